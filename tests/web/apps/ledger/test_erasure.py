"""Erasure: the content goes for good, the entry stays and says who, when and why."""

from __future__ import annotations

import threading

import pytest
from django.db import connection, connections, transaction
from tests.web.apps.ledger.drafting import PERSON, change, enter

from muniment.core.errors import UsageError
from muniment.engine.ledger.verdict import Standing
from muniment.web.apps.ledger import audit, checkpoints, proofs
from muniment.web.apps.ledger.erasure import erase
from muniment.web.apps.ledger.models import Entry, Payload
from muniment.web.apps.ledger.queries import history
from muniment.web.apps.ledger.services import record

pytestmark = pytest.mark.usefixtures("db")
SECRET = "Kolibri-4711-geheim"


def test_history_says_who_erased_when_and_why() -> None:
    enter(2)
    at = erase(PERSON, 0, "the person asked")
    (row,) = history(Entry.objects.get(pk=0).object)
    assert row.payload is None
    assert row.erased is not None
    assert (row.erased.by, row.erased.reason, row.erased.index) == (PERSON, "the person asked", at)
    assert row.erased.when == Entry.objects.get(pk=at).time


def test_the_entry_is_still_proved_and_the_log_still_clean() -> None:
    enter(3)
    erase(PERSON, 1, "asked")
    checkpoints.sign_now()
    assert proofs.inclusion(1, with_payload=False).opening is None
    with pytest.raises(UsageError):
        proofs.inclusion(1, with_payload=True)
    verdict = audit.verify_own()
    assert verdict.standing is Standing.ESTABLISHED
    assert verdict.figures["payloads_erased"] == 1


def test_the_reason_can_be_erased_in_its_turn() -> None:
    enter(1)
    first = erase(PERSON, 0, "because of Erika Mustermann")
    erase(PERSON, first, "it named somebody")
    (row,) = history(Entry.objects.get(pk=0).object)
    assert row.erased is not None
    assert row.erased.reason is None


@pytest.mark.parametrize(("index", "reason"), [(9, "asked"), (0, " "), (0, "")])
def test_what_cannot_be_erased(index: int, reason: str) -> None:
    enter(1)
    with pytest.raises(UsageError):
        erase(PERSON, index, reason)
    assert Payload.objects.count() == 1


def test_erasing_twice_at_once_is_one() -> None:
    enter(3)
    found: list[int] = []
    start = threading.Barrier(6)

    def run() -> None:
        start.wait()
        try:
            found.append(erase(PERSON, 1, "asked"))
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [3] * 6
    assert Entry.objects.count() == 4


@pytest.mark.skipif(connection.vendor != "sqlite", reason="about SQLite's file")
def test_no_byte_of_it_stays_in_the_database_file() -> None:
    with transaction.atomic():
        record(change({"text": SECRET * 300}))  # spills over into pages of its own
        record(change({"text": SECRET}))
    enter(3)
    name = str(connection.settings_dict["NAME"])

    def bytes_on_disk() -> bytes:
        found = b""
        for suffix in ("", "-wal"):
            with open(name + suffix, "rb") as file:
                found += file.read()
        return found

    assert SECRET.encode() in bytes_on_disk()
    erase(PERSON, 0, "asked")
    erase(PERSON, 1, "asked")
    assert SECRET.encode() not in bytes_on_disk()
