"""Laws of what a class follows from: never below the data, monotone, explained by a path."""

from __future__ import annotations

import itertools
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from muniment.engine.lineage.inheritance import Thing, cause, effective, inherited

KEYS = range(8)
THING = st.builds(
    Thing,
    own=st.integers(0, 4),
    data=st.booleans(),
    lowered=st.one_of(st.none(), st.none(), st.integers(1, 4)),
)
THINGS = st.fixed_dictionaries(dict.fromkeys(KEYS, THING))
STEPS = st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS)), max_size=24)
Things = dict[int, Thing]
Steps = list[tuple[int, int]]


def given_on(thing: Thing, level: int) -> int:
    return thing.source if thing.lowered is not None else max(thing.source, level)


@given(THINGS, STEPS)
def test_what_comes_in_is_the_most_that_the_ones_before_hand_on(
    things: Things, steps: Steps
) -> None:
    found = inherited(things, steps)
    for key in KEYS:
        before = [given_on(things[start], found[start].level) for start, end in steps if end == key]
        assert found[key].level == max(before, default=0)


@given(THINGS, STEPS)
def test_nothing_is_below_its_data(things: Things, steps: Steps) -> None:
    found = inherited(things, steps)
    for start, end in steps:
        if things[end].lowered is None:
            held = effective(things[end], found[end].level)
            assert held >= given_on(things[start], found[start].level)


@given(THINGS, STEPS, st.sampled_from(KEYS), st.integers(0, 4))
def test_a_higher_class_lowers_nothing(things: Things, steps: Steps, key: int, own: int) -> None:
    raised = {**things, key: replace(things[key], own=max(things[key].own, own))}
    before, after = inherited(things, steps), inherited(raised, steps)
    for other in KEYS:
        assert effective(raised[other], after[other].level) >= effective(
            things[other], before[other].level
        )


@given(THINGS, STEPS, st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS)))
def test_one_more_step_lowers_nothing(things: Things, steps: Steps, more: tuple[int, int]) -> None:
    before, after = inherited(things, steps), inherited(things, [*steps, more])
    assert all(after[key].level >= before[key].level for key in KEYS)


@given(THINGS, STEPS)
def test_the_least_answer_is_given(things: Things, steps: Steps) -> None:
    """No cycle keeps a class alive that no data has."""
    found = inherited(things, steps)
    level = dict.fromkeys(KEYS, 0)
    for _ in range(len(KEYS) * 5):
        for start, end in steps:
            level[end] = max(level[end], given_on(things[start], level[start]))
    assert {key: found[key].level for key in KEYS} == level


@given(THINGS, STEPS)
def test_the_cause_is_a_path_that_carries_the_class(things: Things, steps: Steps) -> None:
    found = inherited(things, steps)
    for key in KEYS:
        way = cause(key, found, things)
        if not found[key].level:
            assert way == []
            continue
        assert way[-1] == key
        assert things[way[0]].source == found[key].level
        assert all(pair in steps for pair in itertools.pairwise(way))
        assert all(things[one].lowered is None for one in way[1:-1])
