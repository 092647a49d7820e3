"""Settings, Projects: their names, the branch that counts, their tokens."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST

from muniment.core.errors import UsageError
from muniment.web.apps.access import queries, rosters
from muniment.web.apps.access.archived import require_in_use
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.services import projects, tokens
from muniment.web.apps.access.ui.forms import (
    ChangedProjectForm,
    FolderForm,
    NewProjectForm,
    OrganizationForm,
    TokenForm,
    VersionForm,
)
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.access.ui.tables import PROJECTS, TOKENS
from muniment.web.apps.access.ui.told import history_of
from muniment.web.apps.organization.models import Organization, Project
from muniment.web.apps.organization.queries import organization_zone
from muniment.web.clock import now

_TOKEN_IDS = "token_%s"  # noqa: S105 - ids of fields
"""The page of a project has two forms; ids on a page are unique."""
MANAGE = page(Permission.MANAGE_PROJECTS)


@MANAGE
@require_http_methods(["GET"])
def settings_projects(request: HttpRequest) -> HttpResponseBase:
    """List the projects that the person looks after."""
    principal = principal_of(request)
    rows = rosters.projects(principal.projects(Permission.MANAGE_PROJECTS))
    may_add, listing = principal.everywhere(Permission.MANAGE_PROJECTS), PROJECTS
    if may_add:
        add = {"url": reverse("settings_project_add"), "action": gettext("Add a project")}
        listing = replace(listing, empty=replace(listing.empty, **add))
    return listing.respond(request, rows, "access/projects.html", {"may_add": may_add})


@MANAGE
@require_http_methods(["GET", "POST"])
def settings_project_add(request: HttpRequest) -> HttpResponse:
    """Add a project."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.MANAGE_PROJECTS)
    form = NewProjectForm(request.POST or None)
    if form.is_valid():
        with form.refusing():
            made = projects.add_project(principal, **form.cleaned_data)
            messages.success(request, gettext("The project is added. Make a token for its CI."))
            return redirect("settings_project", made.reference)
    return render(request, "access/project_add.html", {"form": form})


@MANAGE
@require_http_methods(["GET", "POST"])
def settings_project(request: HttpRequest, reference: str) -> HttpResponse:
    """Show and change a project, and list its tokens."""
    principal, found = principal_of(request), _project(request, reference)
    initial = {
        "name": found.name,
        "default_ref": found.default_ref,
        "version": found.row_version,
    }
    form = ChangedProjectForm(request.POST or None, initial=initial)
    if form.is_valid():
        with form.refusing():
            projects.change_project(
                principal,
                found.id,
                expected_version=form.cleaned_data["version"],
                name=form.cleaned_data["name"],
                default_ref=form.cleaned_data["default_ref"],
            )
            messages.success(request, gettext("Saved."))
            return redirect("settings_project", reference)
    context = _project_context(principal, found, form, TokenForm(auto_id=_TOKEN_IDS))
    return render(request, "access/project.html", context)


@MANAGE
@require_http_methods(["GET", "POST"])
def settings_project_folder(request: HttpRequest, reference: str) -> HttpResponse:
    """Say that the project's folder moved inside its repository."""
    principal, found = principal_of(request), _project(request, reference)
    require_in_use(found)
    form = FolderForm(request.POST or None, initial={"version": found.row_version})
    if form.is_valid():
        with form.refusing():
            projects.follow_folder(
                principal,
                found.id,
                expected_version=form.cleaned_data["version"],
                root=form.cleaned_data["root"],
                reason=form.cleaned_data["reason"],
            )
            messages.success(request, gettext("The next snapshot of that folder counts."))
            return redirect("settings_project", reference)
    return render(request, "access/project_folder.html", {"project": found, "form": form})


@MANAGE
@require_POST
def settings_project_archive(request: HttpRequest, reference: str) -> HttpResponse:
    """Put a project away."""
    found = _project(request, reference)
    projects.archive_project(principal_of(request), found.id, expected_version=_version(request))
    messages.success(request, gettext("The project is archived; its tokens open nothing."))
    return redirect("settings_project", reference)


@MANAGE
@require_POST
def settings_project_unarchive(request: HttpRequest, reference: str) -> HttpResponse:
    """Take an archived project back into use."""
    found = _project(request, reference)
    projects.unarchive_project(principal_of(request), found.id, expected_version=_version(request))
    messages.success(request, gettext("The project is in use again."))
    return redirect("settings_project", reference)


@MANAGE
@require_POST
@sensitive_variables()
def settings_token_add(request: HttpRequest, reference: str) -> HttpResponse:
    """Make a token and show it once, with what to do with it."""
    principal, found = principal_of(request), _project(request, reference)
    form = TokenForm(request.POST, auto_id=_TOKEN_IDS)
    if form.is_valid():
        expires_at = form.expires_at(now(), organization_zone())
        with form.refusing():
            token, secret = tokens.create_token(
                principal, found, form.cleaned_data["name"], expires_at
            )
            return render(request, "access/token_made.html", _token_context(found, token, secret))
    initial = ChangedProjectForm(
        initial={
            "name": found.name,
            "default_ref": found.default_ref,
            "version": found.row_version,
        }
    )
    return render(request, "access/project.html", _project_context(principal, found, initial, form))


@MANAGE
@require_POST
def settings_token_revoke(request: HttpRequest, reference: str, token: UUID) -> HttpResponse:
    """End a token."""
    found = _project(request, reference)
    tokens.revoke_token(principal_of(request), token, found.id)
    messages.success(request, gettext("The token opens nothing any more."))
    return redirect("settings_project", reference)


@MANAGE
@require_http_methods(["GET"])
def settings_tokens(request: HttpRequest) -> HttpResponseBase:
    """List the tokens of every project that the person looks after."""
    own = principal_of(request).projects(Permission.MANAGE_PROJECTS)
    return TOKENS.respond(request, rosters.tokens(own), "access/tokens.html")


@MANAGE
@require_http_methods(["GET"])
def settings_token(request: HttpRequest, reference: str, token: UUID) -> HttpResponse:
    """Show a token: what it is for, how long it holds, what happened to it."""
    principal, project = principal_of(request), _project(request, reference)
    found = queries.token_of(project.id, token)
    history = history_of(found.id, principal, also=[found.created_by])
    context = {
        "token": found,
        "project": project,
        "maker": history.names.get(found.created_by, ""),
        "history": history.rows,
    }
    return render(request, "access/token.html", context)


@page(Permission.MANAGE_SERVER)
@require_http_methods(["GET", "POST"])
def settings_organization(request: HttpRequest) -> HttpResponse:
    """Show and change the organisation."""
    principal, found = principal_of(request), Organization.objects.get()
    initial = {"name": found.name, "time_zone": found.time_zone, "version": found.row_version}
    form = OrganizationForm(request.POST or None, initial=initial)
    if form.is_valid():
        with form.refusing():
            projects.change_organization(
                principal,
                expected_version=form.cleaned_data["version"],
                name=form.cleaned_data["name"],
                time_zone=form.cleaned_data["time_zone"],
            )
            messages.success(request, gettext("Saved."))
            return redirect("settings_organization")
    context = {"form": form, "history": history_of(found.id, principal).rows}
    return render(request, "access/organization.html", context)


def _project(request: HttpRequest, reference: str) -> Project:
    """Return the project of an address, for somebody who looks after it."""
    found = Project.objects.filter(reference=reference).first()
    if found is None:
        raise NotFound("there is no such project")
    principal_of(request).require(Permission.MANAGE_PROJECTS, found.id)
    return found


def _version(request: HttpRequest) -> int:
    form = VersionForm(request.POST)
    if not form.is_valid():
        raise UsageError("the form was not complete", hint="Reload the page and try again.")
    return int(form.cleaned_data["version"])


def _project_context(
    principal: Principal, found: Project, form: ChangedProjectForm, token_form: TokenForm
) -> dict[str, Any]:
    return {
        "project": found,
        "form": form,
        "token_form": token_form,
        "tokens": queries.tokens_of(found.id),
        "history": history_of(found.id, principal).rows,
        "file": f'[project]\nid = "{found.id}"',
    }


def _token_context(found: Project, token: object, secret: str) -> dict[str, object]:
    address = settings.MUNIMENT.address
    return {
        "project": found,
        "token": token,
        "secret": secret,
        "shell": f"export MUNIMENT_URL={address}\nexport MUNIMENT_TOKEN={secret}",
        "ci": (
            "- run: muniment assess --push\n"
            "  env:\n"
            f"    MUNIMENT_URL: {address}\n"
            "    MUNIMENT_TOKEN: ${{ secrets.MUNIMENT_TOKEN }}"
        ),
    }
