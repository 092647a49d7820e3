"""Keras configurations as documents: what hides in how they are written, what cannot be read."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.artifacts.graphs.keras_configs import (
    DENSE,
    lambda_layer,
    layer,
    model,
)
from tests.engine.artifacts.scanning import found, scan_bytes

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.graphs.marshalled import code_names
from muniment.engine.artifacts.report import Verdict

# What a document may hide ---------------------------------------------------------------------


def test_a_class_that_stands_twice() -> None:
    text = json.dumps(model(DENSE)).replace(
        '"class_name": "Dense"', '"class_name": "Lambda", "class_name": "Dense"'
    )
    assert found(text.encode(), "config.json") == {"keras.duplicate-key class_name": "high"}


def test_a_key_that_stands_twice_with_one_value_is_nothing() -> None:
    text = json.dumps(model(DENSE)).replace('"units": 1', '"units": 1, "units": 1')
    assert found(text.encode(), "config.json") == {}


@pytest.mark.parametrize("name", ["config.json", "model.json", "anything"])
def test_letters_written_as_escapes(name: str) -> None:
    text = json.dumps(model(lambda_layer("x"))).replace("class_name", "class\\u005fname")
    findings = found(text.encode(), name)
    assert findings["keras.hidden-text \\u005f"] == "high"
    assert findings["keras.lambda-code"] == "high"


def test_an_escaped_backslash_hides_nothing() -> None:
    text = json.dumps(model(layer("Dense", {"name": "\\u0061 \u00e9 <"})))
    assert found(text.encode(), "config.json") == {}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_configuration_in_another_encoding(encoding: str) -> None:
    content = json.dumps(model(lambda_layer("x"))).encode(encoding)
    findings = found(content, "config.json")
    assert findings["keras.lambda-code"] == "high"
    assert any(each.startswith("keras.odd-encoding") for each in findings)


def test_a_byte_order_mark_is_honest() -> None:
    assert found(b"\xef\xbb\xbf" + json.dumps(model(DENSE)).encode(), "config.json") == {}


def test_a_configuration_behind_a_lot_of_space() -> None:
    content = b" " * 100_000 + json.dumps(model(lambda_layer("x"))).encode()
    assert found(content, "config.json") == {"keras.lambda-code": "high"}


def test_a_configuration_behind_a_lot_of_other_text() -> None:
    content = json.dumps({"notes": "x" * 100_000, **model(lambda_layer("x"))}).encode()
    assert found(content, "architecture") == {"keras.lambda-code": "high"}


# What cannot be read --------------------------------------------------------------------------


def test_a_broken_configuration_is_not_clean() -> None:
    content = json.dumps(model(DENSE)).encode()[:-4]
    assert scan_bytes(content, "config.json").verdict is Verdict.INCONCLUSIVE


def test_a_configuration_nested_without_end_is_not_clean() -> None:
    text = '{"class_name": "Dense", "config": ' + "[" * 200_000 + "]" * 200_000 + "}"
    assert scan_bytes(text.encode(), "config.json").verdict is Verdict.INCONCLUSIVE


def test_a_configuration_of_too_many_parts_is_not_clean() -> None:
    text = '{"class_name": "Dense", "config": [' + "[]," * 2_100_000 + "0]}"
    assert scan_bytes(text.encode(), "config.json").verdict is Verdict.INCONCLUSIVE


def test_long_numbers_cost_nothing() -> None:
    text = json.dumps(model(DENSE)).replace('"units": 1', '"units": ' + "9" * 3_000_000)
    assert scan_bytes(text.encode(), "config.json").verdict is Verdict.CLEAN


# Laws -----------------------------------------------------------------------------------------

CONFIG = json.dumps(model(DENSE, lambda_layer("x + 1"))).encode()


@given(st.data())
def test_any_change_of_a_configuration_is_survived(data: st.DataObject) -> None:
    changed = bytearray(CONFIG)
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(changed) - 1))
        changed[place] = data.draw(st.integers(0, 255))
    assert "fault" not in " ".join(scan_bytes(bytes(changed), "config.json").limits)


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(["Lambda"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "class_name",
                    "module",
                    "config",
                    "function",
                    "registered_name",
                    "function_type",
                    "code",
                    "vocabulary",
                    "node_def",
                    "weight_map",
                    "spec_name",
                    "handle",
                ]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@given(_VALUES, st.sampled_from(["config.json", "x.weights.json"]))
def test_any_document_is_survived(value: object, name: str) -> None:
    assert "fault" not in " ".join(
        scan_bytes(
            json.dumps({"a": value, "class_name": "Dense", "config": value}).encode(), name
        ).limits
    )


@given(st.binary(max_size=200))
def test_any_bytes_are_survived_as_code(content: bytes) -> None:
    for start in (b"", b"\xe3" + bytes(20) + b"s\0\0\0\0"):
        try:
            code_names(start + content)
        except UnreadableError:
            continue


def test_tuples_in_tuples_do_not_multiply() -> None:
    # Each tuple refers twice to the one before: read as a tree it would be 2 ** 60 parts.
    content = b"\xa9\x02NN" + b"".join(
        b"\xa9\x02r" + n.to_bytes(4, "little") + b"r" + n.to_bytes(4, "little") for n in range(60)
    )
    outer = b"(" + (61).to_bytes(4, "little") + content
    assert code_names(outer).codes == 0
