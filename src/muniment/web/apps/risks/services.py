"""Writes to the register of risks: adopt, enter by hand, judge, archive (decision 12).

Software proposes and asks for reviews; only people adopt a risk or set its numbers. There is no
way to accept a risk here: acceptance is of residual risk, after treatment.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import IntegrityError, transaction

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.engine.catalogue import catalogue
from muniment.engine.risk import matrix
from muniment.engine.risk.proposals import METHOD
from muniment.web.apps.access.archived import Archived, require_in_use
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Conflict, NotFound, Principal, person_principal
from muniment.web.apps.calendar.services import agree
from muniment.web.apps.ledger.events import emit
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.numbering import take_references
from muniment.web.apps.organization.queries import organization_zone
from muniment.web.apps.risks import asks, contents, policies, stages
from muniment.web.apps.risks.dues import TREATMENT
from muniment.web.apps.risks.events import RisksMoved
from muniment.web.apps.risks.methods import in_force
from muniment.web.apps.risks.models import Proposal, Risk, Stage, Treatment
from muniment.web.bulk import update_each
from muniment.web.clock import now

LONGEST_NOTE = 4000


class Registered(Conflict):
    """The risk is in the register already."""

    status = 409


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


def adopt(
    principal: Principal, proposal_id: UUID, judgement: Judgement, expected_version: int
) -> Risk:
    """Take a proposal into the register, with an owner.

    Args:
        principal: Who adopts it.
        proposal_id: What software proposed.
        judgement: What the person makes of it.
        expected_version: The proposal's version that the person read.

    Raises:
        NotFound: No such proposal, or none that the principal may see.
        Denied: The principal may not adopt risks there.
        Conflict: The proposal says something else by now, or is in the register already.
        UsageError: The numbers, the owner or the state of the proposal do not allow it.
    """
    with transaction.atomic():
        proposal = (
            Proposal.objects.select_for_update(of=("self",))
            .select_related("project")
            .filter(pk=proposal_id)
            .first()
        )
        if proposal is None:
            raise NotFound("there is no such proposal")
        policies.require_editing(principal, proposal.project_id)
        if proposal.row_version != expected_version:
            raise Conflict(
                "the proposal says something else by now",
                hint="A newer snapshot arrived. Read it again, then decide.",
            )
        if proposal.gone_at is not None:
            raise UsageError(
                "this risk is no longer proposed",
                hint="The newest snapshot of the project gives no reason for it any more.",
            )
        return take_in(
            principal,
            proposal.project,
            judgement,
            proposal=proposal,
            threat=proposal.threat,
            title=proposal.title,
            asset_kind=proposal.asset_kind,
            controls=proposal.controls,
            method=proposal.method,
        )


def enter(principal: Principal, project_id: UUID | None, threat: str, judgement: Judgement) -> Risk:
    """Enter a risk from the threat library that software did not propose.

    Where it did propose it, the risk is adopted from the proposal.

    Args:
        principal: Who enters it.
        project_id: Whose risk it is; None: the organisation's as a whole.
        threat: Catalogue threat id.
        judgement: What the person makes of it.

    Raises:
        NotFound: No such project, or none that the principal may see.
        Denied: The principal may not enter risks there.
        Conflict: It is in the register already.
        UsageError: No such threat; or the numbers or the owner do not allow it.
    """
    with transaction.atomic():
        project = None
        if project_id is not None:
            project = Project.objects.filter(pk=project_id).first()
            if project is None:
                raise NotFound("there is no such project")
        policies.require_editing(principal, project_id)
        found = catalogue().threats.get(threat)
        if found is None:
            raise UsageError("the library has no such threat")
        proposal = None
        if project is not None:
            proposal = Proposal.objects.filter(project=project, threat=threat, gone_at=None).first()
        return take_in(
            principal,
            project,
            judgement,
            proposal=proposal,
            threat=threat,
            title=found.name,
            asset_kind=proposal.asset_kind if proposal else found.asset_kinds[0],
            controls=list(found.controls),
            method=METHOD,
        )


def judge(principal: Principal, risk_id: UUID, judgement: Judgement, expected_version: int) -> Risk:
    """Set a risk's owner and numbers anew; this answers a review that was asked for.

    Raises:
        NotFound: No such risk, or none that the principal may see.
        Denied: The principal may neither edit risks there nor owns this one.
        Archived: The risk has left the register, or its project is archived.
        Conflict: Somebody else changed it meanwhile.
        UsageError: The numbers or the owner do not allow it.
    """
    with transaction.atomic():
        risk = load(risk_id)
        policies.require_judging(principal, risk.project_id, risk.owner_id)
        require_in_register(risk)
        expect(risk, expected_version)
        _check(judgement, risk.proposed_likelihood or 0)
        before: dict[str, JSON] = {
            "owner": str(risk.owner_id),
            "likelihood": risk.likelihood,
            "impact": risk.impact,
        }
        if judgement.owner != risk.owner_id:
            # Handing a risk on is the officer's business, not the owner's way out.
            policies.require_editing(principal, risk.project_id)
            risk.owner = owner_of(judgement.owner, risk.project_id)
        asked = risk.review_reason if risk.review_asked_at is not None else None
        risk.note = judgement.note.strip()
        stages.write(
            risk,
            Stage.CURRENT,
            in_force(),
            (judgement.likelihood, judgement.impact),
            risk.note,
            principal,
        )
        risk.answered_likelihood = max(risk.answered_likelihood, risk.proposed_likelihood or 0)
        touched = asks.answer([risk], principal, risk.note)
        risk.row_version += 1
        risk.save()
        touched += contents.overtake([risk])
        emit(RisksMoved([risk.pk]))
        payload: dict[str, JSON] = {
            "reference": risk.reference,
            "before": before,
            **_payload(judgement),
        }
        if asked is not None:
            payload["review"] = asked
        word = "risk.judged" if asked is None else "risk.reviewed"
        record(Change(word, principal.id, "risk", risk.pk, payload, touched))
    return risk


def archive(principal: Principal, risk_id: UUID, reason: str, expected_version: int) -> Risk:
    """Take a risk out of the register; its history stays.

    Raises:
        NotFound: No such risk, or none that the principal may see.
        Denied: The principal may not edit risks there.
        Archived: The risk has left the register, or its project is archived.
        Conflict: Somebody else changed it meanwhile.
        UsageError: No reason was given.
    """
    with transaction.atomic():
        risk = load(risk_id)
        policies.require_editing(principal, risk.project_id)
        require_in_register(risk)
        expect(risk, expected_version)
        said = leaving_reason(reason)
        touched = put_away(principal, [risk], said)
        record(
            Change(
                "risk.archived",
                principal.id,
                "risk",
                risk.pk,
                {"reference": risk.reference, "reason": said},
                touched,
            )
        )
    return risk


def leaving_reason(reason: str) -> str:
    """Return why risks leave the register.

    Raises:
        UsageError: No reason was given.
    """
    said = reason.strip()[:LONGEST_NOTE]
    if not said:
        raise UsageError("say why the risk leaves the register")
    return said


def put_away(principal: Principal, risks: Sequence[Risk], said: str) -> list[Touch]:
    """Take risks out of the register and end what waits about them; return what was touched.

    Inside the caller's transaction, which has asked every rule and writes the entry.
    """
    moment = now()
    for risk in risks:
        risk.archived_at = moment
        risk.row_version += 1
    stages.close(risks)
    touched = asks.answer(risks, principal, said)
    update_each(risks, ("archived_at", *asks.SUMMARY))
    touched += contents.overtake(risks)
    treatments = Treatment.objects.filter(risk__in=risks).values_list("pk", flat=True)
    touched += agree(TREATMENT, list(treatments), actor=principal.id, done=False)
    emit(RisksMoved([risk.pk for risk in risks]))
    return touched


def take_in(
    principal: Principal,
    project: Project | None,
    judgement: Judgement,
    *,
    proposal: Proposal | None,
    linked: Callable[[Risk], dict[str, JSON]] | None = None,
    **described: object,
) -> Risk:
    """Write a new risk, its first current level, and the entry; inside the caller's transaction.

    Args:
        principal: Who enters it; the caller has asked whether they may.
        project: Whose risk it is; None: the organisation's.
        judgement: What the person makes of it.
        proposal: What it was adopted from.
        linked: Writes what belongs to the risk, and returns what the entry says of that.
        described: Further columns of the risk.

    Raises:
        Archived: The project is archived.
        Registered: It is in the register already.
        UsageError: The numbers or the owner do not allow it.
    """
    require_in_use(project)
    _check(judgement, proposal.likelihood if proposal else 0)
    owner = owner_of(judgement.owner, project.pk if project else None)
    (reference,) = take_references("R", 1)
    held = in_force()
    score = held.method.score(judgement.likelihood, judgement.impact)
    try:
        with transaction.atomic():
            risk = Risk.objects.create(
                reference=reference,
                project=project,
                proposal=proposal,
                owner=owner,
                note=judgement.note.strip(),
                likelihood=score.likelihood,
                impact=score.impact,
                level=score.level,
                band=score.band.rank,
                assessed_under=held.row,
                proposed_likelihood=proposal.likelihood if proposal else None,
                proposed_impact=proposal.impact if proposal else None,
                answered_likelihood=proposal.likelihood if proposal else 0,
                adopted_at=now(),
                **described,
            )
    except IntegrityError as error:
        raise Registered(
            "this risk is in the register already", hint="Look for it by its title."
        ) from error
    stages.begin(risk, held, judgement.note.strip(), principal)
    said = linked(risk) if linked else {}
    emit(RisksMoved([risk.pk]))
    payload: dict[str, JSON] = {
        "reference": reference,
        "project": str(project.pk) if project else None,
        "threat": risk.threat,
        **_payload(judgement),
        **said,
    }
    if proposal is not None:
        payload["proposal"] = str(proposal.pk)
        payload["proposed"] = {"likelihood": proposal.likelihood, "impact": proposal.impact}
    word = "risk.adopted" if proposal else "risk.entered"
    touched = [Touch("proposal", proposal.pk, "adopted")] if proposal else []
    record(Change(word, principal.id, "risk", risk.pk, payload, touched))
    return risk


def load(risk_id: UUID) -> Risk:
    """Return a risk, locked, with its project.

    Raises:
        NotFound: There is none.
    """
    rows = Risk.objects.select_for_update(of=("self",)).select_related("project")
    found = rows.filter(pk=risk_id).first()
    if found is None:
        raise NotFound("there is no such risk")
    return found


def require_in_register(risk: Risk) -> None:
    """Accept only a risk that is in the register, of a project in use.

    Raises:
        Archived: It, or its project, is archived.
    """
    require_in_use(risk.project)
    if risk.archived_at is not None:
        raise Archived(
            "this risk has left the register: nothing in it changes",
            hint="If it is back, enter it anew.",
        )


def expect(risk: Risk, version: int) -> None:
    """Accept only the version that somebody read.

    Raises:
        Conflict: Somebody else changed it meanwhile.
    """
    if risk.row_version != version:
        raise Conflict(
            "somebody else changed this risk meanwhile",
            hint="Look at what it says now, then decide again.",
        )


def _check(judgement: Judgement, proposed: int) -> None:
    steps = range(1, matrix.STEPS + 1)
    if judgement.likelihood not in steps or judgement.impact not in steps:
        raise UsageError("likelihood and impact are whole numbers from 1 to 5")
    if len(judgement.note) > LONGEST_NOTE:
        raise UsageError(f"the note has more than {LONGEST_NOTE} characters")
    if judgement.likelihood < proposed and not judgement.note.strip():
        raise UsageError(
            f"likelihood {judgement.likelihood} is below the {proposed} proposed",
            hint="Say why in the note; the proposal's reasons stay beside it.",
        )


def owner_of(person_id: UUID, project: UUID | None) -> Person:
    """Return somebody who can answer for a risk, or for its treatment.

    Raises:
        UsageError: They are not active, or cannot work on risks of the project.
    """
    found, who = candidate(person_id)
    require_able(who, project)
    return found


def candidate(person_id: UUID) -> tuple[Person, Principal]:
    """Return somebody who is to own risks, and what their access lets them do.

    Raises:
        UsageError: They are not active.
    """
    found = Person.objects.filter(pk=person_id, is_active=True).first()
    if found is None:
        raise UsageError("a risk wants an owner who is active here")
    return found, person_principal(found, now(), organization_zone(), None)


def require_able(who: Principal, project: UUID | None) -> None:
    """Accept only an owner who can work on risks of a project.

    Raises:
        UsageError: They cannot.
    """
    if not policies.may_own(who, project):
        raise UsageError(
            "this person cannot work on the risk",
            hint="An owner is an officer, or a member of the risk's project.",
        )


def _payload(judgement: Judgement) -> dict[str, JSON]:
    return {
        "owner": str(judgement.owner),
        "likelihood": judgement.likelihood,
        "impact": judgement.impact,
        "note": judgement.note.strip(),
    }
