"""Makes the tasks of templates, ahead of their day and each once.

A template remembers the day up to which its tasks exist. What lies between it and the end of its
lead time is made, however long nobody looked: after a week in which the server stood still the
tasks of that week are there, late or missed, and none has moved.
"""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction

from muniment.engine.calendar.expansion import following, occurrences
from muniment.web.apps.access.archived import is_archived
from muniment.web.apps.calendar.events import TaskAsked
from muniment.web.apps.calendar.models import Served, Task, TaskTemplate
from muniment.web.apps.calendar.responsible import settled
from muniment.web.apps.calendar.services.loading import load_template, ruled, told
from muniment.web.apps.ledger.events import emit
from muniment.web.apps.ledger.services import SYSTEM, Change, Touch, record
from muniment.web.apps.organization.numbering import take_references
from muniment.web.clock import now

_MOST_AT_ONCE = 500


def plan_all(day: date) -> int:
    """Make what is missing of every template in use; return how many tasks. Short transactions."""
    count = 0
    templates = TaskTemplate.objects.filter(archived_at=None, project__archived_at=None)
    for pk in list(templates.order_by("pk").values_list("pk", flat=True)):
        while True:
            with transaction.atomic():
                made = plan(load_template(pk), day)
            count += made
            if made < _MOST_AT_ONCE:
                break
    return count


def plan(template: TaskTemplate, day: date) -> int:
    """Make a template's tasks up to a day and its lead time, at most 500; return how many.

    Inside a transaction that has taken the template.
    """
    if template.archived_at is not None or is_archived(template.project):
        return 0
    rule = ruled(template.rule)
    first = template.planned_until + timedelta(days=1)
    dues = occurrences(rule, template.starts_on, first, day + timedelta(days=template.lead_days))
    dues = dues[:_MOST_AT_ONCE]
    there = set(
        Task.objects.filter(template=template, due_on__in=dues).values_list("due_on", flat=True)
    )
    wanted = [due for due in dues if due not in there]
    if not wanted:
        return 0
    assignee, fallen = settled(template.assignee_id, template.deputy_id, template.project_id)
    moment = now()
    tasks = Task.objects.bulk_create(
        Task(
            reference=reference,
            template=template,
            project_id=template.project_id,
            title=template.title,
            kind=template.kind,
            note=template.note,
            proof=template.proof,
            serves=template.serves,
            deputy_id=template.deputy_id,
            about_type=template.about_type,
            about_id=template.about_id,
            about_url=template.about_url,
            about_label=template.about_label,
            due_on=due,
            first_due_on=due,
            closes_on=following(rule, template.starts_on, due),
            planned_for_id=template.assignee_id,
            assignee_id=assignee,
            fallen=fallen.value,
            asked_by=SYSTEM,
            created_at=moment,
        )
        for due, reference in zip(wanted, take_references("T", len(wanted)), strict=True)
    )
    Served.objects.bulk_create(
        Served(task=task, item=item) for task in tasks for item in task.serves
    )
    template.planned_until = dues[-1]
    template.save()
    for task in tasks:
        emit(TaskAsked(**told(task)))
    record(
        Change(
            "tasktemplate.planned",
            SYSTEM,
            "tasktemplate",
            template.pk,
            {
                "reference": template.reference,
                "title": template.title,
                "count": len(tasks),
                "until": template.planned_until.isoformat(),
            },
            [Touch("task", task.pk, "planned") for task in tasks],
        )
    )
    return len(dues)
