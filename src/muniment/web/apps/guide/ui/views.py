"""Pages of the guided path: parse, call one service, render."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from muniment.web.apps.access.policies import page
from muniment.web.apps.access.principals import NotFound
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.context.registers import PROFILE
from muniment.web.apps.guide import answers, services
from muniment.web.apps.guide.steps import STEPS, step_of
from muniment.web.apps.records.services.keeping import Unfitting, require_edit, require_see
from muniment.web.apps.risks.queries import unadopted

SEE = page(Permission.SEE_REGISTERS)
EDIT = page(Permission.EDIT_REGISTERS)


@SEE
@require_http_methods(["GET"])
def guide(request: HttpRequest) -> HttpResponse:
    """Show the steps, and how far they are."""
    principal = principal_of(request)
    require_see(PROFILE, principal)
    steps, following = services.progress(), services.next_step()
    context = {
        "steps": steps,
        "next": following,
        "proposals": 0
        if following
        else unadopted(principal.projects(Permission.SEE_RISKS)).count(),
        "done": sum(state != "ahead" for _, state in steps),
        "may_edit": principal.everywhere(PROFILE.edit),
    }
    return render(request, "guide/guide.html", context)


@EDIT
@require_http_methods(["GET", "POST"])
def guide_step(request: HttpRequest, step: str) -> HttpResponse:
    """Ask a step's questions, record the answers, and go on."""
    principal = principal_of(request)
    require_edit(PROFILE, principal)
    found = step_of(step)
    if found is None:
        raise NotFound("there is no such step")
    form = None
    if found.form is not None:
        sent = request.POST if request.method == "POST" and "skip" not in request.POST else None
        form = found.form(sent, initial=answers.initial(step))
    if request.method == "POST":
        if "skip" in request.POST:
            services.skip(principal, step)
            return _on(step)
        if form is None or form.is_valid():
            try:
                made = services.take(principal, step, form.cleaned_data if form else {})
            except Unfitting as error:
                if form is None:
                    raise
                for name, what in error.problems.items():
                    form.add_error(name if name in form.fields else None, what)
            else:
                if made:
                    said = gettext("Recorded: %(references)s")
                    messages.success(request, said % {"references": ", ".join(made[:20])})
                return _on(step)
    place = [each.key for each in STEPS].index(step)
    context = {
        "step": found,
        "form": form,
        "number": place + 1,
        "total": len(STEPS),
        "before": STEPS[place - 1] if place else None,
    }
    status = 400 if request.method == "POST" else 200
    return render(request, "guide/step.html", context, status=status)


def _on(step: str) -> HttpResponse:
    following = services.next_step(step)
    return redirect("guide") if following is None else redirect("guide_step", following.key)
