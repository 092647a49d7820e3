"""Follows every item of an R serialisation and finds the code that it carries.

Source: R's ``src/main/serialize.c`` (item types, flags, byte code), "R Internals" 1.8; Hidden Layer
on CVE-2024-27322 for promises. Nothing is rebuilt: what is read is forgotten, but for names of
symbols, which later items refer to. Nesting is kept on a stack of our own, never on Python's.
"""

from __future__ import annotations

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import Part
from muniment.engine.artifacts.trees.cursor import Cursor
from muniment.engine.artifacts.trees.r_encoding import Encoding
from muniment.engine.artifacts.trees.r_language import Call, Carrier, Scope
from muniment.engine.artifacts.trees.r_names import (
    ALTREP,
    ALTREP_FILES,
    ORDINARY,
    RUNS,
    SHADOWED,
)

_MAX_STACK = 200_000
_MAX_REFERENCES = 1_000_000
_MAX_RAW_LOOKED_AT = 64
_KEPT_CODE = 1 << 16
_NAME = 256
_NAME_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.")

(_SYM, _LIST, _CLO, _ENV, _PROM, _LANG, _SPECIAL, _BUILTIN, _CHAR) = range(1, 10)
(_LGL, _INT, _REAL, _CPLX, _STR, _DOT) = (10, 13, 14, 15, 16, 17)
(_VEC, _EXPR, _BCODE, _EXTPTR, _WEAKREF, _RAW, _S4) = (19, 20, 21, 22, 23, 24, 25)
(_ALTREP, _ATTRLIST, _ATTRLANG, _BCREF, _BCDEF) = (238, 239, 240, 243, 244)
(_PERSIST, _PACKAGE, _NAMESPACE, _UNBOUND, _REF) = (247, 248, 249, 252, 255)
_EMPTY = frozenset({0, 241, 242, 250, 251, 253, 254, _UNBOUND})
"""Items that are their type alone: NULL, the standing environments, no value."""
_HAS_ATTRIBUTES, _HAS_TAG = 0x200, 0x400
_CARRIED = (
    b"X\n\0\0\0",
    b"A\n2\n",
    b"A\n3\n",
    b"RDX",
    b"\x1f\x8b\x08",
    b"BZh",
    b"\xfd7zXZ",
    b"PK\x03\x04",
    b"\xac\xed\0\x05",
    b"\x80\x02",
    b"\x80\x03",
    b"\x80\x04\x95",
    b"\x80\x05\x95",
    b"\x89HDF",
    b"\x1bLua",
    b"\x7fELF",
)
"""First bytes of what a raw vector may carry that is worth reading by itself."""
_FIND_FUNCTION = frozenset(range(23, 28))
"""Byte code that fetches a function by the name at an index of the constants."""


class _Place:
    """Where an item stands, which says what code in it means.

    Attributes:
        role: One of the roles below.
        scope: The piece of code it belongs to.
        call: The call whose function or argument it is.
        name: Name that a workspace binds it to.
        unbound: For the value of a promise: that it has none yet.
        names: Names gathered from it.
        code: Byte code gathered from it.
    """

    __slots__ = ("call", "code", "name", "names", "role", "scope", "unbound")

    def __init__(self, role: int, scope: Scope, call: Call | None = None) -> None:
        self.role = role
        self.scope = scope
        self.call = call
        self.name = ""
        self.unbound = False
        self.names: list[str] = []
        self.code: tuple[int, ...] = ()


# Roles of places.
(_VALUE, _BINDINGS, _FRAME, _TABLE, _BOUND, _HEAD, _ARGUMENTS, _ARGUMENT, _CODE) = range(9)
(_TAG, _PROMISED, _INFO, _INSTRUCTIONS, _CONSTANT) = range(9, 14)

# What is to be done next.
(_ITEM, _ITEMS, _EXPRESSION, _CHECK_ALTREP, _BYTECODE, _CONSTANTS, _TYPED, _CHECK_CODE) = range(8)

_Task = tuple[int, int, _Place]


class Objects:
    """One pass over the items of a serialisation."""

    def __init__(self, cursor: Cursor, encoding: Encoding, examination: Examination) -> None:
        self._cursor = cursor
        self._encoding = encoding
        self._integer = encoding.integer
        self._examination = examination
        self._references: list[str] = []
        self._raws = 0
        self._tasks: list[_Task] = []
        self._data = Scope(Carrier.DATA, examination, 0)
        self._value = _Place(_VALUE, self._data)
        self._bound = _Place(_BOUND, self._data)
        self._frame = _Place(_FRAME, self._data)

    def read(self, *, workspace: bool) -> None:
        """Follow the one item that the file holds.

        Args:
            workspace: Whether it is a list of bindings, which loading puts into the session.

        Raises:
            UnreadableError: The file is broken, or nested deeper than R could read.
        """
        tasks = self._tasks
        tasks.append((_ITEM, 0, _Place(_BINDINGS, self._data) if workspace else self._value))
        while tasks:
            todo, number, place = tasks.pop()
            if todo == _ITEM:
                self._item(place)
            elif todo == _ITEMS:
                if number > 1:
                    tasks.append((_ITEMS, number - 1, place))
                self._item(place)
            else:
                self._other(todo, number, place)
            if len(tasks) > _MAX_STACK:
                raise UnreadableError("too_large", "R: objects inside objects, too deep to follow")

    def _other(self, todo: int, number: int, place: _Place) -> None:
        if todo == _EXPRESSION:
            self._expression(place)
        elif todo == _TYPED:
            self._typed(self._integer(), place)
        elif todo == _CONSTANTS:
            self._constant(number, place)
        elif todo == _BYTECODE:
            self._bytecode(place.scope)
        elif todo == _CHECK_ALTREP:
            self._altrep(place)
        else:
            self._check_code(place)

    # Items --------------------------------------------------------------------------------------

    def _item(self, place: _Place) -> None:
        flags = self._integer()
        kind = flags & 0xFF
        if kind == _REF:
            index = (flags >> 8) & 0xFFFFFF or self._integer()
            if not 0 < index <= len(self._references):
                raise UnreadableError("broken", "R: refers to something that was not there before")
            name = self._references[index - 1]
            if name:
                self._symbol(name, place)
        elif kind in _EMPTY:
            if place.role == _PROMISED:
                place.unbound = kind == _UNBOUND
        elif kind == _SYM:
            name = self._characters(_NAME)
            self._refer(name)
            self._symbol(name, place)
        elif kind in (_LIST, _LANG, _CLO, _PROM, _DOT):
            self._cell(kind, flags, place)
        elif kind in _VECTORS:
            self._vector(kind, flags, place)
        else:
            self._rare(kind, flags, place)

    def _rare(self, kind: int, flags: int, place: _Place) -> None:
        tasks = self._tasks
        if kind in (_PERSIST, _PACKAGE, _NAMESPACE):
            self._named(kind)
            self._refer("")
            return
        if kind == _ALTREP:
            info = _Place(_INFO, self._data)
            tasks += ((_ITEM, 0, self._value), (_ITEM, 0, self._value))
            tasks += ((_CHECK_ALTREP, 0, info), (_ITEM, 0, info))
            return
        if kind == _ENV:
            self._integer()
            self._refer("")
            tasks.append((_ITEM, 0, self._value))
            tasks.append((_ITEM, 0, _Place(_TABLE, self._data)))
            tasks += ((_ITEM, 0, self._frame), (_ITEM, 0, self._bound))
            return
        if flags & _HAS_ATTRIBUTES:
            tasks.append((_ITEM, 0, self._value))
        if kind == _EXTPTR:
            self._refer("")
            tasks += ((_ITEM, 0, self._value), (_ITEM, 0, self._value))
        elif kind == _WEAKREF:
            self._refer("")
        elif kind in (_SPECIAL, _BUILTIN):
            name = self._encoding.text(self._length(), _NAME).decode("latin-1")
            self._symbol(name, place)
        elif kind == _BCODE:
            self._length()
            scope = place.scope
            if place.role in (_VALUE, _BOUND):
                scope = Scope(Carrier.FUNCTION, self._examination, self._cursor.offset)
            self._bytecode(scope)
        elif kind == _CHAR:
            self._skip_characters()
        elif kind != _S4:
            raise UnreadableError("broken", f"R: an item of type {kind}, which no file has")

    def _vector(self, kind: int, flags: int, place: _Place) -> None:
        length = self._length()
        if flags & _HAS_ATTRIBUTES:
            self._tasks.append((_ITEM, 0, self._value))
        encoding = self._encoding
        if kind == _REAL:
            encoding.skip_numbers(length)
        elif kind == _CPLX:
            encoding.skip_numbers(2 * length)
        elif kind == _STR:
            self._strings(length, place)
        elif kind in (_VEC, _EXPR):
            if length:
                inner = self._frame if place.role == _TABLE else self._inside(place)
                self._tasks.append((_ITEMS, length, inner))
        elif kind == _RAW:
            self._raw(length)
        elif place.role == _INSTRUCTIONS and kind == _INT and length <= _KEPT_CODE:
            place.code = encoding.integers(length)
        else:
            encoding.skip_integers(length)

    def _inside(self, place: _Place) -> _Place:
        """Return the place of what a list holds: values, or constants of the code it stands in."""
        if place.scope is self._data:
            return self._value
        return _Place(_VALUE, place.scope)

    def _strings(self, length: int, place: _Place) -> None:
        if length == 1 and place.role == _ARGUMENT and place.call is not None:
            self._text_argument(place.call)
            return
        integer, skip = self._integer, self._encoding.text
        for index in range(length):
            flags = integer()
            if flags & 0x2FF != _CHAR:  # type or "has attributes"
                if flags & 0xFF != _CHAR:
                    raise UnreadableError("broken", "R: a text holds something else")
                # A text with attributes of its own: the rest goes the long way.
                if length - index > 1:
                    self._tasks.append((_ITEMS, length - index - 1, self._value))
                if flags & _HAS_ATTRIBUTES:
                    self._tasks.append((_ITEM, 0, self._value))
                self._skip_characters()
                return
            size = integer()
            if size > 0:
                skip(size, 0)
            elif size < -1:
                raise UnreadableError("broken", "R: a negative length")

    def _text_argument(self, call: Call) -> None:
        call.text(self._characters(64))

    def _raw(self, length: int) -> None:
        if self._encoding.binary and length >= 16 and self._raws < _MAX_RAW_LOOKED_AT:
            head = self._cursor.peek(8)
            if head.startswith(_CARRIED):
                self._raws += 1
                inner = Part(self._cursor.source, self._cursor.offset, length)
                self._examination.examine(inner, f"raw@{self._cursor.offset}")
        self._encoding.skip_raw(length)

    # Cells: lists, calls, functions, promises -------------------------------------------------

    def _cell(self, kind: int, flags: int, place: _Place) -> None:
        tag, head, tail = self._parts(kind, place)
        tasks = self._tasks
        if kind == _PROM:
            tasks.append((_EXPRESSION, 0, head))
        else:
            tasks.append((_ITEM, 0, tail))
        tasks.append((_ITEM, 0, head))
        if flags & _HAS_TAG:
            tasks.append((_ITEM, 0, tag))
        if flags & _HAS_ATTRIBUTES:
            tasks.append((_ITEM, 0, self._value))

    def _parts(self, kind: int, place: _Place) -> tuple[_Place, _Place, _Place]:
        """Return the places of a cell's tag, head and tail."""
        role, scope = place.role, place.scope
        if kind == _LANG:
            call = Call(scope, place.call if role == _ARGUMENT else None)
            return self._bound, _Place(_HEAD, scope, call), _Place(_ARGUMENTS, scope, call)
        if kind == _CLO:
            self._bind(place)
            inner = Scope(Carrier.FUNCTION, self._examination, self._cursor.offset)
            code = _Place(_CODE, inner)
            return self._bound, code, code
        if kind == _PROM:
            promised = _Place(_PROMISED, scope)
            promised.name = "value" if role in (_VALUE, _BINDINGS) else ""
            return self._bound, promised, promised
        if kind == _DOT or role == _FRAME:
            return self._bound, self._bound, self._frame
        if role == _ARGUMENTS:
            return self._bound, _Place(_ARGUMENT, scope, place.call), place
        if role == _BINDINGS:
            bound = _Place(_VALUE, scope)
            bound.name = "?"
            tag = _Place(_TAG, scope)
            tag.names = bound.names
            return tag, bound, place
        return self._bound, place, place

    def _bind(self, place: _Place) -> None:
        """Judge the name to which a workspace binds a function."""
        name = place.names[-1] if place.name == "?" and place.names else ""
        if name in SHADOWED:
            self._sign("document.r-startup", name)
        elif name in RUNS or name in ORDINARY:
            self._sign("document.r-shadows", name)

    def _expression(self, promised: _Place) -> None:
        if not promised.unbound:
            self._item(_Place(_CODE, self._data))
            return
        carrier = Carrier.WAITING
        if promised.name == "value":
            carrier = Carrier.VALUE
            self._sign("document.r-promise", "")
        self._item(_Place(_CODE, Scope(carrier, self._examination, self._cursor.offset)))

    def _symbol(self, name: str, place: _Place) -> None:
        role, call = place.role, place.call
        if role in (_TAG, _INFO, _CONSTANT):
            place.names.append(name)
        elif call is None:
            return
        elif role == _HEAD:
            call.called(name)
        elif role == _ARGUMENT:
            call.symbol(name)

    # Byte code ----------------------------------------------------------------------------------

    def _bytecode(self, scope: Scope) -> None:
        code = _Place(_INSTRUCTIONS, scope)
        self._tasks += ((_CHECK_CODE, 0, code), (_CONSTANTS, -1, code), (_ITEM, 0, code))

    def _constant(self, number: int, code: _Place) -> None:
        """Read one constant; ``number`` are left, or -1 before their count was read."""
        if number < 0:
            number = self._length()
        if number == 0:
            return
        constant = _Place(_CONSTANT, code.scope)
        constant.names = code.names
        kind = self._integer()
        if number > 1:
            self._tasks.append((_CONSTANTS, number - 1, code))
        if kind == _BCODE:
            code.names.append("")
            self._tasks.append((_BYTECODE, 0, constant))
        elif kind in _IN_BYTECODE:
            code.names.append("")
            self._typed(kind, _Place(_CODE, code.scope))
        else:
            before = len(code.names)
            self._item(constant)
            if len(code.names) == before:
                code.names.append("")

    def _typed(self, kind: int, place: _Place) -> None:
        """Read language in byte code, whose type stands before it by itself."""
        if kind == _BCREF:
            self._integer()
            return
        if kind == _BCDEF:
            self._integer()
            kind = self._integer()
        has_attributes = kind in (_ATTRLANG, _ATTRLIST)
        kind = {_ATTRLANG: _LANG, _ATTRLIST: _LIST}.get(kind, kind)
        if kind not in (_LANG, _LIST):
            self._item(place)
            return
        tag, head, tail = self._parts(kind, place)
        self._tasks += ((_TYPED, 0, tail), (_TYPED, 0, head), (_ITEM, 0, tag))
        if has_attributes:
            self._tasks.append((_ITEM, 0, self._value))

    def _check_code(self, code: _Place) -> None:
        """See to functions that the byte code fetches: its source text need not name them."""
        names = code.names
        for operation, index in zip(code.code, code.code[1:], strict=False):
            if operation in _FIND_FUNCTION and 0 <= index < len(names) and names[index] in RUNS:
                code.scope.calls(names[index])

    # Names --------------------------------------------------------------------------------------

    def _named(self, kind: int) -> None:
        """Read the name of a package, namespace or persistent object."""
        if self._integer() != 0:
            raise UnreadableError("broken", "R: names with attributes")
        first = ""
        for index in range(self._length()):
            name = self._characters(_NAME)
            first = first if index else name
        if kind == _PERSIST:
            self._sign("document.r-persistent", "")
            return
        package = first.removeprefix("package:")
        if (kind == _NAMESPACE and not _NAME_LETTERS.issuperset(package)) or (
            kind == _PACKAGE and ("/" in package or "\\" in package)
        ):
            self._sign("document.r-package", package)

    def _altrep(self, info: _Place) -> None:
        name, package = (*info.names, "", "")[:2]
        if name in ALTREP_FILES:
            self._sign("document.r-maps-file", name)
        elif not _NAME_LETTERS.issuperset(package):
            self._sign("document.r-package", package)
        elif (name, package) not in ALTREP:
            self._sign("document.r-compact-form", f"{package}::{name}")

    def _characters(self, keep: int) -> str:
        flags = self._integer()
        if flags & 0xFF != _CHAR:
            raise UnreadableError("broken", "R: a name is not a text")
        size = self._integer()
        if size == -1:
            return "NA"
        if size < 0:
            raise UnreadableError("broken", "R: a negative length")
        content = self._encoding.text(size, keep).decode("latin-1")
        if flags & _HAS_ATTRIBUTES:
            self._tasks.append((_ITEM, 0, self._value))
        return content

    def _skip_characters(self) -> None:
        size = self._integer()
        if size < -1:
            raise UnreadableError("broken", "R: a negative length")
        self._encoding.text(max(size, 0), 0)

    def _length(self) -> int:
        length = self._integer()
        if length == -1:
            length = (self._integer() & 0xFFFFFFFF) << 32 | self._integer() & 0xFFFFFFFF
        if length < 0:
            raise UnreadableError("broken", "R: a negative length")
        return length

    def _refer(self, name: str) -> None:
        if len(self._references) >= _MAX_REFERENCES:
            raise UnreadableError("too_large", "R: more names than are followed")
        self._references.append(name)

    def _sign(self, rule: str, operand: str) -> None:
        self._examination.sign(rule, offset=self._cursor.offset, operand=operand)


_VECTORS = frozenset({_LGL, _INT, _REAL, _CPLX, _STR, _VEC, _EXPR, _RAW})
_IN_BYTECODE = frozenset({_LANG, _LIST, _BCDEF, _BCREF, _ATTRLANG, _ATTRLIST})
