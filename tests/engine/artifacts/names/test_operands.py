"""Functions that look up, evaluate or call what they are given, in pickles that use them."""

from __future__ import annotations

import pytest
from tests.engine.artifacts.names.test_states import text
from tests.engine.artifacts.scanning import found

from muniment.engine.artifacts.names.lookup import exact
from muniment.engine.artifacts.names.operands import APPLIES, FED, NAMED_BY, named_by
from muniment.engine.artifacts.names.roles import Role


def named(module: str, name: str) -> bytes:
    return text(module) + text(name) + b"\x93"


def called(module: str, name: str, *args: bytes) -> bytes:
    """Return a pickle that calls a function."""
    return b"\x80\x04" + named(module, name) + b"(" + b"".join(args) + b"tR."


def test_a_ufunc_of_old_numpy_is_what_it_names() -> None:
    function = ("numpy.core", "_ufunc_reconstruct")
    assert found(called(*function, text("numpy.core._multiarray_umath"), text("log1p"))) == {}
    said = found(called(*function, text("os"), text("system")))
    assert said["name.known-gadget os:system"] == "critical"


def test_a_name_that_is_computed_leaves_the_function_what_it_is() -> None:
    said = found(called("numpy.core", "_ufunc_reconstruct", b"]", text("system")))
    assert said == {"name.known-gadget numpy.core:_ufunc_reconstruct": "critical"}


def test_a_named_tuple_of_dill_is_what_it_names() -> None:
    function = ("dill._dill", "_create_namedtuple")
    fields = text("a") + b"\x85"
    assert "my.models:Point" in str(
        found(called(*function, text("Point"), fields, text("my.models")))
    )
    said = found(called(*function, text("system"), fields, text("os")))
    assert said["name.known-gadget os:system"] == "critical"


def test_dill_evaluates_a_range() -> None:
    assert found(called("dill._dill", "_eval_repr", text("range(0, 5)"))) == {}
    said = found(called("dill._dill", "_eval_repr", text("__import__('os')")))
    assert said == {"name.known-gadget dill._dill:_eval_repr": "critical"}


def test_toolz_curries_what_it_names() -> None:
    curry = named("toolz.functoolz", "curry")
    rest = b")}}\x89"
    function = ("toolz.functoolz", "_restore_curry")
    assert found(called(*function, curry, named("numpy", "ones_like"), rest)) == {}
    said = found(called(*function, curry, text("os:system"), rest))
    assert said["name.known-gadget os:system"] == "critical"
    said = found(called(*function, named("my.models", "run"), text("os:system"), rest))
    assert said["name.known-gadget toolz.functoolz:_restore_curry"] == "critical"


@pytest.mark.parametrize(
    ("module", "name", "before"),
    [(module, name, place) for (module, name), place in APPLIES.items()],
)
def test_a_function_that_calls_its_argument(module: str, name: str, before: int) -> None:
    """numpy.random._pickle.__generator_ctor("text", f) calls f("text"), and so on."""
    args = [text("x")] * before + [named("my.models", "run"), text("x")]
    assert found(called(module, name, *args))["name.unknown-call my.models:run"] == "high"


def test_a_generator_of_numpy_is_fine() -> None:
    inner = named("numpy.random._pickle", "__bit_generator_ctor")
    assert found(called("numpy.random._pickle", "__generator_ctor", text("PCG64"), inner)) == {}


def test_what_names_a_thing_is_harmful_where_it_cannot_be_read() -> None:
    for module, name in NAMED_BY:
        assert named_by(module, name, []) is None
        assert named_by(module, name, [None, None, None]) is None
        entry = exact(module, name)
        assert entry is not None
        assert entry.role in (Role.GADGET, Role.WATCHED)


@pytest.mark.parametrize(("module", "name", "place"), [(*key, at) for key, at in FED.items()])
def test_bytes_that_are_unpickled_are_examined(module: str, name: str, place: int) -> None:
    """An argument of spaCy's unpickle_vocab is unpickled, as is _load_from_bytes's."""
    inner = b"\x80\x02cos\nsystem\n."
    before = [text("x")] * place
    given = b"C" + bytes([len(inner)]) + inner
    said = found(called(module, name, *before, given))
    assert said["name.known-gadget os:system"] == "critical"
    # Bytes that another call makes do not stand in the file.
    computed = named("builtins", "bytes") + b"](K\x80K\x02e\x85R"
    said = found(called(module, name, *before, computed))
    assert said[f"name.unresolvable ?:{module}.{name}()"] == "high"
