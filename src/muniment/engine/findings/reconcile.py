"""Decides what a snapshot does to a project's findings: the closing rules, as one pure function.

A finding closes only by a later, complete snapshot of a clean tree of the same project, source, ref
and root, that looked at its file, with parameters no laxer, in which the same check ended passed or
failed, or found nothing of its kind left at all (ADR 5). Gone because the check's version changed
(other than by a patch) is superseded, never fixed. A check judged by a version that is not here
leaves its findings as they are. What closed may come back.

The coverage has findings of its own (``coverage``), which close when the coverage is as it was.

Source: decisions 4 and 7; ADR 5.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from muniment.core.clock import from_rfc3339
from muniment.engine.checks.judgement import UnknownReason
from muniment.engine.checks.outcome import Finding, Outcome, OutcomeState
from muniment.engine.checks.snapshot import Snapshot
from muniment.engine.checks.spec import CheckSpec
from muniment.engine.findings import coverage
from muniment.engine.findings.known import FindingState, KnownFinding, Register
from muniment.engine.findings.parameters import laxer
from muniment.engine.findings.reach import Reach
from muniment.engine.findings.transitions import (
    WHY,
    Kept,
    Kind,
    Reconciliation,
    Standing,
    Transition,
)
from muniment.engine.report.assessment import Assessment

_JUDGED = (OutcomeState.PASSED, OutcomeState.FAILED)


def reconcile(
    register: Register,
    known: Sequence[KnownFinding],
    snapshot: Snapshot,
    assessment: Assessment,
    specs: Iterable[CheckSpec],
    unknown_checks: Collection[str] = (),
) -> Reconciliation:
    """Return what a snapshot does to a project's findings. Changes nothing by itself.

    Whoever stores it takes version, severity, place, ``last_seen``, parameters, root and source
    from the snapshot for findings that opened, reopened or were seen, and for no other.

    Args:
        register: What decides whether the snapshot moves the registers.
        known: Every finding that the register holds for this project, each fingerprint once.
        snapshot: The new snapshot.
        assessment: What the checks here make of its facts.
        specs: The checks here.
        unknown_checks: Checks that the snapshot was judged by in a version that is not here.
    """
    standing, why = _standing(register, snapshot)
    if standing is Standing.APART:
        return Reconciliation(
            standing,
            why,
            _sentence(why),
            tuple(_untouched(item, why) for item in known),
            register.baseline,
        )
    found = {finding.fingerprint: finding for finding in assessment.findings}
    baseline = register.baseline
    if standing is Standing.MOVES:
        raised: tuple[Finding, ...] = ()
        if baseline is not None:
            raised = coverage.coverage_findings(baseline, snapshot, _open_paths(known))
        baseline = coverage.next_baseline(baseline, snapshot, raised)
        found |= {finding.fingerprint: finding for finding in raised}
    judge = _Judge(
        why=why,
        snapshot=snapshot,
        outcomes={outcome.check: outcome for outcome in assessment.outcomes},
        specs={spec.id: spec for spec in specs},
        unknown=frozenset(unknown_checks),
        reach=Reach(snapshot),
        laxer={},
    )
    transitions = [judge.transition(item, found.pop(item.fingerprint, None)) for item in known]
    transitions += (
        Transition(fingerprint, Kind.OPENED, finding) for fingerprint, finding in found.items()
    )
    return Reconciliation(standing, why, _sentence(why), tuple(transitions), baseline)


def _standing(register: Register, snapshot: Snapshot) -> tuple[Standing, Kept | None]:
    project = snapshot.project
    apart = (
        (Kept.OTHER_PROJECT, project.id != register.project),
        (Kept.OTHER_SOURCE, snapshot.source != register.source),
        (Kept.OTHER_REF, project.ref != register.default_ref),
        (Kept.OTHER_ROOT, register.root is not None and snapshot.root != register.root),
        (Kept.OLDER, not _newer(snapshot.collected_at, register.newest)),
    )
    for why, holds in apart:
        if holds:
            return Standing.APART, why
    if not snapshot.complete:
        return Standing.ADDS, Kept.INCOMPLETE
    if project.dirty:
        return Standing.ADDS, Kept.DIRTY
    return Standing.MOVES, None


def _newer(moment: str, newest: str) -> bool:
    return not newest or from_rfc3339(moment) > from_rfc3339(newest)


def _sentence(why: Kept | None) -> str:
    if why is None:
        return ""
    effect = "Findings were opened and none closed" if why in _ADDING else "Nothing was changed"
    return f"{effect}: {WHY[why]}."


_ADDING = (Kept.INCOMPLETE, Kept.DIRTY)


def _open_paths(known: Iterable[KnownFinding]) -> Iterable[str]:
    return (
        item.path
        for item in known
        if item.state is FindingState.OPEN and item.check != coverage.CHECK
    )


def _untouched(item: KnownFinding, why: Kept | None) -> Transition:
    if item.state is FindingState.OPEN:
        return Transition(item.fingerprint, Kind.KEPT, kept=why)
    return Transition(item.fingerprint, Kind.RESTING)


@dataclass(frozen=True, slots=True)
class _Judge:
    """Decides finding by finding. ``laxer`` keeps what was compared: settings are few."""

    why: Kept | None
    snapshot: Snapshot
    outcomes: Mapping[str, Outcome]
    specs: Mapping[str, CheckSpec]
    unknown: frozenset[str]
    reach: Reach
    laxer: dict[tuple[str, str], tuple[str, ...]]

    def transition(self, item: KnownFinding, finding: Finding | None) -> Transition:
        """Return what becomes of one known finding."""
        if finding is not None:
            kind = Kind.SEEN if item.state is FindingState.OPEN else Kind.REOPENED
            return Transition(item.fingerprint, kind, finding, self._changes(item, finding))
        if item.state is not FindingState.OPEN:
            return Transition(item.fingerprint, Kind.RESTING)
        kept, detail = self._kept(item)
        if kept is not None:
            return Transition(item.fingerprint, Kind.KEPT, kept=kept, detail=detail)
        same = _same_verdicts(item.version, self._version(item.check))
        return Transition(item.fingerprint, Kind.FIXED if same else Kind.SUPERSEDED)

    def _changes(self, item: KnownFinding, finding: Finding) -> tuple[str, ...]:
        pairs = {
            "version": (item.version, self._version(finding.check)),
            "severity": (item.severity, finding.severity),
            "message": (item.message, finding.message),
            "line": (item.line, finding.location.line),
            "cell": (item.cell, finding.location.cell),
        }
        return tuple(name for name, (before, now) in pairs.items() if before != now)

    def _version(self, check: str) -> str:
        return coverage.VERSION if check == coverage.CHECK else self.outcomes[check].version

    def _kept(self, item: KnownFinding) -> tuple[Kept | None, str]:
        if self.why is not None:
            return self.why, ""
        if item.root != self.snapshot.root:
            return Kept.OTHER_ROOT, ""
        if item.source != self.snapshot.source:
            return Kept.OTHER_SOURCE, ""
        if not _newer(self.snapshot.collected_at, item.last_seen):
            return Kept.OLDER, ""
        if item.check == coverage.CHECK:
            return None, ""
        return self._by_check(item)

    def _by_check(self, item: KnownFinding) -> tuple[Kept | None, str]:
        if item.check in self.unknown:
            return Kept.CHECK_UNKNOWN_HERE, ""
        outcome, spec = self.outcomes.get(item.check), self.specs.get(item.check)
        if outcome is None or spec is None or outcome.version != spec.version:
            return Kept.CHECK_NOT_RUN, ""
        empty = outcome.reason is UnknownReason.EMPTY_POPULATION
        if empty and outcome.population.size:
            return Kept.NOTHING_TO_JUDGE, outcome.detail
        if outcome.outcome not in _JUDGED and not empty:
            return Kept.NOT_JUDGED, outcome.detail
        left_out = self.reach.excluded(item.path)
        if left_out:
            return Kept.EXCLUDED, left_out
        gap = self.reach.gap(item.path, spec.needs)
        if gap is not None:
            return Kept.GAP, gap.detail
        names = self._laxer(spec, item.parameters)
        return (Kept.LAXER, ", ".join(names)) if names else (None, "")

    def _laxer(self, spec: CheckSpec, before: Mapping[str, object]) -> tuple[str, ...]:
        key = (spec.id, repr(sorted(before.items(), key=lambda pair: pair[0])))
        found = self.laxer.get(key)
        if found is None:
            now = self.snapshot.parameters.get(spec.id, {})
            found = self.laxer[key] = laxer(spec, before, now)
        return found


def _same_verdicts(before: str, now: str) -> bool:
    """Return whether two versions differ by a patch at most, and so give the same verdicts."""
    return before.split(".")[:2] == now.split(".")[:2]
