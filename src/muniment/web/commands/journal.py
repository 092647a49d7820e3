"""The server's log: what every process prints, on stderr and in a file that is rotated.

One process writes the file, so a rotation loses no line. Secrets are hidden once more here, for
lines that went through no formatter of ours.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

from muniment.web.config.redaction import redact

FILE_NAME = "server.log"
_BYTES, _KEPT = 5 * 1024 * 1024, 5
_LINE_BYTES = 16 * 1024
_CHUNK = 64 * 1024


class Journal:
    """Writes lines of processes to stderr and to ``log/server.log``."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._file = RotatingFileHandler(
            folder / FILE_NAME, maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8"
        )

    def write(self, name: str, line: str) -> None:
        """Write one line. A full disk or a closed terminal stops no server."""
        text = f"[{name}] {redact(line)}"
        record = logging.LogRecord(name, logging.INFO, "", 0, text, None, None)
        with contextlib.suppress(OSError, ValueError):
            self._file.handle(record)
        with contextlib.suppress(OSError, ValueError):
            print(text, file=sys.stderr, flush=True)


class Pipe:
    """The reading end of a child's pipe, cut into lines."""

    def __init__(self, name: str, number: int, journal: Journal) -> None:
        os.set_blocking(number, False)
        self.number = number
        self._name = name
        self._journal = journal
        self._rest = b""

    def pump(self) -> bool:
        """Pass on what there is; False once the child has closed its end."""
        try:
            data = os.read(self.number, _CHUNK)
        except BlockingIOError:
            return True
        lines = (self._rest + data).split(b"\n")
        self._rest = lines.pop()
        if self._rest and (not data or len(self._rest) > _LINE_BYTES):
            lines.append(self._rest)
            self._rest = b""
        for line in lines:
            self._journal.write(self._name, line.decode("utf-8", "replace").rstrip())
        return bool(data)

    def close(self) -> None:
        """Close it."""
        os.close(self.number)
