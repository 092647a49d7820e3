import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.datasets.extracted import extracted
from tests.engine.memory_file import MemoryFile

from muniment.core.errors import UnreadableError
from muniment.engine.checks.formats import Format
from muniment.engine.datasets.json_lines import JsonLinesExtractor
from muniment.engine.privacy.categories import Category


def read(rows):
    data = "".join(json.dumps(row) + "\n" for row in rows).encode()
    (table,) = extracted(JsonLinesExtractor(), "t.jsonl", data, Format.JSONL)
    return table


def kinds(table):
    return {column.name: column.kind.value for column in table.columns}


def test_nested_keys_become_dotted_columns():
    table = read(
        [
            {
                "id": n,
                "user": {"email": f"p{n}@firma.se", "tags": ["a", "b"]},
                "score": n / 3,
                "ok": True,
                "box": [1, 2],
                "none": None,
            }
            for n in range(1, 20)
        ]
    )
    assert kinds(table) == {
        "id": "integer",
        "user.email": "text",
        "user.tags": "categorical",
        "score": "decimal",
        "ok": "boolean",
        "box": "nested",
        "none": "empty",
    }
    mail = table.columns[1]
    assert [(match.category, match.matches, match.of) for match in mail.personal] == [
        (Category.EMAIL, 19, 19)
    ]


def test_turns_of_a_conversation_are_looked_into():
    turns = [
        {"role": "user", "content": f"Write to p{n}@firma.se about the order"} for n in range(9)
    ]
    table = read([{"messages": [turn, turn]} for turn in turns])
    by_name = {column.name: column for column in table.columns}
    assert Category.EMAIL in {match.category for match in by_name["messages.content"].personal}


def test_keys_that_are_data_do_not_become_names():
    table = read([{"by_user": {f"anna{n}": n, f"bo{n}": n}} for n in range(300)])
    assert kinds(table) == {"by_user.*": "integer"}
    rare = read([{"by_user": {f"person {n}": n}} for n in range(40)])
    assert kinds(rare) == {"by_user.*": "integer"}


def test_a_key_that_is_somebody_is_masked():
    table = read([{"a": {"anna@firma.se": 1}, "b": 2}] * 3)
    assert set(kinds(table)) == {"a.(masked 1)", "b"}


def test_rows_that_are_arrays_or_scalars():
    assert kinds(read([[1, "x"], [2, "y"]])) == {"column 1": "integer", "column 2": "text"}
    assert kinds(read(["some words", "other words"])) == {"value": "text"}


def test_a_few_broken_lines_are_passed_over():
    data = b'{"a": 1}\n{"a": 2}\n{"a": \n' + b"[" * 100_000 + b"\n" + b'{"a": 3}\n'
    (table,) = extracted(JsonLinesExtractor(), "t.jsonl", data, Format.JSONL)
    assert table.rows_sampled == 3


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "broken"),
        (b"not json\nat all\n", "broken"),
        (b'{"a": "' + b"x" * (3 * 1024 * 1024), "too_large"),
    ],
)
def test_gaps(data, reason):
    with pytest.raises(UnreadableError) as caught:
        list(JsonLinesExtractor().extract(MemoryFile("t.jsonl", data, Format.JSONL)))
    assert caught.value.reason == reason


def test_lone_surrogates_and_huge_numbers_do_not_break_the_fact():
    data = b'{"a\\ud800": 1' + b"0" * 300 + b', "b": "\\udc00", "c": 1e400}\n{"d": 1}\n'
    with contextlib.suppress(UnreadableError):
        extracted(JsonLinesExtractor(), "t.jsonl", data, Format.JSONL)


@given(
    st.lists(
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(st.text(max_size=5), inner, max_size=3)
            ),
            max_leaves=12,
        ),
        min_size=1,
        max_size=5,
    )
)
def test_any_json_gives_a_table_or_a_gap(rows):
    data = "".join(json.dumps(row) + "\n" for row in rows).encode()
    with contextlib.suppress(UnreadableError):
        extracted(JsonLinesExtractor(), "t.jsonl", data, Format.JSONL)
