"""Changes many templates at once by the rules of one: who does what comes, or put away.

It holds for the days to come: what is due today or before stays what it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.engine.calendar.keeping import WAITING
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.together import Wanted, ask_each, matched
from muniment.web.apps.access.together import told as entry_of
from muniment.web.apps.calendar.events import TaskSkipped
from muniment.web.apps.calendar.models import Task, TaskTemplate
from muniment.web.apps.calendar.responsible import Places, places_of, require_able, settle
from muniment.web.apps.calendar.services import doing
from muniment.web.apps.calendar.services.loading import reasoned, told
from muniment.web.apps.calendar.services.templates import (
    FOLLOWED,
    WHY_ARCHIVED,
    follow,
    require_alive,
)
from muniment.web.apps.calendar.services.together import Deputise
from muniment.web.apps.ledger.events import emit
from muniment.web.apps.ledger.models import new_id
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.apps.organization.queries import today
from muniment.web.bulk import update_each
from muniment.web.clock import now


@dataclass(frozen=True, slots=True)
class Assign:
    """Say who does what comes.

    Attributes:
        assignee: Who.
    """

    assignee: UUID


@dataclass(frozen=True, slots=True)
class PutAway:
    """Put them away; what is due after today is skipped.

    Attributes:
        reason: Why.
    """

    reason: str


Act = Assign | Deputise | PutAway
Templates = Mapping[str, TaskTemplate]
Changes = Mapping[TaskTemplate, Mapping[str, JSON]]


def change_many(principal: Principal, wanted: Sequence[Wanted], act: Act) -> list[TaskTemplate]:
    """Do the same to templates; return those that became others. All or none.

    A bounded number of statements, however many they are.

    Raises:
        NotFound: One is not there, or none that the principal may see.
        Refused: A rule of one template stands in the way of some; each says why.
        UsageError: None or too many, or no reason.
    """
    with transaction.atomic():
        rows = TaskTemplate.objects.select_for_update(of=("self",)).select_related("project")
        found = matched(rows.filter(reference__in={one.reference for one in wanted}), wanted)
        versions = {one.reference: one.version for one in wanted}
        if isinstance(act, PutAway):
            return _put_away(principal, found, versions, act)
        return _give(principal, found, versions, act)


def _give(
    principal: Principal,
    templates: Templates,
    versions: Mapping[str, int],
    act: Assign | Deputise,
) -> list[TaskTemplate]:
    places = _places(templates, act)

    def rule(row: TaskTemplate) -> None:
        require_alive(principal, row, versions[row.reference])
        given = act.assignee if isinstance(act, Assign) else act.deputy
        require_able(places, given, None, row.project_id)
        assignee, deputy = _named(row, act)
        if assignee == deputy:
            raise UsageError("nobody is their own deputy")

    ask_each(templates, rule)
    changes: dict[TaskTemplate, dict[str, JSON]] = {}
    before: dict[UUID, str] = {}
    for row in templates.values():
        assignee, deputy = _named(row, act)
        if (row.assignee_id, row.deputy_id) == (assignee, deputy):
            continue
        before[row.pk] = str(row.assignee_id)
        changes[row] = (
            {"assignee": [str(row.assignee_id), _id(assignee)]}
            if isinstance(act, Assign)
            else {"deputy": [_id(row.deputy_id), _id(deputy)]}
        )
        row.assignee_id, row.deputy_id = assignee, deputy
        row.row_version += 1
    if not changes:
        return []
    update_each(list(changes), ("assignee", "deputy", "row_version"))
    by_key = {row.pk: row for row in changes}
    able = {
        row.pk: settle(places, row.assignee_id, row.deputy_id, row.project_id) for row in changes
    }
    ahead = _ahead(changes)
    for task in ahead:
        if task.template_id is not None:
            key = task.template_id
            follow(task, by_key[key], before[key], able[key])
    update_each(ahead, FOLLOWED)
    touched = [Touch("task", task.pk, "replanned") for task in ahead]
    if isinstance(act, Assign):
        said: dict[str, JSON] = {"assignee": str(act.assignee)}
        _enter("tasktemplates.assigned", principal, changes, touched, said)
    else:
        _enter("tasktemplates.deputised", principal, changes, touched, {"deputy": _id(act.deputy)})
    return list(changes)


def _put_away(
    principal: Principal, templates: Templates, versions: Mapping[str, int], act: PutAway
) -> list[TaskTemplate]:
    why = reasoned(act.reason, WHY_ARCHIVED)
    ask_each(templates, lambda row: require_alive(principal, row, versions[row.reference]))
    moment = now()
    changes: Changes = {row: {} for row in templates.values()}
    for row in changes:
        row.archived_at = moment
        row.row_version += 1
    update_each(list(changes), ("archived_at", "row_version"))
    ahead = _ahead(changes)
    for task in ahead:
        doing.leave_out(principal.id, task, why, moment)
    update_each(ahead, doing.LEFT)
    for task in ahead:
        emit(TaskSkipped(**told(task)))
    touched = [Touch("task", task.pk, "left-out") for task in ahead]
    _enter("tasktemplates.archived", principal, changes, touched, {"reason": why})
    return list(changes)


def _named(row: TaskTemplate, act: Assign | Deputise) -> tuple[UUID, UUID | None]:
    """Return who is to do it, and who else, once the act is done."""
    if isinstance(act, Assign):
        return act.assignee, row.deputy_id
    return row.assignee_id, act.deputy


def _places(templates: Templates, act: Assign | Deputise) -> Places:
    people = {person for row in templates.values() for person in _named(row, act)}
    return places_of([person for person in people if person is not None])


def _ahead(templates: Changes) -> list[Task]:
    """Return the tasks that are to come of some templates, taken for the change."""
    rows = Task.objects.select_for_update(of=("self",)).filter(
        template__in=list(templates),
        state__in=[state.value for state in WAITING],
        due_on__gt=today(),
    )
    return list(rows.order_by("due_on", "pk"))


def _enter(
    word: str,
    principal: Principal,
    changes: Changes,
    touched: Sequence[Touch],
    said: Mapping[str, JSON],
) -> None:
    became = word.partition(".")[2]
    payload = entry_of(changes.items(), **said)
    concerned = [Touch("tasktemplate", row.pk, became) for row in changes]
    change = Change(
        word, principal.id, "tasktemplate_batch", new_id(), payload, [*concerned, *touched]
    )
    record(change)


def _id(person: UUID | None) -> str | None:
    return str(person) if person else None
