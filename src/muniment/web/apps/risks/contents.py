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


def overtake(risk: Risk) -> list[Touch]:
    """End what was said to a risk's rows where the risk is another by now; return what changed.

    Called by every service that changes a risk, after it wrote. One statement where no plan has it.
    """
    rows = list(PlanRow.objects.filter(risk=risk, state__in=LIVE_ROWS))
    if not rows:
        return []
    (content,) = contents_of([risk])
    gone = risk.archived_at is not None
    touched: list[Touch] = []
    for row in rows:
        if not gone and row.digest == content.digest:
            continue
        accepted = row.state == RowState.ACCEPTED.value
        row.state = RowState.OVERTAKEN.value
        row.row_version += 1
        row.save(update_fields=["state", "row_version"])
        touched.append(Touch("planrow", row.pk, "overtaken"))
        if accepted:
            risk.accepted_until = None
            risk.save(update_fields=["accepted_until"])
            touched.append(Touch("risk", risk.pk, "acceptance_overtaken"))
            if not gone:
                reason = "what was accepted is not what the register says now"
                wanted = asks.Wanted(risk, risk.project_id, AskKind.OVERTAKEN, reason)
                touched += asks.ask_all([wanted])
            touched += agree(ACCEPTANCE, [row.pk], done=False)
    return touched


def _of(rows: object, keys: Sequence[UUID]) -> Iterable:  # type: ignore[type-arg]
    """Return the rows of some risks; of many, all rows are read and the others left out."""
    if len(keys) <= 500:
        return rows.filter(risk__in=keys)  # type: ignore[attr-defined,no-any-return]
    wanted = set(keys)
    return (row for row in rows.iterator() if row.risk_id in wanted)  # type: ignore[attr-defined]
