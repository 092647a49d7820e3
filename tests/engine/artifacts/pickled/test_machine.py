"""What the machine says a pickle brings in, and what it does with it."""

from __future__ import annotations

import pytest
from tests.engine.artifacts.pickled.building import call, framed, name, pickled, text

from muniment.engine.artifacts.dispatch import read_all
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.observed import How, Import, Use
from muniment.engine.artifacts.pickled.machine import WINDOW
from muniment.engine.artifacts.pickled.streams import read_pickle_stream
from muniment.engine.artifacts.policy import ScanPolicy
from muniment.engine.artifacts.source import MemorySource


def examined(content: bytes) -> Examination:
    """Return what following one pickle shows."""
    examination = Examination(ScanPolicy(), len(content), "model.pkl", read_all)
    read_pickle_stream(MemorySource(content), examination)
    return examination


def uses(content: bytes) -> dict[str, set[str]]:
    """Return the uses of each name."""
    return {
        f"{each.module}:{each.name}": {use.value for use in each.uses}
        for each in examined(content).imports
    }


def imports(content: bytes) -> list[Import]:
    return list(examined(content).imports)


@pytest.mark.parametrize(
    "loaded",
    [
        text("os") + text("system") + b"\x93",
        text("os") + b"\x94" + text("system") + b"\x94\x93",
        text("os") + b"\x940" + text("system") + b"\x940h\x00h\x01\x93",
        text("os") + b"q\x070" + text("system") + b"r\x00\x01\x00\x000h\x07j\x00\x01\x00\x00\x93",
        b"X\x02\x00\x00\x00osp5\n0X\x06\x00\x00\x00systemp9\n0g5\ng9\n\x93",
        b"\x8d\x02" + bytes(7) + b"os" + b"\x8d\x06" + bytes(7) + b"system\x93",
        b"Vos\nV\\u0073ystem\n\x93",
        b"S'o\\x73'\nS'\\163ystem'\n\x93",
        b"U\x02osT\x06\x00\x00\x00system\x93",
        text("os") + b"(Nt0" + text("system") + b"20\x93",
        text("os") + b"(0" + text("system") + b"\x93",
        text("os") + b"(NNN1" + text("system") + b"\x93",
        text("junk") + b"\x94" + text("os") + b"q\x000h\x00" + text("system") + b"\x93",
        b"(" + text("os") + b"l0" + text("os") + text("system") + b"\x93",
        text("os") + b"p100\n0N" + text("system") + b"\x94g100\nh\x01\x93",
    ],
    ids=[
        "plain", "memoized", "memo", "binput", "put-get", "binunicode8", "escaped-unicode",
        "escaped-string", "python2-strings", "popped-between", "mark-popped", "pop-mark",
        "memo-overwritten", "list-dropped", "memoize-after-put",
    ],
)  # fmt: skip
def test_names_are_followed_through_stack_and_memo(loaded: bytes) -> None:
    # BINPUT over an existing entry, POP that takes a mark, DUP and holes in the memo are the
    # tricks by which published bypasses made scanners read another name than the loader.
    assert list(uses(pickled(loaded))) == ["os:system"]


@pytest.mark.parametrize(
    ("loaded", "how"),
    [
        (b"cos\nsystem\n)R.", How.GLOBAL),
        (b"\x80\x04" + name("os", "system") + b")R.", How.STACK_GLOBAL),
        (b"(S'id'\nios\nsystem\n.", How.INST),
        (b"(ios\nsystem\n.", How.INST),
        (b"(cos\nsystem\nS'id'\no.", How.GLOBAL),
        (b"cos\nsystem\np0\n0g0\n)R.", How.GLOBAL),
        (b"cos\nsystem\n2)R.", How.GLOBAL),
    ],
)
def test_calls_are_seen_whatever_opcode_makes_them(loaded: bytes, how: How) -> None:
    (only,) = imports(loaded)
    assert (only.module, only.name, only.how) == ("os", "system", how)
    assert Use.CALLED in only.uses


@pytest.mark.parametrize(
    "made",
    [
        name("m", "Cls") + b")\x81",
        name("m", "Cls") + b")}\x92",
        b"ccopy_reg\n_reconstructor\n(cm\nCls\nc__builtin__\nobject\nNtR",
        call(name("copyreg", "_reconstructor"), name("m", "Cls"), name("builtins", "object"), b"N"),
        call(name("copyreg", "__newobj__"), name("m", "Cls")),
        call(name("m.ext", "__pyx_unpickle_Cls"), name("m", "Cls"), b"K\x01", b"N"),
    ],
)
def test_objects_made_without_their_constructor_are_made_not_called(made: bytes) -> None:
    assert uses(pickled(made))["m:Cls"] <= {"named", "made"}
    assert "made" in uses(pickled(made))["m:Cls"]
    assert not any("called" in each for each in uses(pickled(made)).values())


def test_a_type_that_works_in_new_counts_as_called() -> None:
    body = name("builtins", "map") + b"(" + name("os", "system") + b"](" + text("id") + b"et\x81"
    assert "called" in uses(pickled(body))["builtins:map"]
    assert "called" in uses(pickled(body))["os:system"]


def test_what_getattr_yields_is_a_dotted_name() -> None:
    # How an enum's member and a bound method are written.
    body = call(name("builtins", "getattr"), name("m", "Colour"), text("RED"))
    assert uses(pickled(body)) == {"m:Colour": {"named"}, "m:Colour.RED": {"named"}}
    bound = name("m", "Model") + b")\x81"
    body = call(name("builtins", "getattr"), bound, text("predict"))
    assert uses(pickled(body))["m:Model.predict"] == {"named"}


def test_what_getattr_yields_may_be_called() -> None:
    body = call(
        call(name("builtins", "getattr"), name("os", "path"), text("os.system")), text("id")
    )
    assert "called" in uses(pickled(body))["os:path.os.system"]


def test_getattr_of_what_is_not_known_is_told() -> None:
    inner = call(name("m", "function"))
    assert (
        "called"
        in uses(pickled(call(name("builtins", "getattr"), inner, text("x"))))["builtins:getattr"]
    )
    computed = call(name("builtins", "str"))
    body = call(name("builtins", "getattr"), name("m", "Cls"), computed)
    assert "called" in uses(pickled(body))["builtins:getattr"]


def test_getattr_that_is_used_as_a_value_is_told() -> None:
    usual = b"\x94" + b"(" + name("m", "A") + text("b") + b"tR0"
    assert "builtins:getattr" not in uses(pickled(name("builtins", "getattr") + usual + b"N"))
    body = name("builtins", "getattr") + usual + b"h\x00"
    assert uses(pickled(body))["builtins:getattr"] == {"named"}


def test_a_module_that_a_call_imports_is_followed() -> None:
    module = call(name("importlib", "import_module"), text("os"))
    body = call(call(name("builtins", "getattr"), module, text("system")), text("id"))
    assert "called" in uses(pickled(body))["os:system"]


@pytest.mark.parametrize(
    "body",
    [
        call(call(name("operator", "attrgetter"), text("system")), name("os", "path")),
        call(
            call(name("operator", "methodcaller"), text("system"), text("id")), name("os", "path")
        ),
    ],
)
def test_attrgetter_and_methodcaller_are_followed(body: bytes) -> None:
    assert "os:path.system" in uses(pickled(body))


def test_what_partial_calls_is_called_once_the_partial_is() -> None:
    partial = call(name("functools", "partial"), name("m", "function"))
    assert "called" not in uses(pickled(partial))["m:function"]
    assert "called" in uses(pickled(partial + b")R"))["m:function"]
    built = name("functools", "partial") + name("m", "first") + b"\x85\x81"
    built += b"(" + name("os", "system") + b")}Ntb)R"
    assert "called" in uses(pickled(built))["os:system"]


def test_a_call_of_what_a_call_gave_is_unresolvable() -> None:
    body = call(call(name("m", "factory")), text("id"))
    assert uses(pickled(body))["?:m.factory()"] == {"called"}


def test_a_computed_name_is_unresolved() -> None:
    body = text("os") + name("builtins", "str") + b")R\x93"
    assert "os:?" in uses(pickled(body))


@pytest.mark.parametrize(
    "changing",
    [
        name("sklearn.base", "BaseEstimator") + b"}b",
        name("sklearn.base", "BaseEstimator") + b"N}" + text("x") + b"Ns\x86b",
        name("sys", "path") + text("evil") + b"a",
        name("sys", "path") + b"(" + text("evil") + b"e",
        name("sys", "path") + b"(K\x01e",
        name("sys", "modules") + text("os") + b"Ns",
        name("os", "environ") + b"(" + text("PATH") + text("evil") + b"u",
        name("m", "some_set") + b"(K\x01\x90",
        call(name("builtins", "getattr"), name("sys", "flags"), text("x")) + b"}b",
    ],
)
def test_changing_what_is_imported_is_told(changing: bytes) -> None:
    assert any("changed" in each for each in uses(pickled(changing)).values())


def test_items_of_a_subclass_of_list_or_dict_change_nothing() -> None:
    body = call(name("collections", "OrderedDict")) + b"(" + text("a") + b"K\x01u"
    assert uses(pickled(body))["collections:OrderedDict"] == {"named", "called"}


@pytest.mark.parametrize("width", [1, 2, 4])
def test_extension_codes_are_imports_of_something_unseen(width: int) -> None:
    opcode = {1: b"\x82", 2: b"\x83", 4: b"\x84"}[width]
    body = b"\x80\x02" + opcode + (7).to_bytes(width, "little") + b")R."
    (only,) = imports(body)
    assert (only.how, only.name) == (How.EXT, "7")
    assert "pickle.extension-code" in {sign.rule for sign in examined(body).signs}


def test_opcodes_and_lines_across_windows_are_read_whole() -> None:
    filler = (b"\x8c\xff" + b"a" * 255 + b"0") * (WINDOW // 250)
    long_line = b"V" + b"b" * (2 * WINDOW) + b"\n0"
    blob = b"B" + (3 * WINDOW).to_bytes(4, "little") + bytes(3 * WINDOW) + b"0"
    head = text("os") + b"\x940"
    loaded = head + filler + long_line + blob + filler + b"h\x00" + text("system") + b"\x93"
    assert list(uses(pickled(loaded))) == ["os:system"]


def test_frames_across_windows_are_followed() -> None:
    one = framed((b"\x8c\xff" + b"a" * 255 + b"0") * 300)
    shown = examined(b"\x80\x04" + one * 12 + framed(name("os", "system") + b")R."))
    assert [f"{each.module}:{each.name}" for each in shown.imports] == ["os:system"]
    assert shown.signs == ()


def test_imports_before_the_pickle_breaks_off_count() -> None:
    broken = pickled(call(name("os", "system"), text("id")))[:-1]
    shown = examined(broken)
    assert [lack.reason for lack in shown.lacks] == ["broken"]
    assert Use.CALLED in shown.imports[0].uses


@pytest.mark.parametrize(
    "loaded",
    [b"\x80\x040.", b"h\x05.", b"t.", b"\x93.", b"R.", b"p-1\n.", b"", b"\x82\x00.", b"e."],
)
def test_what_the_stack_or_memo_lacks_is_a_lack(loaded: bytes) -> None:
    assert [lack.reason for lack in examined(loaded).lacks] == ["broken"]


@pytest.mark.parametrize(
    "claim",
    [
        b"\x8e" + b"\xff" * 7 + b"\x7f",
        b"\x8e" + b"\xff" * 8,
        b"B\xff\xff\xff\xff",
        b"X\xff\xff\xff\xff",
        b"\x96" + b"\xff" * 8,
        b"\x8b\xff\xff\xff\x7f",
        b"\x8b\xff\xff\xff\xff",
        b"\x95" + b"\xff" * 8,
    ],
)
def test_lengths_beyond_the_file_are_refused_without_allocation(claim: bytes) -> None:
    assert examined(b"\x80\x04" + claim + b"tail").lacks[0].reason == "broken"


def test_persistent_ids_are_told_with_their_parts() -> None:
    body = b"(" + text("storage") + name("torch", "FloatStorage") + text("0") + text("cpu")
    body += b"M\xd2\x04tQ"
    seen: list[tuple[object, ...]] = []
    content = pickled(body, 2)
    examination = Examination(ScanPolicy(), len(content), "data.pkl", read_all)
    after = read_pickle_stream(MemorySource(content), examination, persistent=seen.append)
    assert after == len(content)
    assert seen == [("storage", "torch:FloatStorage", "0", "cpu", 1234)]


def test_the_offset_after_the_last_pickle_is_returned() -> None:
    one = pickled(b"]")
    for streams, expected in ((1, len(one)), (2, 2 * len(one)), (None, 3 * len(one))):
        examination = Examination(ScanPolicy(), 99, "", read_all)
        source = MemorySource(one * 3 + b"\xff\xff")
        assert read_pickle_stream(source, examination, streams=streams) == expected
