"""What of a risk a treatment plan freezes, and what happens to a row when that changes.

An acceptance is of exactly what was read: the owner, the numbers of the stages and the treatments.
Reasons may be worded anew and treatments may get on; anything else overtakes the row.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from muniment.core.canonical import JSON, canonical_json
from muniment.core.digest import digest_bytes
from muniment.engine.risk.acceptance import OPEN, RowState
from muniment.engine.risk.treatment import Defect, TreatmentState, defects
from muniment.web.apps.calendar.services import agree
from muniment.web.apps.ledger.services import Touch
from muniment.web.apps.risks import asks
from muniment.web.apps.risks.dues import ACCEPTANCE
from muniment.web.apps.risks.methods import InForce
from muniment.web.apps.risks.models import (
    AskKind,
    PlanRow,
    Risk,
    RiskMethod,
    Stage,
    StageLevel,
    Treatment,
)
from muniment.web.bulk import update_each

LIVE_ROWS = (*(state.value for state in OPEN), RowState.ACCEPTED.value)

Holding = Mapping[Stage, StageLevel]


@dataclass(frozen=True, slots=True)
class Content:
    """A risk with what stands beside it, as a plan freezes it.

    Attributes:
        risk: The risk.
        stages: What holds of each stage.
        treatments: Those not dropped, by reference.
        numbers: The number of each version of the method.
    """

    risk: Risk
    stages: Holding
    treatments: Sequence[Treatment]
    numbers: Mapping[UUID, int]

    @property
    def residual(self) -> StageLevel | None:
        """What is to be accepted: the residual, or the current of what nobody treats."""
        found = self.stages.get(Stage.RESIDUAL)
        return found or (None if self.treatments else self.stages.get(Stage.CURRENT))

    @property
    def digest(self) -> str:
        """Of all that an acceptance is of."""
        return str(digest_bytes(canonical_json(self._bound())))

    def defects(self, held: InForce) -> tuple[Defect, ...]:
        """Return what is wrong with its treatment under the method in force."""
        risk = self.risk
        residual = self.stages.get(Stage.RESIDUAL)
        found = defects(
            (risk.likelihood, risk.impact),
            (residual.likelihood, residual.impact) if residual else None,
            [item.treated for item in self.treatments],
            within=risk.band <= held.method.appetite_band.rank,
        )
        other = any(
            row.method_id != held.id
            for stage, row in self.stages.items()
            if stage is not Stage.INHERENT
        )
        return (*found, Defect.OTHER_METHOD) if other else found

    def told(self, held: InForce) -> dict[str, JSON]:
        """Return it as it stands in the plan's file; people by id alone."""
        risk = self.risk
        return {
            **self._bound(),
            "title": risk.title,
            "threat": risk.threat,
            "scenario": risk.scenario,
            "vulnerability": risk.vulnerability,
            "reasons": {stage.value: row.reason for stage, row in self.stages.items()},
            "digest": self.digest,
            "defects": [item.value for item in self.defects(held)],
        }

    def _bound(self) -> dict[str, JSON]:
        risk = self.risk
        return {
            "risk": risk.reference,
            "owner": str(risk.owner_id),
            "stages": {
                stage.value: {
                    "likelihood": row.likelihood,
                    "impact": row.impact,
                    "band": row.band,
                    "method": self.numbers[row.method_id] if row.method_id else 0,
                }
                for stage, row in self.stages.items()
            },
            "treatments": [
                {
                    "treatment": item.reference,
                    "option": item.option,
                    "description": item.description,
                    "controls": list(item.controls),
                    "owner": str(item.owner_id),
                    "due_on": item.due_on.isoformat() if item.due_on else None,
                    "cost": item.cost,
                }
                for item in self.treatments
            ],
        }


def contents_of(risks: Sequence[Risk]) -> list[Content]:
    """Return risks with what stands beside them. Three statements, however many they are."""
    keys = [risk.pk for risk in risks]
    held: dict[UUID, dict[Stage, StageLevel]] = {key: {} for key in keys}
    # What a method says is large, and read here of thousands of rows: only its number is wanted.
    numbers = dict(RiskMethod.objects.values_list("pk", "number"))
    levels = StageLevel.objects.filter(until=None)
    for level in _of(levels, keys):
        held[level.risk_id][Stage(level.stage)] = level
    treatments: dict[UUID, list[Treatment]] = {key: [] for key in keys}
    live = Treatment.objects.exclude(state=TreatmentState.DROPPED.value)
    for item in _of(live.order_by("reference"), keys):
        treatments[item.risk_id].append(item)
    return [Content(risk, held[risk.pk], treatments[risk.pk], numbers) for risk in risks]


def overtake(risks: Sequence[Risk]) -> list[Touch]:
    """End what was said to risks' rows where a risk is another by now; return what changed.

    Called by every service that changes risks, after it wrote. One statement where no plan has
    any; else a bounded number for every 200 risks.
    """
    by_key = {risk.pk: risk for risk in risks}
    held = PlanRow.objects.filter(risk__in=list(by_key), state__in=LIVE_ROWS)
    rows = list(held.defer("content").order_by("pk"))
    if not rows:
        return []
    planned = {row.risk_id for row in rows}
    found = contents_of([risk for key, risk in by_key.items() if key in planned])
    digests = {content.risk.pk: content.digest for content in found}
    overtaken, ended = list[PlanRow](), list[PlanRow]()
    for row in rows:
        risk = by_key[row.risk_id]
        if risk.archived_at is None and row.digest == digests[risk.pk]:
            continue
        if row.state == RowState.ACCEPTED.value:
            ended.append(row)
            risk.accepted_until = None
        row.state = RowState.OVERTAKEN.value
        row.row_version += 1
        overtaken.append(row)
    update_each(overtaken, ("state", "row_version"))
    moved = [by_key[row.risk_id] for row in ended]
    update_each(moved, ("accepted_until",))
    reason = "what was accepted is not what the register says now"
    wanted = [
        asks.Wanted(risk, risk.project_id, AskKind.OVERTAKEN, reason)
        for risk in moved
        if risk.archived_at is None
    ]
    return [
        *(Touch("planrow", row.pk, "overtaken") for row in overtaken),
        *(Touch("risk", risk.pk, "acceptance_overtaken") for risk in moved),
        *asks.ask_all(wanted),
        *agree(ACCEPTANCE, [row.pk for row in ended], done=False),
    ]


def _of(rows: object, keys: Sequence[UUID]) -> Iterable:  # type: ignore[type-arg]
    """Return the rows of some risks; of many, all rows are read and the others left out."""
    if len(keys) <= 500:
        return rows.filter(risk__in=keys)  # type: ignore[attr-defined,no-any-return]
    wanted = set(keys)
    return (row for row in rows.iterator() if row.risk_id in wanted)  # type: ignore[attr-defined]
