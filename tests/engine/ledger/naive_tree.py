"""The tree straight from the RFC's recursive definition: slow, obvious, and the law for ours.

Source: RFC 9162 sections 2.1.1, 2.1.3.1 and 2.1.4.1.
"""

import hashlib
from collections.abc import Sequence
from functools import cache


class NaiveTree:
    """MTH, PATH and PROOF over leaf data, memoised by range so that 1,025 leaves stay quick."""

    def __init__(self, leaves: Sequence[bytes]) -> None:
        self._leaves = leaves
        self.root = cache(self._root)

    def _root(self, start: int, end: int) -> bytes:
        if start == end:
            return hashlib.sha256(b"").digest()
        if end - start == 1:
            return hashlib.sha256(b"\x00" + self._leaves[start]).digest()
        middle = start + self._k(end - start)
        both = self.root(start, middle) + self.root(middle, end)
        return hashlib.sha256(b"\x01" + both).digest()

    def path(self, index: int, start: int, end: int) -> list[bytes]:
        if end - start == 1:
            return []
        middle = start + self._k(end - start)
        if index < middle:
            return [*self.path(index, start, middle), self.root(middle, end)]
        return [*self.path(index, middle, end), self.root(start, middle)]

    def proof(self, old: int, start: int, end: int, whole: bool = True) -> list[bytes]:
        if old == end - start:
            return [] if whole else [self.root(start, end)]
        k = self._k(end - start)
        if old <= k:
            return [*self.proof(old, start, start + k, whole), self.root(start + k, end)]
        return [*self.proof(old - k, start + k, end, False), self.root(start, start + k)]

    @staticmethod
    def _k(size: int) -> int:
        k = 1
        while k * 2 < size:
            k *= 2
        return k
