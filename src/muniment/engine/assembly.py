"""Computes an assessment from a snapshot, its facts and the catalogue. Pure and deterministic.

The same three give the same assessment on every machine: that is what replay rests on.
"""

from __future__ import annotations

from collections.abc import Sequence

from muniment.engine.catalogue import Catalogue
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.outcome import Finding
from muniment.engine.checks.runner import run_checks
from muniment.engine.checks.snapshot import Snapshot
from muniment.engine.checks.spec import Check
from muniment.engine.checks.waivers import attach_waivers
from muniment.engine.inventory import list_assets
from muniment.engine.readiness.items import list_readiness
from muniment.engine.readiness.soa import draft_soa
from muniment.engine.report.assessment import SCHEMA, Assessment, SnapshotSummary
from muniment.engine.risk.proposals import propose_risks


def assemble(
    snapshot: Snapshot, facts: Facts, checks: Sequence[Check], catalogue: Catalogue
) -> Assessment:
    """Return the assessment.

    Args:
        snapshot: Frame of the facts.
        facts: The facts.
        checks: Checks to run, in the order of the report.
        catalogue: The standard, threats and documents.
    """
    results = run_checks(checks, facts, snapshot)
    outcomes = tuple(result.outcome for result in results)
    found = attach_waivers(
        (finding for result in results for finding in result.findings),
        snapshot.waivers,
        snapshot.evaluated_at,
    )
    findings = tuple(sorted(found, key=_worst_first))
    assets = list_assets(snapshot, facts)
    specs = [check.spec for check in checks]
    risks = propose_risks(catalogue, assets, outcomes, findings)
    soa = draft_soa(catalogue, specs, outcomes, findings, risks)
    return Assessment(
        schema=SCHEMA,
        tool=snapshot.tool,
        project=snapshot.project,
        collected_at=snapshot.collected_at,
        evaluated_at=snapshot.evaluated_at,
        snapshot=SnapshotSummary(
            snapshot.source, snapshot.complete, snapshot.coverage, snapshot.gaps
        ),
        assets=assets,
        outcomes=outcomes,
        evidence=tuple(result.evidence for result in results if result.evidence is not None),
        findings=findings,
        risks=risks,
        soa=soa,
        readiness=list_readiness(catalogue, specs, outcomes, soa),
    )


def _worst_first(finding: Finding) -> tuple[int, str, str, int, int, str]:
    place = finding.location
    return (
        -finding.severity.rank,
        finding.rule,
        place.path,
        place.cell if place.cell is not None else -1,
        place.line or 0,
        finding.fingerprint,
    )
