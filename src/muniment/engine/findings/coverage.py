"""Findings that the coverage itself gives: fewer files than was normal, and new exclusions.

The rules, in whole, as ``coverage`` version 1.0.0:

1. ``coverage/fewer-files``: more than 20 files and more than 10 % fewer than the most that were
   looked at since a person last accepted a number. Low: deleting a folder is normal work. Medium
   when more than half are gone: then most of what was judged before no longer is. Small losses add
   up, because the number compared with only rises by itself.
2. ``coverage/new-exclusion``: a glob that was not left out before; or anything else newly left out
   (a cache, a link, an environment) where an open finding stands. Low, or medium where an open
   finding stands there: that finding can no longer close, and new ones there are not seen.

Each ends when the count recovers or the exclusion is gone, or when a person accepts the coverage as
it is (``baseline_of`` the newest snapshot). Only complete snapshots of clean trees are compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from muniment.core.ids import ProjectId, asset_locator
from muniment.core.severity import Severity
from muniment.engine.checks.fingerprint import fingerprint
from muniment.engine.checks.outcome import Finding, Location
from muniment.engine.checks.snapshot import Snapshot
from muniment.engine.findings.known import Baseline
from muniment.engine.findings.reach import Patterns, above

CHECK: Final = "coverage"
VERSION: Final = "1.0.0"
FEWER_FILES: Final = f"{CHECK}/fewer-files"
NEW_EXCLUSION: Final = f"{CHECK}/new-exclusion"

_FEWEST: Final = 20
_NAMED: Final = 100
_REMEDY_FEWER: Final = (
    "If the files were deleted or moved on purpose, say so by accepting the coverage as it is. If"
    " not, find out why they are not looked at, and assess again."
)
_REMEDY_EXCLUSION: Final = (
    "Take the exclusion back (in muniment.toml, or from the command), or accept the coverage as it"
    " is and say why."
)


def baseline_of(snapshot: Snapshot) -> Baseline:
    """Return the baseline that takes a snapshot's coverage as normal."""
    coverage = snapshot.coverage
    return Baseline(
        coverage.files,
        None if snapshot.unnamed is None else snapshot.patterns,
        tuple(sorted({item.path for item in coverage.exclusions if item.path})),
    )


def coverage_findings(
    baseline: Baseline, snapshot: Snapshot, open_paths: Iterable[str]
) -> tuple[Finding, ...]:
    """Return what a snapshot's coverage gives by the rules of this module.

    Args:
        baseline: What it is compared with.
        snapshot: Complete, of a clean tree.
        open_paths: Path of each open finding, as often as it has one.
    """
    standing = Counter(open_paths)
    return (*_fewer(baseline, snapshot), *_exclusions(baseline, snapshot, standing))


def next_baseline(
    baseline: Baseline | None, snapshot: Snapshot, raised: Iterable[Finding]
) -> Baseline:
    """Return what the next snapshot is compared with.

    What a finding stands for is not taken as normal; what went away is news when it returns.

    Args:
        baseline: What the snapshot was compared with.
        snapshot: The snapshot.
        raised: What its coverage gave.
    """
    now = baseline_of(snapshot)
    if baseline is None:
        return now
    news = {item.location.path for item in raised if item.rule == NEW_EXCLUSION}
    patterns = baseline.patterns
    if now.patterns is not None:
        before = now.patterns if patterns is None else patterns
        patterns = tuple(item for item in now.patterns if item in set(before))
    return Baseline(
        max(baseline.files, now.files),
        patterns,
        tuple(path for path in now.exclusions if path not in news),
    )


def _fewer(baseline: Baseline, snapshot: Snapshot) -> Iterator[Finding]:
    before, now = baseline.files, snapshot.coverage.files
    gone = before - now
    if gone <= _FEWEST or gone * 10 <= before:
        return
    severity = Severity.MEDIUM if gone * 2 > before else Severity.LOW
    yield _finding(
        snapshot,
        FEWER_FILES,
        "",
        "files",
        severity,
        f"{now} files were looked at, {gone} fewer than the {before} that were normal. What is not"
        " looked at is not judged.",
        _REMEDY_FEWER,
    )


def _exclusions(
    baseline: Baseline, snapshot: Snapshot, standing: Counter[str]
) -> Iterator[Finding]:
    news: list[str] = []
    if baseline.patterns is not None:
        known = set(baseline.patterns)
        news = [pattern for pattern in dict.fromkeys(snapshot.patterns) if pattern not in known]
    for pattern in news[:_NAMED]:
        yield _left_out(snapshot, standing, pattern)
    if len(news) > _NAMED:
        text = f"{len(news) - _NAMED} further patterns are newly left out."
        yield _finding(
            snapshot, NEW_EXCLUSION, "", "further", Severity.MEDIUM, text, _REMEDY_EXCLUSION
        )
    asked = Patterns(snapshot.patterns)
    below: Counter[str] = Counter()
    for path, times in standing.items():
        for place in above(path):
            below[place] += times
    before = set(baseline.exclusions)
    for item in snapshot.coverage.exclusions:
        if (
            item.path
            and item.path not in before
            and below[item.path]
            and not asked.match(item.path)
        ):
            yield _finding(
                snapshot,
                NEW_EXCLUSION,
                item.path,
                "exclusion",
                Severity.MEDIUM,
                f"{item.path} is newly left out ({item.reason}), and {_open(below[item.path])}.",
                _REMEDY_EXCLUSION,
            )


def _left_out(snapshot: Snapshot, standing: Counter[str], pattern: str) -> Finding:
    only = Patterns((pattern,))
    found = sum(times for path, times in standing.items() if path and only.match(path))
    files = sum(
        item.files for item in snapshot.coverage.exclusions if item.path and only.match(item.path)
    )
    noun = "file" if files == 1 else "files"
    there = f", and {_open(found)}" if found else ""
    return _finding(
        snapshot,
        NEW_EXCLUSION,
        "",
        f"pattern {pattern}",
        Severity.MEDIUM if found else Severity.LOW,
        f"The pattern {pattern} is newly left out: {files} {noun} named{there}.",
        _REMEDY_EXCLUSION,
    )


def _open(count: int) -> str:
    noun = "1 open finding stands" if count == 1 else f"{count} open findings stand"
    return f"{noun} there"


def _finding(
    snapshot: Snapshot,
    rule: str,
    path: str,
    anchor: str,
    severity: Severity,
    message: str,
    remediation: str,
) -> Finding:
    asset = asset_locator(ProjectId(snapshot.project.id), path)
    return Finding(
        fingerprint=fingerprint(rule, asset, "", anchor, 0),
        check=CHECK,
        rule=rule,
        severity=severity,
        asset=asset,
        location=Location(path, None, None, ""),
        message=message,
        remediation=remediation,
        controls=(),
        threats=(),
    )
