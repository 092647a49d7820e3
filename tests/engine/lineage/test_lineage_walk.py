"""Laws of walks: nothing is missed, nothing is invented, cycles end."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from muniment.engine.lineage.walk import cycles, path, walk, ways

STEPS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=30)


def closure(start: int, steps: list[tuple[int, int]]) -> set[int]:
    found: set[int] = set()
    grown = {end for begin, end in steps if begin == start}
    while grown - found:
        found |= grown
        grown = {end for begin, end in steps if begin in found}
    return found


@given(STEPS, st.integers(0, 9))
def test_a_walk_finds_the_closure(steps: list[tuple[int, int]], start: int) -> None:
    found = walk(start, ways(steps))
    assert set(found.depths) == closure(start, steps)
    assert found.complete
    assert list(found.depths.values()) == sorted(found.depths.values())


@given(STEPS, st.integers(0, 9), st.integers(0, 9))
def test_a_limited_walk_is_the_beginning_of_the_whole(
    steps: list[tuple[int, int]], start: int, most: int
) -> None:
    whole, part = walk(start, ways(steps)), walk(start, ways(steps), most)
    assert list(part.depths.items()) == list(whole.depths.items())[:most]
    assert part.complete == (len(whole.depths) <= most)


@given(STEPS, st.integers(0, 9), st.integers(0, 9))
def test_a_path_is_a_shortest_one(steps: list[tuple[int, int]], start: int, end: int) -> None:
    found = path(start, end, ways(steps))
    depth = walk(start, ways(steps)).depths.get(end)
    assert len(found) == (0 if depth is None else depth + 1)
    assert all(pair in steps for pair in itertools.pairwise(found))


@given(STEPS)
def test_a_knot_is_what_leads_to_one_another(steps: list[tuple[int, int]]) -> None:
    knots = cycles(ways(steps))
    together = {
        frozenset(other for other in closure(one, steps) if one in closure(other, steps))
        for one in range(10)
        if one in closure(one, steps)
    }
    assert {frozenset(knot) for knot in knots} == together
    assert len(knots) == len(together)


def test_a_long_chain_takes_no_recursion() -> None:
    chain = [(number, number + 1) for number in range(50_000)]
    assert walk(0, ways(chain)).depths[50_000] == 50_000
    assert cycles(ways([*chain, (50_000, 0)])) == [tuple(range(50_001))]
