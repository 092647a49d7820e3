"""One regular file below the root, as extractors see it."""

from __future__ import annotations

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


class FolderFile:
    """Implements ``SourceFile``. Opens without following links and without blocking."""

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
        try:
            handle = os.open(self._full, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError as error:
            raise UnreadableError("unreadable", _why(error)) from error
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            os.close(handle)
            raise UnreadableError("special_file", "no longer a regular file")
        return os.fdopen(handle, "rb")

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

    def _read_all(self, limit: int) -> bytes:
        try:
            with self.open() as stream:
                content = stream.read(limit + 1)
        except OSError as error:
            raise UnreadableError("unreadable", _why(error)) from error
        if len(content) > limit:
            raise UnreadableError("too_large", f"grew beyond {limit} bytes while it was read")
        return content


def _why(error: OSError) -> str:
    return f"file cannot be read: {error.strerror or type(error).__name__}"
