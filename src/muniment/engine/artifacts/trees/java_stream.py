"""Follows a stream of serialised Java objects and lists the classes that it names.

Source: "Java Object Serialization Specification", chapter 6 (grammar). No class is needed to
follow the grammar, save for the old protocol of ``Externalizable``, which nothing can follow.
"""

from __future__ import annotations

import binascii
import re
import struct

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import BudgetSpentError, Examination
from muniment.engine.artifacts.source import ByteSource, MemorySource
from muniment.engine.artifacts.trees.cursor import Cursor
from muniment.engine.artifacts.trees.java_names import judged

_U16, _U32 = struct.Struct(">H"), struct.Struct(">I")
_I32, _I64 = struct.Struct(">i"), struct.Struct(">q")
(_NULL, _REFERENCE, _CLASSDESC, _OBJECT, _STRING, _ARRAY, _CLASS) = range(0x70, 0x77)
(_BLOCK, _END, _RESET, _LONGBLOCK, _EXCEPTION, _LONGSTRING, _PROXY, _ENUM) = range(0x77, 0x7F)
_FIRST_HANDLE = 0x7E0000
_WRITES, _SERIALIZABLE, _EXTERNALIZABLE, _BLOCKS, _CONSTANTS = 1, 2, 4, 8, 16
_SIZES = {0x42: 1, 0x43: 2, 0x44: 8, 0x46: 4, 0x49: 4, 0x4A: 8, 0x53: 2, 0x5A: 1}
_MAX_PARENTS = 200
_MAX_STACK = 200_000
_MAX_HANDLES = 2_000_000
_SEARCHED = 16 << 20
_NAMED = (
    rb"[\x72\x7d\x74]\x00[\x08-\xff]"
    rb"((?:[A-Za-z_$][A-Za-z0-9_$]{0,60}\.){1,12}[A-Za-z_$][A-Za-z0-9_$]{0,60})"
)


class _Described:
    """A class as the stream describes it."""

    __slots__ = ("fields", "flags", "name", "parent")

    def __init__(self, name: str) -> None:
        self.name = name
        self.flags = 0
        self.fields: list[int] = []
        self.parent = _Slot()


class _Slot:
    """Where a class description goes once it is read."""

    __slots__ = ("value",)

    def __init__(self) -> None:
        self.value: _Described | None = None


(_READ, _READS, _ANNOTATION, _DESCRIBE, _MAKE, _FILL, _VALUES, _ENUMERATED, _KEEP) = range(9)
_Task = tuple[int, _Slot | _Described | None, int]


class _Stream:
    """One pass over the stream."""

    def __init__(self, cursor: Cursor, examination: Examination) -> None:
        self._cursor = cursor
        self._examination = examination
        self._handles: list[_Described | None] = []
        self._tasks: list[_Task] = []

    def read(self) -> None:
        """Follow everything that the stream holds.

        Raises:
            UnreadableError: It is broken, or nested deeper than the virtual machine could read.
        """
        self._cursor.skip(4)
        tasks = self._tasks
        while tasks or not self._cursor.at_end():
            if not tasks:
                tasks.append((_READ, None, 0))
            self._examination.spend(1)
            self._step(*tasks.pop())
            if len(tasks) > _MAX_STACK:
                raise UnreadableError(
                    "too_large", "Java: objects inside objects, too deep to follow"
                )

    def _step(self, todo: int, about: _Slot | _Described | None, number: int) -> None:
        tasks = self._tasks
        if todo == _READ:
            self._content(self._cursor.byte())
        elif todo == _READS:
            if number > 1:
                tasks.append((_READS, None, number - 1))
            self._content(self._cursor.byte())
        elif todo == _ANNOTATION:
            tag = self._cursor.byte()
            if tag != _END:
                tasks.append((_ANNOTATION, None, 0))
                self._content(tag)
        elif isinstance(about, _Described):
            self._values(about, number)
        elif about is None:
            self._keep(None)
        elif todo == _DESCRIBE:
            self._description(about, self._cursor.byte())
        elif todo == _MAKE:
            self._make(about)
        elif todo == _FILL:
            self._fill(about)
        else:
            self._keep(None)
            if todo == _ENUMERATED:
                tasks.append((_READ, None, 0))

    def _content(self, tag: int) -> None:
        cursor, tasks = self._cursor, self._tasks
        if tag in (_OBJECT, _ARRAY, _ENUM, _CLASS):
            slot = _Slot()
            after = {_OBJECT: _MAKE, _ARRAY: _FILL, _ENUM: _ENUMERATED, _CLASS: _KEEP}[tag]
            tasks += ((after, slot, 0), (_DESCRIBE, slot, 0))
        elif tag in (_CLASSDESC, _PROXY):
            self._description(_Slot(), tag)
        elif tag == _STRING:
            self._keep(None)
            cursor.skip(cursor.unpack(_U16)[0])
        elif tag == _LONGSTRING:
            self._keep(None)
            cursor.skip(cursor.unpack(_I64)[0])
        elif tag == _BLOCK:
            cursor.skip(cursor.byte())
        elif tag == _LONGBLOCK:
            cursor.skip(cursor.unpack(_I32)[0])
        elif tag == _REFERENCE:
            self._reference()
        elif tag == _RESET:
            self._handles.clear()
        elif tag == _EXCEPTION:
            self._handles.clear()
            tasks.append((_READ, None, 0))
        elif tag != _NULL:
            raise UnreadableError("broken", "Java: something else stands where an object should")

    def _description(self, slot: _Slot, tag: int) -> None:
        if tag == _NULL:
            return
        if tag == _REFERENCE:
            slot.value = self._reference()
        elif tag == _PROXY:
            self._proxy(slot)
        elif tag == _CLASSDESC:
            self._class(slot)
        else:
            raise UnreadableError("broken", "Java: something else stands where a class should")

    def _class(self, slot: _Slot) -> None:
        cursor = self._cursor
        offset = cursor.offset
        described = slot.value = _Described(self._text())
        cursor.skip(8)
        self._keep(described)
        described.flags = cursor.byte()
        self._judge(described, offset)
        for _ in range(cursor.unpack(_U16)[0]):
            code = cursor.byte()
            described.fields.append(code)
            cursor.skip(cursor.unpack(_U16)[0])
            if code in (0x4C, 0x5B):
                self._content(cursor.byte())
            elif code not in _SIZES:
                raise UnreadableError("broken", "Java: a field of a type that there is not")
        self._tasks += ((_DESCRIBE, described.parent, 0), (_ANNOTATION, None, 0))

    def _proxy(self, slot: _Slot) -> None:
        described = slot.value = _Described("java.lang.reflect.Proxy")
        described.flags = _SERIALIZABLE
        self._keep(described)
        self._examination.sign("document.java-proxy", offset=self._cursor.offset)
        count = self._cursor.unpack(_I32)[0]
        if not 0 <= count <= 65535:
            raise UnreadableError("broken", "Java: a proxy of too many interfaces")
        for _ in range(count):
            self._text()
        self._tasks += ((_DESCRIBE, described.parent, 0), (_ANNOTATION, None, 0))

    def _make(self, slot: _Slot) -> None:
        self._keep(None)
        described, parents = slot.value, 0
        # The topmost class's data comes first, so it has to end on top of the tasks.
        while described is not None:
            flags = described.flags
            if flags & _EXTERNALIZABLE:
                if not flags & _BLOCKS:
                    raise UnreadableError("unsupported", "Java: an object in its own old format")
                self._tasks.append((_ANNOTATION, None, 0))
            elif flags & _SERIALIZABLE:
                if flags & _WRITES:
                    self._tasks.append((_ANNOTATION, None, 0))
                self._tasks.append((_VALUES, described, 0))
            described = described.parent.value
            parents += 1
            self._examination.spend(4)
            if parents > _MAX_PARENTS:
                raise UnreadableError("broken", "Java: a class that descends from itself")

    def _fill(self, slot: _Slot) -> None:
        self._keep(None)
        count = self._cursor.unpack(_I32)[0]
        name = slot.value.name if slot.value is not None else ""
        size = _SIZES.get(ord(name[1]), 0) if len(name) == 2 else 0
        if size:
            self._cursor.skip(size * count)
        elif count > 0:
            self._tasks.append((_READS, None, count))

    def _values(self, described: _Described, index: int) -> None:
        fields, cursor = described.fields, self._cursor
        while index < len(fields):
            size = _SIZES.get(fields[index], 0)
            index += 1
            if not size:
                self._tasks += ((_VALUES, described, index), (_READ, None, 0))
                return
            cursor.skip(size)

    def _reference(self) -> _Described | None:
        index = self._cursor.unpack(_I32)[0] - _FIRST_HANDLE
        if not 0 <= index < len(self._handles):
            raise UnreadableError("broken", "Java: refers to something that was not there before")
        return self._handles[index]

    def _keep(self, described: _Described | None) -> None:
        if len(self._handles) >= _MAX_HANDLES:
            raise UnreadableError("too_large", "Java: more objects than are followed")
        self._handles.append(described)

    def _text(self) -> str:
        return self._cursor.take(self._cursor.unpack(_U16)[0]).decode("utf-8", "replace")

    def _judge(self, described: _Described, offset: int) -> None:
        rule = judged(described.name)
        if rule == "document.java-class" and described.flags & _CONSTANTS:
            return
        if rule:
            operand = described.name.lstrip("[").removesuffix(";")
            self._examination.sign(rule, offset=offset, operand=operand)


def read_java(source: ByteSource, examination: Examination) -> None:
    """Follow a stream of Java objects.

    Raises:
        UnreadableError: It is broken; gadgets that stand anywhere in it were told of before.
    """
    examination.see("java-object")
    try:
        _Stream(Cursor(source, examination, "Java"), examination).read()
    except BudgetSpentError:
        raise
    except UnreadableError:
        _search(source, examination)
        raise


def read_encoded_java(source: ByteSource, examination: Examination) -> None:
    """Follow a stream of Java objects that stands as base64.

    Raises:
        UnreadableError: It is broken.
    """
    text = source.read_at(0, _SEARCHED)
    examination.spend(len(text))
    letters = re.match(rb"[A-Za-z0-9+/\s]*", text)
    content = letters.group() if letters is not None else b""
    content = content.translate(None, b" \t\r\n\v\f")
    decoded = binascii.a2b_base64(content[: len(content) // 4 * 4])
    examination.examine(MemorySource(decoded), "base64")


def _search(source: ByteSource, examination: Examination) -> None:
    """Look for gadgets where the grammar could not be followed: a loader may get further."""
    content = source.read_at(0, _SEARCHED)
    examination.spend(len(content))
    for found in re.finditer(_NAMED, content):
        name = found.group(1).decode("ascii")
        if judged(name) == "document.java-gadget":
            examination.sign("document.java-gadget", offset=found.start(), operand=name)
