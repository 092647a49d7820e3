"""The log in the tables, as the engine's audit reads one."""

from __future__ import annotations

from collections.abc import Iterator

from muniment.core.errors import LedgerError
from muniment.web.apps.ledger.snapshot import CHUNK_LARGE_ROWS, Snapshot, as_bytes

_HASHES = 4096


class DatabaseSource:
    """A log as it stands in one snapshot of the database. Meets ``LogSource``."""

    def __init__(self, view: Snapshot) -> None:
        self._view = view
        self._hashes: dict[int, bytes] = {}

    def origin(self) -> str:
        """Return the log's origin.

        Raises:
            LedgerError: The head row is gone.
        """
        rows = self._view.rows("SELECT origin FROM ledger_head WHERE id = 1")
        if not rows:
            raise LedgerError("the log's head row is missing")
        return str(rows[0][0])

    def checkpoint(self) -> bytes | None:
        """Return the newest checkpoint's bytes, or None where nothing was signed."""
        rows = self._view.rows("SELECT note FROM ledger_signedhead ORDER BY size DESC LIMIT 1")
        return str(rows[0][0]).encode() if rows else None

    def entries(self) -> Iterator[bytes]:
        """Yield the entry lines.

        Raises:
            LedgerError: An index is left out: the rows after it are not where they say.
        """
        rows = self._view.by_key("ledger_entry", "data", '"index"')
        for expected, (index, data) in enumerate(rows):
            if index != expected:
                raise LedgerError(f"entry {expected} is missing; the next one there is {index}")
            yield as_bytes(data) + b"\n"

    def payloads(self) -> Iterator[bytes]:
        """Yield the payload lines, of the bytes as stored: the reader checks their form."""
        rows = self._view.by_key("ledger_payload", "salt, payload", '"index"', CHUNK_LARGE_ROWS)
        for index, salt, payload in rows:
            parts = (index, as_bytes(payload), as_bytes(salt).hex().encode())
            yield b'{"index":%d,"payload":%s,"salt":"%s"}\n' % parts

    def stored_hash(self, place: int) -> bytes:
        """Return a stored hash; neighbours are read along, for readers that go through all.

        Raises:
            LedgerError: There is none.
        """
        if place not in self._hashes:
            rows = self._view.rows(
                "SELECT position, hash FROM ledger_node WHERE position >= %s"
                " ORDER BY position LIMIT %s",
                [place, _HASHES],
            )
            self._hashes = {found: as_bytes(value) for found, value in rows}
        if place not in self._hashes:
            raise LedgerError(f"the tree's node {place} is missing")
        return self._hashes[place]
