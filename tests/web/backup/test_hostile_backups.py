"""A backup from anywhere: whatever stands in it, nothing is written where it should not be."""

from __future__ import annotations

import hashlib
import sqlite3
import stat
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest
from django.conf import settings
from tests.web.backup.test_backup_round_trip import filled, made, other_home, put_back

from muniment.core.errors import MunimentError
from muniment.web.backup import sealed_keys
from muniment.web.backup.archive import BackupError

__all__ = ["filled"]
pytestmark = pytest.mark.usefixtures("db")
Parts = dict[str, Any]


@pytest.fixture
def parts(filled: list[str], tmp_path: Path) -> Parts:
    """The members of an honest backup, manifest decoded."""
    written = made(tmp_path)
    with zipfile.ZipFile(written.path) as archive:
        found: Parts = {name: archive.read(name) for name in archive.namelist()}
    found["manifest.json"] = msgspec.json.decode(found["manifest.json"])
    return found


def build(path: Path, parts: Parts, **how: int) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            raw = msgspec.json.encode(data) if isinstance(data, dict) else data
            packed = zipfile.ZIP_DEFLATED if name == "database" else zipfile.ZIP_STORED
            archive.writestr(zipfile.ZipInfo(name), raw, how.get(name, packed))
    return path


def refused(tmp_path: Path, path: Path, match: str) -> None:
    with other_home(tmp_path) as home:
        before = sorted(tmp_path.rglob("*"))
        with pytest.raises(MunimentError, match=match):
            put_back(path)
        assert not (home / "db.sqlite3").exists()
        assert sorted(tmp_path.rglob("*")) == before


def test_the_honest_twin_is_taken(parts: Parts, tmp_path: Path) -> None:
    path = build(tmp_path / "twin", parts)
    with other_home(tmp_path):
        assert put_back(path).missing == 0


@pytest.mark.parametrize(
    "name",
    [
        "../../evil",
        "/etc/evil",
        "blobs/../../evil",
        "blobs/aa/" + "b" * 64,
        "blobs/aa/" + "a" * 63,
        "keys/session",
        "database/",
        "Database",
        "server.toml",
    ],
)
def test_names_that_none_may_hold(parts: Parts, tmp_path: Path, name: str) -> None:
    parts[name] = b"evil"
    refused(tmp_path, build(tmp_path / "evil", parts), "none may hold")


def test_a_name_that_hides_behind_a_zero_byte(parts: Parts, tmp_path: Path) -> None:
    parts["checkpoint_x"] = b"evil"
    path = build(tmp_path / "evil", parts)
    path.write_bytes(path.read_bytes().replace(b"checkpoint_x", b"checkpoint\0x"))
    refused(tmp_path, path, r"none may hold|broken|twice|no backup")


def test_a_link(parts: Parts, tmp_path: Path) -> None:
    path = build(tmp_path / "evil", parts)
    with zipfile.ZipFile(path, "a") as archive:
        info = zipfile.ZipInfo("keys.sealed")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
    refused(tmp_path, path, "link")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_one_name_twice(parts: Parts, tmp_path: Path) -> None:
    path = build(tmp_path / "evil", parts)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("database", b"another")
    refused(tmp_path, path, "twice")


def test_a_bomb(parts: Parts, tmp_path: Path) -> None:
    zeros = bytes(64 * 1024 * 1024)
    parts["database"] = zeros
    digest = f"sha256:{hashlib.sha256(zeros).hexdigest()}"
    parts["manifest.json"]["database"] = {"size": len(zeros), "digest": digest}
    refused(tmp_path, build(tmp_path / "evil", parts), "packed too tightly")


def test_a_bomb_of_files(parts: Parts, tmp_path: Path) -> None:
    zeros = bytes(32 * 1024 * 1024)
    name = hashlib.sha256(zeros).hexdigest()
    member = f"blobs/{name[:2]}/{name}"
    parts[member] = zeros
    parts["manifest.json"]["blobs"]["count"] += 1
    parts["manifest.json"]["blobs"]["size"] += len(zeros)
    path = build(tmp_path / "evil", parts, **{member: zipfile.ZIP_DEFLATED})
    refused(tmp_path, path, "stored as they are")


def test_more_than_the_disk_holds_is_refused_before_a_byte(parts: Parts, tmp_path: Path) -> None:
    # A member that only says that it is as large as the world.
    path = build(tmp_path / "evil", parts)
    data = bytearray(path.read_bytes())
    at = data.rindex(b"PK\x01\x02", 0, data.rindex(b"database"))
    data[at + 24 : at + 28] = (2**32 - 2).to_bytes(4, "little")
    path.write_bytes(data)
    refused(tmp_path, path, "not as long as its manifest says")


@pytest.mark.parametrize("member", ["database", "blob"])
def test_changed_bytes(parts: Parts, tmp_path: Path, member: str) -> None:
    name = next(name for name in parts if name.startswith(member))
    data = bytearray(parts[name])
    data[len(data) // 2] ^= 1
    parts[name] = bytes(data)
    refused(tmp_path, build(tmp_path / "evil", parts), "damaged: its digest is another")


def test_a_file_that_the_manifest_does_not_count(parts: Parts, tmp_path: Path) -> None:
    name = hashlib.sha256(b"more").hexdigest()
    parts[f"blobs/{name[:2]}/{name}"] = b"more"
    refused(tmp_path, build(tmp_path / "evil", parts), "manifest says otherwise")


@pytest.mark.parametrize("left", [0, 10, 1000, -30])
def test_a_file_cut_short(parts: Parts, tmp_path: Path, left: int) -> None:
    path = build(tmp_path / "evil", parts)
    path.write_bytes(path.read_bytes()[:left])
    refused(tmp_path, path, "no backup, or was cut short")


def _database(change: Callable[[sqlite3.Connection], object]) -> Callable[[Parts, Path], None]:
    def apply(parts: Parts, folder: Path) -> None:
        path = folder / "changed.sqlite3"
        path.write_bytes(parts["database"])
        with closing(sqlite3.connect(path)) as database:
            change(database)
            database.commit()
        raw = path.read_bytes()
        parts["database"] = raw
        digest = f"sha256:{hashlib.sha256(raw).hexdigest()}"
        parts["manifest.json"]["database"] = {"size": len(raw), "digest": digest}

    return apply


@pytest.mark.parametrize(
    ("change", "match"),
    [
        (
            _database(
                lambda found: found.execute(
                    "CREATE TRIGGER evil AFTER INSERT ON ledger_entry BEGIN"
                    " DELETE FROM ledger_entry; END"
                )
            ),
            "triggers or views",
        ),
        (
            _database(lambda found: found.execute("CREATE VIEW evil AS SELECT 1")),
            "triggers or views",
        ),
        (
            _database(lambda found: found.execute("DROP TABLE ledger_head")),
            "cannot be read",
        ),
        (
            _database(lambda found: found.execute("UPDATE ledger_head SET size = size + 1")),
            "ledger is broken|not the one its manifest",
        ),
        (
            _database(
                lambda found: found.execute("DELETE FROM django_migrations WHERE app = 'ledger'")
            ),
            "not the one its manifest",
        ),
    ],
)
def test_a_database_that_is_not_the_one_described(
    parts: Parts, tmp_path: Path, change: Callable[[Parts, Path], None], match: str
) -> None:
    change(parts, tmp_path)
    # The fixture's own triggers are the tests'; see tests/web/triggers.py.
    refused(tmp_path, build(tmp_path / "evil", parts), match)


@pytest.mark.parametrize(
    "manifest",
    [
        b"",
        b"[]",
        b"[" * 100_000,
        b'{"schema": "muniment.backup/9"}',
        b'{"schema": 1}',
        b"\xff\xfe",
    ],
)
def test_a_manifest_that_is_none(parts: Parts, tmp_path: Path, manifest: bytes) -> None:
    parts["manifest.json"] = manifest
    refused(tmp_path, build(tmp_path / "evil", parts), "malformed")


def test_another_schema(parts: Parts, tmp_path: Path) -> None:
    parts["manifest.json"]["schema"] = "muniment.backup/9"
    refused(tmp_path, build(tmp_path / "evil", parts), "this version reads")


def test_another_engine(parts: Parts, tmp_path: Path) -> None:
    parts["manifest.json"]["engine"] = "postgresql"
    refused(tmp_path, build(tmp_path / "evil", parts), "this backup is of postgresql")


def test_keys_with_names_that_lead_elsewhere(tmp_path: Path) -> None:
    sealed = sealed_keys.seal_keys({"../evil": b"k" * 32}, "correct horse battery")
    with pytest.raises(BackupError, match="a name that none may have"):
        sealed_keys.open_keys(sealed, "correct horse battery")


@pytest.mark.parametrize("sealed", [b"", b"{}", b"[" * 50_000, b'{"schema":"x"}'])
def test_sealed_keys_that_are_none(sealed: bytes) -> None:
    with pytest.raises(BackupError, match="do not open"):
        sealed_keys.open_keys(sealed, "correct horse battery")


def test_no_archive_at_all(tmp_path: Path) -> None:
    path = tmp_path / "evil"
    path.write_bytes(b"hello")
    refused(tmp_path, path, "no backup")
    assert settings.MUNIMENT.home.exists()
