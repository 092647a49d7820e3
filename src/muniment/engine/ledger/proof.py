"""Inclusion and consistency proofs: made from stored hashes, checked from nothing but a root.

Source: RFC 9162 sections 2.1.3 (inclusion) and 2.1.4 (consistency).
"""

from __future__ import annotations

from collections.abc import Sequence

from muniment.core.errors import LedgerError
from muniment.engine.ledger.tree import EMPTY_ROOT, ReadHash, node_hash, range_root

MAX_PATH = 64
"""A log of fewer than 2**53 entries has inclusion paths of at most 53 hashes, consistency 54."""


def inclusion_path(index: int, size: int, read: ReadHash) -> tuple[bytes, ...]:
    """Return the path that proves a leaf to be in a log: sibling hashes, lowest first.

    Args:
        index: The leaf, counted from 0.
        size: Size of the log that the proof is for.
        read: Gives stored hashes.

    Raises:
        LedgerError: The log of that size has no such leaf.

    Source: RFC 9162 section 2.1.3.1.
    """
    if not 0 <= index < size:
        raise LedgerError(f"no entry {index} in a log of {size}")
    path = []
    start, end = 0, size
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            path.append(range_root(middle, end, read))
            end = middle
        else:
            path.append(range_root(start, middle, read))
            start = middle
    return tuple(reversed(path))


def consistency_path(old: int, new: int, read: ReadHash) -> tuple[bytes, ...]:
    """Return the path that proves a log of size ``new`` to begin with the log of size ``old``.

    Raises:
        LedgerError: ``old`` is larger than ``new``, or a size is negative.

    Source: RFC 9162 section 2.1.4.1.
    """
    if not 0 <= old <= new:
        raise LedgerError(f"a log of {new} cannot extend one of {old}")
    if old in (0, new):
        return ()
    path = []
    start, end = 0, new
    whole = True  # the old tree's own root, which the verifier holds, needs no place in the path
    while old != end:
        middle = start + _split(end - start)
        if old <= middle:
            path.append(range_root(middle, end, read))
            end = middle
        else:
            path.append(range_root(start, middle, read))
            start = middle
            whole = False
    if not whole:
        path.append(range_root(start, end, read))
    return tuple(reversed(path))


def root_of_inclusion(index: int, size: int, leaf: bytes, path: Sequence[bytes]) -> bytes:
    """Return the root that a leaf and its path lead to.

    Raises:
        LedgerError: The leaf is outside the log or the path has the wrong length.

    Source: RFC 9162 section 2.1.3.2.
    """
    if not 0 <= index < size:
        raise LedgerError(f"no entry {index} in a log of {size}")
    position, last, root = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            raise LedgerError(f"inclusion path of {len(path)} hashes is too long")
        if position & 1 or position == last:
            root = node_hash(sibling, root)
            while not position & 1 and position:
                position >>= 1
                last >>= 1
        else:
            root = node_hash(root, sibling)
        position >>= 1
        last >>= 1
    if last != 0:
        raise LedgerError(f"inclusion path of {len(path)} hashes is too short")
    return root


def verify_inclusion(
    index: int, size: int, leaf: bytes, path: Sequence[bytes], root: bytes
) -> None:
    """Accept only a path that leads from a leaf hash to a root.

    Raises:
        LedgerError: It leads elsewhere, or is malformed.
    """
    if root_of_inclusion(index, size, leaf, path) != root:
        raise LedgerError(f"entry {index} is not in the log of {size} with this root")


def verify_consistency(
    old: int, new: int, old_root: bytes, new_root: bytes, path: Sequence[bytes]
) -> None:
    """Accept only a path that shows the old log to be the beginning of the new one.

    Raises:
        LedgerError: The new log does not begin with the old one, or the path is malformed.

    Source: RFC 9162 section 2.1.4.2.
    """
    if not 0 <= old <= new:
        raise LedgerError(f"a log of {new} cannot extend one of {old}")
    if old == 0 and old_root != EMPTY_ROOT:
        raise LedgerError("the root of an empty log is not the empty root")
    if old in (0, new):
        if path:
            raise LedgerError("a consistency path where none is needed")
        if old == new and old_root != new_root:
            raise LedgerError(f"two different logs of size {old}")
        return
    hashes = list(path)
    if old & (old - 1) == 0:
        hashes.insert(0, old_root)
    if not hashes:
        raise LedgerError("consistency path of 0 hashes is too short")
    node, last = old - 1, new - 1
    while node & 1:
        node >>= 1
        last >>= 1
    first = second = hashes[0]
    for sibling in hashes[1:]:
        if last == 0:
            raise LedgerError(f"consistency path of {len(path)} hashes is too long")
        if node & 1 or node == last:
            first = node_hash(sibling, first)
            second = node_hash(sibling, second)
            while not node & 1 and node:
                node >>= 1
                last >>= 1
        else:
            second = node_hash(second, sibling)
        node >>= 1
        last >>= 1
    if last != 0:
        raise LedgerError(f"consistency path of {len(path)} hashes is too short")
    if first != old_root:
        raise LedgerError(f"the path does not lead to the old root, of size {old}")
    if second != new_root:
        raise LedgerError(f"the log of {new} does not begin with the log of {old}")


def _split(size: int) -> int:
    """Return the largest power of two below a size of 2 or more."""
    return 1 << ((size - 1).bit_length() - 1)
