"""The contract of every check. A check's test class inherits it and gives it facts to judge.

``test_contracts.py`` fails when a built-in check has no such class.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace

from muniment.engine.builtin import FACT_KINDS
from muniment.engine.catalogue import catalogue
from muniment.engine.checks.fact import Fact, Gap, GapReason, fact_line, parse_fact
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.judgement import UnknownReason
from muniment.engine.checks.outcome import OutcomeState
from muniment.engine.checks.runner import Result, run_check
from muniment.engine.checks.snapshot import Coverage, Project, Snapshot, Tool
from muniment.engine.checks.spec import Check
from muniment.engine.findings.parameters import STRICTER

PROJECT_ID = "018f3c1e-0000-7000-8000-000000000001"


def snapshot(
    fact_kinds: Iterable[str],
    *,
    collected_at: str = "2026-03-01T10:00:00Z",
    evaluated_at: str = "2026-03-01T10:00:05Z",
    complete: bool = True,
    gaps: Sequence[Gap] = (),
    project_id: str = PROJECT_ID,
) -> Snapshot:
    """Return a snapshot whose coverage looked for some kinds of fact."""
    return Snapshot(
        tool=Tool("muniment", "0", "0"),
        project=Project(project_id, "test", "", "", "main", "0" * 40, False),
        source="folder",
        collected_at=collected_at,
        evaluated_at=evaluated_at,
        complete=complete,
        coverage=Coverage(0, 0, tuple(sorted(fact_kinds)), {}, {}, {}, ()),
        gaps=tuple(gaps),
        checks={},
        parameters={},
        waivers=(),
        vouched_by="a test",
    )


def run(check: Check, facts: Iterable[Fact], **frame: object) -> Result:
    """Return what a check says of some facts, with every kind it needs looked for."""
    with Facts(facts) as store:
        return run_check(check, store, snapshot(check.spec.needs, **frame))  # type: ignore[arg-type]


class CheckContract:
    """Inherit, set ``check``, and return facts from ``good`` and ``bad``.

    ``good`` has at least one subject, all right. ``bad`` has at least one subject that is wrong.
    """

    check: Check

    def good(self) -> Sequence[Fact]:
        """Return facts of a population in which nothing is wrong."""
        raise AssertionError("each check says what good facts are")

    def bad(self) -> Sequence[Fact]:
        """Return facts of a population in which something is wrong."""
        raise AssertionError("each check says what bad facts are")

    def test_good_facts_pass_with_evidence(self) -> None:
        result = run(self.check, self.good())
        assert result.outcome.outcome is OutcomeState.PASSED, result.outcome
        assert result.outcome.population.passed >= 1
        assert result.findings == ()
        assert result.evidence is not None
        assert result.evidence.facts_digest.startswith("sha256:")

    def test_bad_facts_fail_with_findings(self) -> None:
        result = run(self.check, self.bad())
        assert result.outcome.outcome is OutcomeState.FAILED
        assert result.findings
        for finding in result.findings:
            assert finding.rule.startswith(f"{self.check.spec.id}/")
            assert finding.message.strip()
            assert finding.remediation.strip()
            assert set(finding.threats) <= set(catalogue().threats)

    def test_population_adds_up(self) -> None:
        for facts in (self.good(), self.bad(), ()):
            population = run(self.check, facts).outcome.population
            assert population.size == (
                population.passed
                + population.failed
                + population.unknown
                + len(population.excluded)
            )

    def test_nothing_seen_is_unknown_and_no_evidence(self) -> None:
        result = run(self.check, ())
        if result.outcome.population.size:
            # Checks on the project as a whole always have one subject.
            return
        assert result.outcome.outcome is OutcomeState.UNKNOWN
        assert result.outcome.reason is UnknownReason.EMPTY_POPULATION
        assert result.evidence is None

    def test_stale_facts_are_unknown(self) -> None:
        result = run(
            self.check,
            self.good(),
            collected_at="2024-01-01T00:00:00Z",
            evaluated_at="2026-01-01T00:00:00Z",
        )
        assert (result.outcome.outcome, result.outcome.reason) == (
            OutcomeState.UNKNOWN,
            UnknownReason.STALE,
        )
        assert result.evidence is None

    def test_a_gap_in_the_population_is_unknown(self) -> None:
        gap = Gap("broken.file", GapReason.BROKEN, "cannot be parsed", (self.check.spec.needs[0],))
        result = run(self.check, self.good(), gaps=(gap,))
        assert result.outcome.outcome is OutcomeState.UNKNOWN
        assert [item.path for item in result.outcome.undetermined] == ["broken.file"]
        worse = run(self.check, self.bad(), gaps=(gap,))
        assert worse.outcome.outcome is OutcomeState.FAILED
        assert worse.outcome.population.unknown == 1

    def test_an_incomplete_collection_never_passes(self) -> None:
        result = run(self.check, self.good(), complete=False)
        assert (result.outcome.outcome, result.outcome.reason) == (
            OutcomeState.UNKNOWN,
            UnknownReason.PARTIAL,
        )

    def test_missing_kinds_of_fact_are_unknown(self) -> None:
        with Facts(self.good()) as store:
            result = run_check(self.check, store, snapshot(()))
        assert (result.outcome.outcome, result.outcome.reason) == (
            OutcomeState.UNKNOWN,
            UnknownReason.FACTS_MISSING,
        )

    def test_the_same_facts_give_the_same_result_in_any_order(self) -> None:
        forwards = run(self.check, self.bad())
        paths = list(dict.fromkeys(fact.path for fact in self.bad()))
        shuffled = [fact for path in reversed(paths) for fact in self.bad() if fact.path == path]
        assert run(self.check, shuffled) == forwards

    def test_fingerprints_do_not_follow_lines_and_follow_the_project(self) -> None:
        before = {finding.fingerprint for finding in run(self.check, self.bad()).findings}
        assert len(before) == len(run(self.check, self.bad()).findings)
        moved = [self._one_line_down(fact) for fact in self.bad()]
        assert {f.fingerprint for f in run(self.check, moved).findings} == before
        other = run(self.check, self.bad(), project_id="018f3c1e-0000-7000-8000-000000000002")
        assert before.isdisjoint(finding.fingerprint for finding in other.findings)

    def test_facts_survive_a_bundle(self) -> None:
        for fact in (*self.good(), *self.bad()):
            assert parse_fact(fact_line(fact), FACT_KINDS) == fact

    def test_the_spec_is_sound(self) -> None:
        spec = self.check.spec
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+", spec.id)
        assert re.fullmatch(r"\d+\.\d+\.\d+", spec.version)
        assert spec.kind in catalogue().check_kinds
        assert spec.question.endswith("?")
        assert spec.severity_reason.strip()
        assert spec.remediation.strip()
        assert set(spec.threats) <= set(catalogue().threats)
        assert spec.threats
        for item in fields(spec.parameters):
            assert item.metadata["stricter"] in STRICTER, f"{item.name}: which way is stricter?"
        assert spec.controls
        assert set(spec.needs) <= set(FACT_KINDS)
        for item in spec.controls:
            aspects = {aspect.id for aspect in catalogue().control(item.control).aspects}
            assert item.aspect in aspects, f"{item.control} has no aspect {item.aspect}"

    def _one_line_down(self, fact: Fact) -> Fact:
        line = getattr(fact.body, "line", None)
        if not isinstance(line, int):
            return fact
        return replace(fact, body=replace(fact.body, line=line + 1))  # type: ignore[type-var]
