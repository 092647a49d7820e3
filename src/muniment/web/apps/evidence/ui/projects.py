"""Pages of projects: where each stands, its snapshots, what was not looked at."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from muniment.web.apps.access.policies import page
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.evidence import queries
from muniment.web.apps.evidence.tables import PROJECTS, SNAPSHOTS
from muniment.web.apps.organization.models import Project
from muniment.web.ui.components.rows import Tab
from muniment.web.ui.contributions import panels

SEE = page(Permission.SEE_PROJECTS)


@SEE
@require_http_methods(["GET"])
def project_list(request: HttpRequest) -> HttpResponseBase:
    """List the projects."""
    principal = principal_of(request)
    rows = queries.projects(principal.projects(Permission.SEE_PROJECTS))
    context = {"may_manage": principal.allows(Permission.MANAGE_PROJECTS)}
    return PROJECTS.respond(request, rows, "evidence/projects.html", context)


@SEE
@require_http_methods(["GET"])
def project(request: HttpRequest, reference: str) -> HttpResponse:
    """Show where a project stands."""
    principal = principal_of(request)
    row = queries.project(principal, reference)
    context = {
        **_frame(request, row, "project"),
        "newest": queries.newest_moved(row.id),
        "latest": queries.latest(row.id),
        "outcomes": queries.speaking_outcomes(row.id),
        "panels": panels("project", request, row),
        "toml": f'[project]\nid = "{row.id}"\n',
        "variables": f"MUNIMENT_URL={settings.MUNIMENT.address}\nMUNIMENT_TOKEN=mun_...\n",
        "may_manage": principal.allows(Permission.MANAGE_PROJECTS, row.id),
        "may_see_assets": principal.allows(Permission.SEE_ASSETS, row.id),
    }
    return render(request, "evidence/project.html", context)


@SEE
@require_http_methods(["GET"])
def project_snapshots(request: HttpRequest, reference: str) -> HttpResponseBase:
    """List a project's snapshots, those that stand apart too."""
    row = queries.project(principal_of(request), reference)
    rows = queries.snapshots(frozenset({row.id}))
    context = _frame(request, row, "project_snapshots")
    return SNAPSHOTS.respond(request, rows, "evidence/project_snapshots.html", context)


@SEE
@require_http_methods(["GET"])
def project_coverage(request: HttpRequest, reference: str) -> HttpResponse:
    """Show what the newest snapshot looked at, left out and could not read."""
    row = queries.project(principal_of(request), reference)
    context = {
        **_frame(request, row, "project_coverage"),
        "snapshot": queries.newest_moved(row.id) or queries.latest(row.id),
    }
    return render(request, "evidence/project_coverage.html", context)


def _frame(request: HttpRequest, row: Project, current: str) -> dict[str, Any]:
    tabs = [
        Tab(label, reverse(name, args=[row.reference]), name == current)
        for name, label in (
            ("project", gettext("Overview")),
            ("project_snapshots", gettext("Snapshots")),
            ("project_coverage", gettext("Coverage")),
        )
    ]
    return {"project": row, "tabs": tabs}
