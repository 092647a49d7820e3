"""Laws of how two statements differ."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from tests.engine.soa.statements import STATEMENTS, bare, realistic, whole

from muniment.engine.soa.comparison import applied, compared
from muniment.engine.soa.rows import Necessity, Proof, Reason, ReasonKind, Row, Seen
from muniment.engine.soa.statement import Statement


@given(STATEMENTS)
def test_a_statement_does_not_differ_from_itself(one: Statement) -> None:
    assert compared(one, one).is_empty
    assert compared(one, one).moved == ()


@given(STATEMENTS, STATEMENTS)
def test_the_earlier_one_and_the_difference_give_the_later_one(
    one: Statement, other: Statement
) -> None:
    assert applied(one, compared(one, other)) == other
    assert compared(one, other).is_empty == (one == other)


@given(STATEMENTS, STATEMENTS)
def test_turned_round_it_has_the_same_rows(one: Statement, other: Statement) -> None:
    there, back = compared(one, other), compared(other, one)
    assert there.added == back.removed
    assert [row.control for row in there.changed] == [row.control for row in back.changed]
    assert set(there.moved) == set(back.moved)


def test_a_decision_is_named_with_what_it_was_before() -> None:
    before = whole(bare("A.5.1"))
    reason = Reason(ReasonKind.WORDS, title="Everybody needs one.")
    after = whole(replace(bare("A.5.1"), necessity=Necessity.YES, reasons=(reason,)))
    found = compared(before, after)
    assert found.moved == ("A.5.1",)
    (row,) = found.changed
    assert [(one.name, one.before, one.after) for one in row.fields] == [
        ("necessity", Necessity.UNDECIDED, Necessity.YES),
        ("reasons", (), (reason,)),
    ]


def test_numbers_of_evidence_move_nothing_and_its_state_does() -> None:
    row = bare("A.8.12")
    before = whole(replace(row, seen=Seen("partly", 1)))
    more = whole(replace(row, seen=Seen("partly", 2), proofs=(Proof("ev", "41 of 41"),)))
    assert not compared(before, more).is_empty
    assert compared(before, more).moved == ()
    worse = whole(replace(row, seen=Seen("contradicted", 2, 1)))
    assert compared(before, worse).moved == ("A.8.12",)


def test_own_controls_come_and_go() -> None:
    own = Row("own-cards", "Model cards", "own")
    before, after = whole(), whole(own)
    assert compared(before, after).added == (own,)
    assert compared(after, before).removed == (own,)
    assert compared(realistic(), after).removed[0].control == "own-model-cards"
