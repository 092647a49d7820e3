"""Pages of tasks: list, one task, asking for one, and what becomes of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from muniment.core.errors import UsageError
from muniment.engine.calendar.keeping import WAITING, State, is_missed, standing
from muniment.engine.catalogue import catalogue
from muniment.web.apps.access.archived import is_archived, require_in_use
from muniment.web.apps.access.history import history_of
from muniment.web.apps.access.policies import page, taking_file
from muniment.web.apps.access.principals import Conflict, Principal
from muniment.web.apps.access.queries import names_of
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.together import changes_for
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.blobs.reading import attachment
from muniment.web.apps.blobs.services import TooLarge, keep
from muniment.web.apps.blobs.uploads import FIELD, OneFile, expect_file
from muniment.web.apps.calendar import policies, queries
from muniment.web.apps.calendar.dues import source
from muniment.web.apps.calendar.models import Delivery, Task
from muniment.web.apps.calendar.responsible import workers
from muniment.web.apps.calendar.sentences import BECAME
from muniment.web.apps.calendar.services import asking, doing
from muniment.web.apps.calendar.tables import tasks_of
from muniment.web.apps.calendar.ui.forms import (
    DoneForm,
    HandOverForm,
    ReasonForm,
    TaskForm,
    described_initial,
)
from muniment.web.apps.calendar.ui.words import FALLEN, kind_word, standing_badge
from muniment.web.apps.calendar.ui.work import tabs
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.queries import today

SEE = page(Permission.SEE_TASKS)
PROOF_BYTES = 25 * 1024 * 1024
_ELSEWHERE = _("Keep it where it is, and say in the note where that is.")
_LABELS = {
    "title": _("What is to be done"),
    "due_on": _("Due"),
    "assignee": _("Who"),
    "deputy": _("Deputy"),
}


@SEE
@require_safe
def task_list(request: HttpRequest) -> HttpResponseBase:
    """List all tasks that the person may see."""
    principal = principal_of(request)
    context = {
        "tabs": tabs("tasks", principal),
        "may_ask": principal.allows(Permission.EDIT_TASKS),
    }
    rows = queries.tasks(principal)
    return tasks_of(principal).respond(request, rows, "calendar/tasks.html", context)


@SEE
@require_safe
def task(request: HttpRequest, reference: str) -> HttpResponse:
    """Show one task with its history."""
    principal = principal_of(request)
    return _shown(request, principal, queries.task(principal, reference))


@SEE
@require_http_methods(["GET", "POST"])
def task_ask(request: HttpRequest) -> HttpResponse:
    """Ask for a single task."""
    principal = principal_of(request)
    principal.require(Permission.EDIT_TASKS)
    form = TaskForm(
        request.POST or None,
        people=workers(None),
        projects=projects_of(principal),
        at_large=principal.everywhere(Permission.EDIT_TASKS),
        initial={"version": 0},
    )
    if form.is_valid():
        try:
            made = asking.ask_by(principal, form.wanted())
        except UsageError as error:
            form.refuse(error)
        else:
            messages.success(request, gettext("The task is asked for."))
            return redirect("task", made.reference)
    return render(request, "calendar/ask.html", {"form": form})


@SEE
@require_http_methods(["GET", "POST"])
def task_edit(request: HttpRequest, reference: str) -> HttpResponse:
    """Change a single task; who changed it meanwhile is shown before anything is overwritten."""
    principal = principal_of(request)
    found = queries.task(principal, reference)
    policies.require_editing_task(principal, found)
    require_in_use(found.project)
    people = workers(found.project_id)
    initial = {**described_initial(found), "due_on": found.due_on}
    form = TaskForm(request.POST or None, people=people, projects=None, initial=initial)
    context: dict[str, Any] = {"task": found, "form": form}
    if not form.is_valid():
        return render(request, "calendar/edit.html", context)
    try:
        asking.change(principal, found.pk, form.wanted(found), form.cleaned_data["version"])
    except UsageError as error:
        form.refuse(error)
        return render(request, "calendar/edit.html", context)
    except Conflict as error:
        if getattr(error, "status", None):
            raise
        now = queries.task(principal, reference)
        again = {**request.POST.dict(), "version": now.row_version}
        context |= {
            "form": TaskForm(again, people=people, projects=None, initial=initial),
            "task": now,
            "conflict": True,
        }
        return render(request, "calendar/edit.html", context, status=409)
    messages.success(request, gettext("The task is changed."))
    return redirect("task", reference)


@SEE
@taking_file
@csrf_exempt
@require_POST
def task_done(request: HttpRequest, reference: str) -> HttpResponse:
    """Say that a task is done, with a file as proof or without.

    Raises:
        TooLarge: The sender announces more than a proof may have.
    """
    handler = expect_file(request, PROOF_BYTES)
    if handler.too_large:
        raise TooLarge(gettext("the file is larger than 25 MB"), hint=str(_ELSEWHERE))
    return _done(request, reference, handler)


@csrf_protect
def _done(request: HttpRequest, reference: str, handler: OneFile) -> HttpResponse:
    principal = principal_of(request)
    found = queries.task(principal, reference)
    policies.require_doing(principal, found)
    form = DoneForm(request.POST, request.FILES)
    if handler.too_large:
        raise TooLarge(gettext("the file is larger than 25 MB"), hint=str(_ELSEWHERE))
    if not form.is_valid():
        return _shown(request, principal, found, done=form, status=400)
    proofs = []
    if form.cleaned_data[FIELD] is not None:
        with form.cleaned_data[FIELD] as file:
            digest, size = keep(file.file, PROOF_BYTES)
            proofs.append(doing.Shown(digest, size, file.name))
    said = form.cleaned_data
    try:
        if found.state == State.DONE.value and proofs:
            doing.attach(principal, found.pk, proofs[0], said["version"])
        else:
            doing.finish(principal, found.pk, said["note"], said["version"], proofs)
    except UsageError as error:
        form.refuse(error)
        return _shown(request, principal, found, done=form, status=400)
    messages.success(request, gettext("Written down."))
    return redirect("task", reference)


@SEE
@require_POST
def task_skip(request: HttpRequest, reference: str) -> HttpResponse:
    """Leave a task out, with a reason."""
    principal = principal_of(request)
    found = queries.task(principal, reference)
    policies.require_editing_task(principal, found)
    form = ReasonForm(request.POST)
    if form.is_valid():
        with form.refusing():
            said = form.cleaned_data
            doing.skip(principal, found.pk, said["reason"], said["version"])
            messages.success(request, gettext("The task is skipped. It counts as not done."))
            return redirect("task", reference)
    return _shown(request, principal, found, skip=form, status=400)


@SEE
@require_POST
def task_hand_over(request: HttpRequest, reference: str) -> HttpResponse:
    """Give a task to somebody else, with a reason."""
    principal = principal_of(request)
    found = queries.task(principal, reference)
    policies.require_doing(principal, found)
    form = HandOverForm(request.POST, people=workers(found.project_id))
    if form.is_valid():
        with form.refusing():
            said = form.cleaned_data
            doing.hand_over(principal, found.pk, said["to"], said["reason"], said["version"])
            messages.success(request, gettext("The task is handed over."))
            return redirect("tasks")
    return _shown(request, principal, found, hand_over=form, status=400)


@SEE
@require_safe
def task_proof(request: HttpRequest, reference: str, proof_id: UUID) -> HttpResponseBase:
    """Hand out a file that shows that a task was done, to who may do it or read raw evidence."""
    principal = principal_of(request)
    found = queries.task(principal, reference)
    if not policies.may_do(principal, found):
        principal.require(Permission.SEE_RAW, found.project_id)
    proof = queries.proof(found, proof_id)
    return attachment(proof.blob_id, proof.name)


def projects_of(principal: Principal) -> list[Project]:
    """Return the projects in use for which somebody may plan tasks. One statement."""
    held = principal.projects(Permission.EDIT_TASKS)
    rows = Project.objects.filter(archived_at=None).order_by("reference")
    return list(rows if held is None else rows.filter(pk__in=held))


def served_words(items: list[str]) -> list[tuple[str, str]]:
    """Return clause items and controls with their titles."""
    titles = item_titles()
    return [(item, titles.get(item, "")) for item in items]


def item_titles() -> dict[str, str]:
    """Return the title of each clause item and control, in the catalogue's order."""
    titles = {item.id: item.title for item in catalogue().clauses.values()}
    return titles | {item.id: item.title for item in catalogue().controls.values()}


def _shown(
    request: HttpRequest,
    principal: Principal,
    found: Task,
    *,
    done: DoneForm | None = None,
    skip: ReasonForm | None = None,
    hand_over: HandOverForm | None = None,
    status: int = 200,
) -> HttpResponse:
    stands = standing(queries.occurrence(found), today())
    waits = State(found.state) in WAITING and not is_missed(queries.occurrence(found), today())
    rests = is_archived(found.project)
    follows = source(found.key) if found.about_id else None
    free = waits and follows is None
    may_do = not rests and policies.may_do(principal, found)
    may_edit = not rests and policies.may_edit(principal, found.project_id)
    initial = {"version": found.row_version}
    reads = changes_for(found.reference)
    history = history_of(found.pk, principal, _LABELS, BECAME, reads=reads)
    reminders = list(found.reminders.filter(delivery=Delivery.IN_DOUBT)[:20])
    who = [person for person in (found.done_by, found.asked_by, found.planned_for_id) if person]
    missing = [person for person in who if person not in history.names]
    names = {**history.names, **(names_of(missing) if missing else {})}
    context: dict[str, Any] = {
        "task": found,
        "badge": standing_badge(stands),
        "stands": stands.value,
        "kind": kind_word(found.kind),
        "fallen": FALLEN.get(found.fallen, ""),
        "serves": served_words(found.serves),
        "proofs": queries.proofs_of(found),
        "may_read_proof": policies.may_do(principal, found)
        or principal.allows(Permission.SEE_RAW, found.project_id),
        "done_by": names.get(found.done_by, "") if found.done_by else "",
        "asked_by": names.get(found.asked_by, ""),
        "planned_for": names.get(found.planned_for_id, "") if found.planned_for_id else "",
        "history": history.rows,
        "doubted": len(reminders),
        "may_edit": may_edit and free and found.template_id is None,
        "done_form": (done or DoneForm(initial=initial)) if may_do and free else done,
        "ends": follows.ends if follows is not None and waits else "",
        "proof_form": DoneForm(initial=initial)
        if may_do and found.state == State.DONE.value and done is None
        else None,
        "skip_form": (skip or ReasonForm(initial=initial)) if may_edit and free else skip,
        "hand_over_form": hand_over
        or (
            HandOverForm(
                initial=initial,
                people=[
                    person for person in workers(found.project_id) if person.pk != found.assignee_id
                ],
            )
            if may_do and waits
            else None
        ),
    }
    return render(request, "calendar/task.html", context, status=status)
