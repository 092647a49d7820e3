"""What it means for a file to set state on something, and what of its values others are told.

Source: CPython ``Modules/_pickle.c`` (``load_build``).
"""

from __future__ import annotations

from typing import Final

from muniment.engine.artifacts.pickled.carried import judge_build
from muniment.engine.artifacts.pickled.checked_states import check_state
from muniment.engine.artifacts.pickled.forged import judge_dtype
from muniment.engine.artifacts.pickled.joblib_arrays import WRAPPERS, array_end
from muniment.engine.artifacts.pickled.machine import PickleMachine
from muniment.engine.artifacts.pickled.values import (
    CHANGED,
    OPAQUE,
    Imported,
    Made,
    Mapped,
    Shared,
    Special,
    Value,
)

FILE_WRAPPERS: Final = frozenset({"NDArrayWrapper", "ZNDArrayWrapper"})
"""How joblib before 0.10 pickled an array: the name of a file beside the pickle."""


def build(machine: PickleMachine, target: Value, state: Value, offset: int) -> int | None:
    """Record that state is set on something.

    Returns:
        The offset at which opcodes go on, where raw bytes follow; else None.
    """
    if type(target) is Imported:
        machine.tell(target, CHANGED)
        return None
    if type(target) is Shared and type(target.callee) is Imported:
        machine.tell(target.callee, CHANGED)
        return None
    parts = state if type(state) is tuple and len(state) == 2 else (state,)
    for part in parts:
        judge_state(machine, part, offset)
    if type(target) is not Made:
        return None
    callee = target.callee
    judge_build(machine, target, offset)
    if type(state) is Made:
        _judge_object(machine, state, offset)
    if type(callee) is Imported and (callee.module, callee.name) == ("numpy", "dtype"):
        judge_dtype(machine, target, state, offset)
    if type(callee) is Imported:
        check_state(machine, callee, state, offset)
        if callee.name == "BytesIO" and type(state) is tuple and state:
            machine.fed(state[0])
    if type(callee) is not Imported:
        target.state = state
        return None
    if callee.result is target or callee.instance is target:
        return None
    target.state = state
    if callee.name in FILE_WRAPPERS:
        _file_beside(machine, state, offset)
    if machine.close and (callee.module, callee.name) in WRAPPERS:
        return array_end(machine, target, offset + 1)
    return None


def _file_beside(machine: PickleMachine, state: Value, offset: int) -> None:
    file_name = machine.text(machine.items(state).get("filename", OPAQUE))
    if file_name is None:
        return
    outside = "/" in file_name or "\\" in file_name or file_name.startswith(("..", "~"))
    rule = "pickle.file-elsewhere" if outside else "pickle.file-beside"
    machine.examination.sign(rule, offset=offset, operand=file_name)


def fill(machine: PickleMachine, target: Value, code: int, offset: int, parts: list[Value]) -> None:
    """Record that items were set on something that is no plain dict."""
    machine.filled(target, code, offset)
    if type(target) is not Made:
        return
    if any(type(key) is Special for key in parts[::2]) and not is_dict(target):
        key = next(key.text for key in parts[::2] if type(key) is Special)
        machine.examination.sign("pickle.special-attribute", offset=offset, operand=key)


def is_dict(made: Made) -> bool:
    """Return whether something is a dict made by a call."""
    callee = made.callee
    return type(callee) is Imported and (callee.module, callee.name) in _DICTS


_DICTS: Final = frozenset(
    {
        ("builtins", "dict"), ("__builtin__", "dict"), ("collections", "OrderedDict"),
        ("collections", "defaultdict"), ("collections", "Counter"), ("collections", "ChainMap"),
        ("collections", "UserDict"), ("types", "MappingProxyType"),
        ("collections", "OrderedDict.fromkeys"),
    }
)  # fmt: skip


def _judge_object(machine: PickleMachine, state: Made, offset: int) -> None:
    """Look at a state that is an object: one unpickler takes what its ``items`` gives."""
    if is_dict(state):
        if machine.specials:
            what = "a name in a dict that is not followed"
            machine.examination.sign("pickle.special-attribute", offset=offset, operand=what)
    elif type(state.callee) is Imported and state.callee.built:
        if not machine.close:
            machine.look_closer()
        elif "items" in machine.items(state.state):
            operand = f"{state.callee.module}:{state.callee.name}"
            machine.examination.sign("pickle.object-runs", offset=offset, operand=operand)


def judge_state(machine: PickleMachine, state: Value, offset: int) -> None:
    """Record a state with the name of an attribute in it that Python itself looks up."""
    if type(state) is Mapped:
        what = state.special or ("a computed name" if state.computed else "")
    else:
        hidden = state == OPAQUE and machine.blurred and machine.specials
        what = "a name lost among too many things" if hidden else ""
    if what:
        machine.examination.sign("pickle.special-attribute", offset=offset, operand=what)


def told(machine: PickleMachine, value: Value, depth: int = 4) -> object:
    """Return a value in a form for other readers: text, numbers, names, tuples, else None."""
    if type(value) is tuple:
        if depth == 0 or len(value) > 64:
            return None
        return tuple(told(machine, part, depth - 1) for part in value)
    if type(value) is Imported:
        return f"{value.module}:{value.name}"
    if type(value) is Special:
        return value.text
    text = machine.text(value)
    return machine.integer(value) if text is None else text
