"""Pages of competence: matrix with gaps and plans, evidence, needs."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from muniment.web.apps.access.history import history_of
from muniment.web.apps.access.principals import NotFound
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.appointments import competence, policies, register
from muniment.web.apps.appointments.competence import Cell, Met, Need
from muniment.web.apps.appointments.models import CompetenceNeed, Staff
from muniment.web.apps.appointments.roles import all_roles
from muniment.web.apps.appointments.services import proving
from muniment.web.apps.appointments.services.proving import Shown
from muniment.web.apps.appointments.ui.acting import APPOINT, READ, SEE, complete, done, tried
from muniment.web.apps.appointments.ui.files import kept, taking_document
from muniment.web.apps.appointments.ui.forms import (
    CloseForm,
    NeedForm,
    PlanForm,
    ProofForm,
    ReasonForm,
    VersionForm,
)
from muniment.web.apps.appointments.ui.words import PROOFS, met_badge, met_word, staff_link, tabs
from muniment.web.apps.blobs.reading import attachment
from muniment.web.apps.organization.queries import today
from muniment.web.ui.paging import part_of

_ON_A_PAGE = 100


@READ
@require_safe
def competence_matrix(request: HttpRequest) -> HttpResponse:
    """Show the needs of every role that is held, what shows them, and the gaps."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.SEE_STAFF)
    day = today()
    found = competence.matrix(day)
    only_gaps = request.GET.get("show") == "gaps"
    own = CompetenceNeed.objects.filter(archived_at=None).order_by("reference")
    titles = {role.id: role.title for role in all_roles().values()}
    part = part_of(request, found.gaps if only_gaps else list(found.cells), _ON_A_PAGE)
    context = {
        "tabs": tabs("competence", principal),
        "part": part,
        "rows": [_told(cell) for cell in part.rows],
        "unheld": found.unheld,
        "total": len(found.cells),
        "met": len(found.cells) - len(found.gaps),
        "gaps": len(found.gaps),
        "planned": sum(cell.plan is not None for cell in found.gaps),
        "late": [
            cell.plan for cell in found.gaps if cell.plan is not None and cell.plan.due_on < day
        ],
        "only_gaps": only_gaps,
        "needs": [(need, titles.get(need.role, "")) for need in own],
        "may_appoint": policies.appoints(principal),
        "today": day,
    }
    return render(request, "appointments/competence.html", context)


def _may_show(request: HttpRequest, reference: str) -> None:
    policies.require_showing(principal_of(request), register.staff_by(reference))


@SEE
@taking_document(_may_show)
@require_http_methods(["GET", "POST"])
def competence_add(request: HttpRequest, reference: str) -> HttpResponse:
    """Record what shows somebody's competence: one's own, or somebody else's."""
    principal = principal_of(request)
    staff = register.staff_by(reference)
    own = policies.is_self(principal, staff)
    choices = _needs_of(staff)
    asked = f"{request.GET.get('role', '')} {request.GET.get('need', '')}"
    form = ProofForm(
        request.POST or None, request.FILES or None, needs=choices, initial={"need": asked}
    )
    status = 200
    if form.is_valid():
        said = dict(form.cleaned_data)
        role, _, need = said.pop("need").partition(" ")
        document = kept(said.pop("file"))
        row, status = tried(
            form,
            lambda: proving.show(
                principal, staff.pk, Shown(role=role, need=need, document=document, **said)
            ),
        )
        if row is not None:
            told = gettext("Recorded. Somebody else judges whether it meets the need.")
            if row.assessed_by is not None:
                told = gettext("Recorded, and judged by you.")
            return done(request, told, "competence_evidence", row.reference)
    context = {"staff": staff, "form": form, "is_own": own, "choices": choices}
    return render(request, "appointments/competence_add.html", context, status=status)


@SEE
@require_safe
def competence_evidence(request: HttpRequest, reference: str) -> HttpResponse:
    """Show one piece of evidence."""
    principal = principal_of(request)
    found = register.evidence_by(reference)
    policies.require_seeing(principal, found.staff)
    appoints = policies.appoints(principal) and found.archived_at is None
    version = {"version": found.row_version}
    named = [each for each in (found.recorded_by, found.assessed_by) if each is not None]
    history = history_of(found.pk, principal, also=named)
    context = {
        "row": found,
        "badge": met_badge(competence.met([found], today())),
        "kind": PROOFS[found.kind],
        "role": all_roles().get(found.role),
        "need": _title_of(found.role, found.need),
        "staff_link": staff_link(found.staff, principal),
        "recorded_by": history.names.get(found.recorded_by, ""),
        "assessed_by": history.names.get(found.assessed_by, "") if found.assessed_by else "",
        "may_assess": appoints
        and found.assessed_by is None
        and not policies.is_self(principal, found.staff),
        "may_archive": appoints,
        "assessing": VersionForm(initial=version),
        "archiving": ReasonForm(initial=version),
        "history": history.rows,
        "all_seen": policies.sees_all(principal),
    }
    return render(request, "appointments/competence_evidence.html", context)


@SEE
@require_safe
def competence_document(request: HttpRequest, reference: str) -> FileResponse:
    """Give the document of a piece of evidence."""
    principal = principal_of(request)
    found = register.evidence_by(reference)
    policies.require_seeing(principal, found.staff)
    if found.document_id is None:
        raise NotFound("there is no document")
    return attachment(found.document_id, found.document_name)


@APPOINT
@require_POST
def competence_assess(request: HttpRequest, reference: str) -> HttpResponse:
    """Judge somebody else's evidence."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.APPOINT)
    found = register.evidence_by(reference)
    version = complete(VersionForm(request.POST))["version"]
    proving.assess(principal, found.pk, "", version)
    return done(request, gettext("It counts from now on."), "competence_evidence", reference)


@APPOINT
@require_POST
def competence_archive(request: HttpRequest, reference: str) -> HttpResponse:
    """Put evidence away."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.APPOINT)
    found = register.evidence_by(reference)
    said = complete(ReasonForm(request.POST))
    proving.archive_evidence(principal, found.pk, said["reason"], said["version"])
    return done(request, gettext("The evidence is put away."), "competence_evidence", reference)


@APPOINT
@require_http_methods(["GET", "POST"])
def competence_plan(request: HttpRequest, reference: str) -> HttpResponse:
    """Plan how somebody comes to meet a need."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.APPOINT)
    staff = register.staff_by(reference)
    role, need = request.GET.get("role", ""), request.GET.get("need", "")
    title = _title_of(role, need)
    if not title:
        raise NotFound("there is no such need")
    form = PlanForm(request.POST or None, people=register.staff_choices(today()))
    status = 200
    if form.is_valid():
        row, status = tried(
            form, lambda: proving.plan(principal, staff.pk, role, need, **form.cleaned_data)
        )
        if row is not None:
            return done(request, gettext("Planned."), "competence")
    context = {"staff": staff, "form": form, "need": title, "role": all_roles().get(role)}
    return render(request, "appointments/competence_plan.html", context, status=status)


@APPOINT
@require_http_methods(["GET", "POST"])
def competence_plan_close(request: HttpRequest, reference: str) -> HttpResponse:
    """Show a plan, and close it: done, or dropped."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.APPOINT)
    plan = register.plan_by(reference)
    form = CloseForm(request.POST or None, initial={"version": plan.row_version})
    status = 200
    if form.is_valid():
        said = form.cleaned_data
        row, status = tried(
            form,
            lambda: proving.close_plan(
                principal,
                plan.pk,
                done=said["done"],
                note=said["note"],
                expected_version=said["version"],
            ),
        )
        if row is not None:
            return done(request, gettext("The plan is closed."), "competence")
    context = {
        "plan": plan,
        "form": form,
        "role": all_roles().get(plan.role),
        "need": _title_of(plan.role, plan.need),
        "history": history_of(plan.pk, principal).rows,
    }
    return render(request, "appointments/competence_plan_close.html", context, status=status)


@APPOINT
@require_http_methods(["GET", "POST"])
def need_add(request: HttpRequest) -> HttpResponse:
    """Add something that a role needs."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.APPOINT)
    roles = [(role.id, role.title) for role in all_roles().values() if role.appointable]
    form = NeedForm(
        request.POST or None, roles=roles, initial={"role": request.GET.get("role", "")}
    )
    status = 200
    if form.is_valid():
        row, status = tried(form, lambda: proving.add_need(principal, **form.cleaned_data))
        if row is not None:
            return done(request, gettext("The role needs it from now on."), "competence")
    return render(request, "appointments/need_add.html", {"form": form}, status=status)


@APPOINT
@require_http_methods(["GET", "POST"])
def need_archive(request: HttpRequest, reference: str) -> HttpResponse:
    """Show a need of the company's own, and drop it."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.APPOINT)
    need = CompetenceNeed.objects.filter(reference=reference).first()
    if need is None:
        raise NotFound("there is no such need")
    form = ReasonForm(request.POST or None, initial={"version": need.row_version})
    status = 200
    if form.is_valid():
        said = form.cleaned_data
        row, status = tried(
            form,
            lambda: proving.archive_need(principal, need.pk, said["reason"], said["version"]),
        )
        if row is not None:
            return done(request, gettext("The role needs it no longer."), "competence")
    context = {
        "need": need,
        "form": form,
        "role": all_roles().get(need.role),
        "history": history_of(need.pk, principal).rows,
    }
    return render(request, "appointments/need.html", context, status=status)


def _told(cell: Cell) -> dict[str, Any]:
    return {
        "cell": cell,
        "badge": met_badge(cell.met),
        "word": met_word(cell.met),
        "staff": staff_link(cell.staff),
        "gap": cell.met is not Met.MET,
    }


def _needs_of(staff: Staff) -> list[tuple[str, str]]:
    """Return the needs of the roles that somebody has or was offered, as choices."""
    found = competence.matrix(staff=staff.pk)
    return [
        (f"{cell.role.id} {cell.need.key}", f"{cell.role.title}: {cell.need.title}")
        for cell in found.cells
    ]


def _title_of(role: str, key: str) -> str:
    """Return what a role needs, in words; "" where it needs no such thing."""
    known = all_roles()
    if role not in known:
        return ""
    wanted: list[Need] = competence.needs({role: known[role]}).get(role, [])
    return next((need.title for need in wanted if need.key == key), "")
