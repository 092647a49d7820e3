"""Reads the heaps and trees in which HDF5 keeps names, links, attributes and values of any length.

Source: HDF5 File Format Specification 3.0, sections III.A (B-trees), III.D (local heap), III.E
(global heap), III.G (fractal heap).
Out of scope: free space, filtered heaps, objects too large for a heap's blocks where the tree that
finds them is filtered.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import BudgetSpentError
from muniment.engine.artifacts.graphs.hdf5_file import Hdf5File, number
from muniment.engine.artifacts.graphs.hdf5_types import broken

_MAX_LEVELS = 32
_CACHED = 64
_MAX_NAME = 65_536
_WINDOW = 1 << 20


def tree_leaves(file: Hdf5File, address: int, kind: int, key: int) -> Iterator[tuple[bytes, int]]:
    """Yield key and child of each leaf entry of a B-tree of version 1.

    Args:
        file: The file.
        address: Of the root node.
        kind: 0 for groups, 1 for chunks.
        key: Bytes of a key.

    Raises:
        UnreadableError: ``broken``.
    """
    waiting = [address]
    seen: set[int] = set()
    step = key + file.offsets
    while waiting:
        node = waiting.pop()
        if node in seen:
            raise broken("a tree that goes in circles")
        seen.add(node)
        head = file.read(node, 8 + 2 * file.offsets, "a tree")
        if head[:4] != b"TREE" or head[4] != kind:
            raise broken("a tree")
        used = number(head, 6, 2)
        body = file.read(node + len(head), used * step, "a tree")
        for at in range(0, used * step, step):
            child = number(body, at + key, file.offsets)
            if head[5]:
                waiting.append(child)
            else:
                yield body[at : at + key], child


class LocalHeap:
    """Names of a group of the old kind."""

    def __init__(self, file: Hdf5File, address: int) -> None:
        head = file.read(address, 8 + 2 * file.lengths + file.offsets, "a heap of names")
        if head[:4] != b"HEAP":
            raise broken("a heap of names")
        size = number(head, 8, file.lengths)
        self._data = file.read(number(head, 8 + 2 * file.lengths, file.offsets), size)

    def text(self, offset: int) -> str:
        """Return the text at an offset, which ends with a zero."""
        end = self._data.find(b"\0", offset, offset + _MAX_NAME)
        if end < 0:
            raise broken("a name")
        return self._data[offset:end].decode("utf-8", "replace")


class GlobalHeaps:
    """Values of variable length: of each collection, where its objects stand."""

    def __init__(self, file: Hdf5File) -> None:
        self._file = file
        self._known: dict[int, dict[int, tuple[int, int]]] = {}

    def place(self, address: int, index: int) -> tuple[int, int]:
        """Return address and size of an object in the collection at ``address``.

        Raises:
            UnreadableError: ``broken``: it is not there.
        """
        objects = self._known.get(address)
        if objects is None:
            if len(self._known) >= _CACHED:
                self._known.clear()
            objects = self._known[address] = self._objects(address)
        if index not in objects:
            raise broken("a value of variable length")
        return objects[index]

    def everywhere(self) -> Iterator[tuple[int, int]]:
        """Yield address and size of every object of every collection, found by their signature.

        For values whose references cannot be read.

        Raises:
            UnreadableError: The file cannot be read.
        """
        at, rest = 0, b""
        while data := self._file.window(at, _WINDOW):
            block = rest + data
            place = block.find(b"GCOL")
            while place >= 0:
                address = at - len(rest) + place
                try:
                    yield from self._objects(address).values()
                except BudgetSpentError:
                    raise
                except UnreadableError:
                    pass  # the letters alone
                place = block.find(b"GCOL", place + 4)
            at, rest = at + len(data), block[-3:]

    def _objects(self, address: int) -> dict[int, tuple[int, int]]:
        file = self._file
        head = file.read(address, 8 + file.lengths, "a heap of values")
        if head[:4] != b"GCOL":
            raise broken("a heap of values")
        end = address + number(head, 8, file.lengths)
        at = address + 8 + file.lengths
        at += -(at - address) % 8
        step = 8 + file.lengths
        objects: dict[int, tuple[int, int]] = {}
        while at + step <= end:
            entry = file.read(at, step, "a heap of values")
            index, size = number(entry, 0, 2), number(entry, 8, file.lengths)
            if index == 0:
                break
            # The first of two equal indices is the one that the library keeps last; both are odd.
            objects[index] = (at + step, size)
            at += step + size + -size % 8
        return objects


@dataclass(frozen=True, slots=True)
class _Table:
    """Shape of a fractal heap: rows of blocks, each row twice the size of the one before."""

    width: int
    first: int
    largest: int
    bits: int

    @property
    def direct_rows(self) -> int:
        return self.largest.bit_length() - self.first.bit_length() + 2

    def row_size(self, row: int) -> int:
        return self.first << max(0, row - 1)

    def child_rows(self, size: int) -> int:
        """Return the rows of an indirect block that stands for ``size`` bytes."""
        return size.bit_length() - (self.first * self.width).bit_length() + 1


class FractalHeap:
    """Links or attributes of an object that has many."""

    def __init__(self, file: Hdf5File, address: int) -> None:
        self._file = file
        o, ln = file.offsets, file.lengths
        head = file.read(address, 22 + 12 * ln + 3 * o, "a heap of links")
        if head[:4] != b"FRHP":
            raise broken("a heap of links")
        if number(head, 7, 2):
            raise UnreadableError("unsupported", "HDF5: links or attributes in a compressed heap")
        self._largest_object = number(head, 10, 4)
        at = 14 + ln
        self._huge = file.address(head, at)
        at += o + ln + o + 8 * ln
        width, first = number(head, at, 2), number(head, at + 2, ln)
        largest, bits = number(head, at + 2 + ln, ln), number(head, at + 2 + 2 * ln, 2)
        if not (width and first and first <= largest and bits <= 64):
            raise broken("a heap of links")
        self._table = _Table(width, first, largest, bits)
        self._root = file.address(head, at + 6 + 2 * ln)
        self._rows = number(head, at + 6 + 2 * ln + o, 2)
        self._offset_size = (bits + 7) // 8
        by_block = (largest.bit_length() - 1 + 7) // 8
        by_object = (self._largest_object.bit_length() - 1) // 8 + 1
        self._length_size = min(by_block, by_object)

    def get(self, heap_id: bytes) -> bytes:
        """Return an object by its id.

        Raises:
            UnreadableError: ``broken``, or ``unsupported`` for objects outside the heap's blocks.
        """
        kind = heap_id[0] >> 4 & 3 if heap_id else 3
        if kind == 2:
            size = (heap_id[0] & 15) + 1
            return heap_id[1 : 1 + size]
        if kind == 1:
            return self._outside(heap_id)
        if kind != 0:
            raise broken("an id in a heap of links")
        offset = number(heap_id, 1, self._offset_size)
        size = number(heap_id, 1 + self._offset_size, self._length_size)
        return self._file.read(self._locate(offset), size, "an object in a heap of links")

    def _outside(self, heap_id: bytes) -> bytes:
        file = self._file
        if len(heap_id) >= 1 + file.offsets + file.lengths:
            address = number(heap_id, 1, file.offsets)
            return file.read(address, number(heap_id, 1 + file.offsets, file.lengths))
        if self._huge is None:
            raise broken("an id in a heap of links")
        wanted = number(heap_id, 1, min(8, len(heap_id) - 1))
        for record in new_tree_records(file, self._huge):
            address, size = (
                number(record, 0, file.offsets),
                number(record, file.offsets, file.lengths),
            )
            if number(record, file.offsets + file.lengths, file.lengths) == wanted:
                return file.read(address, size, "a large attribute")
        raise broken("an id in a heap of links")

    def _locate(self, offset: int) -> int:
        if self._root is None:
            raise broken("a heap of links")
        block, rows, start = self._root, self._rows, 0
        for _ in range(_MAX_LEVELS):
            if rows == 0:
                return block + offset - start
            block, rows, start = self._step(block, rows, start, offset)
        raise broken("a heap of links that goes too deep")

    def _step(self, block: int, rows: int, start: int, offset: int) -> tuple[int, int, int]:
        """Return block, rows and start of the block one level down that holds an offset."""
        table, file = self._table, self._file
        for row in range(min(rows, 64)):
            size = table.row_size(row)
            if offset < start + size * table.width:
                column = (offset - start) // size
                entry = row * table.width + column
                head = 5 + file.offsets + self._offset_size
                at = block + head + entry * file.offsets
                child = file.address(file.read(at, file.offsets), 0)
                if child is None:
                    break
                deeper = 0 if row < table.direct_rows else table.child_rows(size)
                return child, deeper, start + column * size
            start += size * table.width
        raise broken("an id in a heap of links")


def new_tree_records(file: Hdf5File, address: int) -> Iterator[bytes]:
    """Yield every record of a B-tree of version 2.

    Raises:
        UnreadableError: ``broken``.
    """
    head = file.read(address, 22 + file.offsets + file.lengths, "a tree")
    if head[:4] != b"BTHD":
        raise broken("a tree")
    node_size, record = number(head, 6, 4), number(head, 10, 2)
    depth = number(head, 12, 2)
    root = file.address(head, 16)
    count = number(head, 16 + file.offsets, 2)
    if root is None or not count:
        return
    if depth > _MAX_LEVELS or not record or node_size > 1 << 20:
        raise broken("a tree")
    widths = _widths(file, node_size, record, depth)
    waiting = [(root, count, depth)]
    seen: set[int] = set()
    while waiting:
        node, records, level = waiting.pop()
        if node in seen:
            raise broken("a tree that goes in circles")
        seen.add(node)
        data = file.read(node, node_size, "a tree")
        if data[:4] != (b"BTIN" if level else b"BTLF") or 6 + records * record > len(data):
            raise broken("a tree")
        for at in range(6, 6 + records * record, record):
            yield data[at : at + record]
        if level:
            waiting += _children(file, data[6 + records * record :], records + 1, level, widths)


def _children(
    file: Hdf5File, data: bytes, count: int, level: int, widths: list[tuple[int, int]]
) -> Iterator[tuple[int, int, int]]:
    own, total = widths[level]
    step = file.offsets + own + total
    for at in range(0, count * step, step):
        child = number(data, at, file.offsets)
        yield child, number(data, at + file.offsets, own), level - 1


def _widths(file: Hdf5File, node_size: int, record: int, depth: int) -> list[tuple[int, int]]:
    """Return, for each level, the bytes of a child's number of records and of its total."""
    most = (node_size - 10) // record
    leaf_width = _bytes_for(most)
    total, total_width = most, 0
    widths = [(0, 0)]
    for _ in range(depth):
        widths.append((leaf_width, total_width))
        pointer = file.offsets + leaf_width + total_width
        here = (node_size - 10 - pointer) // (record + pointer)
        total = (here + 1) * total + here
        total_width = _bytes_for(total)
    return widths


def _bytes_for(most: int) -> int:
    return (max(1, most).bit_length() - 1) // 8 + 1
