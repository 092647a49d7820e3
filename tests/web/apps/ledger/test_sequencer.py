"""The second door: batches, errors to those they concern, nothing acknowledged that is not kept."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

import pytest
from django.db import connections, transaction
from tests.web.apps.ledger.drafting import PERSON, change

from muniment.core.errors import LedgerError
from muniment.engine.ledger.verdict import Standing
from muniment.web.apps.ledger import audit, checkpoints, sequencer
from muniment.web.apps.ledger.models import Entry
from muniment.web.apps.ledger.sequencer import AppendFailed, Sequencer
from muniment.web.apps.ledger.services import Prepared, prepare, record

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture(autouse=True)
def _own_queue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sequencer, "_made", {})


def in_threads(count: int, run: Callable[[int], None]) -> None:
    def thread(number: int) -> None:
        try:
            run(number)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=thread, args=(number,)) for number in range(count)]
    for started in threads:
        started.start()
    for started in threads:
        started.join(60)
        assert not started.is_alive()


def test_a_read_is_in_the_log_when_it_is_acknowledged() -> None:
    index = sequencer.append_read(PERSON, "evidence.read", "evidence", PERSON, {"n": 1})
    assert Entry.objects.get(pk=index).actor == PERSON


def test_many_threads_lose_nothing_and_double_nothing() -> None:
    indexes: list[int] = []

    def run(number: int) -> None:
        for step in range(10):
            if step % 3:
                indexes.append(sequencer.append([change({"n": number})]).start)
            else:  # both doors at once
                with transaction.atomic():
                    indexes.append(record(change({"n": number})))

    in_threads(20, run)
    assert sorted(indexes) == list(range(200))
    checkpoints.sign_now()
    assert audit.verify_own().standing is Standing.ESTABLISHED


def test_events_of_one_call_stand_together() -> None:
    ranges: list[range] = []
    in_threads(8, lambda _: ranges.append(sequencer.append([change() for _ in range(5)])))
    assert all(len(found) == 5 for found in ranges)
    assert sorted(index for found in ranges for index in found) == list(range(40))


def test_an_event_that_cannot_be_an_entry_fails_its_own_caller_alone() -> None:
    failed: list[int] = []

    def run(number: int) -> None:
        try:
            sequencer.append([change({"n": number if number % 2 else 0.5})])  # type: ignore[dict-item]
        except LedgerError:
            failed.append(number)

    in_threads(10, run)
    assert sorted(failed) == [0, 2, 4, 6, 8]
    assert Entry.objects.count() == 5


def test_nothing_is_appended_inside_a_transaction() -> None:
    with pytest.raises(LedgerError), transaction.atomic():
        sequencer.append([change()])


def test_an_error_reaches_everyone_in_the_batch_and_the_queue_goes_on() -> None:
    inside, go = threading.Event(), threading.Event()
    batches: list[int] = []

    def commit(events: Sequence[Prepared]) -> range:
        batches.append(len(events))
        if len(batches) == 1:  # hold the first, so that the others gather
            inside.set()
            go.wait(10)
        if len(batches) == 2:
            raise OSError("disk full")
        return range(len(events))

    queue = Sequencer(commit)
    event = prepare(change())
    outcomes: list[str] = []

    def client() -> None:
        try:
            queue.append([event])
            outcomes.append("done")
        except AppendFailed as error:
            outcomes.append(str(error.__cause__))

    first = threading.Thread(target=client)
    first.start()
    inside.wait(10)
    others = [threading.Thread(target=client) for _ in range(5)]
    for thread in others:
        thread.start()
    while len(queue._queue) < 5:
        pass
    go.set()
    for thread in (first, *others):
        thread.join(10)
    assert batches == [1, 5]
    assert sorted(outcomes) == ["disk full"] * 5 + ["done"]
    assert queue.append([event]) == range(1)


def test_closing_waits_for_what_was_taken_and_takes_no_more() -> None:
    inside, go = threading.Event(), threading.Event()

    def commit(events: Sequence[Prepared]) -> range:
        inside.set()
        go.wait(10)
        return range(len(events))

    queue = Sequencer(commit)
    event = prepare(change())
    done: list[range] = []
    thread = threading.Thread(target=lambda: done.append(queue.append([event])))
    thread.start()
    inside.wait(10)
    assert not queue.close(timeout=0.05)
    with pytest.raises(AppendFailed):
        queue.append([event])
    go.set()
    assert queue.close(timeout=10)
    thread.join(10)
    assert done == [range(1)]


def test_a_batch_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sequencer, "MAX_BATCH", 3)
    inside, go = threading.Event(), threading.Event()
    batches: list[int] = []

    def commit(events: Sequence[Prepared]) -> range:
        batches.append(len(events))
        inside.set()
        go.wait(10)
        return range(len(events))

    queue = Sequencer(commit)
    event = prepare(change())
    threads = [threading.Thread(target=lambda: queue.append([event])) for _ in range(8)]
    threads[0].start()
    inside.wait(10)
    for thread in threads[1:]:
        thread.start()
    while len(queue._queue) < 7:
        pass
    go.set()
    for thread in threads:
        thread.join(10)
    assert batches == [1, 3, 3, 1]
