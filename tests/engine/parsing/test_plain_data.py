"""TOML, JSON and text: bounds and refusals."""

from __future__ import annotations

import pytest

from muniment.core.errors import UnreadableError
from muniment.engine.parsing.plain_data import read_json, read_text, read_toml


def test_honest_files() -> None:
    assert read_toml(b"\xef\xbb\xbf[a]\nb = 1\n") == {"a": {"b": 1}}
    assert read_json(b'\xef\xbb\xbf{"a": [1]}') == {"a": [1]}
    assert read_text("é".encode()) == "é"


@pytest.mark.parametrize("data", [b"a = ", b"\xff", b"a = " + b"[" * 50_000])
def test_broken_toml(data: bytes) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_toml(data)
    assert caught.value.reason == "broken"


@pytest.mark.parametrize("data", [b"{", b"\xff", b"[" * 500_000, b'{"a": "\xff"}'])
def test_broken_json(data: bytes) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_json(data)
    assert caught.value.reason == "broken"


@pytest.mark.parametrize(
    "key",
    [b".".join([b"a"] * 40), b" . ".join([b'"a"'] * 40), b"[" + b"a." * 40 + b"a]"],
)
def test_keys_of_very_many_parts_are_refused_before_they_are_parsed(key: bytes) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_toml(key + b" = 1\n")
    assert caught.value.reason == "too_large"


def test_many_dots_in_values_are_no_deep_key() -> None:
    value = b"https://example.org/a-1.0.0.tar.gz, " * 30
    assert read_toml(b'a = "' + value + b'"\nb = "' + b"." * 100 + b'"\n# ' + b"." * 100)


def test_limits_and_binary() -> None:
    with pytest.raises(UnreadableError) as caught:
        read_toml(b"a = 1\n" * 10, limit=10)
    assert caught.value.reason == "too_large"
    with pytest.raises(UnreadableError) as caught:
        read_json(b"[1, 2, 3, 4, 5]", limit=10)
    assert caught.value.reason == "too_large"
    with pytest.raises(UnreadableError):
        read_text(b"\x7fELF\0")
