"""Types of NumPy arrays that say their bytes are no objects although they are.

The type of an array carries flags in its state. An array whose type says "object" without the flag
that its items are objects takes the bytes of the file for addresses.

Source: NumPy ``_core/src/multiarray/descriptor.c`` (``arraydescr_setstate``), ``methods.c``
(``array_setstate``).
"""

from __future__ import annotations

import re
from typing import Final

from muniment.engine.artifacts.pickled.machine import PickleMachine
from muniment.engine.artifacts.pickled.values import Imported, Made, Mapped, Value

_FLAGS: Final = 7
"""Place of the flags in a type's state."""
_REFERENCES: Final = 1
_AS_WRITTEN: Final = rb"(?:K\x3ft(?:\x94|q.|r.{4})?|I63\n(?:I?[0-9]*\n?)tp[0-9]+\n|I63\nt)\Z"
"""The end of the state of ``dtype('O')`` as NumPy writes it."""


def judge_dtype(machine: PickleMachine, made: Made, state: Value, offset: int) -> None:
    """Record a type that holds objects by its letter and none by its flags."""
    if not _has_objects(machine, made):
        if type(state) is tuple and _parts_have(machine, state):
            _judge_flags(machine, state, offset)
        elif not machine.close and _is_structured(machine, made) and machine.objects:
            machine.look_closer()
        return
    machine.objects = True
    if not machine.close:
        before = machine.source.read_at(max(0, offset - 16), min(16, offset))
        if not re.search(_AS_WRITTEN, before, re.DOTALL):
            machine.look_closer()
        return
    _judge_flags(machine, state, offset)


def _judge_flags(machine: PickleMachine, state: Value, offset: int) -> None:
    flags = None
    if type(state) is tuple and len(state) > _FLAGS:
        flags = machine.integer(state[_FLAGS])
    elif type(state) is tuple and machine.close:
        # Types of NumPy before 1.0.5 have fewer fields; flags are then worked out anew.
        return
    if flags is None or not flags & _REFERENCES:
        machine.examination.sign("pickle.forged-memory", offset=offset, operand="numpy:dtype")


def _letter(machine: PickleMachine, made: Made) -> str:
    text = machine.text(made.args[0]) if type(made.args) is tuple and made.args else None
    return (text or "").lstrip("<>=|")[:1]


def _has_objects(machine: PickleMachine, made: Made) -> bool:
    return _letter(machine, made) == "O"


def _is_structured(machine: PickleMachine, made: Made) -> bool:
    return _letter(machine, made) not in set("biufcSUMm?")


def _parts_have(machine: PickleMachine, state: tuple[Value, ...]) -> bool:
    """Return whether a field, or what a type is an array of, is a type of objects."""
    parts: list[Value] = []
    for part in state[:_FLAGS]:
        if type(part) is tuple:
            parts += part
        elif type(part) is Mapped:
            parts += part.parts
    for part in parts[:256]:
        for inner in part if type(part) is tuple else (part,):
            if type(inner) is Made and type(inner.callee) is Imported:
                named = (inner.callee.module, inner.callee.name) == ("numpy", "dtype")
                if named and (_has_objects(machine, inner) or _nested(machine, inner)):
                    return True
    return False


def _nested(machine: PickleMachine, made: Made) -> bool:
    flags = None
    if type(made.state) is tuple and len(made.state) > _FLAGS:
        flags = machine.integer(made.state[_FLAGS])
    return flags is not None and bool(flags & _REFERENCES)
