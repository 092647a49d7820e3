from __future__ import annotations

import shlex
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.core.visible import visible
from muniment.engine.checks.outcome import Excluded, Location, Population
from muniment.engine.report.columns import fit, fit_end, pad, width, wrap, wrap_command
from muniment.engine.report.wording import (
    kind_text,
    moment_text,
    place_text,
    population_text,
    size_text,
    visible_lines,
)


@given(st.text(alphabet=st.characters(), max_size=60))
def test_visible_leaves_nothing_hidden_and_is_idempotent(text: str) -> None:
    shown = visible(text)
    hidden = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    assert not any(unicodedata.category(character) in hidden for character in shown)
    assert visible(shown) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("invoice\u202egpj.exe", "invoice\\u202egpj.exe"),  # CVE-2021-42574
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("one\ntwo\tthree", "one two three"),
        ("zero\u200bwidth", "zero\\u200bwidth"),
        ("\U000e0041", "\\U000e0041"),
        ("\ud800", "\\ud800"),
        ("e\u0301te\u0301", "e\u0301te\u0301"),
        ("a" + "\u0301" * 5, "a" + "\u0301" * 3 + "\\u0301" * 2),
        ("データ.pkl", "データ.pkl"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_visible_lines_keep_indentation() -> None:
    assert visible_lines("a:\n    b\x1b\n") == ["a:", "    b\\x1b"]


@given(st.text(max_size=40), st.integers(2, 30))
def test_fitted_text_fits(text: str, columns: int) -> None:
    assert width(fit(text, columns)) <= columns
    assert width(fit_end(text, columns)) <= columns
    assert width(pad(text, columns)) == columns


@given(st.text(max_size=120), st.integers(2, 30), st.integers(1, 4))
def test_wrapped_text_fits(text: str, columns: int, lines: int) -> None:
    out = wrap(text, columns, lines)
    assert len(out) <= lines
    assert all(width(line) <= columns for line in out)


def test_wide_letters_take_two_columns() -> None:
    assert width("データ") == 6
    assert fit("データセット", 5) == "デー…"
    assert fit_end("data/データ.pkl", 9) == "…ータ.pkl"


def test_wrap_breaks_at_spaces() -> None:
    assert wrap("one two three", 8, 5) == ["one two", "three"]
    assert wrap("one two three", 8, 1) == ["one two…"]


@pytest.mark.parametrize(
    ("population", "text"),
    [
        (Population(0, 0, 0, 0), "nothing of this kind seen"),
        (
            Population(43, 41, 0, 0, (Excluded("a", "r"), Excluded("b", "r"))),
            "41 of 43 passed, 2 excluded",
        ),
        (Population(1200, 0, 1199, 1), "0 of 1,200 passed, 1,199 failed, 1 unknown"),
    ],
)
def test_population_comes_with_its_size(population: Population, text: str) -> None:
    assert population_text(population) == text


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1000, "1.0 kB"),
        (12_900_412, "12.9 MB"),
        (999_999_999, "999.9 MB"),
        (438_000_000_000, "438.0 GB"),
        (7 * 10**18, "7,000.0 PB"),
    ],
)
def test_sizes(size: int, text: str) -> None:
    assert size_text(size) == text


def test_places_are_counted_from_one() -> None:
    assert place_text(Location("a.ipynb", 4, 0, "")) == "a.ipynb cell 1 line 4"
    assert place_text(Location("a.py", 4, None, "")) == "a.py:4"
    assert place_text(Location("", None, None, "")) == "the project"


def test_kinds_and_moments() -> None:
    assert kind_text("dependency", 2) == "dependency lists"
    assert kind_text("inference_service", 2) == "inference services"
    assert moment_text("2026-11-20T09:30:00Z") == "2026-11-20 09:30 UTC"
    assert moment_text("yesterday") == "yesterday"


def test_code_is_neither_broken_nor_cut() -> None:
    text = "Write it so: `json.loads(text)` or `ast.literal_eval(text)` and so on"
    assert wrap(text, 24, 9) == [
        "Write it so:",
        "`json.loads(text)` or",
        "`ast.literal_eval(text)`",
        "and so on",
    ]
    assert wrap(text, 24, 2) == ["Write it so:", "`json.loads(text)` or…"]
    assert wrap("words are not cut in two", 16, 1) == ["words are not…"]
    # What is longer than a line has to break somewhere.
    assert wrap("`" + "x" * 30 + "`", 10, 9)[0] == "`" + "x" * 9


@given(st.lists(st.text("ab/- '", max_size=20), min_size=1, max_size=12))
def test_a_command_on_several_lines_is_the_same_command(words: list[str]) -> None:
    lines = wrap_command(shlex.join(words), 40)
    # A shell drops a backslash at a line's end together with the line's end.
    assert shlex.split("\n".join(lines).replace("\\\n", "")) == words
    assert all(line.endswith(" \\") for line in lines[:-1])
