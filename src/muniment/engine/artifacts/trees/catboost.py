"""Reads CatBoost's models: the binary container ``CBM1`` and JSON.

Source: CatBoost ``catboost/libs/model/flatbuffers/model.fbs``, "JSON model". Nothing in them runs
code; sizes are checked against the file.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import ByteSource
from muniment.engine.artifacts.trees.json_walk import walk_json

_INDICES = frozenset(
    {"float_feature_index", "cat_feature_index", "split_index", "flat_feature_index"}
)
_U32 = struct.Struct("<I")


class _Model:
    """Takes what a walk meets, and checks the indices of splits."""

    def __init__(self, examination: Examination) -> None:
        self._examination = examination

    def enter(self, key: str, offset: int) -> None:
        """See an object begin."""

    def leave(self, offset: int) -> None:
        """See an object end."""

    def text(self, key: str, value: str) -> None:
        """See a text or a number."""
        if key in _INDICES and (value.startswith("-") or len(value) > 10):
            self._examination.sign("booster.index-outside", operand=key)

    def numbers(self, key: str, raw: bytes) -> None:
        """See an array of numbers."""

    def integers(self, key: str, values: Sequence[int]) -> None:
        """See an array of integers."""


def read_catboost_json(source: ByteSource, examination: Examination) -> None:
    """Read a model in JSON.

    Raises:
        UnreadableError: It is broken.
    """
    examination.see("catboost-json")
    walk_json(source, _Model(examination), examination)


def read_catboost(source: ByteSource, examination: Examination) -> None:
    """Read a binary model's container.

    Raises:
        UnreadableError: Its sizes or offsets lead outside.
    """
    examination.see("catboost")
    examination.spend(64)
    head = source.read_at(0, 12)
    if len(head) < 12:
        raise UnreadableError("broken", "CatBoost: the file ends inside its header")
    size, root = _U32.unpack_from(head, 4)[0], _U32.unpack_from(head, 8)[0]
    if size < 16 or not source.read_at(8 + size - 1, 1):
        raise UnreadableError("broken", "CatBoost: the model is longer than its file")
    table = source.read_at(8 + root, 4)
    if root + 4 > size or len(table) < 4:
        examination.sign("booster.index-outside", operand="root table")
        return
    described = root - struct.unpack("<i", table)[0]
    if not 0 <= described <= size - 4:
        examination.sign("booster.index-outside", operand="root table")
        return
    _table(source.read_at(8 + described, 64), root, size, examination)


def _table(described: bytes, root: int, size: int, examination: Examination) -> None:
    """Check that the fields of the outermost table stay inside it, and it inside the model."""
    if len(described) < 4:
        examination.sign("booster.index-outside", operand="root table")
        return
    length, extent = struct.unpack_from("<HH", described)
    if length < 4 or length > len(described) or root + extent > size:
        examination.sign("booster.index-outside", operand="root table")
        return
    for at in range(4, length - 1, 2):
        field = struct.unpack_from("<H", described, at)[0]
        if field and field + 4 > extent:
            examination.sign("booster.index-outside", operand="root table")
            return
