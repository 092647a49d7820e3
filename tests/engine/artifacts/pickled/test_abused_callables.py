"""Allowed callables given what no honest save gives them; one case for each way.

What is called in the end is a function on no list, only named by the file: where nothing shows
that it is called, the file would pass as one with an unknown class.
"""

from __future__ import annotations

import collections
import datetime
import decimal
import fractions
import logging
import pickle
import types
import uuid

import pytest
from tests.engine.artifacts.pickled.building import call, name, pickled, text
from tests.engine.artifacts.scanning import scan_bytes

from muniment.engine.artifacts.report import Verdict

RUN = name("tool.runner", "run")
ECHO = text("echo")
SCALER = name("sklearn.preprocessing._data", "StandardScaler")
SPACE = name("types", "SimpleNamespace")
CLOUD = "cloudpickle.cloudpickle"
ORDERED = name("collections", "OrderedDict")


def tuple_of(*parts: bytes) -> bytes:
    """Return the opcodes of a tuple."""
    return b"(" + b"".join(parts) + b"t"


def dict_of(*parts: bytes) -> bytes:
    """Return the opcodes of a dict."""
    return b"}(" + b"".join(parts) + b"u"


def made(cls: bytes, *args: bytes) -> bytes:
    """Return the opcodes of an object made without its constructor."""
    return cls + tuple_of(*args) + b"\x81"


def holding(*parts: bytes) -> bytes:
    """Return the opcodes of an object whose attributes the file sets."""
    return made(SCALER) + dict_of(*parts) + b"b"


GETITEM = name("operator", "getitem")
DEFAULT = call(name("collections", "defaultdict"), RUN)
ABUSES = {
    # Opcodes that add items call a method of whatever is no list, set or dict.
    "append-is-an-attribute": holding(text("append"), RUN) + ECHO + b"a",
    "append-of-numbers": holding(text("append"), RUN) + b"(K\x01e",
    "extend-is-an-attribute": holding(text("extend"), RUN) + b"(" + ECHO + b"e",
    "add-is-an-attribute": holding(text("add"), RUN) + b"(" + ECHO + b"\x90",
    "append-of-a-namespace": call(SPACE) + dict_of(text("append"), RUN) + b"b" + ECHO + b"a",
    "append-by-keywords": SPACE + b")" + dict_of(text("append"), RUN) + b"\x92" + ECHO + b"a",
    "items-of-a-state": made(SCALER) + holding(text("items"), RUN) + b"b",
    # Conversions call methods of what they convert.
    "dict-calls-keys": call(name("builtins", "dict"), holding(text("keys"), RUN)),
    "ordered-dict-calls-keys": call(ORDERED, holding(text("keys"), RUN)),
    "counter-calls-items": call(name("collections", "Counter"), holding(text("items"), RUN)),
    "text-of-an-object": call(name("builtins", "str"), holding(text("a"), RUN)),
    "ratio-of-an-object": call(
        name("fractions", "Fraction"), holding(text("as_integer_ratio"), RUN)
    ),
    "uuid-of-an-object": call(name("uuid", "UUID"), holding(text("replace"), RUN)),
    "deque-of-an-object": call(name("collections", "deque"), holding(text("x"), RUN)),
    "zip-of-an-object": call(name("builtins", "zip"), holding(text("x"), RUN)),
    "keys-from-an-object": call(
        name("collections", "OrderedDict.fromkeys"), holding(text("x"), RUN)
    ),
    "item-of-a-defaultdict": call(GETITEM, DEFAULT, b"K\x01"),
    "item-of-a-chainmap": call(GETITEM, call(name("collections", "ChainMap"), DEFAULT), b"K\x01"),
    "itemgetter-of-a-defaultdict": call(call(name("operator", "itemgetter"), b"K\x01"), DEFAULT),
    # Attributes that Python looks up, set by a dict that is none to a quick look.
    "setstate-in-an-ordered-dict": made(SCALER)
    + call(ORDERED, b"](" + tuple_of(text("__setstate__"), RUN) + b"e")
    + b"b",
    "setstate-in-a-called-dict": made(SCALER)
    + call(name("builtins", "dict"), b"](" + tuple_of(text("__setstate__"), RUN) + b"e")
    + b"b",
    "setstate-in-a-filled-dict": made(SCALER)
    + made(ORDERED) + b"(" + text("__setstate__") + RUN + b"ub",
    "setstate-by-keywords": SPACE + b")" + dict_of(text("__setstate__"), RUN) + b"\x92",
    "setstate-of-a-parameter": call(
        name("torch._utils", "_rebuild_parameter_with_state"), b"N", b"\x89", b"N",
        dict_of(text("__setstate__"), RUN),
    ),
    "class-of-a-tensor": call(
        name("torch._tensor", "_rebuild_from_type_v2"),
        name("torch._utils", "_rebuild_tensor_v2"), name("torch", "Tensor"), tuple_of(b"N"),
        dict_of(text("__class__"), RUN),
    ),
    # What is changed is not only the file's.
    "filter-of-the-root-logger": call(name("logging", "getLogger"), text(""))
    + dict_of(text("filters"), b"](" + RUN + b"e") + b"b",
    "append-to-a-registry": call(GETITEM, name("tool", "HOOKS"), text("load")) + RUN + b"a",
    "item-of-a-registry": call(GETITEM, name("tool", "HOOKS"), text("load")) + ECHO + RUN + b"s",
    "dill-sets-items": call(
        name("dill._dill", "_setitems"), name("json", "__dict__"), dict_of(text("loads"), RUN)
    ),
    "cloudpickle-changes-a-class": call(
        name(CLOUD, "_class_setstate"), SCALER, tuple_of(dict_of(text("transform"), RUN), b"}")
    ),
    "cloudpickle-changes-a-function": call(
        name(CLOUD, "_function_setstate"), name("json", "loads"),
        tuple_of(b"}", dict_of(text("__globals__"), dict_of(text("x"), RUN))),
    ),
    "cloudpickle-fills-a-function": call(
        name(CLOUD, "_fill_function"), name("json", "loads"), dict_of(text("globals"), b"}")
    ),
    # Functions that call what they are given.
    "dill-makes-a-type": call(name("dill._dill", "_create_type"), RUN, ECHO),
    "dill-makes-an-array": call(name("dill._dill", "_create_array"), RUN, tuple_of(ECHO), b"N"),
    "dill-fetches-an-attribute": call(
        call(name("dill._dill", "_get_attr"), name("tool", "thing"), text("run")), ECHO
    ),
    "cloudpickle-makes-an-instance": call(name(CLOUD, "instance"), RUN),
    "cloudpickle-makes-a-class": call(
        name(CLOUD, "_make_skeleton_class"), RUN, text("X"), b")", b"}", text("id"), b"N"
    ),
    "cloudpickle-of-joblib-makes-a-class": call(
        name("joblib.externals." + CLOUD, "_make_skeleton_class"), RUN, text("X"), b")", b"}"
    ),
    "numba-rebuilds": call(
        name("numba.core.serialize", "_rebuild_reduction"), holding(text("_rebuild"), RUN), ECHO
    ),
    "numba-rebuilds-a-state": call(
        name("numba.core.serialize", "custom_rebuild"), holding(text("ctor"), RUN)
    ),
    "pandas-makes-an-index": call(name("pandas.core.indexes.base", "_new_Index"), RUN, b"}"),
    "numpy-makes-a-masked-array": call(
        name("numpy.ma.core", "_mareconstruct"), RUN, name("numpy", "ndarray"), b")", text("b")
    ),
    "numpy-makes-a-generator": call(
        name("numpy.random._pickle", "__generator_ctor"), text("MT19937"), RUN
    ),
    "torch-moves-a-tensor": call(
        name("torch._utils", "_rebuild_device_tensor_from_cpu_tensor"),
        holding(text("to"), RUN), b"N", b"N", b"\x89",
    ),
    "torch-rebuilds-by-an-attribute": call(
        name("torch._tensor", "_rebuild_from_type_v2"),
        call(name("operator", "attrgetter"), text("run")), name("torch", "Tensor"),
        tuple_of(name("tool", "Thing")), b"}",
    ),
    "old-class-with-a-base": call(name("copyreg", "_reconstructor"), SCALER, RUN, ECHO),
    # Names that are taken for something else by their spelling.
    "cython-of-elsewhere": call(
        name("tool", "__pyx_unpickle_run"), name("builtins", "object"), b"K\x01", b"N"
    ),
    "function-spelled-like-a-class-inst": b"(itool.runner\nRun\n",
    "function-spelled-like-a-class-obj": b"(" + name("tool.runner", "Run") + b"o",
    # Classes out of parts.
    "metaclass-without-constructor": made(
        name("abc", "ABCMeta"), text("X"), b")", dict_of(text("__setstate__"), RUN)
    ),
    "metaclass-called": call(name("abc", "ABCMeta"), text("X"), b")", dict_of(text("a"), RUN)),

}  # fmt: skip


@pytest.mark.parametrize("abuse", ABUSES)
def test_allowed_callables_with_hostile_arguments(abuse: str) -> None:
    scanned = scan_bytes(pickled(ABUSES[abuse]), "model.pkl")
    assert scanned.verdict is Verdict.MALICIOUS, scanned.findings
    assert not any("fault" in limit for limit in scanned.limits)


class Bag(list[int]):
    """A list that has attributes: items come before state."""


class Register(dict[str, int]):
    """A dict that has attributes."""


def _honest() -> list[object]:
    bag, register = Bag([1, 2]), Register(a=1)
    bag.append_ = "x"  # type: ignore[attr-defined]
    register.extra = "x"  # type: ignore[attr-defined]
    zone = datetime.timezone(datetime.timedelta(hours=1))
    return [
        collections.OrderedDict(a=1), collections.Counter("abc"), collections.deque([1], 3),
        collections.defaultdict(list, a=[1]), collections.ChainMap({"a": 1}), {1, 2},
        frozenset([1]), bytearray(b"a"), fractions.Fraction(1, 3), decimal.Decimal("1.5"),
        uuid.UUID(int=1), datetime.datetime(2024, 1, 1, tzinfo=zone), range(3), slice(1, 2),
        types.SimpleNamespace(append=1), complex(1, 2), iter([1, 2]), enumerate([1]),
        zip([1], [2], strict=False), logging.getLogger("a"), ValueError("x"), list[int],
    ]  # fmt: skip


@pytest.mark.parametrize("protocol", range(6))
def test_plain_values_are_converted_by_honest_saves_too(protocol: int) -> None:
    for value in _honest():
        try:
            content = pickle.dumps(value, protocol)
        except TypeError:
            continue
        scanned = scan_bytes(content, "model.pkl")
        assert scanned.verdict is not Verdict.MALICIOUS, (value, scanned.findings)


@pytest.mark.parametrize("protocol", range(6))
def test_lists_and_dicts_with_attributes_are_no_more_than_unknown(protocol: int) -> None:
    bag, register = Bag([1, 2]), Register(a=1)
    bag.note = "x"  # type: ignore[attr-defined]
    register.note = "x"  # type: ignore[attr-defined]
    for value in ([bag, Bag([3])], [register, Register(b=2)]):
        scanned = scan_bytes(pickle.dumps(value, protocol), "model.pkl")
        assert scanned.verdict is Verdict.REVIEW, scanned.findings


@pytest.mark.parametrize(
    "member",
    [
        call(name("tool.kinds", "Colour"), b"K\x01"),
        name("tool.kinds", "Colour") + b"K\x01\x85R",
        name("tool.kinds", "Colour") + b"K\x01\x85\x94R",
        call(name("tool.kinds", "Colour"), text("dark_red")),
        call(name("builtins", "getattr"), name("tool.kinds", "Colour"), text("RED")),
        call(name("tool._fast", "newObj"), name("tool._fast", "Tree")),
        call(name("tool._fast", "__pyx_unpickle_Tree"), name("tool._fast", "Tree"), b"K\x01", b"N"),
    ],
)
def test_members_of_unknown_enumerations_are_for_a_person(member: bytes) -> None:
    scanned = scan_bytes(pickled(member), "model.pkl")
    assert scanned.verdict is Verdict.REVIEW, scanned.findings


@pytest.mark.parametrize(
    "callee",
    [
        call(name("tool.kinds", "Colour"), text("rm -rf")),
        call(name("tool.kinds", "Colour"), text("/etc/passwd")),
        call(name("tool.kinds", "Colour"), b"N"),
        call(name("tool.kinds", "Colour"), text("a"), b"K\x01"),
        call(name("tool.kinds", "colour"), b"K\x01"),
        call(name("queue", "Unlisted"), b"K\x01"),
        call(name("tool._fast", "newObj"), text("x")),
    ],
)
def test_other_calls_of_unknown_names_are_high(callee: bytes) -> None:
    assert scan_bytes(pickled(callee), "model.pkl").verdict is Verdict.MALICIOUS
