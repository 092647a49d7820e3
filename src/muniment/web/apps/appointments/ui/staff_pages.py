"""Pages of the register of people: list, one person, entering, changing, leaving, erasing."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from muniment.core.errors import UsageError
from muniment.web.apps.access.archived import Archived
from muniment.web.apps.access.history import history_of
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Conflict
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.appointments import policies, register
from muniment.web.apps.appointments.models import Staff
from muniment.web.apps.appointments.presence import last_day, standing
from muniment.web.apps.appointments.services import erasing, linking, staffing
from muniment.web.apps.appointments.subjects import about_staff
from muniment.web.apps.appointments.ui.acting import EDIT, READ, SEE, complete, done, tried
from muniment.web.apps.appointments.ui.forms import AccountForm, ReasonForm, StaffForm
from muniment.web.apps.appointments.ui.tables import staff_listing
from muniment.web.apps.appointments.ui.told import LABELS, told_of
from muniment.web.apps.appointments.ui.words import ENGAGEMENTS, PROOFS, presence_badge, tabs
from muniment.web.apps.appointments.ui.words import state_badge as badge_of
from muniment.web.apps.appointments.vocabulary import OPEN
from muniment.web.apps.organization.queries import today
from muniment.web.apps.records.ui.talk import talk_about
from muniment.web.ui.contributions import panels


@READ
@require_safe
def staff_list(request: HttpRequest) -> HttpResponseBase:
    """List the register of people."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.SEE_STAFF)
    day = today()
    may_edit = policies.edits_staff(principal)
    context = {"tabs": tabs("register", principal), "may_edit": may_edit}
    return staff_listing(day, ticked=may_edit).respond(
        request, register.staff_rows(day), "appointments/register.html", context
    )


@SEE
@require_safe
def staff(request: HttpRequest, reference: str) -> HttpResponse:
    """Show somebody: what is recorded, what they hold, and what is to be handed over."""
    principal = principal_of(request)
    found = register.staff_by(reference)
    policies.require_seeing(principal, found)
    day = today()
    word = standing(found, day)
    rows = register.of_staff(found)
    gone = word in ("left", "archived", "erased")
    edits = policies.edits_staff(principal)
    others = [found.account_id] if found.account_id else []
    context = {
        "staff": found,
        "standing": presence_badge(word),
        "is_self": policies.is_self(principal, found),
        "engagement": ENGAGEMENTS[found.engagement],
        "last": last_day(found),
        "appointments": [(row, badge_of(row, day)) for row in rows],
        "proofs": [(row, PROOFS[row.kind]) for row in register.proofs_of(found)],
        "gone": gone,
        "to_hand_over": [row for row in rows if row.state in OPEN] if gone else [],
        "may_edit": edits and word in ("here", "coming", "left"),
        "may_appoint": policies.appoints(principal) and word in ("here", "coming"),
        "may_link": edits and found.account_id is None and word in ("here", "coming"),
        "may_archive": edits and found.account_id is None and not gone,
        "may_erase": edits and found.account_id is None and word in ("left", "archived"),
        "reason": ReasonForm(initial={"version": found.row_version}),
        "history": history_of(
            found.pk, principal, LABELS, reads=told_of(found), others=others
        ).rows,
        "panels": panels("staff", request, found),
        "all_seen": policies.sees_all(principal),
    }
    return render(request, "appointments/staff.html", context)


@SEE
@require_safe
def staff_talk(request: HttpRequest, reference: str) -> HttpResponse:
    """Show what was said and kept beside somebody; who it is about may read it."""
    principal = principal_of(request)
    found = register.staff_by(reference)
    policies.require_seeing(principal, found)
    about = about_staff(found)
    context = {
        "about": about,
        "within": gettext("People"),
        "within_url": "/people/",
        "url": reverse("staff", args=[reference]),
        "talk": talk_about(principal, about.kind, about.key, about.open),
    }
    return render(request, "records/talk.html", context)


@EDIT
@require_http_methods(["GET", "POST"])
def staff_add(request: HttpRequest) -> HttpResponse:
    """Enter somebody without an account."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.EDIT_STAFF)
    form = StaffForm(request.POST or None, people=register.staff_choices(today()), named=True)
    status = 200
    if form.is_valid():
        row, status = tried(form, lambda: staffing.enter(principal, form.details()))
        if row is not None:
            return done(request, gettext("They are in the register."), "staff", row.reference)
    return render(request, "appointments/staff_add.html", {"form": form}, status=status)


@EDIT
@require_http_methods(["GET", "POST"])
def staff_edit(request: HttpRequest, reference: str) -> HttpResponse:
    """Change what is recorded; who changed it meanwhile is shown before anything is overwritten."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.EDIT_STAFF)
    found = register.staff_by(reference)
    if found.archived_at is not None or found.erased_at is not None:
        raise Archived(gettext("this row is put away: nothing in it changes"))
    people = [each for each in register.staff_choices(today()) if each[0] != found.pk]
    named = found.account_id is None
    form = StaffForm(
        request.POST or None, people=people, named=named, initial=_initial(found, named)
    )
    context: dict[str, Any] = {"staff": found, "form": form}
    if not form.is_valid():
        return render(request, "appointments/staff_edit.html", context)
    version = form.cleaned_data["version"] or 0
    try:
        staffing.change(principal, found.pk, form.details(), version)
    except UsageError as error:
        form.refuse(error)
        return render(request, "appointments/staff_edit.html", context, status=400)
    except Conflict:
        now = register.staff_by(reference)
        again = StaffForm(
            {**request.POST.dict(), "version": now.row_version}, people=people, named=named
        )
        context |= {"form": again, "staff": now, "conflict": True}
        context["engagement"] = ENGAGEMENTS[now.engagement]
        return render(request, "appointments/staff_edit.html", context, status=409)
    return done(request, gettext("Saved."), "staff", reference)


@EDIT
@require_POST
def staff_archive(request: HttpRequest, reference: str) -> HttpResponse:
    """Put a row away that should not be there."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.EDIT_STAFF)
    found = register.staff_by(reference)
    said = complete(ReasonForm(request.POST))
    staffing.archive(principal, found.pk, said["reason"], said["version"])
    return done(request, gettext("The row is put away. Its history stays."), "staff", reference)


@EDIT
@require_POST
def staff_erase(request: HttpRequest, reference: str) -> HttpResponse:
    """Erase who somebody was; it cannot be undone."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.EDIT_STAFF)
    found = register.staff_by(reference)
    said = complete(ReasonForm(request.POST))
    erasing.erase_staff(principal, found.pk, said["reason"], said["version"])
    return done(request, gettext("Name, address and files are erased."), "staff", reference)


@EDIT
@require_http_methods(["GET", "POST"])
def staff_link(request: HttpRequest, reference: str) -> HttpResponse:
    """Say which account somebody has."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.EDIT_STAFF)
    found = register.staff_by(reference)
    free = Person.objects.filter(left_at=None, erased_at=None).exclude(pk=principal.id)
    free = free.filter(staff__appointments=None).order_by("name").distinct()
    accounts = [(row.pk, f"{row} ({row.email})") for row in free]
    form = AccountForm(
        request.POST or None, accounts=accounts, initial={"version": found.row_version}
    )
    status = 200
    if form.is_valid():
        said = form.cleaned_data
        row, status = tried(
            form,
            lambda: linking.link_account(principal, found.pk, said["account"], said["version"]),
        )
        if row is not None:
            return done(request, gettext("The account is theirs."), "staff", reference)
    context = {"staff": found, "form": form}
    return render(request, "appointments/staff_link.html", context, status=status)


def _initial(found: Staff, named: bool) -> dict[str, Any]:
    names = ("job", "engagement", "location", "remote", "starts_on", "ends_on")
    initial = {name: getattr(found, name) for name in names}
    initial |= {"manager": str(found.manager_id or ""), "version": found.row_version}
    return initial | ({"name": found.name, "mail": found.mail} if named else {})
