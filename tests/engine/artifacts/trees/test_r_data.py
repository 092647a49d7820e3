"""What R files can do when they are read, one test for each way; nothing is loaded by R."""

from __future__ import annotations

import struct
import zlib

import pytest
from tests.engine.artifacts.scanning import found, scan_bytes
from tests.engine.artifacts.trees.r_bytes import (
    NIL,
    altrep,
    bytecode,
    call,
    closure,
    environment,
    integer,
    integers,
    namespace,
    pairs,
    promise,
    rds,
    string,
    symbol,
    vector,
    workspace,
)

ECHO = call("system", string("echo"))
FORMULA = call("~", symbol("y"), call("+", symbol("system"), call("log", symbol("source"))))
"""Columns may well be called like functions that reach out."""


def test_cve_2024_27322_a_promise_as_the_value() -> None:
    assert found(rds(promise(ECHO))) == {
        "document.r-promise": "critical",
        "document.r-promise-runs system": "critical",
    }


def test_cve_2024_27322_a_promise_in_a_list_with_code_on_no_list() -> None:
    content = rds(vector(integers(1), promise(call("unheard_of"))))
    assert found(content)["document.r-promise"] == "critical"


def test_cve_2024_27322_a_promise_among_the_bindings_of_a_workspace() -> None:
    assert "document.r-promise" in found(workspace(("model", promise(symbol("x")))))


def test_a_promise_that_waits_in_an_environment() -> None:
    assert found(rds(environment(("data", promise(ECHO))))) == {
        "document.r-promise-runs system": "critical"
    }
    waits = rds(environment(("data", promise(call("fetch_it", string("a"))))))
    assert found(waits) == {"document.r-promise-waiting fetch_it": "medium"}


def test_honest_promises_of_a_frame_are_no_finding() -> None:
    done = promise(call("read.csv", string("train.csv")), value=integers(1, 2))
    plain = promise(symbol("df"))
    simple = promise(call("sqrt", integers(2)))
    assert found(rds(environment(("a", done), ("b", plain), ("c", simple)))) == {}


def test_a_formula_that_runs_a_program_when_the_model_predicts() -> None:
    terms = call("~", symbol("y"), call("I", ECHO))
    assert found(rds(vector(terms))) == {"document.r-language-runs system": "high"}


def test_an_honest_formula_and_call_are_no_finding() -> None:
    made = call("lm", FORMULA, call("read.csv", call("url", string("https://example.org/a.csv"))))
    assert found(rds(vector(FORMULA, made, call("terms", FORMULA)))) == {}


@pytest.mark.parametrize(
    "hidden",
    [
        call(call("::", symbol("base"), symbol("system")), string("echo")),
        call("do.call", string("system"), call("list", string("echo"))),
        call("lapply", string("echo"), symbol("system2")),
        call(call("get", string("system")), string("echo")),
        call("sapply", call("c", string("echo")), call("match.fun", string("shell"))),
    ],
    ids=["qualified", "do.call", "lapply", "get", "match.fun"],
)
def test_a_function_that_reaches_outside_by_a_detour(hidden: bytes) -> None:
    assert "high" in found(rds(closure(call("{", hidden)))).values()


def test_a_function_of_a_package_that_runs_programs() -> None:
    runs = call(call("::", symbol("processx"), symbol("run")), string("echo"))
    assert found(rds(closure(runs)))["document.r-function-runs processx::"] == "high"


def test_a_function_fetched_by_a_name_that_is_put_together() -> None:
    body = call("do.call", call("paste0", string("sys"), string("tem")), call("list"))
    assert found(rds(closure(body))) == {
        "document.r-computed-name do.call(paste0())": "high",
    }


def test_text_that_is_evaluated() -> None:
    body = call("eval", call("parse", string("x")))
    assert found(rds(closure(body)))["document.r-evaluates-text eval(parse())"] == "medium"
    assert "document.r-promise-runs eval(parse())" in found(rds(environment(("a", promise(body)))))


def test_honest_functions_are_clean() -> None:
    link = closure(call("{", call("log", call("/", symbol("mu"), symbol("x")))))
    named = closure(call("my_own_function", symbol("x")))
    assert found(rds(vector(link))) == {}
    assert set(found(rds(vector(link, named))).values()) == {"low"}
    assert scan_bytes(rds(vector(link, named))).verdict.value == "clean"


def test_variables_may_be_called_like_functions_that_reach_out() -> None:
    body = call(
        "{",
        call("$", symbol("self"), symbol("url")),
        call("[[", symbol("settings"), string("system")),
        call("lapply", symbol("source"), string("[["), string("url")),
        call("tryCatch", symbol("pipe")),
    )
    assert found(rds(closure(body))) == {}


def test_a_default_argument_runs_a_program() -> None:
    content = rds(closure(symbol("x"), formals=pairs(("x", ECHO))))
    assert found(content) == {"document.r-function-runs system": "high"}


def test_byte_code_that_does_something_else_than_its_source() -> None:
    code = integers(12, 23, 1, 0, 1)
    source = NIL + integer(1) + symbol("c") + integer(254) + NIL
    hidden = bytecode(code, (6, source), (1, symbol("system")))
    assert found(rds(closure(hidden)))["document.r-function-runs system"] == "high"


def test_a_workspace_that_defines_what_r_calls_by_itself() -> None:
    assert found(workspace((".First", closure(symbol("x"))))) == {
        "document.r-startup .First": "critical"
    }


def test_a_workspace_that_takes_the_place_of_library() -> None:
    assert found(workspace(("library", closure(symbol("x"))))) == {
        "document.r-shadows library": "high"
    }
    assert found(workspace(("fit", closure(symbol("x"))), ("data", integers(1)))) == {}


def test_a_namespace_that_is_a_path() -> None:
    assert found(rds(closure(symbol("x"), environment=namespace("../../planted", "1.0")))) == {
        "document.r-package ../../planted": "high"
    }
    assert found(rds(closure(symbol("x"), environment=namespace("data.table", "1.14.8")))) == {}
    assert found(rds(namespace("package:stats", kind=248))) == {}


def test_a_compact_form_that_maps_a_file() -> None:
    state = vector(string("/etc/hostname"), integers(1))
    assert found(rds(altrep("mmap_integer", "base", state))) == {
        "document.r-maps-file mmap_integer": "high"
    }
    assert found(rds(altrep("wrap_real", "base", state))) == {}
    assert "medium" in found(rds(altrep("thing", "elsewhere", state))).values()


def test_cve_2024_27322_in_the_database_of_a_package() -> None:
    def record(item: bytes) -> bytes:
        return struct.pack(">I", len(item)) + zlib.compress(item)

    hostile = record(rds(integers(1))) + record(rds(promise(ECHO)))
    assert found(hostile, "sysdata.rdb")["document.r-promise"] == "critical"
    assert found(record(rds(integers(1))), "sysdata.rdb") == {}
    assert not scan_bytes(hostile[:-3], "sysdata.rdb").complete
    lying = struct.pack(">I", 4) + zlib.compress(bytes(100_000))
    assert not scan_bytes(lying, "sysdata.rdb").complete


def test_r_objects_inside_raw_vectors() -> None:
    inner = rds(promise(ECHO))
    raw = struct.pack(">II", 24, len(inner)) + inner
    assert found(rds(vector(raw)))["document.r-promise"] == "critical"


def test_a_cut_file_is_inconclusive_and_tells_what_came_before() -> None:
    content = rds(vector(promise(ECHO), integers(*range(50))))
    cut = scan_bytes(content[:-40])
    assert not cut.complete
    assert "document.r-promise" in {each.rule for each in cut.findings}


def test_deep_nesting_neither_recurses_nor_hangs() -> None:
    deep = scan_bytes(rds(b"\0\0\0\x13\0\0\0\x01" * 250_000 + NIL))
    assert deep.verdict.value in ("clean", "inconclusive")
    lists = scan_bytes(rds(b"\0\0\0\x02" * 250_000 + NIL))
    assert lists.verdict.value == "inconclusive"


def test_lengths_that_lie() -> None:
    for kind in (10, 13, 14, 15, 16, 19, 24, 7):
        lying = scan_bytes(rds(integer(kind) + b"\x7f\xff\xff\xff"))
        assert lying.verdict.value == "inconclusive", kind


def test_methods_of_r6_objects_are_no_alarm() -> None:
    clone = call("{", call("makeActiveBinding", symbol("n")), call("reg.finalizer", symbol("e")))
    content = rds(environment(("clone", closure(clone)), ("n", integers(1)), flags=0x8000 << 12))
    assert scan_bytes(content).verdict.value == "clean"
    cleaning = closure(call("on.exit", call("unlink", symbol("path"))))
    assert found(rds(cleaning)) == {"document.r-function-deletes unlink": "medium"}
    assert found(rds(environment(("a", promise(call("unlink", string("a"))))))) == {
        "document.r-promise-runs unlink": "critical"
    }
