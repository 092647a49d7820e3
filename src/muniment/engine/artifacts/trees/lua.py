"""Recognises compiled Lua, and reads Torch 7's serialised objects.

Source: Torch 7 ``File.lua`` (type numbers), Lua 5.1 to 5.4 and LuaJIT headers of dumped chunks.
"""

from __future__ import annotations

import re
import struct

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import ByteSource
from muniment.engine.artifacts.trees.cursor import MAX_TAKE, Cursor

_I32, _I64 = struct.Struct("<i"), struct.Struct("<q")
(_NIL, _NUMBER, _STRING, _TABLE, _TORCH, _BOOLEAN, _FUNCTION, _OLD_RECURSIVE, _RECURSIVE) = range(9)
_REACHING = (
    rb"\b(os|io|execute|popen|loadstring|dofile|loadfile|loadlib|package|require|ffi|cdef|"
    rb"debug|getfenv|setfenv|_G|jit|socket|tmpname|remove|rename)\b"
)
_ELEMENTS = {
    "Byte": 1,
    "Char": 1,
    "Short": 2,
    "Int": 4,
    "Long": 8,
    "Float": 4,
    "Double": 8,
    "Half": 2,
    "Cuda": 4,
    "CudaDouble": 8,
    "CudaHalf": 2,
    "CudaInt": 4,
    "CudaLong": 8,
    "CudaByte": 1,
    "CudaChar": 1,
    "CudaShort": 2,
}
_MAX_STACK = 200_000
_MAX_DIMENSIONS = 64
_NAME = 300


def read_lua_code(source: ByteSource, examination: Examination) -> None:
    """Tell of a compiled chunk of Lua."""
    examination.see("lua-bytecode")
    examination.sign("document.lua-bytecode")


class _Objects:
    """One pass over the objects of a file."""

    def __init__(self, cursor: Cursor, examination: Examination) -> None:
        self._cursor = cursor
        self._examination = examination
        self._seen: set[int] = set()
        self._left = [1]
        """How many objects are still to come, from the outermost to the innermost container."""

    def read(self) -> None:
        """Follow the one object of the file.

        Raises:
            UnreadableError: It is broken, or of a class whose form is not known.
        """
        left = self._left
        while left:
            if left[-1] == 0:
                left.pop()
                continue
            left[-1] -= 1
            self._object(self._int())
            if len(left) > _MAX_STACK:
                raise UnreadableError("too_large", "Torch: objects too deep to follow")

    def _object(self, kind: int) -> None:
        if kind == _NUMBER:
            self._cursor.skip(8)
        elif kind == _BOOLEAN:
            self._cursor.skip(4)
        elif kind == _STRING:
            self._cursor.skip(self._int())
        elif kind in (_TABLE, _TORCH, _RECURSIVE, _OLD_RECURSIVE):
            index = self._int()
            if index in self._seen:
                return
            self._seen.add(index)
            if kind == _TABLE:
                self._table()
            elif kind == _TORCH:
                self._torch()
            else:
                self._function()
        elif kind == _FUNCTION:
            self._function()
        elif kind != _NIL:
            raise UnreadableError("broken", "Torch: an object of a type that there is not")

    def _table(self) -> None:
        count = self._int()
        if count < 0:
            raise UnreadableError("broken", "Torch: a negative length")
        self._left.append(2 * count)

    def _function(self) -> None:
        """A function: its compiled code, then the table of values that it closes over."""
        offset = self._cursor.offset
        length = self._int()
        code = self._cursor.take(length) if 0 <= length <= MAX_TAKE else b""
        if not code and length:
            raise UnreadableError("too_large", "Torch: a function larger than is looked at")
        reaching = {found.group(1).decode() for found in re.finditer(_REACHING, code)}
        if reaching:
            for name in sorted(reaching):
                self._sign("document.torch7-function-reaches", name, offset)
        else:
            self._sign("document.torch7-function", "", offset)
        self._left.append(1)

    def _torch(self) -> None:
        name = self._text()
        if name.startswith("V "):
            name = self._text()
        kind = name.removeprefix("torch.")
        if kind.endswith("Tensor") and kind[:-6] in _ELEMENTS:
            self._tensor()
        elif kind.endswith("Storage") and kind[:-7] in _ELEMENTS:
            self._cursor.skip(self._long() * _ELEMENTS[kind[:-7]])
        else:
            # Classes of Lua keep a table of their fields; those of C have forms of their own.
            self._left.append(1)

    def _tensor(self) -> None:
        dimensions = self._int()
        if not 0 <= dimensions <= _MAX_DIMENSIONS:
            raise UnreadableError("broken", "Torch: a tensor of too many dimensions")
        self._cursor.skip(16 * dimensions + 8)
        self._left.append(1)

    def _text(self) -> str:
        length = self._int()
        if not 0 <= length <= _NAME:
            raise UnreadableError("broken", "Torch: a class with a name that is none")
        return self._cursor.take(length).decode("latin-1")

    def _int(self) -> int:
        value: int = self._cursor.unpack(_I32)[0]
        return value

    def _long(self) -> int:
        value: int = self._cursor.unpack(_I64)[0]
        return value

    def _sign(self, rule: str, operand: str, offset: int) -> None:
        self._examination.sign(rule, offset=offset, operand=operand)


def read_torch7(source: ByteSource, examination: Examination) -> None:
    """Follow the objects of a Torch 7 file.

    Raises:
        UnreadableError: It is broken, or holds objects of a form that is not known.
    """
    examination.see("torch7")
    _Objects(Cursor(source, examination, "Torch"), examination).read()


def read_torch7_text(source: ByteSource, examination: Examination) -> None:
    """Look at a Torch 7 file in its text form for functions.

    Raises:
        UnreadableError: Always: the form is not followed.
    """
    examination.see("torch7")
    raise UnreadableError("unsupported", "Torch: the text form is not read")
