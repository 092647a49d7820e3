"""Bytes by position, from a file or from a compressed stream, never more than a window at a time.

Out of scope: knowing what the bytes mean.
"""

from __future__ import annotations

import bisect
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from muniment.core.errors import UnreadableError

CHUNK = 1 << 16


class ByteSource(Protocol):
    """Bytes that can be read from any position."""

    @property
    def size(self) -> int | None:
        """Length in bytes, or None where only reading to the end would tell."""
        ...

    def read_at(self, offset: int, count: int) -> bytes:
        """Return up to ``count`` bytes; fewer only where the source ends.

        Raises:
            UnreadableError: An I/O error, a broken compressed stream, or a limit was met.
        """
        ...


class MemorySource:
    """Bytes held in memory."""

    __slots__ = ("_data", "size")

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.size = len(data)

    def read_at(self, offset: int, count: int) -> bytes:
        """Return up to ``count`` bytes; fewer only where the source ends."""
        return self._data[offset : offset + count] if offset >= 0 < count else b""


class Part:
    """A stretch of any source, by position; what lies outside it is not to be had."""

    __slots__ = ("_inner", "_size", "_start")

    def __init__(self, inner: ByteSource, start: int, size: int | None = None) -> None:
        """Cut a stretch out.

        Args:
            inner: The whole.
            start: Its first byte.
            size: Its length in bytes; None for all that follows.
        """
        whole = inner.size
        if whole is not None:
            rest = max(0, whole - start)
            size = rest if size is None else min(size, rest)
        self._inner = inner
        self._start = start
        self._size = size

    @property
    def size(self) -> int | None:
        """Length in bytes, or None where only reading to the end would tell."""
        return self._size

    def read_at(self, offset: int, count: int) -> bytes:
        """Return up to ``count`` bytes; fewer only where the stretch ends.

        Raises:
            UnreadableError: As the whole does.
        """
        if self._size is not None:
            count = min(count, self._size - offset)
        return self._inner.read_at(self._start + offset, count) if count > 0 else b""


class FileSpan:
    """A stretch of a seekable stream."""

    def __init__(self, stream: BinaryIO, start: int, size: int) -> None:
        self._stream = stream
        self._start = start
        self._size = max(0, size)

    @property
    def size(self) -> int:
        """Length in bytes."""
        return self._size

    def read_at(self, offset: int, count: int) -> bytes:
        """Return up to ``count`` bytes; fewer only where the span ends.

        Raises:
            UnreadableError: An I/O error.
        """
        count = min(count, self._size - offset)
        if count <= 0:
            return b""
        try:
            self._stream.seek(self._start + offset)
            data = self._stream.read(count)
            while len(data) < count:
                more = self._stream.read(count - len(data))
                if not more:
                    break
                data += more
        except (OSError, ValueError, OverflowError) as error:
            raise UnreadableError("unreadable", f"read failed: {type(error).__name__}") from error
        return data

    def within(self, offset: int, size: int) -> FileSpan:
        """Return a stretch of this stretch, cut to its end."""
        return FileSpan(self._stream, self._start + offset, min(size, self._size - offset))


class BombError(UnreadableError):
    """A compressed stream grows beyond what its size can explain."""

    def __init__(self, message: str) -> None:
        super().__init__("too_large", message)


class Inflater(Protocol):
    """The shape that zlib, bz2 and lzma decompressors share."""

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        """Return up to ``max_length`` bytes."""
        ...

    @property
    def eof(self) -> bool:
        """True at the end of the compressed stream."""
        ...

    @property
    def unused_data(self) -> bytes:
        """What follows the end of the compressed stream."""
        ...


@dataclass(slots=True)
class Allowance:
    """Decompressed bytes that one file may still give, over all the streams in it."""

    left: int


class Inflated:
    """A decompressed stream, read forwards; what was read before stays readable up to a limit.

    Bytes that a caller jumps over are not kept: a skipped array costs time, not memory.
    """

    KEEP = 64 << 20
    """Bytes of what was read that stay readable."""

    def __init__(
        self,
        feed: Callable[[int], bytes],
        fresh: Callable[[], Inflater],
        broken: tuple[type[Exception], ...],
        allowance: Allowance,
        *,
        several: bool = False,
    ) -> None:
        """Start at the first byte.

        Args:
            feed: Returns the next compressed bytes, at most as many as asked; b"" at the end.
            fresh: Makes a new decompressor.
            broken: What it raises on a broken stream.
            allowance: What may come out, shared with other streams of the same file.
            several: Whether one stream may follow another, as gzip, bzip2 and xz readers allow.
        """
        self._feed = feed
        self._fresh = fresh
        self._several = several
        self._inflater = fresh()
        self._broken = broken
        self._allowance = allowance
        self._pending = b""
        self._position = 0
        self._ended = False
        self._streams = 0
        self._stream_gave = False
        self._starts: list[int] = []
        self._kept: list[bytes] = []
        self._kept_bytes = 0

    @property
    def size(self) -> None:
        """Unknown until read to the end."""
        return None

    def read_at(self, offset: int, count: int) -> bytes:
        """Return up to ``count`` bytes; fewer only where the stream ends.

        Raises:
            UnreadableError: A broken stream, or bytes before ``offset`` are no longer held.
            BombError: The file has given more than it may.
        """
        parts: list[bytes] = []
        while count > 0 and offset < self._position:
            piece = self._from_kept(offset, count)
            parts.append(piece)
            offset += len(piece)
            count -= len(piece)
        while self._position < offset and not self._ended:
            self._more(min(CHUNK, offset - self._position))
        while count > 0 and not self._ended:
            start = self._position
            piece = self._more(min(CHUNK, count))
            self._keep(start, piece)
            parts.append(piece)
            count -= len(piece)
        return b"".join(parts)

    def _from_kept(self, offset: int, count: int) -> bytes:
        place = bisect.bisect_right(self._starts, offset) - 1
        if place >= 0:
            inside = offset - self._starts[place]
            piece = self._kept[place][inside : inside + count]
            if piece:
                return piece
        raise UnreadableError("too_large", "compressed stream: an earlier part is needed again")

    def _keep(self, start: int, piece: bytes) -> None:
        if not piece:
            return
        self._starts.append(start)
        self._kept.append(piece)
        self._kept_bytes += len(piece)
        if self._kept_bytes > self.KEEP:
            half = len(self._kept) // 2
            self._kept_bytes -= sum(len(kept) for kept in self._kept[:half])
            del self._kept[:half], self._starts[:half]

    def _more(self, count: int) -> bytes:
        data = b""
        while not data and not self._ended:
            if self._inflater.eof:
                self._next_stream()
                continue
            if not self._pending and getattr(self._inflater, "needs_input", True):
                self._pending = self._feed(CHUNK)
                self._ended = not self._pending
            if not self._ended:
                data = self._inflate(count)
        self._position += len(data)
        self._allowance.left -= len(data)
        if self._allowance.left < 0:
            raise BombError("the file unpacks to more than its size can explain")
        return data

    def _inflate(self, count: int) -> bytes:
        try:
            data = self._inflater.decompress(self._pending, count)
        except self._broken as error:
            if self._streams and not self._stream_gave:
                # What follows a finished stream is no stream: readers ignore or refuse it.
                self._ended = True
                return b""
            raise UnreadableError("broken", "compressed stream is broken") from error
        # zlib hands back what it has not used; bz2 and lzma hold it themselves.
        self._pending = getattr(self._inflater, "unconsumed_tail", b"")
        self._stream_gave = self._stream_gave or bool(data)
        return data

    def _next_stream(self) -> None:
        rest = self._inflater.unused_data or self._feed(CHUNK)
        rest = rest.lstrip(b"\0") if self._several else b""
        if not rest:
            self._ended = True
            return
        self._inflater = self._fresh()
        self._pending = rest
        self._streams += 1
        self._stream_gave = False
