"""Pages of treatment plans and of what waits for whose acceptance."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_POST, require_safe

from muniment.core.errors import UsageError
from muniment.engine.risk.acceptance import OPEN, RowState, bars
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.blobs.reading import attachment
from muniment.web.apps.organization.queries import today
from muniment.web.apps.risks import accepting, freezing, policies, waiting
from muniment.web.apps.risks.authority import Everybody, as_accepting, deciders
from muniment.web.apps.risks.contents import contents_of
from muniment.web.apps.risks.methods import InForce, in_force, in_force_and_submitted
from muniment.web.apps.risks.models import MethodState, PlanRow, TreatmentPlan
from muniment.web.apps.risks.ui.acts import said
from muniment.web.apps.risks.ui.method_forms import ReasonForm
from muniment.web.apps.risks.ui.plan_tables import PLANS, approvals_of, rows_listing
from muniment.web.apps.risks.ui.proposing import editable_projects
from muniment.web.apps.risks.ui.treatment_forms import (
    AcceptForm,
    AcceptManyForm,
    FreezeForm,
    ReferForm,
)
from muniment.web.apps.risks.ui.views import SEE, tabs
from muniment.web.apps.risks.ui.words import (
    BANDS,
    DEFECTS,
    OPTIONS,
    RANKED,
    ROWS,
    STAGES,
    band_badge,
    shown,
)
from muniment.web.ui.listing import selected

DECIDE = page(Permission.DECIDE)


@SEE
@require_safe
def plan_list(request: HttpRequest) -> HttpResponseBase:
    """List versions of the plan."""
    principal = principal_of(request)
    may_freeze = principal.allows(Permission.EDIT_RISKS)
    context = {
        "tabs": tabs("plans"),
        "form": _freeze_form(principal, None) if may_freeze else None,
        "approved": in_force().row is not None,
    }
    rows = waiting.plans(principal.projects(Permission.SEE_RISKS))
    return PLANS.respond(request, rows, "risks/plans.html", context)


@SEE
@require_POST
def plan_freeze(request: HttpRequest) -> HttpResponse:
    """Make a version of the plan."""
    principal = principal_of(request)
    principal.require(Permission.EDIT_RISKS)
    form = said(_freeze_form(principal, request))
    plan = freezing.freeze(principal, form["project"], form["note"])
    messages.success(request, gettext("The plan is frozen. Its risk owners are asked now."))
    return redirect("plan", plan.reference)


@SEE
@require_safe
def plan(request: HttpRequest, reference: str) -> HttpResponseBase:
    """Show one version with its rows."""
    principal = principal_of(request)
    held = principal.projects(Permission.SEE_RISKS)
    found = waiting.plan(held, reference)
    current = found.method is not None and found.method.state == MethodState.IN_FORCE
    # Under an older method nothing is accepted any more, so nobody could.
    method = InForce(found.method, found.method.method) if current and found.method else in_force()
    everybody = deciders(method.approved, today()) if current else Everybody(())
    rows = waiting.rows_of(held).filter(plan=found)
    context = {
        "plan": found,
        "may_file": _whole(principal, found),
        "form": AcceptManyForm(),
        "old_method": not current,
    }
    listing = rows_listing(method, everybody, today())
    return listing.respond(request, rows, "risks/plan.html", context)


@SEE
@require_safe
def plan_file(request: HttpRequest, reference: str) -> FileResponse:
    """Hand out the plan as its digest names it."""
    principal = principal_of(request)
    found = waiting.plan(principal.projects(Permission.SEE_RISKS), reference)
    if not _whole(principal, found):
        raise NotFound("the file tells of risks that you may not see")
    return attachment(found.blob_id, f"{found.reference}.json")


@SEE
@require_safe
def plan_row(request: HttpRequest, row_id: UUID) -> HttpResponse:
    """Show one row as it was frozen, who could accept it, and what may be done."""
    principal = principal_of(request)
    row = waiting.row(principal.projects(Permission.SEE_RISKS), row_id)
    held, day = in_force(), today()
    is_open = RowState(row.state) in OPEN
    changed = is_open and contents_of([row.risk])[0].digest != row.digest
    asked = accepting.asked_of(row, held, changed=changed, day=day)
    everybody = deciders(held.approved, day)
    able = everybody.who_could(asked, row.project_id)
    others = [person for person in able if person.pk != principal.id]
    highest = everybody.limit_of(principal.id)
    mine = as_accepting(principal, highest, row.project_id)
    stops = bars(mine, asked, asked.latest, day)
    is_asked = principal.id in asked.asked
    edits = policies.allows(principal, Permission.EDIT_RISKS, row.project_id)
    version = {"version": row.row_version}
    context = {
        "row": row,
        "badge": shown(ROWS, row.state),
        "level": band_badge(row.band, row.level),
        "band": BANDS[RANKED[row.band]],
        "frozen": _frozen(row),
        "defects": [DEFECTS[name] for name in row.defects],
        "changed": asked.changed and is_open,
        "able": [str(person) for person in able],
        "is_open": is_open,
        "is_asked": is_asked and is_open,
        "stops": [accepting.WHY[bar] for bar in stops] if is_asked and is_open else [],
        "limit": BANDS[highest] if highest else "",
        "accept_form": AcceptForm(initial=version) if is_open and is_asked and not stops else None,
        "latest": asked.latest,
        "refer_form": ReferForm(initial=version, people=others)
        if is_open and others and (principal.id == row.owner_id or edits)
        else None,
        "refuse_form": ReasonForm(initial=version) if is_open and is_asked else None,
        "withdraw_form": ReasonForm(initial=version)
        if row.state == RowState.ACCEPTED.value and (edits or principal.id == row.answered_by_id)
        else None,
    }
    return render(request, "risks/plan_row.html", context)


@DECIDE
@require_POST
def plan_row_accept(request: HttpRequest, row_id: UUID) -> HttpResponse:
    """Accept one row."""
    form = said(AcceptForm(request.POST))
    accepting.accept_many(
        principal_of(request), {row_id: form["version"]}, until=form["until"], said=form["said"]
    )
    messages.success(request, gettext("The residual risk is accepted."))
    return redirect("plan_row", row_id)


@DECIDE
@require_POST
def plan_rows_accept(request: HttpRequest) -> HttpResponse:
    """Accept the ticked rows, all of them or none."""
    form = said(AcceptManyForm(request.POST))
    wanted = _tickets(selected(request))
    rows = accepting.accept_many(
        principal_of(request), wanted, until=form["until"], said=form["said"]
    )
    messages.success(
        request,
        ngettext("%(n)d risk is accepted.", "%(n)d risks are accepted.", len(rows))
        % {"n": len(rows)},
    )
    return redirect("risk_approvals")


@DECIDE
@require_POST
def plan_row_refer(request: HttpRequest, row_id: UUID) -> HttpResponse:
    """Ask somebody else to accept a row."""
    principal = principal_of(request)
    row = waiting.row(principal.projects(Permission.SEE_RISKS), row_id)
    held, day = in_force(), today()
    asked = accepting.asked_of(row, held, changed=False, day=day)
    people = deciders(held.approved, day).who_could(asked, row.project_id)
    form = said(ReferForm(request.POST, people=people))
    accepting.refer(principal, row_id, form["to"], form["said"], form["version"])
    messages.success(request, gettext("They are asked now."))
    return redirect("plan_row", row_id)


@DECIDE
@require_POST
def plan_row_refuse(request: HttpRequest, row_id: UUID) -> HttpResponse:
    """Say no to a row."""
    form = said(ReasonForm(request.POST))
    accepting.refuse(principal_of(request), row_id, form["reason"], form["version"])
    messages.success(request, gettext("It is refused: the risk is to be treated further."))
    return redirect("plan_row", row_id)


@DECIDE
@require_POST
def plan_row_withdraw(request: HttpRequest, row_id: UUID) -> HttpResponse:
    """End an acceptance."""
    form = said(ReasonForm(request.POST))
    accepting.withdraw(principal_of(request), row_id, form["reason"], form["version"])
    messages.success(request, gettext("The acceptance is withdrawn."))
    return redirect("plan_row", row_id)


@SEE
@require_safe
def approvals(request: HttpRequest) -> HttpResponseBase:
    """List what waits for whose answer, the reader's own first."""
    principal = principal_of(request)
    held, submitted = in_force_and_submitted()
    everybody = deciders(held.approved, today())
    rows = waiting.rows_of(principal.projects(Permission.SEE_RISKS)).filter(
        state__in=[state.value for state in OPEN], risk__archived_at=None
    )
    highest = everybody.limit_of(principal.id)
    context = {
        "tabs": tabs("approvals"),
        "alone": len(everybody.deciders) <= 1,
        "limit": BANDS[highest] if highest else "",
        "form": AcceptManyForm(),
        "submitted": submitted,
    }
    listing = approvals_of(principal, held, everybody, today())
    return listing.respond(request, rows, "risks/approvals.html", context)


def _freeze_form(principal: Principal, request: HttpRequest | None) -> FreezeForm:
    return FreezeForm(
        request.POST if request else None,
        projects=editable_projects(principal),
        at_large=principal.everywhere(Permission.EDIT_RISKS),
    )


def _whole(principal: Principal, found: TreatmentPlan) -> bool:
    """True for who may see every risk of a plan."""
    return policies.allows(principal, Permission.SEE_RISKS, found.project_id)


def _tickets(values: tuple[str, ...]) -> dict[UUID, int]:
    try:
        pairs = [value.split(":") for value in values]
        return {UUID(key): int(version) for key, version in pairs}
    except ValueError as error:
        raise UsageError("what was ticked is no row of a plan") from error


def _frozen(row: PlanRow) -> dict[str, object]:
    """Return a row's part of the plan's file, ready to be shown."""
    told = row.content
    stages = [
        (STAGES[name], told["stages"][name], band_badge(told["stages"][name]["band"]))
        for name in STAGES
        if name in told["stages"]
    ]
    treatments = [{**item, "word": OPTIONS[item["option"]]} for item in told["treatments"]]
    return {"stages": stages, "treatments": treatments, "reasons": told["reasons"]}
