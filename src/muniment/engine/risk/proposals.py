"""Proposes risks from the threat library, the assets seen, and what checks found.

The rule, in whole, versioned as ``METHOD``:

1. A threat is proposed when an asset of one of its kinds was seen.
2. Likelihood and impact start at the catalogue's prompts, 1 to 5 each.
3. Open findings that speak to the threat may only *raise* likelihood: by 2 for a high or critical
   one, else by 1 for a medium one; never above 5. Low and informational findings are named and
   raise nothing. A waiver requested in a file changes nothing here.
4. Passing checks lower nothing. Where no check could judge, the proposal says "untested".
5. Level is likelihood times impact, 1 to 25.

Out of scope: residual risk, acceptance, treatment. Those are acts of people.

Source: ISO/IEC 27005:2022 clause 7 (identification and analysis); decision 12.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from muniment.core.severity import Severity
from muniment.engine.catalogue import Catalogue
from muniment.engine.catalogue.threats import Threat
from muniment.engine.checks.outcome import Finding, Outcome, OutcomeState
from muniment.engine.report.assessment import Asset, RiskProposal

METHOD = "muniment-5x5/1"
NAMED = 20
"""How many assets a proposal names."""

_HIGHEST = 5
_JUDGED = (OutcomeState.PASSED, OutcomeState.FAILED)


def propose_risks(
    catalogue: Catalogue,
    assets: Iterable[Asset],
    outcomes: Iterable[Outcome],
    findings: Iterable[Finding],
) -> tuple[RiskProposal, ...]:
    """Return proposals, highest level first, then by threat id. Deterministic."""
    by_kind: dict[str, list[Asset]] = {}
    for asset in assets:
        by_kind.setdefault(asset.kind, []).append(asset)
    speaking: dict[str, list[Finding]] = {}
    for finding in findings:
        for threat in finding.threats:
            speaking.setdefault(threat, []).append(finding)
    tested: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        if outcome.outcome in _JUDGED:
            for threat in outcome.threats:
                tested.setdefault(threat, []).append(outcome)
    proposals = [
        _propose(threat, by_kind, speaking.get(threat.id, []), tested.get(threat.id, []))
        for threat in catalogue.threats.values()
        if any(kind in by_kind for kind in threat.asset_kinds)
    ]
    return tuple(sorted(proposals, key=lambda risk: (-risk.level, risk.threat)))


def _propose(
    threat: Threat,
    by_kind: Mapping[str, Sequence[Asset]],
    findings: Sequence[Finding],
    outcomes: Sequence[Outcome],
) -> RiskProposal:
    kind = next(kind for kind in threat.asset_kinds if kind in by_kind)
    assets = by_kind[kind]
    start = threat.default
    raised = _raise_by(findings)
    likelihood = min(_HIGHEST, start.likelihood + raised)
    reasons = [
        f"{len(assets)} of kind {kind.replace('_', ' ')} seen, which this threat strikes",
        f"starts at likelihood {start.likelihood}, impact {start.impact}: {start.reason}",
    ]
    if findings:
        worst = max(findings, key=lambda finding: finding.severity.rank).severity
        effect = (
            f"likelihood raised from {start.likelihood} to {likelihood}"
            if likelihood > start.likelihood
            else "likelihood not raised"
        )
        many = (
            f"{len(findings)} open findings speak" if len(findings) > 1 else "1 open finding speaks"
        )
        reasons.append(f"{many} to it, the worst {worst.value}: {effect}")
    if outcomes:
        names = ", ".join(outcome.check for outcome in outcomes)
        reasons.append(f"tested by {names}; passing checks lower nothing")
    else:
        reasons.append("untested: no check had anything to judge")
    return RiskProposal(
        id=f"risk-{threat.id.removeprefix('T-')}",
        threat=threat.id,
        title=threat.name,
        asset=kind,
        assets=tuple(asset.id for asset in assets[:NAMED]),
        likelihood=likelihood,
        impact=start.impact,
        level=likelihood * start.impact,
        method=METHOD,
        tested=bool(outcomes),
        reasons=tuple(reasons),
        findings=tuple(finding.fingerprint for finding in findings),
        controls=threat.controls,
    )


def _raise_by(findings: Iterable[Finding]) -> int:
    worst = max((finding.severity for finding in findings), key=lambda s: s.rank, default=None)
    if worst is None:
        return 0
    if worst.at_least(Severity.HIGH):
        return 2
    return 1 if worst is Severity.MEDIUM else 0
