"""Reads XGBoost's models: JSON, UBJSON and the old binary form.

Source: XGBoost "Introduction to Model IO", ``doc/model.schema``; ``src/learner.cc`` and
``src/tree/tree_model.cc`` of version 1.6 for the binary form. Nothing in these files runs code;
what they can do is send the library's C++ outside its memory, or into a loop.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import ByteSource
from muniment.engine.artifacts.trees.cursor import MAX_TAKE, Cursor
from muniment.engine.artifacts.trees.json_walk import integers, walk_json
from muniment.engine.artifacts.trees.tree_shape import Shape
from muniment.engine.artifacts.trees.ubjson import walk_ubjson

_CHILDREN = ("left_children", "right_children")
_BOOSTERS = frozenset({"gbtree", "gblinear", "dart"})
_U64 = struct.Struct("<Q")
_I32 = struct.Struct("<i")
_TREE = struct.Struct("<6i")
_MODEL_PARAMETERS, _TREES_PARAMETERS, _TREE_PARAMETERS = 136, 160, 148
_NODE, _STATISTICS = 20, 16
_MAX_TREES = 10_000_000


class _Model:
    """Takes what a walk meets, keeps what tells of trees, and checks each when it ends."""

    def __init__(self, examination: Examination) -> None:
        self._examination = examination
        self._shape = Shape(examination)
        self._trees = 0
        self._keys: list[str] = []
        self._children: list[dict[str, Sequence[int]]] = []
        self._counts: list[dict[str, int]] = []

    def enter(self, key: str, offset: int) -> None:
        """See an object begin."""
        self._keys.append(key)
        self._children.append({})
        self._counts.append({})

    def leave(self, offset: int) -> None:
        """See an object end."""
        key, children, counts = self._keys.pop(), self._children.pop(), self._counts.pop()
        if key == "tree_param" and self._counts:
            self._counts[-1].update(counts)
        elif children:
            self._tree(children, counts, offset)

    def text(self, key: str, value: str) -> None:
        """See a text or a number."""
        if key in ("num_nodes", "num_feature") and self._counts:
            self._counts[-1][key] = _count(value)
        elif key == "name" and self._keys[-1:] == ["gradient_booster"] and value not in _BOOSTERS:
            self._examination.sign("booster.unknown-part", operand=value)

    def numbers(self, key: str, raw: bytes) -> None:
        """See an array of numbers as text."""
        if key in _CHILDREN or key == "split_indices":
            values = integers(raw)
            self.integers(key, values if values is not None else [-2])

    def integers(self, key: str, values: Sequence[int]) -> None:
        """See an array of integers."""
        if (key in _CHILDREN or key == "split_indices") and self._children:
            self._children[-1][key] = values

    def _tree(
        self, children: dict[str, Sequence[int]], counts: dict[str, int], offset: int
    ) -> None:
        tree = f"tree {self._trees}"
        self._trees += 1
        left, right = children.get(_CHILDREN[0]), children.get(_CHILDREN[1])
        if left is None or right is None:
            self._examination.sign("booster.sizes-differ", offset=offset, operand=tree)
            return
        if counts.get("num_nodes", len(left)) != len(left):
            self._examination.sign("booster.sizes-differ", offset=offset, operand=tree)
            return
        features, width = children.get("split_indices", ()), max(0, counts.get("num_feature", 0))
        self._shape.nodes((left, right), features, width, tree, offset)


def read_xgboost_json(source: ByteSource, examination: Examination) -> None:
    """Read a model in JSON.

    Raises:
        UnreadableError: It is broken.
    """
    examination.see("xgboost-json")
    walk_json(source, _Model(examination), examination)


def read_xgboost_ubjson(source: ByteSource, examination: Examination) -> None:
    """Read a model in UBJSON.

    Raises:
        UnreadableError: It is broken.
    """
    examination.see("xgboost-ubjson")
    walk_ubjson(source, _Model(examination), examination)


def read_xgboost_binary(source: ByteSource, examination: Examination) -> None:
    """Read a model in the old binary form.

    Raises:
        UnreadableError: It is broken.
    """
    examination.see("xgboost-binary")
    cursor = Cursor(source, examination, "XGBoost")
    if cursor.peek(4) == b"binf":
        cursor.skip(4)
    cursor.skip(_MODEL_PARAMETERS)
    _name(cursor)
    booster = _name(cursor)
    if booster not in _BOOSTERS:
        examination.sign("booster.unknown-part", operand=booster)
        return
    if booster != "gblinear":
        _binary_trees(cursor, examination)


def _binary_trees(cursor: Cursor, examination: Examination) -> None:
    shape = Shape(examination)
    parameters = cursor.take(_TREES_PARAMETERS)
    trees = _I32.unpack_from(parameters)[0]
    if not 0 <= trees <= _MAX_TREES:
        raise UnreadableError("broken", "XGBoost: a number of trees that is none")
    for index in range(trees):
        offset = cursor.offset
        _roots, nodes, _deleted, _depth, width, leaf_vector = cursor.unpack(_TREE)
        cursor.skip(_TREE_PARAMETERS - _TREE.size)
        if nodes <= 0 or nodes * _NODE > MAX_TAKE:
            examination.sign("booster.sizes-differ", offset=offset, operand=f"tree {index}")
            raise UnreadableError("broken", "XGBoost: a tree of too many nodes, or of none")
        content = cursor.take(nodes * _NODE)
        fields = struct.unpack(f"<{nodes * 5}i", content)
        features = [field & 0x7FFFFFFF for field in fields[3::5]]
        shape.nodes((fields[1::5], fields[2::5]), features, max(0, width), f"tree {index}", offset)
        cursor.skip(nodes * _STATISTICS)
        if leaf_vector:
            raise UnreadableError("unsupported", "XGBoost: trees with vectors at their leaves")


def _name(cursor: Cursor) -> str:
    length = cursor.unpack(_U64)[0]
    if length > 1000:
        raise UnreadableError("broken", "XGBoost: a name that is too long")
    return cursor.take(length).decode("utf-8", "replace")


def _count(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 12 else -1
