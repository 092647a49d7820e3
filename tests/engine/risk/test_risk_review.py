from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.readiness.outcomes import SPECS, finding

from muniment.core.severity import Severity
from muniment.engine.catalogue import catalogue
from muniment.engine.report.assessment import Asset, RiskProposal
from muniment.engine.risk.proposals import propose_risks
from muniment.engine.risk.review import AdoptedRisk, Verdict, review, review_all

THREAT = "T-malicious-model-file"
SCAN = next(spec for spec in SPECS if spec.id == "model.file-imports")
MODEL = Asset("p/x", "model", "x", "x", "pickle", "none", 1, None)


def _proposals(*severities: Severity) -> tuple[RiskProposal, ...]:
    found = [finding(SCAN, severity, number) for number, severity in enumerate(severities)]
    return propose_risks(catalogue(), [MODEL], [], found)


def _proposal(*severities: Severity) -> RiskProposal:
    return next(risk for risk in _proposals(*severities) if risk.threat == THREAT)


def _names(proposal: RiskProposal, severity: Severity) -> dict[str, Severity]:
    return dict.fromkeys(proposal.findings, severity)


def test_a_new_critical_finding_raises_the_linked_scenario_for_review() -> None:
    start = catalogue().threats[THREAT].default
    before = _proposal()
    adopted = AdoptedRisk(THREAT, "p", start.likelihood, start.impact)
    assert review(adopted, before, {}).verdict is Verdict.NOTHING
    now = _proposal(Severity.CRITICAL)
    asked = review(adopted, now, _names(now, Severity.CRITICAL))
    assert asked.verdict is Verdict.REVIEW
    assert asked.reason == (
        f"proposed current likelihood {now.likelihood}, the register says {start.likelihood},"
        f" because 1 open finding speaks to it, the worst critical: likelihood raised from"
        f" {start.likelihood} to {now.likelihood}"
    )
    assert asked.news == now.findings


def test_a_critical_finding_is_said_even_where_the_register_says_more() -> None:
    now = _proposal(Severity.CRITICAL)
    severities = _names(now, Severity.CRITICAL)
    asked = review(AdoptedRisk(THREAT, "p", 5, 5), now, severities)
    assert (asked.verdict, asked.reason) == (
        Verdict.REVIEW,
        "a critical finding speaks to it that nobody has seen with this risk",
    )
    looked = AdoptedRisk(THREAT, "p", 5, 5, seen=now.findings)
    assert review(looked, now, severities).verdict is Verdict.NOTHING


def test_a_low_finding_asks_for_nothing() -> None:
    now = _proposal(Severity.LOW)
    adopted = AdoptedRisk(THREAT, "p", now.likelihood, now.impact)
    asked = review(adopted, now, _names(now, Severity.LOW))
    assert (asked.verdict, asked.reason) == (Verdict.NOTHING, "")


def test_nobody_has_set_a_likelihood() -> None:
    asked = review(AdoptedRisk(THREAT, "p", None, None), _proposal(), {})
    assert asked.verdict is Verdict.REVIEW
    assert "nobody has set" in asked.reason


def test_what_nobody_adopted_is_new_and_what_is_gone_is_not_named() -> None:
    proposals = _proposals()
    adopted = [
        AdoptedRisk(THREAT, "p", 5, 5),
        AdoptedRisk("T-insider", "p", 5, 5),
        AdoptedRisk(proposals[0].threat, "other", 1, 1),
    ]
    asked = review_all("p", adopted, proposals, {})
    assert [item.threat for item in asked] == [risk.threat for risk in proposals]
    verdicts = {item.threat: item.verdict for item in asked}
    assert verdicts.pop(THREAT) is Verdict.NOTHING
    assert set(verdicts.values()) == {Verdict.NEW}


def test_another_threat_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="T-insider"):
        review(AdoptedRisk("T-insider", "p", 1, 1), _proposal(), {})


@given(
    st.integers(1, 5),
    st.lists(st.sampled_from(Severity), max_size=3),
)
def test_a_lower_proposal_never_asks_by_its_number(
    likelihood: int, severities: list[Severity]
) -> None:
    now = _proposal(*severities)
    asked = review(AdoptedRisk(THREAT, "p", likelihood, 3, seen=now.findings), now, {})
    assert (asked.verdict is Verdict.REVIEW) == (now.likelihood > likelihood)
