"""Code that pickles carry, types that pass off bytes as objects, calls behind joblib's arrays."""

from __future__ import annotations

import pickle

import pytest
from tests.engine.artifacts.pickled.building import call, name, pickled, text
from tests.engine.artifacts.pickled.test_abused_callables import dict_of, made, tuple_of
from tests.engine.artifacts.scanning import found, scan_bytes

from muniment.engine.artifacts.report import Verdict

CLOUD = "cloudpickle.cloudpickle"
NUMBERS = b"K\x00K\x00K\x00K\x00K\x01K\x43"


def code(*names: str, constants: bytes = b"Nt", program: bytes = b"t\x01t\x00S\x00") -> bytes:
    """Return the opcodes of a code object that loads its second and first name as globals."""
    return call(
        name("types", "CodeType"), NUMBERS, b"C" + bytes([len(program)]) + program,
        b"(" + constants, tuple_of(*map(text, names)), b")", text("f.py"), text("f"), text("f"),
        b"K\x01", b"C\x00", b"C\x00", b"))",
    )  # fmt: skip


def function(*names: str) -> bytes:
    """Return the opcodes of a function as cloudpickle writes it."""
    return call(name(CLOUD, "_make_function"), code(*names), b"}", b"N", b"N", b"N")


def skeleton(bases: bytes, attributes: bytes) -> bytes:
    """Return the opcodes of a class as cloudpickle writes it."""
    return call(
        name(CLOUD, "_make_skeleton_class"), name("builtins", "type"), text("Own"), bases,
        attributes, text("id"), b"N",
    )  # fmt: skip


TYPE = call(name("dill._dill", "_load_type"), text("TypeType"))
OBJECT = tuple_of(name("builtins", "object"))


def dill_type(method: str) -> bytes:
    """Return the opcodes of a class as dill writes it, with one method."""
    attributes = dict_of(text(method), function("x"))
    return call(name("dill._dill", "_create_type"), TYPE, text("Own"), OBJECT, attributes)


@pytest.mark.parametrize(
    "word",
    ["system", "popen", "Popen", "subprocess", "check_output", "execv", "socket", "urlopen",
     "import_module", "__import__", "__builtins__", "__subclasses__", "exec", "eval", "open"],
)  # fmt: skip
def test_kept_functions_that_reach_for_the_system(word: str) -> None:
    shown = found(pickled(function("x", word)), "model.pkl")
    assert shown[f"pickle.carried-gadget {word}"] == "high"


def test_methods_and_columns_called_like_gadgets_are_none() -> None:
    # self.model.eval(), with torch loaded as a global: eval is the third name, and an attribute.
    kept = call(name(CLOUD, "_make_function"), code("torch", "np", "eval"), b"}", b"N", b"N", b"N")
    columns = call(
        name(CLOUD, "_make_function"), code("x", constants=text("open") + text("eval") + b"t"),
        b"}", b"N", b"N", b"N",
    )  # fmt: skip
    for content in (kept, columns, function("numpy", "log1p")):
        assert scan_bytes(pickled(content), "model.pkl").verdict is Verdict.REVIEW


def test_a_program_in_the_constants_of_a_function() -> None:
    hidden = code("g", constants=b"N" + text("import os; os.system('echo')") + b"t")
    assert "pickle.carried-gadget os.system" in found(pickled(hidden), "model.pkl")


@pytest.mark.parametrize(
    "runs",
    [
        function("x") + b")R",
        call(call(name("functools", "partial"), function("x"))),
        made(name("sklearn.svm._classes", "SVC")) + dict_of(text("append"), function("x"))
        + b"b" + text("a") + b"a",
        call(call(name("types", "MethodType"), function("x"), b"N")),
        skeleton(OBJECT, dict_of(text("__setstate__"), function("x"))) + b")\x81}b",
        skeleton(OBJECT, dict_of(text("__new__"), function("x"))) + b")\x81",
        skeleton(OBJECT, dict_of(text("a"), function("x"), text("__del__"), b"N")) + b")\x81",
        skeleton(OBJECT, b"}") + b"q\x010" + call(
            name(CLOUD, "_class_setstate"), b"h\x01",
            tuple_of(dict_of(text("__setstate__"), function("x")), b"}"),
        ) + b"0h\x01)\x81}b",
        skeleton(tuple_of(skeleton(OBJECT, dict_of(text("__init_subclass__"), b"N"))), b"}"),
        skeleton(tuple_of(name("builtins", "list")), dict_of(text("extend"), function("x")))
        + b")\x81(K\x01K\x02e",
        dill_type("__setstate__") + b")\x81}b",
        dill_type("__new__") + b")\x81",
        dill_type("__init__") + b")R",
        call(name("copyreg", "_reconstructor"), name("builtins", "object"), dill_type("__init__"),
             text("x")),
    ],
)  # fmt: skip
def test_carried_code_that_the_load_runs(runs: bytes) -> None:
    scanned = scan_bytes(pickled(runs), "model.pkl")
    assert scanned.verdict is Verdict.MALICIOUS, scanned.findings


@pytest.mark.parametrize(
    "kept",
    [
        function("numpy", "log1p"),
        call(name("collections", "defaultdict"), function("x")),
        skeleton(OBJECT, dict_of(text("__init__"), function("x"))) + b")\x81}b",
        skeleton(OBJECT, dict_of(text("forward"), function("x"))) + b")\x81}b",
        skeleton(tuple_of(name("builtins", "list")), b"}") + b")\x81(K\x01K\x02e",
        dill_type("predict") + b")\x81}b",
    ],
)
def test_carried_code_that_waits_to_be_used_is_for_a_person(kept: bytes) -> None:
    scanned = scan_bytes(pickled(kept), "model.pkl")
    assert scanned.verdict is Verdict.REVIEW, scanned.findings


def test_a_function_without_code_of_its_own_cloudpickle_codeinjection() -> None:
    odd = call(name(CLOUD, "_make_function"), name("types", "CodeType"), b"}", b"N", b"N", b"N")
    assert scan_bytes(pickled(odd), "model.pkl").verdict is Verdict.MALICIOUS


# Bytes for objects -------------------------------------------------------------------------------

RECONSTRUCT = call(
    name("numpy.core.multiarray", "_reconstruct"), name("numpy", "ndarray"), b"K\x00\x85", b"C\x01b"
)
BACK = b"J\xff\xff\xff\xff"


def dtype(letter: str, flags: int, names: bytes = b"N", fields: bytes = b"N") -> bytes:
    """Return the opcodes of a type with a state."""
    state = tuple_of(
        b"K\x03", text("|"), b"N", names, fields, b"K\x08", b"K\x01", b"K" + bytes([flags])
    )
    return call(name("numpy", "dtype"), text(letter), b"\x89\x88") + state + b"b"


def array_of(type_: bytes) -> bytes:
    """Return the opcodes of an array whose data are eight bytes."""
    return RECONSTRUCT + b"(K\x01K\x01\x85" + type_ + b"\x89C\x08AAAAAAAAtb"


@pytest.mark.parametrize(
    "forged",
    [
        array_of(dtype("O8", 0)),
        array_of(dtype("O8", 62)),
        array_of(dtype("|O", 0)),
        array_of(
            dtype("V8", 0, tuple_of(text("f")),
                  dict_of(text("f"), tuple_of(dtype("O8", 63), b"K\x00")))
        ),
        call(name("numpy", "ndarray"), b"K\x01\x85", text("O"), b"C\x08AAAAAAAA"),
        call(name("numpy", "ndarray"), b"K\x01\x85", dtype("O8", 63), b"C\x08AAAAAAAA"),
        made(name("numpy", "ndarray"), b"K\x01\x85", name("numpy", "object_"), b"C\x08AAAAAAAA"),
    ],
)  # fmt: skip
def test_bytes_that_numpy_takes_for_objects(forged: bytes) -> None:
    assert "critical" in found(pickled(forged), "model.pkl").values()


@pytest.mark.parametrize("protocol", range(6))
def test_honest_arrays_of_objects(protocol: int) -> None:
    numpy = pytest.importorskip("numpy")
    fields = numpy.dtype([("a", "O"), ("b", "f4"), ("c", "U3", (2,))])
    for value in (
        numpy.array([None, "a"], dtype=object), numpy.zeros(3, fields), fields,
        numpy.dtype("O"), numpy.zeros(2, "M8[s]"), numpy.array(["a"]), numpy.zeros((2, 2), ">i4"),
        {"names": numpy.array(["x"], object), "tree": numpy.zeros(2, [("l", "i8"), ("t", "f8")])},
    ):  # fmt: skip
        scanned = scan_bytes(pickle.dumps(value, protocol), "model.pkl")
        assert scanned.verdict is Verdict.CLEAN, (value, scanned.findings)


# Behind arrays -----------------------------------------------------------------------------------

WRAPPER = name("joblib.numpy_pickle", "NumpyArrayWrapper")
FLOATS = call(name("numpy", "dtype"), text("f4"), b"\x89\x88")
CALL = call(name("os", "system"), text("echo"))


@pytest.mark.parametrize(
    "wrapper",
    [
        call(WRAPPER, name("numpy", "ndarray"), b"K\x02\x85", text("C"), FLOATS) + b"}b",
        call(WRAPPER, name("numpy", "ndarray"), b"K\x02\x85", text("C"), name("a", "b")) + b"}b",
        made(WRAPPER) + b"}b",
        made(name("sklearn.externals.joblib.numpy_pickle", "NumpyArrayWrapper"))
        + dict_of(text("shape"), b"K\x02\x85", text("dtype"), FLOATS) + b"b",
    ],
)  # fmt: skip
def test_a_call_behind_an_array_of_joblib(wrapper: bytes) -> None:
    content = b"\x80\x04" + wrapper + b"\x01" * 8 + b"0" + CALL + b"."
    assert found(content, "model.joblib")["name.known-gadget os:system"] == "critical"


DILL_SETATTR = call(
    name("builtins", "getattr"),
    name("dill", "_dill"),
    text("_setattr"),
    name("builtins", "setattr"),
)
CELL = call(name("dill._dill", "_create_cell"), b"N")


def test_dill_fills_cells_by_its_own_setattr() -> None:
    filled = CELL + b"q\x00" + call(DILL_SETATTR, b"h\x00", text("cell_contents"), b"K\x01") + b"0"
    scanned = scan_bytes(pickled(filled), "model.pkl")
    assert scanned.verdict is Verdict.REVIEW, scanned.findings


@pytest.mark.parametrize(
    "target",
    [name("json", "decoder"), made(name("sklearn.svm._classes", "SVC")), name("tool", "Thing")],
)
def test_setattr_on_anything_else_is_a_gadget(target: bytes) -> None:
    content = pickled(call(DILL_SETATTR, target, text("loads"), b"K\x01"))
    assert found(content, "model.pkl")["name.known-gadget builtins:setattr"] == "critical"
