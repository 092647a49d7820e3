"""The YAML reader: keys as text, lines, merge keys, and what it refuses."""

from __future__ import annotations

import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from muniment.core.errors import UnreadableError
from muniment.engine.parsing.yaml_document import (
    YamlLimits,
    YamlMapping,
    YamlScalar,
    plain_yaml,
    read_yaml,
    read_yaml_mapping,
)


def reason(data: bytes, limits: YamlLimits | None = None) -> str:
    with pytest.raises(UnreadableError) as caught:
        read_yaml(data, limits or YamlLimits())
    return caught.value.reason


def test_keys_stay_text_where_yaml_1_1_makes_them_booleans() -> None:
    root = read_yaml_mapping(b"name: x\non:\n  push:\nno: 1\n")
    assert "on" in root
    assert root.line_of("on") == 2
    assert root.get("no") == YamlScalar("1", 4)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("yes", True),
        ("'yes'", "yes"),
        ("Off", False),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-3", -3),
        ("1.5", 1.5),
        ("010", "010"),
        ("2024-01-31", "2024-01-31"),
        ("1:30", "1:30"),
        ("!!str 12", "12"),
        ("9" * 30, "9" * 30),
        ("3.11", 3.11),
    ],
)
def test_scalars(written: str, value: object) -> None:
    assert plain_yaml(read_yaml_mapping(f"k: {written}\n".encode())) == {"k": value}


def test_several_documents_and_none() -> None:
    assert [plain_yaml(node) for node in read_yaml(b"a: 1\n---\n- b\n")] == [{"a": 1}, ["b"]]
    assert read_yaml(b"") == ()
    assert read_yaml_mapping(b"# nothing\n").entries == ()


def test_merge_keys_give_way_to_own_keys_and_to_earlier_sources() -> None:
    data = b"""
a: &a {image: one, user: root}
b: &b {image: two, tag: x}
c:
  <<: [*a, *b]
  user: me
"""
    assert plain_yaml(read_yaml_mapping(data))["c"] == {  # type: ignore[index, call-overload]
        "image": "one",
        "tag": "x",
        "user": "me",
    }


def test_tags_construct_nothing() -> None:
    data = b"a: !!python/object/apply:os.system ['true']\nb: !Ref x\n"
    assert plain_yaml(read_yaml_mapping(data)) == {"a": ["true"], "b": "x"}


def test_a_key_that_is_a_list_is_left_out() -> None:
    assert plain_yaml(read_yaml_mapping(b"? [a, b]\n: 1\nc: 2\n")) == {"c": 2}


def test_an_alias_bomb_is_refused_before_it_expands() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for level in range(1, 12):
        lines.append(f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 10)}]")
    started = time.process_time()
    assert reason("\n".join(lines).encode()) == "too_large"
    assert time.process_time() - started < 1


def test_a_merge_bomb_is_refused() -> None:
    wide = ", ".join(f"k{n}: {n}" for n in range(1000))
    lines = [f"a: &a {{{wide}}}", f"b: {{<<: [{', '.join(['*a'] * 500)}]}}"]
    assert reason("\n".join(lines).encode()) == "too_large"


def test_aliases_of_a_long_text_are_counted_by_its_length() -> None:
    data = b"a: &a " + b"x" * 100_000 + b"\nb: [" + b"*a, " * 1000 + b"]\n"
    assert reason(data) == "too_large"
    assert reason(b"a: " + b"x" * 100_000, YamlLimits(nodes=1000)) == "too_large"
    assert len(read_yaml(b"a: " + b"x" * 100_000)) == 1


def test_recursive_and_missing_anchors_are_broken() -> None:
    assert reason(b"a: &a [*a]\n") == "broken"
    assert reason(b"a: &a {b: {c: *a}}\n") == "broken"
    assert reason(b"a: *nowhere\n") == "broken"


def test_anchors_do_not_reach_the_next_document() -> None:
    assert reason(b"a: &x 1\n---\nb: *x\n") == "broken"


def test_limits() -> None:
    assert reason(b"a: " + b"x" * 100, YamlLimits(size=50)) == "too_large"
    assert reason(b"[" * 200 + b"]" * 200) == "too_large"
    assert reason(b"[" + b"1," * 100 + b"]", YamlLimits(nodes=50)) == "too_large"
    assert reason(b"[" * 100_000) == "too_large"


@pytest.mark.parametrize("data", [b"a: [1", b"a: b: c", b"\xff\xfe\x00", b"k: \x00", b"a: '\x01'"])
def test_what_is_not_yaml_is_broken(data: bytes) -> None:
    assert reason(data) == "broken"


def test_the_error_names_the_line_and_quotes_nothing() -> None:
    with pytest.raises(UnreadableError, match="not YAML at line 2") as caught:
        read_yaml(b"a: 1\nb: hunter2: x\n")
    assert "hunter2" not in str(caught.value)


def test_a_top_that_is_no_mapping() -> None:
    with pytest.raises(UnreadableError, match="not a mapping"):
        read_yaml_mapping(b"- 1\n")


@given(
    st.recursive(
        st.text(alphabet="abcxyz é", max_size=5),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(st.text(alphabet="abc", min_size=1), inner, max_size=4)
        ),
        max_leaves=20,
    )
)
def test_quoted_data_round_trips(value: object) -> None:
    data = yaml.safe_dump({"k": value}, default_style='"', allow_unicode=True).encode()
    assert plain_yaml(read_yaml_mapping(data)) == {"k": value}


@given(st.binary(max_size=200))
def test_any_bytes_either_parse_or_are_unreadable(data: bytes) -> None:
    try:
        for node in read_yaml(data):
            plain_yaml(node)
    except UnreadableError as error:
        reasons = error.reason
    else:
        reasons = "none"
    assert reasons in {"none", "broken", "too_large"}


def test_lines_of_nested_keys() -> None:
    root = read_yaml_mapping(
        b"jobs:\n  build:\n    steps:\n      - uses: a/b@v1\n        with: {}\n"
    )
    jobs = root.mapping("jobs")
    assert jobs is not None
    build = jobs.mapping("build")
    assert build is not None
    step = build.sequence("steps")[0]
    assert isinstance(step, YamlMapping)
    assert (step.line_of("uses"), step.line_of("with")) == (4, 5)
    assert step.text("uses") == "a/b@v1"
