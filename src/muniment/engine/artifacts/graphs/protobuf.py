"""Walks protocol buffer messages by a schema, with a window and a stack of open messages.

A schema says of each field what to do with it; everything else is jumped over, so that weights cost
nothing. A message is handed over when it ends, after the messages inside it. Nothing is merged: of
a field that stands twice both values are kept, because readers could disagree about which one
counts.

Source: Protocol Buffers documentation, "Encoding".
Out of scope: what the fields mean (the readers of formats), the text form (``text_proto``).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Protocol

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.graphs.varint import varint
from muniment.engine.artifacts.source import ByteSource

WINDOW: Final = 1 << 16
MAX_TEXT: Final = 4096
"""Bytes of a text that are kept."""
MAX_KEPT: Final = 256
"""Values of one field of one message that are kept."""
_MAX_DEPTH: Final = 300
"""Loaders stop at 100 messages inside one another."""
_ENDLESS: Final = 1 << 62

SKIP, NUMBER, TEXT, BLOB, BOTH, MESSAGE = range(6)
_MARKS: Final = {"-": SKIP, "#": NUMBER, "$": TEXT, "@": BLOB, "&": BOTH}

Types = Mapping[str, Mapping[int, str]]
"""Fields of each message type by number: ``name -`` known and of no interest, ``name #`` numbers
that are kept, ``name $`` text that is kept, ``name @`` bytes whose place is told, ``name &`` both
of the last, ``name Type`` a message. A ``1`` after the mark: the field may stand once only."""


class Field:
    """What a schema says of a field."""

    __slots__ = ("action", "inner", "name", "once")

    def __init__(self, text: str) -> None:
        self.name, _, what = text.partition(" ")
        self.once = what.endswith("1") and what[0] in _MARKS
        self.action = _MARKS.get(what[0], MESSAGE)
        self.inner = what if self.action == MESSAGE else ""


Schema = Mapping[str, Mapping[int, Field]]


def compiled(types: Types) -> Schema:
    """Return a schema in the form that walks use."""
    return {
        kind: {number: Field(text) for number, text in fields.items()}
        for kind, fields in types.items()
    }


class Frame:
    """A message that is open.

    Attributes:
        kind: Its type in the schema.
        start: Its first byte.
        end: One past its last byte.
        parent: The message around it, or None.
        values: What was kept of it, by the names of fields; readers add what they derive.
    """

    __slots__ = ("end", "kind", "parent", "start", "values")

    def __init__(self, kind: str, start: int, end: int, parent: Frame | None) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.parent = parent
        self.values: dict[str, list[object]] = {}

    def keep(self, name: str, value: object) -> None:
        """Keep one more value of a field, up to a few hundred."""
        kept = self.values.get(name)
        if kept is None:
            self.values[name] = [value]
        elif len(kept) < MAX_KEPT:
            kept.append(value)

    def texts(self, name: str) -> list[str]:
        """Return the texts kept of a field."""
        return [value for value in self.values.get(name, ()) if isinstance(value, str)]

    def numbers(self, name: str) -> list[int]:
        """Return the numbers kept of a field."""
        return [value for value in self.values.get(name, ()) if isinstance(value, int)]

    def text(self, name: str) -> str:
        """Return the last text of a field, which is the one that counts for most readers, or ""."""
        texts = self.texts(name)
        return texts[-1] if texts else ""

    def number(self, name: str, missing: int = 0) -> int:
        """Return the last number of a field."""
        numbers = self.numbers(name)
        return numbers[-1] if numbers else missing


class Visitor(Protocol):
    """Takes what a walk comes across."""

    def leave(self, frame: Frame) -> None:
        """Take a message that has ended."""
        ...

    def blob(self, frame: Frame, name: str, source: ByteSource, start: int, length: int) -> None:
        """Take the place of bytes."""
        ...

    def unknown(self, frame: Frame, number: int, start: int, length: int) -> None:
        """Take the place of bytes in a field that the schema does not know."""
        ...

    def again(self, frame: Frame, name: str, start: int) -> None:
        """Take note of a field that stands twice where it may stand once."""
        ...


def walk(
    source: ByteSource,
    examination: Examination,
    schema: Schema,
    root: str,
    visitor: Visitor,
    start: int = 0,
    size: int | None = None,
) -> int:
    """Walk a message and return the position after it.

    Args:
        source: Where it is.
        examination: Counts the work.
        schema: Its type and those inside it.
        root: Its type.
        visitor: Takes what is in it.
        start: Its first byte.
        size: Its length; None for up to the end of the source.

    Raises:
        UnreadableError: Not such a message, or it ends too early. What stands before was told.
    """
    if size is None and source.size is not None:
        size = source.size - start
    end = _ENDLESS if size is None else start + size
    return _Walk(source, examination, schema, visitor).run(Frame(root, start, end, None))


class _Walk:
    """One walk. One long loop: a call for each field would cost more than reading it."""

    def __init__(
        self, source: ByteSource, examination: Examination, schema: Schema, visitor: Visitor
    ) -> None:
        self._source = source
        self._examination = examination
        self._schema = schema
        self._visitor = visitor
        self._window = b""
        self._base = 0
        self._open: Frame
        self._cut = False

    def run(self, root: Frame) -> int:
        self._open = root
        try:
            return self._run(root)
        except UnreadableError:
            # What was gathered of messages that never ended is told too: some loaders are lenient.
            frame: Frame | None = self._open
            while frame is not None:
                self._visitor.leave(frame)
                frame = frame.parent
            raise

    def _run(self, root: Frame) -> int:
        visitor = self._visitor
        frame = root
        fields = self._schema[root.kind]
        depth = steps = 0
        at, end = root.start, root.end
        while True:
            if at >= end:
                if at > end or self._cut:
                    raise UnreadableError("broken", "a field is longer than its message")
                self._examination.spend(steps + 2)
                steps = 0
                visitor.leave(frame)
                if frame.parent is None:
                    return at
                self._open = frame = frame.parent
                depth -= 1
                fields, end = self._schema[frame.kind], frame.end
                continue
            i = at - self._base
            if not 0 <= i <= len(self._window) - 24:
                i = self._fill(at)
                if i >= len(self._window) and end == _ENDLESS:
                    frame.end = end = at
                    continue
            steps += 1
            if steps > 4096:
                self._examination.spend(steps)
                steps = 0
            window = self._window
            try:
                tag = window[i]
                i += 1
                if tag >= 0x80:
                    tag, i = varint(window, i - 1)
                wire, number = tag & 7, tag >> 3
                if number == 0 or number >> 29:
                    raise UnreadableError("broken", "not a protocol buffer message")
                if wire == 2:
                    length = window[i]
                    i += 1
                    if length >= 0x80:
                        length, i = varint(window, i - 1)
                    first = i + self._base
                    at = first + length
                    field = fields.get(number)
                    if at > end:
                        if field is None:
                            visitor.unknown(frame, number, first, end - first)
                        if field is None or field.action != MESSAGE or depth >= _MAX_DEPTH:
                            raise UnreadableError("broken", "a field is longer than its message")
                        # Cut off: what there is of it is read before that is said.
                        self._cut, at = True, end
                    if field is None:
                        visitor.unknown(frame, number, first, length)
                        continue
                    action = field.action
                    if action == SKIP:
                        continue
                    if action == MESSAGE:
                        depth += 1
                        if depth > _MAX_DEPTH:
                            raise UnreadableError("too_large", "messages nested too deep to follow")
                        self._open = frame = Frame(field.inner, first, at, frame)
                        fields, at, end = self._schema[field.inner], first, at
                    else:
                        self._take(frame, field, first, length)
                elif wire == 0:
                    value, i = varint(window, i)
                    at = i + self._base
                    field = fields.get(number)
                    if field is not None and field.action == NUMBER:
                        if field.once and field.name in frame.values:
                            visitor.again(frame, field.name, at)
                        frame.keep(field.name, value)
                elif wire == 1 or wire == 5:
                    at = i + self._base + (8 if wire == 1 else 4)
                elif wire == 3:
                    at = self._group(i + self._base, number, end)
                else:
                    raise UnreadableError("broken", "not a protocol buffer message")
            except IndexError:
                raise UnreadableError("broken", "the file ends inside a message") from None

    def _take(self, frame: Frame, field: Field, first: int, length: int) -> None:
        if field.once and field.name in frame.values:
            self._visitor.again(frame, field.name, first)
        if field.action == NUMBER:
            # Packed numbers.
            data = self._bytes(first, min(length, 10 * MAX_KEPT))
            i = 0
            try:
                while i < len(data):
                    value, i = varint(data, i)
                    frame.keep(field.name, value)
            except IndexError:
                pass
            return
        if field.action != BLOB:
            data = self._bytes(first, min(length, MAX_TEXT))
            frame.keep(field.name, data.decode("utf-8", "backslashreplace"))
        if field.action != TEXT:
            self._visitor.blob(frame, field.name, self._source, first, length)

    def _bytes(self, at: int, count: int) -> bytes:
        i = at - self._base
        if not 0 <= i <= len(self._window) - count:
            i = self._fill(at)
        return self._window[i : i + count]

    def _fill(self, at: int) -> int:
        """Move the window to a position and return the index of it."""
        # One byte before it belongs to the window, to see that what was jumped over is there.
        self._base = max(0, at - 1)
        self._window = self._source.read_at(self._base, WINDOW)
        if len(self._window) < at - self._base:
            raise UnreadableError("broken", "the file ends inside a message")
        return at - self._base

    def _group(self, at: int, number: int, end: int) -> int:
        """Jump over a group, the old form of a message, and those inside it."""
        opened = [number]
        while opened:
            i = at - self._base
            if not 0 <= i <= len(self._window) - 24:
                i = self._fill(at)
            self._examination.spend(1)
            window = self._window
            tag, i = varint(window, i)
            wire, number = tag & 7, tag >> 3
            if number == 0 or wire > 5 or len(opened) > _MAX_DEPTH:
                raise UnreadableError("broken", "not a protocol buffer message")
            length = 0
            if wire == 0:
                _, i = varint(window, i)
            elif wire == 2:
                length, i = varint(window, i)
            elif wire == 3:
                opened.append(number)
            elif wire == 4:
                if opened.pop() != number:
                    raise UnreadableError("broken", "not a protocol buffer message")
            else:
                length = 8 if wire == 1 else 4
            at = i + self._base + length
            if at > end:
                raise UnreadableError("broken", "a field is longer than its message")
        return at
