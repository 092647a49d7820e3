"""Keeps what the model-file check concluded of each model in a snapshot.

The verdict follows from what the server computed itself: findings of the check on the asset, and
gaps at its path. A model of which nothing was read is inconclusive, never clean.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from django.db.models import OuterRef, Subquery

from muniment.core.clock import from_rfc3339
from muniment.core.severity import Severity
from muniment.engine.artifacts.file_imports import FileImports
from muniment.engine.artifacts.model_file import ModelFile
from muniment.engine.artifacts.report import Verdict
from muniment.engine.checks.asset import AssetKind
from muniment.engine.checks.fact import Gap
from muniment.engine.checks.outcome import Finding, OutcomeState
from muniment.engine.findings.transitions import Standing
from muniment.engine.report.assessment import Asset as Seen
from muniment.web.apps.assets.events import PlacesMoved
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.evidence.events import SnapshotReceived
from muniment.web.apps.ledger.events import reaction
from muniment.web.apps.ledger.services import Touch
from muniment.web.apps.organization.numbering import take_references
from muniment.web.apps.registry.models import ModelScan
from muniment.web.apps.registry.vocabulary import Origin
from muniment.web.bulk import insert_all, update_each

_CHECK = FileImports.spec.id
MOST_FINDINGS = 100


@reaction(SnapshotReceived)
def receive(event: SnapshotReceived) -> None:
    """Add a row for each model whose content or conclusion is new; move the time of the others."""
    if Standing(event.snapshot.standing) is Standing.APART:
        return
    version = _version(event)
    seen = [asset for asset in event.assessment.assets if asset.kind == AssetKind.MODEL.value]
    if version is None or not seen:
        return
    rows = _concluded(event, seen, version)
    known = _newest(event.snapshot.project_id)
    again, new = [], []
    for row in rows:
        before = known.get(row.asset_id)
        if before is not None and _same(before, row):
            before.last_at = row.last_at
            again.append(before)
        else:
            new.append(row)
    update_each(again, ["last_at"])
    for row, reference in zip(new, take_references("M", len(new)) if new else (), strict=True):
        row.reference = reference
    insert_all(new)
    event.touched += [Touch("model_scan", row.id, row.verdict) for row in new]
    event.counts["models"] = {"scanned": len(rows), "concluded": len(new)}


@reaction(PlacesMoved)
def follow(event: PlacesMoved) -> None:
    """Point scans at the asset that stands at their place now."""
    for path, asset in event.paths.items():
        rows = ModelScan.objects.filter(asset__in=event.rows, name=path)
        rows.exclude(asset=asset).update(asset=asset)


def _version(event: SnapshotReceived) -> str | None:
    """Return the version of the check that judged, or None where this server cannot say."""
    for outcome in event.assessment.outcomes:
        if outcome.check == _CHECK and _CHECK not in event.unknown_checks:
            return None if outcome.outcome is OutcomeState.ERROR else outcome.version
    return None


def _concluded(event: SnapshotReceived, seen: Iterable[Seen], version: str) -> list[ModelScan]:
    findings: dict[str, list[Finding]] = defaultdict(list)
    for finding in event.assessment.findings:
        if finding.check == _CHECK:
            findings[finding.asset].append(finding)
    gaps: dict[str, list[Gap]] = defaultdict(list)
    for gap in event.assessment.snapshot.gaps:
        if not gap.affects or ModelFile.KIND in gap.affects:
            gaps[gap.path].append(gap)
    assets = {
        row.locator: row.id
        for row in Asset.objects.filter(
            project_id=event.snapshot.project_id, kind=AssetKind.MODEL.value
        ).only("id", "locator")
    }
    moment = from_rfc3339(event.collected.collected_at)
    rows = []
    # The register has them: it took the snapshot's assets in before anybody was told.
    for asset in (each for each in seen if each.id in assets):
        found = sorted(findings[asset.id], key=lambda each: -each.severity.rank)
        lacking = [*gaps[asset.path], *gaps[""]]
        rows.append(
            ModelScan(
                project_id=event.snapshot.project_id,
                asset_id=assets[asset.id],
                digest=asset.digest or "",
                name=asset.path or asset.name,
                size=asset.size,
                format=asset.format,
                verdict=_verdict(found, lacking).value,
                origin=Origin.PUSH,
                worst=found[0].severity.value if found else "",
                findings=[_shown(each) for each in found[:MOST_FINDINGS]],
                found=len(found),
                limits=[gap.detail for gap in lacking[:MOST_FINDINGS]],
                scanner=version,
                actor=event.principal.id,
                snapshot=event.snapshot.id,
                first_at=moment,
                last_at=moment,
            )
        )
    return rows


def _verdict(found: list[Finding], gaps: list[Gap]) -> Verdict:
    worst = found[0].severity if found else Severity.INFO
    if worst.at_least(Severity.HIGH):
        return Verdict.MALICIOUS
    if gaps:
        return Verdict.INCONCLUSIVE
    return Verdict.REVIEW if worst.at_least(Severity.MEDIUM) else Verdict.CLEAN


def _shown(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule.partition("/")[2] or finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "remediation": finding.remediation,
    }


def _newest(project: UUID) -> dict[UUID | None, ModelScan]:
    """Return the last conclusion about each model of a project."""
    pushed = ModelScan.objects.filter(project_id=project, origin=Origin.PUSH)
    # Years of older ones stay where they are: only the last of each model is compared with.
    last = pushed.filter(asset=OuterRef("asset")).order_by("-first_at", "-reference").values("pk")
    return {row.asset_id: row for row in pushed.filter(pk=Subquery(last[:1]))}


def _same(before: ModelScan, now: ModelScan) -> bool:
    return (
        (before.digest, before.size, before.verdict, before.scanner)
        == (now.digest, now.size, now.verdict, now.scanner)
        and before.findings == now.findings
        and before.limits == now.limits
    )
