"""Reads of where controls stand. What a page shows is true at the moment it is read.

A standing is the organisation's: state and counts are of all projects. The points behind them, and
the risks that are reasons, are shown from those projects only that somebody may see.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.db.models import Case, CharField, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from muniment.core.clock import from_rfc3339
from muniment.engine.builtin import checks
from muniment.engine.catalogue import catalogue
from muniment.engine.catalogue.standard import AspectKind, Control
from muniment.engine.report.assessment import ControlState
from muniment.engine.soa.rows import Implementation, Necessity, Row, Seen
from muniment.engine.soa.rules import Difference, difference_of
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import NotFound
from muniment.web.apps.access.queries import named
from muniment.web.apps.controls.computation import compute
from muniment.web.apps.controls.models import (
    Cause,
    CompanyControl,
    ControlsReport,
    InclusionReason,
    Standing,
    StandingChange,
)
from muniment.web.apps.controls.recomputation import follow
from muniment.web.apps.evidence.models import Outcome, Snapshot
from muniment.web.apps.organization.models import Project

Projects = frozenset[UUID] | None
"""Those whose evidence somebody may see; None for all."""

SIDES = ("for", "against", "stale", "uncovered")
_LINES = 2000


@dataclass(frozen=True, slots=True)
class Now:
    """Where the controls stand now, where that differs from what is stored.

    Attributes:
        rows: Control to its row as it is now, not saved.
        lines: Control to the lines of its history that are not written yet.
    """

    rows: Mapping[str, Standing] = field(default_factory=dict)
    lines: Mapping[str, Sequence[StandingChange]] = field(default_factory=dict)


def overtaken(moment: datetime) -> Now:
    """Return what time has overtaken since the job last ran: one statement where nothing has."""
    return _overtaking(Standing.objects.filter(turns_at__lte=moment), moment)


def _overtaking(rows: Iterable[Standing], moment: datetime) -> Now:
    """Return those of some rows that time has overtaken, as they are now."""
    found = [row for row in rows if row.turns_at is not None and row.turns_at <= moment]
    if not found:
        return Now()
    computed = compute(moment)
    lines = {
        row.control: follow(row, computed[row.control], moment, Cause.TIME, "") for row in found
    }
    return Now({row.control: row for row in found}, lines)


def overtaken_of(rows: Iterable[Standing], moment: datetime) -> Mapping[str, Standing]:
    """Return those of some rows that time has overtaken, as they are now; by control."""
    return _overtaking(rows, moment).rows


def companies(now: Now, *, archived: bool = False) -> QuerySet[CompanyControl, CompanyControl]:
    """Return the company's controls for a list; ``state_now`` is the state that each has now."""
    whens = [When(standing=control, then=Value(row.state)) for control, row in now.rows.items()]
    stored = Coalesce("standing__state", Value(ControlState.NO_EVIDENCE.value))
    return (
        CompanyControl.objects.filter(archived_at__isnull=not archived)
        .select_related("standing", "owner")
        .prefetch_related("reasons")
        .defer("standing__points", "standing__reasons")
        .annotate(state_now=Case(*whens, default=stored, output_field=CharField()))
    )


def difference(row: CompanyControl, state: str) -> Difference | None:
    """Return where what is asserted of a control and what evidence says differ. No statement."""
    said = Row(
        row.control,
        row.title,
        row.theme,
        necessity=Necessity(row.necessity),
        implementation=Implementation(row.implementation),
        seen=Seen(state),
        checkable=row.control in checkable(),
    )
    return difference_of(said)


@lru_cache(maxsize=1)
def checkable() -> frozenset[str]:
    """Return the controls that some check here can speak to. No statement."""
    return frozenset(part.control for check in checks() for part in check.spec.controls)


def all_now(moment: datetime, *, brief: bool = False) -> list[Standing]:
    """Return where every control stands, in catalogue order. One statement, or seven.

    Args:
        moment: Now.
        brief: Without points and reasons.
    """
    found = Standing.objects.order_by("position")
    rows = list(found.defer("points", "reasons") if brief else found)
    _overtaking(rows, moment)
    return rows


def all_decided(moment: datetime) -> tuple[list[Standing], dict[Necessity, set[str]]]:
    """Return where every control stands, in catalogue order, and what people decided of them.

    One statement, or seven. The rows are without points and reasons.
    """
    said = CompanyControl.objects.filter(control=OuterRef("control")).values("necessity")[:1]
    found = Standing.objects.order_by("position").defer("points", "reasons")
    rows, decided = list[Standing](), {each: set[str]() for each in Necessity}
    for row in found.annotate(said=Subquery(said)):
        rows.append(row)
        decided[Necessity(row.said or Necessity.UNDECIDED)].add(row.control)
    _overtaking(rows, moment)
    return rows, decided


def counts(rows: Iterable[Standing]) -> dict[str, int]:
    """Return how many controls stand in each state, the best first. No statement."""
    found = dict.fromkeys(("evidenced", "partly", "contradicted", "no_evidence"), 0)
    for row in rows:
        found[row.state] += 1
    return found


@dataclass(frozen=True, slots=True)
class PointShown:
    """One point of a control, as its page shows it.

    Attributes:
        aspect: Catalogue aspect id.
        aspect_text: What has to be shown, one sentence.
        text: What was found.
        project: Its project; None where it is of none.
        check: The check, or "".
        evidence: Id of the evidence, or "".
        until: When it is too old to count; None where it is already, or where there is none.
        human: Only a person can show it.
    """

    aspect: str
    aspect_text: str
    text: str
    project: Project | None
    check: str
    evidence: str
    until: datetime | None
    human: bool


@dataclass(frozen=True, slots=True)
class ControlShown:
    """One control, with all that its page says.

    Attributes:
        described: What the catalogue says of it; None for an own control.
        company: What people decided.
        included: Why it is necessary; what links to a project that somebody may not see is hidden.
        row: Where it stands now; of an own control, where nothing speaks for it.
        points: Side to points, of the projects that somebody may see.
        hidden: How many points are of other projects.
        reasons: Risks whose treatment uses it, of the projects that somebody may see.
        reasons_more: How many more there are.
        lines: Its history, the oldest first, with what is not written yet.
        runs: How many collections carried it since it operates.
    """

    described: Control | None
    company: CompanyControl
    included: Sequence[InclusionReason]
    row: Standing
    points: Mapping[str, Sequence[PointShown]]
    hidden: int
    reasons: Sequence[Mapping[str, Any]]
    reasons_more: int
    lines: Sequence[StandingChange]
    runs: int


def control(name: str, projects: Projects, moment: datetime) -> ControlShown:
    """Return one control. Six statements, or twelve where time overtook it.

    Raises:
        NotFound: There is no such control.
    """
    described = catalogue().controls.get(name)
    company = company_control(name)
    stored = company.standing
    now = _overtaking([stored] if stored else [], moment)
    row = now.rows.get(name, stored or _unseen(company, moment))
    known = {
        str(project.pk): project
        for project in Project.objects.all()
        if projects is None or project.pk in projects
    }
    points = {
        side: [
            _point(item, described, known)
            for item in row.points.get(side, ())
            if not item["project"] or item["project"] in known
        ]
        for side in SIDES
    }
    reasons = [
        {**item, "project_row": known.get(item["project"])}
        for item in row.reasons
        if item["project"] in known or (not item["project"] and projects is None)
    ]
    written = list(StandingChange.objects.filter(control=name).order_by("-at", "-id")[:_LINES])
    _forget_others(written, projects)
    included = [
        one
        for one in company.reasons.all()
        if projects is None or one.project is None or one.project in projects
    ]
    return ControlShown(
        described,
        company,
        included,
        row,
        points,
        sum(len(row.points.get(side, ())) for side in SIDES)
        - sum(len(found) for found in points.values()),
        reasons,
        row.reason_count - len(reasons),
        [*reversed(written), *now.lines.get(name, ())],
        _runs(row),
    )


def company_control(name: str) -> CompanyControl:
    """Return one of the company's controls, put away or not, with reasons. Two statements.

    Raises:
        NotFound: There is no such control.
    """
    found = (
        CompanyControl.objects.select_related("standing", "owner")
        .prefetch_related("reasons")
        .filter(control=name)
        .first()
    )
    if found is None:
        raise NotFound("there is no such control")
    return found


def owners() -> list[Person]:
    """Return who may answer for a control: people who are active here, by name. One statement."""
    rows = Person.objects.filter(is_active=True).only("name", "email")
    return list(rows.order_by("name", "pk"))


def _unseen(company: CompanyControl, moment: datetime) -> Standing:
    """Return where an own control stands, which no check speaks to."""
    return Standing(
        control=company.control,
        position=company.position,
        title=company.title,
        theme=company.theme,
        necessity="undecided",
        state=ControlState.NO_EVIDENCE.value,
        as_of=moment,
    )


def _forget_others(lines: Iterable[StandingChange], projects: Projects) -> None:
    """Take from a history which snapshots of other projects moved the control; not from the row."""
    if projects is None:
        return
    named = {line.reference for line in lines if line.reference}
    rows = Snapshot.objects.filter(reference__in=named, project__in=projects)
    known = set(rows.values_list("reference", flat=True)) if named else set()
    for line in lines:
        line.reference = line.reference if line.reference in known else ""


def reports() -> QuerySet[ControlsReport, ControlsReport]:
    """Return the reports that were made, the newest first; ``maker`` is who had each made."""
    return ControlsReport.objects.annotate(maker=named("made_by")).order_by("-as_of")


def report(reference: str) -> ControlsReport:
    """Return one report.

    Raises:
        NotFound: There is no such report.
    """
    found = reports().filter(reference=reference).first()
    if found is None:
        raise NotFound("there is no such report")
    return found


def _point(
    item: Mapping[str, str], described: Control | None, known: Mapping[str, Project]
) -> PointShown:
    aspects = described.aspects if described else ()
    aspect = next((each for each in aspects if each.id == item["aspect"]), None)
    return PointShown(
        item["aspect"],
        aspect.text if aspect else "",
        item["text"],
        known.get(item["project"]),
        item["check"],
        item["evidence"],
        from_rfc3339(item["until"]) if item.get("until") else None,
        aspect is not None and aspect.kind is AspectKind.HUMAN,
    )


def _runs(row: Standing) -> int:
    """Return how many snapshots carried a control since its support began. One statement."""
    if row.operated_since is None:
        return 0
    speaking = [
        check.spec.id
        for check in checks()
        if any(part.control == row.control for part in check.spec.controls)
    ]
    return (
        Outcome.objects.filter(
            check_id__in=speaking,
            passed__gt=0,
            snapshot__moved=True,
            snapshot__received_at__gte=row.operated_since,
        )
        .values("snapshot")
        .distinct()
        .count()
    )
