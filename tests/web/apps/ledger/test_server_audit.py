"""The audit of the tables: clean when untouched, and each way to tamper is named."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection, transaction
from tests.web.apps.ledger.drafting import PERSON, change, enter

from muniment.engine.ledger.verdict import Standing, Trust
from muniment.web.apps.ledger import audit, checkpoints
from muniment.web.apps.ledger.crosscheck import first_difference
from muniment.web.apps.ledger.erasure import erase
from muniment.web.apps.ledger.models import Entry, Head, Node, Payload, SignedHead, Touched, new_id
from muniment.web.apps.ledger.services import HOST, Touch, record
from muniment.web.apps.ledger.snapshot import CHUNK_ROWS, snapshot

pytestmark = pytest.mark.usefixtures("db")


def log_with_touches() -> None:
    enter(4)
    with transaction.atomic():
        record(change({"n": 1}, tuple(Touch("thing", new_id(), "seen") for _ in range(5))))
    enter(2)
    checkpoints.sign_now()


def test_an_untouched_log_is_established() -> None:
    log_with_touches()
    verdict = audit.verify_own()
    assert verdict.standing is Standing.ESTABLISHED, verdict
    assert verdict.figures["size"] == 7


def test_an_empty_log_and_an_unsigned_one() -> None:
    assert audit.verify_own().standing is Standing.UNSIGNED
    enter(3)
    assert audit.verify(Trust()).standing is Standing.UNSIGNED
    checkpoints.sign_now()
    enter(1)
    assert audit.verify_own().standing is Standing.INCOMPLETE


def test_chunks_join_without_a_seam() -> None:
    for _ in range(3):
        enter(CHUNK_ROWS - 500)
    checkpoints.sign_now()
    assert audit.verify_own().standing is Standing.ESTABLISHED


def set_payload(index: int) -> Callable[[], object]:
    return lambda: Payload.objects.filter(pk=index).update(payload=b'{"secret":"changed"}')


def delete_payload() -> None:
    Payload.objects.filter(pk=1).delete()


def swap() -> None:
    one, two = Entry.objects.get(pk=1), Entry.objects.get(pk=2)
    Entry.objects.filter(pk=1).update(data=bytes(two.data))
    Entry.objects.filter(pk=2).update(data=bytes(one.data))


def cut() -> None:
    Payload.objects.filter(pk__gte=6).delete()
    Entry.objects.filter(pk__gte=6).delete()


TAMPERINGS: dict[str, tuple[Callable[[], object], str]] = {
    "a payload": (set_payload(2), "entry 2"),
    "a payload that is not canonical": (
        lambda: Payload.objects.filter(pk=2).update(payload=b'{ "secret": "number 2" }'),
        "payload line 3",
    ),
    "a missing payload": (delete_payload, "entry 1"),
    "two entries swapped": (swap, "entry 1"),
    "the end cut off": (cut, "entry 6"),
    "column type": (lambda: Entry.objects.filter(pk=2).update(type="thing.kept"), "entry 2"),
    "column actor": (lambda: Entry.objects.filter(pk=2).update(actor=PERSON), "entry 2"),
    "column object": (lambda: Entry.objects.filter(pk=2).update(object=PERSON), "entry 2"),
    "column object_type": (lambda: Entry.objects.filter(pk=2).update(object_type="x"), "entry 2"),
    "column time": (
        lambda: Entry.objects.filter(pk=2).update(time="2001-01-01T00:00:00Z"),
        "entry 2",
    ),
    "a touched object": (lambda: Touched.objects.filter(pk=3).update(object=PERSON), "entry 4"),
    "a touched word": (lambda: Touched.objects.filter(pk=3).update(change="fixed"), "entry 4"),
    "a touched row gone": (lambda: Touched.objects.filter(pk=3).delete(), "entry 4"),
    "all touched rows gone": (lambda: Touched.objects.all().delete(), "entry 4"),
    "a touched row added": (
        lambda: Touched.objects.create(entry_id=1, object_type="x", object=PERSON, change="y"),
        "entry 1",
    ),
    "a node": (lambda: Node.objects.filter(pk=2).update(hash=bytes(32)), "node 2"),
    "a node gone": (lambda: Node.objects.filter(pk=10).delete(), "node 10"),
    "a node too many": (lambda: Node.objects.create(position=99, hash=bytes(32)), "node 99"),
    "the head's size": (lambda: Head.objects.update(size=6), "head"),
    "the head's time": (lambda: Head.objects.update(time="2001-01-01T00:00:00Z"), "head"),
}


@pytest.mark.parametrize("name", TAMPERINGS)
def test_tampering_is_named(name: str) -> None:
    log_with_touches()
    tamper, where = TAMPERINGS[name]
    tamper()
    verdict = audit.verify_own()
    assert verdict.standing is Standing.BROKEN
    assert verdict.difference is not None
    assert verdict.difference.where == where


def test_another_checkpoint_row_is_named() -> None:
    log_with_touches()
    row = SignedHead.objects.get()
    SignedHead.objects.update(note=row.note.replace("\n7\n", "\n6\n"))
    verdict = audit.verify_own()
    assert verdict.difference is not None
    assert verdict.difference.where == "checkpoint"


@pytest.mark.skipif(connection.vendor != "sqlite", reason="SQLite can be told to skip constraints")
def test_a_hole_is_named() -> None:
    log_with_touches()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA foreign_keys=OFF")
        cursor.execute('DELETE FROM ledger_payload WHERE "index" = 3')
        cursor.execute('DELETE FROM ledger_entry WHERE "index" = 3')
        cursor.execute("PRAGMA foreign_keys=ON")
    verdict = audit.verify_own()
    assert verdict.difference is not None
    assert "entry 3 is missing" in verdict.difference.what


def test_touched_rows_of_an_erased_payload_are_no_difference() -> None:
    log_with_touches()
    erase(HOST, 4, "asked for")
    with snapshot() as view:
        assert first_difference(view) is None


def test_an_audit_lets_writers_go_on_and_does_not_see_them() -> None:
    enter(2)
    with snapshot() as view:
        enter(2)
        assert len(list(view.by_key("ledger_entry", "data", '"index"'))) == 2
    with snapshot() as view:
        assert len(list(view.by_key("ledger_entry", "data", '"index"'))) == 4
