"""``muniment server check``: the settings in force, and what is wrong with this server.

It looks and changes nothing; it may be run beside a running server.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from muniment.core.clock import from_rfc3339
from muniment.core.errors import MunimentError
from muniment.web.commands import disks
from muniment.web.commands.django_ready import make_ready
from muniment.web.config.database import FILE_NAME as DATABASE_FILE
from muniment.web.config.options import Options, effective, options_from_process

_LITTLE_ROOM, _NO_ROOM = 1024**3, 100 * 1024**2
_CLOCK_TOLERANCE = timedelta(minutes=5)
_BACKUP_AGE = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing worth saying.

    Attributes:
        wrong: True where something must be mended; False where it is good to know.
        text: What.
        hint: What to do next, or "".
    """

    wrong: bool
    text: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The settings in force, as name, value and meaning, and remarks."""

    settings: list[tuple[str, str, str]]
    remarks: list[Remark]


def check() -> Report:
    """Return the settings in force and what is wrong.

    Raises:
        UsageError: A setting is wrong.
    """
    options = options_from_process()
    return Report(effective(options), list(_remarks(options)))


def _remarks(options: Options) -> Iterator[Remark]:
    home = options.home
    if not home.exists():
        yield Remark(False, f"{home} does not exist; the first start makes it")
        return
    if not home.is_dir() or not os.access(home, os.R_OK | os.W_OK | os.X_OK):
        yield Remark(True, f"{home} cannot be written by this user")
        return
    yield from _modes(home)
    yield from _disk(options)
    if not options.database_url and not (home / DATABASE_FILE).exists():
        yield Remark(False, "there is no database; the first start makes it")
        return
    make_ready()
    yield from _database(home)


def _modes(home: Path) -> Iterator[Remark]:
    private = [home, home / "keys", *sorted((home / "keys").glob("*")), home / DATABASE_FILE]
    for path in private:
        if not path.exists() or path.suffix == ".pub":
            continue
        found = path.stat()
        if found.st_uid != os.geteuid():
            yield Remark(True, f"{path} belongs to another user", "Run the server as its owner.")
        if stat.S_IMODE(found.st_mode) & 0o077:
            yield Remark(True, f"others on this machine may open {path}", f"chmod go= {path}")


def _disk(options: Options) -> Iterator[Remark]:
    home = options.home
    kind = disks.kind_of(home)
    if not options.database_url:
        if kind in disks.NETWORK:
            yield Remark(
                True,
                f"{home} is on a network file system ({disks.NETWORK[kind]})",
                "SQLite would lose data there: use a local disk, or PostgreSQL.",
            )
        elif kind == disks.FUSE:
            yield Remark(False, f"{home} is on a FUSE file system; be sure that it is local")
    free = shutil.disk_usage(home).free
    if free < _LITTLE_ROOM:
        wrong = free < _NO_ROOM
        yield Remark(wrong, f"{free // 1024**2} MiB are free on the disk of {home}", "Make room.")


def _database(home: Path) -> Iterator[Remark]:
    from django.db import DatabaseError

    from muniment.web.commands import preparation

    try:
        found = preparation.schema()
        if found.unknown:
            yield Remark(
                True,
                f"a newer Muniment has changed the database ({found.unknown[0]})",
                "Install that version, or restore a backup made by this one.",
            )
            return
        if found.pending:
            count = len(found.pending)
            yield Remark(False, f"{count} changes to the database wait for the next start")
            return
        yield from _ledger()
        yield from _backups()
    except (DatabaseError, MunimentError) as error:
        said = error.message if isinstance(error, MunimentError) else type(error).__name__
        yield Remark(True, f"the database cannot be read: {said}")


def _ledger() -> Iterator[Remark]:
    from muniment.web.apps.access.models import Person
    from muniment.web.apps.ledger import checkpoints
    from muniment.web.apps.ledger.models import Head
    from muniment.web.clock import now
    from muniment.web.commands.preparation import READ_ONLY_WORDS

    words = READ_ONLY_WORDS.get(checkpoints.state_of_file())
    if words is not None:
        yield Remark(
            True,
            f"read-only: {words}",
            "If it was on purpose: muniment server acknowledge-restore --reason TEXT",
        )
    newest = from_rfc3339(Head.objects.get(pk=1).time)
    if newest - now() > _CLOCK_TOLERANCE:
        yield Remark(
            True,
            f"this machine's clock is behind the ledger, whose newest entry is of {newest}",
            "Set the clock; entries keep the ledger's time until it has caught up.",
        )
    if not Person.objects.exists():
        yield Remark(False, "nobody has an account yet", "muniment server setup-link")


def _backups() -> Iterator[Remark]:
    from muniment.web.apps.tasks.models import Occurrence, Outcome
    from muniment.web.apps.tasks.tasks import BACKUP
    from muniment.web.clock import now

    rows = Occurrence.objects.filter(job=BACKUP)
    done = rows.filter(outcome=Outcome.DONE).order_by("-id").first()
    last = rows.order_by("-id").first()
    if last is not None and last.error:
        yield Remark(True, f"the last backup failed: {last.error}")
    elif last is not None and (done is None or now() - done.due_at > _BACKUP_AGE):
        yield Remark(True, "the newest backup is older than two days", "Is the server running?")
