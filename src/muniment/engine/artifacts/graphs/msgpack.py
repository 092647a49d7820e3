"""Reads MessagePack files, as Flax and JAX keep parameters: data, and extension types that are not.

Source: the MessagePack specification; ``flax.serialization`` (extension types 1 to 3).
Out of scope: what the numbers are.
"""

from __future__ import annotations

from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import BudgetSpentError, Examination
from muniment.engine.artifacts.graphs.cursor import Cursor
from muniment.engine.artifacts.graphs.hidden import look_inside
from muniment.engine.artifacts.graphs.recognition import MSGPACK_SUFFIXES
from muniment.engine.artifacts.source import ByteSource

_FIXED: Final = {
    0xC0: 0, 0xC2: 0, 0xC3: 0, 0xCA: 4, 0xCB: 8, 0xCC: 1, 0xCD: 2, 0xCE: 4, 0xCF: 8, 0xD0: 1, 0xD1:
    2, 0xD2: 4, 0xD3: 8,
}  # fmt: skip
_BYTES: Final = {0xC4: 1, 0xC5: 2, 0xC6: 4, 0xD9: 1, 0xDA: 2, 0xDB: 4}
_EXTENSIONS: Final = {0xC7: 1, 0xC8: 2, 0xC9: 4}
_FIXED_EXTENSIONS: Final = {0xD4: 1, 0xD5: 2, 0xD6: 4, 0xD7: 8, 0xD8: 16}
_KNOWN_EXTENSIONS: Final = frozenset({1, 2, 3, 0xFF})
"""Arrays, complex numbers and scalars of Flax; 255 is a point in time."""
_MAX_DEPTH: Final = 512


def read_msgpack(source: ByteSource, examination: Examination) -> None:
    """Record extension types that are not of parameters, and content hidden in data.

    Raises:
        UnreadableError: Called so, but broken.
    """
    expected = examination.name.lower().endswith(MSGPACK_SUFFIXES)
    with examination.trial() as trial:
        try:
            end = _walk(source, examination)
            rest = source.read_at(end, 1)
        except BudgetSpentError:
            trial.keep()
            raise
        except UnreadableError:
            if expected:
                trial.keep()
                examination.see("msgpack")
                raise
            return
        if rest and not expected:
            return
        examination.see("msgpack")
        if rest:
            examination.sign("weights.left-over", offset=end, operand="bytes at the end")
        trial.keep()


def _walk(source: ByteSource, examination: Examination) -> int:
    cursor = Cursor(source, examination, "MessagePack")
    cursor.order = "big"
    # How many values are still to come at each level.
    open_: list[int] = [1]
    while open_:
        if open_[-1] == 0:
            open_.pop()
            continue
        open_[-1] -= 1
        cursor.spend(2)
        first = cursor.number(1)
        inner = 0
        if first <= 0x7F or first >= 0xE0:
            continue
        if first <= 0x8F:
            inner = 2 * (first & 0x0F)
        elif first <= 0x9F:
            inner = first & 0x0F
        elif first <= 0xBF:
            cursor.skip(first & 0x1F)
        elif first in _FIXED:
            cursor.skip(_FIXED[first])
        elif first in _BYTES:
            _data(cursor, cursor.number(_BYTES[first]), source, examination)
        elif first in _EXTENSIONS:
            _extension(cursor, cursor.number(_EXTENSIONS[first]), source, examination)
        elif first in _FIXED_EXTENSIONS:
            _extension(cursor, _FIXED_EXTENSIONS[first], source, examination)
        elif first in (0xDC, 0xDD):
            inner = cursor.number(2 if first == 0xDC else 4)
        elif first in (0xDE, 0xDF):
            inner = 2 * cursor.number(2 if first == 0xDE else 4)
        else:
            raise UnreadableError("broken", "MessagePack: a byte that begins no value")
        if inner:
            open_.append(inner)
            if len(open_) > _MAX_DEPTH:
                raise UnreadableError("too_large", "MessagePack: nested too deep to follow")
    return cursor.at


def _data(cursor: Cursor, length: int, source: ByteSource, examination: Examination) -> None:
    at = cursor.at
    cursor.skip(length)
    if length >= 8:
        look_inside(source, examination, at, length, "data")


def _extension(cursor: Cursor, length: int, source: ByteSource, examination: Examination) -> None:
    at = cursor.at
    kind = cursor.number(1)
    if kind not in _KNOWN_EXTENSIONS:
        examination.sign("weights.extension", offset=at, operand=f"type {kind}")
    _data(cursor, length, source, examination)
