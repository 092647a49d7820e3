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
from muniment.web.apps.access.ui.forms import DayInput
from muniment.web.apps.access.ui.together import Act, ActForm, Row, day_said, respond
from muniment.web.apps.calendar import queries
from muniment.web.apps.calendar.models import Task, TaskTemplate
from muniment.web.apps.calendar.responsible import workers
from muniment.web.apps.calendar.services import templates_together, together
from muniment.web.apps.calendar.vocabulary import LONGEST_NOTE
from muniment.web.apps.calendar.wording import rule_words

_SEE = page(Permission.SEE_TASKS)
_EDIT = page(Permission.EDIT_TASKS)
_NOBODY = "nobody"


def _why() -> forms.CharField:
    return forms.CharField(
        label=_("Why"), max_length=LONGEST_NOTE, widget=forms.Textarea(attrs={"rows": 3})
    )


class _PersonForm(ActForm):
    """Who is to do it, or to stand in."""

    person = forms.ChoiceField(label=_("Who"))
    blank: tuple[tuple[str, Any], ...] = ()

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        people = [(str(one.pk), str(one)) for one in workers(None)]
        field = cast("forms.ChoiceField", self.fields["person"])
        field.choices = [("", _("Choose")), *people, *self.blank]


class HandOverForm(_PersonForm):
    """To whom tasks are given, and why."""

    reason = _why()

    def act(self) -> together.Act:
        """Return what is asked for."""
        return together.HandOver(UUID(self.cleaned_data["person"]), self.cleaned_data["reason"])


class DeputyForm(_PersonForm):
    """Who stands in for the assignee of tasks, or nobody."""

    blank = ((_NOBODY, _("Nobody")),)

    def act(self) -> together.Deputise:
        """Return what is asked for."""
        said = self.cleaned_data["person"]
        return together.Deputise(None if said == _NOBODY else UUID(said))


class MovingForm(ActForm):
    """To which day tasks are moved, and why."""

    due_on = forms.DateField(
        label=_("Due on"), widget=DayInput(), help_text=_("It is on time until that day ends.")
    )
    reason = _why()

    def act(self) -> together.Act:
        """Return what is asked for."""
        return together.Move(self.cleaned_data["due_on"], self.cleaned_data["reason"])


class SkippingForm(ActForm):
    """Why tasks are skipped."""

    reason = _why()

    def act(self) -> together.Act:
        """Return what is asked for."""
        return together.Skip(self.cleaned_data["reason"])


class AssigneeForm(_PersonForm):
    """Who does what templates bring."""

    def act(self) -> templates_together.Act:
        """Return what is asked for."""
        return templates_together.Assign(UUID(self.cleaned_data["person"]))


class LeavingForm(ActForm):
    """Why templates are put away."""

    reason = _why()

    def act(self) -> templates_together.Act:
        """Return what is asked for."""
        return templates_together.PutAway(self.cleaned_data["reason"])


@_SEE
@require_POST
def tasks_together(request: HttpRequest) -> HttpResponse:
    """Hand ticked tasks over, give them a deputy, move them to another day, or skip them."""
    return respond(
        request,
        _TASK_ACTS,
        _tasks,
        together.change_many,
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
    return respond(
        request,
        _TEMPLATE_ACTS,
        _templates,
        templates_together.change_many,
        back="task_templates",
        register=gettext("Task templates"),
        done=lambda count: (
            ngettext("%(count)d template is changed.", "%(count)d templates are changed.", count)
            % {"count": count}
        ),
    )


_TASK_ACTS: Mapping[str, Act] = {
    "hand-over": Act(
        _("Hand over several tasks"),
        _("Hand them over"),
        HandOverForm,
        _("Their days stay: what is late stays late."),
    ),
    "deputy": Act(
        _("Another deputy for several tasks"),
        _("Name the deputy"),
        DeputyForm,
        _("Of single tasks. Those of a template get theirs from the template."),
    ),
    "move": Act(
        _("Another day for several tasks"),
        _("Move them"),
        MovingForm,
        _("Single tasks that are not overdue move. The first day stays beside the new one."),
    ),
    "skip": Act(
        _("Skip several tasks"),
        _("Skip them"),
        SkippingForm,
        _("They count as not done."),
        danger=True,
    ),
}
_TEMPLATE_ACTS: Mapping[str, Act] = {
    "assignee": Act(
        _("Another assignee for several templates"),
        _("Give them"),
        AssigneeForm,
        _("For the days to come. What was handed over stays with whom it was handed to."),
    ),
    "deputy": Act(
        _("Another deputy for several templates"),
        _("Name the deputy"),
        DeputyForm,
        _("For the days to come."),
    ),
    "archive": Act(
        _("Put several templates away"),
        _("Put them away"),
        LeavingForm,
        _("What is due after today is skipped. What is due before stays to be done."),
        danger=True,
    ),
}


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
