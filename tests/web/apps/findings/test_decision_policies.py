"""Who may ask and who may say yes: every combination, against rules written out once more here."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from uuid import UUID

import pytest

from muniment.core.severity import Severity
from muniment.web.apps.access.principals import Held, Kind, Principal
from muniment.web.apps.access.roles import Role
from muniment.web.apps.findings import policies
from muniment.web.apps.findings.expiry import LONGEST_DAYS, latest_day
from muniment.web.apps.findings.policies import WHY, Approver, Asked, Obstacle

HERE, THERE = UUID(int=1), UUID(int=2)
RITA, ADA, EVE = UUID(int=11), UUID(int=12), UUID(int=13)
TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)


def asked(**changes: object) -> Asked:
    fields: dict[str, object] = {
        "project": HERE,
        "archived": False,
        "severity": Severity.HIGH,
        "finding_open": True,
        "waiting": True,
        "in_force": False,
        "requested_by": RITA,
        "requester": None,
        "approver": ADA,
        "expires_on": TODAY + 30 * DAY,
    }
    return Asked(**(fields | changes))  # type: ignore[arg-type]


def person(
    who: UUID = ADA,
    role: Role | None = Role.OFFICER,
    project: UUID | None = HERE,
    limit: Severity | None = Severity.CRITICAL,
) -> Principal:
    held = (Held(role, project),) if role else ()
    return Principal(who, Kind.PERSON, held=held, acceptance_limit=limit)


WHO = [RITA, ADA, EVE]
ROLES = [None, *Role]
PLACES = [HERE, THERE, None]
LIMITS = [None, *Severity]


@pytest.mark.parametrize("severity", list(Severity))
@pytest.mark.parametrize("role", ROLES)
def test_every_yes_follows_the_written_rule(role: Role | None, severity: Severity) -> None:
    may = {Role.OFFICER, Role.MEMBER}
    yes = 0
    until = TODAY + 30 * DAY
    for who, place, limit, by, named, approver in itertools.product(
        WHO, PLACES, LIMITS, [None, *WHO], [None, *WHO], [None, *WHO]
    ):
        request = asked(severity=severity, requested_by=by, requester=named, approver=approver)
        granted = not policies.to_granting(person(who, role, place, limit), request, until, TODAY)
        expected = (
            role in may
            and place in (HERE, None)
            and approver == who
            and by is not None
            and who not in (by, named)
            and limit is not None
            and limit.rank >= severity.rank
        )
        assert granted == expected
        yes += granted
    assert bool(yes) == (role in may)


@pytest.mark.parametrize("kind", [Kind.TOKEN, Kind.HOST, Kind.SYSTEM])
def test_nothing_but_a_person_asks_or_decides(kind: Kind) -> None:
    other = Principal(ADA, kind, project=HERE, acceptance_limit=Severity.CRITICAL)
    request = asked()
    approver = Approver(EVE, True, True, Severity.CRITICAL)
    for found in (
        policies.to_asking(other, request, "why", TODAY),
        policies.to_granting(other, request, TODAY, TODAY),
        policies.to_refusing(other, request),
        policies.to_standing_behind(other, asked(requested_by=None)),
        policies.to_rerouting(other, approver, request),
        policies.to_withdrawing(other, request),
        policies.to_revoking(other, asked(waiting=False, in_force=True), "why"),
    ):
        assert Obstacle.NOT_A_PERSON in found


@pytest.mark.parametrize("severity", list(Severity))
def test_time_has_an_end_by_severity(severity: Severity) -> None:
    last = latest_day(severity, TODAY)
    for until, expected in (
        (TODAY - DAY, {Obstacle.PAST}),
        (TODAY, set()),
        (last, set()),
        (last + DAY, {Obstacle.TOO_LONG}),
    ):
        request = asked(severity=severity, expires_on=until)
        assert set(policies.to_asking(person(RITA), request, "why", TODAY)) == expected
        assert set(policies.to_granting(person(), request, until, TODAY)) == expected


def test_worse_findings_are_excused_for_a_shorter_time() -> None:
    days = [LONGEST_DAYS[item] for item in Severity]
    assert days == sorted(days, reverse=True)
    assert (days[0], days[-1]) == (365, 90)


def test_an_approver_shortens_and_never_lengthens() -> None:
    request = asked()
    later = request.expires_on + DAY
    assert policies.to_granting(person(), request, later, TODAY) == (Obstacle.LENGTHENED,)
    assert policies.to_granting(person(), request, TODAY, TODAY) == ()


@pytest.mark.parametrize(
    ("changes", "obstacle"),
    [
        ({"active": False}, Obstacle.APPROVER_LEFT),
        ({"may_decide": False}, Obstacle.APPROVER_NOT_ALLOWED),
        ({"limit": None}, Obstacle.NO_LIMIT),
        ({"limit": Severity.MEDIUM}, Obstacle.ABOVE_LIMIT),
        ({"id": RITA}, Obstacle.APPROVER_ASKS),
        ({}, None),
    ],
)
def test_only_those_can_be_named_who_could_decide(
    changes: dict[str, object], obstacle: Obstacle | None
) -> None:
    fields: dict[str, object] = {
        "id": ADA,
        "active": True,
        "may_decide": True,
        "limit": Severity.HIGH,
    }
    approver = Approver(**(fields | changes))  # type: ignore[arg-type]
    assert policies.to_naming(approver, asked()) == ((obstacle,) if obstacle else ())


def test_nobody_makes_themselves_the_approver() -> None:
    me = Approver(EVE, True, True, Severity.CRITICAL)
    assert policies.to_rerouting(person(EVE), me, asked()) == (Obstacle.NAMES_SELF,)
    assert policies.to_rerouting(person(RITA, Role.MEMBER), me, asked()) == ()


def test_a_request_in_a_file_waits_for_its_requester_or_anybody_but_the_approver() -> None:
    request = asked(requested_by=None)
    assert policies.to_standing_behind(person(EVE, Role.MEMBER), request) == ()
    assert policies.to_standing_behind(person(ADA), request) == (Obstacle.APPROVER_ASKS,)
    named = asked(requested_by=None, requester=RITA)
    assert policies.to_standing_behind(person(EVE), named) == (Obstacle.OTHER_REQUESTER,)
    assert policies.to_standing_behind(person(RITA), named) == ()
    assert policies.to_standing_behind(person(EVE), asked()) == (Obstacle.STOOD_BEHIND,)


def test_taking_back_and_ending_are_for_those_whom_it_concerns() -> None:
    assert policies.to_withdrawing(person(RITA), asked()) == ()
    assert policies.to_withdrawing(person(ADA), asked()) == (Obstacle.NOT_YOURS,)
    granted = asked(waiting=False, in_force=True)
    for who, role in ((RITA, None), (ADA, None), (EVE, Role.OFFICER)):
        assert policies.to_revoking(person(who, role), granted, "why") == ()
    for role in (Role.ADMINISTRATOR, Role.MEMBER, Role.AUDITOR):
        found = policies.to_revoking(person(EVE, role), granted, "why")
        assert found == (Obstacle.NOT_YOURS,)
    elsewhere = person(EVE, Role.OFFICER, THERE)
    assert policies.to_revoking(elsewhere, granted, "why") == (Obstacle.NOT_YOURS,)
    assert policies.to_revoking(person(RITA), granted, " ") == (Obstacle.NO_REASON,)
    assert policies.to_revoking(person(RITA), asked(), "why") == (Obstacle.NOT_IN_FORCE,)


@pytest.mark.parametrize("role", ROLES)
def test_a_request_is_sent_elsewhere_by_those_whom_it_concerns(role: Role | None) -> None:
    other = Approver(UUID(int=14), True, True, Severity.CRITICAL)
    for who, place, by, named, approver in itertools.product(
        WHO, PLACES, [None, *WHO], [None, *WHO], [None, *WHO]
    ):
        request = asked(requested_by=by, requester=named, approver=approver)
        allowed = not policies.to_rerouting(person(who, role, place), other, request)
        officer = role is Role.OFFICER and place in (HERE, None)
        assert allowed == (officer or who in (by, named, approver))


def test_in_an_archived_project_nobody_changes_anything() -> None:
    frozen = asked(archived=True)
    other = Approver(EVE, True, True, Severity.CRITICAL)
    assert policies.to_asking(person(RITA), frozen, "why", TODAY) == (Obstacle.ARCHIVED,)
    assert policies.to_granting(person(), frozen, TODAY, TODAY) == (Obstacle.ARCHIVED,)
    assert policies.to_rerouting(person(RITA), other, frozen) == (Obstacle.ARCHIVED,)
    in_file = asked(archived=True, requested_by=None)
    assert policies.to_standing_behind(person(RITA), in_file) == (Obstacle.ARCHIVED,)
    assert policies.to_refusing(person(), frozen) == (Obstacle.ARCHIVED,)
    assert policies.to_withdrawing(person(RITA), frozen) == (Obstacle.ARCHIVED,)
    held = asked(archived=True, waiting=False, in_force=True)
    assert policies.to_revoking(person(RITA), held, "why") == (Obstacle.ARCHIVED,)


def test_every_obstacle_is_said_in_words() -> None:
    assert set(WHY) == set(Obstacle)
