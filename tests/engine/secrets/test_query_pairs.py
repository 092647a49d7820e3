"""Pairs of a query or a form: each value is judged by itself, and cheaply."""

from __future__ import annotations

import sys
from types import FrameType

from muniment.engine.secrets.assignment import Style
from muniment.engine.secrets.finder import find_secrets

VALUE = "k7Qv-29xLmWt" + "4Zp8Rn"


def test_a_value_ends_where_the_next_pair_begins() -> None:
    text = f"password={VALUE}&user=ada&page=2\n"
    (found,) = find_secrets(text, Style())
    assert text[found.start : found.end] == VALUE


def test_an_ampersand_within_a_value_is_a_part_of_it() -> None:
    text = f"PASSWORD={VALUE}&more!\n"
    (found,) = find_secrets(text, Style())
    assert text[found.start : found.end] == f"{VALUE}&more!"


def test_many_pairs_on_a_line_cost_steps_in_proportion() -> None:
    calls = 0

    def profile(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    text = ("password=aaaaaa&" * 400 + "\n") * 5
    sys.setprofile(profile)
    try:
        found = find_secrets(text, Style())
    finally:
        sys.setprofile(None)
    assert found == []
    # More than 900 a pair when each value reached over all that follow it.
    assert calls < 150 * 400 * 5
