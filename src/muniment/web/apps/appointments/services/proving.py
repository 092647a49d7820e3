"""Competence: needs of the company's own, evidence, and plans.

Whoever records evidence of their own shows it; somebody else judges whether it meets the need.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.web.apps.access.principals import Denied, Kind, NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.appointments import policies
from muniment.web.apps.appointments.models import (
    BY_ROLE,
    CompetenceEvidence,
    CompetenceNeed,
    CompetencePlan,
    Staff,
)
from muniment.web.apps.appointments.presence import has_left
from muniment.web.apps.appointments.roles import all_roles
from muniment.web.apps.appointments.services.loading import (
    Document,
    expect,
    said,
    shown,
    take_staff,
    within,
)
from muniment.web.apps.appointments.vocabulary import Proof
from muniment.web.apps.blobs import services as blobs
from muniment.web.apps.ledger.services import Change, record
from muniment.web.apps.organization.numbering import take_references
from muniment.web.apps.organization.queries import today
from muniment.web.clock import now


@dataclass(frozen=True, slots=True)
class Shown:
    """Something that shows a competence.

    Attributes:
        role: Whose need.
        need: ``BY_ROLE``, or the id of a need of the company's.
        kind: One of ``Proof``.
    """

    role: str
    need: str
    kind: str
    title: str
    issued_on: date | None = None
    valid_until: date | None = None
    note: str = ""
    document: Document | None = None


def add_need(principal: Principal, role: str, title: str, reason: str) -> CompetenceNeed:
    """Add something that a role needs.

    Raises:
        Denied: The principal keeps no competence.
        UsageError: No such role, or no title.
    """
    with transaction.atomic():
        principal.require_everywhere(Permission.APPOINT)
        _appointable(role)
        (reference,) = take_references("CN", 1)
        row = CompetenceNeed.objects.create(
            reference=reference,
            role=role,
            title=_titled(title),
            reason=within(reason),
            created_at=now(),
        )
        payload: dict[str, JSON] = {"reference": reference, "role": role, "title": row.title}
        record(Change("need.added", principal.id, "competenceneed", row.pk, payload))
    return row


def archive_need(
    principal: Principal, need_id: UUID, reason: str, expected_version: int
) -> CompetenceNeed:
    """Drop a need of the company's own; evidence for it stays.

    Raises:
        Denied: The principal keeps no competence.
        NotFound: There is no such need.
        Conflict: Somebody else changed it meanwhile.
        UsageError: It was dropped, or no reason is given.
    """
    with transaction.atomic():
        principal.require_everywhere(Permission.APPOINT)
        row = CompetenceNeed.objects.select_for_update().filter(pk=need_id).first()
        if row is None:
            raise NotFound("there is no such need")
        expect(row, expected_version)
        if row.archived_at is not None:
            raise UsageError("this need was dropped already")
        why = said(reason, "say why the role needs it no longer")
        row.archived_at = now()
        row.row_version += 1
        row.save()
        payload: dict[str, JSON] = {"reference": row.reference, "title": row.title, "reason": why}
        record(Change("need.archived", principal.id, "competenceneed", row.pk, payload))
    return row


def show(principal: Principal, staff_id: UUID, proof: Shown) -> CompetenceEvidence:
    """Record what shows that somebody meets a need: one's own, or somebody else's.

    Somebody else's is judged by recording it; one's own waits for another's judgement.

    Raises:
        NotFound: There is nobody of this id, or nobody that the principal may see.
        Denied: The principal keeps no competence, and it is not their own.
        UsageError: The role, the need or a field does not hold.
    """
    with transaction.atomic():
        staff = take_staff(staff_id)
        policies.require_showing(principal, staff)
        own = policies.is_self(principal, staff)
        _require_here(staff)
        _need(proof.role, proof.need)
        if proof.kind not in Proof.values:
            raise UsageError("it is a certificate, a training, an education or experience")
        if proof.issued_on and proof.valid_until and proof.valid_until < proof.issued_on:
            raise UsageError("it runs out before it begins")
        document = proof.document
        judged = not own and principal.kind is Kind.PERSON
        (reference,) = take_references("CE", 1)
        row = CompetenceEvidence.objects.create(
            reference=reference,
            staff=staff,
            role=proof.role,
            need=proof.need,
            kind=proof.kind,
            title=_titled(proof.title),
            issued_on=proof.issued_on,
            valid_until=proof.valid_until,
            note=within(proof.note),
            document=blobs.register(document.digest, document.size) if document else None,
            document_name=document.name[:200] if document else "",
            recorded_by=principal.id,
            recorded_at=now(),
            assessed_by=principal.id if judged else None,
            assessed_at=now() if judged else None,
        )
        payload: dict[str, JSON] = {
            **_about(row),
            "kind": row.kind,
            "title": row.title,
            "valid_until": shown(row.valid_until),
            "document": document.digest if document else None,
            "judged": judged,
        }
        word = "competence.shown" if judged else "competence.claimed"
        record(Change(word, principal.id, "competenceevidence", row.pk, payload))
    return row


def assess(
    principal: Principal, evidence_id: UUID, note: str, expected_version: int
) -> CompetenceEvidence:
    """Judge that somebody else's evidence meets the need.

    Raises:
        NotFound: There is no such evidence.
        Denied: The principal keeps no competence, or it is their own.
        FreshProofNeeded: The person must first prove again who they are.
        Conflict: Somebody else changed it meanwhile.
        UsageError: It was judged, or put away.
    """
    with transaction.atomic():
        row = _take(principal, evidence_id, expected_version)
        principal.require_fresh(now())
        if policies.is_self(principal, row.staff) or principal.kind is not Kind.PERSON:
            raise Denied("nobody judges their own competence", hint="Ask another officer.")
        if row.assessed_by is not None:
            raise UsageError("it was judged already")
        row.assessed_by, row.assessed_at = principal.id, now()
        row.row_version += 1
        row.save()
        payload: dict[str, JSON] = {**_about(row), "title": row.title, "note": within(note)}
        record(Change("competence.assessed", principal.id, "competenceevidence", row.pk, payload))
    return row


def archive_evidence(
    principal: Principal, evidence_id: UUID, reason: str, expected_version: int
) -> CompetenceEvidence:
    """Put evidence away that shows nothing: the wrong one, withdrawn by its issuer.

    Raises:
        NotFound: There is no such evidence.
        Denied: The principal keeps no competence.
        Conflict: Somebody else changed it meanwhile.
        UsageError: It was put away, or no reason is given.
    """
    with transaction.atomic():
        row = _take(principal, evidence_id, expected_version)
        row.said = said(reason, "say why it is put away")
        row.archived_at = now()
        row.row_version += 1
        row.save()
        payload: dict[str, JSON] = {**_about(row), "title": row.title, "reason": row.said}
        record(Change("competence.archived", principal.id, "competenceevidence", row.pk, payload))
    return row


def plan(
    principal: Principal,
    staff_id: UUID,
    role: str,
    need: str,
    *,
    what: str,
    who: UUID,
    due_on: date,
) -> CompetencePlan:
    """Plan how somebody comes to meet a need: what, who sees to it, by when.

    Raises:
        Denied: The principal keeps no competence.
        NotFound: There is nobody of this id.
        UsageError: The role, the need, a person or the day does not hold.
    """
    with transaction.atomic():
        principal.require_everywhere(Permission.APPOINT)
        staff, seeing_to = take_staff(staff_id), take_staff(who)
        _require_here(staff)
        _require_here(seeing_to)
        _need(role, need)
        if due_on < today():
            raise UsageError("the day is over")
        if CompetencePlan.objects.filter(
            staff=staff, role=role, need=need, closed_at=None
        ).exists():
            raise UsageError("there is a plan for this already", hint="Close that one first.")
        (reference,) = take_references("CP", 1)
        row = CompetencePlan.objects.create(
            reference=reference,
            staff=staff,
            role=role,
            need=need,
            what=said(what, "say what is to be done"),
            who=seeing_to,
            due_on=due_on,
            planned_by=principal.id,
            planned_at=now(),
        )
        payload: dict[str, JSON] = {
            "reference": reference,
            "staff": staff.reference,
            "role": role,
            "what": row.what,
            "who": seeing_to.reference,
            "due_on": shown(due_on),
        }
        record(Change("plan.made", principal.id, "competenceplan", row.pk, payload))
    return row


def close_plan(
    principal: Principal, plan_id: UUID, *, done: bool, note: str, expected_version: int
) -> CompetencePlan:
    """Close a plan: done, or dropped. Only evidence meets the need.

    Raises:
        Denied: The principal keeps no competence.
        NotFound: There is no such plan.
        Conflict: Somebody else changed it meanwhile.
        UsageError: It is closed, or a dropped one has no reason.
    """
    with transaction.atomic():
        principal.require_everywhere(Permission.APPOINT)
        row = CompetencePlan.objects.select_for_update().filter(pk=plan_id).first()
        if row is None:
            raise NotFound("there is no such plan")
        expect(row, expected_version)
        if row.closed_at is not None:
            raise UsageError("this plan is closed")
        row.said = within(note) if done else said(note, "say why it is dropped")
        row.done, row.closed_at = done, now()
        row.row_version += 1
        row.save()
        payload: dict[str, JSON] = {"reference": row.reference, "note": row.said}
        word = "plan.done" if done else "plan.dropped"
        record(Change(word, principal.id, "competenceplan", row.pk, payload))
    return row


def _take(principal: Principal, evidence_id: UUID, expected_version: int) -> CompetenceEvidence:
    principal.require_everywhere(Permission.APPOINT)
    row = (
        CompetenceEvidence.objects.select_for_update(of=("self",))
        .select_related("staff__account")
        .filter(pk=evidence_id)
        .first()
    )
    if row is None:
        raise NotFound("there is no such evidence")
    expect(row, expected_version)
    if row.archived_at is not None:
        raise UsageError("this evidence was put away")
    return row


def _require_here(staff: Staff) -> None:
    if has_left(staff, today()):
        raise UsageError(f"{staff.reference} has left")


def _appointable(role: str) -> None:
    found = all_roles().get(role)
    if found is None or not found.appointable:
        raise UsageError("nobody is appointed to such a role")


def _need(role: str, need: str) -> None:
    _appointable(role)
    if need == BY_ROLE:
        return
    try:
        wanted = UUID(need)
    except ValueError as error:
        raise UsageError("the role has no such need") from error
    if not CompetenceNeed.objects.filter(pk=wanted, role=role, archived_at=None).exists():
        raise UsageError("the role has no such need")


def _titled(text: str) -> str:
    found = " ".join(text.split())
    if not 0 < len(found) <= 200:
        raise UsageError("a title has 1 to 200 letters")
    return found


def _about(row: CompetenceEvidence) -> dict[str, JSON]:
    return {"reference": row.reference, "staff": row.staff.reference, "role": row.role}
