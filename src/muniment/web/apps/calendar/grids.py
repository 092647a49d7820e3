"""The calendar and the control plan: tasks that are there, and days that rules will bring."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import Case, CharField, Count, F, IntegerField, Q, Value, When, Window
from django.db.models.functions import RowNumber

from muniment.engine.calendar.days import first_of_month, last_of_month
from muniment.engine.calendar.expansion import by_month, occurrences
from muniment.engine.calendar.keeping import Standing, worst
from muniment.engine.calendar.rules import parse
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.calendar import queries
from muniment.web.apps.calendar.models import Task, TaskTemplate

MOST_NAMED = 4
"""So many tasks of one day are shown by name."""
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A day that a template's rule will bring."""

    day: date
    template: TaskTemplate


def upcoming(template: TaskTemplate, first: date, last: date) -> list[Upcoming]:
    """Return the days of a template's rule for which there is no task yet. No statement."""
    if template.archived_at is not None:
        return []
    days = occurrences(parse(template.rule), template.starts_on, _begin(template, first), last)
    return [Upcoming(day, template) for day in days]


def _begin(template: TaskTemplate, first: date) -> date:
    """Return the first day for which there may be no task yet."""
    return max(first, template.planned_until + timedelta(days=1))


@dataclass(slots=True)
class Square:
    """One day of the calendar.

    Attributes:
        day: Which.
        inside: True for a day of the month itself.
        tasks: The first few that are due.
        planned: What rules will bring.
        total: How many there are of both.
    """

    day: date
    inside: bool
    tasks: list[Task] = field(default_factory=list)
    planned: list[Upcoming] = field(default_factory=list)
    total: int = 0


@dataclass(frozen=True, slots=True)
class Month:
    """One month of the calendar, in weeks from Monday.

    Attributes:
        first: Its first day.
        weeks: Rows of seven days, those of the neighbouring months included.
    """

    first: date
    weeks: Sequence[Sequence[Square]]


def month(principal: Principal, day: date, *, mine: bool) -> Month:
    """Return a month of the calendar. Three statements.

    Args:
        principal: Who looks.
        day: Any day of the month.
        mine: Only what is theirs to do.
    """
    first = first_of_month(day)
    start = first - timedelta(days=first.weekday())
    end = last_of_month(day)
    end += timedelta(days=6 - end.weekday())
    squares = {
        at: Square(at, at.month == first.month)
        for at in (start + timedelta(days=n) for n in range((end - start).days + 1))
    }
    rows = queries.mine(principal) if mine else queries.tasks(principal)
    # However many are due, a few of each day are fetched.
    due = queries.due_between(rows, start, end).select_related(None).order_by()
    for at, number in due.values_list("due_on").annotate(number=Count("pk")):
        squares[at].total = number
    place = Window(RowNumber(), partition_by="due_on", order_by="reference")
    named = due.annotate(place=place).filter(place__lte=MOST_NAMED).values("pk")
    for task in Task.objects.filter(pk__in=named).order_by("due_on", "reference"):
        squares[task.due_on].tasks.append(task)
    # What a template has planned beyond the month adds nothing to it.
    templates = queries.planning(principal).filter(planned_until__lt=end)
    if mine:
        templates = templates.filter(assignee=principal.id)
    for template in templates.order_by("title", "pk"):
        for each in upcoming(template, start, end):
            squares[each.day].planned.append(each)
            squares[each.day].total += 1
    days = list(squares.values())
    weeks = [days[at : at + 7] for at in range(0, len(days), 7)]
    return Month(first, weeks)


@dataclass(frozen=True, slots=True)
class Cell:
    """One month of one row of the control plan.

    Attributes:
        month: Its first day.
        standing: The worst of what is in it; None: nothing.
        counts: Standing to how many, those that are planned included.
    """

    month: date
    standing: Standing | None
    counts: Mapping[Standing, int]

    @property
    def total(self) -> int:
        """How many fall into the month."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One row of the control plan: a template, or a clause item or control."""

    key: str
    title: str
    cells: Sequence[Cell]


Counts = dict[Any, dict[date, dict[Standing, int]]]


def months_from(day: date) -> list[date]:
    """Return the first days of the twelve months that begin with a day's month."""
    return [first_of_month(day, n) for n in range(MONTHS)]


def plan_of_templates(
    principal: Principal, templates: Iterable[TaskTemplate], first: date, today: date
) -> list[PlanRow]:
    """Return the control plan of some templates. One statement."""
    rows = list(templates)
    months = months_from(first)
    counts = _counted("template_id", Q(template__in=rows), months, today)
    for template in rows:
        _add_planned(counts[template.pk], template, months)
    return [PlanRow(row.reference, row.title, _cells(counts[row.pk], months)) for row in rows]


def plan_of_items(
    principal: Principal, titles: Mapping[str, str], first: date, today: date, part: slice
) -> tuple[int, list[PlanRow]]:
    """Return how many clause items and controls anything works for, and the plan of some of them.

    Two statements.

    Args:
        principal: Who looks: it counts what they may see.
        titles: Item to its title, in the order of the rows.
        first: A day of the first month.
        today: Which day it is.
        part: Which rows are wanted.
    """
    months = months_from(first)
    seen = Q(served__isnull=False)
    if principal.projects(Permission.SEE_TASKS) is not None:
        seen &= Q(pk__in=queries.tasks(principal).order_by().values("pk"))
    counts = _counted("served__item", seen, months, today)
    for template in queries.planning(principal):
        for item in template.serves:
            _add_planned(counts[item], template, months)
    known = [item for item in titles if item in counts]
    items = known + sorted(item for item in counts if item not in titles)
    return len(items), [
        PlanRow(item, titles.get(item, ""), _cells(counts[item], months)) for item in items[part]
    ]


def _counted(key: str, which: Q, months: Sequence[date], today: date) -> Counts:
    """Return how many tasks stand how in each month, by a column. One statement."""
    found: Counts = defaultdict(lambda: defaultdict(dict))
    stands = Case(
        *(When(queries.standing_is([each], today), then=Value(each.value)) for each in Standing),
        default=Value(Standing.DUE.value),
        output_field=CharField(),
    )
    rows = (
        Task.objects.filter(which, due_on__gte=months[0], due_on__lte=last_of_month(months[-1]))
        .order_by()
        .annotate(by=F(key), stands=stands, at=_place(months))
        .values_list("by", "stands", "at")
        .annotate(number=Count("pk"))
    )
    for by, word, at, number in rows:
        found[by][months[at]][Standing(word)] = number
    return found


def _place(months: Sequence[date]) -> Case:
    """Return an expression for which of some months in a row a task is due in.

    By comparing: SQLite would ask Python for the month of each row.
    """
    return Case(
        *(When(due_on__lt=later, then=Value(at)) for at, later in enumerate(months[1:])),
        default=Value(len(months) - 1),
        output_field=IntegerField(),
    )


def _add_planned(
    counts: dict[date, dict[Standing, int]],
    template: TaskTemplate,
    months: Sequence[date],
) -> None:
    if template.archived_at is not None:
        return
    begin, last = _begin(template, months[0]), last_of_month(months[-1])
    for month, number in by_month(parse(template.rule), template.starts_on, begin, last):
        cell = counts[month]
        cell[Standing.PLANNED] = cell.get(Standing.PLANNED, 0) + number


def _cells(counts: Mapping[date, Mapping[Standing, int]], months: Sequence[date]) -> list[Cell]:
    return [Cell(at, worst(counts.get(at, {})), counts.get(at, {})) for at in months]
