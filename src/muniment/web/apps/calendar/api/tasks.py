"""Tasks over the API."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Status
from pydantic import Field

from muniment.engine.calendar.keeping import Standing
from muniment.web.api.conditional import expected_version, tag
from muniment.web.api.operations import asks, principal
from muniment.web.api.pagination import Page, Paging, page_of
from muniment.web.api.plain import Flag
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.calendar import policies, queries
from muniment.web.apps.calendar.api.schemas import (
    AskingIn,
    DoneIn,
    HandingOverIn,
    TaskIn,
    TaskOut,
    TaskReasonIn,
    task_out,
)
from muniment.web.apps.calendar.services import asking, doing
from muniment.web.apps.organization.queries import today

router = Router(tags=["tasks"])


class Filters(Paging):
    """Which tasks."""

    standing: Standing | None = Field(None, description="what they amount to today; none: all")
    mine: Flag = Field(False, description="true: those that are the caller's to do")


@router.get("", response=Page[TaskOut])
@asks(Permission.SEE_TASKS)
def list_tasks(request: HttpRequest, asked: Query[Filters]) -> dict[str, Any]:
    """Return tasks, the earliest due first."""
    caller = principal(request)
    rows = queries.mine(caller) if asked.mine else queries.tasks(caller)
    if asked.standing is not None:
        rows = rows.filter(queries.standing_is([asked.standing], today()))
    return page_of(rows.order_by("due_on", "reference"), asked, task_out)


@router.post("", response={201: TaskOut})
@asks(Permission.EDIT_TASKS)
def ask_for_task(
    request: HttpRequest, response: HttpResponse, body: AskingIn
) -> Status[dict[str, Any]]:
    """Ask for a single task."""
    row = asking.ask_by(principal(request), body.wanted(body.project))
    tag(response, row.row_version)
    return Status(201, task_out(row))


@router.get("/{reference}", response=TaskOut)
@asks(Permission.SEE_TASKS)
def get_task(request: HttpRequest, response: HttpResponse, reference: str) -> dict[str, Any]:
    """Return one task."""
    row = queries.task(principal(request), reference)
    tag(response, row.row_version)
    return task_out(row)


@router.put("/{reference}", response=TaskOut)
@asks(Permission.SEE_TASKS, conditional=True)
def change_task(
    request: HttpRequest, response: HttpResponse, reference: str, body: TaskIn
) -> dict[str, Any]:
    """Change a single task that waits; one of a template changes with the template."""
    caller = principal(request)
    found = queries.task(caller, reference)
    policies.require_editing_task(caller, found)
    wanted = body.wanted(found.project_id)
    row = asking.change(caller, found.pk, wanted, expected_version(request))
    tag(response, row.row_version)
    return task_out(row)


@router.post("/{reference}/doing", response=TaskOut)
@asks(Permission.SEE_TASKS, conditional=True)
def finish_task(
    request: HttpRequest, response: HttpResponse, reference: str, body: DoneIn
) -> dict[str, Any]:
    """Say that a task is done, now; files of proof are attached on its page."""
    caller = principal(request)
    found = queries.task(caller, reference)
    policies.require_doing(caller, found)
    row = doing.finish(caller, found.pk, body.note, expected_version(request))
    tag(response, row.row_version)
    return task_out(row)


@router.post("/{reference}/skipping", response=TaskOut)
@asks(Permission.SEE_TASKS, conditional=True)
def skip_task(
    request: HttpRequest, response: HttpResponse, reference: str, body: TaskReasonIn
) -> dict[str, Any]:
    """Leave a task out, with a reason; it counts as not done."""
    caller = principal(request)
    found = queries.task(caller, reference)
    policies.require_editing_task(caller, found)
    row = doing.skip(caller, found.pk, body.reason, expected_version(request))
    tag(response, row.row_version)
    return task_out(row)


@router.post("/{reference}/handing-over", response=TaskOut)
@asks(Permission.SEE_TASKS, conditional=True)
def hand_over_task(
    request: HttpRequest, response: HttpResponse, reference: str, body: HandingOverIn
) -> dict[str, Any]:
    """Give a task to somebody else, with a reason; its day stays."""
    caller = principal(request)
    found = queries.task(caller, reference)
    policies.require_doing(caller, found)
    row = doing.hand_over(caller, found.pk, body.to, body.reason, expected_version(request))
    tag(response, row.row_version)
    return task_out(row)
