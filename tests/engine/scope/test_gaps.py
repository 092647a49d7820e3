"""The scope against what was found: every thing once, and nothing open is shown as good."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from muniment.engine.scope.gaps import (
    Found,
    ItemKind,
    Line,
    Place,
    State,
    compare,
    counts,
    normal,
)

_NAMES = st.sampled_from(
    ["prod", "PROD/", "staging", "https://git.example/x.git", "git@git.example:x", ""]
)
_LINES = st.lists(
    st.builds(
        Line,
        st.sampled_from(ItemKind),
        st.uuids().map(str),
        _NAMES,
        _NAMES,
        st.sampled_from(Place),
        st.sampled_from(["", "s3"]),
    ),
    max_size=8,
)
_FOUND = st.lists(
    st.builds(Found, st.sampled_from(ItemKind), _NAMES.filter(bool), _NAMES, st.just("x")),
    max_size=8,
)


def _line(kind: ItemKind, name: str, place: Place = Place.INSIDE, watched: str = "") -> Line:
    return Line(kind, "SC-0001", name, "", place, watched)


def _found(kind: ItemKind, name: str) -> Found:
    return Found(kind, name, name, "test")


@given(_LINES, _FOUND)
def test_every_line_and_every_thing_found_is_in_exactly_one_match(
    lines: list[Line], found: list[Found]
) -> None:
    matches = compare(lines, found)
    assert sorted(match.line.reference for match in matches if match.line) == sorted(
        line.reference for line in lines
    )
    seen = [thing for match in matches for thing in match.found]
    assert sorted(map(id, seen)) == sorted(map(id, found))
    assert sum(counts(matches).values()) == len(matches)


@given(_LINES, _FOUND)
def test_something_found_and_not_listed_is_always_a_gap(
    lines: list[Line], found: list[Found]
) -> None:
    listed = {(line.kind, normal(name)) for line in lines for name in (line.identifier, line.title)}
    for match in compare(lines, found):
        if match.line is None:
            assert match.state is State.GAP
    gaps = {
        (match.kind, normal(match.found[0].identifier))
        for match in compare(lines, found)
        if match.state is State.GAP
    }
    assert {(one.kind, normal(one.identifier)) for one in found} - listed <= gaps


def test_an_account_nobody_looks_at_is_uncovered_and_never_fine() -> None:
    (match,) = compare([_line(ItemKind.ACCOUNT, "prod-123")], [])
    assert match.state is State.UNCOVERED
    (match,) = compare([_line(ItemKind.ACCOUNT, "prod-123", watched="s3")], [])
    assert match.state is State.COVERED
    (match,) = compare(
        [_line(ItemKind.ACCOUNT, "prod-123")], [_found(ItemKind.ACCOUNT, "PROD-123")]
    )
    assert match.state is State.COVERED


def test_a_new_account_that_the_scope_does_not_list_is_a_gap() -> None:
    matches = compare(
        [_line(ItemKind.ACCOUNT, "a", watched="x")],
        [_found(ItemKind.ACCOUNT, "a"), _found(ItemKind.ACCOUNT, "b")],
    )
    assert [match.state for match in matches] == [State.GAP, State.COVERED]


def test_an_integration_of_the_same_name_as_an_account_is_another_thing() -> None:
    matches = compare(
        [_line(ItemKind.ACCOUNT, "a", watched="x")], [_found(ItemKind.INTEGRATION, "a")]
    )
    assert State.GAP in {match.state for match in matches}


def test_undecided_and_outside_stay_what_they_are_however_much_is_found() -> None:
    for place, state in ((Place.UNDECIDED, State.UNDECIDED), (Place.OUTSIDE, State.OUTSIDE)):
        (match,) = compare(
            [_line(ItemKind.REPOSITORY, "a", place)], [_found(ItemKind.REPOSITORY, "a")]
        )
        assert match.state is state


def test_ways_to_write_the_same_repository() -> None:
    names = {"https://git.example/acme/x.git", "git@git.example:acme/x.git", "GIT.example/acme/x/"}
    assert len({normal(name) for name in names}) == 1
