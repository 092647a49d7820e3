"""``/projects``: list and read."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import Field

from muniment.web.api.conditional import tag
from muniment.web.api.operations import asks, principal
from muniment.web.api.pagination import Page, Paging, page_of
from muniment.web.api.plain import Flag
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.evidence import queries
from muniment.web.apps.evidence.api import shapes

router = Router(tags=["projects"])


class Filters(Paging):
    """Which projects."""

    archived: Flag | None = Field(None, description="true: closed for pushes; false: open")


@router.get("", response=Page[shapes.ProjectOut])
@asks(Permission.SEE_PROJECTS)
def list_projects(request: HttpRequest, filters: Query[Filters]) -> dict[str, Any]:
    """Return the projects that the caller may see."""
    rows = queries.projects(principal(request).projects(Permission.SEE_PROJECTS))
    if filters.archived is not None:
        rows = rows.filter(archived_at__isnull=not filters.archived)
    return page_of(rows.order_by("reference"), filters, shapes.project)


@router.get("/{reference}", response=shapes.ProjectOut)
@asks(Permission.SEE_PROJECTS)
def get_project(request: HttpRequest, response: HttpResponse, reference: str) -> dict[str, Any]:
    """Return a project."""
    row = queries.project(principal(request), reference)
    tag(response, row.row_version)
    return shapes.project(row)
