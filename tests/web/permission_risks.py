"""What the permission matrix acts on in the method and the treatment of risks."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from django.db import transaction
from tests.web.people import principal
from tests.web.permission_objects import State, World, maker

from muniment.engine.risk.matrix import Band
from muniment.engine.risk.method import STARTER, TOP_MANAGEMENT, to_json
from muniment.engine.risk.treatment import TreatmentOption
from muniment.web.apps.ledger.services import HOST, Change, record
from muniment.web.apps.organization.models import Project
from muniment.web.apps.risks import accepting, assessing, drafting, freezing, treating
from muniment.web.apps.risks.assessing import Assessment
from muniment.web.apps.risks.models import (
    Ask,
    PlanRow,
    Risk,
    RiskMethod,
    Stage,
    Treatment,
    TreatmentPlan,
)
from muniment.web.apps.risks.services import Judgement, enter
from muniment.web.clock import now

_SOUND = replace(STARTER, limits={TOP_MANAGEMENT: Band.VERY_HIGH}, appetite="Low.")
_WAITING, _ACCEPTED = "T-model-inversion", "T-membership-inference"
_DESCRIBED, _LEFT, _BEFORE = "T-rug-pull", "T-flat-network", "T-log-leak"
"""Each is for another route, so that what one changes is not in the way of the next."""
_SUBMITTED, _DRAFT = "2", "3"


def approve_method(world: World) -> None:
    """Bring a method into force, submit another one, and leave a draft of a third."""
    requester, officer = principal(world.people["requester"]), principal(world.people["officer"])
    for _ in range(2):
        row = drafting.begin(requester)
        row = drafting.revise(requester, row.number, _SOUND, "Why.", row.row_version)
        row = drafting.submit(requester, row.number, row.row_version)
        if row.number == 1:
            drafting.approve(officer, row.number, row.row_version)
    # The services keep people from a draft while a version waits; each route wants its own.
    with transaction.atomic():
        row = RiskMethod.objects.create(
            number=int(_DRAFT),
            definition=to_json(_SOUND),
            digest=_SOUND.digest,
            why="Why.",
            author=world.people["requester"],
            authors=[str(requester.id)],
            drafted_at=now(),
        )
        record(Change("method.drafted", HOST, "riskmethod", row.pk, {}))


def treat_risks(world: World, project: Project) -> None:
    """Enter risks that are treated, and a plan: one row waits for the officer, one is accepted.

    Somebody else than the officer planned and assessed them.
    """
    officer, requester = world.people["officer"], principal(world.people["requester"])
    for threat in (_WAITING, _ACCEPTED, _DESCRIBED, _LEFT, _BEFORE):
        risk = enter(requester, project.id, threat, Judgement(officer.id, 2, 2, "seen"))
        plan = treating.Plan(TreatmentOption.AVOID, "We stop it.", (), officer.id)
        treating.add(requester, risk.pk, plan)
        if threat not in (_WAITING, _ACCEPTED):
            continue
        said = Assessment(risk.pk, Stage.RESIDUAL, 2, 2, "It stays.", risk.row_version)
        assessing.assess(requester, said)
    freezing.freeze(requester, project.id, "")
    row = PlanRow.objects.get(project=project, risk__threat=_ACCEPTED)
    accepting.accept_many(principal(officer), {row.pk: row.row_version}, until=None, said="")


@maker("*treatment*", "reference")
def _treatment(world: World, state: State, role: str) -> str:
    return _treatment_of(world, state, _DESCRIBED)


@maker("*advance_treatment", "reference")
@maker("treatment_advance", "reference")
def _treatment_to_advance(world: World, state: State, role: str) -> str:
    return _treatment_of(world, state, _LEFT)


@maker("*drop_treatment", "reference")
@maker("treatment_drop", "reference")
def _treatment_to_drop(world: World, state: State, role: str) -> str:
    return _treatment_of(world, state, _BEFORE)


def _treatment_of(world: World, state: State, threat: str) -> str:
    if state is State.ABSENT:
        return "TR-9999"
    found = Treatment.objects.get(risk__project=world.projects[state], risk__threat=threat)
    return found.reference


@maker("api:add_treatment", "reference")
@maker("api:list_risk_stages", "reference")
@maker("api:describe_risk", "reference")
def _risk(world: World, state: State, role: str) -> str:
    return _risk_of(world, state, _DESCRIBED)


@maker("api:set_residual_risk", "reference")
def _risk_left(world: World, state: State, role: str) -> str:
    return _risk_of(world, state, _LEFT)


@maker("api:set_inherent_risk", "reference")
def _risk_before(world: World, state: State, role: str) -> str:
    return _risk_of(world, state, _BEFORE)


def _risk_of(world: World, state: State, threat: str) -> str:
    if state is State.ABSENT:
        return "R-9999"
    return Risk.objects.get(project=world.projects[state], threat=threat).reference


@maker("plan*", "reference")
@maker("api:*_treatment_plan*", "reference")
def _plan(world: World, state: State, role: str) -> str:
    if state is State.ABSENT:
        return "TP-9999"
    return TreatmentPlan.objects.get(project=world.projects[state]).reference


@maker("plan_row*", "row_id")
@maker("api:*", "row_id")
def _row(world: World, state: State, role: str) -> str:
    return _row_of(world, state, _WAITING)


@maker("plan_row_withdraw", "row_id")
@maker("api:withdraw_acceptance", "row_id")
def _accepted(world: World, state: State, role: str) -> str:
    return _row_of(world, state, _ACCEPTED)


def _row_of(world: World, state: State, threat: str) -> str:
    if state is State.ABSENT:
        return str(uuid4())
    return str(PlanRow.objects.get(project=world.projects[state], risk__threat=threat).pk)


@maker("risk_ask", "ask_id")
@maker("api:*", "ask_id")
def _ask(world: World, state: State, role: str) -> str:
    """What the model of the first push asked of its project."""
    if state is State.ABSENT:
        return str(uuid4())
    return str(Ask.objects.get(project=world.projects[state], risk=None, kind="model").pk)


@maker("risk_method*", "number")
@maker("api:*_risk_method", "number")
def _submitted(world: World, state: State, role: str) -> str | None:
    """The method is the organisation's: it belongs to no project."""
    return {State.OWN: _SUBMITTED, State.ABSENT: "99"}.get(state)


@maker("risk_method_edit", "number")
@maker("risk_method_submit", "number")
@maker("api:revise_risk_method", "number")
@maker("api:submit_risk_method", "number")
def _draft(world: World, state: State, role: str) -> str | None:
    return {State.OWN: _DRAFT, State.ABSENT: "99"}.get(state)
