"""The pages on which ticked tasks, or ticked templates, are changed together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from muniment.engine.calendar.rules import parse
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.together import Wanted
from muniment.web.apps.access.ui.forms import PlainForm
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.access.ui.together import Act, Row, day_said, respond
from muniment.web.apps.calendar import queries
from muniment.web.apps.calendar.models import Task, TaskTemplate
from muniment.web.apps.calendar.responsible import workers
from muniment.web.apps.calendar.services import templates_together, together
from muniment.web.apps.calendar.vocabulary import LONGEST_NOTE
from muniment.web.apps.calendar.wording import rule_words

_SEE = page(Permission.SEE_TASKS)
_EDIT = page(Permission.EDIT_TASKS)
_DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
_NOBODY = "nobody"


def _why() -> forms.CharField:
    return forms.CharField(
        label=_("Why"), max_length=LONGEST_NOTE, widget=forms.Textarea(attrs={"rows": 3})
    )


class _PersonForm(PlainForm):
    """Who is to do it, or to stand in."""

    person = forms.ChoiceField(label=_("Who"))
    blank: tuple[tuple[str, Any], ...] = ()

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        people = [(str(one.pk), str(one)) for one in workers(None)]
        field = cast("forms.ChoiceField", self.fields["person"])
        field.choices = [("", _("Choose")), *people, *self.blank]

    @property
    def chosen(self) -> UUID | None:
        """Who was chosen; None: nobody."""
        said = self.cleaned_data["person"]
        return None if said == _NOBODY else UUID(said)


class HandOverForm(_PersonForm):
    """To whom tasks are given, and why."""

    reason = _why()


class DeputyForm(_PersonForm):
    """Who stands in, or nobody."""

    blank = ((_NOBODY, _("Nobody")),)


class MovingForm(PlainForm):
    """To which day tasks are moved, and why."""

    due_on = forms.DateField(
        label=_("Due on"), widget=_DAY, help_text=_("It is on time until that day ends.")
    )
    reason = _why()


class WhyForm(PlainForm):
    """Why tasks are skipped, or templates put away."""

    reason = _why()


@_SEE
@require_POST
def tasks_together(request: HttpRequest) -> HttpResponse:
    """Hand ticked tasks over, give them a deputy, move them to another day, or skip them."""
    principal = principal_of(request)

    def do(wanted: Sequence[Wanted], form: PlainForm) -> int:
        return len(together.change_many(principal, wanted, _task_act(form)))

    return respond(
        request,
        {name: _act(words, do) for name, words in _TASK_ACTS.items()},
        lambda references: _tasks(principal, references),
        back="tasks",
        register=gettext("Tasks"),
        done=lambda count: (
            ngettext("%(count)d task is changed.", "%(count)d tasks are changed.", count)
            % {"count": count}
        ),
    )


@_EDIT
@require_POST
def task_templates_together(request: HttpRequest) -> HttpResponse:
    """Give ticked templates to somebody else, give them a deputy, or put them away."""
    principal = principal_of(request)

    def do(wanted: Sequence[Wanted], form: PlainForm) -> int:
        return len(templates_together.change_many(principal, wanted, _template_act(form)))

    return respond(
        request,
        {name: _act(words, do) for name, words in _TEMPLATE_ACTS.items()},
        lambda references: _templates(principal, references),
        back="task_templates",
        register=gettext("Task templates"),
        done=lambda count: (
            ngettext("%(count)d template is changed.", "%(count)d templates are changed.", count)
            % {"count": count}
        ),
    )


class AssigneeForm(_PersonForm):
    """Who does what templates bring."""


_TASK_ACTS: Mapping[str, tuple[Any, Any, type[PlainForm], Any, bool]] = {
    "hand-over": (
        _("Hand over several tasks"),
        _("Hand them over"),
        HandOverForm,
        _("Their days stay: what is late stays late."),
        False,
    ),
    "deputy": (
        _("Another deputy for several tasks"),
        _("Name the deputy"),
        DeputyForm,
        _("Of single tasks. Those of a template get theirs from the template."),
        False,
    ),
    "move": (
        _("Another day for several tasks"),
        _("Move them"),
        MovingForm,
        _("Single tasks that are not overdue move. The first day stays beside the new one."),
        False,
    ),
    "skip": (
        _("Skip several tasks"),
        _("Skip them"),
        WhyForm,
        _("They count as not done."),
        True,
    ),
}
_TEMPLATE_ACTS: Mapping[str, tuple[Any, Any, type[PlainForm], Any, bool]] = {
    "assignee": (
        _("Another assignee for several templates"),
        _("Give them"),
        AssigneeForm,
        _("For the days to come. What was handed over stays with whom it was handed to."),
        False,
    ),
    "deputy": (
        _("Another deputy for several templates"),
        _("Name the deputy"),
        DeputyForm,
        _("For the days to come."),
        False,
    ),
    "archive": (
        _("Put several templates away"),
        _("Put them away"),
        WhyForm,
        _("What is due after today is skipped. What is due before stays to be done."),
        True,
    ),
}


def _act(words: tuple[Any, Any, type[PlainForm], Any, bool], do: Any) -> Act:
    title, button, form, note, danger = words
    return Act(title, button, form, do, note, danger)


def _task_act(form: PlainForm) -> together.Act:
    said = form.cleaned_data
    match form:
        case HandOverForm():
            return together.HandOver(UUID(said["person"]), said["reason"])
        case DeputyForm():
            return together.Deputise(form.chosen)
        case MovingForm():
            return together.Move(said["due_on"], said["reason"])
        case _:
            return together.Skip(said["reason"])


def _template_act(form: PlainForm) -> templates_together.Act:
    said = form.cleaned_data
    match form:
        case AssigneeForm():
            return templates_together.Assign(UUID(said["person"]))
        case DeputyForm():
            return templates_together.Deputise(form.chosen)
        case _:
            return templates_together.PutAway(said["reason"])


def _tasks(principal: Principal, references: Sequence[str]) -> list[Row]:
    rows = queries.tasks(principal).filter(reference__in=references)
    return [_task(row) for row in rows.order_by("due_on", "reference")]


def _task(row: Task) -> Row:
    return Row(
        row.reference,
        row.row_version,
        reverse("task", args=[row.reference]),
        row.title,
        [
            (_("Due"), day_said(row.due_on)),
            (_("Who"), str(row.assignee) if row.assignee else gettext("the officers")),
            (_("Deputy"), str(row.deputy or "")),
        ],
    )


def _templates(principal: Principal, references: Sequence[str]) -> list[Row]:
    rows = queries.templates(principal).filter(reference__in=references)
    return [_template(row) for row in rows.order_by("title", "pk")]


def _template(row: TaskTemplate) -> Row:
    return Row(
        row.reference,
        row.row_version,
        reverse("task_template", args=[row.reference]),
        row.title,
        [
            (_("When"), rule_words(parse(row.rule))),
            (_("Who"), str(row.assignee)),
            (_("Deputy"), str(row.deputy or "")),
        ],
    )
