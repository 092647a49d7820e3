"""Writes to the register of risks: adopt, set, ask for review, archive (decision 12).

Software proposes and asks for reviews; only people adopt a risk or set its numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction

from muniment.core.errors import UsageError
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Conflict, NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.ledger.services import Change, record
from muniment.web.apps.organization.numbering import take_references
from muniment.web.apps.risks.models import Proposal, Risk
from muniment.web.clock import now

_STEPS = range(1, 6)
REVIEW_DAYS = 14
"""Days in which an owner should look again at a risk whose ground has changed."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person says of a risk.

    Attributes:
        owner: Who answers for it.
        likelihood: Current likelihood, 1 to 5.
        impact: Current impact, 1 to 5.
        note: Why, in the person's words.
    """

    owner: UUID
    likelihood: int
    impact: int
    note: str


def adopt(principal: Principal, proposal_id: UUID, judgement: Judgement) -> Risk:
    """Take a proposal into the register, with an owner.

    Raises:
        NotFound: No such proposal, or none that the principal may see.
        Denied: The principal may not adopt risks there.
        UsageError: The numbers, the owner or the state of the proposal do not allow it.
    """
    with transaction.atomic():
        proposal = Proposal.objects.select_related("project").filter(pk=proposal_id).first()
        if proposal is None:
            raise NotFound("there is no such proposal")
        principal.require(Permission.EDIT_RISKS, proposal.project_id)
        _check_numbers(judgement)
        owner = _owner(judgement.owner)
        if proposal.gone_at is not None:
            raise UsageError(
                "this risk is no longer proposed",
                hint="The newest snapshot of the project gives no reason for it any more.",
            )
        if judgement.likelihood < proposal.likelihood and not judgement.note.strip():
            raise UsageError(
                f"likelihood {judgement.likelihood} is below the {proposal.likelihood} proposed",
                hint="Say why in the note; the proposal's reasons stay beside it.",
            )
        (reference,) = take_references("R", 1)
        try:
            with transaction.atomic():
                risk = Risk.objects.create(
                    reference=reference,
                    project=proposal.project,
                    proposal=proposal,
                    threat=proposal.threat,
                    title=proposal.title,
                    asset_kind=proposal.asset_kind,
                    owner=owner,
                    note=judgement.note,
                    likelihood=judgement.likelihood,
                    impact=judgement.impact,
                    level=judgement.likelihood * judgement.impact,
                    method=proposal.method,
                    controls=proposal.controls,
                    proposed_likelihood=proposal.likelihood,
                    proposed_impact=proposal.impact,
                    adopted_at=now(),
                )
        except IntegrityError as error:
            raise UsageError("this risk is in the register already") from error
        record(
            Change(
                "risk.adopted",
                principal.id,
                "risk",
                risk.id,
                {
                    "reference": reference,
                    "project": str(proposal.project_id),
                    "threat": proposal.threat,
                    "proposal": str(proposal.id),
                    "proposed": {"likelihood": proposal.likelihood, "impact": proposal.impact},
                    **_payload(judgement),
                },
            )
        )
    return risk


def judge(
    principal: Principal, risk_id: UUID, judgement: Judgement, expected_version: int
) -> Risk:
    """Set a risk's owner and numbers anew; this answers a review that was asked for.

    Raises:
        NotFound: No such risk, or none that the principal may see.
        Denied: The principal may neither edit risks there nor owns this one.
        Conflict: Somebody else changed it meanwhile.
        UsageError: The numbers or the owner do not allow it.
    """
    with transaction.atomic():
        risk = _load(principal, risk_id, expected_version)
        _check_numbers(judgement)
        owner = _owner(judgement.owner)
        proposed = risk.proposed_likelihood or 0
        if judgement.likelihood < proposed and not judgement.note.strip():
            raise UsageError(
                f"likelihood {judgement.likelihood} is below the {proposed} proposed",
                hint="Say why in the note; the proposal's reasons stay beside it.",
            )
        before = {"owner": str(risk.owner_id), "likelihood": risk.likelihood, "impact": risk.impact}
        reviewed = risk.review_asked_at is not None
        risk.owner, risk.note = owner, judgement.note
        risk.likelihood, risk.impact = judgement.likelihood, judgement.impact
        risk.level = judgement.likelihood * judgement.impact
        risk.review_asked_at, risk.review_reason, risk.review_due_on = None, "", None
        risk.row_version += 1
        risk.save()
        record(
            Change(
                "risk.reviewed" if reviewed else "risk.judged",
                principal.id,
                "risk",
                risk.id,
                {"before": before, **_payload(judgement)},
            )
        )
    return risk


def archive(principal: Principal, risk_id: UUID, reason: str, expected_version: int) -> Risk:
    """Take a risk out of the register; its history stays.

    Raises:
        NotFound: No such risk, or none that the principal may see.
        Denied: The principal may not edit risks there.
        Conflict: Somebody else changed it meanwhile.
        UsageError: No reason was given.
    """
    with transaction.atomic():
        risk = _load(principal, risk_id, expected_version)
        if not reason.strip():
            raise UsageError("say why the risk leaves the register")
        risk.archived_at = now()
        risk.row_version += 1
        risk.save()
        record(Change("risk.archived", principal.id, "risk", risk.id, {"reason": reason}))
    return risk


def ask_review(risk: Risk, reason: str, due_on: date) -> None:
    """Ask the owner of a risk to look again; the caller's entry says so (its ``touched``)."""
    risk.review_asked_at = risk.review_asked_at or now()
    risk.review_reason = reason
    risk.review_due_on = risk.review_due_on or due_on
    risk.row_version += 1


def _load(principal: Principal, risk_id: UUID, expected_version: int) -> Risk:
    found = Risk.objects.select_for_update().filter(pk=risk_id, archived_at=None).first()
    if found is None:
        raise NotFound("there is no such risk")
    principal.require(Permission.EDIT_RISKS, found.project_id)
    if found.row_version != expected_version:
        raise Conflict(
            "somebody else changed this risk meanwhile",
            hint="Look at what it says now, then decide again.",
        )
    return found


def _check_numbers(judgement: Judgement) -> None:
    if judgement.likelihood not in _STEPS or judgement.impact not in _STEPS:
        raise UsageError("likelihood and impact are whole numbers from 1 to 5")


def _owner(person_id: UUID) -> Person:
    found = Person.objects.filter(pk=person_id, is_active=True).first()
    if found is None:
        raise UsageError("a risk wants an owner who is active here")
    return found


def _payload(judgement: Judgement) -> dict[str, str | int]:
    return {
        "owner": str(judgement.owner),
        "likelihood": judgement.likelihood,
        "impact": judgement.impact,
        "note": judgement.note,
    }
