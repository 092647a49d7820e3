"""Walks a document of Universal Binary JSON, as XGBoost writes it, without holding it.

Source: the UBJSON specification, draft 12; XGBoost's dialect (typed arrays, 64-bit lengths).
"""

from __future__ import annotations

import struct

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import ByteSource
from muniment.engine.artifacts.trees.cursor import MAX_TAKE, Cursor
from muniment.engine.artifacts.trees.json_walk import Sink

_FORMS = {0x69: "b", 0x55: "B", 0x49: "h", 0x6C: "i", 0x4C: "q", 0x64: "f", 0x44: "d"}
_SIZES = {kind: struct.calcsize(form) for kind, form in _FORMS.items()}
_INTEGERS = {kind: struct.Struct(">" + _FORMS[kind]) for kind in (0x69, 0x55, 0x49, 0x6C, 0x4C)}
_WORDS = {0x5A: "null", 0x54: "true", 0x46: "false", 0x4E: ""}
_MAX_DEPTH = 10_000
_KEPT_TEXT = 4096
_CHAR, _HIGH, _TEXT, _OBJECT, _ARRAY = 0x43, 0x48, 0x53, 0x7B, 0x5B


class _Walk:
    """One pass over the document."""

    def __init__(self, cursor: Cursor, sink: Sink, examination: Examination) -> None:
        self._cursor = cursor
        self._sink = sink
        self._examination = examination
        # For each open container: whether it is an object, how many elements are left (-1: until
        # its end mark), and the type of each (0: said before each).
        self._open: list[list[int]] = []

    def run(self) -> None:
        """Walk to the end of the one value.

        Raises:
            UnreadableError: The document is broken.
        """
        cursor = self._cursor
        self._value("", cursor.byte())
        while self._open:
            frame = self._open[-1]
            self._examination.spend(1)
            if frame[1] == 0 or (frame[1] < 0 and cursor.peek(1) in (b"}", b"]")):
                if frame[1] < 0 and cursor.byte() != (0x7D if frame[0] else 0x5D):
                    raise UnreadableError("broken", "UBJSON: brackets do not match")
                self._open.pop()
                if frame[0]:
                    self._sink.leave(cursor.offset)
                continue
            if frame[1] > 0:
                frame[1] -= 1
            if len(self._open) > _MAX_DEPTH:
                raise UnreadableError("too_large", "UBJSON: nested too deeply to follow")
            key = self._text() if frame[0] else ""
            self._value(key, frame[2] or cursor.byte())

    def _value(self, key: str, kind: int) -> None:
        cursor = self._cursor
        if kind in _INTEGERS:
            self._sink.text(key, str(cursor.unpack(_INTEGERS[kind])[0]))
        elif kind in _SIZES:
            cursor.skip(_SIZES[kind])
        elif kind in (_TEXT, _HIGH):
            self._sink.text(key, self._text())
        elif kind == _CHAR:
            cursor.skip(1)
        elif kind in _WORDS:
            self._sink.text(key, _WORDS[kind])
        elif kind == _OBJECT:
            self._sink.enter(key, cursor.offset)
            self._begin(key, is_object=True)
        elif kind == _ARRAY:
            self._begin(key, is_object=False)
        else:
            raise UnreadableError("broken", "UBJSON: a type that there is not")

    def _begin(self, key: str, *, is_object: bool) -> None:
        cursor = self._cursor
        kind, count = 0, -1
        if cursor.peek(1) == b"$":
            cursor.skip(1)
            kind = cursor.byte()
        if cursor.peek(1) == b"#":
            cursor.skip(1)
            count = self._length()
        elif kind:
            raise UnreadableError("broken", "UBJSON: elements of one type without a count")
        if kind in _WORDS:
            # Nothing stands for each element: a few bytes would claim any number of them.
            raise UnreadableError("unsupported", "UBJSON: elements that take no bytes")
        if not is_object and kind in _SIZES:
            self._typed(key, kind, count)
            return
        self._open.append([is_object, count, kind])

    def _typed(self, key: str, kind: int, count: int) -> None:
        """Read an array of numbers of one type."""
        size = _SIZES[kind] * count
        if kind not in _INTEGERS or size > MAX_TAKE:
            self._cursor.skip(size)
            return
        content = self._cursor.take(size)
        values = struct.unpack(f">{count}{_FORMS[kind]}", content)
        self._sink.integers(key, values)

    def _length(self) -> int:
        form = _INTEGERS.get(self._cursor.byte())
        length = self._cursor.unpack(form)[0] if form is not None else -1
        if length < 0:
            raise UnreadableError("broken", "UBJSON: a length that is none")
        return length

    def _text(self) -> str:
        length = self._length()
        kept = self._cursor.take(min(length, _KEPT_TEXT))
        self._cursor.skip(length - len(kept))
        return kept.decode("utf-8", "replace")


def walk_ubjson(source: ByteSource, sink: Sink, examination: Examination) -> None:
    """Give every part of a document to a sink.

    Raises:
        UnreadableError: The document is broken.
    """
    _Walk(Cursor(source, examination, "UBJSON"), sink, examination).run()
