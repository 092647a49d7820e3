"""Reads the names in marshalled Python code without making code of it.

A Keras ``Lambda`` layer carries the code object of its function, written by ``marshal``. Which
names the code uses says whether it computes or acts. The layout of a code object differs between
versions of Python and the stream does not say which one wrote it, so every layout is tried.

Source: CPython ``Python/marshal.c`` (versions 0 to 5) and ``Objects/codeobject.c``.
Out of scope: the instructions themselves.
"""

from __future__ import annotations

from dataclasses import dataclass

from muniment.core.errors import UnreadableError

_MAX_OBJECTS = 200_000
_MAX_DEPTH = 200
_MAX_TEXT = 4096

_REF_FLAG = 0x80
_CONTAINERS = b"([<>"
_NULL = object()

# Fields of a code object: "i" four bytes, "c" the byte code, "k" constants, "n" names used,
# "o" other.
_LAYOUTS = (
    "iiiiickn" + "oo" + "ooo" + "i" + "oo",  # 3.11 and later
    "iiiiiickn" + "ooo" + "oo" + "i" + "o",  # 3.8 to 3.10
    "iiiiickn" + "ooo" + "oo" + "i" + "o",  # 3.0 to 3.7
    "iiiickn" + "ooo" + "oo" + "i" + "o",  # 2.3 to 2.7
)


@dataclass(frozen=True, slots=True)
class CodeNames:
    """What code mentions.

    Attributes:
        names: Globals, attributes and modules it uses.
        texts: Text constants, each cut to 4,096 characters.
        codes: Code objects, the ones inside others included.
    """

    names: frozenset[str]
    texts: frozenset[str]
    codes: int


def code_names(data: bytes) -> CodeNames:
    """Return what the code objects in a marshalled value mention.

    Raises:
        UnreadableError: ``broken``: not marshalled by any Python that is known.
    """
    read: CodeNames | None = None
    for layout in _LAYOUTS:
        try:
            found = _Reader(data, layout).read()
        except (IndexError, ValueError, RecursionError):
            continue
        if read is None or found.codes >= read.codes:
            before = read or CodeNames(frozenset(), frozenset(), 0)
            read = CodeNames(before.names | found.names, before.texts | found.texts, found.codes)
    if read is None:
        raise UnreadableError("broken", "marshalled code of no known Python version")
    return read


class _Frame:
    """A container or code object whose parts are still to come."""

    __slots__ = ("fields", "items", "left", "place", "slot")

    def __init__(self, left: int, fields: str, slot: int) -> None:
        self.left = left
        self.fields = fields
        self.items: list[object] = []
        self.place = 0
        self.slot = slot


class _Reader:
    """Reads one value with an explicit stack; raises IndexError or ValueError where it cannot."""

    def __init__(self, data: bytes, layout: str) -> None:
        self._data = data
        self._layout = layout
        self._at = 0
        self._refs: list[object] = []
        self._interned: list[object] = []
        self._names: set[str] = set()
        self._texts: set[str] = set()
        self._kept: set[int] = set()
        self._codes = 0

    def read(self) -> CodeNames:
        """Return what the value mentions."""
        stack: list[_Frame] = []
        for _ in range(_MAX_OBJECTS):
            value = self._value(stack)
            if isinstance(value, _Frame):
                if len(stack) >= _MAX_DEPTH:
                    raise ValueError("too deep")
                stack.append(value)
                if not self._full(value):
                    continue
                value = self._finish(stack.pop())
            while stack:
                frame = stack[-1]
                self._add(frame, value)
                if not self._full(frame):
                    break
                value = self._finish(stack.pop())
            else:
                return CodeNames(frozenset(self._names), frozenset(self._texts), self._codes)
        raise ValueError("too many objects")

    # Containers -----------------------------------------------------------------------------

    def _add(self, frame: _Frame, value: object) -> None:
        if value is _NULL:
            if frame.fields != "dict":
                raise ValueError("end of a dictionary outside of one")
            frame.left = 0
            return
        frame.items.append(value)
        if frame.fields == "dict":
            return
        if frame.fields:
            self._field(frame, value)
            frame.place += 1
            self._numbers(frame)
        else:
            frame.left -= 1

    def _full(self, frame: _Frame) -> bool:
        if frame.fields and frame.fields != "dict":
            return frame.place >= len(frame.fields)
        return frame.left <= 0

    def _finish(self, frame: _Frame) -> object:
        code = frame.fields not in ("", "dict")
        done = None if code else tuple(frame.items)  # what code mentions was kept as it came
        if frame.slot >= 0:
            self._refs[frame.slot] = done
        return done

    def _numbers(self, frame: _Frame) -> None:
        while frame.place < len(frame.fields) and frame.fields[frame.place] == "i":
            self._take(4)
            frame.place += 1

    def _field(self, frame: _Frame, value: object) -> None:
        kind = frame.fields[frame.place]
        if kind == "c":
            if not isinstance(value, bytes):
                raise ValueError("no byte code")
        elif kind == "n":
            if not isinstance(value, tuple):
                raise ValueError("no names")
            self._names.update(_text(each) for each in value if isinstance(each, (str, bytes)))
        elif kind == "k":
            if not isinstance(value, tuple):
                raise ValueError("no constants")
            self._keep(value)

    def _keep(self, constants: tuple[object, ...]) -> None:
        waiting: list[object] = [constants]
        while waiting:
            each = waiting.pop()
            if isinstance(each, (str, bytes)):
                self._texts.add(_text(each))
            elif isinstance(each, tuple) and id(each) not in self._kept:
                # One tuple may be referred to from many places.
                self._kept.add(id(each))
                waiting.extend(each)

    # Values ---------------------------------------------------------------------------------

    def _value(self, stack: list[_Frame]) -> object:
        byte = self._take(1)[0]
        kind = byte & ~_REF_FLAG
        slot = -1
        if byte & _REF_FLAG and kind != ord("r"):
            slot = len(self._refs)
            self._refs.append(None)
        value = self._plain(kind, slot)
        if slot >= 0 and not isinstance(value, _Frame):
            self._refs[slot] = value
        return value

    def _plain(self, kind: int, slot: int) -> object:
        if kind in b"NFTS.?":
            return None
        if kind in b"sutazZA":
            return self._string(kind)
        if kind == ord("0"):
            return _NULL
        if kind in _CONTAINERS:
            return _Frame(self._count(), "", slot)
        if kind == ord(")"):
            return _Frame(self._take(1)[0], "", slot)
        if kind == ord("{"):
            return _Frame(1, "dict", slot)
        if kind == ord(":"):
            return _Frame(3, "", slot)
        if kind == ord("c"):
            self._codes += 1
            frame = _Frame(0, self._layout, slot)
            self._numbers(frame)
            return frame
        return self._number(kind)

    def _number(self, kind: int) -> object:
        if kind == ord("r"):
            return self._refs[self._count()]
        if kind == ord("R"):
            return self._interned[self._count()]
        if kind == ord("l"):
            digits = int.from_bytes(self._take(4), "little", signed=True)
            self._take(2 * abs(digits))
        elif kind in b"fx":
            for _ in range(1 if kind == ord("f") else 2):
                self._take(self._take(1)[0])
        else:
            self._take({"i": 4, "I": 8, "g": 8, "y": 16}[_one(kind)])
        return None

    def _string(self, kind: int) -> object:
        size = self._take(1)[0] if kind in b"zZ" else self._count()
        raw = self._take(size)
        if kind == ord("s"):
            return raw
        text = raw.decode("utf-8", "surrogatepass") if kind in b"ut" else raw.decode("latin-1")
        if kind == ord("t"):
            self._interned.append(text)
        return text

    def _count(self) -> int:
        count = int.from_bytes(self._take(4), "little")
        if count > len(self._data):
            raise ValueError("longer than the stream")
        return count

    def _take(self, count: int) -> bytes:
        taken = self._data[self._at : self._at + count]
        if len(taken) < count:
            raise ValueError("ends early")
        self._at += count
        return taken


def _one(kind: int) -> str:
    letter = chr(kind)
    if letter not in "iIgy":
        raise ValueError("unknown type")
    return letter


def _text(value: str | bytes) -> str:
    if isinstance(value, bytes):
        return value[:_MAX_TEXT].decode("latin-1")
    return value[:_MAX_TEXT]
