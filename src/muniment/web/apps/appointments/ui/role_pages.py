"""Pages of roles: the overview, all roles, one role, who does what."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from muniment.engine.catalogue import catalogue
from muniment.web.apps.access.history import history_of
from muniment.web.apps.access.principals import NotFound
from muniment.web.apps.access.queries import active_people
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.appointments import competence, policies, queries, raci, register
from muniment.web.apps.appointments.models import Appointment, CompanyActivity, CompanyRole
from muniment.web.apps.appointments.presence import has_left, holds_on
from muniment.web.apps.appointments.roles import KnownRole, Origin, all_roles, by_catalogue, removed
from muniment.web.apps.appointments.services import defining
from muniment.web.apps.appointments.ui.acting import APPOINT, SEE, complete, done, tried
from muniment.web.apps.appointments.ui.forms import ReasonForm, RoleForm, SharesForm
from muniment.web.apps.appointments.ui.words import staff_link, state_badge, tabs
from muniment.web.apps.appointments.vocabulary import OPEN, State
from muniment.web.apps.organization.queries import today


@SEE
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Show what concerns the reader, and what stands in the way."""
    principal = principal_of(request)
    day, all_seen = today(), policies.sees_all(principal)
    own = queries.staff_of(principal.id)
    context: dict[str, Any] = {
        "tabs": tabs("overview", principal),
        "me": own,
        "mine": [(row, state_badge(row, day)) for row in register.of_staff(own)] if own else [],
        "vacant": queries.vacant_mandatory_roles(day),
        "all_seen": all_seen,
        "may_appoint": policies.appoints(principal),
    }
    if all_seen:
        waiting = Appointment.objects.filter(state=State.UNCONFIRMED)
        context |= {
            "alone": active_people() < 2,
            "unconfirmed": list(waiting.select_related("staff__account")[:10]),
            "leavers": list(register.leavers(day)[:10]),
        }
    return render(request, "appointments/overview.html", context)


@SEE
@require_safe
def role_list(request: HttpRequest) -> HttpResponse:
    """Show every role with its holders."""
    principal = principal_of(request)
    day, known = today(), dict(all_roles())
    rows = list(
        Appointment.objects.filter(state__in=OPEN)
        .select_related("staff__account")
        .order_by("-appointed_at", "-pk")
    )
    # A role that the catalogue no longer has stays listed while somebody has it.
    for row in rows:
        if row.role not in known and not has_left(row.staff, day):
            known[row.role] = removed(row.role, row.title)
    vacant = {each.role.id: each for each in queries.vacancies(known.values(), rows, day)}
    shown = [
        {
            "role": role,
            "holders": [
                (staff_link(row.staff, principal), row.answer)
                for row in rows
                if row.role == role.id and not row.deputy and holds_on(row, day)
            ],
            "deputies": [
                staff_link(row.staff, principal)
                for row in rows
                if row.role == role.id and row.deputy and holds_on(row, day)
            ],
            "vacancy": vacant.get(role.id),
            "removed": role.origin is Origin.REMOVED,
            "own": role.origin is Origin.OWN,
        }
        for role in known.values()
    ]
    context = {
        "tabs": tabs("roles", principal),
        "roles": shown,
        "may_appoint": policies.appoints(principal),
    }
    return render(request, "appointments/roles.html", context)


@SEE
@require_safe
def role(request: HttpRequest, role: str) -> HttpResponse:
    """Show one role: its duty, its shares, its holders, what it needs."""
    principal = principal_of(request)
    day, known = today(), all_roles()
    rows = register.of_role(role)
    found = known.get(role)
    if found is None and any(row.state in OPEN for row in rows):
        found = removed(role, rows[0].title)
    if found is None:
        raise NotFound("there is no such role")
    all_seen = policies.sees_all(principal)
    seen = rows if all_seen else [row for row in rows if holds_on(row, day)]
    appoints = policies.appoints(principal)
    own_row = CompanyRole.objects.filter(role=role).first()
    context = {
        "role": found,
        "removed": found.origin is Origin.REMOVED,
        "is_own": found.origin is Origin.OWN,
        "asked": _asked(found),
        "vacant": queries.vacancies([found], rows, day),
        "rows": [(row, staff_link(row.staff, principal), state_badge(row, day)) for row in seen],
        "shares": [
            (activity, activity.shares.letters(role))
            for activity in raci.activities()
            if activity.shares.letters(role)
        ],
        "needs": competence.needs({role: found}).get(role, []),
        "clashes": _clashing(found, known),
        "all_seen": all_seen,
        "may_appoint": appoints and found.appointable,
        "may_change": appoints and found.appointable and not by_catalogue(role),
        "may_archive": appoints and found.origin is Origin.OWN,
        "mandatory": ReasonForm(initial={"version": found.version}, auto_id="id_need_%s"),
        "archiving": ReasonForm(initial={"version": found.version}, auto_id="id_drop_%s"),
        "history": history_of(own_row.pk, principal).rows if own_row is not None else (),
    }
    return render(request, "appointments/role.html", context)


@APPOINT
@require_http_methods(["GET", "POST"])
def role_add(request: HttpRequest) -> HttpResponse:
    """Add a role of the company's own."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.APPOINT)
    form, status = RoleForm(request.POST or None), 200
    if form.is_valid():
        row, status = tried(form, lambda: defining.add_role(principal, **form.cleaned_data))
        if row is not None:
            return done(request, gettext("The role is there."), "isms_role", row.role)
    return render(request, "appointments/role_add.html", {"form": form}, status=status)


@APPOINT
@require_POST
def role_mandatory(request: HttpRequest, role: str) -> HttpResponse:
    """Say that the company cannot do without a holder, or can again."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.APPOINT)
    known = all_roles().get(role)
    if known is None:
        raise NotFound("there is no such role")
    said = complete(ReasonForm(request.POST))
    defining.set_mandatory(principal, role, not known.mandatory, said["reason"], said["version"])
    return done(request, gettext("Saved."), "isms_role", role)


@APPOINT
@require_POST
def role_archive(request: HttpRequest, role: str) -> HttpResponse:
    """Drop a role of the company's own."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.APPOINT)
    said = complete(ReasonForm(request.POST))
    defining.archive_role(principal, role, said["reason"], said["version"])
    return done(request, gettext("The role is dropped. Its history stays."), "isms_roles")


@SEE
@require_safe
def raci_matrix(request: HttpRequest) -> HttpResponse:
    """Show who does what, as a table that prints."""
    principal = principal_of(request)
    day, roles = today(), all_roles()
    found = raci.activities()
    held = raci.held_roles(day)
    missing = raci.orphans(found, held)
    orphaned = {(each.activity.id, each.share): each for each in missing}
    rows = [
        {
            "activity": activity,
            "cells": [
                (
                    activity.shares.letters(role.id),
                    activity.by_catalogue.letters(role.id)
                    if activity.by_catalogue is not None
                    else None,
                )
                for role in roles.values()
            ],
            "unanswered": (activity.id, "accountable") in orphaned,
            "undone": (activity.id, "responsible") in orphaned,
            "unknown": [name for name in activity.shares.roles if name not in roles],
        }
        for activity in found
    ]
    context = {
        "tabs": tabs("raci", principal),
        "roles": [(role, role.id in held) for role in roles.values()],
        "rows": rows,
        "orphans": len(missing),
        "changed": sum(activity.changed for activity in found),
        "may_appoint": policies.appoints(principal),
        "version": catalogue().version,
    }
    return render(request, "appointments/raci.html", context)


@APPOINT
@require_http_methods(["GET", "POST"])
def raci_edit(request: HttpRequest, activity: str) -> HttpResponse:
    """Say who does what otherwise than the catalogue."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.APPOINT)
    found = next((each for each in raci.activities() if each.id == activity), None)
    if found is None:
        raise NotFound("there is no such activity")
    roles = all_roles()
    shares = found.shares
    initial = {
        "accountable": shares.accountable,
        "responsible": shares.responsible,
        "consulted": shares.consulted,
        "informed": shares.informed,
        "reason": found.reason,
        "version": found.version,
    }
    form = SharesForm(request.POST or None, roles=roles.values(), titled=False, initial=initial)
    status = 200
    if form.is_valid():
        said = form.cleaned_data
        row, status = tried(
            form,
            lambda: defining.change_activity(
                principal, activity, form.shares(), said["reason"], said["version"]
            ),
        )
        if row is not None:
            return done(request, gettext("Saved beside the catalogue."), "raci")
    titles = {role.id: role.title for role in roles.values()}
    row = CompanyActivity.objects.filter(activity=activity).first()
    context = {
        "activity": found,
        "form": form,
        "catalogue": _told(found.by_catalogue, titles) if found.by_catalogue else None,
        "now": _told(shares, titles),
        "revert": ReasonForm(initial={"version": found.version}, auto_id="id_revert_%s"),
        "may_revert": bool(found.version),
        "is_own": raci.is_own(activity),
        "history": history_of(row.pk, principal).rows if row is not None else (),
    }
    return render(request, "appointments/raci_edit.html", context, status=status)


@APPOINT
@require_http_methods(["GET", "POST"])
def raci_add(request: HttpRequest) -> HttpResponse:
    """Add an activity of the company's own."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.APPOINT)
    form = SharesForm(
        request.POST or None,
        roles=all_roles().values(),
        titled=True,
        initial={"version": 0},
    )
    status = 200
    if form.is_valid():
        said = form.cleaned_data
        row, status = tried(
            form,
            lambda: defining.add_activity(principal, said["title"], form.shares(), said["reason"]),
        )
        if row is not None:
            return done(request, gettext("The activity is there."), "raci")
    return render(request, "appointments/raci_add.html", {"form": form}, status=status)


@APPOINT
@require_POST
def raci_revert(request: HttpRequest, activity: str) -> HttpResponse:
    """Go back to the catalogue, or drop an own activity."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.APPOINT)
    said = complete(ReasonForm(request.POST))
    defining.revert_activity(principal, activity, said["reason"], said["version"])
    return done(request, gettext("The company's change is put away."), "raci")


def _asked(found: KnownRole) -> str:
    if found.everybody:
        return gettext("Everybody holds it")
    if found.origin is Origin.REMOVED:
        return gettext("No longer a role")
    return gettext("Mandatory") if found.mandatory else gettext("Expected")


def _clashing(found: KnownRole, known: Any) -> list[tuple[Any, list[str]]]:
    """Return the conflicts of duties in which a role has one side, with the other side's roles."""
    shown = []
    for conflict in catalogue().duty_conflicts.values():
        for own, other in (
            (conflict.roles_a, conflict.roles_b),
            (conflict.roles_b, conflict.roles_a),
        ):
            if found.id in own:
                shown.append((conflict, [known[role].title for role in other if role in known]))
    return shown


def _told(shares: raci.Shares, titles: dict[str, str]) -> list[tuple[str, str]]:
    def named(roles: tuple[str, ...]) -> str:
        return ", ".join(titles.get(role, role) for role in roles)

    return [
        (gettext("Answers for it"), named((shares.accountable,))),
        (gettext("Does it"), named(shares.responsible)),
        (gettext("Is asked before"), named(shares.consulted)),
        (gettext("Is told after"), named(shares.informed)),
    ]
