"""Reads attributes and data sets of HDF5: what they are and, beyond numbers, what they hold.

Source: HDF5 File Format Specification 3.0, sections IV.A.2.h, i, l, m and v, and VII (selections).
Out of scope: chunks found by the indices of layout version 4 other than the single one; filters
other than deflate, shuffle and checksums.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.graphs.hdf5_file import Hdf5File, Message, number
from muniment.engine.artifacts.graphs.hdf5_heaps import (
    FractalHeap,
    GlobalHeaps,
    LocalHeap,
    new_tree_records,
    tree_leaves,
)
from muniment.engine.artifacts.graphs.hdf5_types import (
    Datatype,
    TypeClass,
    broken,
    datatype,
    dimensions,
    elements,
)

DATASPACE, DATATYPE, EXTERNAL, LAYOUT, FILTERS, ATTRIBUTE, ATTRIBUTE_INFO = 1, 3, 7, 8, 11, 12, 21
_COMPACT, _CONTIGUOUS, _CHUNKED, _VIRTUAL = 0, 1, 2, 3
_SINGLE = 1
_FILE_SHARED, _PATH_SHARED, _SAME_FILE = 1, 2, 4
_DEFLATE, _SHUFFLE, _FLETCHER = 1, 2, 3
MAX_VALUE = 16 << 20


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute.

    Attributes:
        name: What it is called.
        type: What its elements are.
        shape: () for one element, None for none.
        data: As stored; elements of variable length are references.
    """

    name: str
    type: Datatype
    shape: tuple[int, ...] | None
    data: bytes


@dataclass(frozen=True, slots=True)
class Dataset:
    """One data set.

    Attributes:
        type: What its elements are.
        shape: Its dimensions.
        layout: The layout message.
        filters: Numbers of the filters that its chunks went through, in order of writing.
    """

    type: Datatype
    shape: tuple[int, ...] | None
    layout: bytes
    filters: tuple[int, ...]

    @property
    def declared(self) -> int:
        """Bytes that it takes in memory."""
        return elements(self.shape) * self.type.size


def attributes(file: Hdf5File, messages: list[Message]) -> Iterator[Attribute]:
    """Yield the attributes of an object.

    Raises:
        UnreadableError: ``broken`` or ``unsupported``.
    """
    for message in messages:
        data = message.data
        if message.kind in (ATTRIBUTE, ATTRIBUTE_INFO) and message.shared:
            data = file.resolved(message.kind, data)
        if message.kind == ATTRIBUTE:
            yield _attribute(file, data)
        elif message.kind == ATTRIBUTE_INFO:
            yield from _dense(file, data)


def _dense(file: Hdf5File, data: bytes) -> Iterator[Attribute]:
    if len(data) < 2:
        raise broken("a list of attributes")
    at = 2 + (2 if data[1] & 1 else 0)
    heap, tree = file.address(data, at), file.address(data, at + file.offsets)
    if heap is None or tree is None:
        return
    kept = FractalHeap(file, heap)
    for record in new_tree_records(file, tree):
        if len(record) < 9 or record[8] & 2:
            raise UnreadableError("unsupported", "HDF5: an attribute in a shared heap")
        yield _attribute(file, kept.get(record[:8]))


def _attribute(file: Hdf5File, data: bytes) -> Attribute:
    if len(data) < 8 or data[0] not in (1, 2, 3):
        raise broken("an attribute")
    version, flags = data[0], data[1] if data[0] > 1 else 0
    sizes = [number(data, at, 2) for at in (2, 4, 6)]
    at = 9 if version == 3 else 8
    parts: list[bytes] = []
    for size in sizes:
        part = data[at : at + size]
        if len(part) < size:
            raise broken("an attribute")
        parts.append(part)
        at += size + (-size % 8 if version == 1 else 0)
    name, kind, space = parts
    if flags & 1:
        kind = file.resolved(DATATYPE, kind)
    if flags & 2:
        space = file.resolved(DATASPACE, space)
    return Attribute(
        name.partition(b"\0")[0].decode("utf-8", "replace"),
        datatype(kind),
        dimensions(space, file.lengths),
        data[at:],
    )


def dataset(file: Hdf5File, messages: list[Message]) -> Dataset | None:
    """Return the data set whose header has these messages, or None for other objects.

    Raises:
        UnreadableError: ``broken`` or ``unsupported``.
    """
    found: dict[int, bytes] = {}
    for message in messages:
        if message.kind in (DATASPACE, DATATYPE, LAYOUT, FILTERS) and message.kind not in found:
            shared = message.shared
            found[message.kind] = (
                file.resolved(message.kind, message.data) if shared else message.data
            )
    if LAYOUT not in found or DATATYPE not in found or DATASPACE not in found:
        return None
    return Dataset(
        datatype(found[DATATYPE]),
        dimensions(found[DATASPACE], file.lengths),
        found[LAYOUT],
        tuple(_filters(found.get(FILTERS, b"\2\0"))),
    )


def _filters(data: bytes) -> Iterator[int]:
    version, count = data[0] if data else 0, data[1] if len(data) > 1 else 0
    if version not in (1, 2):
        raise UnreadableError("unsupported", "HDF5: filters of an unknown version")
    at = 8 if version == 1 else 2
    for _ in range(count):
        kind = number(data, at, 2)
        named = version == 1 or kind >= 256
        name = number(data, at + 2, 2) if named else 0
        at += 4 if named else 2
        values = number(data, at + 2, 2)
        at += 4 + name + (-name % 8 if version == 1 else 0) + 4 * values
        at += 4 if version == 1 and values % 2 else 0
        yield kind


def external_files(file: Hdf5File, data: bytes) -> Iterator[str]:
    """Yield the files in which a data set's bytes are kept.

    Raises:
        UnreadableError: ``broken``.
    """
    used = number(data, 6, 2)
    names = LocalHeap(file, number(data, 8, file.offsets))
    at = 8 + file.offsets
    for _ in range(used):
        yield names.text(number(data, at, file.lengths))
        at += 3 * file.lengths


def virtual_sources(file: Hdf5File, heaps: GlobalHeaps, layout: bytes) -> Iterator[str]:
    """Yield the files that a virtual data set takes its parts from; "." is the file itself.

    Raises:
        UnreadableError: ``broken``, or ``unsupported`` where a selection is of an unknown form.
    """
    if len(layout) < 2 or layout[0] < 4 or layout[1] != _VIRTUAL:
        return
    address = file.address(layout, 2)
    if address is None:
        return
    place, size = heaps.place(address, number(layout, 2 + file.offsets, 4))
    data = file.read(place, size, "a virtual data set")
    if data[:1] not in (b"\0", b"\1"):
        raise UnreadableError("unsupported", "HDF5: a virtual data set of an unknown version")
    named = data[0] == 1
    count, at = number(data, 1, file.lengths), 1 + file.lengths
    for _ in range(count):
        # In version 1 a byte says which names stand elsewhere: an earlier entry's, or this file's.
        flags, at = (number(data, at, 1), at + 1) if named else (0, at)
        if flags & _SAME_FILE == 0:
            if flags & _FILE_SHARED:
                at += file.lengths
            else:
                source, at = _name(data, at)
                yield source
        at = at + file.lengths if flags & _PATH_SHARED else _name(data, at)[1]
        at = _past_selection(data, _past_selection(data, at))


def _name(data: bytes, at: int) -> tuple[str, int]:
    end = data.find(b"\0", at)
    if end < 0:
        raise broken("a virtual data set")
    return data[at:end].decode("utf-8", "replace"), end + 1


def _past_selection(data: bytes, at: int) -> int:
    kind, version = number(data, at, 4), number(data, at + 4, 4)
    if kind in (0, 3):
        return at + 16
    if version == 1:
        return at + 16 + number(data, at + 12, 4)
    if version == 2 and kind == 2:
        return at + 13 + number(data, at + 9, 4)
    if version == 3 and kind == 2:
        width, rank = number(data, at + 9, 1), number(data, at + 10, 4)
        if number(data, at + 8, 1) & 1:
            return at + 14 + 4 * rank * width
        return at + 14 + width + 2 * rank * width * number(data, at + 14, width)
    raise UnreadableError("unsupported", "HDF5: a selection of an unknown form")


# Values ---------------------------------------------------------------------------------------


def split(file: Hdf5File, heaps: GlobalHeaps, kind: Datatype, data: bytes) -> Iterator[bytes]:
    """Yield each element of a value that may be bytes of any meaning.

    Whole numbers of one byte are taken together. References that lead nowhere are left out.

    Raises:
        UnreadableError: ``broken`` or ``too_large``.
    """
    if kind.kind == TypeClass.VLEN and kind.base is not None:
        step = 8 + file.offsets
        for at in range(0, len(data) - step + 1, step):
            count = number(data, at, 4)
            address, index = number(data, at + 4, file.offsets), number(data, at + step - 4, 4)
            if count and index:
                place, size = heaps.place(address, index)
                yield file.read(place, min(size, count * kind.base.size), "a value")
    elif kind.kind in (TypeClass.STRING, TypeClass.OPAQUE) and kind.size:
        for at in range(0, len(data), kind.size):
            file.spend(4)
            yield data[at : at + kind.size]
    else:
        yield data


def stored(file: Hdf5File, held: Dataset) -> Iterator[bytes]:
    """Yield the bytes of a data set, chunk by chunk, as they were before filters.

    Raises:
        UnreadableError: ``unsupported`` for indices and filters that are not read.
    """
    layout = held.layout
    version = layout[0] if layout else 0
    if version in (1, 2):
        raise UnreadableError("unsupported", "HDF5: a data set of a layout no longer written")
    if version not in (3, 4, 5) or len(layout) < 2:
        raise UnreadableError("unsupported", "HDF5: a data set of an unknown layout")
    kind = layout[1]
    if kind == _COMPACT:
        yield layout[4 : 4 + number(layout, 2, 2)]
    elif kind == _CONTIGUOUS:
        address = file.address(layout, 2)
        if address is not None:
            yield file.read(address, number(layout, 2 + file.offsets, file.lengths), "a data set")
    elif kind == _CHUNKED and version == 3:
        yield from _old_chunks(file, held)
    elif kind == _CHUNKED:
        yield from _single_chunk(file, held)


def _old_chunks(file: Hdf5File, held: Dataset) -> Iterator[bytes]:
    rank = held.layout[2]
    tree = file.address(held.layout, 3)
    if tree is None:
        return
    for key, child in tree_leaves(file, tree, 1, 8 + 8 * rank):
        data = file.read(child, number(key, 0, 4), "a chunk")
        yield _unfiltered(data, held, number(key, 4, 4))


def _single_chunk(file: Hdf5File, held: Dataset) -> Iterator[bytes]:
    layout = held.layout
    flags, rank, width = layout[2], layout[3], layout[4]
    at = 5 + rank * width
    if number(layout, at, 1) != _SINGLE:
        raise UnreadableError("unsupported", "HDF5: a data set whose index is not read")
    size, mask = held.declared, 0
    at += 1
    if flags & 2:
        size, mask = number(layout, at, file.lengths), number(layout, at + file.lengths, 4)
        at += file.lengths + 4
    address = file.address(layout, at)
    if address is not None:
        yield _unfiltered(file.read(address, size, "a chunk"), held, mask)


def _unfiltered(data: bytes, held: Dataset, mask: int) -> bytes:
    for place in reversed(range(len(held.filters))):
        kind = held.filters[place]
        if mask >> place & 1:
            continue
        if kind == _DEFLATE:
            inflater = zlib.decompressobj()
            try:
                data = inflater.decompress(data, MAX_VALUE)
            except zlib.error as error:
                raise broken("a compressed chunk") from error
            if inflater.unconsumed_tail:
                raise UnreadableError("too_large", "HDF5: a chunk larger than is read")
        elif kind == _SHUFFLE:
            data = _unshuffled(data, held.type.size)
        elif kind == _FLETCHER:
            data = data[:-4]
        else:
            raise UnreadableError("unsupported", "HDF5: a filter that is not read")
    return data


def _unshuffled(data: bytes, size: int) -> bytes:
    if not 1 < size <= len(data):
        return data
    count = len(data) // size
    plain = bytearray(data)
    for byte in range(size):
        plain[byte : count * size : size] = data[byte * count : (byte + 1) * count]
    return bytes(plain)
