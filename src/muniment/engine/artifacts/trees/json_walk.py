"""Walks a JSON document of any size without holding it, for models that are mostly numbers.

Source: RFC 8259. Numbers in arrays are handed on as they stand, so that what nobody asks about is
never parsed. Out of scope: whether numbers are well-formed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import ByteSource

_WINDOW = 1 << 18
_MAX_PART = 32 << 20
_MAX_DEPTH = 10_000
_KEPT_TEXT = 4096
_PLAIN_ARRAY = re.compile(rb"[-+0-9.eE,\s]*\]")
_SPACE = re.compile(rb"[\s,:]*")
_SCALAR = re.compile(rb"[-+0-9.eEa-zA-Z]+")
_TEXT_END = re.compile(rb'["\\]')


class Sink(Protocol):
    """Takes what the walk meets. ``key`` is "" for elements of arrays."""

    def enter(self, key: str, offset: int) -> None:
        """See an object begin."""
        ...

    def leave(self, offset: int) -> None:
        """See an object end."""
        ...

    def text(self, key: str, value: str) -> None:
        """See a text, or a number or word by itself."""
        ...

    def numbers(self, key: str, raw: bytes) -> None:
        """See an array of numbers, as it stands between its brackets."""
        ...

    def integers(self, key: str, values: Sequence[int]) -> None:
        """See an array of integers, already read."""
        ...


class _Walk:
    """One pass over the document."""

    def __init__(self, source: ByteSource, sink: Sink, examination: Examination) -> None:
        self._source = source
        self._sink = sink
        self._examination = examination
        self._buffer = b""
        self._start = 0
        self._at = 0

    def run(self) -> None:
        """Walk to the end of the one value.

        Raises:
            UnreadableError: The document is broken, or a part is larger than is held.
        """
        open_: list[bool] = []  # True for an object
        key = ""
        while True:
            mark = self._mark()
            if mark == b"{":
                self._at += 1
                self._sink.enter(key, self._start + self._at)
                open_.append(True)
                key = self._key(open_)
            elif mark == b"[":
                self._at += 1
                if not self._plain(key):
                    open_.append(False)
                    key = ""
            elif mark in (b"}", b"]"):
                if not open_ or open_.pop() != (mark == b"}"):
                    raise UnreadableError("broken", "JSON: brackets do not match")
                self._at += 1
                if mark == b"}":
                    self._sink.leave(self._start + self._at)
                key = ""
            elif mark == b'"':
                self._sink.text(key, self._text())
            elif mark:
                self._sink.text(key, self._scalar())
            else:
                raise UnreadableError("broken", "JSON: the document ends early")
            if not open_:
                return
            if len(open_) > _MAX_DEPTH:
                raise UnreadableError("too_large", "JSON: nested too deeply to follow")
            if open_[-1] and mark != b"{":
                key = self._key(open_)

    def _key(self, open_: list[bool]) -> str:
        mark = self._mark()
        if mark == b'"':
            return self._text()
        if mark == b"}":
            return ""
        raise UnreadableError("broken", "JSON: a name is missing")

    def _mark(self) -> bytes:
        while True:
            found = _SPACE.match(self._buffer, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._buffer):
                return self._buffer[self._at : self._at + 1]
            if not self._more():
                return b""

    def _more(self) -> bool:
        """Read on; keep what is not used up yet."""
        rest = self._buffer[self._at :]
        if len(rest) > _MAX_PART:
            raise UnreadableError("too_large", "JSON: a part is larger than is held at once")
        self._start += self._at
        size = max(_WINDOW, len(rest))
        piece = self._source.read_at(self._start + len(rest), size)
        self._examination.spend(len(piece))
        self._buffer, self._at = rest + piece, 0
        return bool(piece)

    def _plain(self, key: str) -> bool:
        """Hand on an array of numbers; return False where it holds something else."""
        begin = 0
        while True:
            end = self._buffer.find(b"]", self._at + begin)
            if end >= 0:
                break
            begin = len(self._buffer) - self._at
            if self._buffer[self._at : self._at + 64].strip(b"-+0123456789.eE, \t\r\n"):
                return False
            if not self._more():
                raise UnreadableError("broken", "JSON: the document ends early")
        if _PLAIN_ARRAY.match(self._buffer, self._at, end + 1) is None:
            return False
        self._sink.numbers(key, self._buffer[self._at : end])
        self._at = end + 1
        return True

    def _text(self) -> str:
        begin = self._at + 1
        at = begin
        while True:
            found = _TEXT_END.search(self._buffer, at)
            if found is None or (found.end() == len(self._buffer) and found.group() == b"\\"):
                before = len(self._buffer) - self._at if found is None else found.start() - self._at
                if not self._more():
                    raise UnreadableError("broken", "JSON: the document ends early")
                begin, at = self._at + 1, self._at + before
                continue
            if found.group() == b"\\":
                at = found.end() + 1
                continue
            self._at = found.end()
            return self._buffer[begin : min(found.start(), begin + _KEPT_TEXT)].decode(
                "utf-8", "replace"
            )

    def _scalar(self) -> str:
        found = _SCALAR.match(self._buffer, self._at)
        if found is None:
            raise UnreadableError("broken", "JSON: something else stands where a value should")
        if found.end() == len(self._buffer) and self._more():
            found = _SCALAR.match(self._buffer, self._at)
        if found is None:
            raise UnreadableError("broken", "JSON: something else stands where a value should")
        self._at = found.end()
        return found.group()[:64].decode("ascii")


def walk_json(source: ByteSource, sink: Sink, examination: Examination) -> None:
    """Give every part of a document to a sink.

    Raises:
        UnreadableError: The document is broken, or a part is larger than is held.
    """
    _Walk(source, sink, examination).run()


def integers(raw: bytes) -> list[int] | None:
    """Return the integers of an array as it stands, or None where they are none."""
    if not raw.strip():
        return []
    numbers = []
    for word in raw.split(b","):
        if len(word) > 24:
            return None
        try:
            numbers.append(int(word))
        except ValueError:
            return None
    return numbers
