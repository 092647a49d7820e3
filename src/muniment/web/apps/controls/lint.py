"""What an auditor's rules want to know of controls and statements (``engine.readiness.lint``)."""

from __future__ import annotations

from datetime import datetime

from django.urls import reverse

from muniment.engine.readiness.lint.facts import Control, Ref, Version
from muniment.engine.soa.rows import Implementation, ReasonKind
from muniment.web.apps.controls import statements
from muniment.web.apps.controls.models import CompanyControl
from muniment.web.apps.controls.queries import overtaken_of
from muniment.web.apps.records.versions import State

_USES = frozenset(kind.value for kind in ReasonKind if kind is not ReasonKind.WORDS)


def controls(moment: datetime) -> tuple[Control, ...]:
    """Return every control as the rules look at it. Two statements; more where time overtook."""
    rows = list(
        CompanyControl.objects.filter(archived_at=None)
        .select_related("standing", "owner")
        .prefetch_related("reasons")
        .order_by("position")
    )
    now = overtaken_of([row.standing for row in rows if row.standing is not None], moment)
    found = []
    for row in rows:
        standing = now.get(row.control, row.standing)
        used = standing.reasons if standing else []
        found.append(
            Control(
                Ref(row.control, row.title, reverse("control", args=[row.control])),
                row.necessity,
                reasons=len(row.reasons.all()),
                exclusion_reason=row.exclusion,
                used_by=tuple(one["reference"] for one in used if one["kind"] in _USES),
                has_owner=row.owner is not None and row.owner.is_active,
                asserted=""
                if row.implementation == Implementation.UNSAID.value
                else row.implementation,
                state=standing.state if standing else "no_evidence",
                stale=standing is not None and standing.stale_count > 0 and not standing.for_count,
            )
        )
    return tuple(found)


def statement(moment: datetime) -> Version | None:
    """Return the version in force, or the newest that waits; None where there is neither.

    Six statements at most.
    """
    row = statements.in_force()
    if row is None:
        row = statements.versions().filter(state=State.WAITING).first()
    if row is None:
        return None
    approved = row.state == State.APPROVED
    return Version(
        Ref(row.reference, row.words[:200], reverse("soa_version", args=[row.reference])),
        approved=approved,
        approved_by_author=approved and row.decided_by == row.author,
        stale=approved and bool(statements.moved_since(statements.content(row), moment)),
    )
