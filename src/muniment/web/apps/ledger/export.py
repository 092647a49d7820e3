"""The log as a zip of files that ``muniment verify`` reads offline; see docs/ledger.md, Files.

Made while it is sent, from one snapshot: memory does not grow with the log. Erased payloads are
not in it, as they are nowhere.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import BinaryIO, cast

from muniment.core.canonical import canonical_json
from muniment.core.clock import from_rfc3339, to_rfc3339
from muniment.runs.ledger_folder import (
    CHECKPOINT_FILE,
    ENTRIES_FILE,
    LOG_FILE,
    LOG_SCHEMA,
    PAYLOADS_FILE,
)
from muniment.web.apps.ledger.snapshot import snapshot
from muniment.web.apps.ledger.source import DatabaseSource
from muniment.web.clock import now

FOLDER = "ledger"
_CHUNK = 256 * 1024


class _Pipe:
    """What a zip is written to: keeps the bytes until they are taken."""

    def __init__(self) -> None:
        self._parts = bytearray()

    def write(self, data: bytes) -> int:
        self._parts += data
        return len(data)

    def flush(self) -> None:
        """Do nothing: bytes are taken when there are enough."""

    def take(self, least: int) -> Iterator[bytes]:
        if len(self._parts) >= least:
            found = bytes(self._parts)
            self._parts.clear()
            yield found


def zip_parts() -> Iterator[bytes]:
    """Yield a zip of the log's files, in a folder named ``ledger``.

    Raises:
        LedgerError: The stored log has a hole; the zip ends there and does not open.
    """
    pipe = _Pipe()
    moment = from_rfc3339(to_rfc3339(now()))
    with snapshot() as view, zipfile.ZipFile(cast("BinaryIO", pipe), "w") as archive:
        source = DatabaseSource(view)

        def add(name: str, lines: Iterator[bytes]) -> Iterator[bytes]:
            about = zipfile.ZipInfo(f"{FOLDER}/{name}", moment.timetuple()[:6])
            about.compress_type = zipfile.ZIP_DEFLATED
            about.external_attr = 0o100644 << 16
            with archive.open(about, "w", force_zip64=True) as file:
                for line in lines:
                    file.write(line)
                    yield from pipe.take(_CHUNK)

        stated = canonical_json({"schema": LOG_SCHEMA, "origin": source.origin()}) + b"\n"
        yield from add(LOG_FILE, iter([stated]))
        yield from add(ENTRIES_FILE, source.entries())
        yield from add(PAYLOADS_FILE, source.payloads())
        signed = source.checkpoint()
        if signed is not None:
            yield from add(CHECKPOINT_FILE, iter([signed]))
    yield from pipe.take(1)
