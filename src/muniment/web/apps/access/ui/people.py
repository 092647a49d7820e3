"""Settings, People: who is here, what they may do, and the doors that open to them."""

from __future__ import annotations

from collections.abc import Callable
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
from muniment.web.apps.access.models import LinkKind, Person
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.roles import ALLOWS, Permission, Role
from muniment.web.apps.access.services import erasure, factors, people
from muniment.web.apps.access.services.links import VALID
from muniment.web.apps.access.services.sessions import end_sessions_of
from muniment.web.apps.access.ui.forms import (
    ROLE_NAMES,
    ErasureForm,
    GrantRows,
    LimitForm,
    PersonForm,
    VersionForm,
    granted,
)
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.access.ui.tables import PEOPLE
from muniment.web.apps.access.ui.told import erasure_of, history_of
from muniment.web.apps.access.ui.words import PERMISSION_NAMES, ROLE_NOTES
from muniment.web.apps.organization.models import Organization, Project
from muniment.web.apps.organization.queries import today
from muniment.web.clock import now
from muniment.web.mail import mail_is_set, send_mail

MANAGE = page(Permission.MANAGE_PEOPLE)


@MANAGE
@require_http_methods(["GET"])
def people_list(request: HttpRequest) -> HttpResponseBase:
    """List everybody, and say how far second factors reach."""
    context = {"coverage": rosters.coverage()}
    return PEOPLE.respond(request, rosters.people(today()), "access/people.html", context)


@MANAGE
@require_http_methods(["GET", "POST"])
@sensitive_variables()
def people_invite(request: HttpRequest) -> HttpResponse:
    """Invite somebody, and show the link once."""
    principal = principal_of(request)
    form = PersonForm(request.POST or None)
    rows = _grant_rows(request)
    if form.is_valid() and rows.is_valid():
        with form.refusing():
            person, secret = people.invite(principal, grants=granted(rows), **form.cleaned_data)
            return _link_page(request, person, LinkKind.INVITATION, secret)
    return render(request, "access/people_invite.html", {"form": form, "rows": rows})


@MANAGE
@require_http_methods(["GET"])
def person(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Show somebody: roles, factors, sessions, and what can be done."""
    principal, found = principal_of(request), queries.person_by_id(person_id)
    history = history_of(found.id, principal)
    context = {
        "person": found,
        "is_self": found.id == principal.id,
        "grants": queries.grants_of(found, today()),
        "methods": queries.methods_of(found) if found.is_active else (),
        "sessions": queries.sessions_of(found) if found.is_active else (),
        "invitation": queries.open_invitation(found) if found.standing == "invited" else None,
        "history": history.rows,
        "erasure": erasure_of(history) if found.erased_at else None,
    }
    return render(request, "access/person.html", context)


@MANAGE
@require_http_methods(["GET", "POST"])
def person_access(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Change somebody's roles and limit; never one's own."""
    found = queries.person_by_id(person_id)
    initial = {"acceptance_limit": found.acceptance_limit, "version": found.row_version}
    form = LimitForm(request.POST or None, initial=initial)
    rows = _grant_rows(request, found)
    if form.is_valid() and rows.is_valid():
        with form.refusing():
            people.change_grants(
                principal_of(request),
                person_id,
                expected_version=form.cleaned_data["version"],
                grants=granted(rows),
                acceptance_limit=form.cleaned_data["acceptance_limit"],
            )
            messages.success(request, gettext("Saved. It holds from the next page they open."))
            return redirect("person", person_id)
    context = {"form": form, "rows": rows, "person": found}
    return render(request, "access/person_access.html", context)


@MANAGE
@require_POST
def person_deactivate(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Take somebody's access away."""
    return _act(request, person_id, people.deactivate, gettext("Access is taken away."))


@MANAGE
@require_POST
def person_reactivate(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Give somebody's access back."""
    return _act(request, person_id, people.reactivate, gettext("Access is given back."))


@MANAGE
@require_POST
def person_uninvite(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Void an invitation."""
    people.revoke_invitation(principal_of(request), person_id)
    messages.success(request, gettext("The invitation is void."))
    return redirect("person", person_id)


@MANAGE
@require_POST
@sensitive_variables()
def person_invite_again(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Make a new link for somebody who has not joined, and show it once."""
    found, secret = people.invite_again(principal_of(request), person_id)
    return _link_page(request, found, LinkKind.INVITATION, secret)


@MANAGE
@require_POST
@sensitive_variables()
def person_reset_link(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Make a link by which somebody chooses a new password, and show it once."""
    principal = principal_of(request)
    principal.require_fresh(now())
    found, secret = people.make_reset_link(principal, person_id)
    return _link_page(request, found, LinkKind.RESET, secret)


@MANAGE
@require_POST
def person_reset_factors(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Remove somebody's second factors."""
    principal = principal_of(request)
    principal.require_fresh(now())
    factors.reset_second_factor(principal, queries.person_by_id(person_id).email)
    messages.success(request, gettext("Their second factors are removed; they enrol anew."))
    return redirect("person", person_id)


@MANAGE
@require_POST
def person_unlock(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Forget somebody's failed sign-ins."""
    factors.unlock(principal_of(request), queries.person_by_id(person_id).email)
    messages.success(request, gettext("Failed sign-ins are forgotten."))
    return redirect("person", person_id)


@MANAGE
@require_POST
def person_end_sessions(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """End somebody's sessions."""
    end_sessions_of(principal_of(request), person_id)
    messages.success(request, gettext("Their sessions have ended."))
    return redirect("person", person_id)


@MANAGE
@require_http_methods(["GET", "POST"])
def person_erase(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Erase who somebody was; it cannot be undone."""
    found = queries.person_by_id(person_id)
    form = ErasureForm(request.POST or None, initial={"version": found.row_version})
    if form.is_valid():
        principal = principal_of(request)
        principal.require_fresh(now())
        with form.refusing():
            erasure.erase_person(
                principal,
                person_id,
                expected_version=form.cleaned_data["version"],
                reason=form.cleaned_data["reason"],
            )
            messages.success(request, gettext("Name, address and factors are erased."))
            return redirect("person", person_id)
    return render(request, "access/person_erase.html", {"form": form, "person": found})


@MANAGE
@require_http_methods(["GET"])
def roles(request: HttpRequest) -> HttpResponse:
    """Show what each access role allows."""
    rows = [
        (PERMISSION_NAMES[permission], [permission in ALLOWS[role] for role in Role])
        for permission in Permission
        if permission is not Permission.PUSH
    ]
    heads = [(ROLE_NAMES[role], ROLE_NOTES[role]) for role in Role]
    return render(request, "access/roles.html", {"rows": rows, "heads": heads})


def _grant_rows(request: HttpRequest, found: Person | None = None) -> Any:
    initial = [
        {"role": grant.role, "project": str(grant.project_id or ""), "until": grant.until}
        for grant in (found.grants.order_by("role", "project__reference") if found else ())
    ]
    projects = list(Project.objects.all())
    return GrantRows(
        request.POST or None,
        initial=initial,
        prefix="grants",
        form_kwargs={"projects": projects, "use_required_attribute": False},
    )


def _act(
    request: HttpRequest, person_id: UUID, act: Callable[..., Person], said: str
) -> HttpResponse:
    form = VersionForm(request.POST)
    if not form.is_valid():
        raise UsageError("the form was not complete", hint="Reload the page and try again.")
    act(principal_of(request), person_id, expected_version=form.cleaned_data["version"])
    messages.success(request, said)
    return redirect("person", person_id)


@sensitive_variables()
def _link_page(request: HttpRequest, person: Person, kind: LinkKind, secret: str) -> HttpResponse:
    """Show a link once, and mail it where mail is set."""
    name = "join" if kind is LinkKind.INVITATION else "choose_password"
    link = settings.MUNIMENT.address + reverse(name, args=[secret])
    days = VALID[kind].days
    mailed = mail_is_set() and _mail_link(request, person, kind, link, days)
    context = {"person": person, "kind": kind.value, "link": link, "days": days, "mailed": mailed}
    return render(request, "access/link.html", context)


def _mail_link(request: HttpRequest, person: Person, kind: LinkKind, link: str, days: int) -> bool:
    named = {"link": link, "days": days, "organization": _organization(), "name": person.name}
    if kind is LinkKind.INVITATION:
        subject = gettext("%(organization)s invites you to Muniment") % named
        text = gettext(
            "Hello %(name)s,\n\nyou are invited to work in %(organization)s's Muniment. This link"
            " works once, for %(days)d days:\n\n%(link)s\n\nIf you did not expect it, ignore it.\n"
        )
    else:
        subject = gettext("A new password for Muniment")
        text = gettext(
            "Hello %(name)s,\n\nan administrator made this link for you to choose a new password."
            " It works once, for %(days)d day:\n\n%(link)s\n\nIf you did not ask for it, tell them"
            ".\n"
        )
    return send_mail(person.email, subject, text % named)


def _organization() -> str:
    return Organization.objects.values_list("name", flat=True).first() or "Muniment"
