"""Pages on which people decide about controls: one, many, and own ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_http_methods, require_POST

from muniment.core.errors import MunimentError, UsageError
from muniment.web.apps.access.archived import Archived
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.principals import Conflict, Denied, NotFound
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.together import Refused
from muniment.web.apps.access.ui.forms import PlainForm, VersionForm
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.access.ui.together import ticked
from muniment.web.apps.controls import deciding, owning, policies, queries
from muniment.web.apps.controls.acts import offered_of
from muniment.web.apps.controls.models import CompanyControl
from muniment.web.apps.controls.ui import words
from muniment.web.apps.controls.ui.forms import (
    AssertingForm,
    DecidingForm,
    ManyForm,
    NewOwnForm,
    OwnForm,
    PuttingAwayForm,
    initial_of,
)
from muniment.web.apps.organization.queries import today
from muniment.web.ui.pages import status_of

_EDIT = page(Permission.EDIT_CONTROLS)
_SEE = page(Permission.SEE_CONTROLS)


@_EDIT
@require_http_methods(["GET", "POST"])
def control_decide(request: HttpRequest, control: str) -> HttpResponse:
    """Decide whether a control is necessary; who changed it meanwhile is shown first."""
    principal = principal_of(request)
    policies.require_deciding(principal)
    row = _in_use(control)
    people = queries.owners()

    def form(data: Any, now: CompanyControl) -> DecidingForm:
        offered = _proposed(now)
        initial = initial_of(now, [reference for reference, _title in offered])
        return DecidingForm(data, owners=people, proposed=offered, initial=initial)

    def act(filled: PlainForm) -> None:
        assert isinstance(filled, DecidingForm)  # noqa: S101 - what form() above makes
        deciding.decide(
            principal,
            control,
            filled.decision(),
            filled.assignment(),
            filled.cleaned_data["version"],
        )

    context = {"title": gettext("Decide"), "lead": "decide"}
    return _edit(request, row, form, act, context, gettext("The control is decided."))


@_SEE
@require_http_methods(["GET", "POST"])
def control_assert(request: HttpRequest, control: str) -> HttpResponse:
    """Say how far one's own control is in place."""
    principal = principal_of(request)
    row = _in_use(control)
    policies.require_asserting(principal, row.owner_id)

    def form(data: Any, now: CompanyControl) -> AssertingForm:
        initial = {
            "implementation": now.implementation,
            "words": now.implementation_words,
            "on": today(),
            "version": now.row_version,
        }
        return AssertingForm(data, initial=initial)

    def act(filled: PlainForm) -> None:
        assert isinstance(filled, AssertingForm)  # noqa: S101 - what form() above makes
        deciding.assert_implementation(
            principal, control, filled.assertion(), filled.cleaned_data["version"]
        )

    context = {"title": gettext("Assert"), "lead": "assert"}
    return _edit(request, row, form, act, context, gettext("Your assertion is recorded."))


@_EDIT
@require_http_methods(["GET", "POST"])
def control_describe(request: HttpRequest, control: str) -> HttpResponse:
    """Describe an own control anew."""
    principal = principal_of(request)
    policies.require_deciding(principal)
    row = _in_use(control)
    if row.theme != "own":
        raise NotFound("there is no such own control")

    def form(data: Any, now: CompanyControl) -> OwnForm:
        initial = {name: getattr(now, name) for name in ("title", "description", "references")}
        return OwnForm(data, initial={**initial, "version": now.row_version})

    def act(filled: PlainForm) -> None:
        assert isinstance(filled, OwnForm)  # noqa: S101 - what form() above makes
        owning.describe(principal, control, filled.described(), filled.cleaned_data["version"])

    context = {"title": gettext("Describe"), "lead": "describe"}
    return _edit(request, row, form, act, context, gettext("The control is described."))


@_EDIT
@require_http_methods(["GET", "POST"])
def control_add(request: HttpRequest) -> HttpResponse:
    """Add an own control."""
    principal = principal_of(request)
    policies.require_deciding(principal)
    form = NewOwnForm(request.POST or None, initial={"version": 0})
    if form.is_valid():
        try:
            row = owning.add(principal, form.cleaned_data["control"], form.described())
        except (UsageError, Conflict) as error:
            form.refuse(error)
            return render(request, "controls/add.html", {"form": form}, status=status_of(error))
        messages.success(request, gettext("The control is added. Decide about it next."))
        return redirect("control", row.control)
    return render(request, "controls/add.html", {"form": form})


@_EDIT
@require_POST
def control_archive(request: HttpRequest, control: str) -> HttpResponse:
    """Put an own control away."""
    principal = principal_of(request)
    policies.require_deciding(principal)
    queries.company_control(control)
    form = PuttingAwayForm(request.POST)
    if not form.is_valid():
        raise UsageError(gettext("say why the control is put away"))
    owning.archive(principal, control, form.cleaned_data["reason"], form.cleaned_data["version"])
    messages.success(request, gettext("The control is put away. Its history stays."))
    return redirect("control", control)


@_EDIT
@require_POST
def control_take_back(request: HttpRequest, control: str) -> HttpResponse:
    """Take an own control back into use."""
    principal = principal_of(request)
    policies.require_deciding(principal)
    queries.company_control(control)
    form = VersionForm(request.POST)
    if not form.is_valid():
        raise UsageError(gettext("the form is not whole"))
    owning.take_back(principal, control, form.cleaned_data["version"])
    messages.success(request, gettext("The control is back in use."))
    return redirect("control", control)


@_EDIT
@require_POST
def control_many(request: HttpRequest) -> HttpResponse:
    """Show the controls that were ticked with one form for all, and do what it says."""
    principal = principal_of(request)
    policies.require_deciding(principal)
    wanted = ticked(request)
    named = [one.reference for one in wanted]
    rows = list(
        CompanyControl.objects.filter(control__in=named, archived_at=None)
        .select_related("owner")
        .order_by("position")
    )
    if not rows or len(rows) != len(named):
        raise NotFound(
            gettext("no controls were ticked, or one of them is not there"),
            hint=gettext("Tick rows in the list first."),
        )
    sent = request.POST if request.POST.get("send") == "yes" else None
    form = ManyForm(sent, owners=queries.owners())
    problems: Mapping[str, MunimentError] = {}
    status = 200 if not form.errors else 422
    if form.is_valid():
        try:
            deciding.change_many(principal, wanted, form.wanted())
        except Refused as error:
            form.refuse(error)
            problems, status = error.rows, error.status
        except (UsageError, Conflict, Denied) as error:
            form.refuse(error)
            status = status_of(error)
        else:
            said = ngettext(
                "%(count)d control was changed.", "%(count)d controls were changed.", len(rows)
            )
            messages.success(request, said % {"count": len(rows)})
            return redirect("controls")
    context = {
        "rows": [(row, _said(row), problems.get(row.control)) for row in rows],
        "tickets": [f"{one.reference}:{one.version}" for one in wanted],
        "form": form,
    }
    return render(request, "controls/many.html", context, status=status)


def _edit(
    request: HttpRequest,
    row: CompanyControl,
    make: Callable[[Any, CompanyControl], PlainForm],
    act: Callable[[PlainForm], None],
    context: dict[str, Any],
    done: str,
) -> HttpResponse:
    """Show a form about one control, and do what it says; a conflict shows both."""
    form = make(request.POST or None, row)
    status = 200
    conflict = False
    if form.is_valid():
        try:
            act(form)
        except Archived:
            raise
        except Conflict:
            # Sent again, the form is about what stands there now.
            row = queries.company_control(row.control)
            form = make({**_posted(request), "version": row.row_version}, row)
            status, conflict = 409, True
        except UsageError as error:
            form.refuse(error)
            status = 400
        else:
            messages.success(request, done)
            return redirect("control", row.control)
    shown = {**context, "company": row, "form": form, "conflict": conflict, "now": _said(row)}
    return render(request, "controls/edit.html", shown, status=status)


def _posted(request: HttpRequest) -> dict[str, Any]:
    many = ("proposed",)
    found: dict[str, Any] = {key: value for key, value in request.POST.items() if key not in many}
    return found | {key: request.POST.getlist(key) for key in many if key in request.POST}


def _in_use(control: str) -> CompanyControl:
    row = queries.company_control(control)
    if row.archived_at is not None:
        raise Archived(
            gettext("this control was put away: nothing in it changes"),
            hint=gettext("Take it back into use first."),
        )
    return row


def _proposed(row: CompanyControl) -> list[tuple[str, str]]:
    """Return what software proposes as reasons: reference, and what it is about."""
    return [
        (reference, f"{words.REASONS[kind.value]}: {reference} {title}")
        for kind, reference, title in offered_of(row)
    ]


def _said(row: CompanyControl) -> Sequence[tuple[object, object]]:
    """Return what a control says now: label and value."""
    reasons = "; ".join(
        " ".join(filter(None, (one.reference, one.title))) for one in row.reasons.all()
    )
    return [
        (words.FIELDS["necessity"], words.NECESSITY[row.necessity]),
        (words.FIELDS["reasons"], reasons),
        (words.FIELDS["exclusion"], row.exclusion),
        (words.FIELDS["implementation"], words.IMPLEMENTATION[row.implementation]),
        (words.FIELDS["implementation_words"], row.implementation_words),
        (words.FIELDS["owner"], row.owner or ""),
        (words.FIELDS["procedure"], row.procedure),
    ]
