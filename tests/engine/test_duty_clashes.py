"""Laws of conflicts of duties, over the catalogue's own."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from muniment.engine.catalogue import catalogue
from muniment.engine.catalogue.roles import KeptApart
from muniment.engine.duties.clashes import added_by, clashes

CONFLICTS = tuple(catalogue().duty_conflicts.values())
ROLES = st.sampled_from(sorted(catalogue().roles))
HELD = st.sets(ROLES)


@given(HELD, HELD)
def test_more_roles_never_make_fewer_clashes(one: set[str], more: set[str]) -> None:
    assert set(clashes(CONFLICTS, one)) <= set(clashes(CONFLICTS, one | more))


@given(HELD)
def test_a_clash_is_one_of_two_roles_that_are_held(held: set[str]) -> None:
    for clash in clashes(CONFLICTS, held):
        assert clash.role_a != clash.role_b
        assert {clash.role_a, clash.role_b} <= held
        assert clash in clashes(CONFLICTS, {clash.role_a, clash.role_b})


@given(HELD)
def test_all_clashes_come_from_pairs(held: set[str]) -> None:
    pairs = {clash for one in held for other in held for clash in clashes(CONFLICTS, {one, other})}
    assert set(clashes(CONFLICTS, held)) == pairs


@given(st.lists(ROLES))
def test_order_and_repetition_change_nothing(held: list[str]) -> None:
    assert clashes(CONFLICTS, held) == clashes(CONFLICTS, [*reversed(held), *held])
    assert list(clashes(CONFLICTS, held)) == sorted(set(clashes(CONFLICTS, held)))


@given(st.lists(ROLES, unique=True))
def test_what_each_role_adds_is_all_there_is(held: list[str]) -> None:
    found: list[object] = []
    for at, role in enumerate(held):
        found += added_by(CONFLICTS, held[:at], role)
    assert sorted(found) == list(clashes(CONFLICTS, held))  # type: ignore[type-var]


@given(ROLES)
def test_one_role_clashes_with_nothing(role: str) -> None:
    assert clashes(CONFLICTS, [role]) == ()
    assert added_by(CONFLICTS, [role], role) == ()


def test_roles_that_nobody_knows_clash_with_nothing() -> None:
    assert clashes(CONFLICTS, ["own-a", "own-b", "role-ciso"]) == ()


def test_every_conflict_says_where_it_is_kept_apart() -> None:
    kinds = {conflict.kept_apart_by for conflict in CONFLICTS}
    assert kinds == set(KeptApart)
    assert all(conflict.mapping for conflict in CONFLICTS)
