from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.core.errors import ConfigError
from muniment.engine.config import Config, parse_config

FINGERPRINT = "v1:" + "0" * 64
GOOD = f"""
[project]
id = "018F3C1E-0000-7000-8000-000000000001"
name = "churn"
owner = "Mara"

[checks."repository.weights-or-data-tracked"]
data_bytes = 5

[[waiver]]
finding = "{FINGERPRINT}"
requester = "Ana"
approver = "Mara"
reason = "test data"
expires = 2026-12-31

[[exclude]]
path = "third/"
reason = "upstream"

[[dataset]]
path = "data/a.csv"
collected = 2026-01-01
"""


def test_everything_is_read() -> None:
    config = parse_config(GOOD.encode())
    assert config.id == "018f3c1e-0000-7000-8000-000000000001"
    assert config.parameters == {"repository.weights-or-data-tracked": {"data_bytes": 5}}
    assert config.lines == {"repository.weights-or-data-tracked/data_bytes": 8}
    assert config.waivers[0].expires == "2026-12-31"
    assert config.excludes[0].reason == "upstream"
    assert config.datasets == ({"path": "data/a.csv", "collected": "2026-01-01"},)
    assert config.warnings == ()


def test_unknown_keys_are_warnings_with_their_line() -> None:
    config = parse_config(b'[project]\nname = "x"\ncolour = "red"\n[shop]\n')
    assert [warning.split(";")[0] for warning in config.warnings] == [
        "muniment.toml:4: unknown key 'shop'",
        "muniment.toml:3: unknown key 'colour' in [project]",
    ]


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("[project]\nname = 3\n", 2, "text for project.name"),
        ('[project]\n\nid = "x"\n', 3, "the id that 'muniment init' wrote"),
        ("[project\n", 1, "valid TOML"),
        ("a = 1\n\nb = = 2\n", 3, "valid TOML"),
        ("project = 3\n", 1, "a table [project]"),
        ("[waiver]\n", 1, "tables written [[waiver]]"),
        ('[[exclude]]\npath = "x"\n', 1, "'reason' in every [[exclude]]"),
        (GOOD.replace("2026-12-31", '"tomorrow"'), 15, "a date, 2026-12-31"),
        (GOOD.replace(FINGERPRINT, "abc"), 11, "a fingerprint from the report, v1:..."),
    ],
)
def test_errors_name_file_line_and_what_was_expected(text: str, line: int, expected: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse_config(text.encode())
    assert caught.value.message.startswith(f"muniment.toml:{line}: ")
    assert caught.value.expected == expected
    assert "\n" not in caught.value.message


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"a = " + b"[" * 5_000, b"#" * 5_000_000])
def test_hostile_files_are_one_error(raw: bytes) -> None:
    with pytest.raises(ConfigError):
        parse_config(raw)


@given(st.binary(max_size=200))
def test_any_bytes_give_a_config_or_a_config_error(raw: bytes) -> None:
    with contextlib.suppress(ConfigError):
        assert isinstance(parse_config(raw), Config)
