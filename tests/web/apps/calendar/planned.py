"""Templates and tasks for tests, made through the services as people make them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from tests.web.conftest import Ticking
from tests.web.people import principal

from muniment.engine.calendar.rules import parse
from muniment.web.apps.access.models import Person
from muniment.web.apps.calendar.models import Task, TaskTemplate
from muniment.web.apps.calendar.services.asking import Wanted, ask_by
from muniment.web.apps.calendar.services.doing import record_missed
from muniment.web.apps.calendar.services.leaving import hand_on
from muniment.web.apps.calendar.services.planning import plan_all
from muniment.web.apps.calendar.services.templates import Planned, create
from muniment.web.apps.calendar.vocabulary import TaskKind
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.queries import today

MONTHLY = "FREQ=MONTHLY;BYMONTHDAY=30,28,29;BYSETPOS=-1"
"""The 30th, or the last day of February."""
CONTROL = "A.5.18"


def planned(who: Person, rule: str = MONTHLY, **more: Any) -> Planned:
    """Return what a template says: each month's review of access by somebody."""
    said = Planned(
        title="Review access",
        kind=TaskKind.REVIEW,
        rule=parse(rule),
        starts_on=date(2026, 11, 1),
        assignee=who.pk,
        serves=(CONTROL,),
        lead_days=14,
    )
    return replace(said, **more)


def template(
    officer: Person, who: Person, project: Project | None = None, **more: Any
) -> TaskTemplate:
    """Return a new template."""
    return create(principal(officer), project.pk if project else None, planned(who, **more))


def single(
    officer: Person, who: Person | None, days: int = 5, project: Project | None = None, **more: Any
) -> Task:
    """Return a new single task, due in some days."""
    day = today()
    said = Wanted(
        title="Look at the contract",
        kind=TaskKind.SUPPLIER,
        due_on=date.fromordinal(day.toordinal() + days),
        assignee=who.pk if who else None,
        project=project.pk if project else None,
    )
    return ask_by(principal(officer), replace(said, **more))


def run_job() -> None:
    """Do what the hourly job does."""
    hand_on()
    record_missed(today())
    plan_all(today())


def to_day(clock: Ticking, day: date, hour: int = 9) -> None:
    """Set the clock to an hour of a day, UTC."""
    clock.moment = clock.moment.replace(
        year=day.year, month=day.month, day=day.day, hour=hour, minute=0, second=0
    )
