"""What an auditor's rules want to know of the scope (``engine.readiness.lint``)."""

from __future__ import annotations

from dataclasses import replace

from muniment.engine.readiness.lint.facts import Context, Ref, Version
from muniment.engine.scope.gaps import Match, State
from muniment.web.apps.context import lint as context
from muniment.web.apps.records.versions import Altered, content_of
from muniment.web.apps.records.versions import State as Approval
from muniment.web.apps.scope.models import ScopeText, ScopeVersion
from muniment.web.apps.scope.queries import current, matches, stale
from muniment.web.apps.scope.registers import ITEMS


def facts() -> Context:
    """Return everything of clause 4. Fifteen statements at most, and those of further sources."""
    found = matches()
    return replace(
        context.facts(),
        scope_wording=ScopeText.objects.filter(archived_at=None).exists(),
        scope_gaps=_in(found, State.GAP),
        scope_undecided=_in(found, State.UNDECIDED),
        scope_uncovered=_in(found, State.UNCOVERED),
        scope=version(),
    )


def version() -> Version | None:
    """Return the version in force, or the newest that waits; None where there is neither."""
    row = current()
    if row is None:
        row = ScopeVersion.objects.filter(state=Approval.WAITING).order_by("-number").first()
    if row is None:
        return None
    approved = row.state == Approval.APPROVED
    return Version(
        Ref(row.reference, row.words[:200], f"/scope/versions/{row.reference}/"),
        approved=approved,
        approved_by_author=approved and row.decided_by == row.author,
        stale=approved and _stale(row),
    )


def _stale(row: ScopeVersion) -> bool:
    try:
        return stale(content_of(row))
    except Altered:
        return True  # what is not what was approved agrees with nothing


def _in(found: tuple[Match, ...], state: State) -> tuple[Ref, ...]:
    return tuple(_ref(match) for match in found if match.state is state)


def _ref(match: Match) -> Ref:
    if match.line is not None:
        line = match.line
        return Ref(line.reference, line.title, ITEMS.address(line.reference))
    thing = match.found[0]
    return Ref("", thing.title, thing.url or "/scope/#open")
