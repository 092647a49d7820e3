"""Drafts the 93 rows of a Statement of Applicability. A draft: people decide, software fills in.

Necessity is ``proposed``, with the risks whose treatment uses the control, or ``undecided``; never
"not necessary". The state follows the evidence:

- ``contradicted``: an open high or critical finding of a check that speaks to the control. A waiver
  in a file is a request and changes nothing.
- ``evidenced``: fresh passing evidence carries every aspect the catalogue lists as a whole, human
  ones included.
- ``partly``: something speaks for it, not everything.
- ``no_evidence``: nothing speaks for it.

Source: ISO/IEC 27001:2022 6.1.3 b) to d); decisions 10 and 11.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from muniment.core.severity import Severity
from muniment.engine.catalogue import Catalogue
from muniment.engine.catalogue.standard import Control
from muniment.engine.checks.outcome import Finding, Outcome, OutcomeState
from muniment.engine.checks.spec import CheckSpec, Supports
from muniment.engine.report.assessment import (
    ControlState,
    Necessity,
    RiskProposal,
    SoaPoint,
    SoaRow,
)

REASONS = 5
"""How many risks a row names; the rest are counted."""


@dataclass(frozen=True, slots=True)
class _Voice:
    """One check that speaks to one aspect of one control."""

    aspect: str
    supports: Supports
    outcome: Outcome
    worst: Severity | None
    findings: int


def draft_soa(
    catalogue: Catalogue,
    specs: Iterable[CheckSpec],
    outcomes: Iterable[Outcome],
    findings: Iterable[Finding],
    risks: Iterable[RiskProposal],
) -> tuple[SoaRow, ...]:
    """Return one row for each Annex A control, in catalogue order."""
    voices = _voices(specs, outcomes, findings)
    using: dict[str, list[RiskProposal]] = {}
    for risk in risks:
        for control in risk.controls:
            using.setdefault(control, []).append(risk)
    return tuple(
        _row(control, voices.get(control.id, ()), using.get(control.id, ()))
        for control in catalogue.controls.values()
    )


def _voices(
    specs: Iterable[CheckSpec], outcomes: Iterable[Outcome], findings: Iterable[Finding]
) -> Mapping[str, Sequence[_Voice]]:
    by_check = {outcome.check: outcome for outcome in outcomes}
    open_: dict[str, list[Severity]] = {}
    for finding in findings:
        open_.setdefault(finding.check, []).append(finding.severity)
    voices: dict[str, list[_Voice]] = {}
    for spec in specs:
        outcome = by_check.get(spec.id)
        if outcome is None:
            continue
        severities = open_.get(spec.id, [])
        worst = max(severities, key=lambda severity: severity.rank, default=None)
        for aspect in spec.controls:
            voices.setdefault(aspect.control, []).append(
                _Voice(aspect.aspect, aspect.supports, outcome, worst, len(severities))
            )
    return voices


def _row(control: Control, voices: Sequence[_Voice], risks: Sequence[RiskProposal]) -> SoaRow:
    for_ = tuple(_for(voice) for voice in voices if voice.outcome.population.passed)
    against = tuple(_against(voice) for voice in voices if _speaks_against(voice))
    heard = {point.aspect for point in (*for_, *against)}
    uncovered = tuple(
        SoaPoint(aspect.id, aspect.text) for aspect in control.aspects if aspect.id not in heard
    )
    return SoaRow(
        control=control.id,
        title=control.title,
        theme=control.theme.value,
        necessity=Necessity.PROPOSED if risks else Necessity.UNDECIDED,
        reasons=_reasons(risks),
        state=_state(control, voices, bool(for_)),
        for_=for_,
        against=against,
        uncovered=uncovered,
    )


def _state(control: Control, voices: Sequence[_Voice], something: bool) -> ControlState:
    if any(voice.worst and voice.worst.at_least(Severity.HIGH) for voice in voices):
        return ControlState.CONTRADICTED
    whole = {
        voice.aspect
        for voice in voices
        if voice.supports is Supports.WHOLE and voice.outcome.outcome is OutcomeState.PASSED
    }
    if all(aspect.id in whole for aspect in control.aspects):
        return ControlState.EVIDENCED
    return ControlState.PARTLY if something else ControlState.NO_EVIDENCE


def _speaks_against(voice: _Voice) -> bool:
    return voice.outcome.outcome is OutcomeState.FAILED and voice.findings > 0


def _for(voice: _Voice) -> SoaPoint:
    population = voice.outcome.population
    asked = population.size - len(population.excluded)
    extent = "" if voice.supports is Supports.WHOLE else " (carries the aspect in part)"
    return _point(
        voice,
        f"{voice.outcome.title}: {population.passed} of {asked} {voice.outcome.subjects}{extent}",
    )


def _against(voice: _Voice) -> SoaPoint:
    population = voice.outcome.population
    asked = population.size - len(population.excluded)
    noun = "1 open finding" if voice.findings == 1 else f"{voice.findings} open findings"
    worst = f", the worst {voice.worst.value}" if voice.worst else ""
    return _point(
        voice,
        f"{voice.outcome.title}: fails for {population.failed} of {asked}"
        f" {voice.outcome.subjects}; {noun}{worst}",
    )


def _point(voice: _Voice, text: str) -> SoaPoint:
    evidence = voice.outcome.evidence
    return SoaPoint(voice.aspect, text, voice.outcome.check, evidence[0] if evidence else "")


def _reasons(risks: Sequence[RiskProposal]) -> tuple[str, ...]:
    named = [f"treats {risk.id}, proposed at level {risk.level}" for risk in risks[:REASONS]]
    if len(risks) > REASONS:
        named.append(f"and {len(risks) - REASONS} more proposed risks")
    return tuple(named)
