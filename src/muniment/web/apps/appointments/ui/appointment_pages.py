"""Pages of appointments: list, one, making one, and every answer to it."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from muniment.core.errors import UsageError
from muniment.engine.catalogue import catalogue
from muniment.web.apps.access.history import history_of
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.queries import active_people
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.appointments import duties, policies, register
from muniment.web.apps.appointments.models import Appointment, Staff
from muniment.web.apps.appointments.roles import all_roles
from muniment.web.apps.appointments.services import answering, appointing, ending
from muniment.web.apps.appointments.ui.acting import APPOINT, READ, SEE, complete, done, tried
from muniment.web.apps.appointments.ui.files import kept, taking_document
from muniment.web.apps.appointments.ui.forms import (
    EndForm,
    FileForm,
    OfferForm,
    ReasonForm,
    VersionForm,
)
from muniment.web.apps.appointments.ui.tables import appointment_listing
from muniment.web.apps.appointments.ui.words import role_link, staff_link, state_badge, tabs
from muniment.web.apps.appointments.vocabulary import OPEN, State
from muniment.web.apps.blobs.reading import attachment
from muniment.web.apps.organization.queries import today
from muniment.web.apps.records.ui.talk import talk_about


@READ
@require_safe
def appointment_list(request: HttpRequest) -> HttpResponseBase:
    """List every appointment."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.SEE_STAFF)
    may_appoint = policies.appoints(principal)
    context = {"tabs": tabs("appointments", principal), "may_appoint": may_appoint}
    rows = register.appointment_rows(today())
    listing = appointment_listing(ticked=may_appoint)
    return listing.respond(request, rows, "appointments/appointments.html", context)


@SEE
@require_safe
def appointment(request: HttpRequest, reference: str) -> HttpResponse:
    """Show one appointment, and what the reader may do with it."""
    principal = principal_of(request)
    found = register.appointment_by(reference)
    policies.require_seeing_appointment(principal, found)
    return _shown(request, principal, found)


@APPOINT
@require_http_methods(["GET", "POST"])
def appointment_add(request: HttpRequest) -> HttpResponse:
    """Appoint somebody."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.APPOINT)
    roles = [(role.id, role.title) for role in all_roles().values() if role.appointable]
    asked = {"role": request.GET.get("role", ""), "staff": request.GET.get("staff", "")}
    form = OfferForm(
        request.POST or None,
        roles=roles,
        people=register.staff_choices(today()),
        initial={**asked, "from_on": today()},
    )
    status, clash = 200, None
    if form.is_valid():
        offer = form.offered()
        row, status = tried(form, lambda: _appoint(principal, offer))
        if row is None:
            clash = _first_clash(offer)
        else:
            said = gettext("The appointment waits for the person's answer.")
            if row.state == State.UNCONFIRMED:
                said = gettext("You appointed yourself: a second person must confirm it.")
            return done(request, said, "appointment", row.reference)
    context = {"form": form, "clash": clash, "duties": list(catalogue().roles.values())}
    return render(request, "appointments/appointment_add.html", context, status=status)


def _appoint(principal: Principal, offer: appointing.Offer) -> Appointment:
    try:
        return appointing.appoint(principal, offer)
    except NotFound as error:
        raise UsageError(error.message) from error


def _first_clash(offer: appointing.Offer) -> dict[str, Any] | None:
    """Return what the page to compensate the first clash needs; None where none will do."""
    staff = Staff.objects.filter(pk=offer.staff).first()
    found = duties.uncompensated(staff, offer.role) if staff is not None else ()
    first = next((each for each in found if each.can_be_compensated), None)
    return None if first is None or staff is None else {"staff": staff, "clash": first}


@SEE
@require_POST
def appointment_accept(request: HttpRequest, reference: str) -> HttpResponse:
    """Take a role on, as oneself."""
    principal = principal_of(request)
    found = register.appointment_by(reference)
    policies.require_answering(principal, found)
    version = complete(VersionForm(request.POST))["version"]
    answering.accept(principal, found.pk, version)
    return done(request, gettext("The role is yours."), "appointment", reference)


@SEE
@require_POST
def appointment_refuse(request: HttpRequest, reference: str) -> HttpResponse:
    """Decline a role, as oneself."""
    principal = principal_of(request)
    found = register.appointment_by(reference)
    policies.require_answering(principal, found)
    said = complete(ReasonForm(request.POST))
    answering.refuse(principal, found.pk, said["reason"], said["version"])
    return done(request, gettext("You declined the role."), "appointment", reference)


@SEE
@require_POST
def appointment_end(request: HttpRequest, reference: str) -> HttpResponse:
    """End an appointment, or lay one's own role down."""
    principal = principal_of(request)
    found = register.appointment_by(reference)
    policies.require_ending(principal, found)
    said = complete(EndForm(request.POST))
    ending.end(principal, found.pk, said["reason"], said["version"], said["last_day"])
    return done(request, gettext("The appointment ends."), "appointment", reference)


@APPOINT
@require_POST
def appointment_confirm(request: HttpRequest, reference: str) -> HttpResponse:
    """Confirm, as a second person, what somebody offered to themself."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.APPOINT)
    found = register.appointment_by(reference)
    version = complete(VersionForm(request.POST))["version"]
    appointing.confirm(principal, found.pk, version)
    return done(request, gettext("Confirmed. The person can accept now."), "appointment", reference)


@APPOINT
@require_POST
def appointment_withdraw(request: HttpRequest, reference: str) -> HttpResponse:
    """Take back what nobody has answered."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.APPOINT)
    found = register.appointment_by(reference)
    said = complete(ReasonForm(request.POST))
    ending.withdraw(principal, found.pk, said["reason"], said["version"])
    return done(request, gettext("The appointment is withdrawn."), "appointment", reference)


def _appoints(request: HttpRequest, reference: str) -> None:
    principal_of(request).require_everywhere(Permission.APPOINT)


@APPOINT
@taking_document(_appoints)
@require_POST
def appointment_vouch(request: HttpRequest, reference: str) -> HttpResponse:
    """Record an acceptance on paper of somebody without an account."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.APPOINT)
    found = register.appointment_by(reference)
    form = FileForm(request.POST, request.FILES)
    if not form.is_valid():
        return _shown(request, principal, found, form, 400)
    document = kept(form.cleaned_data["file"])
    if document is None:
        raise UsageError(gettext("there is no document"))
    answering.vouch(principal, found.pk, document, form.cleaned_data["version"])
    return done(request, gettext("Recorded, and labelled as paper."), "appointment", reference)


@SEE
@require_safe
def appointment_document(request: HttpRequest, reference: str) -> FileResponse:
    """Give the document that shows an acceptance."""
    principal = principal_of(request)
    found = register.appointment_by(reference)
    policies.require_seeing_appointment(principal, found)
    if found.document_id is None:
        raise NotFound("there is no document")
    return attachment(found.document_id, found.document_name)


def _shown(
    request: HttpRequest,
    principal: Principal,
    found: Appointment,
    file_form: FileForm | None = None,
    status: int = 200,
) -> HttpResponse:
    version = {"version": found.row_version}
    own = policies.is_self(principal, found.staff)
    appoints = policies.appoints(principal)
    offered, unconfirmed = found.state == State.OFFERED, found.state == State.UNCONFIRMED
    named = (found.appointed_by, found.confirmed_by, found.answered_by, found.ended_by)
    history = history_of(
        found.pk,
        principal,
        changes={"closed": gettext("Closed: its holder had left, and came back")},
        also=[each for each in named if each is not None],
    )
    role = all_roles().get(found.role)
    context = {
        "row": found,
        "badge": state_badge(found, today()),
        "role": role,
        "role_link": role_link(found.role, found.title),
        "staff_link": staff_link(found.staff, principal),
        "duty": role.duty if role is not None else "",
        "who": {
            name: history.names.get(getattr(found, name), "")
            for name in ("appointed_by", "confirmed_by", "answered_by", "ended_by")
        },
        "is_self": own,
        "may_answer": own and offered,
        "may_confirm": appoints and unconfirmed and not own and found.appointed_by != principal.id,
        "alone": unconfirmed and active_people() < 2,
        "may_withdraw": appoints and (offered or unconfirmed),
        "may_end": (appoints or own) and found.state == State.ACCEPTED,
        "may_vouch": appoints and offered and found.staff.account_id is None,
        "plain": VersionForm(initial=version),
        "refusal": ReasonForm(initial=version, auto_id="id_refuse_%s"),
        "withdrawal": ReasonForm(initial=version, auto_id="id_withdraw_%s"),
        "end": EndForm(initial=version, auto_id="id_end_%s"),
        "file": file_form or FileForm(initial=version),
        "history": history.rows,
        "talk": talk_about(principal, "appointment", found.pk, found.state in OPEN),
        "may_list": policies.sees_all(principal),
    }
    return render(request, "appointments/appointment.html", context, status=status)
