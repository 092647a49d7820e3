"""Writes to templates: made, changed, archived. Officers only."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.engine.calendar.expansion import following, occurrences
from muniment.engine.calendar.keeping import WAITING
from muniment.engine.calendar.rules import Rule, anchored
from muniment.web.apps.access.archived import Archived, require_in_use
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.calendar import policies
from muniment.web.apps.calendar.dues import About
from muniment.web.apps.calendar.models import Served, Task, TaskTemplate
from muniment.web.apps.calendar.responsible import places_of, require_able, settled
from muniment.web.apps.calendar.services.doing import left_out
from muniment.web.apps.calendar.services.loading import (
    expect,
    load_template,
    named,
    noted,
    reasoned,
    ruled,
    served,
)
from muniment.web.apps.calendar.services.planning import plan
from muniment.web.apps.calendar.vocabulary import LONGEST_LEAD, Fallen, TaskKind
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.numbering import take_references
from muniment.web.apps.organization.queries import today
from muniment.web.clock import now

_WAITING = [state.value for state in WAITING]
WHY_ARCHIVED = "say why the template is put away"


@dataclass(frozen=True, slots=True)
class Planned:
    """A task that is to come again.

    Attributes:
        title: What is to be done, in a line.
        kind: What it is.
        rule: When.
        starts_on: The first day on which one may fall due; months are counted from its month.
        assignee: Who does it.
        deputy: Who does it when they cannot.
        lead_days: So many days before its day it is there to be done.
        note: How.
        proof: What is to be shown for it.
        serves: Clause items and controls that it works for.
        about: The record that it is about.
    """

    title: str
    kind: TaskKind
    rule: Rule
    starts_on: date
    assignee: UUID
    deputy: UUID | None = None
    lead_days: int = 14
    note: str = ""
    proof: str = ""
    serves: Collection[str] = ()
    about: About | None = None


def create(
    principal: Principal, project_id: UUID | None, planned: Planned, proposal: str = ""
) -> TaskTemplate:
    """Make a template, and the tasks that it asks for within its lead time.

    A first day in the past says from when periods are counted; no task is made for the past.

    Raises:
        NotFound: No such project, or none that the principal may see.
        Denied: The principal may not make templates there.
        Archived: The project is archived.
        UsageError: A field does not hold, or somebody cannot work on it.
    """
    with transaction.atomic():
        template = drafted(principal, project_id, planned)
        template.reference = take_references("K", 1)[0]
        template.proposal = proposal[:64]
        template.save(force_insert=True)
        payload: dict[str, JSON] = {
            "reference": template.reference,
            "project": str(project_id) if project_id else None,
            "proposal": template.proposal,
            **_payload(template),
        }
        record(Change("tasktemplate.created", principal.id, "tasktemplate", template.pk, payload))
        plan(template, today())
    return template


def drafted(principal: Principal, project_id: UUID | None, planned: Planned) -> TaskTemplate:
    """Return a template that may be made: unsaved, without its reference.

    Raises:
        NotFound, Denied, Archived, UsageError: As ``create``.
    """
    policies.require_editing(principal, project_id)
    project = None
    if project_id is not None:
        project = Project.objects.filter(pk=project_id).first()
        if project is None:
            raise NotFound("there is no such project")
        require_in_use(project)
    _check(planned, project_id)
    template = TaskTemplate(
        project=project,
        planned_until=max(planned.starts_on, today()) - timedelta(days=1),
        created_at=now(),
    )
    _fill(template, planned)
    if following(ruled(template.rule), template.starts_on, template.planned_until) is None:
        raise UsageError(
            "the rule has no day left from today on", hint="Choose a later end, or none."
        )
    return template


def differs(principal: Principal, template: TaskTemplate, planned: Planned) -> bool:
    """Return whether a change that may be made would make a difference; nothing is saved.

    Raises:
        NotFound, Denied, Archived, UsageError: As ``change``.
    """
    _require_open(principal, template)
    _check(planned, template.project_id)
    before = _payload(template)
    _fill(template, planned)
    return _payload(template) != before


def change(
    principal: Principal,
    template_id: UUID,
    planned: Planned,
    expected_version: int,
    reason: str = "",
) -> TaskTemplate:
    """Change a template, for the days to come.

    Tasks due today or before stay what they are. Those due later that a new rule does not have are
    skipped, for a reason that must be given: nothing that was to be done moves without a trace.

    Raises:
        NotFound: No such template, or none that the principal may see.
        Denied: The principal may not change it.
        Archived: It, or its project, is archived.
        Conflict: Somebody else changed it meanwhile.
        UsageError: A field does not hold, somebody cannot work on it, or the reason is missing.
    """
    with transaction.atomic():
        template = _taken(principal, template_id, expected_version)
        _check(planned, template.project_id)
        day = today()
        before = _payload(template)
        _fill(template, planned)
        after = _payload(template)
        if after == before:
            return template
        moved = any(before[name] != after[name] for name in ("rule", "starts_on"))
        ahead = list(
            template.tasks.select_for_update(of=("self",)).filter(
                state__in=_WAITING, due_on__gt=day
            )
        )
        dropped: list[Task] = []
        if moved:
            dropped = _not_in(template, ahead, day)
            if dropped:
                reasoned(reason, "say why: tasks that are planned already fall away")
            template.planned_until = day
        template.row_version += 1
        template.save()
        touched = _carry(template, [task for task in ahead if task not in dropped], before)
        payload: dict[str, JSON] = {
            "reference": template.reference,
            "title": template.title,
            "before": before,
            "after": after,
            "reason": noted(reason),
        }
        left_out(principal.id, dropped, noted(reason))
        record(
            Change(
                "tasktemplate.changed",
                principal.id,
                "tasktemplate",
                template.pk,
                payload,
                [Touch("task", task.pk, "replanned") for task in touched],
            )
        )
        plan(template, day)
    return template


def archive(
    principal: Principal, template_id: UUID, reason: str, expected_version: int
) -> TaskTemplate:
    """Put a template away. Its tasks due after today are skipped; those due before stay.

    Raises:
        NotFound: No such template, or none that the principal may see.
        Denied: The principal may not change it.
        Archived: It, or its project, is archived.
        Conflict: Somebody else changed it meanwhile.
        UsageError: No reason was given.
    """
    with transaction.atomic():
        template = _taken(principal, template_id, expected_version)
        why = reasoned(reason, WHY_ARCHIVED)
        template.archived_at = now()
        template.row_version += 1
        template.save()
        ahead = template.tasks.select_for_update(of=("self",)).filter(
            state__in=_WAITING, due_on__gt=today()
        )
        left_out(principal.id, list(ahead), why)
        payload: dict[str, JSON] = {
            "reference": template.reference,
            "title": template.title,
            "reason": why,
        }
        record(Change("tasktemplate.archived", principal.id, "tasktemplate", template.pk, payload))
    return template


def _taken(principal: Principal, template_id: UUID, expected_version: int) -> TaskTemplate:
    template = load_template(template_id)
    require_alive(principal, template, expected_version)
    return template


def require_alive(principal: Principal, template: TaskTemplate, expected_version: int) -> None:
    """Accept only a template that is in use, to be changed by who may; errors as for ``archive``.

    Args:
        principal: Who wants to.
        template: Taken for the change.
        expected_version: The version that they read.
    """
    _require_open(principal, template)
    expect(template, expected_version)


def _require_open(principal: Principal, template: TaskTemplate) -> None:
    policies.require_editing(principal, template.project_id)
    require_in_use(template.project)
    if template.archived_at is not None:
        raise Archived(
            "this template is put away: nothing in it changes", hint="Make a new one from it."
        )


def _check(planned: Planned, project: UUID | None) -> None:
    named = [person for person in (planned.assignee, planned.deputy) if person is not None]
    require_able(places_of(named), planned.assignee, planned.deputy, project)
    if not 0 <= planned.lead_days <= LONGEST_LEAD:
        raise UsageError(f"the lead time is from 0 to {LONGEST_LEAD} days")
    if not 1970 <= planned.starts_on.year <= 9000:
        raise UsageError("the first day is a day of our times")


def _fill(template: TaskTemplate, planned: Planned) -> None:
    about = planned.about
    if about is not None and not about.url.startswith("/"):
        raise UsageError("a record's page is a path on this server")
    template.title, template.kind = named(planned.title), planned.kind.value
    template.note, template.proof = noted(planned.note), noted(planned.proof)
    template.serves = served(planned.serves)
    template.rule = str(anchored(planned.rule, planned.starts_on))
    template.starts_on, template.lead_days = planned.starts_on, planned.lead_days
    template.assignee_id, template.deputy_id = planned.assignee, planned.deputy
    template.about_type = about.object_type if about else ""
    template.about_id = about.id if about else None
    template.about_url = about.url if about else ""
    template.about_label = about.label[:200] if about else ""


def _not_in(template: TaskTemplate, ahead: list[Task], day: date) -> list[Task]:
    """Return those of some tasks to come whose day the rule does not have."""
    if not ahead:
        return []
    last = max(task.due_on for task in ahead)
    kept = set(occurrences(ruled(template.rule), template.starts_on, day, last))
    return [task for task in ahead if task.due_on not in kept]


def _carry(template: TaskTemplate, tasks: list[Task], before: dict[str, JSON]) -> list[Task]:
    """Bring what changed of a template to its tasks to come; return those that changed."""
    able = settled(template.assignee_id, template.deputy_id, template.project_id)
    for task in tasks:
        task.title, task.kind, task.note = template.title, template.kind, template.note
        task.proof, task.serves = template.proof, template.serves
        follow(task, template, str(before["assignee"]), able)
        task.save()
    Served.objects.filter(task__in=tasks).delete()
    Served.objects.bulk_create(
        Served(task=task, item=item) for task in tasks for item in task.serves
    )
    return tasks


FOLLOWED = ("deputy", "assignee", "fallen", "planned_for", "row_version")
"""Columns of a task that ``follow`` sets."""


def follow(
    task: Task, template: TaskTemplate, before: str, able: tuple[UUID | None, Fallen]
) -> None:
    """Give a task to come to whom its template gives its tasks now; the caller saves it.

    Args:
        task: Of the template.
        template: As it is now.
        before: Who had its tasks before: somebody to whom one was handed over keeps it.
        able: Who is to do it, as ``settled`` says.
    """
    task.deputy_id = template.deputy_id
    if str(task.assignee_id) == before:
        task.assignee_id, task.fallen = able[0], able[1].value
        task.planned_for_id = template.assignee_id
    task.row_version += 1


def _payload(template: TaskTemplate) -> dict[str, JSON]:
    return {
        "title": template.title,
        "kind": template.kind,
        "rule": template.rule,
        "starts_on": template.starts_on.isoformat(),
        "assignee": str(template.assignee_id),
        "deputy": str(template.deputy_id) if template.deputy_id else None,
        "lead_days": template.lead_days,
        "note": template.note,
        "proof": template.proof,
        "serves": ", ".join(template.serves),
        "about": template.about_label,
    }
