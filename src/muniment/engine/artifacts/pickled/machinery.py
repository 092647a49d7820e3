"""Callables that pickles are written with, and which of their calls are looked through.

Each of these returns what a call gives where it is made as picklers make it, and None where not.

Source: CPython ``copyreg.py``, ``Lib/pickle.py``; dill ``_dill.py``.
"""

from __future__ import annotations

from muniment.engine.artifacts.names.operands import is_plain_text
from muniment.engine.artifacts.pickled.arguments import is_object
from muniment.engine.artifacts.pickled.machine import PickleMachine
from muniment.engine.artifacts.pickled.sight import SPECIAL
from muniment.engine.artifacts.pickled.values import PACKED, Imported, Made, Value

_LATIN = frozenset({"latin1", "latin-1", "iso-8859-1"})


def plain_object(
    machine: PickleMachine, callee: Imported, args: Value, offset: int
) -> Value | None:
    """Return what a usual call gives, or None."""
    return callee.instance if args == () else None


def iterator(machine: PickleMachine, callee: Imported, args: Value, offset: int) -> Value | None:
    """Return what a usual call gives, or None."""
    # Iterators of built-in types are written so. Of two arguments the first is called.
    plain = type(args) is tuple and len(args) == 1 and not is_object(args[0])
    return callee.result if args == PACKED or plain else None


def kind_of(machine: PickleMachine, callee: Imported, args: Value, offset: int) -> Value | None:
    """Return what a usual call gives, or None."""
    # type(None) is how NoneType is written. Of a class it is a metaclass, which makes classes, as
    # it does with three arguments.
    if args == PACKED or (type(args) is tuple and len(args) == 1 and type(args[0]) is int):
        return callee.result
    return None


def encode(machine: PickleMachine, callee: Imported, args: Value, offset: int) -> Value | None:
    """Return what a usual call gives, or None."""
    if type(args) is not tuple or len(args) != 2 or machine.text(args[1]) not in _LATIN:
        return None
    return Made(callee, args, called=True) if machine.room() else callee.result


def evaluated(machine: PickleMachine, callee: Imported, args: Value, offset: int) -> Value | None:
    """Return what a usual call gives, or None."""
    plain = type(args) is tuple and len(args) == 1 and is_plain_text(machine.text(args[0]))
    return callee.result if plain else None


def set_attribute(
    machine: PickleMachine, callee: Imported, args: Value, offset: int
) -> Value | None:
    """Return what a usual call gives, or None."""
    # How dill fills cells, and classes that it makes.
    if type(args) is not tuple or len(args) != 3 or type(args[0]) is not Made:
        return None
    maker, key = args[0].callee, machine.text(args[1])
    if type(maker) is not Imported or maker.module != "dill._dill" or not key:
        return None
    if maker.name not in ("_create_cell", "_create_type", "_create_function"):
        return None
    if maker.name == "_create_type":
        args[0].hooks |= {key}
    elif key in SPECIAL:
        return None
    return callee.result
