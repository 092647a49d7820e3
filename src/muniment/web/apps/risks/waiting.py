"""Reads of plans, of what waits for whose answer, of asks, and of the trend. Bounded statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from muniment.engine.risk.acceptance import OPEN, Asked
from muniment.engine.risk.matrix import Band
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.organization.queries import organization_zone, today
from muniment.web.apps.risks.accepting import asked_of
from muniment.web.apps.risks.authority import deciders
from muniment.web.apps.risks.methods import InForce
from muniment.web.apps.risks.models import Ask, PlanRow, Stage, StageLevel, TreatmentPlan
from muniment.web.apps.risks.queries import Projects

_OPEN = [state.value for state in OPEN]
_PEOPLE = ("owner", "referred_to", "answered_by")
_UNSHOWN = [
    f"{who}__{name}"
    for who in _PEOPLE
    for name in ("password", "last_login", "created_at", "joined_at", "left_at", "erased_at")
]
"""Of people, what no row of a plan shows; moments are dear to read."""
MONTHS = 12


def plans(projects: Projects) -> QuerySet[TreatmentPlan, TreatmentPlan]:
    """Return versions of the plan in which somebody may see rows, with counts of their rows."""
    rows = TreatmentPlan.objects.select_related("author", "project")
    if projects is not None:
        rows = rows.filter(Q(project=None) | Q(project__in=projects))
    return rows.annotate(
        row_count=_rows_in(projects),
        accepted_count=_rows_in(projects, state="accepted"),
        waiting_count=_rows_in(projects, state__in=_OPEN),
    )


def _rows_in(projects: Projects, **condition: object) -> Coalesce:
    """Return how many rows of a plan somebody may see; counted from an index, for plans shown."""
    rows = PlanRow.objects.filter(plan=OuterRef("pk"), **condition).order_by()
    if projects is not None:
        rows = rows.filter(project__in=projects)
    counted = rows.values("plan").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted), Value(0))


def plan(projects: Projects, reference: str) -> TreatmentPlan:
    """Return one version, with the counts of ``plans``. One statement.

    Raises:
        NotFound: There is none of that reference that these projects let somebody see.
    """
    found = plans(projects).select_related("method").filter(reference=reference).first()
    if found is None:
        raise NotFound("there is no such treatment plan here")
    return found


def rows_of(projects: Projects) -> QuerySet[PlanRow, PlanRow]:
    """Return rows of plans that somebody may see, with risk, owner and whom they wait for."""
    rows = PlanRow.objects.select_related(*("plan", "risk"), *_PEOPLE).defer("content", *_UNSHOWN)
    return rows if projects is None else rows.filter(project__in=projects)


def row(projects: Projects, row_id: UUID) -> PlanRow:
    """Return one row of a plan. One statement.

    Raises:
        NotFound: There is no such one among these projects.
    """
    found = rows_of(projects).select_related("risk__project", "plan__author").filter(pk=row_id)
    one = found.defer(None).first()
    if one is None:
        raise NotFound("there is no such row of a plan here")
    return one


def answers_of(principal: Principal) -> QuerySet[PlanRow, PlanRow]:
    """Return the rows that wait for a person's own answer."""
    rows = rows_of(principal.projects(Permission.SEE_RISKS))
    return rows.filter(
        Q(owner=principal.id) | Q(referred_to=principal.id), state__in=_OPEN, risk__archived_at=None
    )


def row_in_force(risk: UUID) -> PlanRow | None:
    """Return the newest row of a risk that waits or holds; None for none. One statement."""
    found = PlanRow.objects.select_related("plan", "owner", "referred_to", "answered_by").filter(
        risk=risk, state__in=[*_OPEN, "accepted", "refused", "overtaken", "withdrawn"]
    )
    return found.order_by("-plan__frozen_at").first()


@dataclass(frozen=True, slots=True)
class Waiting:
    """A row that waits, and who could answer it.

    Attributes:
        row: The row.
        asked: As the rules look at it.
        able: Who could accept it; empty: nobody here.
    """

    row: PlanRow
    asked: Asked
    able: Sequence[Person]


def waiting(rows: Sequence[PlanRow], held: InForce) -> list[Waiting]:
    """Return rows with who could accept each. Two statements, and one of the appointments."""
    day = today()
    everybody = deciders(held.approved, day)
    found = []
    for item in rows:
        asked = asked_of(item, held, changed=False, day=day)
        found.append(Waiting(item, asked, everybody.who_could(asked, item.project_id)))
    return found


def alone() -> bool:
    """True where at most one active person's access lets them decide. Two statements."""
    return len(deciders(None, today()).deciders) <= 1


def ask(projects: Projects, ask_id: UUID) -> Ask:
    """Return one ask. One statement.

    Raises:
        NotFound: There is no such one among these projects.
    """
    found = asks(projects).select_related("answered_by").filter(pk=ask_id).first()
    if found is None:
        raise NotFound("nothing of this kind is asked here")
    return found


def asks(projects: Projects) -> QuerySet[Ask, Ask]:
    """Return asks for a look, open and answered, with risk, owner and project."""
    rows = Ask.objects.select_related("risk", "risk__owner", "project")
    return rows if projects is None else rows.filter(project__in=projects)


@dataclass(frozen=True, slots=True)
class Month:
    """How many risks stood in each band at the end of a month, or today.

    Attributes:
        until: The last day counted.
        counts: By band, the lowest first.
    """

    until: date
    counts: tuple[int, int, int, int]

    @property
    def total(self) -> int:
        """How many risks."""
        return sum(self.counts)


def trend(projects: Projects, months: int = MONTHS) -> dict[Stage, list[Month]]:
    """Return where risks stood at the ends of months, for each stage. One statement.

    It counts rows that services wrote with a beginning and an end; the ledger is not read.
    """
    ends = _ends(months)
    zone = ZoneInfo(organization_zone())
    rows = StageLevel.objects.all()
    if projects is not None:
        rows = rows.filter(project__in=projects)
    conditions = {}
    for index, end in enumerate(ends):
        moment = datetime.combine(end + timedelta(days=1), time(), zone)
        held = Q(since__lt=moment) & (Q(until=None) | Q(until__gte=moment))
        conditions[f"at_{index}"] = Count("pk", filter=held)
    counted: Any = rows.order_by().values("stage", "band").annotate(**conditions)
    found = {(item["stage"], item["band"]): item for item in counted}

    def at(stage: Stage, index: int, band: Band) -> int:
        item = found.get((stage.value, band.rank))
        return int(item[f"at_{index}"]) if item else 0

    return {
        stage: [
            Month(
                end,
                (
                    at(stage, index, Band.LOW),
                    at(stage, index, Band.MODERATE),
                    at(stage, index, Band.HIGH),
                    at(stage, index, Band.VERY_HIGH),
                ),
            )
            for index, end in enumerate(ends)
        ]
        for stage in Stage
    }


def _ends(months: int) -> list[date]:
    """Return the last days of the months before this one, the oldest first, and today."""
    day = today()
    ends = [day]
    first = day.replace(day=1)
    for _ in range(months - 1):
        last = first - timedelta(days=1)
        ends.append(last)
        first = last.replace(day=1)
    return ends[::-1]
