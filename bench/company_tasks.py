"""Tasks of the company that is measured: what comes again, and a year of what came."""

from __future__ import annotations

import io
from datetime import date, timedelta

from django.db import transaction
from django.db.models import F
from tests.web.people import principal

from muniment.engine.calendar.easy import Anchor, Easy, easy_rule
from muniment.engine.calendar.keeping import State
from muniment.engine.calendar.rules import Frequency
from muniment.web.apps.access.models import Person
from muniment.web.apps.blobs import services as blobs
from muniment.web.apps.calendar.models import Task, TaskTemplate
from muniment.web.apps.calendar.proposals import proposals
from muniment.web.apps.calendar.services import Wanted, ask_by
from muniment.web.apps.calendar.services import templates as calendar
from muniment.web.apps.calendar.services.doing import Shown, finish
from muniment.web.apps.calendar.services.planning import plan_all
from muniment.web.apps.calendar.vocabulary import TaskKind
from muniment.web.apps.ledger.models import new_id
from muniment.web.apps.ledger.services import HOST, Change, record
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.queries import today
from muniment.web.clock import now

_CADENCES = (
    Easy(Frequency.WEEKLY, 1),
    Easy(Frequency.MONTHLY, 1, Anchor.LAST_WORKING_DAY),
    Easy(Frequency.MONTHLY, 1),
    Easy(Frequency.MONTHLY, 3),
)
_YEAR = timedelta(days=365)
_CONTROLS = ("A.8.28", "A.8.8", "A.5.23", "A.8.24", "A.5.19", "A.8.13", "A.5.18")


def fill(officer: Person, member: Person, count: int) -> None:
    """Adopt what the catalogue says comes again, and have a task done and proved.

    Args:
        officer: Who plans, and does half of it.
        member: Does the other half.
        count: Templates beyond those, which stand for a year: what they asked for was done, but
            for one in twenty that was missed.
    """
    day = today()
    for number, found in enumerate(proposals()):
        said = calendar.Planned(
            title=found.title,
            kind=found.kind,
            rule=easy_rule(found.easy, day - timedelta(days=number)),
            starts_on=day - timedelta(days=number),
            assignee=(officer if number % 2 else member).pk,
            serves=found.serves,
            note=found.note,
            proof=found.proof,
        )
        calendar.create(principal(officer), None, said, found.id)
    wanted = Wanted("Call the labelling supplier", TaskKind.SUPPLIER, day, officer.pk)
    task = ask_by(principal(officer), wanted)
    shown = Shown(*blobs.keep(io.BytesIO(b"signed")), "contract.pdf")
    finish(principal(officer), task.pk, "Signed.", task.row_version, [shown])
    if count:
        _a_year(officer, member, count, day)


def _a_year(officer: Person, member: Person, count: int, day: date) -> None:
    kinds = list(TaskKind)
    with_access = Project.objects.filter(grant__person=member).order_by("pk")
    projects = [None, *with_access.values_list("pk", flat=True)]
    made = []
    for number in range(count):
        begins = day - _YEAR - timedelta(days=number % 90)
        project = projects[number % len(projects)]
        said = calendar.Planned(
            title=f"Look after {number:04}",
            kind=kinds[number % len(kinds)],
            rule=easy_rule(_CADENCES[number % len(_CADENCES)], begins),
            starts_on=begins,
            assignee=(officer if project is None or number % 2 else member).pk,
            serves=(_CONTROLS[number % len(_CONTROLS)],),
        )
        made.append(calendar.create(principal(officer), project, said).pk)
    rows = TaskTemplate.objects.filter(pk__in=made)
    with transaction.atomic():
        # No service makes a task in the past; a company that is a year old has them.
        rows.update(planned_until=day - _YEAR)
        record(Change("tasktemplate.planned", HOST, "tasktemplate", new_id(), {}))
    plan_all(day)
    past = Task.objects.filter(template__in=made, due_on__lt=day)
    missed = past.filter(template__reference__endswith="7", due_on__day__lte=15)
    with transaction.atomic():
        keys = list(missed.filter(closes_on__lt=day).values_list("pk", flat=True))
        past.exclude(pk__in=keys).update(
            state=State.DONE.value,
            done_on=F("due_on"),
            done_at=now(),
            done_by=F("planned_for"),
            said="Done.",
        )
        Task.objects.filter(pk__in=keys).update(state=State.MISSED.value)
        record(Change("task.done", HOST, "task", new_id(), {}))
