"""Undoes a compression within a budget, and gives the result as bytes by position.

A stream is read once to its end, which tells its size, its checksum and whether it is whole; what
came out stays in memory where it is small. A large one is undone again where a reader asks for
it, from the nearest of some places that were remembered on the way, so that memory stays bounded.

Out of scope: knowing which compression a file has (``streams``), and the compressions (``codecs``).
"""

from __future__ import annotations

import bisect
import zlib
from dataclasses import dataclass

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.packed.codecs import Codec
from muniment.engine.artifacts.source import CHUNK, ByteSource, Inflater, MemorySource

_HELD = 4 << 20
"""Streams up to this size stay in memory."""
_WINDOW = 2 << 20
"""Bytes of a larger stream that stay readable without undoing it again."""
_MAX_MARKS = 48
_FIRST_STRIDE = 1 << 20


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What a compressed stream holds.

    Attributes:
        source: The bytes that came out.
        size: How many.
        crc: Their CRC-32.
        consumed: Bytes of the compressed source up to the end of its last stream.
        problem: "" where the stream is whole; else ``broken``, ``truncated`` or ``bomb``, and
            ``source`` is what stands before.
    """

    source: ByteSource
    size: int
    crc: int
    consumed: int
    problem: str


@dataclass(frozen=True, slots=True)
class _Mark:
    """A place in the middle of a stream from which it can be undone further."""

    position: int
    fed: int
    pending: bytes
    inflater: Inflater


class _Run:
    """One pass over a compressed source."""

    def __init__(self, packed: ByteSource, codec: Codec) -> None:
        self._packed = packed
        self._codec = codec
        self.inflater = codec.fresh()
        self.fed = 0
        self.pending = b""
        self.position = 0
        self.consumed = 0
        self.problem = ""
        self.ended = False
        self._streams = 0
        self._gave = False

    def resume(self, mark: _Mark) -> None:
        """Go on from a mark."""
        self.inflater = mark.inflater.copy()  # type: ignore[attr-defined]
        self.fed, self.pending, self.position = mark.fed, mark.pending, mark.position
        self.ended, self._streams, self._gave = False, 0, True

    def mark(self) -> _Mark:
        """Return the place where the pass stands."""
        copied = self.inflater.copy()  # type: ignore[attr-defined]
        return _Mark(self.position, self.fed, self.pending, copied)

    def step(self, count: int) -> bytes:
        """Return the next bytes, at most ``count``; b"" at the end only."""
        while not self.ended:
            if self.inflater.eof:
                self._next_stream()
                continue
            if not self.pending and getattr(self.inflater, "needs_input", True):
                self.pending = self._feed()
                if not self.pending:
                    return self._drain(count)
            data = self._inflate(count)
            if data:
                self.position += len(data)
                return data
        return b""

    def _feed(self) -> bytes:
        data = self._packed.read_at(self.fed, CHUNK)
        self.fed += len(data)
        return data

    def _drain(self, count: int) -> bytes:
        """Return what is left where the source ends: zlib may still hold some of it."""
        data = self._inflate(count)
        self.position += len(data)
        if not data and not self.ended:
            if self.inflater.eof:
                self._next_stream()
            else:
                self.problem, self.consumed = "truncated", self.fed
            self.ended = True
        return data

    def _inflate(self, count: int) -> bytes:
        try:
            data = self.inflater.decompress(self.pending, count)
        except self._codec.broken:
            self.ended = True
            if self._streams and not self._gave:
                # What follows a finished stream is no stream: readers ignore or refuse it.
                return b""
            self.problem, self.consumed = "broken", self.fed
            return b""
        # zlib hands back what it has not used; bz2 and lzma hold it themselves.
        self.pending = getattr(self.inflater, "unconsumed_tail", b"")
        self._gave = self._gave or bool(data)
        return data

    def _next_stream(self) -> None:
        rest = self.inflater.unused_data
        self._streams += 1
        self.consumed = self.fed - len(rest)
        if not self._codec.several:
            self.ended = True
            return
        rest = rest or self._feed()
        if not rest.lstrip(b"\0"):
            # Padding is allowed between and after streams; a run of it is skipped a chunk a time.
            self.inflater = _Padding() if rest else self.inflater
            self.ended = not rest
            return
        self.inflater = self._codec.fresh()
        self.pending, self._gave = rest.lstrip(b"\0"), False


class _Padding:
    """A stream that has ended and holds nothing: the zeros between two real ones."""

    eof = True
    unused_data = b""

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        """Return nothing."""
        return b""

    def copy(self) -> _Padding:
        """Return itself."""
        return self


class _Restarted:
    """A large stream by position, undone again from the nearest mark where needed."""

    def __init__(
        self,
        packed: ByteSource,
        codec: Codec,
        size: int,
        marks: list[_Mark],
        examination: Examination,
    ) -> None:
        self._packed = packed
        self._codec = codec
        self._size = size
        self._marks = marks
        self._places = [mark.position for mark in marks]
        self._examination = examination
        self._run = _Run(packed, codec)
        self._window = bytearray()
        self._window_start = 0

    @property
    def size(self) -> int:
        """Length in bytes."""
        return self._size

    def read_at(self, offset: int, count: int) -> bytes:
        """Return up to ``count`` bytes; fewer only where the stream ends.

        Raises:
            BudgetSpentError: The stream was undone too often.
        """
        count = min(count, self._size - offset)
        if count <= 0 or offset < 0:
            return b""
        if count > _WINDOW:
            return b"".join(
                self.read_at(offset + done, min(_WINDOW, count - done))
                for done in range(0, count, _WINDOW)
            )
        self._seek(offset)
        while self._window_start + len(self._window) < offset + count:
            if not self._grow(keep=offset):
                break
        start = offset - self._window_start
        return bytes(self._window[start : start + count]) if start >= 0 else b""

    def _seek(self, offset: int) -> None:
        place = bisect.bisect_right(self._places, offset) - 1
        mark = self._marks[place] if place >= 0 else None
        at = self._run.position
        if offset < self._window_start or (mark is not None and mark.position > at):
            self._run = _Run(self._packed, self._codec)
            if mark is not None:
                self._run.resume(mark)
            self._window.clear()
            self._window_start = self._run.position

    def _grow(self, keep: int) -> bool:
        data = self._run.step(CHUNK)
        self._examination.spend(len(data) * self._codec.weight >> 4)
        self._window += data
        surplus = min(len(self._window) - _WINDOW, keep - self._window_start)
        if surplus > CHUNK:
            del self._window[:surplus]
            self._window_start += surplus
        return bool(data)


def unpack(packed: ByteSource, codec: Codec, examination: Examination) -> Unpacked:
    """Undo a compression; what comes out counts against what the file may unpack to.

    A stream that gives more than that is a bomb: the sign is recorded here.

    Raises:
        UnreadableError: The compressed bytes themselves cannot be read.
    """
    allowance = examination.unpacked
    if allowance.left < 0:
        return Unpacked(MemorySource(b""), 0, 0, 0, "bomb")
    try:
        run = _Run(packed, codec)
    except codec.broken:
        return Unpacked(MemorySource(b""), 0, 0, 0, "broken")
    held: list[bytes] | None = []
    marks: list[_Mark] = []
    stride, crc, problem = _FIRST_STRIDE, 0, ""
    while data := run.step(CHUNK):
        allowance.left -= len(data)
        if allowance.left < 0:
            problem = "bomb"
            examination.sign("archive.bomb", operand=codec.name)
            break
        examination.spend(1 + (len(data) * codec.weight >> 8))
        crc = zlib.crc32(data, crc)
        if held is not None:
            held.append(data)
            if run.position > _HELD:
                held = None
        if codec.copies and run.position >= stride + (marks[-1].position if marks else 0):
            marks.append(run.mark())
            if len(marks) > _MAX_MARKS:
                marks, stride = marks[1::2], stride * 2
    size = run.position - (len(data) if problem else 0)
    source: ByteSource
    if held is not None:
        source = MemorySource(b"".join(held))
    else:
        source = _Restarted(packed, codec, size, marks, examination)
    return Unpacked(source, size, crc, run.consumed, problem or run.problem)
