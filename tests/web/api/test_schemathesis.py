"""The API under generated requests, good and bad, by everybody who may call it or may not."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest
from django.conf import settings
from tests.web import copies
from tests.web.api.generated import PHASES, ROLES, SHORT, Requests
from tests.web.conftest import Ticking
from tests.web.people import make_person, principal
from tests.web.permission_objects import State, World, make_world, open_clients
from tests.web.permission_registers import fill

from muniment.core.clock import FixedClock
from muniment.web.api.operations import asked_by
from muniment.web.apps.access.roles import Permission, Role
from muniment.web.apps.appointments.models import Staff
from muniment.web.apps.appointments.services import appointing
from muniment.web.apps.appointments.services.appointing import Offer
from muniment.web.apps.organization.queries import today
from muniment.web.apps.risks.describing import Words, describe
from muniment.web.apps.risks.services import Judgement, enter
from muniment.web.config.api import api


@pytest.fixture(scope="module")
def world(_template: copies.Template, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Everybody, and one of each thing in every project, in a database of this module's own."""
    before, clock = settings.MUNIMENT, settings.MUNIMENT_CLOCK
    folder = tmp_path_factory.mktemp("generated")
    settings.MUNIMENT = dataclasses.replace(
        before, home=folder / "var", requests_per_minute=1_000_000
    )
    settings.MUNIMENT.home.mkdir()
    settings.MUNIMENT_CLOCK = ticking = Ticking()
    with _template.copy(folder):
        ended = make_person(Role.AUDITOR, until=today())
        ticking.forward(days=2)
        made = make_world()
        made.people["ended"] = ended
        fill(made, folder)
        open_clients(made)
        settings.MUNIMENT_CLOCK = FixedClock(ticking.now())
        yield made
    settings.MUNIMENT, settings.MUNIMENT_CLOCK = before, clock


_BY_CHANCE = 4
"""Ids are new each time, and what one request changes the next finds changed: so many operations of
a hundred may be left out by chance."""
_BY_OTHERS = {
    *("withdraw_decision", "stand_behind_decision", "reroute_decision"),
    *("withdraw_class_request", "revoke_class", "split_asset"),
}
"""Only who asked withdraws, only what came in a file is stood behind, only the officer here has a
limit, to whom all requests go already, only what was granted is ended, and an asset is split where
its second content begins."""

_TOO_LATE = {"change_task", "hand_over_task", "skip_task"}
"""Requests follow the list to every task there is and do it; what is over changes no more. The
permission matrix does each of these."""

_NAMED_IN_BODY = {
    *("accept_residual_risks", "assess_risks", "refer_residual_risk"),
    *("hand_on_risks", "ask_for_looks", "archive_risks"),
    *("hand_on_treatments", "date_treatments", "advance_treatments"),
    *("hand_over_tasks", "deputise_tasks", "move_tasks", "skip_tasks"),
    *("assign_task_templates", "deputise_task_templates", "archive_task_templates"),
}
"""What they are about, or whom they ask, stands in their bodies, which are made up."""
_ONE_AT_A_TIME = {"begin_risk_method", "return_risk_method", "submit_risk_method"}
"""There is one draft of the method and one version that waits; what comes first decides."""

_WANTS_MORE = {
    *("refuse_appointment", "approve_statement", "reject_statement", "decide_control"),
    *("approve_scope", "reject_scope"),
    *("assign_control", "describe_own_control", "change_staff", "assert_control"),
    *("change_treatment", "advance_treatment", "withdraw_acceptance", "revise_risk_method"),
    *("judge_risk", "change_task_template", "change_estimate", "simulate_risk"),
    *("link_staff", "erase_staff", "judge_competence_evidence", "review_compensation"),
    *("archive_many_staff", "change_many_staff", "close_many_appointments"),
}
"""Each wants another person, or a version and a state that an earlier request has ended by then:
requests follow lists to everything there is. What is sent is refused as the document says; the
permission matrix, or a test of the app, has a request of each that comes through."""

_REACHED = {
    "officer": {
        operation.view_func.__name__
        for _, operation in api.operations()
        if operation.view_func.__name__
        not in _BY_OTHERS | _TOO_LATE | _NAMED_IN_BODY | _ONE_AT_A_TIME | _WANTS_MORE
        and asked_by(operation).permission is not Permission.PUSH
    },
    "token": {"get_collecting", "get_checkpoint"},
    "ended": {"get_checkpoint"},
    "anonymous": set(),
}
"""What each must have been answered with success at least once."""


@pytest.fixture(scope="module")
def requests(world: World) -> dict[str, Requests]:
    """Everybody's requests; what they are about is looked up before any of them changes it."""
    more = _more(world)
    return {role: Requests(world, role, more if role == "officer" else None) for role in ROLES}


def _more(world: World) -> dict[str, list[str]]:
    """Return what the officer's requests name beside what the matrix does.

    Somebody else offers the officer two roles: one may be accepted, one refused. Requests follow
    the list of risks and judge, assess and archive each as it was at first: two are written anew so
    often that only what names their version changes them.
    """
    boss, officer = principal(make_person(Role.OFFICER)), world.people["officer"]
    own = Staff.objects.get(account=officer)
    offers = [
        appointing.appoint(boss, Offer(role, own.pk, today())).reference
        for role in ("role-model-owner", "role-risk-owner")
    ]
    others = Staff.objects.filter(account=None, ends_on=None).order_by("reference")
    more = {}
    for name, threat in (("describe", "T-gpu-shortage"), ("set_inherent", "T-vendor-outage")):
        said = Judgement(officer.pk, 2, 2, "as we see it")
        risk = enter(boss, world.projects[State.OWN].pk, threat, said)
        for at in range(7):
            risk = describe(boss, risk.pk, Words(scenario=f"it falls, {at}"), risk.row_version)
        more[f"{name}_risk.reference"] = [risk.reference]
        more[f"{name}_risk.If-Match"] = [f'"{risk.row_version}"']
    return {
        **more,
        "accept_appointment.reference": offers[:1],
        "refuse_appointment.reference": offers[1:],
        "compare_statements.before": ["now"],
        "compare_statements.after": ["now"],
        "staff": [str(row.pk) for row in others],
        "who": [str(row.pk) for row in others],
    }


@pytest.mark.timeout(900)
@pytest.mark.parametrize("role", ROLES)
def test_the_api_holds_what_it_says(requests: dict[str, Requests], role: str) -> None:
    mine = requests[role]
    full = role == "officer"
    found = mine.failures(8 if full else 2, 20261123, PHASES if full else SHORT)
    assert not found, "\n\n".join(found)
    done = {name for name, status in mine.answered if status < 300}
    missing = sorted(_REACHED.get(role, set()) - done)
    told = f"never came through: {[(n, mine.told(n)) for n in missing]}"
    assert len(missing) <= (_BY_CHANCE if full else 0), told
