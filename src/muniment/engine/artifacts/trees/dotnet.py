"""Lists the classes that a stream of .NET's ``BinaryFormatter`` names.

Source: [MS-NRBF] sections 2.2 to 2.6. Out of scope: calls and returns of .NET Remoting.
"""

from __future__ import annotations

import re
import struct
from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import BudgetSpentError, Examination
from muniment.engine.artifacts.source import ByteSource
from muniment.engine.artifacts.trees.cursor import Cursor

_I32 = struct.Struct("<i")
_PRIMITIVES = {1: 1, 2: 1, 3: 0, 5: 0, 6: 8, 7: 2, 8: 4, 9: 8, 10: 1, 11: 4, 12: 8, 13: 8}
_PRIMITIVES |= {14: 2, 15: 4, 16: 8, 18: 0}
"""Bytes of each primitive type; 0 where it varies."""
_MAX_STACK = 200_000
_MAX_COUNT = 1 << 20
_SEARCHED = 16 << 20

_GADGETS: Final = re.compile(
    r"System\.(?:Windows\.Data\.ObjectDataProvider|Diagnostics\.Process|Configuration\.Install\.|"
    r"Workflow\.|Activities\.|Security\.(?:Principal|Claims)\.|Windows\.Forms\.(?:AxHost|BindingSource)|"
    r"Windows\.(?:ResourceDictionary|Markup)|Resources\.|Data\.Data(?:Set|Table)|"
    r"Data\.Services|DelegateSerializationHolder|Web\.|Management\.Automation|CodeDom\.|"
    r"Reflection\.|UnitySerializationHolder|Runtime\.Remoting|IdentityModel\.|"
    r"IO\.(?:File|Directory|FileSystem)Info|Xml\.|Collections\.Generic\.ComparisonComparer|"
    r"Linq\.Expressions|Drawing\.Design|ComponentModel\.Design|Runtime\.Serialization\.Formatters)"
    r"|Microsoft\.(?:VisualStudio\.|IdentityModel\.|PowerShell\.|Exchange\.)|"
    r"System\.Collections\.Generic\.SortedSet`1.*Comparison"
)
_PLAIN: Final = re.compile(
    r"(?:System\.(?:Double|Single|Boolean|Byte|SByte|Char|Decimal|U?Int(?:16|32|64)|String|Object|"
    r"DateTime|DateTimeOffset|TimeSpan|Guid|Version|Random|Array|Enum|Nullable`1|Tuple`\d|"
    r"ValueTuple`\d|Text\.StringBuilder|StringComparer|OrdinalComparer|CultureAwareComparer|"
    r"Globalization\.[A-Za-z]*|Numerics\.[A-Za-z0-9`]*|Drawing\.(?:Point|Size|Color|Rectangle)F?|"
    r"Collections\.(?:Generic\.[A-Za-z]*`\d|ArrayList|Hashtable|BitArray|Queue|Stack|SortedList|"
    r"ObjectModel\.[A-Za-z]*`\d|Specialized\.[A-Za-z]*|CompatibleComparer)|"
    r"Collections\.Generic\.[A-Za-z]*)|Accord|AForge|Encog|MathNet|SharpLearning|numl|Deedle|"
    r"Microsoft\.ML)[\[\].,+`\w]*(?:\[\[.*)?"
)


def _judged(name: str) -> str:
    if _GADGETS.search(name):
        return "document.dotnet-gadget"
    return "" if _PLAIN.fullmatch(name) else "document.dotnet-class"


class _Frame:
    """Members or elements that are still to come.

    Attributes:
        types: For each member of a class the type of its primitive, or -1 for a record; None for
            the elements of an array, which are all records.
        at: The member that comes next, or the number of elements left.
    """

    __slots__ = ("at", "types")

    def __init__(self, types: list[int] | None, at: int) -> None:
        self.types = types
        self.at = at


class _Stream:
    """One pass over the records."""

    def __init__(self, cursor: Cursor, examination: Examination) -> None:
        self._cursor = cursor
        self._examination = examination
        self._classes: dict[int, list[int]] = {}
        self._stack: list[_Frame] = []

    def read(self) -> None:
        """Follow the records to the end of the message.

        Raises:
            UnreadableError: They are broken, or of a kind that is not read.
        """
        stack = self._stack
        while True:
            self._examination.spend(1)
            if stack and self._inline():
                continue
            if self._record(self._cursor.byte()):
                return
            if len(stack) > _MAX_STACK:
                raise UnreadableError("too_large", ".NET: objects too deep to follow")

    def _inline(self) -> bool:
        """Read a member that is no record; return whether there was one, or a frame ended."""
        frame = self._stack[-1]
        if frame.types is None:
            frame.at -= 1
            if frame.at < 0:
                self._stack.pop()
            return frame.at < 0
        if frame.at >= len(frame.types):
            self._stack.pop()
            return True
        primitive = frame.types[frame.at]
        frame.at += 1
        if primitive >= 0:
            self._primitive(primitive)
        return primitive >= 0

    def _record(self, kind: int) -> bool:
        cursor = self._cursor
        if kind == 0:
            cursor.skip(16)
        elif kind == 11:
            return True
        elif kind == 1:
            cursor.skip(4)
            known = self._classes.get(self._int())
            if known is None:
                raise UnreadableError("broken", ".NET: refers to a class that was not there")
            self._stack.append(_Frame(known, 0))
        elif kind in (4, 5):
            self._class(kind)
        elif kind == 6:
            cursor.skip(4)
            cursor.skip(self._length())
        elif kind == 7:
            self._array()
        elif kind == 8:
            self._primitive(cursor.byte())
        elif kind == 9:
            cursor.skip(4)
        elif kind == 12:
            cursor.skip(4)
            cursor.skip(self._length())
            self._again()
        elif kind in (13, 14):
            count = cursor.byte() if kind == 13 else self._int()
            if self._stack and self._stack[-1].types is None:
                self._stack[-1].at -= count - 1
        elif kind == 15:
            cursor.skip(4)
            self._primitives(self._int(), cursor.byte())
        elif kind in (16, 17):
            cursor.skip(4)
            self._stack.append(_Frame(None, self._int()))
        elif kind != 10:
            raise UnreadableError("unsupported", f".NET: a record of kind {kind}")
        return False

    def _again(self) -> None:
        """Take back that a member was read: a library's name stands before the member itself."""
        if self._stack:
            frame = self._stack[-1]
            frame.at += 1 if frame.types is None else -1

    def _class(self, kind: int) -> None:
        cursor = self._cursor
        number = self._int()
        self._judge(self._text())
        count = self._int()
        if not 0 <= count <= _MAX_COUNT:
            raise UnreadableError("broken", ".NET: a class of too many members")
        for _ in range(count):
            cursor.skip(self._length())
        described = [self._additional(each) for each in cursor.take(count)]
        self._classes[number] = described
        if kind == 5:
            cursor.skip(4)
        self._stack.append(_Frame(described, 0))

    def _additional(self, kind: int) -> int:
        """Read what follows the kind of a member; return the type of its primitive, or -1."""
        if kind == 0:
            return self._cursor.byte()
        if kind == 7:
            self._cursor.skip(1)
        elif kind == 3:
            self._judge(self._text())
        elif kind == 4:
            self._judge(self._text())
            self._cursor.skip(4)
        elif kind not in (1, 2, 5, 6):
            raise UnreadableError("broken", ".NET: a member of a type that there is not")
        return -1

    def _array(self) -> None:
        cursor = self._cursor
        cursor.skip(4)
        shape, rank = cursor.byte(), self._int()
        if not 1 <= rank <= 32 or shape > 5:
            raise UnreadableError("broken", ".NET: an array of too many dimensions")
        total = 1
        for _ in range(rank):
            total = min(total * max(self._int(), 0), 1 << 40)
        if shape >= 3:
            cursor.skip(4 * rank)
        primitive = self._additional(cursor.byte())
        if primitive >= 0:
            self._primitives(total, primitive)
        else:
            self._stack.append(_Frame(None, total))

    def _primitives(self, count: int, kind: int) -> None:
        size = _PRIMITIVES.get(kind)
        if size:
            self._cursor.skip(size * count)
            return
        for _ in range(count):
            self._primitive(kind)

    def _primitive(self, kind: int) -> None:
        size = _PRIMITIVES.get(kind)
        if size is None:
            raise UnreadableError("broken", ".NET: a primitive of a type that there is not")
        if size:
            self._cursor.skip(size)
        elif kind in (5, 18):
            self._cursor.skip(self._length())
        elif kind == 3:
            first = self._cursor.byte()
            self._cursor.skip(3 if first >= 0xF0 else 2 if first >= 0xE0 else first >= 0xC0)

    def _int(self) -> int:
        return self._cursor.unpack(_I32)[0]

    def _length(self) -> int:
        value = 0
        for shift in range(0, 35, 7):
            byte = self._cursor.byte()
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
        raise UnreadableError("broken", ".NET: a length that does not end")

    def _text(self) -> str:
        length = self._length()
        kept = self._cursor.take(min(length, 1000))
        self._cursor.skip(length - len(kept))
        return kept.decode("utf-8", "replace")

    def _judge(self, name: str) -> None:
        rule = _judged(name)
        if rule:
            self._examination.sign(rule, offset=self._cursor.offset, operand=name)


def read_mlnet(source: ByteSource, examination: Examination) -> None:
    """Look for the library that ML.NET loads to read a part of a model.

    The name stands in the header's last part, as UTF-16. Source: ML.NET ``ModelHeader``.
    """
    examination.see("mlnet")
    size = source.size
    head = source.read_at(0, 1 << 16)
    tail = b"" if size is None or size <= len(head) else source.read_at(max(0, size - 4096), 4096)
    examination.spend(len(head) + len(tail))
    for found in re.finditer(rb"((?:[ -~]\0){1,200}),\0 \0V\0e\0r\0s\0i\0o\0n\0=\0", head + tail):
        name = found.group(1).replace(b"\0", b"").decode("ascii")
        if not _MLNET.fullmatch(name):
            examination.sign("document.dotnet-library", operand=name)


_MLNET: Final = re.compile(
    r"(?:Microsoft\.(?:ML|Extensions\.ML)|System|mscorlib|netstandard)[.\w]*"
)


def read_dotnet(source: ByteSource, examination: Examination) -> None:
    """Follow a stream of .NET objects.

    Raises:
        UnreadableError: It is broken or of a kind that is not read.
    """
    examination.see("dotnet-binary")
    examination.sign("document.dotnet-formatter")
    try:
        _Stream(Cursor(source, examination, ".NET"), examination).read()
    except BudgetSpentError:
        raise
    except UnreadableError:
        content = source.read_at(0, _SEARCHED).decode("latin-1")
        examination.spend(len(content))
        for found in _GADGETS.finditer(content):
            examination.sign("document.dotnet-gadget", offset=found.start(), operand=found.group())
        raise
