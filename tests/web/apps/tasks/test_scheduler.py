"""The scheduler and the worker: no occurrence twice, none lost, orphans returned, one leader."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError
from django_tasks_db.models import DBTaskResult
from tests.web.conftest import Ticking

from muniment.core.errors import UsageError
from muniment.web.apps.ledger import anchor
from muniment.web.apps.tasks import queue
from muniment.web.apps.tasks.jobs import Job, job, jobs
from muniment.web.apps.tasks.models import Lease, Occurrence
from muniment.web.apps.tasks.schedule import Every
from muniment.web.apps.tasks.scheduler import Scheduler
from muniment.web.apps.tasks.worker import Worker

pytestmark = pytest.mark.usefixtures("db")


class Seconds:
    """A clock that nobody can set but the test."""

    def __init__(self) -> None:
        self.value = 1000.0

    def __call__(self) -> float:
        return self.value


class Probe:
    """A job that notes when it ran, and can be told to fail."""

    def __init__(self) -> None:
        self.runs: list[datetime] = []
        self.error: Exception | None = None

    def __call__(self, due_at: datetime) -> None:
        self.runs.append(due_at)
        if self.error is not None:
            raise self.error


@pytest.fixture
def probe(monkeypatch: pytest.MonkeyPatch) -> Probe:
    made = Probe()
    monkeypatch.setattr("muniment.web.apps.tasks.jobs._JOBS", {})
    job("probe", title="Probe", every=timedelta(hours=1))(made)
    return made


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


def scheduler(seconds: Seconds, holder: str = "one") -> Scheduler:
    return Scheduler(holder, monotonic=seconds)


def work(name: str = "w") -> int:
    """Run everything that is ready and return how many tasks it was."""
    worker, count = Worker(name), 0
    while worker.step():
        count += 1
    return count


def claim(name: str) -> DBTaskResult:
    """Take a task as a worker does that is killed in the next moment."""
    found = DBTaskResult.objects.ready().get()
    found.claim(name)
    return found


def test_a_due_job_runs_once_and_its_next_time_after_its_span(
    probe: Probe, seconds: Seconds, clock: Ticking
) -> None:
    planner = scheduler(seconds)
    for _ in range(3):
        planner.step()
        work()
    assert len(probe.runs) == 1
    clock.forward(hours=1)
    planner.step()
    work()
    assert len(probe.runs) == 2
    assert probe.runs[1] - probe.runs[0] == timedelta(hours=1)
    assert set(Occurrence.objects.values_list("outcome", "starts", "error")) == {("done", 1, "")}


def test_after_downtime_one_run_not_fifty(probe: Probe, seconds: Seconds, clock: Ticking) -> None:
    planner = scheduler(seconds)
    planner.step()
    clock.forward(hours=50)
    planner.step()
    planner.step()
    assert work() == 2
    assert len(probe.runs) == 2


def test_a_clock_set_back_neither_repeats_nor_stalls(
    probe: Probe, seconds: Seconds, clock: Ticking
) -> None:
    planner = scheduler(seconds)
    planner.step()
    work()
    clock.forward(days=-30)
    planner.step()
    assert work() == 0
    seconds.value += 3600 * 1.2
    planner.step()
    assert work() == 1
    # From here on the hours count as before, from the time that was set.
    clock.forward(hours=1)
    planner.step()
    planner.step()
    assert work() == 1
    assert len(probe.runs) == len(set(probe.runs)) == 3


def test_an_occurrence_is_planned_once(probe: Probe, clock: Ticking) -> None:
    due = clock.now()
    queue.plan("probe", due)
    with pytest.raises(IntegrityError):
        queue.plan("probe", due)
    assert Occurrence.objects.count() == DBTaskResult.objects.count() == 1


def test_a_task_delivered_twice_runs_once(probe: Probe, clock: Ticking) -> None:
    row = queue.plan("probe", clock.now())
    queue.enqueue(row)
    assert work() == 2
    assert len(probe.runs) == 1


def test_a_restarted_worker_returns_its_own_orphans_at_once(probe: Probe, clock: Ticking) -> None:
    queue.plan("probe", clock.now())
    claim("w")
    assert work() == 0
    assert queue.return_orphans({"w"}) == 1
    assert work() == 1
    assert len(probe.runs) == 1


def test_the_leader_returns_orphans_of_a_worker_that_beats_no_more(
    probe: Probe, seconds: Seconds, clock: Ticking
) -> None:
    queue.plan("probe", clock.now())
    claim("dead")
    Lease.objects.create(name="worker:dead", holder="dead", beat=7)
    planner = scheduler(seconds)
    planner.step()
    seconds.value += 39
    planner.step()
    assert work() == 0
    seconds.value += 2
    planner.step()
    assert work() == 1
    assert len(probe.runs) == 1


def test_a_worker_that_beats_keeps_its_task(probe: Probe, seconds: Seconds, clock: Ticking) -> None:
    queue.plan("probe", clock.now())
    claim("slow")
    lease = Lease.objects.create(name="worker:slow", holder="slow", beat=0)
    planner = scheduler(seconds)
    for beat in range(1, 10):
        Lease.objects.filter(pk=lease.pk).update(beat=beat)
        seconds.value += 30
        clock.forward(days=-1)
        planner.step()
    assert DBTaskResult.objects.running().count() == 1


def test_a_worker_taken_for_dead_changes_nothing_afterwards(probe: Probe, clock: Ticking) -> None:
    row = queue.plan("probe", clock.now())
    first = queue._begin(row.pk)
    second = queue._begin(row.pk)
    assert first is not None
    assert second is not None
    queue._end(row.pk, first[1], queue.Outcome.FAILED, "late")
    row.refresh_from_db()
    assert row.outcome == ""
    queue._end(row.pk, second[1], queue.Outcome.DONE, "")
    row.refresh_from_db()
    assert (row.outcome, row.error) == ("done", "")


def test_a_task_that_kills_its_worker_is_given_up(probe: Probe, clock: Ticking) -> None:
    row = queue.plan("probe", clock.now())
    for _ in range(queue.MOST_STARTS):
        claim("w")
        assert queue._begin(row.pk) is not None
        queue.return_orphans({"w"})
    assert DBTaskResult.objects.failed().count() == 1
    assert queue.requeue() == 1
    work()
    row.refresh_from_db()
    assert row.outcome == "failed"
    assert "20 times" in row.error
    assert probe.runs == []


def test_an_error_is_kept_in_plain_words_and_tried_again_after_a_pause(
    probe: Probe, seconds: Seconds, clock: Ticking
) -> None:
    probe.error = UsageError("the disk is full", hint="Make room.")
    planner = scheduler(seconds)
    planner.step()
    work()
    row = Occurrence.objects.get()
    assert (row.outcome, row.error) == ("", "the disk is full. Make room.")
    planner.step()
    assert work() == 0
    for minutes in (1, 5, 15, 60):
        clock.forward(minutes=minutes)
        queue.requeue()
        assert work() == 1
    row.refresh_from_db()
    assert (row.outcome, row.starts, row.failures) == ("failed", 5, 5)
    clock.forward(days=-100)
    queue.requeue()
    assert work() == 0


def test_a_fault_shows_its_kind_and_no_value(probe: Probe, clock: Ticking) -> None:
    probe.error = ValueError("hunter2")
    row = queue.plan("probe", clock.now())
    work()
    row.refresh_from_db()
    assert "ValueError" in row.error
    assert "hunter2" not in row.error


def test_a_job_of_another_version_fails_plainly(probe: Probe, clock: Ticking) -> None:
    row = queue.plan("gone", clock.now())
    work()
    row.refresh_from_db()
    assert row.outcome == "failed"
    assert "no such job" in row.error


def test_an_occurrence_whose_task_was_lost_gets_another(probe: Probe, clock: Ticking) -> None:
    row = queue.plan("probe", clock.now())
    Occurrence.objects.filter(pk=row.pk).update(task=uuid4())
    DBTaskResult.objects.all().delete()
    assert queue.requeue() == 1
    assert queue.requeue() == 0
    assert work() == 1
    assert len(probe.runs) == 1


def test_one_leader_until_it_beats_no_more(probe: Probe, seconds: Seconds) -> None:
    first, second = scheduler(seconds), scheduler(seconds, "two")
    first.step()
    second.step()
    assert Lease.objects.get(name="scheduler").holder == "one"
    seconds.value += 30
    first.step()
    second.step()
    seconds.value += 35
    second.step()
    assert Lease.objects.get(name="scheduler").holder == "one"
    seconds.value += 10
    second.step()
    assert Lease.objects.get(name="scheduler").holder == "two"
    assert not first._lead.take()


def test_a_restarted_scheduler_leads_at_once(probe: Probe, seconds: Seconds) -> None:
    scheduler(seconds).step()
    again = scheduler(seconds)
    again.step()
    assert Lease.objects.get(name="scheduler").beat == 1


def test_a_read_only_server_runs_no_job(probe: Probe, seconds: Seconds, clock: Ticking) -> None:
    queue.plan("probe", clock.now())
    anchor.path().write_text("no checkpoint of this log", encoding="ascii")
    anchor.forget()
    scheduler(seconds).step()
    assert work() == 0
    assert Occurrence.objects.count() == 1


def test_jobs_have_one_name_and_one_schedule(probe: Probe) -> None:
    with pytest.raises(ValueError, match="two jobs"):
        job("probe", title="", every=timedelta(hours=1))(probe)
    with pytest.raises(ValueError, match="every or daily_at"):
        job("other", title="")
    assert dict(jobs()) == {"probe": Job("probe", "Probe", Every(timedelta(hours=1)), probe)}
