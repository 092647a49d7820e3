"""Reads LightGBM's text models: trees, and the parameters they were trained with.

Source: LightGBM ``src/io/tree.cpp``, ``src/boosting/gbdt_model_text.cpp``, "Parameters". Loading
restores the parameters too, and further training or conversion uses the files and hosts they name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import ByteSource
from muniment.engine.artifacts.trees.tree_shape import Shape

_CHUNK = 1 << 18
_MAX_LINE = 64 << 20
_LISTS = frozenset({"left_child", "right_child", "cat_boundaries", "split_feature"})
_COUNTS = frozenset({"num_leaves", "num_cat"})
_READ = frozenset(
    [
        "forcedsplits_filename",
        "forcedbins_filename",
        "parser_config_file",
        "initscore_filename",
        "machine_list_filename",
        "machine_list_file",
        "config",
        "input_model",
    ]
)
_WRITTEN = frozenset(["convert_model", "output_result"])


def _lines(source: ByteSource, examination: Examination) -> Iterator[tuple[int, bytes]]:
    """Yield each line with where it begins."""
    rest, at = b"", 0
    while piece := source.read_at(at + len(rest), _CHUNK):
        examination.spend(len(piece))
        parts = (rest + piece).split(b"\n")
        rest = parts.pop()
        for part in parts:
            yield at, part
            at += len(part) + 1
        if len(rest) > _MAX_LINE:
            raise UnreadableError("too_large", "LightGBM: a line is longer than is held at once")
    yield at, rest


class _Tree:
    """What is known of the tree that is being read."""

    __slots__ = ("counts", "lists", "name", "offset", "thresholds")

    def __init__(self, name: str, offset: int) -> None:
        self.name = name
        self.offset = offset
        self.counts: dict[str, int] = {}
        self.lists: dict[str, Sequence[int]] = {}
        self.thresholds = 0


def read_lightgbm(source: ByteSource, examination: Examination) -> None:
    """Read a model.

    Raises:
        UnreadableError: A line is longer than is held at once, or the model ends early.
    """
    examination.see("lightgbm")
    tree: _Tree | None = None
    features, ended, trees, announced = -1, False, 0, -1
    shape = Shape(examination)
    for offset, line in _lines(source, examination):
        key, equals, value = line.partition(b"=")
        if key == b"Tree":
            _check(tree, features, shape)
            tree = _Tree(f"tree {value[:12].decode('latin-1').strip()}", offset)
            trees += 1
        elif line.startswith(b"end of "):
            ended = True
        elif line.startswith(b"parameters:"):
            ended = False
        elif line.startswith(b"["):
            _parameter(line, offset, examination)
        elif equals and tree is not None:
            _field(tree, key.decode("latin-1")[:40], value)
        elif key == b"max_feature_idx":
            features = _number(value) + 1
        elif key == b"tree_sizes":
            announced = len(value.split())
    _check(tree, features, shape)
    if not ended:
        raise UnreadableError("broken", "LightGBM: the model ends early")
    if announced not in (-1, trees):
        examination.sign("booster.sizes-differ", operand="tree_sizes")


def _field(tree: _Tree, key: str, value: bytes) -> None:
    if key in _COUNTS:
        tree.counts[key] = _number(value)
    elif key in _LISTS:
        numbers = [_number(word) for word in value.split()]
        tree.lists[key] = numbers
    elif key == "cat_threshold":
        tree.thresholds = value.count(b" ") + 1 if value.strip() else 0


def _check(tree: _Tree | None, features: int, shape: Shape) -> None:
    if tree is None:
        return
    leaves = tree.counts.get("num_leaves", 1)
    left, right = tree.lists.get("left_child", ()), tree.lists.get("right_child", ())
    if leaves != 1 or left:
        shape.splits(left, right, leaves, tree.name, tree.offset)
    if features > 0:
        shape.within(tree.lists.get("split_feature", ()), features, tree.name, tree.offset)
    if tree.counts.get("num_cat", 0):
        shape.within(
            tree.lists.get("cat_boundaries", ()), tree.thresholds + 1, tree.name, tree.offset
        )


def _parameter(line: bytes, offset: int, examination: Examination) -> None:
    key, _, value = line.strip(b"[] \r").decode("utf-8", "replace")[:2000].partition(":")
    value = value.strip()
    if not value:
        return
    if key in _READ:
        examination.sign("booster.reads-file", offset=offset, operand=f"{key}: {value}")
    elif key in _WRITTEN and value.startswith(("/", "\\", "~", "..")):
        examination.sign("booster.writes-file", offset=offset, operand=f"{key}: {value}")
    elif key == "machines":
        examination.sign("booster.connects", offset=offset, operand=value)


def _number(word: bytes) -> int:
    """Return an integer, or one that is out of every range."""
    try:
        return int(word) if len(word) < 12 else -(1 << 31)
    except ValueError:
        return -(1 << 31)
