"""One regular file below the root, as extractors see it."""

from __future__ import annotations

import io
import os
import stat
from typing import BinaryIO

from muniment.core.digest import digest_bytes, digest_chunks
from muniment.core.errors import UnreadableError
from muniment.engine.checks.extractor import Vcs
from muniment.engine.checks.formats import Format
from muniment.engine.recognition import Candidate, recognise

HEAD = 4096
KEPT = 16 * 1024 * 1024
"""Content up to this size is read once and shared between extractors."""

_CHUNK = 1024 * 1024
_MORE = 64 * 1024


class FolderFile:
    """Implements ``SourceFile``. Opens without following links and without blocking.

    Content up to ``KEPT`` bytes is read from the disk once: every extractor, and the digest that
    stands beside its facts, sees the same bytes, even when the file changes meanwhile.
    """

    def __init__(self, root: bytes, raw: bytes, path: str, size: int, vcs: Vcs) -> None:
        self._full = os.path.join(root, raw)
        self.path = path
        self.name = path.rsplit("/", 1)[-1]
        self.size = size
        self.vcs = vcs
        self._content: bytes | None = None
        if size <= KEPT:
            self._content = self._read_all(KEPT)
            self.size = len(self._content)
            self.head = self._content[:HEAD]
        else:
            with self.open() as stream:
                self.head = stream.read(HEAD)
        self.format: Format = recognise(Candidate(path, self.size, self.head, self.open))

    def read(self, limit: int) -> bytes:
        """Return the whole content.

        Raises:
            UnreadableError: Larger than ``limit`` bytes (``too_large``), or an I/O error.
        """
        if self.size > limit:
            raise UnreadableError("too_large", f"{self.size} bytes, more than {limit}")
        return self._content if self._content is not None else self._read_all(limit)

    def open(self) -> BinaryIO:
        """Return a seekable stream over the content; the caller closes it.

        Raises:
            UnreadableError: An I/O error, or no longer a regular file.
        """
        if self._content is not None:
            return io.BytesIO(self._content)
        return os.fdopen(self._handle()[0], "rb")

    def digest(self, limit: int) -> str | None:
        """Return the digest of the content, or None for a file larger than ``limit`` bytes."""
        if self._content is not None:
            return digest_bytes(self._content)
        if self.size > limit:
            return None
        try:
            with self.open() as stream:
                return digest_chunks(iter(lambda: stream.read(_CHUNK), b""))
        except OSError as error:
            raise UnreadableError("unreadable", _why(error)) from error

    def _handle(self) -> tuple[int, int]:
        try:
            handle = os.open(self._full, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError as error:
            raise UnreadableError("unreadable", _why(error)) from error
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            os.close(handle)
            raise UnreadableError("special_file", "no longer a regular file")
        return handle, status.st_size

    def _read_all(self, limit: int) -> bytes:
        handle, size = self._handle()
        try:
            with os.fdopen(handle, "rb", buffering=0) as stream:
                content = _take(stream, size, limit)
        except OSError as error:
            raise UnreadableError("unreadable", _why(error)) from error
        if len(content) > limit:
            raise UnreadableError("too_large", f"grew beyond {limit} bytes while it was read")
        return content


def _take(stream: io.FileIO, size: int, limit: int) -> bytes:
    """Return the content, and no more than one byte beyond the limit.

    A read asks for what the file system says is there and not for the limit: Python sets aside all
    that a read asks for, and 16 MiB a file is most of the time that a small one takes.
    """
    parts: list[bytes] = []
    left = limit + 1
    ask = min(size + 1, left)
    while ask and (part := stream.read(ask)):
        parts.append(part)
        left -= len(part)
        ask = min(_MORE, left)
    return b"".join(parts)


def _why(error: OSError) -> str:
    return f"file cannot be read: {error.strerror or type(error).__name__}"
