"""Freezes versions of the risk treatment plan: canonical JSON, named by its digest, and its rows.

The file names people by id alone, so it needs no erasing. It is written before the transaction, and
compared again inside: a plan is never of a register that moved while it was made.
"""

from __future__ import annotations

import io
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from muniment.core.canonical import JSON, canonical_json
from muniment.core.errors import UsageError
from muniment.engine.risk.acceptance import OPEN, RowState
from muniment.engine.risk.method import to_json
from muniment.web.apps.access.archived import require_in_use
from muniment.web.apps.access.principals import Denied, Kind, NotFound, Principal
from muniment.web.apps.blobs import services as blobs
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.numbering import take_references
from muniment.web.apps.risks import policies
from muniment.web.apps.risks.contents import Content, contents_of
from muniment.web.apps.risks.methods import InForce, in_force
from muniment.web.apps.risks.models import PlanRow, Risk, Treatment, TreatmentPlan
from muniment.web.bulk import insert_all, update_each
from muniment.web.clock import now

SCHEMA = "muniment.treatment-plan/1"
LONGEST_NOTE = 4000
_ENDED = (*(state.value for state in OPEN), RowState.REFUSED.value)


def freeze(principal: Principal, project_id: UUID | None, note: str) -> TreatmentPlan:
    """Make a version of the plan from the register as it is now.

    Rows of earlier versions that still wait are superseded; what is accepted holds until its last
    day, or until the new row is accepted in its place.

    Args:
        principal: Who makes it; they accept nothing in it.
        project_id: Whose risks; None: all of them.
        note: What is new in it.

    Raises:
        NotFound: No such project, or none that the principal may see.
        Denied: The principal may not edit its risks, or is no person.
        Archived: The project is archived.
        Conflict: The register moved while the plan was made.
        UsageError: No method is approved, or there is no risk to treat.
        OSError: The disk refuses; nothing is left behind.
    """
    if principal.kind is not Kind.PERSON:
        raise Denied("only a person makes a treatment plan")
    project = Project.objects.filter(pk=project_id).first() if project_id else None
    if project_id is not None and project is None:
        raise NotFound("there is no such project")
    policies.require_editing(principal, project_id)
    require_in_use(project)
    if len(note) > LONGEST_NOTE:
        raise UsageError(f"the note has more than {LONGEST_NOTE} characters")
    held, seen = in_force(), _versions(project_id)
    found = _contents(project_id)
    data, told = _data(project, held, found)
    digest, size = blobs.keep(io.BytesIO(data))
    with transaction.atomic():
        if in_force().id != held.id or _versions(project_id) != seen:
            raise policies.StandsOtherwise(
                "the register moved while the plan was made", hint="Make it again, now."
            )
        (reference,) = take_references("TP", 1)
        plan = TreatmentPlan.objects.create(
            reference=reference,
            project=project,
            method=held.row,
            blob=blobs.register(digest, size),
            note=note.strip(),
            author_id=principal.id,
            frozen_at=now(),
        )
        rows = [_row(plan, *pair) for pair in zip(found, told, strict=True)]
        ended = _supersede([content.risk.pk for content in found])
        insert_all(rows)
        payload: dict[str, JSON] = {
            "reference": reference,
            "project": str(project.pk) if project else None,
            "schema": SCHEMA,
            "digest": digest,
            "bytes": size,
            "rows": len(rows),
            "method": held.number,
            "note": plan.note,
        }
        record(Change("plan.frozen", principal.id, "treatmentplan", plan.pk, payload, ended))
    return plan


def _planned(project_id: UUID | None) -> QuerySet[Risk, Risk]:
    rows = Risk.objects.filter(archived_at=None).order_by("reference")
    if project_id:
        return rows.filter(project=project_id)
    return rows.filter(Q(project=None) | Q(project__archived_at=None))


def _contents(project_id: UUID | None) -> list[Content]:
    return contents_of(list(_planned(project_id)))


def _versions(project_id: UUID | None) -> tuple[object, object]:
    """Return the versions of all that goes into a plan: equal where nothing moved."""
    treatments = Treatment.objects.order_by("pk")
    if project_id:
        treatments = treatments.filter(risk__project=project_id)
    return (
        list(_planned(project_id).values_list("pk", "row_version")),
        list(treatments.values_list("pk", "row_version")),
    )


def _data(
    project: Project | None, held: InForce, found: list[Content]
) -> tuple[bytes, list[dict[str, JSON]]]:
    if held.row is None:
        raise UsageError(
            "no risk method is approved yet, so nobody may accept anything",
            hint="Draft the method under Risks, Method, and have it approved.",
        )
    if not found:
        raise UsageError("there is no risk in the register to plan for")
    rows = [content.told(held) for content in found]
    plan: dict[str, JSON] = {
        "schema": SCHEMA,
        "project": str(project.pk) if project else None,
        "method": {"number": held.number, "digest": held.row.digest, **to_json(held.method)},
        "rows": rows,
    }
    return canonical_json(plan) + b"\n", rows


def _row(plan: TreatmentPlan, content: Content, told: dict[str, JSON]) -> PlanRow:
    risk, residual = content.risk, content.residual
    place = residual or risk
    return PlanRow(
        plan=plan,
        risk=risk,
        project_id=risk.project_id,
        digest=content.digest,
        content=told,
        likelihood=place.likelihood,
        impact=place.impact,
        level=place.level,
        band=place.band,
        owner_id=risk.owner_id,
        assessors=[str(residual.by_id)] if residual is not None and residual.by_id else [],
        defects=told["defects"],
    )


def _supersede(risks: list[UUID]) -> list[Touch]:
    wanted = set(risks)
    rows = [
        row
        for row in PlanRow.objects.select_for_update().filter(state__in=_ENDED)
        if row.risk_id in wanted
    ]
    for row in rows:
        row.state, row.row_version = RowState.SUPERSEDED.value, row.row_version + 1
    update_each(rows, ("state", "row_version"))
    return [Touch("planrow", row.pk, "superseded") for row in rows]
