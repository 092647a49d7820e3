"""Reads which objects a group of an HDF5 file leads to.

Source: HDF5 File Format Specification 3.0, sections III.B, III.C, IV.A.2.c, g and r.
Out of scope: the objects themselves (``hdf5``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from muniment.engine.artifacts.graphs.hdf5_file import Hdf5File, Message, number
from muniment.engine.artifacts.graphs.hdf5_heaps import (
    FractalHeap,
    LocalHeap,
    new_tree_records,
    tree_leaves,
)
from muniment.engine.artifacts.graphs.hdf5_types import broken

LINK_INFO = 0x02
LINK = 0x06
SYMBOL_TABLE = 0x11
_HARD, _SOFT, _EXTERNAL = 0, 1, 64
_SOFT_ENTRY = 2


@dataclass(frozen=True, slots=True)
class Link:
    """One entry of a group.

    Attributes:
        name: What the entry is called.
        kind: 0 hard, 1 soft, 64 external, 65 and above for programs to define.
        address: Of the object header, for hard links.
        target: File of an external link, path of a soft one.
    """

    name: str
    kind: int
    address: int = 0
    target: str = ""

    @property
    def external(self) -> bool:
        """Whether the link leads into another file."""
        return self.kind == _EXTERNAL


def links(file: Hdf5File, messages: list[Message]) -> Iterator[Link]:
    """Yield the entries of a group, from the messages of its header; none for other objects.

    Raises:
        UnreadableError: ``broken``, ``unsupported`` or ``too_large``.
    """
    for message in messages:
        data = message.data
        if message.kind in (LINK, LINK_INFO, SYMBOL_TABLE) and message.shared:
            data = file.resolved(message.kind, data)
        if message.kind == LINK:
            yield _link(file, data)
        elif message.kind == LINK_INFO:
            yield from _dense(file, data)
        elif message.kind == SYMBOL_TABLE:
            yield from _old(file, data)


def _link(file: Hdf5File, data: bytes) -> Link:
    if len(data) < 3 or data[0] != 1:
        raise broken("a link")
    flags, at = data[1], 2
    kind = _HARD
    if flags & 8:
        kind, at = data[at], at + 1
    at += (8 if flags & 4 else 0) + (1 if flags & 16 else 0)
    width = 1 << (flags & 3)
    size = number(data, at, width)
    at += width
    name = data[at : at + size].decode("utf-8", "replace")
    at += size
    if kind == _HARD:
        return Link(name, kind, address=number(data, at, file.offsets))
    value = data[at + 2 : at + 2 + number(data, at, 2)]
    if kind == _EXTERNAL:
        value = value[1:].partition(b"\0")[0]
    return Link(name, kind, target=value[:4096].decode("utf-8", "replace"))


def _dense(file: Hdf5File, data: bytes) -> Iterator[Link]:
    if len(data) < 2:
        raise broken("a group")
    at = 2 + (8 if data[1] & 1 else 0)
    heap, tree = file.address(data, at), file.address(data, at + file.offsets)
    if heap is None or tree is None:
        return
    kept = FractalHeap(file, heap)
    for record in new_tree_records(file, tree):
        yield _link(file, kept.get(record[4:]))  # a hash of the name stands before the id


def _old(file: Hdf5File, data: bytes) -> Iterator[Link]:
    tree, heap = number(data, 0, file.offsets), number(data, file.offsets, file.offsets)
    names = LocalHeap(file, heap)
    for _, node in tree_leaves(file, tree, 0, file.lengths):
        head = file.read(node, 8, "a group")
        if head[:4] != b"SNOD":
            raise broken("a group")
        size = 2 * file.offsets + 24
        count = number(head, 6, 2)
        entries = file.read(node + 8, count * size, "a group")
        for at in range(0, count * size, size):
            name = names.text(number(entries, at, file.offsets))
            address = number(entries, at + file.offsets, file.offsets)
            kind = number(entries, at + 2 * file.offsets, 4)
            if kind == _SOFT_ENTRY:
                target = names.text(number(entries, at + 2 * file.offsets + 8, 4))
                yield Link(name, _SOFT, target=target)
            else:
                yield Link(name, _HARD, address=address)
