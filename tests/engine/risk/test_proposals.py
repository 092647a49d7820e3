from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.readiness.outcomes import SPECS, finding, outcome

from muniment.core.severity import Severity
from muniment.engine.catalogue import catalogue
from muniment.engine.checks.outcome import OutcomeState
from muniment.engine.report.assessment import Asset, RiskProposal
from muniment.engine.risk.proposals import propose_risks

KINDS = sorted(catalogue().asset_kinds)
SCAN = next(spec for spec in SPECS if spec.id == "model.file-imports")
THREAT = "T-malicious-model-file"


def _asset(kind: str, path: str = "x") -> Asset:
    return Asset(f"p/{path}", kind, path, path, "pickle", "none", 1, None)


def _risk(risks: tuple[RiskProposal, ...], threat: str) -> RiskProposal:
    return next(risk for risk in risks if risk.threat == threat)


@given(st.lists(st.sampled_from(KINDS), unique=True))
def test_the_library_offers_exactly_the_threats_to_what_was_seen(kinds: list[str]) -> None:
    risks = propose_risks(catalogue(), [_asset(kind) for kind in kinds], [], [])
    expected = {
        threat.id for threat in catalogue().threats.values() if set(threat.asset_kinds) & set(kinds)
    }
    assert {risk.threat for risk in risks} == expected
    assert all(risk.asset in kinds for risk in risks)


def test_a_model_offers_theft_inversion_and_malicious_files() -> None:
    threats = {risk.threat for risk in propose_risks(catalogue(), [_asset("model")], [], [])}
    assert {"T-model-theft-storage", "T-model-inversion", THREAT} <= threats


@pytest.mark.parametrize(
    ("severity", "raised"),
    [
        (Severity.INFO, 0),
        (Severity.LOW, 0),
        (Severity.MEDIUM, 1),
        (Severity.HIGH, 2),
        (Severity.CRITICAL, 2),
    ],
)
def test_findings_raise_likelihood_by_the_written_rule(severity: Severity, raised: int) -> None:
    start = catalogue().threats[THREAT].default
    risk = _risk(
        propose_risks(catalogue(), [_asset("model")], [], [finding(SCAN, severity)]), THREAT
    )
    assert risk.likelihood == min(5, start.likelihood + raised)
    assert risk.impact == start.impact
    assert risk.level == risk.likelihood * risk.impact
    assert risk.findings == (f"v1:{SCAN.id}-0",)


def test_passing_checks_lower_nothing_and_say_tested() -> None:
    untested = _risk(propose_risks(catalogue(), [_asset("model")], [], []), THREAT)
    passed = outcome(SCAN, OutcomeState.PASSED)
    tested = _risk(propose_risks(catalogue(), [_asset("model")], [passed], []), THREAT)
    assert not untested.tested
    assert "untested" in untested.reasons[-1]
    assert tested.tested
    assert (tested.likelihood, tested.impact) == (untested.likelihood, untested.impact)
    empty = outcome(SCAN, OutcomeState.UNKNOWN)
    assert not _risk(propose_risks(catalogue(), [_asset("model")], [empty], []), THREAT).tested


SEVERITIES = st.lists(st.sampled_from(list(Severity)), max_size=5)


@given(SEVERITIES, SEVERITIES)
def test_more_findings_never_lower_anything(some: list[Severity], more: list[Severity]) -> None:
    def levels(severities: list[Severity]) -> dict[str, tuple[int, int]]:
        findings = [finding(SCAN, severity, n) for n, severity in enumerate(severities)]
        risks = propose_risks(catalogue(), [_asset("model")], [], findings)
        return {risk.threat: (risk.likelihood, risk.level) for risk in risks}

    before, after = levels(some), levels(some + more)
    assert before.keys() == after.keys()
    assert all(after[threat] >= before[threat] for threat in before)
    assert all(1 <= likelihood <= 5 for likelihood, _ in after.values())


@given(st.randoms(use_true_random=False))
def test_same_inputs_give_the_same_scores_in_the_same_order(shuffle: random.Random) -> None:
    assets = [_asset(kind, str(n)) for n, kind in enumerate(KINDS)]
    outcomes = [outcome(spec, OutcomeState.PASSED) for spec in SPECS]
    before = propose_risks(catalogue(), assets, outcomes, [])
    shuffle.shuffle(outcomes)
    after = propose_risks(catalogue(), assets, outcomes, [])
    assert [(r.threat, r.level) for r in before] == [(r.threat, r.level) for r in after]
    assert [r.level for r in after] == sorted((r.level for r in after), reverse=True)
