"""Reads of where controls stand. What a page shows is true at the moment it is read.

A standing is the organisation's: state and counts are of all projects. The points behind them, and
the risks that are reasons, are shown from those projects only that somebody may see.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Case, CharField, F, QuerySet, Value, When

from muniment.engine.builtin import checks
from muniment.engine.catalogue import catalogue
from muniment.engine.catalogue.standard import AspectKind, Control
from muniment.web.apps.access.principals import NotFound
from muniment.web.apps.access.queries import named
from muniment.web.apps.controls.computation import compute
from muniment.web.apps.controls.models import Cause, ControlsReport, Standing, StandingChange
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


def standings(now: Now) -> QuerySet[Standing, Standing]:
    """Return all standings, for a list; ``state_now`` is the state that each has now."""
    whens = [When(control=control, then=Value(row.state)) for control, row in now.rows.items()]
    return Standing.objects.annotate(
        state_now=Case(*whens, default=F("state"), output_field=CharField())
    )


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
        human: Only a person can show it.
    """

    aspect: str
    aspect_text: str
    text: str
    project: Project | None
    check: str
    evidence: str
    human: bool


@dataclass(frozen=True, slots=True)
class ControlShown:
    """One control, with all that its page says.

    Attributes:
        described: What the catalogue says of it.
        row: Where it stands now.
        points: Side to points, of the projects that somebody may see.
        hidden: How many points are of other projects.
        reasons: Risks whose treatment uses it, of the projects that somebody may see.
        reasons_more: How many more there are.
        lines: Its history, the oldest first, with what is not written yet.
        runs: How many collections carried it since it operates.
    """

    described: Control
    row: Standing
    points: Mapping[str, Sequence[PointShown]]
    hidden: int
    reasons: Sequence[Mapping[str, Any]]
    reasons_more: int
    lines: Sequence[StandingChange]
    runs: int


def control(name: str, projects: Projects, moment: datetime) -> ControlShown:
    """Return one control. Five statements, or eleven where time overtook it.

    Raises:
        NotFound: There is no such control.
    """
    described = catalogue().controls.get(name)
    stored = Standing.objects.filter(control=name).first()
    if described is None or stored is None:
        raise NotFound("there is no such control")
    now = _overtaking([stored], moment)
    row = now.rows.get(name, stored)
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
    return ControlShown(
        described,
        row,
        points,
        sum(len(row.points.get(side, ())) for side in SIDES)
        - sum(len(found) for found in points.values()),
        reasons,
        row.reason_count - len(reasons),
        [*reversed(written), *now.lines.get(name, ())],
        _runs(row),
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


def _point(item: Mapping[str, str], described: Control, known: Mapping[str, Project]) -> PointShown:
    aspect = next((each for each in described.aspects if each.id == item["aspect"]), None)
    return PointShown(
        item["aspect"],
        aspect.text if aspect else "",
        item["text"],
        known.get(item["project"]),
        item["check"],
        item["evidence"],
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
