"""Runs checks over facts: judges every subject and says plainly what could not be judged.

The runner, not the check, turns missing, stale or partial facts and empty populations into
``unknown``, and exceptions into ``error``. One exception spoils one subject, not the run.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import msgspec

from muniment.core.canonical import canonical_json
from muniment.core.clock import from_rfc3339, to_rfc3339
from muniment.core.fault_place import fault_place
from muniment.core.ids import ProjectId, asset_locator
from muniment.engine.checks.fact import Gap, GapReason
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.fingerprint import fingerprint
from muniment.engine.checks.judgement import Judgement, Problem, Subject, UnknownReason, Verdict
from muniment.engine.checks.outcome import (
    Evidence,
    Excluded,
    Finding,
    Location,
    Outcome,
    OutcomeState,
    Population,
    Undetermined,
)
from muniment.engine.checks.snapshot import Snapshot
from muniment.engine.checks.spec import Check, CheckSpec

SHOWN = 200
"""How many undetermined subjects an outcome names."""


@dataclass(frozen=True, slots=True)
class Result:
    """What one check gave: its outcome, evidence of it, and its findings in file order.

    ``evidence`` is None where there was no population to ask.
    """

    outcome: Outcome
    evidence: Evidence | None
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class _Tally:
    gaps: dict[str, Gap]
    passed: int = 0
    failed: int = 0
    unknown: int = 0
    errors: int = 0
    unread: int = 0
    excluded: list[Excluded] = field(default_factory=list)
    undetermined: list[Undetermined] = field(default_factory=list)

    def cannot(self, path: str, reason: UnknownReason, note: str) -> None:
        self.unknown += 1
        if len(self.undetermined) < SHOWN:
            self.undetermined.append(Undetermined(path, reason, note))

    def population(self) -> Population:
        size = self.passed + self.failed + self.unknown + len(self.excluded)
        return Population(size, self.passed, self.failed, self.unknown, tuple(self.excluded))


def run_check(check: Check, facts: Facts, snapshot: Snapshot) -> Result:
    """Return what one check says of a snapshot. Deterministic; never raises for what it reads.

    Args:
        check: The check.
        facts: The snapshot's facts.
        snapshot: Coverage, gaps, times, and parameters that were validated already.
    """
    spec = check.spec
    typed = msgspec.convert(dict(snapshot.parameters.get(spec.id, {})), spec.parameters)
    missing = sorted(set(spec.needs) - set(snapshot.coverage.fact_kinds))
    if missing:
        return _nothing_asked(
            spec, UnknownReason.FACTS_MISSING, f"nothing collected {', '.join(missing)}"
        )
    collected, evaluated = (
        from_rfc3339(moment) for moment in (snapshot.collected_at, snapshot.evaluated_at)
    )
    if evaluated - collected > timedelta(days=spec.max_age_days):
        return _nothing_asked(
            spec, UnknownReason.STALE, f"facts are older than {spec.max_age_days} days"
        )
    tally = _Tally(_gaps_by_path(spec, snapshot.gaps))
    problems = list(_judge_all(check, facts, typed, tally))
    _count_gaps(spec, tally)
    state, reason, detail = _conclude(tally, snapshot.complete)
    population = tally.population()
    evidence = None
    if population.size:
        evidence = _evidence(spec, facts, snapshot, population, state, typed)
    outcome = Outcome(
        check=spec.id,
        version=spec.version,
        title=spec.title,
        subjects=spec.subjects,
        outcome=state,
        reason=reason,
        detail=detail,
        population=population,
        undetermined=tuple(tally.undetermined),
        controls=_controls(spec),
        threats=spec.threats,
        evidence=() if evidence is None else (evidence.id,),
    )
    findings = tuple(_findings(spec, problems, snapshot))
    return Result(outcome, evidence, findings)


def run_checks(checks: Iterable[Check], facts: Facts, snapshot: Snapshot) -> Sequence[Result]:
    """Return the result of each check, in the order given."""
    return [run_check(check, facts, snapshot) for check in checks]


def _judge_all(
    check: Check, facts: Facts, parameters: Any, tally: _Tally
) -> Iterable[tuple[Subject, Problem]]:
    # Hashes alone, 64 bits and keyed anew in each process: a population may have 100,000 subjects.
    seen: set[int] = set()
    try:
        for subject in check.subjects(facts):
            key = hash(subject)
            if key in seen:
                continue
            seen.add(key)
            try:
                judgement = check.judge(subject, facts, parameters)
            except Exception as error:
                tally.errors += 1
                tally.cannot(subject.path, UnknownReason.PARTIAL, fault_place(error))
                continue
            _count(tally, subject, judgement)
            for problem in judgement.problems:
                yield subject, problem
    except Exception as error:
        tally.errors += 1
        tally.cannot("", UnknownReason.PARTIAL, fault_place(error))


def _count(tally: _Tally, subject: Subject, judgement: Judgement) -> None:
    gap = tally.gaps.pop(subject.path, None)
    match judgement.verdict:
        case Verdict.PASSED if gap is not None:
            # Nothing wrong in what could be read is not the same as nothing wrong.
            tally.cannot(subject.path, _gap_reason(gap), gap.detail)
        case Verdict.PASSED:
            tally.passed += 1
        case Verdict.FAILED:
            tally.failed += 1
        case Verdict.EXCLUDED:
            tally.excluded.append(Excluded(subject.path, judgement.note))
        case Verdict.UNKNOWN:
            reason = judgement.reason or UnknownReason.PARTIAL
            tally.cannot(subject.path, reason, judgement.note)


def _gaps_by_path(spec: CheckSpec, gaps: Iterable[Gap]) -> dict[str, Gap]:
    needs = set(spec.needs)
    return {
        gap.path: gap
        for gap in gaps
        if gap.reason is not GapReason.INTERRUPTED
        and (not gap.affects or needs.intersection(gap.affects))
    }


def _gap_reason(gap: Gap) -> UnknownReason:
    unsupported = gap.reason is GapReason.UNSUPPORTED
    return UnknownReason.UNSUPPORTED if unsupported else UnknownReason.PARTIAL


def _count_gaps(spec: CheckSpec, tally: _Tally) -> None:
    """Count what never became a subject because it could not be read.

    A gap in the facts that the population is made of is one more subject, unknown. A gap in other
    facts that the check needs takes away a clean pass, and is no subject.
    """
    for path, gap in sorted(tally.gaps.items()):
        if not gap.affects or spec.needs[0] in gap.affects:
            tally.cannot(path, _gap_reason(gap), gap.detail)
        else:
            tally.unread += 1


def _conclude(tally: _Tally, complete: bool) -> tuple[OutcomeState, UnknownReason | None, str]:
    if tally.failed:
        return OutcomeState.FAILED, None, ""
    if tally.errors:
        return OutcomeState.ERROR, None, "the check itself failed on some subjects"
    if not complete:
        return OutcomeState.UNKNOWN, UnknownReason.PARTIAL, "the collection was cut short"
    if tally.unknown:
        reasons = {item.reason for item in tally.undetermined}
        only = reasons.pop() if len(reasons) == 1 else UnknownReason.PARTIAL
        return OutcomeState.UNKNOWN, only, ""
    if not tally.passed:
        detail = "everything was excluded" if tally.excluded else "nothing of this kind seen"
        return OutcomeState.UNKNOWN, UnknownReason.EMPTY_POPULATION, detail
    if tally.unread:
        detail = f"{tally.unread} files that it also needs could not be read"
        return OutcomeState.UNKNOWN, UnknownReason.PARTIAL, detail
    return OutcomeState.PASSED, None, ""


def _nothing_asked(spec: CheckSpec, reason: UnknownReason, detail: str) -> Result:
    outcome = Outcome(
        check=spec.id,
        version=spec.version,
        title=spec.title,
        subjects=spec.subjects,
        outcome=OutcomeState.UNKNOWN,
        reason=reason,
        detail=detail,
        population=Population(0, 0, 0, 0),
        undetermined=(),
        controls=_controls(spec),
        threats=spec.threats,
        evidence=(),
    )
    return Result(outcome, None, ())


def _controls(spec: CheckSpec) -> tuple[str, ...]:
    return tuple(dict.fromkeys(aspect.control for aspect in spec.controls))


def _evidence(
    spec: CheckSpec,
    facts: Facts,
    snapshot: Snapshot,
    population: Population,
    state: OutcomeState,
    parameters: Any,
) -> Evidence:
    values = {name: str(value) for name, value in sorted(msgspec.to_builtins(parameters).items())}
    digest = facts.digest(spec.needs)
    identity = canonical_json(
        {
            "check": spec.id,
            "version": spec.version,
            "outcome": state.value,
            "population": msgspec.to_builtins(population),
            "collected_at": snapshot.collected_at,
            "parameters": values,
            "facts_digest": digest,
            "project": snapshot.project.id,
        }
    )
    expires = from_rfc3339(snapshot.collected_at) + timedelta(days=spec.max_age_days)
    return Evidence(
        id="ev-" + hashlib.sha256(identity).hexdigest()[:24],
        check=spec.id,
        version=spec.version,
        question=spec.question,
        outcome=state,
        population=population,
        collected_at=snapshot.collected_at,
        parameters=values,
        fact_kinds=spec.needs,
        facts=facts.count(spec.needs),
        facts_digest=digest,
        vouched_by=snapshot.vouched_by,
        replay="muniment replay BUNDLE",
        expires_at=to_rfc3339(expires),
    )


def _findings(
    spec: CheckSpec, problems: Iterable[tuple[Subject, Problem]], snapshot: Snapshot
) -> Iterable[Finding]:
    equals: Counter[tuple[str, str, str, str]] = Counter()
    project = ProjectId(snapshot.project.id)
    for subject, problem in problems:
        asset = asset_locator(project, subject.path)
        place = problem.function or ("cell" if problem.cell is not None else "")
        key = (problem.rule, asset, place, problem.anchor)
        yield Finding(
            fingerprint=fingerprint(problem.rule, asset, place, problem.anchor, equals[key]),
            check=spec.id,
            rule=problem.rule,
            severity=problem.severity,
            asset=asset,
            location=Location(subject.path, problem.line, problem.cell, problem.function),
            message=problem.message,
            remediation=problem.remediation or spec.remediation,
            controls=_controls(spec),
            threats=problem.threats or spec.threats,
        )
        equals[key] += 1
