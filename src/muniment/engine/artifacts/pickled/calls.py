"""What it means for a file to name, call, make or change something.

Some callables are part of how pickles are written: ``copyreg._reconstructor(cls, object, None)``
makes an object without its constructor, ``getattr(cls, "name")`` is how a method or an enum's
member is written, ``_codecs.encode(text, "latin1")`` is how bytes are. Used like that they are
looked through, and not told; used in any other way they are.

Source: CPython ``copyreg.py``, ``Lib/pickle.py`` (``save_reduce``), ``Objects/classobject.c``
(``method.__reduce__``), ``Lib/enum.py`` (``__reduce_ex__``); Cython's ``auto_pickle``.
"""

from __future__ import annotations

from collections.abc import Callable

from muniment.engine.artifacts.examination import MAX_IMPORTS
from muniment.engine.artifacts.names.lookup import listed
from muniment.engine.artifacts.names.operands import (
    APPLIES,
    FED,
    NAMED_BY,
    RUN_ON_IMPORT,
    named_by,
)
from muniment.engine.artifacts.observed import UNRESOLVED, How, Use
from muniment.engine.artifacts.pickled.arguments import (
    is_metaclass,
    is_plain_call,
    is_unlisted,
    is_watched,
    judge_arguments,
    judge_array,
)
from muniment.engine.artifacts.pickled.callables import (
    CLASS,
    CLASS_OF_RESULT,
    CLOSER_LOOK,
    DILL_NAMES,
    FEEDS,
    HIGHER,
    IMPORTERS,
    METACLASSES,
    NEW_IS_CALL,
    REMEMBERED,
    SHARED,
    STRINGS,
    WALK,
)
from muniment.engine.artifacts.pickled.carried import class_hooks, judge_new
from muniment.engine.artifacts.pickled.checked_states import is_checked
from muniment.engine.artifacts.pickled.joblib_arrays import WRAPPERS
from muniment.engine.artifacts.pickled.machine import PickleMachine
from muniment.engine.artifacts.pickled.machinery import (
    encode,
    evaluated,
    iterator,
    kind_of,
    plain_object,
    set_attribute,
)
from muniment.engine.artifacts.pickled.memory import End
from muniment.engine.artifacts.pickled.state import FILE_WRAPPERS
from muniment.engine.artifacts.pickled.values import (
    CALLED,
    MADE,
    NAMED,
    OPAQUE,
    PACKED,
    Imported,
    Made,
    Maker,
    Shared,
    Value,
)

_BUILTINS = ("builtins", "__builtin__")
_MAX_CHAIN = 16
_MAX_NAMES = MAX_IMPORTS + 100


def bring_in(machine: PickleMachine, module: str, name: str, how: How, offset: int) -> Imported:
    """Record an import and return it; the same import is the same object."""
    key = (module, name)
    found = machine.names.get(key)
    if found is None:
        found = Imported(module, name, how, offset)
        found.quiet = (module, name) in _MACHINERY or name.startswith(_CYTHON)
        if len(machine.names) >= _MAX_NAMES:
            # More than the examination takes: the flood itself is what is told.
            machine.tell(found, CALLED)
            return machine.names.setdefault(
                (UNRESOLVED, UNRESOLVED), Imported(UNRESOLVED, UNRESOLVED, how, offset)
            )
        machine.names[key] = found
        found.plain = _is_plain(module, name)
        if CLASS.fullmatch(name) or name == "newObj":
            found.unknown = is_unlisted(module, name)
        if not found.quiet:
            machine.tell(found, NAMED)
        if "." in name and "_" in name:
            _walked(machine, module, name, offset)
        close = is_checked(module, name) or (module, name) in WRAPPERS or name in FILE_WRAPPERS
        if close and not machine.close:
            machine.end = End.CLOSER
    if found.quiet:
        found.pushed += 1
    return found


def _is_plain(module: str, name: str) -> bool:
    """Return whether a call of a name needs no closer look than that it is called."""
    last = name.rpartition(".")[2]
    key = (module, name)
    return not (
        last in CLOSER_LOOK
        or key in REMEMBERED
        or key in APPLIES
        or key in FED
        or key in WRAPPERS
        or key in SHARED
        or is_watched(module, name)
    )


def _walked(machine: PickleMachine, module: str, name: str, offset: int) -> None:
    """Record a path through an attribute that leads everywhere; one alone is for the lists."""
    if any(part in WALK for part in name.split(".")):
        operand = f"{module}:{name}"
        machine.examination.sign("pickle.attribute-walk", offset=offset, operand=operand)


# Calls ------------------------------------------------------------------------------------------


def call(machine: PickleMachine, callee: Value, args: Value, offset: int) -> Value:
    """Record a call and return its outcome."""
    if type(callee) is Imported:
        if callee.quiet:
            usual = _usual(machine, callee, args, offset)
            if usual is not None:
                callee.pushed -= 1
                return usual
        return _called(machine, callee, args, offset)
    return _outcome_called(machine, callee, args, offset)


def _usual(machine: PickleMachine, callee: Imported, args: Value, offset: int) -> Value | None:
    if callee.name.startswith(_CYTHON):
        return _cython(machine, callee, args, offset)
    return _MACHINERY[callee.module, callee.name](machine, callee, args, offset)


def _called(machine: PickleMachine, callee: Imported, args: Value, offset: int) -> Value:
    if not callee.known & CALLED:
        plainly = callee.unknown and is_plain_call(machine, callee, args, offset)
        machine.tell(callee, MADE if plainly else CALLED)
    if callee.plain:
        return (
            Made(callee, args, called=True) if machine.close and machine.room() else callee.result
        )
    name = callee.name.rpartition(".")[2]
    if type(args) is tuple:
        judge_arguments(machine, callee, args, offset)
    if name in STRINGS and not machine.close and _gives_text(machine, name, args):
        machine.end = End.CLOSER
    if name in HIGHER and type(args) is tuple:
        _called_through(machine, args, offset)
    applied = APPLIES.get((callee.module, callee.name))
    if applied is not None and type(args) is tuple and applied < len(args):
        _apply(machine, args[applied], offset)
    fed = FED.get((callee.module, callee.name))
    if fed is not None or name in FEEDS:
        place = fed or 0
        known = type(args) is tuple and place < len(args) and machine.fed(args[place])
        if fed is not None and not known:
            shown = f"{callee.module}.{callee.name}()"
            machine.examination.use(
                UNRESOLVED, shown, Use.CALLED, how=How.STACK_GLOBAL, offset=offset
            )
    if name in IMPORTERS and type(args) is tuple and args:
        return _module(machine, args[0], callee, offset)
    if name == "getattr" and type(args) is tuple:
        return callee.result
    key = (callee.module, callee.name)
    if key in SHARED:
        return Shared(callee, (), called=True)
    hooks = class_hooks(machine, callee, args)
    if (machine.close or hooks or key in REMEMBERED or key in WRAPPERS) and machine.room():
        made = Made(callee, args, called=True)
        made.hooks = hooks
        return made
    return callee.result


def _apply(machine: PickleMachine, arg: Value, offset: int) -> None:
    """Record that a function calls one of its arguments."""
    if type(arg) is Imported:
        if (arg.module, arg.name) not in METACLASSES:
            # A class of classes, or one that is made: by its spelling it is no function.
            machine.tell(arg, MADE if CLASS.fullmatch(arg.name.rpartition(".")[2]) else CALLED)
    elif type(arg) is Made:
        _outcome_called(machine, arg, OPAQUE, offset)


def _gives_text(machine: PickleMachine, name: str, args: Value) -> bool:
    if name != "scalar" or type(args) is not tuple or not args:
        return True
    dtype = args[0].args if type(args[0]) is Made else ()
    kind = machine.text(dtype[0]) if type(dtype) is tuple and dtype else None
    return kind is None or "U" in kind


def _called_through(machine: PickleMachine, args: tuple[Value, ...], offset: int) -> None:
    for arg in args[:_MAX_CHAIN]:
        if type(arg) is Imported:
            machine.tell(arg, CALLED)
        elif type(arg) is Made and type(arg.callee) is Imported and arg.args:
            inner = _partial_of(arg)
            if type(inner) is Imported:
                machine.tell(inner, CALLED)


def _outcome_called(machine: PickleMachine, callee: Value, args: Value, offset: int) -> Value:
    """Follow a call of something that is no import itself."""
    for _ in range(_MAX_CHAIN):
        if type(callee) is Maker:
            return new(machine, callee.callee, PACKED, offset)
        if type(callee) is not Made or type(callee.callee) is not Imported:
            break
        name = callee.callee.name.rpartition(".")[2]
        first = args[0] if type(args) is tuple and args else OPAQUE
        if name == "attrgetter":
            found = _attributes(machine, first, callee.args, offset)
            if found is not None:
                return found
        elif name == "methodcaller":
            method = callee.args[:1] if type(callee.args) is tuple else ()
            found = _attributes(machine, first, method, offset)
            if type(found) is Imported:
                return _called(machine, found, args, offset)
        elif name == "partial":
            inner = _partial_of(callee)
            if type(inner) is Imported:
                return call(machine, inner, args, offset)
            callee = inner
            continue
        break
    machine.examination.use(
        UNRESOLVED, _shown(callee), Use.CALLED, how=How.STACK_GLOBAL, offset=offset
    )
    return OPAQUE


def _shown(callee: Value) -> str:
    if type(callee) is Made and type(callee.callee) is Imported:
        return f"{callee.callee.module}.{callee.callee.name}()"
    return UNRESOLVED


def _partial_of(made: Made) -> Value:
    state = made.state
    if type(state) is tuple and state:
        return state[0]
    return made.args[0] if type(made.args) is tuple and made.args else OPAQUE


def _module(machine: PickleMachine, name: Value, callee: Imported, offset: int) -> Value:
    """Return a module that a call imports."""
    text = machine.text(name)
    if text is None:
        return callee.result
    module = Imported(text, "", How.STACK_GLOBAL, offset)
    if text in RUN_ON_IMPORT or text.endswith("__main__") or not listed(text):
        machine.tell(module, NAMED)
    return module


# Attributes -------------------------------------------------------------------------------------


def _attributes(machine: PickleMachine, target: Value, names: Value, offset: int) -> Value | None:
    """Return what a dotted path of one thing leads to, or None where that is not known."""
    if type(names) is not tuple or len(names) != 1:
        return None
    text = machine.text(names[0])
    return None if not text else attribute(machine, target, text, offset)


def attribute(machine: PickleMachine, target: Value, text: str, offset: int) -> Value | None:
    """Return the attribute of an import or of an object of an imported class; None: not known."""
    if type(target) is Imported:
        owner = target
    elif (
        type(target) is Made
        and type(target.callee) is Imported
        and (not target.called or CLASS.fullmatch(target.callee.name.rpartition(".")[2]))
    ):
        owner = target.callee
    elif type(target) is Made and type(target.callee) is Imported:
        known = CLASS_OF_RESULT.get((target.callee.module, target.callee.name))
        if known is None:
            return None
        owner = Imported(*known, How.STACK_GLOBAL, offset)
    else:
        return None
    if UNRESOLVED in (owner.module, owner.name):
        return None
    path = f"{owner.name}.{text}" if owner.name else text
    if len(path) > 300:
        return None
    return bring_in(machine, owner.module, path, How.STACK_GLOBAL, offset)


def _getattr(machine: PickleMachine, callee: Imported, args: Value, offset: int) -> Value | None:
    if type(args) is not tuple or len(args) not in (2, 3):
        return None
    text = machine.text(args[1])
    ours = len(args) == 3 and text == "_setattr" and _is(args[0], "dill", "_dill")
    if ours and _is(args[2], "builtins", "setattr"):
        # How dill writes its own setattr: an attribute that it may lack, and what stands for it.
        return args[2]
    if text == "__new__" and type(args[0]) is Imported:
        # With partial(cls.__new__, cls, ...)() protocols 2 and 3 write constructors' keywords.
        return Maker(args[0], (), called=True)
    return attribute(machine, args[0], text, offset) if text else None


def _is(value: Value, module: str, name: str) -> bool:
    return type(value) is Imported and (value.module, value.name) == (module, name)


# Objects ----------------------------------------------------------------------------------------


def new(machine: PickleMachine, cls: Value, args: Value, offset: int) -> Value:
    """Record that an object is made by ``cls.__new__(cls, *args)``."""
    if type(cls) is Made:
        # A class that a call made: what made it is told, and the unpickler takes only classes.
        judge_new(machine, cls, offset)
        return Made(cls, (), called=False) if machine.room() else OPAQUE
    if type(cls) is not Imported:
        machine.examination.use(
            UNRESOLVED, UNRESOLVED, Use.CALLED, how=How.STACK_GLOBAL, offset=offset
        )
        return OPAQUE
    machine.tell(cls, MADE)
    cls.built = True
    if args != () and is_metaclass(cls.name):
        return _called(machine, cls, args, offset)
    if cls.name == "ndarray":
        judge_array(machine, cls, args, offset)
    if args != () and cls.module.partition(".")[0] in NEW_IS_CALL:
        return _called(machine, cls, args, offset)
    if (machine.close or (cls.module, cls.name) in REMEMBERED) and machine.room():
        return Made(cls, args, called=False)
    if cls.name == "BytesIO":
        # Its state is what may be read as a file: it is not to be passed over.
        return Made(cls, PACKED, called=False) if machine.room() else OPAQUE
    cls.ready = cls.instance
    return cls.instance


def instantiate(machine: PickleMachine, cls: Value, args: tuple[Value, ...], offset: int) -> Value:
    """Record what OBJ and INST do: without arguments a class is not called, a function is."""
    if not args and type(cls) is Imported and CLASS.fullmatch(cls.name.rpartition(".")[2]):
        if is_unlisted(cls.module, cls.name):
            # By its spelling a class; what is not one is called, and no pickler of today writes so.
            machine.tell(cls, CALLED)
        return new(machine, cls, args, offset)
    return call(machine, cls, args, offset)


def _reconstructor(
    machine: PickleMachine, callee: Imported, args: Value, offset: int
) -> Value | None:
    if type(args) is not tuple or len(args) != 3:
        return None
    cls, base, state = args
    if type(base) is not Imported:
        _apply(machine, base, offset)
        return None
    if type(cls) is not Imported and type(cls) is not Made:
        return None
    if base.name != "object" or base.module not in _BUILTINS:
        machine.tell(base, MADE)
        if state != OPAQUE and base.module not in _BUILTINS:
            machine.tell(base, CALLED)
    return new(machine, cls, (), offset)


def _newobj(machine: PickleMachine, callee: Imported, args: Value, offset: int) -> Value | None:
    if type(args) is not tuple or not args or type(args[0]) is not Imported:
        return None
    rest = args[1:] if callee.name == "__newobj__" else (args[1] if len(args) > 1 else PACKED)
    return new(machine, args[0], rest, offset)


def _cython(machine: PickleMachine, callee: Imported, args: Value, offset: int) -> Value | None:
    if type(args) is not tuple or len(args) != 3 or type(args[0]) is not Imported:
        return None
    if not listed(callee.module):
        # Cython writes such functions, for classes beside them.
        beside = callee.module.partition(".")[0] == args[0].module.partition(".")[0]
        machine.tell(callee, MADE if beside else CALLED)
    return new(machine, args[0], (), offset)


def _type_by_name(
    machine: PickleMachine, callee: Imported, args: Value, offset: int
) -> Value | None:
    # How dill and cloudpickle name types that are no attribute of the module they say they are of.
    text = machine.text(args[0]) if type(args) is tuple and len(args) == 1 else None
    if not text:
        return None
    in_types = text.endswith("Type") or callee.name == "_builtin_type"
    module, name = DILL_NAMES.get(text, ("types" if in_types else "builtins", text))
    return bring_in(machine, module, name, How.STACK_GLOBAL, offset)


def _module_by_name(
    machine: PickleMachine, callee: Imported, args: Value, offset: int
) -> Value | None:
    # How dill writes a module that a function uses; of a dotted name it gives the last part.
    if type(args) is not tuple or not args:
        return None
    text = machine.text(args[0])
    if not text or text.startswith("__runtime__"):
        return None
    if "." in text:
        module, _, name = text.rpartition(".")
        return bring_in(machine, module, name, How.STACK_GLOBAL, offset)
    return _module(machine, args[0], callee, offset)


def _named_by(machine: PickleMachine, callee: Imported, args: Value, offset: int) -> Value | None:
    if type(args) is not tuple:
        return None
    texts = [machine.text(arg) for arg in args[:_MAX_CHAIN]]
    found = named_by(callee.module, callee.name, texts)
    return None if found is None else bring_in(machine, *found, How.STACK_GLOBAL, offset)


def _curried(machine: PickleMachine, callee: Imported, args: Value, offset: int) -> Value | None:
    # toolz.curry writes what it holds as the thing itself, or as the text "module:path".
    if type(args) is not tuple or len(args) < 2 or type(args[0]) is not Imported:
        return None
    if (args[0].module, args[0].name) != (callee.module, "curry"):
        return None
    module, _, path = (machine.text(args[1]) or "").partition(":")
    if module and path:
        bring_in(machine, module, path, How.STACK_GLOBAL, offset)
    elif type(args[1]) is not Imported:
        return None
    return callee.result


_CYTHON = "__pyx_unpickle_"

_Usual = Callable[[PickleMachine, Imported, Value, int], Value | None]
_MACHINERY: dict[tuple[str, str], _Usual] = {
    ("_codecs", "encode"): encode,
    ("dill._dill", "_load_type"): _type_by_name,
    ("dill._dill", "_get_attr"): _getattr,
    ("dill._dill", "_import_module"): _module_by_name,
    ("dill._dill", "_eval_repr"): evaluated,
    ("toolz.functoolz", "_restore_curry"): _curried,
    ("cytoolz.functoolz", "_restore_curry"): _curried,
    **dict.fromkeys(NAMED_BY, _named_by),
    **{
        (f"{package}cloudpickle.cloudpickle", "_builtin_type"): _type_by_name
        for package in ("", "numba.", "joblib.externals.", "srsly.", "ray.", "pyspark.")
    },
    **{(module, "getattr"): _getattr for module in _BUILTINS},
    **{(module, "setattr"): set_attribute for module in _BUILTINS},
    **{(module, "iter"): iterator for module in _BUILTINS},
    **{(module, "object"): plain_object for module in _BUILTINS},
    **{(module, "type"): kind_of for module in _BUILTINS},
    **{(module, "_reconstructor"): _reconstructor for module in ("copyreg", "copy_reg")},
    **{(module, "__newobj__"): _newobj for module in ("copyreg", "copy_reg")},
    **{(module, "__newobj_ex__"): _newobj for module in ("copyreg", "copy_reg")},
}
