"""Computes where every control stands at a moment, and until when that is true by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from muniment.core.clock import to_rfc3339
from muniment.engine.builtin import checks
from muniment.engine.catalogue import catalogue
from muniment.engine.checks.spec import CheckSpec
from muniment.engine.readiness.standing import ControlStanding, Side, control_standings
from muniment.engine.report.assessment import ControlState, Necessity
from muniment.web.apps.controls.inputs import Inputs, Reason, load

NAMED = 20
"""How many risks a control names as reasons; all are counted."""
SUPPORTED = frozenset({ControlState.PARTLY.value, ControlState.EVIDENCED.value})
"""States in which something fresh speaks for a control, and nothing grave against it."""


@dataclass(frozen=True, slots=True)
class Stood:
    """Where one control stands, in the shape of its row.

    Attributes:
        values: Columns of ``Standing`` that follow from the inputs alone.
        lapses_at: When its support ends by itself; None where it has none or it never does.
        lapses_into: The state it then has.
        turns_at: When anything of it ceases to be true by itself.
    """

    control: str
    values: Mapping[str, Any]
    lapses_at: datetime | None
    lapses_into: str
    turns_at: datetime | None


def compute(moment: datetime) -> dict[str, Stood]:
    """Return where each control stands at a moment, by Annex A id in catalogue order."""
    return stand(load(moment), moment)


def stand(inputs: Inputs, moment: datetime) -> dict[str, Stood]:
    """Return where each control stands by some inputs at a moment. Pure."""
    specs = [check.spec for check in checks()]
    standings = control_standings(catalogue(), specs, inputs.projects, inputs.findings, (), moment)
    reasons: dict[str, list[Reason]] = {}
    for reason in inputs.reasons:
        for control in reason.controls:
            reasons.setdefault(control, []).append(reason)
    ends = _Ends(specs, inputs, moment)
    return {
        item.control: _stood(item, position, reasons.get(item.control, []), ends)
        for position, item in enumerate(standings)
    }


class _Ends:
    """When evidence and excuses that bear on a control end."""

    def __init__(self, specs: list[CheckSpec], inputs: Inputs, moment: datetime) -> None:
        self.evidence: dict[str, datetime] = {}
        self._turns: dict[str, list[datetime]] = {}
        self._grave: dict[str, list[datetime]] = {}
        touched = {spec.id: {part.control for part in spec.controls} for spec in specs}
        for project in inputs.projects:
            for outcome in project.outcomes:
                if outcome.expires_at is None or outcome.expires_at <= moment:
                    continue
                self.evidence[outcome.evidence] = outcome.expires_at
                for control in touched.get(outcome.check, ()):
                    self._turns.setdefault(control, []).append(outcome.expires_at)
        for excused in inputs.excused:
            for control in touched.get(excused.check, ()):
                self._turns.setdefault(control, []).append(excused.ends_at)
                if excused.grave:
                    self._grave.setdefault(control, []).append(excused.ends_at)

    def until(self, evidence: str) -> str:
        """Return when a piece of evidence is too old to count, RFC 3339; "" where it is."""
        found = self.evidence.get(evidence)
        return to_rfc3339(found) if found else ""

    def turns(self, control: str) -> datetime | None:
        return min(self._turns.get(control, ()), default=None)

    def lapse(self, standing: ControlStanding) -> tuple[datetime | None, str]:
        if standing.state.value not in SUPPORTED:
            return None, ""
        support = max(
            (
                self.evidence[point.evidence]
                for point in standing.on(Side.FOR)
                if point.evidence in self.evidence
            ),
            default=None,
        )
        grave = min(self._grave.get(standing.control, ()), default=None)
        if grave is not None and (support is None or grave < support):
            return grave, ControlState.CONTRADICTED.value
        return support, ControlState.NO_EVIDENCE.value if support else ""


def _stood(item: ControlStanding, position: int, reasons: list[Reason], ends: _Ends) -> Stood:
    described = catalogue().controls[item.control]
    lapses_at, lapses_into = ends.lapse(item)
    values = {
        "position": position,
        "title": described.title,
        "theme": described.theme.value,
        "necessity": (Necessity.PROPOSED if reasons else Necessity.UNDECIDED).value,
        "state": item.state.value,
        "points": {
            side.value: [
                {
                    "aspect": point.aspect,
                    "text": point.text,
                    "project": point.project,
                    "check": point.check,
                    "evidence": point.evidence,
                    "until": ends.until(point.evidence),
                }
                for point in item.on(side)
            ]
            for side in Side
        },
        "reasons": [reason.stored() for reason in reasons[:NAMED]],
        "reason_count": len(reasons),
        **{f"{side.value}_count": len(item.on(side)) for side in Side},
        "speaking": item.speaking,
        "projects": item.projects,
    }
    return Stood(item.control, values, lapses_at, lapses_into, ends.turns(item.control))
