"""Reads the messages of HDF5 that say what a value is: datatypes, dataspaces, layouts.

Source: HDF5 File Format Specification 3.0, sections IV.A.2.b, d and i.
Out of scope: converting numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from muniment.core.errors import UnreadableError

_MAX_DEPTH = 16


class TypeClass(IntEnum):
    """Classes of datatypes."""

    INTEGER = 0
    FLOAT = 1
    TIME = 2
    STRING = 3
    BITS = 4
    OPAQUE = 5
    COMPOUND = 6
    REFERENCE = 7
    ENUM = 8
    VLEN = 9
    ARRAY = 10
    COMPLEX = 11


@dataclass(frozen=True, slots=True)
class Datatype:
    """What the elements of a value are.

    Attributes:
        kind: Its class.
        size: Bytes of one element as stored.
        base: What a variable-length or array type is made of.
        text: Whether a variable-length type is a string.
    """

    kind: int
    size: int
    base: Datatype | None = None
    text: bool = False

    @property
    def holds_bytes(self) -> bool:
        """Whether elements may be bytes of any meaning: text, opaque data, lists of bytes."""
        if self.kind in (TypeClass.STRING, TypeClass.OPAQUE):
            return True
        if self.kind == TypeClass.VLEN:
            return self.text or (self.base is not None and self.base.holds_bytes)
        if self.kind == TypeClass.ARRAY:
            return self.base is not None and self.base.holds_bytes
        return self.kind in (TypeClass.INTEGER, TypeClass.BITS) and self.size == 1


def datatype(data: bytes, depth: int = 0) -> Datatype:
    """Return a datatype message.

    Raises:
        UnreadableError: ``broken``: cut off, or types in types without end.
    """
    if len(data) < 8 or depth > _MAX_DEPTH:
        raise broken("a datatype")
    kind, version = data[0] & 15, data[0] >> 4
    size = int.from_bytes(data[4:8], "little")
    if kind == TypeClass.VLEN:
        return Datatype(kind, size, datatype(data[8:], depth + 1), text=data[1] & 15 == 1)
    if kind == TypeClass.ARRAY and len(data) > 8:
        rank = data[8]
        start = 9 + 4 * rank if version >= 3 else 12 + 8 * rank
        return Datatype(kind, size, datatype(data[start:], depth + 1))
    return Datatype(kind, size)


def dimensions(data: bytes, lengths: int) -> tuple[int, ...] | None:
    """Return the shape that a dataspace message says, () for a scalar, None for no data at all.

    Args:
        data: The message.
        lengths: Bytes of a length in this file.

    Raises:
        UnreadableError: ``broken`` or ``unsupported``.
    """
    if len(data) < 4:
        raise broken("a dataspace")
    version, rank = data[0], data[1]
    if version not in (1, 2):
        raise UnreadableError("unsupported", "HDF5: a dataspace of an unknown version")
    if version == 2 and data[3] == 2:
        return None
    start = 8 if version == 1 else 4
    if len(data) < start + rank * lengths:
        raise broken("a dataspace")
    return tuple(
        int.from_bytes(data[start + at * lengths : start + (at + 1) * lengths], "little")
        for at in range(rank)
    )


def elements(shape: tuple[int, ...] | None) -> int:
    """Return how many elements a shape has."""
    count = 0 if shape is None else 1
    for size in shape or ():
        count *= size
    return count


def broken(what: str) -> UnreadableError:
    """Return the error for a structure that is cut off or makes no sense."""
    return UnreadableError("broken", f"HDF5: {what} is broken")
