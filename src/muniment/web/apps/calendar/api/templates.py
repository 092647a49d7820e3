"""Templates over the API."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Status
from pydantic import Field

from muniment.web.api.conditional import expected_version, tag
from muniment.web.api.operations import asks, principal
from muniment.web.api.pagination import Page, Paging, page_of
from muniment.web.api.plain import Flag
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.calendar import policies, queries
from muniment.web.apps.calendar.api.schemas import (
    PlanningIn,
    ReplanningIn,
    TaskReasonIn,
    TemplateOut,
    template_out,
)
from muniment.web.apps.calendar.services import templates as services
from muniment.web.apps.calendar.ui.forms import about_of

router = Router(tags=["tasks"])


class Filters(Paging):
    """Which templates."""

    archived: Flag = Field(False, description="true: those that are put away")


@router.get("", response=Page[TemplateOut])
@asks(Permission.SEE_TASKS)
def list_task_templates(request: HttpRequest, asked: Query[Filters]) -> dict[str, Any]:
    """Return templates, by title."""
    rows = queries.templates(principal(request), archived=asked.archived)
    return page_of(rows.order_by("title", "pk"), asked, template_out)


@router.post("", response={201: TemplateOut})
@asks(Permission.EDIT_TASKS)
def plan_task(
    request: HttpRequest, response: HttpResponse, body: PlanningIn
) -> Status[dict[str, Any]]:
    """Make a template, and the tasks that it asks for within its lead time."""
    row = services.create(principal(request), body.project, body.planned())
    tag(response, row.row_version)
    return Status(201, template_out(row))


@router.get("/{reference}", response=TemplateOut)
@asks(Permission.SEE_TASKS)
def get_task_template(
    request: HttpRequest, response: HttpResponse, reference: str
) -> dict[str, Any]:
    """Return one template, archived or not."""
    row = queries.template(principal(request), reference)
    tag(response, row.row_version)
    return template_out(row)


@router.put("/{reference}", response=TemplateOut)
@asks(Permission.SEE_TASKS, conditional=True)
def change_task_template(
    request: HttpRequest, response: HttpResponse, reference: str, body: ReplanningIn
) -> dict[str, Any]:
    """Change a template, for the days to come; what it is about stays."""
    caller = principal(request)
    found = queries.template(caller, reference)
    policies.require_editing(caller, found.project_id)
    planned = replace(body.planned(), about=about_of(found))
    row = services.change(caller, found.pk, planned, expected_version(request), body.reason)
    tag(response, row.row_version)
    return template_out(row)


@router.post("/{reference}/archiving", response=TemplateOut)
@asks(Permission.SEE_TASKS, conditional=True)
def archive_task_template(
    request: HttpRequest, response: HttpResponse, reference: str, body: TaskReasonIn
) -> dict[str, Any]:
    """Put a template away; what was due stays to be done."""
    caller = principal(request)
    found = queries.template(caller, reference)
    policies.require_editing(caller, found.project_id)
    row = services.archive(caller, found.pk, body.reason, expected_version(request))
    tag(response, row.row_version)
    return template_out(row)
