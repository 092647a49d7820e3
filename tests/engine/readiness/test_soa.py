from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.readiness.outcomes import SPECS, finding, outcome

from muniment.core.severity import Severity
from muniment.engine.catalogue import catalogue
from muniment.engine.catalogue.documents import Basis
from muniment.engine.checks.outcome import OutcomeState
from muniment.engine.checks.spec import ControlAspect, Supports
from muniment.engine.readiness.items import NOT_RECORDED, list_readiness
from muniment.engine.readiness.soa import draft_soa
from muniment.engine.report.assessment import (
    ControlState,
    Necessity,
    ReadinessState,
    RiskProposal,
    SoaRow,
)

ALL_PASSED = [outcome(spec, OutcomeState.PASSED) for spec in SPECS]
NOTHING = [outcome(spec, OutcomeState.UNKNOWN) for spec in SPECS]


def _rows(outcomes: list, findings: list = (), risks: list = ()) -> dict[str, SoaRow]:
    return {row.control: row for row in draft_soa(catalogue(), SPECS, outcomes, findings, risks)}


def test_there_are_93_rows_in_catalogue_order_whatever_was_seen() -> None:
    for outcomes in (ALL_PASSED, NOTHING, []):
        assert list(_rows(outcomes)) == list(catalogue().controls)
        assert len(_rows(outcomes)) == 93


def test_nothing_seen_is_no_evidence_and_every_aspect_is_uncovered() -> None:
    for row in _rows(NOTHING).values():
        assert row.state is ControlState.NO_EVIDENCE
        aspects = catalogue().control(row.control).aspects
        assert [point.aspect for point in row.uncovered] == [aspect.id for aspect in aspects]


def test_static_evidence_alone_is_partly_at_most() -> None:
    states = {row.state for row in _rows(ALL_PASSED).values()}
    assert states == {ControlState.PARTLY, ControlState.NO_EVIDENCE}


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.id)
def test_removing_one_proof_moves_exactly_its_controls(spec: object) -> None:
    before = _rows(ALL_PASSED)
    without = [
        outcome(other, OutcomeState.UNKNOWN if other is spec else OutcomeState.PASSED)
        for other in SPECS
    ]
    after = _rows(without)
    moved = {control for control in before if before[control] != after[control]}
    assert moved == {aspect.control for aspect in spec.controls}
    for control in moved:
        taken = {a.aspect for a in spec.controls if a.control == control}
        kept = {point.aspect for point in after[control].for_}
        assert taken - kept <= {point.aspect for point in after[control].uncovered}


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.id)
@pytest.mark.parametrize(
    ("severity", "contradicts"),
    [(Severity.CRITICAL, True), (Severity.HIGH, True), (Severity.MEDIUM, False)],
)
def test_only_high_findings_contradict(spec: object, severity: Severity, contradicts: bool) -> None:
    outcomes = [
        outcome(other, OutcomeState.FAILED, passed=2, failed=1) if other is spec else passed
        for other, passed in zip(SPECS, ALL_PASSED, strict=True)
    ]
    rows = _rows(outcomes, [finding(spec, severity)])
    for aspect in spec.controls:
        assert (rows[aspect.control].state is ControlState.CONTRADICTED) is contradicts
        assert any(point.check == spec.id for point in rows[aspect.control].against)


def test_evidenced_wants_every_aspect_as_a_whole_human_ones_too() -> None:
    control = catalogue().control("A.5.7")
    base = SPECS[0]
    whole = [
        replace(
            base,
            id=f"test.{number}",
            controls=(ControlAspect("A.5.7", aspect.id, Supports.WHOLE),),
        )
        for number, aspect in enumerate(control.aspects)
    ]
    outcomes = [outcome(spec, OutcomeState.PASSED) for spec in whole]
    full = {row.control: row for row in draft_soa(catalogue(), whole, outcomes, [], [])}
    assert full["A.5.7"].state is ControlState.EVIDENCED
    for missing in range(len(whole)):
        rest = whole[:missing] + whole[missing + 1 :]
        rows = {row.control: row for row in draft_soa(catalogue(), rest, outcomes, [], [])}
        assert rows["A.5.7"].state is ControlState.PARTLY


def test_a_partly_passing_population_speaks_for_and_against() -> None:
    spec = SPECS[0]
    outcomes = [outcome(spec, OutcomeState.FAILED, passed=41, failed=2)]
    row = _rows(outcomes, [finding(spec, Severity.LOW)])[spec.controls[0].control]
    assert "41 of 43" in row.for_[0].text
    assert "2 of 43" in row.against[0].text
    assert row.state is ControlState.PARTLY


@given(st.lists(st.sampled_from(sorted(catalogue().controls)), max_size=8))
def test_necessity_is_proposed_by_risks_and_never_denied(controls: list[str]) -> None:
    risk = RiskProposal(
        "risk-x", "T-x", "x", "model", (), 1, 1, 1, "m", False, (), (), tuple(controls)
    )
    for row in _rows(NOTHING, [], [risk]).values():
        if row.control in controls:
            assert row.necessity is Necessity.PROPOSED
            assert "risk-x" in row.reasons[0]
        else:
            assert row.necessity is Necessity.UNDECIDED
            assert row.reasons == ()


def test_readiness_lists_clauses_then_documents_and_never_says_missing() -> None:
    soa = draft_soa(catalogue(), SPECS, ALL_PASSED, [], [])
    items = list_readiness(catalogue(), SPECS, ALL_PASSED, soa)
    assert [item.kind for item in items] == ["clause"] * 46 + ["document"] * 51
    for item in items:
        assert "missing" not in item.reason.lower()
        assert NOT_RECORDED in item.reason
        assert item.state is not ReadinessState.RECORDED


def test_only_mandatory_items_and_documents_of_proposed_controls_block() -> None:
    nothing = draft_soa(catalogue(), SPECS, NOTHING, [], [])
    blocking = {i.id for i in list_readiness(catalogue(), SPECS, NOTHING, nothing) if i.blocking}
    mandatory = {c.id for c in catalogue().clauses.values() if c.documented_information_mandatory}
    documents = catalogue().documents.values()
    mandatory |= {item.id for item in documents if item.basis is Basis.MANDATORY_CLAUSE}
    assert blocking == mandatory
    risk = RiskProposal("r", "T", "t", "model", (), 1, 1, 1, "m", False, (), (), ("A.8.24",))
    proposed = draft_soa(catalogue(), SPECS, NOTHING, [], [risk])
    more = {i.id for i in list_readiness(catalogue(), SPECS, NOTHING, proposed) if i.blocking}
    assert more - mandatory == {"doc-crypto"}
