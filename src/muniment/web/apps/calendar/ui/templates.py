"""Pages of templates: list, one, making, changing, archiving, a preview of days, proposals."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from muniment.core.errors import UsageError
from muniment.engine.calendar.easy import easy_rule
from muniment.engine.calendar.expansion import coming
from muniment.engine.calendar.rules import anchored, parse
from muniment.web.apps.access.archived import is_archived, require_in_use
from muniment.web.apps.access.history import history_of
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.principals import Conflict, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.together import changes_for
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.calendar import policies, queries
from muniment.web.apps.calendar.models import TaskTemplate
from muniment.web.apps.calendar.proposals import Proposal, proposal, proposals
from muniment.web.apps.calendar.responsible import workers
from muniment.web.apps.calendar.services import templates as services
from muniment.web.apps.calendar.tables import templates_of
from muniment.web.apps.calendar.ui.forms import ReasonForm, TemplateForm, template_initial
from muniment.web.apps.calendar.ui.tasks import projects_of, served_words
from muniment.web.apps.calendar.ui.words import kind_word
from muniment.web.apps.calendar.ui.work import shown, tabs
from muniment.web.apps.calendar.wording import rule_words
from muniment.web.apps.organization.queries import today

SEE = page(Permission.SEE_TASKS)
_NEXT = 6
_NEWEST = 12
_LABELS = {
    "title": _("What is to be done"),
    "kind": _("Kind"),
    "rule": _("Rule"),
    "starts_on": _("First day"),
    "assignee": _("Who"),
    "deputy": _("Deputy"),
    "lead_days": _("Lead time in days"),
    "note": _("How"),
    "proof": _("Proof wanted"),
    "serves": _("Works for"),
    "about": _("About"),
}


@SEE
@require_safe
def template_list(request: HttpRequest) -> HttpResponseBase:
    """List templates."""
    principal = principal_of(request)
    context = {
        "tabs": tabs("templates", principal),
        "may_edit": principal.allows(Permission.EDIT_TASKS),
    }
    rows = queries.templates(principal)
    return templates_of(principal).respond(request, rows, "calendar/templates.html", context)


@SEE
@require_safe
def template(request: HttpRequest, reference: str) -> HttpResponse:
    """Show one template: its rule in words, how its tasks were kept, the next days."""
    principal = principal_of(request)
    found = queries.template(principal, reference)
    return _shown(request, principal, found, ReasonForm(initial={"version": found.row_version}))


@SEE
@require_http_methods(["GET", "POST"])
def template_new(request: HttpRequest) -> HttpResponse:
    """Make a template, by hand or from a proposal."""
    principal = principal_of(request)
    principal.require(Permission.EDIT_TASKS)
    offered = proposal(request.GET.get("proposal", ""))
    form = TemplateForm(
        request.POST or None,
        people=workers(None),
        projects=projects_of(principal),
        at_large=principal.everywhere(Permission.EDIT_TASKS),
        initial=_initial(offered, principal),
    )
    del form.fields["reason"]
    if form.is_valid():
        said = form.cleaned_data
        chosen = said["proposal"] if proposal(said["proposal"]) else ""
        try:
            made = services.create(principal, said["project"], form.planned(), chosen)
        except UsageError as error:
            form.refuse(error)
        else:
            messages.success(request, gettext("The template is made."))
            return redirect("task_template", made.reference)
    context = {"form": form, "proposal": offered, "days": _days_of(form)}
    return render(request, "calendar/template_form.html", context)


@SEE
@require_http_methods(["GET", "POST"])
def template_edit(request: HttpRequest, reference: str) -> HttpResponse:
    """Change a template; who changed it meanwhile is shown before anything is overwritten."""
    principal = principal_of(request)
    found = queries.template(principal, reference)
    policies.require_editing(principal, found.project_id)
    require_in_use(found.project)
    people = workers(found.project_id)
    initial = template_initial(found)
    form = TemplateForm(request.POST or None, people=people, projects=None, initial=initial)
    context: dict[str, Any] = {"template": found, "form": form, "days": _days_of(form)}
    if not form.is_valid():
        return render(request, "calendar/template_form.html", context)
    said = form.cleaned_data
    try:
        services.change(principal, found.pk, form.planned(found), said["version"], said["reason"])
    except UsageError as error:
        form.refuse(error)
        return render(request, "calendar/template_form.html", context)
    except Conflict as error:
        if getattr(error, "status", None):
            raise
        now = queries.template(principal, reference)
        again = {**request.POST.dict(), "version": now.row_version}
        context |= {
            "form": TemplateForm(again, people=people, projects=None, initial=initial),
            "template": now,
            "words": rule_words(parse(now.rule)),
            "conflict": True,
        }
        return render(request, "calendar/template_form.html", context, status=409)
    messages.success(request, gettext("The template is changed, for the days to come."))
    return redirect("task_template", reference)


@SEE
@require_POST
def template_archive(request: HttpRequest, reference: str) -> HttpResponse:
    """Put a template away."""
    principal = principal_of(request)
    found = queries.template(principal, reference)
    policies.require_editing(principal, found.project_id)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return _shown(request, principal, found, form, status=400)
    said = form.cleaned_data
    services.archive(principal, found.pk, said["reason"], said["version"])
    messages.success(request, gettext("The template is put away. What was due stays to be done."))
    return redirect("task_template", reference)


@SEE
@require_safe
def template_preview(request: HttpRequest) -> HttpResponse:
    """Show the next days of what a form says so far; a part of a page."""
    principal = principal_of(request)
    principal.require(Permission.EDIT_TASKS)
    form = TemplateForm(request.GET, people=(), projects=None)
    return render(request, "calendar/_days.html", {"days": _days_of(form)})


@SEE
@require_safe
def template_proposals(request: HttpRequest) -> HttpResponse:
    """Offer what the catalogue says comes again; a person adopts each."""
    principal = principal_of(request)
    principal.require(Permission.EDIT_TASKS)
    adopted = dict(
        queries.templates(principal).exclude(proposal="").values_list("proposal", "reference")
    )
    day = today()
    rows = [
        {
            "proposal": each,
            "kind": kind_word(each.kind.value),
            "words": rule_words(easy_rule(each.easy, day)),
            "serves": each.serves,
            "adopted": adopted.get(each.id, ""),
        }
        for each in proposals()
    ]
    context = {"tabs": tabs("proposals", principal), "rows": rows}
    return render(request, "calendar/proposals.html", context)


def _initial(offered: Proposal | None, principal: Principal) -> dict[str, Any]:
    found: dict[str, Any] = {
        "version": 0,
        "starts_on": today(),
        "assignee": str(principal.id),
    }
    if offered is None:
        return found
    return found | {
        "title": offered.title,
        "kind": offered.kind.value,
        "frequency": offered.easy.frequency.value,
        "interval": offered.easy.interval,
        "anchor": offered.easy.anchor.value,
        "note": offered.note,
        "proof": offered.proof,
        "serves": ", ".join(offered.serves),
        "proposal": offered.id,
    }


def _days_of(form: TemplateForm) -> dict[str, Any] | None:
    """Return the rule that a form says in words, with its next days; None where it says none."""
    if not form.is_bound:
        said = {
            name: form.get_initial_for_field(field, name) for name, field in form.fields.items()
        }
        return _days_of(TemplateForm(said, people=(), projects=None))
    form.is_valid()
    said = form.cleaned_data
    rule, start = said.get("chosen"), said.get("starts_on")
    if rule is None or start is None:
        errors = [*form.errors.get("rule", ()), *form.errors.get("interval", ())]
        return {"errors": errors} if errors else None
    whole = anchored(rule, start)
    return {
        "words": rule_words(whole),
        "rule": str(whole),
        "next": coming(whole, start, max(start, today()), _NEXT),
    }


def _shown(
    request: HttpRequest,
    principal: Principal,
    found: TaskTemplate,
    form: ReasonForm,
    status: int = 200,
) -> HttpResponse:
    rule = parse(found.rule)
    alive = found.archived_at is None and not is_archived(found.project)
    tasks = found.tasks.select_related("project", "assignee").order_by("-due_on")[:_NEWEST]
    context = {
        "template": found,
        "unable": getattr(found, "unable", False) and alive,
        "kind": kind_word(found.kind),
        "words": rule_words(rule),
        "next": coming(rule, found.starts_on, max(found.starts_on, today()), _NEXT)
        if alive
        else (),
        "kept": queries.kept_of(found, today()),
        "tasks": [shown(row) for row in tasks],
        "serves": served_words(found.serves),
        "history": history_of(
            found.pk, principal, _LABELS, reads=changes_for(found.reference)
        ).rows,
        "form": form,
        "may_edit": alive and policies.may_edit(principal, found.project_id),
    }
    return render(request, "calendar/template.html", context, status=status)
