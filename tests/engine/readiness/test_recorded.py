"""What registers say of clause items, beside what checks say."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from muniment.engine.catalogue import catalogue
from muniment.engine.readiness.items import readiness_items
from muniment.engine.readiness.recorded import Recorded, with_registers
from muniment.engine.report.assessment import ReadinessState

ITEMS = readiness_items(catalogue(), (), (), ())
SAID = st.dictionaries(
    st.sampled_from([item.id for item in ITEMS]),
    st.builds(Recorded, st.sampled_from(ReadinessState), st.just("said"), st.booleans()),
)


@given(SAID)
def test_a_register_adds_and_takes_nothing_away(said: dict[str, Recorded]) -> None:
    found = with_registers(ITEMS, said)
    assert [item.id for item in found] == [item.id for item in ITEMS]
    for before, after in zip(ITEMS, found, strict=True):
        if before.id not in said:
            assert after == before
            continue
        assert after.state is said[before.id].state
        assert after.blocking == (before.blocking or said[before.id].blocking)
        assert "said" in after.reason


@given(SAID, SAID)
def test_what_is_recorded_stays_so_when_another_register_knows_nothing(
    one: dict[str, Recorded], other: dict[str, Recorded]
) -> None:
    found = with_registers(with_registers(ITEMS, one), other)
    for item in found:
        if item.id in one and one[item.id].state is not ReadinessState.NOT_RECORDED:
            assert item.state is not ReadinessState.NOT_RECORDED
