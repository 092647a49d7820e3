"""skops: loaders that build something else than they show, and names that hide from the check."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.artifacts.scanning import found, scan_bytes

from muniment.engine.artifacts.report import Verdict

HONEST = Path(__file__).parent.parent / "honest"

Json = dict[str, object]


def node(loader: str, module: str, name: str, **more: object) -> Json:
    """Return one node of a schema."""
    return {"__class__": name, "__module__": module, "__loader__": loader, "__id__": 1, **more}


def text(value: str) -> Json:
    """Return a node that is a text."""
    return node("JsonNode", "builtins", "str", content=json.dumps(value), is_json=True)


def estimator(**attributes: object) -> Json:
    """Return an estimator with some attributes."""
    held = node("DictNode", "builtins", "dict", content=attributes, key_types=listed())
    return node("ObjectNode", "sklearn.linear_model._base", "LinearRegression", content=held)


def listed(*parts: Json) -> Json:
    """Return a list."""
    return node("ListNode", "builtins", "list", content=[*parts])


def seen(schema: Json, protocol: object = 2) -> dict[str, str]:
    """Return the findings of a schema."""
    return found(json.dumps({**schema, "protocol": protocol}).encode(), "schema.json")


# Honest files ---------------------------------------------------------------------------------


def test_the_schema_of_a_real_pipeline_is_honest() -> None:
    with zipfile.ZipFile(io.BytesIO((HONEST / "pipeline.skops").read_bytes())) as archive:
        scan = scan_bytes(archive.read("schema.json"), "schema.json")
    assert (scan.verdict, scan.findings, scan.formats) == (Verdict.CLEAN, (), ("skops",))


def test_an_estimator_is_honest() -> None:
    assert seen(estimator(fit_intercept=text("yes"))) == {}


@pytest.mark.parametrize("name", ["attrgetter", "itemgetter"])
def test_functions_that_take_a_part_are_honest(name: str) -> None:
    attrs = node("TupleNode", "builtins", "tuple", content=[text("column")])
    assert seen(node("OperatorFuncNode", "operator", name, attrs=attrs)) == {}


def test_other_schemas_are_none_of_its_business() -> None:
    other = {"protocol": "https", "__class__": "x", "type": "object"}
    assert found(json.dumps(other).encode(), "schema.json") == {}


def test_a_type_that_the_lists_do_not_know_is_for_review() -> None:
    findings = seen(node("ObjectNode", "my_project", "Model"))
    assert findings == {"name.unknown-class my_project:Model": "medium"}


# CVE-2025-54412 -------------------------------------------------------------------------------


def test_cve_2025_54412_an_operator_that_calls() -> None:
    attrs = node("TupleNode", "builtins", "tuple", content=[text("echo")])
    findings = seen(node("OperatorFuncNode", "operator", "call", attrs=attrs))
    assert findings["skops.operator operator:call"] == "critical"


def test_cve_2025_54412_an_operator_under_another_module() -> None:
    attrs = node("TupleNode", "builtins", "tuple", content=[text("echo")])
    schema = node("OperatorFuncNode", "sklearn.linear_model", "methodcaller", attrs=attrs)
    mismatch = "skops.loader-mismatch OperatorFuncNode of sklearn.linear_model:methodcaller"
    assert seen(schema)[mismatch] == "high"


def test_a_method_called_by_name_is_for_review() -> None:
    attrs = node("TupleNode", "builtins", "tuple", content=[text("lower")])
    findings = seen(node("OperatorFuncNode", "operator", "methodcaller", attrs=attrs))
    assert findings == {"skops.method-caller lower": "medium"}


def test_a_hidden_attribute_by_name() -> None:
    attrs = node("TupleNode", "builtins", "tuple", content=[text("__class__.__bases__")])
    findings = seen(node("OperatorFuncNode", "operator", "attrgetter", attrs=attrs))
    assert findings == {"skops.underscored __class__.__bases__": "high"}


# CVE-2025-54413 -------------------------------------------------------------------------------


def method(shown: str, func: str) -> Json:
    """Return a method node that shows a class of scikit-learn's and holds an estimator."""
    content = {"func": func, "obj": estimator()}
    return node("MethodNode", "sklearn.linear_model._base", shown, content=content)


def test_cve_2025_54413_a_method_of_another_object_than_shown() -> None:
    findings = seen(method("Ridge", "predict"))
    operand = "sklearn.linear_model._base:Ridge for sklearn.linear_model._base:LinearRegression"
    assert findings[f"skops.method-mismatch {operand}"] == "critical"


def test_cve_2025_54413_a_chain_of_hidden_attributes() -> None:
    assert seen(method("LinearRegression", "__init__"))["skops.underscored __init__"] == "high"


def test_a_method_of_the_object_shown_is_for_review() -> None:
    findings = seen(method("LinearRegression", "predict"))
    assert set(findings.values()) == {"medium"}


# CVE-2025-54886 -------------------------------------------------------------------------------


def test_cve_2025_54886_a_skops_file_that_is_no_archive() -> None:
    assert found(b"\x80\x04}.", "model.skops")["skops.not-an-archive"] == "high"


def test_an_archive_is_an_archive_wherever_it_begins() -> None:
    content = (HONEST / "pipeline.skops").read_bytes()
    for each in (content, b"#!/bin/sh\n" + content):
        assert "skops.not-an-archive" not in found(each, "model.skops")


# CVE-2024-37065 and after ---------------------------------------------------------------------


def test_cve_2024_37065_a_function_that_runs_a_program() -> None:
    for loader in ("FunctionNode", "TypeNode", "ObjectNode", "ConstructorFromReduceNode"):
        assert seen(node(loader, "os", "system"))["name.known-gadget os:system"] == "critical"


def test_the_second_name_of_the_first_protocol() -> None:
    content = {"module_path": "os", "function": "system"}
    schema = node("FunctionNode", "numpy", "log1p", content=content)
    assert seen(schema, 0)["name.known-gadget os:system"] == "critical"


def test_a_partial_of_a_program() -> None:
    content = {
        "func": node("FunctionNode", "subprocess", "call"),
        "args": listed(text("echo")),
        "kwds": node("DictNode", "builtins", "dict", content={}, key_types=listed()),
    }
    findings = seen(node("PartialNode", "functools", "partial", content=content))
    assert findings["name.known-gadget subprocess:call"] == "critical"


def generator(name: str) -> Json:
    """Return a random generator whose bit generator has a name."""
    state = node("DictNode", "builtins", "dict", content={"bit_generator": text(name)})
    content = {"bit_generator": state, "seed_seq": state}
    return node("RandomGeneratorNode", "numpy.random._generator", "Generator", content=content)


def test_a_bit_generator_that_is_another_function() -> None:
    assert seen(generator("seed"))["skops.bit-generator numpy.random:seed"] == "high"
    assert not any(each.startswith("skops") for each in seen(generator("PCG64")))


def test_a_protocol_that_does_not_exist() -> None:
    for protocol in (True, -1, "2", 1e9, None):
        assert any(each.startswith("skops.protocol") for each in seen(estimator(), protocol))
    for honest in (0, 1, 2, 3):
        assert seen(estimator(), honest) == {}


def test_a_loader_that_is_not_known_is_for_review() -> None:
    assert seen(node("NewNode", "builtins", "dict")) == {"skops.unknown-loader NewNode": "medium"}


def test_a_tree_that_is_not_a_tree() -> None:
    reduce = {"args": listed()}
    schema = node("TreeNode", "os", "system", content=listed(), __reduce__=reduce)
    assert seen(schema)["skops.loader-mismatch TreeNode of os:system"] == "high"


# What a document may hide ---------------------------------------------------------------------


def test_a_type_that_stands_twice() -> None:
    raw = json.dumps({**estimator(), "protocol": 2})
    raw = raw.replace('"__class__": "dict"', '"__class__": "list", "__class__": "dict"')
    assert found(raw.encode(), "schema.json") == {"skops.duplicate-key __class__": "high"}


def test_letters_written_as_escapes() -> None:
    raw = json.dumps({**node("FunctionNode", "os", "system"), "protocol": 2})
    findings = found(raw.replace("system", "s\\u0079stem").encode(), "schema.json")
    assert findings["skops.hidden-text \\u0079"] == "high"
    assert findings["name.known-gadget os:system"] == "critical"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32"])
def test_a_schema_in_another_encoding(encoding: str) -> None:
    raw = json.dumps({**node("FunctionNode", "os", "system"), "protocol": 2}).encode(encoding)
    assert found(raw, "schema.json")["name.known-gadget os:system"] == "critical"


def test_a_broken_schema_is_not_clean() -> None:
    raw = json.dumps({**estimator(), "protocol": 2}).encode()[:-3]
    assert scan_bytes(raw, "schema.json").verdict is Verdict.INCONCLUSIVE


_VALUES = st.recursive(
    st.none() | st.integers() | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "__class__",
                    "__module__",
                    "__loader__",
                    "content",
                    "func",
                    "obj",
                    "attrs",
                    "bit_generator",
                    "module_path",
                    "function",
                ]
            ),
            inner | st.sampled_from(["MethodNode", "OperatorFuncNode", "RandomGeneratorNode"]),
            max_size=6,
        )
    ),
    max_leaves=12,
)


@given(_VALUES)
def test_any_schema_is_survived(value: object) -> None:
    raw = json.dumps({"__loader__": "ListNode", "content": value, "protocol": 2}).encode()
    assert "fault" not in " ".join(scan_bytes(raw, "schema.json").limits)
