from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.checks.examples import LampCheck, lamp
from tests.engine.contract import run

from muniment.engine.checks.fact import Gap, GapReason
from muniment.engine.checks.judgement import UnknownReason
from muniment.engine.checks.outcome import OutcomeState

CHECK = LampCheck()


def test_mixed_population_is_failed_then_error_then_unknown_then_passed() -> None:
    lit, dark = lamp("a"), lamp("b", lit=False)
    crash, odd = lamp("c", mood="crash"), lamp("d", mood="unknown")
    assert run(CHECK, [lit, dark, crash, odd]).outcome.outcome is OutcomeState.FAILED
    assert run(CHECK, [lit, crash, odd]).outcome.outcome is OutcomeState.ERROR
    assert run(CHECK, [lit, odd]).outcome.outcome is OutcomeState.UNKNOWN
    assert run(CHECK, [lit]).outcome.outcome is OutcomeState.PASSED


@given(st.lists(st.tuples(st.booleans(), st.sampled_from(["", "crash", "skip", "unknown"]))))
def test_population_always_adds_up(lamps: list[tuple[bool, str]]) -> None:
    facts = [lamp(f"lamp-{n:03}", lit, mood) for n, (lit, mood) in enumerate(lamps)]
    population = run(CHECK, facts).outcome.population
    assert population.size == len(lamps)
    assert population.size == (
        population.passed + population.failed + population.unknown + len(population.excluded)
    )


def test_one_crash_spoils_one_subject_and_shows_no_text() -> None:
    result = run(CHECK, [lamp("a"), lamp("b", mood="crash"), lamp("c", lit=False)])
    assert (result.outcome.population.passed, result.outcome.population.failed) == (1, 1)
    (spoilt,) = result.outcome.undetermined
    assert spoilt.path == "b"
    assert "ValueError in tests.engine.checks.examples line" in spoilt.note
    assert "secret" not in spoilt.note


def test_everything_excluded_is_no_pass() -> None:
    result = run(CHECK, [lamp("a", mood="skip")])
    assert result.outcome.outcome is OutcomeState.UNKNOWN
    assert result.outcome.reason is UnknownReason.EMPTY_POPULATION
    assert result.outcome.population.excluded[0].reason == "a decoration"


def test_a_gap_at_a_passing_subject_takes_its_pass_and_counts_once() -> None:
    gap = Gap("a", GapReason.TOO_LARGE, "the rest was not read", ("test.lamp",))
    result = run(CHECK, [lamp("a"), lamp("b")], gaps=[gap])
    population = result.outcome.population
    assert (population.size, population.passed, population.unknown) == (2, 1, 1)
    assert result.outcome.outcome is OutcomeState.UNKNOWN


def test_a_gap_in_other_facts_takes_the_clean_pass_without_a_subject() -> None:
    gap = Gap("wires", GapReason.BROKEN, "cannot be parsed", ("test.wire",))
    result = run(CHECK, [lamp("a")], gaps=[gap])
    assert result.outcome.population.size == 1
    assert (result.outcome.outcome, result.outcome.reason) == (
        OutcomeState.UNKNOWN,
        UnknownReason.PARTIAL,
    )


def test_a_gap_in_facts_that_are_not_needed_changes_nothing() -> None:
    gap = Gap("x", GapReason.BROKEN, "cannot be parsed", ("test.other",))
    assert run(CHECK, [lamp("a")], gaps=[gap]) == run(CHECK, [lamp("a")])


def test_unsupported_only_says_unsupported() -> None:
    gap = Gap("x", GapReason.UNSUPPORTED, "another make", ("test.lamp",))
    assert run(CHECK, [], gaps=[gap]).outcome.reason is UnknownReason.UNSUPPORTED


def test_equal_findings_differ_by_ordinal_and_keep_their_names() -> None:
    one = run(CHECK, [lamp("a", lit=False, line=3)]).findings
    two = run(CHECK, [lamp("a", lit=False, line=3), lamp("a", lit=False, line=9)]).findings
    assert one[0].fingerprint == two[0].fingerprint
    assert two[0].fingerprint != two[1].fingerprint


def test_parameters_are_recorded_and_obeyed() -> None:
    from tests.engine.contract import snapshot

    from muniment.engine.checks.facts import Facts
    from muniment.engine.checks.runner import run_check

    with Facts([lamp("a", lit=False)]) as facts:
        frame = snapshot(CHECK.spec.needs)
        strict = run_check(CHECK, facts, frame)
        lax = run_check(
            CHECK,
            facts,
            dataclasses.replace(frame, parameters={"test.lamp": {"darkness_allowed": True}}),
        )
    assert strict.outcome.outcome is OutcomeState.FAILED
    assert lax.outcome.outcome is OutcomeState.PASSED
    assert strict.evidence is not None
    assert lax.evidence is not None
    assert lax.evidence.parameters == {"darkness_allowed": "True"}
    assert strict.evidence.id != lax.evidence.id


@pytest.mark.parametrize(("days", "state"), [(30, OutcomeState.PASSED), (31, OutcomeState.UNKNOWN)])
def test_facts_go_stale_after_their_days(days: int, state: OutcomeState) -> None:
    evaluated = f"2026-0{1 + (days > 30)}-{'31' if days == 30 else '01'}T00:00:00Z"
    result = run(CHECK, [lamp("a")], collected_at="2026-01-01T00:00:00Z", evaluated_at=evaluated)
    assert result.outcome.outcome is state
