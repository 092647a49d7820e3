"""What allowed callables do with hostile arguments.

A constructor that only turns its argument into text, a list or a number calls methods of that
argument; a function that sets a state sets it on whatever it is given. Honest saves give them plain
values. Objects made up by the file, with attributes that the file chose, are given only so that
what they hold is called.

Source: CPython ``Objects/dictobject.c``, ``Lib/fractions.py``; PyTorch ``_utils.py``; cloudpickle
``cloudpickle.py``; dill ``_dill.py``; numba ``core/serialize.py``.
Out of scope: carried code itself (``carried``).
"""

from __future__ import annotations

import re
import sys
from typing import Final

from muniment.engine.artifacts.names.operands import CONVERTS, SETS_STATE, TENSOR_ATTRIBUTES
from muniment.engine.artifacts.pickled import carried
from muniment.engine.artifacts.pickled.machine import PickleMachine
from muniment.engine.artifacts.pickled.state import judge_state
from muniment.engine.artifacts.pickled.values import CHANGED, PACKED, Imported, Made, Value

_ARRAYS: Final = frozenset({"ndarray", "matrix", "recarray", "chararray", "memmap"})
_PLAIN_MADE: Final = frozenset(
    {
        "builtins", "__builtin__", "collections", "datetime", "decimal", "fractions", "itertools",
        "_codecs", "codecs", "pathlib", "uuid", "re", "numpy", "pandas", "copyreg", "copy_reg",
    }
)  # fmt: skip
"""Packages whose functions give plain values."""
_IDENTIFIER: Final = r"[A-Za-z0-9_-]{1,40}"
_ONE_NUMBER: Final = (
    rb"(?:(?:K.|M..|J.{4})\x85|\((?:K.|M..|I-?[0-9]{1,8}\n|L-?[0-9]{1,8}L\n)t)"
    rb"(?:\x94|q.|r.{4}|p[0-9]{1,6}\n)?\Z"
)
"""The opcodes of a tuple of one number, before the call."""
_METACLASS: Final = ("Meta", "MetaClass", "Metaclass", "EnumType")


def is_watched(module: str, name: str) -> bool:
    """Return whether a call of a name is to have its arguments looked at."""
    return (
        (module, name) in CONVERTS
        or (module, name) in SETS_STATE
        or module in _TORCH
        or carried.is_maker(module, name)
        or is_metaclass(name)
        or (module.partition(".")[0] == "numpy" and name in _ARRAYS)
        or name == "custom_rebuild"
    )


_TORCH: Final = frozenset({"torch._utils", "torch._tensor", "torch.tensor"})


def is_metaclass(name: str) -> bool:
    """Return whether a name is that of a class of classes, by convention."""
    return name.endswith(_METACLASS)


def judge_arguments(
    machine: PickleMachine, callee: Imported, args: tuple[Value, ...], offset: int
) -> None:
    """Record what a call does with its arguments beyond what its name says."""
    key = (callee.module, callee.name)
    if key in CONVERTS:
        for arg in args[:4]:
            if is_object(arg) or (callee.name == "getitem" and type(arg) is Made):
                told_called(machine, arg, offset)
    place = SETS_STATE.get(key)
    if place is not None and args:
        if type(args[0]) is Imported:
            machine.tell(args[0], CHANGED)
        elif place and len(args) > place:
            _judge_parts(machine, args[place], offset)
    if callee.module in _TORCH:
        _judge_tensor(machine, callee, args, offset)
    if carried.is_maker(callee.module, callee.name):
        carried.judge_maker(machine, callee, args, offset)
    if callee.name == "custom_rebuild" and args and is_object(args[0]):
        told_called(machine, args[0], offset)
    if is_metaclass(callee.name) and len(args) > 1:
        machine.examination.sign("pickle.class-made", offset=offset, operand=shown(callee))
    if callee.name in _ARRAYS:
        judge_array(machine, callee, args, offset)


def is_unlisted(module: str, name: str) -> bool:
    """Return whether no list says anything of a name."""
    # Imported here: pickles that name nothing do not pay for the lists.
    from muniment.engine.artifacts.names.judgement import standing

    return standing(module, name) is None


def is_plain_call(machine: PickleMachine, callee: Imported, args: Value, offset: int) -> bool:
    """Return whether a class is called as members of enumerations are written.

    That is with one small number or one identifier. An unknown class that is called so gets little
    more from the file than one whose state is set. Cython's empty objects are written likewise.
    """
    if callee.module.partition(".")[0] in sys.stdlib_module_names or "." in callee.name:
        return False
    if callee.name == "newObj":
        return type(args) is tuple and len(args) == 1 and type(args[0]) is Imported
    if type(args) is tuple and len(args) == 1:
        text = machine.text(args[0])
        return bool(
            re.fullmatch(_IDENTIFIER, text, re.ASCII)
            if text is not None
            else machine.integer(args[0]) is not None
        )
    if args != PACKED:
        return False
    length = min(16, offset)
    return bool(re.search(_ONE_NUMBER, machine.source.read_at(offset - length, length), re.DOTALL))


def is_object(value: Value) -> bool:
    """Return whether a value is an object whose attributes the file may have chosen."""
    if type(value) is not Made:
        return False
    callee = value.callee
    if type(callee) is not Imported:
        return True
    if (callee.module, callee.name) in (("types", "SimpleNamespace"), ("argparse", "Namespace")):
        return True
    first = callee.module.partition(".")[0]
    if not value.called:
        return first not in _PLAIN_MADE
    return first not in _PLAIN_MADE and callee.name.lstrip("_")[:1].isupper()


def told_called(machine: PickleMachine, value: Value, offset: int) -> None:
    """Record that a call makes methods of an object run."""
    operand = shown(value.callee) if type(value) is Made else "?"
    machine.examination.sign("pickle.object-runs", offset=offset, operand=operand)


def shown(value: Value) -> str:
    """Return an import as ``module:name``, and anything else as a question mark."""
    return f"{value.module}:{value.name}" if type(value) is Imported else "?"


def _judge_parts(machine: PickleMachine, state: Value, offset: int) -> None:
    parts = state if type(state) is tuple and len(state) == 2 else (state,)
    for part in parts:
        judge_state(machine, part, offset)


def _judge_tensor(
    machine: PickleMachine, callee: Imported, args: tuple[Value, ...], offset: int
) -> None:
    if not callee.name.startswith("_rebuild"):
        return
    given = args
    if callee.name.startswith("_rebuild_from_type"):
        given = args[2] if len(args) > 2 and type(args[2]) is tuple else ()
    place = TENSOR_ATTRIBUTES.get(callee.name)
    if place is not None and len(args) > place:
        _judge_parts(machine, args[place], offset)
    first = given[0] if given else ()
    if type(first) is Made and is_object(first):
        maker = first.callee
        if type(maker) is not Imported or maker.module.partition(".")[0] != "torch":
            told_called(machine, first, offset)


# Memory -----------------------------------------------------------------------------------------


def judge_array(machine: PickleMachine, callee: Imported, args: Value, offset: int) -> None:
    """Record an array of objects that is laid over bytes: the bytes are taken for addresses."""
    if type(args) is not tuple or len(args) < 3:
        return
    dtype = args[1]
    text = machine.text(dtype)
    if type(dtype) is Made and type(dtype.args) is tuple and dtype.args:
        text = machine.text(dtype.args[0])
    plain = text is not None and text.lstrip("<>=|")[:1].upper() in "?BIUFCMS" and "," not in text
    if not plain or (text or "").lstrip("<>=|")[:1] == "O":
        machine.examination.sign("pickle.forged-memory", offset=offset, operand=shown(callee))
