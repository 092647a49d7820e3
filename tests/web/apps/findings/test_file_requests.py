"""Requests that stand in a file of the project: rows that do nothing until people act."""

from __future__ import annotations

import pytest
from tests.web.apps.findings.decided import obstacles, push_asking, say, state
from tests.web.apps.findings.pushes import found, push, signed_in

from muniment.web.apps.access.models import Person
from muniment.web.apps.findings.models import Decision
from muniment.web.apps.findings.policies import Obstacle
from muniment.web.apps.findings.services.asking import reroute, stand_behind
from muniment.web.apps.findings.services.refusals import Refused
from muniment.web.apps.organization.models import Project

pytestmark = pytest.mark.usefixtures("db")


def test_a_request_in_a_file_becomes_one_row_that_does_nothing(
    project: Project, rita: Person, ada: Person
) -> None:
    push_asking(project)
    push_asking(project, day=2)
    row = Decision.objects.get()
    assert (row.state, row.requester, row.approver, row.requested_by) == (
        "requested",
        rita.pk,
        ada.pk,
        None,
    )
    assert (row.requester_text, row.approver_text, state()) == ("", "", "open")


def test_a_file_proves_nobody(project: Project, rita: Person, ada: Person) -> None:
    push_asking(project)
    asked = Decision.objects.get()
    with pytest.raises(Refused) as error:
        say(ada, asked)
    assert obstacles(error) == {Obstacle.NOBODY_STANDS_BEHIND}
    with pytest.raises(Refused):
        stand_behind(signed_in(ada), asked.pk, expected_version=1)
    stand_behind(signed_in(rita), asked.pk, expected_version=1)
    say(ada, asked)
    assert state() == "waived"


def test_unknown_names_stay_text_and_a_known_approver_must_be_chosen(
    project: Project, rita: Person, ada: Person
) -> None:
    push_asking(project, requester="Bob", approver="the boss")
    row = Decision.objects.get()
    assert (row.requester_text, row.approver_text, row.approver) == ("Bob", "the boss", None)
    row = stand_behind(signed_in(rita), row.pk, expected_version=1)
    with pytest.raises(Refused):
        say(ada, row)
    reroute(signed_in(rita), row.pk, approver=ada.pk, expected_version=2)
    say(ada, row)
    assert state() == "waived"


def test_a_file_that_names_one_person_twice_gets_nowhere(project: Project, ada: Person) -> None:
    push_asking(project, requester="ada@example.org", approver="Ada@Example.org")
    row = Decision.objects.get()
    for act in (
        lambda: stand_behind(signed_in(ada), row.pk, expected_version=1),
        lambda: say(ada, row),
    ):
        with pytest.raises(Refused):
            act()
    assert state() == "open"


def test_a_request_that_left_the_file_no_longer_waits(project: Project, ada: Person) -> None:
    push_asking(project)
    push_asking(project, day=2, reason="Another reason.")
    states = list(Decision.objects.order_by("reference").values_list("state", "ended_reason"))
    assert states == [("ended", "left_file"), ("requested", "")]
    push(project, [found(project)], day=3)
    assert not Decision.objects.filter(state="requested").exists()


def test_a_refused_request_is_not_asked_again_by_every_push(
    project: Project, rita: Person, ada: Person
) -> None:
    push_asking(project)
    row = stand_behind(signed_in(rita), Decision.objects.get().pk, expected_version=1)
    say(ada, row, grant=False)
    push_asking(project, day=2)
    assert Decision.objects.get().state == "refused"
