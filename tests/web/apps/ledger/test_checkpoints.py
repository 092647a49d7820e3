"""Checkpoints: signed, kept in row and file, and what the file says of the database."""

from __future__ import annotations

import shutil
from pathlib import Path
from uuid import UUID

import pytest
from django.conf import settings
from django.db import connection, connections, transaction

from muniment.core.errors import LedgerError, UsageError
from muniment.engine.ledger.checkpoint import SignedCheckpoint
from muniment.engine.ledger.verdict import Trust
from muniment.web.apps.ledger import anchor, checkpoints
from muniment.web.apps.ledger.anchor import FileState, ReadOnly
from muniment.web.apps.ledger.models import Entry, Head, Node, SignedHead, new_id
from muniment.web.apps.ledger.queries import history
from muniment.web.apps.ledger.services import HOST, Change, record

pytestmark = pytest.mark.usefixtures("db")
THING = UUID("01890000-0000-7000-8000-000000000001")


def enter(count: int = 1) -> int:
    index = -1
    for _ in range(count):
        with transaction.atomic():
            index = record(Change("thing.made", HOST, "thing", THING, {"n": count}))
    return index


def database_file() -> Path:
    return Path(connection.settings_dict["NAME"])


def copy_database(to: Path) -> None:
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(to)])


def put_back(copy: Path) -> None:
    connections.close_all()
    for suffix in ("-wal", "-shm"):
        database_file().with_name(database_file().name + suffix).unlink(missing_ok=True)
    shutil.copyfile(copy, database_file())
    anchor.forget()


sqlite_only = pytest.mark.skipif(
    connection.vendor != "sqlite", reason="copies the database as one file"
)


def test_a_checkpoint_is_row_and_file_and_signed_by_the_key() -> None:
    enter(3)
    row = checkpoints.sign_now()
    assert row.size == 3
    assert anchor.path().read_text() == row.note
    key = checkpoints.verifier_key()
    assert key is not None
    signed = SignedCheckpoint.parse(row.note.encode())
    assert Trust((key,)).signed_by(signed) == (Head.objects.get().origin,)
    assert checkpoints.key_path().stat().st_mode & 0o777 == 0o600


def test_nothing_is_signed_twice() -> None:
    enter()
    assert checkpoints.sign_now().note == checkpoints.sign_now().note
    assert SignedHead.objects.count() == 1


def test_a_checkpoint_is_not_signed_inside_a_transaction() -> None:
    with pytest.raises(LedgerError), transaction.atomic():
        checkpoints.sign_now()


def test_a_fresh_server_is_level_and_a_signed_one_too() -> None:
    assert checkpoints.state_of_file() is FileState.LEVEL
    enter()
    checkpoints.sign_now()
    assert checkpoints.state_of_file() is FileState.LEVEL
    enter()
    assert checkpoints.state_of_file() is FileState.LEVEL


def test_a_file_that_a_crash_left_behind_is_brought_up_to_date() -> None:
    enter()
    first = checkpoints.sign_now()
    enter()
    second = checkpoints.sign_now()
    anchor.path().write_text(first.note)
    assert checkpoints.state_of_file() is FileState.BEHIND
    assert not checkpoints.read_only()
    assert checkpoints.settle() is FileState.LEVEL
    assert anchor.path().read_text() == second.note


@sqlite_only
def test_an_old_database_makes_the_server_read_only_until_acknowledged(tmp_path: Path) -> None:
    enter(2)
    checkpoints.sign_now()
    copy_database(tmp_path / "old")
    enter(3)
    lost = checkpoints.sign_now()
    put_back(tmp_path / "old")
    assert checkpoints.state_of_file() is FileState.AHEAD
    assert checkpoints.read_only()
    with pytest.raises(ReadOnly), transaction.atomic():
        record(Change("thing.made", HOST, "thing", THING, {}))
    with pytest.raises(ReadOnly):
        checkpoints.sign_now()
    with pytest.raises(UsageError):
        checkpoints.acknowledge_restore(HOST, "  ")
    index = checkpoints.acknowledge_restore(HOST, "disk failed")
    row = history(Entry.objects.get(pk=index).object)[0]
    assert row.payload is not None
    assert (row.payload["found"], row.payload["state"]) == (lost.note, "ahead")
    assert checkpoints.state_of_file() is FileState.LEVEL
    assert enter() == index + 1
    with pytest.raises(UsageError):
        checkpoints.acknowledge_restore(HOST, "again")


@sqlite_only
def test_an_old_database_that_grew_again_is_a_fork(tmp_path: Path) -> None:
    enter(2)
    checkpoints.sign_now()
    copy_database(tmp_path / "old")
    enter(2)
    checkpoints.sign_now()
    kept = anchor.path().read_bytes()
    put_back(tmp_path / "old")
    anchor.path().unlink()
    anchor.overwrite(SignedCheckpoint.parse(checkpoints.newest().note.encode()))  # type: ignore[union-attr]
    enter(5)
    anchor.path().write_bytes(kept)
    anchor.forget()
    assert checkpoints.state_of_file() is FileState.FORK
    assert checkpoints.read_only()


def test_a_missing_file_is_read_only() -> None:
    enter()
    checkpoints.sign_now()
    anchor.path().unlink()
    anchor.forget()
    assert checkpoints.state_of_file() is FileState.MISSING
    with pytest.raises(ReadOnly):
        enter()


@pytest.mark.parametrize("content", [b"", b"nothing", b"x\n1\nAAAA\n\n", b"\xff" * 70_000])
def test_a_file_that_is_no_checkpoint_is_a_fork(content: bytes) -> None:
    enter()
    anchor.path().write_bytes(content)
    assert checkpoints.state_of_file() is FileState.FORK


def test_a_link_in_place_of_the_file_is_not_followed(tmp_path: Path) -> None:
    enter()
    row = checkpoints.sign_now()
    (tmp_path / "elsewhere").write_text(row.note)
    anchor.path().unlink()
    anchor.path().symlink_to(tmp_path / "elsewhere")
    assert checkpoints.state_of_file() is FileState.FORK


def test_a_crash_before_the_first_row_is_no_restore(monkeypatch: pytest.MonkeyPatch) -> None:
    enter()

    def crash(*_: object, **__: object) -> None:
        raise OSError("power cut")

    with monkeypatch.context() as patch:
        patch.setattr(anchor, "advance", crash)
        with pytest.raises(OSError, match="power cut"):
            checkpoints.sign_now()
    anchor.forget()
    assert checkpoints.settle() is FileState.LEVEL
    assert SignedCheckpoint.parse(anchor.path().read_bytes()).checkpoint.size == 1


@pytest.mark.parametrize("signed_before", [True, False])
def test_signing_between_the_two_readings_is_no_restore(
    monkeypatch: pytest.MonkeyPatch, signed_before: bool
) -> None:
    enter()
    if signed_before:
        checkpoints.sign_now()
    read = anchor.found

    def read_slowly() -> SignedCheckpoint | None:
        seen = read()
        monkeypatch.setattr(anchor, "found", read)
        enter()
        checkpoints.sign_now()
        return seen

    monkeypatch.setattr(anchor, "found", read_slowly)
    assert checkpoints.state_of_file() in (FileState.LEVEL, FileState.BEHIND)


def test_a_key_that_is_gone_is_not_quietly_replaced() -> None:
    enter()
    checkpoints.sign_now()
    checkpoints.key_path().unlink()
    enter()
    with pytest.raises(checkpoints.KeyMissing):
        checkpoints.sign_now()


def test_a_new_key_is_named_in_the_entry_that_acknowledges() -> None:
    enter()
    checkpoints.sign_now()
    checkpoints.key_path().unlink()
    anchor.path().unlink()
    anchor.forget()
    index = checkpoints.acknowledge_restore(HOST, "keys lost")
    (row,) = history(Entry.objects.get(pk=index).object)
    assert row.payload is not None
    assert row.payload["key"] == str(checkpoints.verifier_key())
    enter()
    assert checkpoints.sign_now().size == index + 2


def test_a_log_that_was_changed_below_a_checkpoint_is_not_signed() -> None:
    enter(4)
    checkpoints.sign_now()
    enter(4)
    Node.objects.filter(pk=6).update(hash=bytes(32))  # the root over the first four
    with pytest.raises((LedgerError, ReadOnly)):
        checkpoints.sign_now()


def test_histories_hold_own_and_touching_entries_in_order() -> None:
    from muniment.web.apps.ledger.services import Touch

    other = new_id()
    with transaction.atomic():
        record(Change("thing.made", HOST, "thing", THING, {"n": 1}))
        record(
            Change("push.received", HOST, "snapshot", other, {}, [Touch("thing", THING, "seen")])
        )
        record(Change("thing.made", HOST, "thing", other, {"n": 2}))
    rows = history(THING)
    assert [(row.index, row.change) for row in rows] == [(1, "seen"), (0, "")]
    assert [row.index for row in history(THING, before=1)] == [0]
    assert [row.index for row in history(THING, limit=1)] == [1]
    assert settings.MUNIMENT.home
