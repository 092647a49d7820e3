"""Reminders: at their distances, to the right people, once, whatever breaks between two steps."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from django.conf import settings
from django.db import connection, connections
from tests.web.apps.calendar.planned import single, template, to_day
from tests.web.conftest import Ticking
from tests.web.mail_sink import Sink, mail_sink
from tests.web.people import make_person, principal

from muniment.core.errors import UsageError
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL, Conflict, Denied
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services import people
from muniment.web.apps.calendar import ports
from muniment.web.apps.calendar.digest import lines
from muniment.web.apps.calendar.models import Delivery, Reminder, Task
from muniment.web.apps.calendar.reminding import occasion, plan_reminders
from muniment.web.apps.calendar.sending import send_reminders
from muniment.web.apps.calendar.services.asking import change
from muniment.web.apps.calendar.services.doing import finish
from muniment.web.apps.calendar.services.reminder_rules import Rules, rules, set_rules
from muniment.web.apps.ledger import anchor
from muniment.web.apps.organization.queries import today
from muniment.web.apps.tasks.digest import NotSent

pytestmark = pytest.mark.usefixtures("db")
DUE = date(2027, 3, 31)


@pytest.fixture
def ada(db: None) -> Person:
    return make_person(email="ada@example.org")


@pytest.fixture
def mel(ada: Person) -> Person:
    return make_person(Role.MEMBER, email="mel@example.org")


@pytest.fixture
def sink() -> Iterator[Sink]:
    with mail_sink() as server:
        yield server


def remind() -> int:
    plan_reminders(today())
    return send_reminders(today())


def told(sink: Sink) -> list[tuple[str, str]]:
    """Return who was told what, line by line, and forget it."""
    found = [
        (to, line.removeprefix("- "))
        for to, message in sink.taken
        for line in message.get_content().splitlines()
        if line.startswith("- ")
    ]
    sink.taken.clear()
    return found


@pytest.mark.parametrize(
    ("days", "word"),
    [
        (8, ""),
        (7, "before-7"),
        (3, "before-7"),
        (1, "before-1"),
        (0, "before-0"),
        (-1, "overdue-0"),
        (-7, "overdue-0"),
        (-8, "overdue-1"),
        (-15, "overdue-2"),
    ],
)
def test_occasions(days: int, word: str) -> None:
    assert occasion(DUE, DUE - timedelta(days=days), Rules()) == word


def test_a_task_is_reminded_of_at_each_distance_and_weekly_after(
    ada: Person, mel: Person, sink: Sink, clock: Ticking
) -> None:
    task = single(ada, mel, days=10)
    said = []
    for day in range(27):
        to_day(clock, date(2026, 11, 23) + timedelta(days=day))
        remind()
        remind()
        said += [(day, to, text.split(": ")[1]) for to, text in told(sink)]
    assert said == [
        (3, "mel@example.org", "due on 2026-12-03"),
        (9, "mel@example.org", "due on 2026-12-03"),
        (10, "mel@example.org", "due today"),
        (11, "mel@example.org", "overdue by 1 day"),
        (17, "ada@example.org", "overdue by 7 days and not yours to do"),
        (18, "mel@example.org", "overdue by 8 days"),
        (25, "mel@example.org", "overdue by 15 days"),
    ]
    finish(principal(mel), task.pk, "", task.row_version)
    to_day(clock, date(2027, 1, 20))
    assert remind() == 0


def test_a_pause_is_made_up_for_by_one_mail(
    ada: Person, mel: Person, sink: Sink, clock: Ticking
) -> None:
    single(ada, mel, days=10)
    to_day(clock, date(2026, 12, 3))
    remind()
    assert [text.split(": ")[1] for _, text in told(sink)] == ["due today"]


def test_several_tasks_come_in_one_mail(ada: Person, mel: Person, sink: Sink) -> None:
    for days in (1, 2, 3):
        single(ada, mel, days=days)
    assert remind() == 1
    ((_, message),) = sink.taken
    assert message["Subject"] == "Muniment: 3 tasks want doing"
    assert message["Auto-Submitted"] == "auto-generated"


def test_the_manager_is_told_where_somebody_knows_one(
    ada: Person, mel: Person, sink: Sink, clock: Ticking, monkeypatch: pytest.MonkeyPatch
) -> None:
    boss = make_person(Role.MEMBER, email="boss@example.org")
    monkeypatch.setattr(ports, "_SOURCES", [])

    @ports.manager_source
    def manager_of(person: UUID) -> UUID | None:
        return boss.pk if person == mel.pk else None

    single(ada, mel, days=0)
    clock.forward(days=7)
    remind()
    assert sorted(to for to, _ in told(sink)) == ["boss@example.org", "mel@example.org"]
    single(ada, boss, days=0)
    clock.forward(days=7)
    remind()
    assert "ada@example.org" in {to for to, _ in told(sink)}, "nobody knows the boss' manager"


def test_a_deputy_is_told_once_it_is_late_and_the_officers_where_nobody_is_left(
    ada: Person, mel: Person, sink: Sink, clock: Ticking
) -> None:
    dan = make_person(Role.MEMBER, email="dan@example.org")
    single(ada, mel, days=1, deputy=dan.pk)
    remind()
    assert {to for to, _ in told(sink)} == {"mel@example.org"}
    clock.forward(days=2)
    remind()
    assert {to for to, _ in told(sink)} == {"mel@example.org", "dan@example.org"}
    nan = make_person(Role.MEMBER, email="nan@example.org")
    single(ada, nan, days=1)
    people.deactivate(HOST_PRINCIPAL, nan.pk, expected_version=nan.row_version)
    remind()
    assert {to for to, _ in told(sink)} == {"ada@example.org"}


def test_a_task_that_moved_reminds_anew(ada: Person, mel: Person, sink: Sink) -> None:
    from muniment.web.apps.calendar.services.asking import Wanted
    from muniment.web.apps.calendar.vocabulary import TaskKind

    task = single(ada, mel, days=1)
    remind()
    later = Wanted("Look", TaskKind.OTHER, today() + timedelta(days=7), mel.pk)
    change(principal(ada), task.pk, later, 1)
    remind()
    assert len(told(sink)) == 2


def test_a_refused_mail_is_tried_again_and_no_other(
    ada: Person, mel: Person, sink: Sink, caplog: pytest.LogCaptureFixture
) -> None:
    single(ada, mel, days=1)
    single(ada, ada, days=1)
    sink.refused.add("mel@example.org")
    plan_reminders(today())
    with pytest.raises(NotSent, match="1 mails"):
        send_reminders(today())
    assert "mel@example.org" not in caplog.text
    sink.refused.clear()
    assert send_reminders(today()) == 1
    assert Counter(to for to, _ in told(sink)) == {"mel@example.org": 1, "ada@example.org": 1}


def test_a_server_that_hangs_up_leaves_doubt_and_the_daily_mail_says_it(
    ada: Person, mel: Person, sink: Sink
) -> None:
    single(ada, mel, days=1)
    sink.hangs_up = True
    assert remind() == 0
    assert Reminder.objects.get().delivery == Delivery.IN_DOUBT
    sink.hangs_up = False
    assert remind() == 0
    assert len(sink.taken) == 1, "it may have arrived: nobody gets it twice"
    assert any("T-0001" in line for line in lines(principal(mel)))


def test_the_daily_mail_leaves_out_what_was_said_today(
    ada: Person, mel: Person, sink: Sink, clock: Ticking
) -> None:
    single(ada, mel, days=1)
    assert len(lines(principal(mel))) == 1
    remind()
    assert list(lines(principal(mel))) == []
    clock.forward(days=1)
    assert len(lines(principal(mel))) == 1
    people.deactivate(HOST_PRINCIPAL, mel.pk, expected_version=mel.row_version)
    assert [line for line in lines(principal(ada)) if "officers" in line]


def test_without_a_mail_server_nothing_is_written_down(ada: Person, mel: Person) -> None:
    from muniment.web.apps.calendar.tasks import remind_of_tasks

    single(ada, mel, days=1)
    remind_of_tasks(today())  # type: ignore[arg-type]
    assert not Reminder.objects.exists()


def test_whoever_left_gets_no_mail(ada: Person, mel: Person, sink: Sink) -> None:
    single(ada, mel, days=1)
    plan_reminders(today())
    people.deactivate(HOST_PRINCIPAL, mel.pk, expected_version=mel.row_version)
    assert send_reminders(today()) == 0
    remind()
    assert {to for to, _ in told(sink)} == {"ada@example.org"}


def test_the_rules_are_the_administrators(ada: Person, mel: Person) -> None:
    adi = make_person(Role.ADMINISTRATOR)
    assert rules() == Rules()
    with pytest.raises(Denied):
        set_rules(principal(ada), [3], 7, 7, 0)
    for distances, every in (([91], 7), ([1, 2, 3, 4, 5, 6, 7], 7), ([1], 0)):
        with pytest.raises(UsageError):
            set_rules(principal(adi), distances, every, 7, 0)
    assert set_rules(principal(adi), [0, 3, 3], 5, 9, 0) == Rules((3, 0), 5, 9, 1)
    with pytest.raises(Conflict):
        set_rules(principal(adi), [1], 7, 7, 0)
    single(ada, mel, days=4)
    assert plan_reminders(today()) == 0


SENDER = """
import os, signal, sys
import django
django.setup()
from django.conf import settings
from django.db import connection, connections
from datetime import date
from muniment.web.apps.calendar.reminding import plan_reminders
from muniment.web.apps.calendar.sending import send_reminders
connections.databases["default"]["NAME"] = sys.argv[1]

class Killer:
    def __init__(self, at):
        self.left = at
    def __call__(self, execute, sql, params, many, context):
        self.left -= 1
        if not self.left:
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(sql, params, many, context)

# Django is loaded once; each line on standard input makes a child that dies before a statement.
for line in sys.stdin:
    child = os.fork()
    if not child:
        with connection.execute_wrapper(Killer(int(line))):
            day = date.fromisoformat(sys.argv[2])
            plan_reminders(day)
            send_reminders(day)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    os.write(1, b"killed\\n" if os.WIFSIGNALED(status) else b"through\\n")
"""


def test_killed_before_any_statement_nothing_is_sent_twice_and_nothing_is_lost(
    ada: Person, mel: Person, sink: Sink
) -> None:
    """A process dies before its first statement, its second, ...; then one runs to its end."""
    template(ada, mel, rule="FREQ=DAILY", lead_days=3, title="Daily look")
    single(ada, ada, days=1)
    day = today()
    name = str(connection.settings_dict["NAME"])
    connections.close_all()
    environment = {
        **os.environ,
        "MUNIMENT_HOME": str(settings.MUNIMENT.home),
        "MUNIMENT_SMTP_URL": settings.MUNIMENT.smtp_url,
        "MUNIMENT_MAIL_FROM": settings.MUNIMENT.mail_from,
        "PYTHONPATH": str(Path(anchor.__file__).parents[4]),
    }
    wanted = Task.objects.count()
    connections.close_all()
    deaths = doubts = 0
    with subprocess.Popen(
        [sys.executable, "-c", SENDER, name, day.isoformat()],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as sender:
        assert sender.stdin is not None
        assert sender.stdout is not None

        def run(at: int) -> bytes:
            sender.stdin.write(b"%d\n" % at)  # type: ignore[union-attr]
            sender.stdin.flush()  # type: ignore[union-attr]
            return sender.stdout.readline().strip()  # type: ignore[union-attr]

        for at in range(1, 200):
            killed = run(at) == b"killed"
            deaths += killed
            assert run(100_000) == b"through"
            rows = list(Reminder.objects.select_related("task"))
            said = Counter(told(sink))
            assert max(said.values()) == 1, (at, said)
            assert len(rows) == wanted, at
            mailed = {text.split()[0] for _, text in said}
            for row in rows:
                if row.delivery == Delivery.IN_DOUBT:
                    doubts += 1
                else:
                    assert row.delivery == Delivery.SENT, (at, row.delivery)
                    assert row.task.reference in mailed, at
            for person in (ada, mel):
                in_doubt = {
                    r.task.reference
                    for r in rows
                    if r.delivery == Delivery.IN_DOUBT and r.person == person.pk
                }
                text = " ".join(lines(principal(person)))
                assert all(reference in text for reference in in_doubt), at
            Reminder.objects.all().delete()
            connections.close_all()
            if not killed:
                break
        sender.stdin.close()
    assert deaths > 10
    assert doubts > 0, "some deaths came between handing over and writing it down"
