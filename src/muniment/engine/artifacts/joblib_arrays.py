"""Where the NumPy arrays end that joblib writes into the middle of a pickle.

joblib pickles a ``NumpyArrayWrapper`` with shape and dtype, then writes padding and the array's raw
bytes (or, for objects, one more pickle) before the opcodes go on.

Source: joblib ``numpy_pickle.py``, the file format since joblib 0.10.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from muniment.engine.artifacts.machine import PickleMachine
from muniment.engine.artifacts.values import Imported, Made, Things

_DTYPE = re.compile(r"[<>=|]?([A-Za-z])(\d{1,9})")
_ITEM_REFCOUNT = 1
"""The bit of a dtype's flags that says its items hold Python objects."""
_FLAGS = 7
"""Place of the flags in a dtype's state."""


def array_end(
    machine: PickleMachine,
    wrapper: int,
    after: int,
    object_array: Callable[[PickleMachine, int], int | None],
) -> int | None:
    """Return the offset at which opcodes go on after an array, or None where that is unclear.

    Args:
        machine: In rich mode.
        wrapper: The value of the array's wrapper.
        after: Offset of the first byte after the wrapper.
        object_array: Follows the pickle of an object array; returns the offset after it.

    Raises:
        UnreadableError: The source cannot be read.
    """
    things = machine.things
    thing = things.of(wrapper)
    if not isinstance(thing, Made):
        return None
    items = things.items(thing.state)
    count = _count(things, items.get("shape", 0))
    item = _item(things, items.get("dtype", 0))
    if count is None or item is None:
        return None
    size, holds_objects = item
    if holds_objects:
        return object_array(machine, after)
    if things.integer(items.get("numpy_array_alignment_bytes", -1)) is not None:
        padding = machine.source.read_at(after, 1)
        if not padding:
            return None
        after += 1 + padding[0]
    return after + count * size


def _count(things: Things, shape: int) -> int | None:
    lengths = things.of(shape)
    if not isinstance(lengths, tuple):
        return None
    count = 1
    for length in map(things.integer, lengths):
        if length is None or length < 0:
            return None
        count *= length
    return count


def _item(things: Things, dtype: int) -> tuple[int, bool] | None:
    """Return an item's size in bytes, and whether it holds Python objects."""
    made = things.of(dtype)
    if not isinstance(made, Made):
        return None
    callee, args = things.of(made.callee), things.of(made.args)
    if not isinstance(callee, Imported) or (callee.module, callee.name) != ("numpy", "dtype"):
        return None
    match = (
        _DTYPE.fullmatch(things.text(args[0]) or "") if isinstance(args, tuple) and args else None
    )
    if match is None:
        return None
    kind, size = match[1], int(match[2])
    state = things.of(made.state)
    flags = 0
    if isinstance(state, tuple) and len(state) > _FLAGS:
        flags = things.integer(state[_FLAGS]) or 0
    return size * (4 if kind == "U" else 1), kind == "O" or bool(flags & _ITEM_REFCOUNT)
