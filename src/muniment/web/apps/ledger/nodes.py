"""Reads of the tree's stored nodes: what a proof needs, in one statement."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from muniment.core.errors import LedgerError
from muniment.engine.ledger.tree import HASH_BYTES, ReadHash, RightEdge
from muniment.web.apps.ledger.models import Head, Node

Made = TypeVar("Made")


def with_nodes(make: Callable[[ReadHash], Made]) -> Made:
    """Return what ``make`` makes of stored hashes, having read them all at once.

    It is run twice: first on blank hashes, to learn which it asks for. So it must ask for the same
    ones whatever they are, as every function of ``engine.ledger.proof`` and ``tree`` does.

    Raises:
        LedgerError: A node is not there.
    """
    wanted = set[int]()

    def note(place: int) -> bytes:
        wanted.add(place)
        return bytes(HASH_BYTES)

    make(note)
    rows = Node.objects.filter(position__in=wanted).values_list("position", "hash")
    found = {place: bytes(value) for place, value in rows} if wanted else {}

    def read(place: int) -> bytes:
        if place not in found:
            raise LedgerError(f"the tree's node {place} is missing")
        return found[place]

    return make(read)


def root_at(size: int) -> bytes:
    """Return the root that the tree had at a size. One statement.

    Raises:
        LedgerError: The tree is not that large.
    """
    return with_nodes(lambda read: RightEdge.read(size, read).root())


def edge_of(head: Head) -> RightEdge:
    """Return the right edge that the head row keeps.

    Raises:
        LedgerError: Its length does not fit the size.
    """
    edge = bytes(head.edge)
    hashes = (edge[at : at + HASH_BYTES] for at in range(0, len(edge), HASH_BYTES))
    return RightEdge(head.size, tuple(hashes))
