"""Where the NumPy arrays end that joblib writes into the middle of a pickle.

joblib pickles a ``NumpyArrayWrapper`` with shape and dtype, then writes padding and the array's raw
bytes (or, for objects, one more pickle) before the opcodes go on.

Source: joblib ``numpy_pickle.py``, the file format since joblib 0.10.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from muniment.engine.artifacts.pickled.values import Imported, Made, Value

if TYPE_CHECKING:
    from muniment.engine.artifacts.pickled.machine import PickleMachine

WRAPPERS: Final = frozenset(
    (module, "NumpyArrayWrapper")
    for module in ("joblib.numpy_pickle", "sklearn.externals.joblib.numpy_pickle")
)
_PARAMETERS: Final = (
    "subclass",
    "shape",
    "order",
    "dtype",
    "allow_mmap",
    "numpy_array_alignment_bytes",
)
"""Of the wrapper's constructor, which a file may call instead of setting state."""

_DTYPE = re.compile(r"[<>=|]?([A-Za-z])(\d{1,9})")
_ITEM_REFCOUNT = 1
"""The bit of a dtype's flags that says its items hold Python objects."""
_FLAGS = 7
"""Place of the flags in a dtype's state."""
_MAX_DIMENSIONS = 64
_FIRST_OPCODE = 0x28


def array_end(machine: PickleMachine, wrapper: Made, after: int) -> int | None:
    """Return the offset at which opcodes go on after an array; None ends the machine as unclear.

    Args:
        machine: In close form.
        wrapper: The array's wrapper.
        after: Offset of the first byte after it.

    Raises:
        UnreadableError: The source cannot be read.
    """
    if machine.frame_end > after:
        machine.differ("an array inside a frame", after)
    machine.frame_end = 0
    machine.limit = machine.bound
    given = wrapper.args if wrapper.called and type(wrapper.args) is tuple else ()
    items = {**dict(zip(_PARAMETERS, given, strict=False)), **machine.items(wrapper.state)}
    count = _count(machine, items.get("shape", 0))
    item = _item(machine, items.get("dtype", 0))
    if count is None or item is None:
        machine.unclear()
        return None
    size, holds_objects = item
    machine.arrays += 1
    if holds_objects:
        return machine.inner(after)
    padding = 0
    if machine.integer(items.get("numpy_array_alignment_bytes", -1)) is not None:
        first = machine.source.read_at(after, 1)
        if not first:
            machine.unclear()
            return None
        padding = 1 + first[0]
        if first[0] >= _FIRST_OPCODE:
            machine.differ("an array's padding that reads as an opcode", after)
    elif count:
        machine.doubt(after, count * size)
    return after + padding + count * size


def _count(machine: PickleMachine, shape: Value) -> int | None:
    if type(shape) is not tuple or len(shape) > _MAX_DIMENSIONS:
        return None
    count = 1
    for length in map(machine.integer, shape):
        if length is None or length < 0:
            return None
        count *= length
    return count


def _item(machine: PickleMachine, made: Value) -> tuple[int, bool] | None:
    """Return an item's size in bytes, and whether it holds Python objects."""
    if type(made) is not Made:
        return None
    callee, args = made.callee, made.args
    if type(callee) is not Imported or (callee.module, callee.name) != ("numpy", "dtype"):
        return None
    text = machine.text(args[0]) if type(args) is tuple and args else None
    match = _DTYPE.fullmatch(text or "")
    if match is None:
        return None
    kind, size = match[1], int(match[2])
    state = made.state
    flags = 0
    if type(state) is tuple and len(state) > _FLAGS:
        flags = machine.integer(state[_FLAGS]) or 0
    return size * (4 if kind == "U" else 1), kind == "O" or bool(flags & _ITEM_REFCOUNT)
