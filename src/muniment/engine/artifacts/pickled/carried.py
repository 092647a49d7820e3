"""Code that a pickle carries: what it reaches for, and whether loading runs it.

cloudpickle and dill write functions and classes of the main program whole, as the arguments of
``types.CodeType``. The names that code uses are among them, as plain text.

Source: CPython ``Objects/codeobject.c`` (the constructor), ``Lib/opcode.py``; cloudpickle
``cloudpickle.py``; dill ``_dill.py``.
Out of scope: what code does with harmless names.
"""

from __future__ import annotations

from typing import Final

from muniment.engine.artifacts.names.operands import CLOUDPICKLES
from muniment.engine.artifacts.pickled.machine import PickleMachine
from muniment.engine.artifacts.pickled.scalars import span_in
from muniment.engine.artifacts.pickled.sight import ITEM_HOOKS
from muniment.engine.artifacts.pickled.values import PACKED, Imported, Made, Mapped, Value

_GADGETS: Final = frozenset(
    {
        "system", "popen", "Popen", "popen2", "execv", "execve", "execvp", "execvpe", "execl",
        "execle", "execlp", "spawnl", "spawnv", "spawnve", "spawnlp", "posix_spawn",
        "posix_spawnp", "startfile", "check_output", "check_call", "getoutput",
        "getstatusoutput", "subprocess", "pty", "socket", "ctypes", "marshal", "importlib",
        "import_module", "__import__", "runpy", "run_path", "run_module", "urlopen",
        "urlretrieve", "builtins", "__builtins__", "__subclasses__", "__globals__", "__mro__",
        "__bases__", "f_globals", "f_builtins",
    }
)  # fmt: skip
"""Names that have no business in a model's own functions."""
_AS_GLOBALS: Final = frozenset({"eval", "exec", "open", "compile", "getattr", "globals"})
"""Names that are gadgets by themselves, and ordinary as methods: ``model.eval()``."""
_TEXTS: Final = ("os.system", "subprocess", "__import__", "import os", "import socket", "/bin/sh")
_HOOKS: Final = frozenset(
    {"__setstate__", "__new__", "__getattr__", "__getattribute__", "__setattr__", "__del__"}
)
"""Methods that Python calls on an object of the class while a pickle is loaded."""
_ON_CLASS: Final = frozenset({"__init_subclass__", "__set_name__"})
_LOADS_GLOBAL: Final = (116, 101, 91, 92, 93)
"""LOAD_GLOBAL and LOAD_NAME of Python 3.6 to 3.14."""
_MAX_CODE: Final = 1 << 16
_MAX_NAMES: Final = 512

_CODES: Final = frozenset(
    {("types", "CodeType"), ("builtins", "code"), ("dill._dill", "_create_code"), ("new", "code")}
)
_CLASSES: Final = {
    ("dill._dill", "_create_type"): (2, 3),
    **{(module, "_make_skeleton_class"): (2, 3) for module in CLOUDPICKLES},
}
"""Functions that make a class: places of its bases and its attributes."""
_ATTRIBUTES: Final = {
    **{(module, "_class_setstate"): 1 for module in CLOUDPICKLES},
    **{(module, "_rehydrate_skeleton_class"): 1 for module in CLOUDPICKLES},
}
_FUNCTIONS: Final = frozenset((module, "_make_function") for module in CLOUDPICKLES)


def is_maker(module: str, name: str) -> bool:
    """Return whether a name makes code, functions or classes from what the file carries."""
    key = (module, name)
    return key in _CODES or key in _CLASSES or key in _ATTRIBUTES or key in _FUNCTIONS


def judge_maker(
    machine: PickleMachine, callee: Imported, args: tuple[Value, ...], offset: int
) -> None:
    """Record what code or a class that a call makes reaches for."""
    key = (callee.module, callee.name)
    if key in _CODES:
        _judge_code(machine, args, offset)
    elif key in _CLASSES:
        judge_subclass(machine, args, offset)
    elif key in _FUNCTIONS and args and type(args[0]) is not Made:
        operand = "what is no code of its own"
        machine.examination.sign("pickle.carried-gadget", offset=offset, operand=operand)
    elif key in _ATTRIBUTES and len(args) > 1 and type(args[0]) is Made:
        args[0].hooks |= _hooks(machine, args[1])


def class_hooks(machine: PickleMachine, callee: Imported, args: Value) -> frozenset[str]:
    """Return the methods of a class that a call makes which loading would run."""
    places = _CLASSES.get((callee.module, callee.name))
    if places is None or type(args) is not tuple or len(args) <= places[1]:
        return frozenset()
    found = _hooks(machine, args[places[1]])
    bases = args[places[0]]
    for base in bases if type(bases) is tuple else ():
        if type(base) is Made:
            found |= base.hooks
    return found


def judge_new(machine: PickleMachine, cls: Made, offset: int) -> None:
    """Record that an object of a carried class is made."""
    _told(machine, cls.hooks & {"__new__", "__del__"}, offset)


def judge_build(machine: PickleMachine, made: Made, offset: int) -> None:
    """Record that state is set on an object of a carried class."""
    if type(made.callee) is Made:
        _told(machine, made.callee.hooks & _HOOKS, offset)


def _told(machine: PickleMachine, hooks: frozenset[str], offset: int) -> None:
    for hook in sorted(hooks):
        machine.examination.sign("pickle.carried-code-runs", offset=offset, operand=hook)


def _hooks(machine: PickleMachine, attributes: Value) -> frozenset[str]:
    parts = attributes if type(attributes) is tuple else (attributes,)
    found: set[str] = set()
    for part in parts:
        if type(part) is Mapped:
            found |= part.specials & (_HOOKS | _ON_CLASS)
            found |= machine.items(part).keys() & ITEM_HOOKS
    return frozenset(found)


def judge_subclass(machine: PickleMachine, args: Value, offset: int) -> None:
    """Record a class made below a carried one that runs code when that happens."""
    bases = args[2] if type(args) is tuple and len(args) > 2 else ()
    for base in bases if type(bases) is tuple else ():
        if type(base) is Made:
            _told(machine, base.hooks & {"__init_subclass__"}, offset)


# Code -------------------------------------------------------------------------------------------


def _judge_code(machine: PickleMachine, args: tuple[Value, ...], offset: int) -> None:
    code = b""
    constants: tuple[Value, ...] = ()
    names: tuple[Value, ...] = ()
    for place in range(len(args) - 2):
        first, second = args[place + 1], args[place + 2]
        # The byte code is followed by two tuples, of constants and of names.
        if _is_tuple(first) and _is_tuple(second) and not _is_tuple(args[place]):
            code = _bytes(machine, args[place])
            constants, names = _parts(first), _parts(second)
            break
    for number, name in enumerate(map(machine.text, names[:_MAX_NAMES])):
        if name in _GADGETS or (name in _AS_GLOBALS and _is_global(code, number)):
            machine.examination.sign("pickle.carried-gadget", offset=offset, operand=name)
    for text in filter(None, map(machine.text, constants[:_MAX_NAMES])):
        for hidden in _TEXTS:
            if hidden in text:
                machine.examination.sign("pickle.carried-gadget", offset=offset, operand=hidden)


def _is_tuple(value: Value) -> bool:
    return type(value) is tuple or value == PACKED


def _parts(value: Value) -> tuple[Value, ...]:
    return value if type(value) is tuple else ()


def _bytes(machine: PickleMachine, value: Value) -> bytes:
    if type(value) is Made and type(value.args) is tuple and value.args:
        text = machine.text(value.args[0])
        return b"" if text is None else text.encode("latin-1", "replace")
    if type(value) is not int or value < 0:
        return b""
    head = machine.source.read_at(value, 16)
    span = span_in(head)
    if span is None:
        return b""
    return machine.source.read_at(value + span[0], min(span[1], _MAX_CODE))


def _is_global(code: bytes, place: int) -> bool:
    """Return whether code loads its n-th name as a global."""
    return any(
        code[at] in _LOADS_GLOBAL
        and code[at + 1] in (place & 0xFF, place << 1 & 0xFF, place << 1 & 0xFF | 1)
        for at in range(0, len(code) - 1, 2)
    )
