"""Laws of the risk method: same inputs, same score; a higher place is never in a lower band."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.engine.catalogue import catalogue
from muniment.engine.risk import matrix
from muniment.engine.risk.matrix import Band
from muniment.engine.risk.method import (
    STARTER,
    TOP_MANAGEMENT,
    Method,
    Unreadable,
    faults,
    from_json,
    gains,
    to_json,
)

ROLES = frozenset(role.id for role in catalogue().role_set.roles)
SOUND = replace(STARTER, limits={TOP_MANAGEMENT: Band.VERY_HIGH}, appetite="Low, and no more.")
_STEP = st.integers(1, 5)
_BANDS = st.sampled_from(list(Band))


@st.composite
def methods(draw: st.DrawFn) -> Method:
    """Draw a method whose matrix rises in both directions."""
    steps = draw(st.lists(st.integers(0, 2), min_size=10, max_size=10))
    rows, columns = steps[:5], steps[5:]
    high = [sum(rows[: at + 1]) for at in range(5)]
    wide = [sum(columns[: at + 1]) for at in range(5)]
    cells = tuple(tuple(list(Band)[min(3, (one + two) // 3)] for two in wide) for one in high)
    limits = draw(st.dictionaries(st.sampled_from(sorted(ROLES)), _BANDS))
    return replace(SOUND, cells=cells, limits={**limits, TOP_MANAGEMENT: Band.VERY_HIGH})


@given(methods(), _STEP, _STEP)
def test_same_inputs_same_score_whatever_way_the_method_came(
    method: Method, likelihood: int, impact: int
) -> None:
    again = from_json(to_json(method))
    assert again == method
    assert again.digest == method.digest
    assert again.score(likelihood, impact) == method.score(likelihood, impact)


@given(methods(), _STEP, _STEP, _STEP, _STEP)
def test_more_likely_and_worse_is_never_a_lower_band(
    method: Method, one: int, two: int, more: int, worse: int
) -> None:
    here = method.score(min(one, more), min(two, worse))
    there = method.score(max(one, more), max(two, worse))
    assert there.band.reaches(here.band)


@given(methods())
def test_what_is_sound_has_no_fault_but_a_matrix_of_one_band(method: Method) -> None:
    found = faults(method, ROLES)
    assert [item.place for item in found] == (
        ["matrix"] if method.cells[0][0] is method.cells[4][4] else []
    )


@given(st.frozensets(st.sampled_from(sorted(ROLES))), methods())
def test_a_limit_is_the_highest_of_the_roles_held(roles: frozenset[str], method: Method) -> None:
    limit = method.limit_of(roles)
    held = [method.limits[role] for role in roles if role in method.limits]
    assert (limit is None) == (not held)
    assert all(limit is not None and limit.reaches(item) for item in held)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"appetite": " "}, "appetite"),
        ({"limits": {}}, f"limit {TOP_MANAGEMENT}"),
        ({"limits": {**SOUND.limits, "role-wizard": Band.LOW}}, "limit role-wizard"),
        ({"cells": SOUND.cells[:4]}, "matrix"),
        ({"cells": SOUND.cells[::-1]}, "cell 2 2"),
        ({"days": {**SOUND.days, Band.LOW: 0}}, "days low"),
        ({"days": {**SOUND.days, Band.VERY_HIGH: 1000}}, "days"),
        ({"reassess_days": 0}, "reassessment"),
        ({"likelihood": SOUND.likelihood[:4]}, "likelihood"),
        (
            {"impact": (replace(SOUND.impact[0], name=" "), *SOUND.impact[1:])},
            "impact 1",
        ),
        (
            {"impact": (replace(SOUND.impact[0], name="Minor"), *SOUND.impact[1:])},
            "impact",
        ),
        (
            {"impact": (replace(SOUND.impact[0], meaning="x" * 1001), *SOUND.impact[1:])},
            "impact 1",
        ),
    ],
)
def test_each_fault_is_named(change: dict[str, object], place: str) -> None:
    assert place in {item.place for item in faults(replace(SOUND, **change), ROLES)}  # type: ignore[arg-type]


def test_the_starter_gives_nobody_a_limit_and_scores_as_proposals_do() -> None:
    assert not STARTER.limits
    for likelihood in range(1, 6):
        for impact in range(1, 6):
            score = STARTER.score(likelihood, impact)
            assert score.band is matrix.band(score.level)
    for wrong in ((0, 1), (1, 6)):
        with pytest.raises(ValueError, match="not a step"):
            STARTER.score(*wrong)


def test_who_gains_by_a_new_version() -> None:
    more = replace(SOUND, limits={**SOUND.limits, "role-cto": Band.HIGH, "role-dpo": Band.LOW})
    less = replace(more, limits={**more.limits, "role-cto": Band.LOW})
    assert gains(SOUND, None) == frozenset()
    assert gains(more, SOUND) == {"role-cto", "role-dpo"}
    assert gains(less, more) == frozenset()
    assert gains(more, less) == {"role-cto"}


@pytest.mark.parametrize("data", [{}, {"schema": "x"}, {**to_json(SOUND), "cells": [["blue"]]}])
def test_what_is_no_method_says_so(data: dict[str, object]) -> None:
    with pytest.raises(Unreadable):
        from_json(data)
