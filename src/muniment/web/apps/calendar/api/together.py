"""Many tasks, or many templates, changed in one act over the API: all of them or none."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from muniment.web.api.bodies import Body, Day, Id, Version
from muniment.web.api.operations import asks, principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.together import MOST, Wanted
from muniment.web.apps.calendar.api.schemas import TaskOut, TemplateOut, task_out, template_out
from muniment.web.apps.calendar.services import templates_together, together
from muniment.web.apps.calendar.vocabulary import LONGEST_NOTE

of_tasks = Router(tags=["tasks"])
of_templates = Router(tags=["tasks"])

_Why = Annotated[str, Field(min_length=1, max_length=LONGEST_NOTE, examples=["She is ill."])]


class TaskNamed(Body):
    """A task, and the version of it that was read."""

    task: Annotated[str, Field(max_length=16, examples=["T-0001"])]
    version: Version = Field(description="the task's row_version that was read")


class TemplateNamed(Body):
    """A template, and the version of it that was read."""

    template: Annotated[str, Field(max_length=16, examples=["K-0001"])]
    version: Version = Field(description="the template's row_version that was read")


class _Tasks(Body):
    tasks: Annotated[list[TaskNamed], Field(min_length=1, max_length=MOST)]

    def wanted(self) -> list[Wanted]:
        """Return them as the services take them."""
        return [Wanted(one.task, one.version) for one in self.tasks]


class _Templates(Body):
    templates: Annotated[list[TemplateNamed], Field(min_length=1, max_length=MOST)]

    def wanted(self) -> list[Wanted]:
        """Return them as the services take them."""
        return [Wanted(one.template, one.version) for one in self.templates]


class TasksHandingOverIn(_Tasks):
    """To whom tasks are given, and why."""

    to: Id = Field(description="a person's id")
    reason: _Why


class TaskDeputiesIn(_Tasks):
    """Who stands in."""

    deputy: Id | None = Field(description="a person's id; null: nobody")


class TasksMovingIn(_Tasks):
    """To which day single tasks are moved, and why."""

    due_on: Day = Field(examples=["2027-01-29"])
    reason: _Why


class TasksSkippingIn(_Tasks):
    """Why tasks are skipped."""

    reason: _Why


class TemplateAssigneesIn(_Templates):
    """Who does what templates bring."""

    assignee: Id = Field(description="a person's id")


class TemplateDeputiesIn(_Templates):
    """Who stands in."""

    deputy: Id | None = Field(description="a person's id; null: nobody")


class TemplatesArchivingIn(_Templates):
    """Why templates are put away."""

    reason: _Why


@of_tasks.post("/handing-over", response=list[TaskOut])
@asks(Permission.SEE_TASKS)
def hand_over_tasks(request: HttpRequest, body: TasksHandingOverIn) -> list[dict[str, Any]]:
    """Give tasks to somebody else, all or none; their days stay."""
    return _tasks(request, body, together.HandOver(body.to, body.reason))


@of_tasks.post("/deputy", response=list[TaskOut])
@asks(Permission.SEE_TASKS)
def deputise_tasks(request: HttpRequest, body: TaskDeputiesIn) -> list[dict[str, Any]]:
    """Say who stands in for single tasks, all or none; return those that became others."""
    return _tasks(request, body, together.Deputise(body.deputy))


@of_tasks.post("/moving", response=list[TaskOut])
@asks(Permission.SEE_TASKS)
def move_tasks(request: HttpRequest, body: TasksMovingIn) -> list[dict[str, Any]]:
    """Move single tasks that are not overdue, all or none; return those that became others."""
    return _tasks(request, body, together.Move(body.due_on, body.reason))


@of_tasks.post("/skipping", response=list[TaskOut])
@asks(Permission.SEE_TASKS)
def skip_tasks(request: HttpRequest, body: TasksSkippingIn) -> list[dict[str, Any]]:
    """Leave tasks out, all or none; they count as not done."""
    return _tasks(request, body, together.Skip(body.reason))


@of_templates.post("/assignee", response=list[TemplateOut])
@asks(Permission.EDIT_TASKS)
def assign_task_templates(request: HttpRequest, body: TemplateAssigneesIn) -> list[dict[str, Any]]:
    """Say who does what templates bring from now on, all or none."""
    return _templates(request, body, templates_together.Assign(body.assignee))


@of_templates.post("/deputy", response=list[TemplateOut])
@asks(Permission.EDIT_TASKS)
def deputise_task_templates(request: HttpRequest, body: TemplateDeputiesIn) -> list[dict[str, Any]]:
    """Say who stands in for what templates bring from now on, all or none."""
    return _templates(request, body, together.Deputise(body.deputy))


@of_templates.post("/archiving", response=list[TemplateOut])
@asks(Permission.EDIT_TASKS)
def archive_task_templates(
    request: HttpRequest, body: TemplatesArchivingIn
) -> list[dict[str, Any]]:
    """Put templates away, all or none; what was due stays to be done."""
    return _templates(request, body, templates_together.PutAway(body.reason))


def _tasks(request: HttpRequest, body: _Tasks, act: together.Act) -> list[dict[str, Any]]:
    return [task_out(row) for row in together.change_many(principal(request), body.wanted(), act)]


def _templates(
    request: HttpRequest, body: _Templates, act: templates_together.Act
) -> list[dict[str, Any]]:
    rows = templates_together.change_many(principal(request), body.wanted(), act)
    return [template_out(row) for row in rows]
