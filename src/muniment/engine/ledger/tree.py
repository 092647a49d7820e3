"""The Merkle tree: its two hashes, its right edge, and where its nodes are stored.

A log grows only at its right edge, so a writer needs nothing but the roots of the complete
subtrees there (at most one per bit of the size). Every hash that an append completes is handed
back in one fixed order, and ``position`` says where in that order a node stands; a file of 32-byte
records or a table keyed by an integer is therefore enough to make any proof in O(log n) reads.

Source: RFC 9162 sections 2.1.1 and 2.1.2 (the same tree as RFC 6962 section 2.1).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from muniment.core.errors import LedgerError

HASH_BYTES = 32
MAX_SIZE = 2**53 - 1
EMPTY_ROOT = hashlib.sha256(b"").digest()

ReadHash: TypeAlias = Callable[[int], bytes]
"""Gives the stored hash at a position; see ``position``."""


def leaf_hash(data: bytes) -> bytes:
    """Return the hash of a leaf: SHA-256(0x00 || data)."""
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of an inner node: SHA-256(0x01 || left || right)."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def stored_count(size: int) -> int:
    """Return how many hashes a log of this size has stored: every complete subtree's root."""
    return 2 * size - size.bit_count()


def position(level: int, index: int) -> int:
    """Return where the root of a complete subtree is stored.

    Args:
        level: Height of the subtree; 0 is a leaf.
        index: Which subtree of that height, counted from the left.
    """
    # A subtree is complete when its last leaf arrives: that leaf is stored first, then the
    # subtrees it completes, smallest first.
    last_leaf = ((index + 1) << level) - 1
    return stored_count(last_leaf) + level


@dataclass(frozen=True, slots=True)
class RightEdge:
    """The roots of the complete subtrees along a log's right edge, largest first.

    Invariant: one hash of 32 bytes for each set bit of ``size``.
    """

    size: int = 0
    hashes: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.size <= MAX_SIZE:
            raise LedgerError(f"a log cannot have {self.size} entries")
        if len(self.hashes) != self.size.bit_count():
            raise LedgerError(f"right edge of {len(self.hashes)} hashes for size {self.size}")

    @classmethod
    def read(cls, size: int, read: ReadHash) -> RightEdge:
        """Return the right edge of a log of this size, read from its stored hashes."""
        hashes = []
        start = 0
        for level in reversed(range(size.bit_length())):
            if size >> level & 1:
                hashes.append(read(position(level, start >> level)))
                start += 1 << level
        return cls(size, tuple(hashes))

    def root(self) -> bytes:
        """Return the root of the whole tree."""
        if not self.hashes:
            return EMPTY_ROOT
        root = self.hashes[-1]
        for left in reversed(self.hashes[:-1]):
            root = node_hash(left, root)
        return root

    def append(self, leaves: Iterable[bytes]) -> tuple[RightEdge, list[bytes]]:
        """Return the edge after some leaf hashes, and the hashes to store, in storage order.

        One leaf costs O(log n) in the worst case and one inner hash on average.
        """
        size, edge, stored = self.size, list(self.hashes), list[bytes]()
        for leaf in leaves:
            node = leaf
            stored.append(node)
            rest = size
            while rest & 1:
                node = node_hash(edge.pop(), node)
                stored.append(node)
                rest >>= 1
            edge.append(node)
            size += 1
        return RightEdge(size, tuple(edge)), stored


def range_root(start: int, end: int, read: ReadHash) -> bytes:
    """Return the root over the leaves ``start`` to ``end - 1``, as they stand in a larger tree.

    ``start`` must be a multiple of the smallest power of two that is at least ``end - start``;
    every range that a proof names is.
    """
    hashes = []
    while start < end:
        level = (end - start).bit_length() - 1
        hashes.append(read(position(level, start >> level)))
        start += 1 << level
    root = hashes[-1]
    for left in reversed(hashes[:-1]):
        root = node_hash(left, root)
    return root
