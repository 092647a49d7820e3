from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.checks.examples import LampCheck

from muniment.engine.datasets.personal_data_check import DatasetPersonalData
from muniment.engine.findings.parameters import laxer
from muniment.engine.infra.repository_tracked import WeightsOrDataTracked

TRACKED = WeightsOrDataTracked.spec
PERSONAL = DatasetPersonalData.spec


@dataclass(frozen=True, slots=True)
class _Four:
    rows: int = field(default=10, metadata={"stricter": "more"})
    named: tuple[str, ...] = field(default=("a",), metadata={"stricter": "superset"})
    odd: str = field(default="x", metadata={"stricter": "less"})
    silent: int = 0


FOUR = replace(LampCheck.spec, parameters=_Four)


@pytest.mark.parametrize(
    ("before", "now", "names"),
    [
        ({}, {}, ()),
        ({}, {"data_bytes": 1024 * 1024}, ()),
        ({}, {"data_bytes": 1024}, ()),
        ({}, {"data_bytes": 10**9}, ("data_bytes",)),
        ({"data_bytes": 10}, {}, ("data_bytes",)),
        ({"data_bytes": 10**9}, {"weights_bytes": 10**9}, ("weights_bytes",)),
        ({"data_bytes": "big"}, {}, ("data_bytes",)),
        ({"gone_since": 3}, {}, ()),
    ],
)
def test_fewer_bytes_are_stricter(before: dict, now: dict, names: tuple) -> None:
    assert laxer(TRACKED, before, now) == names


def test_each_further_word_is_laxer() -> None:
    assert laxer(PERSONAL, {}, {"words": ["pii"]}) == ()
    assert laxer(PERSONAL, {}, {"words": ["pii", "data"]}) == ("words",)
    assert laxer(PERSONAL, {"words": ["pii"]}, {}) == ("words",)
    assert laxer(PERSONAL, {"words": ["b", "a"]}, {"words": ["a", "b"]}) == ()


@pytest.mark.parametrize(
    ("now", "names"),
    [
        ({"rows": 11}, ()),
        ({"rows": 9}, ("rows",)),
        ({"named": ["a", "b"]}, ()),
        ({"named": ["b"]}, ("named",)),
        ({"odd": "a"}, ()),
        ({"silent": 1}, ("silent",)),
        ({"silent": -1}, ("silent",)),
        ({"rows": 9, "silent": 1}, ("rows", "silent")),
    ],
)
def test_what_does_not_say_is_laxer(now: dict, names: tuple) -> None:
    assert laxer(FOUR, {}, now) == names


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_only_one_of_two_directions_is_laxer(one: int, two: int) -> None:
    there = laxer(TRACKED, {"data_bytes": one}, {"data_bytes": two})
    back = laxer(TRACKED, {"data_bytes": two}, {"data_bytes": one})
    assert bool(there) + bool(back) == (one != two)
