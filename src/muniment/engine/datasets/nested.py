"""Rows of nested values as flat columns.

Nested objects become columns ``a.b``. An object whose keys are data themselves (a map from user to
value) becomes one column ``a.*``, so that its keys do not become names of columns.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from muniment.engine.datasets.table import NAME_LENGTH, ColumnSample, column_name

CELLS: Final = 100_000
DEPTH: Final = 6
KEYS: Final = 200
"""Different keys of one object above which they are data, not names."""
_SCRUTINISED: Final = 16


def flattened(rows: Sequence[object], wide: int = KEYS) -> tuple[dict[str, ColumnSample], int]:
    """Return the columns of some rows by path, and how many rows the budget allowed.

    Args:
        rows: Objects, arrays (columns by number) or plain values.
        wide: Different keys that the outermost object may have.
    """
    maps = _maps(rows, wide)
    samples: dict[str, ColumnSample] = {}
    cells = used = 0
    for row in rows:
        used += 1
        for path, value in _cells(row, maps):
            sample = samples.get(path)
            if sample is None:
                sample = samples[path] = ColumnSample(_shown(path, len(samples) + 1))
            sample.add(value)
            cells += 1
        if cells > CELLS:
            break
    return samples, used


def _shown(path: str, number: int) -> str:
    return ".".join(column_name(part, number) for part in path.split("\0"))[:NAME_LENGTH]


def _maps(rows: Sequence[object], wide: int) -> set[str]:
    """Return the paths of objects whose keys are data: too many, or each in few of the rows."""
    keys: dict[str, set[str]] = defaultdict(set)
    given: dict[str, list[int]] = defaultdict(lambda: [0, 0])

    def look(value: Mapping[str, object], path: str, depth: int) -> None:
        known = keys[path]
        given[path][0] += 1
        given[path][1] += len(value)
        for key, inner in value.items():
            if len(known) <= max(wide, KEYS):
                known.add(key)
            if isinstance(inner, dict) and depth < DEPTH:
                look(inner, f"{path}\0{key}" if path else key, depth + 1)

    for row in rows:
        if isinstance(row, dict):
            look(row, "", 1)
    found = set()
    for path, known in keys.items():
        objects, filled = given[path]
        rare = len(known) > _SCRUTINISED and filled * 10 < objects * len(known)
        if len(known) > (KEYS if path else wide) or rare:
            found.add(path)
    return found


def _cells(row: object, maps: set[str]) -> Iterator[tuple[str, object]]:
    if isinstance(row, dict):
        yield from _fields(row, "", maps, 1)
    elif isinstance(row, list):
        for number, item in enumerate(row[:KEYS], start=1):
            yield f"column {number}", item
    else:
        yield "value", row


def _fields(
    value: Mapping[str, object], path: str, maps: set[str], depth: int
) -> Iterator[tuple[str, object]]:
    is_map = path in maps
    for key, inner in value.items():
        part = "*" if is_map else key.replace("\0", " ")
        place = f"{path}\0{part}" if path else part
        if isinstance(inner, dict) and inner and depth < DEPTH and not is_map:
            yield from _fields(inner, place, maps, depth + 1)
        elif isinstance(inner, list) and inner and isinstance(inner[0], str):
            # A list of texts is a column of texts: tags, or the turns of a conversation.
            yield from ((place, item) for item in inner[:20])
        elif isinstance(inner, list) and inner and isinstance(inner[0], dict) and depth < DEPTH:
            for item in inner[:5]:
                if isinstance(item, dict):
                    yield from _fields(item, place, maps, depth + 1)
        else:
            yield place, inner
