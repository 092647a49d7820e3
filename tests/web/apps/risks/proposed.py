"""Snapshots that propose risks, made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from tests.engine.contract import snapshot
from tests.web.apps.findings.pushes import START, Pushed, assessment_of, deliver

from muniment.core.clock import to_rfc3339
from muniment.engine.checks.outcome import Finding as Found
from muniment.engine.report.assessment import RiskProposal
from muniment.engine.risk.proposals import METHOD
from muniment.web.apps.organization.models import Project
from muniment.web.apps.risks.services import Judgement

THREAT = "T-malicious-model-file"


def proposed(
    likelihood: int = 3,
    impact: int = 4,
    threat: str = THREAT,
    findings: Sequence[Found] = (),
    tested: bool = True,
) -> RiskProposal:
    """Return what an engine would propose."""
    words = "1 open finding speaks to it" if findings else "starts at its prompt"
    return RiskProposal(
        id=f"risk-{threat}",
        threat=threat,
        title="Malicious model file",
        asset="model",
        assets=("p/model.pkl",),
        likelihood=likelihood,
        impact=impact,
        level=likelihood * impact,
        method=METHOD,
        tested=tested,
        reasons=(words,),
        findings=tuple(item.fingerprint for item in findings),
        controls=("A.8.28",),
    )


def arrive(
    project: Project,
    risks: Sequence[RiskProposal],
    findings: Sequence[Found] = (),
    day: int = 0,
    *,
    standing: str = "moves",
) -> Pushed:
    """Receive a snapshot that proposes these risks."""
    collected = snapshot(
        (),
        collected_at=to_rfc3339(START + timedelta(days=day)),
        project_id=str(project.pk),
    )
    dirty = standing == "adds"
    collected = replace(
        collected,
        project=replace(collected.project, ref="main", dirty=dirty),
        coverage=replace(collected.coverage, files=100),
        unnamed=(),
    )
    made = replace(assessment_of(collected, findings), risks=tuple(risks))
    return deliver(project, collected, made, moved=standing != "apart")


def judgement(owner: object, likelihood: int = 3, impact: int = 4, note: str = "") -> Judgement:
    """Return what a person says of a risk."""
    return Judgement(owner.pk, likelihood, impact, note)  # type: ignore[attr-defined]
