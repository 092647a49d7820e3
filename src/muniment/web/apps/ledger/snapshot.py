"""One unmoving view of the log's tables, on a connection of its own.

Whoever reads the whole log must see entries and payloads of one moment, without keeping writers
waiting and without holding the thread's own connection: a download is read from while other
requests go on. Rows come in chunks by key, never by OFFSET.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

CHUNK_ROWS = 2000
CHUNK_LARGE_ROWS = 100
"""Payloads may have 1 MiB each."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A connection inside a transaction that only reads; see ``snapshot``."""

    connection: BaseDatabaseWrapper

    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return all the rows of a statement."""
        with self.connection.cursor() as cursor:
            cursor.execute(statement, values)
            return list(cursor.fetchall())

    def by_key(
        self, table: str, columns: str, key: str, chunk: int = CHUNK_ROWS
    ) -> Iterator[tuple[Any, ...]]:
        """Yield a table's rows by an ascending whole-number key, which comes first in each.

        The names stand in the statement as they are: they are written in this app, never given.
        """
        last = -1
        statement = (
            f"SELECT {key}, {columns} FROM {table} WHERE {key} > %s"  # noqa: S608 - own names
            f" ORDER BY {key} LIMIT {chunk}"
        )
        while found := self.rows(statement, [last]):
            yield from found
            last = found[-1][0]
            if len(found) < chunk:
                return


@contextmanager
def snapshot() -> Iterator[Snapshot]:
    """Hold one view of the database until the block ends."""
    connection = connections["default"].copy()
    # A response is made in one thread and may be sent by another.
    connection.inc_thread_sharing()
    try:
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            else:
                # Deferred: IMMEDIATE, as everywhere else, would keep writers out.
                cursor.execute("BEGIN DEFERRED")
            cursor.execute("SELECT size FROM ledger_head")  # the first read fixes the view
            cursor.fetchall()
        yield Snapshot(connection)
    finally:
        connection.dec_thread_sharing()
        connection.close()


def as_bytes(value: Any) -> bytes:
    """Return a binary column's value, whichever way the driver gives it."""
    return bytes(value)


def as_uuid(value: Any) -> UUID:
    """Return a UUID column's value: SQLite keeps 32 hexadecimal digits."""
    return value if isinstance(value, UUID) else UUID(str(value))


def as_moment(value: Any) -> datetime:
    """Return a time column's value: SQLite keeps text without a zone."""
    moment = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
