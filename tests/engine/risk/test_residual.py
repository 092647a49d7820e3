"""Laws of treatment and acceptance: residual below current with cause; states as drawn."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from muniment.engine.risk.acceptance import (
    OPEN,
    Accepting,
    Asked,
    Bar,
    RowAct,
    RowState,
    after,
    bars,
)
from muniment.engine.risk.matrix import Band
from muniment.engine.risk.treatment import (
    Defect,
    Standing,
    Treated,
    TreatmentOption,
    TreatmentState,
    below,
    defects,
    justified,
    standing,
)

_STEP = st.integers(1, 5)
_PLACE = st.tuples(_STEP, _STEP)
_TREATED = st.builds(
    Treated,
    st.sampled_from(TreatmentOption),
    st.sampled_from(TreatmentState),
    st.booleans(),
    st.lists(st.sampled_from(["A.8.28", "A.5.1", "own-x"]), max_size=2, unique=True).map(tuple),
)
_PEOPLE = [UUID(int=at) for at in range(4)]
_TODAY = date(2026, 11, 23)


@given(_PLACE, _PLACE, st.lists(_TREATED, max_size=4))
def test_below_current_stands_only_on_a_live_treatment_that_says_how(
    residual: tuple[int, int], current: tuple[int, int], treatments: list[Treated]
) -> None:
    holds = justified(residual, current, treatments)
    if not below(residual, current):
        assert holds
        return
    able = [
        item
        for item in treatments
        if item.state is not TreatmentState.DROPPED
        and item.says
        and item.option is not TreatmentOption.RETAIN
        and (item.option is not TreatmentOption.MODIFY or item.controls)
    ]
    assert holds == bool(able)


@given(_PLACE, _PLACE, st.lists(_TREATED, max_size=4), _TREATED)
def test_another_treatment_never_takes_a_cause_away(
    residual: tuple[int, int], current: tuple[int, int], treatments: list[Treated], more: Treated
) -> None:
    if justified(residual, current, treatments):
        assert justified(residual, current, [*treatments, more])


@given(_PLACE, st.none() | _PLACE, st.lists(_TREATED, max_size=4), st.booleans())
def test_every_breach_of_the_law_is_shown(
    current: tuple[int, int],
    residual: tuple[int, int] | None,
    treatments: list[Treated],
    within: bool,
) -> None:
    found = defects(current, residual, treatments, within=within)
    breach = residual is not None and not justified(residual, current, treatments)
    assert (Defect.RESIDUAL_BELOW_CURRENT in found) == breach
    bare = [
        item
        for item in treatments
        if item.live and item.option is TreatmentOption.MODIFY and not item.controls
    ]
    assert (Defect.MODIFY_WITHOUT_CONTROL in found) == bool(bare)


@given(_TREATED, st.dictionaries(st.sampled_from(["A.8.28", "A.5.1", "own-x"]), st.booleans()))
def test_a_tick_alone_makes_nothing_done(treated: Treated, evidenced: dict[str, bool]) -> None:
    if standing(treated, evidenced) is Standing.EVIDENCED:
        assert treated.state is TreatmentState.DONE
        assert treated.controls
        assert all(evidenced.get(name) for name in treated.controls)


@given(
    st.sampled_from(RowState),
    st.sampled_from(Band),
    st.none() | st.sampled_from(Band),
    st.sampled_from(_PEOPLE),
    st.sampled_from(_PEOPLE),
    st.frozensets(st.sampled_from(_PEOPLE)),
    st.none() | st.sampled_from(_PEOPLE),
    st.integers(-3, 3),
)
def test_whoever_may_accept_is_asked_able_and_not_the_author(
    state: RowState,
    band: Band,
    limit: Band | None,
    owner: UUID,
    author: UUID,
    assessors: frozenset[UUID],
    referred: UUID | None,
    days: int,
) -> None:
    latest = _TODAY + timedelta(days=2)
    asked = Asked(state, band, owner, referred, author, assessors, False, False, True, latest)
    until = _TODAY + timedelta(days=days)
    for person in _PEOPLE:
        who = Accepting(person, True, True, limit)
        if bars(who, asked, until, _TODAY):
            continue
        assert person in {owner, referred}
        assert person != author
        assert person not in assessors
        assert limit is not None
        assert limit.rank >= band.rank
        assert state in OPEN
        assert _TODAY <= until <= latest


def test_without_person_access_or_approved_method_nobody_accepts() -> None:
    me = _PEOPLE[0]
    asked = Asked(
        RowState.WAITING, Band.LOW, me, None, _PEOPLE[1], frozenset(), True, True, False, _TODAY
    )
    found = bars(Accepting(me, False, False, None), asked, _TODAY, _TODAY)
    assert set(found) == {
        Bar.NOT_A_PERSON,
        Bar.NOT_ALLOWED,
        Bar.NO_METHOD,
        Bar.NO_LIMIT,
        Bar.DEFECT,
        Bar.CHANGED,
    }


class Row(RuleBasedStateMachine):
    """A row of a plan that anything happens to, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.state = RowState.WAITING
        self.last: RowAct | None = None

    @rule(act=st.sampled_from(RowAct))
    def happens(self, act: RowAct) -> None:
        following = after(self.state, act)
        if following is None:
            return
        if self.state in {RowState.SUPERSEDED, RowState.WITHDRAWN, RowState.OVERTAKEN}:
            raise AssertionError("what is over stays over")
        self.state, self.last = following, act

    @invariant()
    def only_accepting_accepts(self) -> None:
        if self.state is RowState.ACCEPTED:
            assert self.last is RowAct.ACCEPT


TestRow = Row.TestCase
