"""Checks that the nodes of a decision tree refer to each other as a tree's do.

Predicting with a tree follows its child indices without looking: one that leads outside reads
foreign memory, one that leads back never ends.
"""

from __future__ import annotations

from collections.abc import Sequence

from muniment.engine.artifacts.examination import Examination


class Shape:
    """Checks trees and records what is wrong with them."""

    __slots__ = ("_examination",)

    def __init__(self, examination: Examination) -> None:
        self._examination = examination

    def nodes(
        self,
        children: tuple[Sequence[int], Sequence[int]],
        features: Sequence[int],
        width: int,
        tree: str,
        offset: int,
    ) -> None:
        """Check a tree whose children stand by node; a node without a left child is a leaf.

        Nodes that cannot be reached are not looked at: pruning leaves them behind, with numbers
        that mean nothing.

        Args:
            children: Left and right child of each node.
            features: Feature that each node splits by, or nothing.
            width: Number of features, or 0 where it is not known.
            tree: What to call it.
            offset: Where it stands.
        """
        left, right = children
        size = len(left)
        self._examination.spend(size)
        if len(right) != size or (features and len(features) != size):
            self._sign("booster.sizes-differ", tree, offset)
            return
        seen = bytearray(size)
        waiting = [0] if size else []
        while waiting:
            node = waiting.pop()
            if seen[node]:
                self._sign("booster.loop", tree, offset)
                return
            seen[node] = 1
            first, second = left[node], right[node]
            if first == -1:
                continue
            if not (0 <= first < size and 0 <= second < size):
                self._sign("booster.index-outside", tree, offset)
                return
            if width and features and not 0 <= features[node] < width:
                self._sign("booster.index-outside", tree, offset)
                return
            waiting += (first, second)

    def splits(
        self, left: Sequence[int], right: Sequence[int], leaves: int, tree: str, offset: int
    ) -> None:
        """Check a tree whose leaves are counted apart, as complements of their index.

        Args:
            left: Left child of each split.
            right: Right child of each split.
            leaves: Number of leaves.
            tree: What to call it.
            offset: Where it stands.
        """
        self._examination.spend(len(left))
        if len(left) != leaves - 1 or len(right) != leaves - 1:
            self._sign("booster.sizes-differ", tree, offset)
            return
        if not left:
            return
        children = [*left, *right]
        if max(children) >= leaves - 1 or ~min(children) >= leaves:
            self._sign("booster.index-outside", tree, offset)
            return
        held = [child for child in children if child >= 0]
        if len(set(held)) != len(held) or 0 in held:
            self._sign("booster.loop", tree, offset)

    def within(self, indices: Sequence[int], size: int, tree: str, offset: int) -> None:
        """Check that indices into something of ``size`` stay inside it."""
        if indices and (max(indices) >= size or min(indices) < 0):
            self._sign("booster.index-outside", tree, offset)

    def _sign(self, rule: str, tree: str, offset: int) -> None:
        self._examination.sign(rule, offset=offset, operand=tree)
