"""Drafts the 93 rows of a Statement of Applicability. A draft: people decide, software fills in.

Necessity is ``proposed``, with the risks whose treatment uses the control, or ``undecided``; never
"not necessary". The state follows the evidence by the rule in ``voices``. A waiver in a file is a
request and changes nothing.

Source: ISO/IEC 27001:2022 6.1.3 b) to d); decisions 10 and 11.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from muniment.engine.catalogue import Catalogue
from muniment.engine.catalogue.standard import Control
from muniment.engine.checks.judgement import UnknownReason
from muniment.engine.checks.outcome import Finding, Outcome
from muniment.engine.checks.spec import CheckSpec
from muniment.engine.readiness.voices import (
    Tally,
    Voice,
    control_state,
    uncovered,
    voices_by_control,
)
from muniment.engine.report.assessment import Necessity, RiskProposal, SoaPoint, SoaRow

REASONS = 5
"""How many risks a row names; the rest are counted."""


def draft_soa(
    catalogue: Catalogue,
    specs: Iterable[CheckSpec],
    outcomes: Iterable[Outcome],
    findings: Iterable[Finding],
    risks: Iterable[RiskProposal],
) -> tuple[SoaRow, ...]:
    """Return one row for each Annex A control, in catalogue order."""
    voices = voices_by_control(
        specs,
        (_tally(outcome) for outcome in outcomes),
        (("", finding.check, finding.severity) for finding in findings),
    )
    using: dict[str, list[RiskProposal]] = {}
    for risk in risks:
        for control in risk.controls:
            using.setdefault(control, []).append(risk)
    return tuple(
        _row(control, voices.get(control.id, ()), using.get(control.id, ()))
        for control in catalogue.controls.values()
    )


def _tally(outcome: Outcome) -> Tally:
    population = outcome.population
    return Tally(
        check=outcome.check,
        state=outcome.outcome,
        asked=population.size - len(population.excluded),
        passed=population.passed,
        failed=population.failed,
        empty=outcome.reason is UnknownReason.EMPTY_POPULATION,
        evidence=outcome.evidence[0] if outcome.evidence else "",
    )


def _row(control: Control, voices: Sequence[Voice], risks: Sequence[RiskProposal]) -> SoaRow:
    return SoaRow(
        control=control.id,
        title=control.title,
        theme=control.theme.value,
        necessity=Necessity.PROPOSED if risks else Necessity.UNDECIDED,
        reasons=_reasons(risks),
        state=control_state(control, voices),
        for_=tuple(_point(voice, voice.text_for) for voice in voices if voice.speaks_for),
        against=tuple(
            _point(voice, voice.text_against) for voice in voices if voice.speaks_against
        ),
        uncovered=tuple(SoaPoint(aspect.id, aspect.text) for aspect in uncovered(control, voices)),
    )


def _point(voice: Voice, text: str) -> SoaPoint:
    return SoaPoint(voice.aspect, text, voice.spec.id, voice.tally.evidence)


def _reasons(risks: Sequence[RiskProposal]) -> tuple[str, ...]:
    named = [f"treats {risk.id}, proposed at level {risk.level}" for risk in risks[:REASONS]]
    if len(risks) > REASONS:
        named.append(f"and {len(risks) - REASONS} more proposed risks")
    return tuple(named)
