"""Replays a bundle: computes its report again from its facts, and believes nothing else."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path

from muniment.core.errors import LedgerError, UsageError
from muniment.engine import builtin
from muniment.engine.checks.bundle import Bundle, read_bundle
from muniment.engine.checks.runner import run_checks
from muniment.engine.report.assessment import Assessment
from muniment.engine.report.json_report import from_json
from muniment.runs.judged_again import VersionDifference, judge_again
from muniment.runs.regular_files import open_regular, reason


@dataclass(frozen=True, slots=True)
class OutcomeDifference:
    """What a check gives now, where it differs from what the bundle reports."""

    check: str
    bundle: str
    now: str
    findings_bundle: int
    findings_now: int


@dataclass(frozen=True, slots=True)
class Replayed:
    """What a replay showed.

    Attributes:
        assessment: The bundle's own report.
        identical: True when everything was computed again, byte for byte.
        versions: Checks that could not be computed because their version differs.
        catalogue: "" when the catalogue is the same, else the version here.
        differences: With ``with_current``: what today's checks give instead.
    """

    assessment: Assessment
    identical: bool
    versions: tuple[VersionDifference, ...]
    catalogue: str
    differences: tuple[OutcomeDifference, ...]


def replay(path: Path, *, with_current: bool = False) -> Replayed:
    """Compute a bundle's report again and compare.

    Raises:
        UsageError: The file cannot be opened.
        BundleError: It is not a bundle, or a digest does not hold.
        ReplayMismatch: The report is not what the facts give; names the first difference.
    """
    try:
        stream = open_regular(path.resolve())  # a link that a person names is followed
    except (OSError, RuntimeError, LedgerError) as error:
        raise UsageError(f"{path} cannot be read: {reason(error)}") from error
    with stream:
        bundle = read_bundle(stream, builtin.FACT_KINDS)
    with bundle.facts:
        return _replay(bundle, with_current)


def _replay(bundle: Bundle, with_current: bool) -> Replayed:
    judged = judge_again(bundle)
    assessment = from_json(bundle.report)
    differences = _differences(bundle, assessment) if with_current else ()
    return Replayed(
        assessment,
        not judged.versions and not judged.catalogue,
        judged.versions,
        judged.catalogue,
        differences,
    )


def _differences(bundle: Bundle, stated: Assessment) -> tuple[OutcomeDifference, ...]:
    checks = builtin.checks()
    snapshot = dataclasses.replace(
        bundle.snapshot, checks={check.spec.id: check.spec.version for check in checks}
    )
    before = {outcome.check: outcome.outcome.value for outcome in stated.outcomes}
    counts: dict[str, int] = {}
    for finding in stated.findings:
        counts[finding.check] = counts.get(finding.check, 0) + 1
    return tuple(
        OutcomeDifference(
            result.outcome.check,
            before.get(result.outcome.check, "not run"),
            result.outcome.outcome.value,
            counts.get(result.outcome.check, 0),
            len(result.findings),
        )
        for result in run_checks(checks, bundle.facts, snapshot)
        if before.get(result.outcome.check) != result.outcome.outcome.value
        or counts.get(result.outcome.check, 0) != len(result.findings)
    )
