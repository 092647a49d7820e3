"""People and their work: managers hear of what is late, leavers leave it to somebody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from tests.web.apps.appointments.appointed import appointer, make_staff, staff_of
from tests.web.apps.appointments.test_duties import compensated
from tests.web.apps.calendar.planned import single, template
from tests.web.conftest import Ticking
from tests.web.mail_sink import Sink, mail_sink
from tests.web.people import ADDRESS, make_person, principal, signed_in_client

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services.people import deactivate
from muniment.web.apps.appointments.models import Staff
from muniment.web.apps.appointments.services import compensating, staffing
from muniment.web.apps.appointments.services.staffing import Details
from muniment.web.apps.calendar.models import Task
from muniment.web.apps.calendar.ports import manager_of
from muniment.web.apps.calendar.queries import mine
from muniment.web.apps.calendar.reminding import plan_reminders
from muniment.web.apps.calendar.sending import send_reminders
from muniment.web.apps.calendar.services.doing import hand_over
from muniment.web.apps.organization.queries import today

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def ada(db: None) -> Person:
    return make_person(Role.OFFICER, email="ada@example.org", name="Ada")


@pytest.fixture
def mel(ada: Person) -> Person:
    return make_person(Role.MEMBER, email="mel@example.org", name="Mel")


@pytest.fixture
def boss(ada: Person) -> Person:
    return make_person(Role.MEMBER, email="boss@example.org", name="Bo Ss")


@pytest.fixture
def sink() -> Iterator[Sink]:
    with mail_sink() as server:
        yield server


def managed(who: Person, manager: Staff | None, **more: object) -> None:
    """Write down somebody's manager."""
    row = staff_of(who)
    said = Details(manager=manager.pk if manager else None, **more)  # type: ignore[arg-type]
    staffing.change(principal(appointer()), row.pk, said, row.row_version)


def escalated(sink: Sink) -> set[str]:
    """Return who is told today that a task is late and not theirs."""
    plan_reminders(today())
    send_reminders(today())
    found = {to for to, message in sink.taken if "not yours to do" in message.get_content()}
    sink.taken.clear()
    return found


def test_a_late_task_is_told_to_the_assignees_manager(
    ada: Person, mel: Person, boss: Person, sink: Sink, clock: Ticking
) -> None:
    managed(mel, staff_of(boss))
    assert manager_of(mel.pk) == boss.pk
    single(ada, mel, days=0)
    clock.forward(days=7)
    assert escalated(sink) == {"boss@example.org"}


@pytest.mark.parametrize("case", ["none", "left", "closed", "no account", "not yet", "cannot see"])
def test_without_a_manager_who_works_here_the_officers_are_told(
    case: str, ada: Person, mel: Person, boss: Person, sink: Sink, clock: Ticking
) -> None:
    project = None
    if case == "no account":
        managed(mel, make_staff("Rudi Rig"))
    elif case != "none":
        managed(mel, staff_of(boss))
    if case == "left":
        managed(boss, None, ends_on=today())
    elif case == "not yet":
        managed(boss, None, starts_on=today() + timedelta(days=90))
    elif case == "closed":
        deactivate(HOST_PRINCIPAL, boss.pk, expected_version=boss.row_version)
    elif case == "cannot see":
        auditor = make_person(Role.AUDITOR, email="ann@example.org")
        managed(mel, staff_of(auditor))
    single(ada, mel, days=0, project=project)
    clock.forward(days=7)
    assert escalated(sink) == {"ada@example.org", "appointer@example.org"} - (
        {"appointer@example.org"} if case == "none" else set()
    )


def test_what_a_leaver_leaves_stands_on_their_page_until_somebody_has_it(
    ada: Person, mel: Person
) -> None:
    task = single(ada, mel)
    made = template(ada, mel)
    handed = single(ada, mel, title="Handed over in time")
    hand_over(principal(mel), handed.pk, ada.pk, "She does it.", handed.row_version)
    address = f"{ADDRESS}/people/register/{staff_of(mel).reference}/"
    client = signed_in_client(ada)
    page = client.get(address).content.decode()
    assert "2 tasks</a>" in page, "one of the template, one single"
    assert "Tasks to give to somebody else" not in page
    deactivate(HOST_PRINCIPAL, mel.pk, expected_version=mel.row_version)
    page = client.get(address).content.decode()
    assert "Tasks to give to somebody else" in page
    assert f'href="/tasks/{task.reference}/"' in page
    assert f'href="/tasks/templates/{made.reference}/"' in page
    assert "Handed over in time" not in page
    task.refresh_from_db()
    hand_over(principal(ada), task.pk, ada.pk, "Mel left.", task.row_version)
    page = client.get(address).content.decode()
    assert f'href="/tasks/{task.reference}/"' not in page


def test_the_review_of_a_compensation_is_the_work_of_who_recorded_it(
    mel: Person, clock: Ticking
) -> None:
    row = compensated(mel)
    petra = principal(appointer())
    (task,) = mine(petra)
    assert (task.about_label, task.due_on) == (row.reference, row.review_on)
    assert "Mel" not in task.title
    clock.forward(days=80)
    day = today() + timedelta(days=60)
    petra = principal(appointer())
    row = compensating.review(petra, row.pk, "Ten releases, all signed.", day, row.row_version)
    task.refresh_from_db()
    assert (task.state, task.late_days) == ("done", 0)
    assert [each.due_on for each in mine(petra).filter(state="open")] == [day]
    row = compensating.review(petra, row.pk, "Again.", day, row.row_version)
    compensating.end_compensation(petra, row.pk, "Somebody else does it.", row.row_version)
    assert set(Task.objects.values_list("state", flat=True)) == {"done"}
