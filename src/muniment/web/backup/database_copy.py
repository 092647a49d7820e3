"""A copy of the database at one moment, made beside running writers.

Sessions and caches are left out: whoever gets hold of a backup must not get a session that works.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import connection

from muniment.core.errors import MunimentError, UsageError
from muniment.engine.ledger.tree import HASH_BYTES, RightEdge
from muniment.web.backup.archive import BackupError, Log

LEFT_OUT = ("django_session", "usersessions_usersession", "cache")
_CHUNK = 1024 * 1024
_PG_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class Contents:
    """What a copy holds, as the manifest repeats it.

    Attributes:
        log: Where the ledger ends.
        migrations: Those that it has had, as ``app.name``.
        blobs: Digest and size of each file that it names.
    """

    log: Log
    migrations: list[str]
    blobs: list[tuple[str, int]]


def copy_database(target: Path) -> Contents:
    """Write a copy to a file that does not exist, and return what it holds.

    Raises:
        UsageError: The copy cannot be written, or the program that makes it is not there.
        MunimentError: The database is damaged.
    """
    if connection.vendor == "postgresql":
        return _dump(target)
    source = connection.settings_dict["NAME"]
    try:
        with closing(sqlite3.connect(target)) as made:
            with closing(sqlite3.connect(source, timeout=20)) as read:
                read.backup(made)
            made.execute("PRAGMA journal_mode=DELETE")
            made.execute("PRAGMA secure_delete=ON")
            for table in LEFT_OUT:
                if _has_table(made, table):
                    made.execute(f"DELETE FROM {table}")  # noqa: S608 - names of ours
            made.commit()
    except sqlite3.Error as error:
        raise UsageError(
            f"the database cannot be copied to {target.parent}: {error}",
            hint="Is there enough room on that disk?",
        ) from error
    return inspect(target)


def refuse_code(path: Path) -> None:
    """Accept a SQLite file that holds no code, as none of ours does; it runs none of it.

    Raises:
        BackupError: It holds triggers or views, or is no database.
    """
    with _reading(path) as found:
        statement = "SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')"
        if found.execute(statement).fetchone()[0]:
            raise BackupError("the database holds triggers or views; Muniment makes none")


def inspect(path: Path) -> Contents:
    """Return what a SQLite file holds, after a check that it is sound and one of ours.

    Raises:
        BackupError: It is damaged or no database of ours.
    """
    with _reading(path) as found:
        (state,) = found.execute("PRAGMA quick_check(1)").fetchone()
        if state != "ok":
            raise BackupError("the database is damaged", hint="Restore an earlier backup.")
        return _contents(lambda statement: found.execute(statement).fetchall())


@contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as found:
            found.execute("PRAGMA trusted_schema=OFF")
            found.execute("PRAGMA cell_size_check=ON")
            yield found
    except sqlite3.Error as error:
        raise BackupError(f"the database cannot be read: {error}") from error


def digest_of(path: Path) -> str:
    """Return a file's digest, ``sha256:...``."""
    with open(path, "rb") as stream:
        return f"sha256:{hashlib.file_digest(stream, 'sha256').hexdigest()}"


def _contents(rows: Any) -> Contents:
    heads = rows("SELECT origin, size, edge FROM ledger_head")
    if len(heads) != 1:
        raise BackupError("the database has no ledger")
    origin, size, edge = heads[0]
    raw = bytes(edge)
    hashes = tuple(raw[at : at + HASH_BYTES] for at in range(0, len(raw), HASH_BYTES))
    try:
        root = RightEdge(size, hashes).root().hex()
    except MunimentError as error:
        raise BackupError(f"the database's ledger is broken: {error.message}") from error
    applied = rows("SELECT app, name FROM django_migrations ORDER BY app, name")
    blobs = rows("SELECT digest, size FROM blobs_blob ORDER BY digest")
    return Contents(
        Log(origin, size, root), [f"{app}.{name}" for app, name in applied], list(blobs)
    )


def _has_table(database: sqlite3.Connection, name: str) -> bool:
    found = database.execute("SELECT 1 FROM sqlite_master WHERE type='table' AND name=?", [name])
    return found.fetchone() is not None


@contextmanager
def _view() -> Iterator[tuple[str, Any]]:
    """Hold one view of PostgreSQL, and yield its name and a way to ask it."""
    own = connection.copy()
    try:
        with own.cursor() as cursor:

            def rows(statement: str) -> list[tuple[Any, ...]]:
                cursor.execute(statement)
                return list(cursor.fetchall())

            cursor.execute("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            ((name,),) = rows("SELECT pg_export_snapshot()")
            yield name, rows
    finally:
        own.close()


def _dump(target: Path) -> Contents:
    with _view() as (name, rows):
        left_out = [f"--exclude-table-data={table}" for table in LEFT_OUT]
        run_program(
            "pg_dump", "--format=custom", f"--snapshot={name}", f"--file={target}", *left_out
        )
        return _contents(rows)


def run_program(program: str, *arguments: str) -> None:
    """Run a program of PostgreSQL on the server's database; the password stays out of sight.

    Raises:
        UsageError: It is not installed, or refuses.
    """
    if shutil.which(program) is None:
        raise UsageError(
            f"a backup of PostgreSQL needs the program {program}, which is not installed",
            hint="On Debian: apt-get install postgresql-client",
        )
    described = connection.settings_dict
    names = {"NAME": "PGDATABASE", "USER": "PGUSER", "HOST": "PGHOST", "PORT": "PGPORT"}
    environment = {variable: str(described[key]) for key, variable in names.items()}
    environment["PGPASSWORD"] = str(described["PASSWORD"])
    for key, value in described["OPTIONS"].items():
        if key.startswith("ssl"):
            environment[f"PG{key.upper()}"] = str(value)
    given = {key: value for key, value in environment.items() if value}
    try:
        subprocess.run(
            [program, "--no-password", *arguments],
            env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8", **given},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_PG_SECONDS,
            check=True,
        )
    except subprocess.CalledProcessError as error:
        lines = error.stderr.strip().splitlines()
        raise UsageError(f"{program}: {lines[0] if lines else error.returncode}") from error
    except subprocess.TimeoutExpired as error:
        raise UsageError(f"{program} did not end within an hour") from error
