"""What was backed up comes back: every row, the ledger's root, every file."""

from __future__ import annotations

import dataclasses
import io
import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection, connections, transaction
from tests.web import triggers

from muniment.core.errors import MunimentError, UsageError
from muniment.web.apps.blobs.services import keep, path_of, register
from muniment.web.apps.ledger import anchor, checkpoints
from muniment.web.apps.ledger.anchor import FileState
from muniment.web.apps.ledger.models import Head
from muniment.web.apps.ledger.services import HOST
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.services import add_project, digest_key, found_organization
from muniment.web.backup import nightly
from muniment.web.backup.archive import BackupError
from muniment.web.backup.restoring import Restored, restore
from muniment.web.backup.writing import Written, back_up
from muniment.web.commands.preparation import known_migrations

pytestmark = pytest.mark.usefixtures("db")
PASSPHRASE = "correct horse battery"
SKIPPED = {"django_session", "usersessions_usersession"}


def content(word: str) -> bytes:
    return word.encode() * 1000


def store(word: str) -> str:
    digest, size = keep(io.BytesIO(content(word)))
    with transaction.atomic():
        register(digest, size)
    return digest


def counts() -> dict[str, int]:
    return {
        model._meta.db_table: model.objects.count()
        for model in apps.get_models()
        if model._meta.db_table not in SKIPPED
    }


@pytest.fixture
def filled() -> list[str]:
    """Some records, files and a checkpoint, in a database as production has it."""
    triggers.remove(connection)
    found_organization(HOST, "Acme", "Europe/Berlin")
    for name in ("churn", "fraud"):
        add_project(HOST, name)
    digests = [store(word) for word in ("one", "two", "three")]
    checkpoints.sign_now()
    Session.objects.create(
        session_key="a" * 32, session_data="x", expire_date=datetime(2030, 1, 1, tzinfo=UTC)
    )
    return digests


@contextmanager
def other_home(tmp_path: Path, name: str = "other") -> Iterator[Path]:
    """An empty data folder, as on another machine."""
    described, before = connections.databases["default"], settings.MUNIMENT
    place = tmp_path / name
    place.mkdir()
    connections.close_all()
    database, described["NAME"] = described["NAME"], str(place / "db.sqlite3")
    settings.MUNIMENT = dataclasses.replace(before, home=place)
    anchor.forget()
    try:
        yield place
    finally:
        connections.close_all()
        described["NAME"] = database
        settings.MUNIMENT = before
        anchor.forget()


def put_back(path: Path, **given: str | bool) -> Restored:
    return restore(path, known_migrations(), **given)  # type: ignore[arg-type]


def made(tmp_path: Path, passphrase: str | None = None) -> Written:
    return back_up(tmp_path / "all.backup", passphrase=passphrase)


def test_everything_comes_back(filled: list[str], tmp_path: Path) -> None:
    before, head = counts(), Head.objects.get()
    root = checkpoints.newest()
    written = made(tmp_path)
    with other_home(tmp_path):
        done = put_back(written.path)
        assert counts() == before
        assert (Head.objects.get().size, bytes(Head.objects.get().edge)) == (
            head.size,
            bytes(head.edge),
        )
        assert checkpoints.newest() == root
        for digest, word in zip(filled, ("one", "two", "three"), strict=True):
            assert path_of(digest).read_bytes() == content(word)
        assert done.missing == 0
        assert done.aside is None


def test_a_backup_holds_no_session_that_works(filled: list[str], tmp_path: Path) -> None:
    written = made(tmp_path)
    with other_home(tmp_path) as home:
        put_back(written.path)
        assert not Session.objects.exists()
        assert b"a" * 32 not in (home / "db.sqlite3").read_bytes()
    assert Session.objects.exists()


def test_a_backup_is_for_its_owner_alone_and_holds_no_key(
    filled: list[str], tmp_path: Path
) -> None:
    mask = os.umask(0o077)
    try:
        written = made(tmp_path)
    finally:
        os.umask(mask)
    assert stat.S_IMODE(written.path.stat().st_mode) == 0o600
    data = written.path.read_bytes()
    for key in (settings.MUNIMENT.home / "keys").iterdir():
        if key.suffix != ".pub":
            assert key.read_bytes().strip() not in data


def test_keys_come_back_with_the_passphrase(filled: list[str], tmp_path: Path) -> None:
    secret = digest_key(Project.objects.get(name="churn"))
    written = made(tmp_path, PASSPHRASE)
    with other_home(tmp_path):
        with pytest.raises(BackupError, match="do not open"):
            put_back(written.path, passphrase="wrong horse battery")
        done = put_back(written.path, passphrase=PASSPHRASE)
        assert digest_key(Project.objects.get(name="churn")) == secret
        assert done.other_keys == ()
        assert checkpoints.state_of_file() is FileState.LEVEL


def test_a_short_passphrase_seals_nothing(filled: list[str], tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="at least 12"):
        made(tmp_path, "short")
    assert not list(tmp_path.glob("*.backup"))


def test_without_the_signing_key_the_server_asks_first(filled: list[str], tmp_path: Path) -> None:
    written = made(tmp_path)
    with other_home(tmp_path):
        assert "ledger" in put_back(written.path).other_keys
        assert checkpoints.state_of_file() is FileState.MISSING
        assert checkpoints.read_only()
        checkpoints.acknowledge_restore(HOST, "moved to another machine without its keys")
        assert not checkpoints.read_only()
        checkpoints.sign_now()


def test_an_old_backup_is_noticed(filled: list[str], tmp_path: Path) -> None:
    written = made(tmp_path)
    add_project(HOST, "later")
    checkpoints.sign_now()
    connections.close_all()
    done = put_back(written.path, replace=True)
    assert done.aside is not None
    assert (done.aside / "db.sqlite3").exists()
    assert checkpoints.state_of_file() is FileState.AHEAD
    with pytest.raises(MunimentError, match="read-only"):
        add_project(HOST, "not now")
    checkpoints.acknowledge_restore(HOST, "the disk broke")
    add_project(HOST, "now")


def test_the_newest_backup_is_no_rollback(filled: list[str], tmp_path: Path) -> None:
    written = made(tmp_path)
    connections.close_all()
    put_back(written.path, replace=True)
    assert checkpoints.state_of_file() is FileState.LEVEL
    add_project(HOST, "goes on")


def test_nothing_is_overwritten_unasked(filled: list[str], tmp_path: Path) -> None:
    written = made(tmp_path)
    with pytest.raises(UsageError, match="holds a database already"):
        put_back(written.path)


def test_a_newer_databases_backup_is_refused(filled: list[str], tmp_path: Path) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied)"
            " VALUES ('ledger', '0999_later', '2030-01-01')"
        )
    written = made(tmp_path)
    with other_home(tmp_path), pytest.raises(UsageError, match=r"newer Muniment") as caught:
        put_back(written.path)
    assert "ledger.0999_later" in caught.value.hint


def test_a_backup_is_made_beside_a_writer(filled: list[str], tmp_path: Path) -> None:
    with transaction.atomic():
        Head.objects.select_for_update().update(time="2030-01-01T00:00:00Z")
        written = made(tmp_path)
        transaction.set_rollback(True)
    assert written.manifest.log.size == Head.objects.get().size


def test_a_damaged_file_is_named_and_the_rest_is_kept(filled: list[str], tmp_path: Path) -> None:
    path_of(filled[0]).chmod(0o600)
    path_of(filled[0]).write_bytes(b"rotten")
    path_of(filled[1]).unlink()
    written = made(tmp_path)
    assert sorted(written.manifest.unreadable) == sorted(filled[:2])
    with other_home(tmp_path):
        done = put_back(written.path)
        assert done.missing == 2
        assert path_of(filled[2]).exists()


def test_a_damaged_database_makes_no_backup(filled: list[str], tmp_path: Path) -> None:
    connections.close_all()
    name = connections.databases["default"]["NAME"]
    with closing(sqlite3.connect(name)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    size = Path(name).stat().st_size
    with open(name, "r+b") as file:
        file.seek(size // 2)
        file.write(os.urandom(size // 4))
    with pytest.raises(MunimentError, match=r"damaged|cannot be"):
        made(tmp_path)
    assert not list(tmp_path.glob("*.backup"))


def test_nightly_backups_are_thinned_and_made_once(filled: list[str]) -> None:
    due = datetime(2026, 11, 1, 2, tzinfo=UTC)
    foreign = nightly.folder() / "mine.backup"
    foreign.write_bytes(b"not Muniment's")
    for night in range(17):
        path = nightly.back_up_and_thin(due + timedelta(days=night))
    first = path.stat().st_mtime_ns
    assert nightly.back_up_and_thin(due + timedelta(days=16)) == path
    assert path.stat().st_mtime_ns == first
    names = sorted(item.name for item in nightly.folder().glob("muniment-*"))
    assert len(names) == 14
    assert names[0] == "muniment-20261104T020000Z.backup"
    assert foreign.exists()


def test_a_nightly_backup_that_lacks_files_says_so_each_time(filled: list[str]) -> None:
    path_of(filled[0]).unlink()
    due = datetime(2026, 11, 1, 2, tzinfo=UTC)
    for _ in range(2):
        with pytest.raises(MunimentError, match="1 stored files are missing"):
            nightly.back_up_and_thin(due)


def test_before_a_migration_files_are_left_out(filled: list[str], tmp_path: Path) -> None:
    written = nightly.back_up_before_migration()
    assert written.manifest.blobs is None
    connections.close_all()
    done = put_back(written.path, replace=True)
    assert done.missing == 0
    assert path_of(filled[0]).exists()
