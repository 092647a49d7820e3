"""``muniment server check`` and the host's other commands, as people type them."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest
from tests.web.commands.homes import ROOT, command, environment

from muniment.core.errors import UsageError
from muniment.web.commands import disks

pytestmark = pytest.mark.timeout(400)


def wrong(home: Path) -> list[str]:
    """Return the lines that say what is wrong."""
    done = command(home, "check")
    assert done.returncode == 1, done.stdout
    return [line for line in done.stdout.splitlines() if line.startswith("wrong")]


def test_nothing_is_wrong_with_a_fresh_server(home: Path) -> None:
    done = command(home, "check", DATABASE_URL="", MUNIMENT_SMTP_URL="smtp://u:hunter2@mail.example",
                   MUNIMENT_MAIL_FROM="a@example.org")  # fmt: skip
    assert done.returncode == 0, done.stdout
    assert "Nothing is wrong." in done.stderr
    assert "hunter2" not in done.stdout + done.stderr
    assert "smtp_url             set" in done.stdout
    assert "note   nobody has an account yet" in done.stdout


def test_before_the_first_start_it_says_so_and_makes_nothing(tmp_path: Path) -> None:
    home = tmp_path / "var"
    done = command(home, "check")
    assert done.returncode == 0
    assert "the first start makes it" in done.stdout
    assert not home.exists()


def test_a_wrong_setting_ends_it_with_2(home: Path) -> None:
    done = command(home, "check", MUNIMENT_PROT="1")
    assert done.returncode == 2
    assert "Did you mean MUNIMENT_PORT?" in done.stderr


def test_open_modes_are_named(home: Path) -> None:
    os.chmod(home / "keys" / "session", 0o644)
    os.chmod(home / "db.sqlite3", 0o640)
    assert [line.rpartition("/")[2] for line in wrong(home)] == ["session", "db.sqlite3"]


def test_an_old_database_is_named_and_acknowledged(home: Path, tmp_path: Path) -> None:
    backup = tmp_path / "old.backup"
    assert command(home, "backup", str(backup)).returncode == 0
    assert command(home, "setup-link").returncode == 0
    _sign(home)
    assert command(home, "restore", str(backup), "--replace").returncode == 0
    (line,) = wrong(home)
    assert "an older one was put in place" in line
    done = command(home, "acknowledge-restore", "--reason", "the disk broke")
    assert done.returncode == 0, done.stderr
    verified = command(home, "verify", "--key", str(home / "keys" / "ledger.pub"))
    assert verified.returncode == 0, verified.stdout


def _sign(home: Path) -> None:
    code = (
        "from muniment.web.commands.django_ready import make_ready; make_ready();"
        "from muniment.web.apps.ledger.checkpoints import sign_now; sign_now()"
    )
    subprocess.run([sys.executable, "-c", code], env=environment(home), check=True)


def test_a_clock_behind_the_ledger_is_named(home: Path) -> None:
    with closing(sqlite3.connect(home / "db.sqlite3")) as database:
        database.execute("UPDATE ledger_head SET time = '2099-01-01T00:00:00Z'")
        database.commit()
    assert any("clock is behind the ledger" in line for line in wrong(home))


def test_a_failed_backup_is_named(home: Path) -> None:
    with closing(sqlite3.connect(home / "db.sqlite3")) as database:
        database.execute(
            "INSERT INTO tasks_occurrence (job, due_at, starts, failures, outcome, error)"
            " VALUES ('nightly-backup', '2030-01-01', 1, 1, '', 'no room')"
        )
        database.commit()
    assert any("the last backup failed: no room" in line for line in wrong(home))


def test_a_newer_database_is_named(home: Path) -> None:
    with closing(sqlite3.connect(home / "db.sqlite3")) as database:
        database.execute(
            "INSERT INTO django_migrations (app, name, applied)"
            " VALUES ('ledger', '0999_later', '2030-01-01')"
        )
        database.commit()
    assert any("a newer Muniment has changed" in line for line in wrong(home))


def test_broken_bytes_in_place_of_the_database_are_named(home: Path) -> None:
    (home / "db.sqlite3").write_bytes(b"not a database at all" * 100)
    assert any("the database cannot be read" in line for line in wrong(home))


def test_a_bundle_is_imported_and_the_ledger_says_so(home: Path, tmp_path: Path) -> None:
    bundle = tmp_path / "churn.mun"
    line = "from muniment.cli.main import main; main()"
    copy = shutil.copytree(ROOT / "examples" / "churn", tmp_path / "churn")
    setting = (copy / "muniment.toml").read_text()
    own = re.sub(r'(?m)^id = ".*"$', f'id = "{uuid4()}"', setting)
    (copy / "muniment.toml").write_text(own)
    subprocess.run(
        [sys.executable, "-c", line, "assess", str(copy), "-q", "-b", str(bundle)],
        env=environment(home), capture_output=True, check=False, cwd=tmp_path,
    )  # fmt: skip
    refused = command(home, "import", str(bundle))
    assert refused.returncode == 2
    assert "--add-project" in refused.stderr
    done = command(home, "import", str(bundle), "--add-project")
    assert done.returncode == 0, done.stderr
    assert done.stdout == "S-0001\n"
    again = command(home, "import", str(bundle))
    assert again.stdout == "S-0001 (received before)\n"
    with closing(sqlite3.connect(home / "db.sqlite3")) as database:
        (count,) = database.execute(
            "SELECT count(*) FROM ledger_entry WHERE type = 'snapshot.received'"
            " AND actor = '00000000000070008000000000000001'"
        ).fetchone()
    assert count == 1


def test_nobody_of_this_address(home: Path) -> None:
    for name in ("unlock", "reset-mfa"):
        done = command(home, name, "nobody@example.org")
        assert done.returncode == 3
        assert done.stderr.startswith("Error: ")


def test_keys_need_a_passphrase(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "all.backup"
    done = command(home, "backup", str(path), "--with-keys")
    assert done.returncode == 2
    assert "MUNIMENT_BACKUP_PASSPHRASE_FILE" in done.stderr
    secret = tmp_path / "passphrase"
    secret.write_text("correct horse battery\n", encoding="utf-8")
    given = {"MUNIMENT_BACKUP_PASSPHRASE_FILE": str(secret)}
    assert command(home, "backup", str(path), "--with-keys", **given).returncode == 0
    other = tmp_path / "other"
    done = command(other, "restore", str(path), "--with-keys", **given)
    assert done.returncode == 0, done.stderr
    assert (other / "keys" / "ledger").read_bytes() == (home / "keys" / "ledger").read_bytes()
    assert command(other, "check").returncode == 0


def test_a_network_disk_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    disks.refuse_network(tmp_path)
    kind = disks.kind_of(tmp_path)
    monkeypatch.setitem(disks.NETWORK, kind, "NFS")  # type: ignore[arg-type]
    with pytest.raises(UsageError, match=r"network file system \(NFS\)"):
        disks.refuse_network(tmp_path)


def test_the_kernels_magic_numbers_are_read() -> None:
    assert disks.kind_of(Path("/proc")) == 0x9FA0
    with pytest.raises(OSError, match="No such file"):
        disks.kind_of(Path("/nowhere"))
