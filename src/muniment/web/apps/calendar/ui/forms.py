"""Forms of tasks and templates. What a field says is checked here; what a rule says, later."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from muniment.engine.calendar.easy import Anchor, Easy, easy_of, easy_rule
from muniment.engine.calendar.rules import LONGEST_TEXT, Frequency, Rule, RuleError, parse
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.ui.forms import DayInput, PlainForm
from muniment.web.apps.calendar.dues import About
from muniment.web.apps.calendar.models import Task, TaskTemplate
from muniment.web.apps.calendar.services.asking import Wanted
from muniment.web.apps.calendar.services.templates import Planned
from muniment.web.apps.calendar.ui.words import ANCHORS, FREQUENCIES, KINDS
from muniment.web.apps.calendar.vocabulary import (
    LONGEST_LEAD,
    LONGEST_NOTE,
    LONGEST_TITLE,
    TaskKind,
)
from muniment.web.apps.organization.models import Project


def _version() -> forms.IntegerField:
    return forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)


def _text(label: Any, rows: int, help_text: Any = "", *, required: bool = False) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=LONGEST_NOTE,
        required=required,
        widget=forms.Textarea(attrs={"rows": rows}),
        help_text=help_text,
    )


class DescribedForm(PlainForm):
    """What a task and a template have in common."""

    title = forms.CharField(label=_("What is to be done"), max_length=LONGEST_TITLE)
    kind = forms.TypedChoiceField(
        label=_("Kind"),
        coerce=TaskKind,
        choices=[(kind.value, word) for kind, word in KINDS.items()],
    )
    assignee = forms.TypedChoiceField(label=_("Who does it"), coerce=UUID)
    deputy = forms.TypedChoiceField(
        label=_("Deputy"),
        coerce=UUID,
        empty_value=None,
        required=False,
        help_text=_("Does it where the other cannot."),
    )
    note = _text(_("How"), 3)
    proof = _text(_("Proof wanted"), 2, _("What is to be shown for it. Empty: a note is enough."))
    serves = forms.CharField(
        label=_("Works for"),
        max_length=600,
        required=False,
        help_text=_("Clause items and controls, for example C.9.2.1-a, A.8.13."),
    )
    project = forms.TypedChoiceField(
        label=_("Project"), coerce=UUID, empty_value=None, required=False
    )
    version = _version()

    def __init__(
        self,
        *args: Any,
        people: Iterable[Person],
        projects: Iterable[Project] | None,
        at_large: bool = True,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        named = [(str(person.pk), str(person)) for person in people]
        self._choices("assignee", [("", _("Choose")), *named])
        self._choices("deputy", [("", _("Nobody")), *named])
        if projects is None:
            del self.fields["project"]
        else:
            blank = _("The organisation as a whole") if at_large else _("Choose")
            rows = [(str(row.pk), f"{row.reference} {row.name}") for row in projects]
            self._choices("project", [("", blank), *rows])
            self.fields["project"].required = not at_large

    def clean_serves(self) -> tuple[str, ...]:
        """Return the ids, apart."""
        given = str(self.cleaned_data["serves"]).replace(",", " ").replace(";", " ")
        return tuple(dict.fromkeys(given.split()))

    def _choices(self, name: str, choices: list[tuple[str, Any]]) -> None:
        cast("forms.ChoiceField", self.fields[name]).choices = choices


class TaskForm(DescribedForm):
    """A single task."""

    field_order = ("title", "kind", "due_on", "assignee", "deputy", "project", "note")

    due_on = forms.DateField(
        label=_("Due on"), widget=DayInput(), help_text=_("It is on time until that day ends.")
    )

    def wanted(self, task: Task | None = None) -> Wanted:
        """Return what the person said; what a form does not hold stays as the task has it."""
        said = self.cleaned_data
        return Wanted(
            title=said["title"],
            kind=said["kind"],
            due_on=said["due_on"],
            assignee=said["assignee"],
            deputy=said["deputy"],
            project=said.get("project") if task is None else task.project_id,
            note=said["note"],
            proof=said["proof"],
            serves=said["serves"],
        )


class TemplateForm(DescribedForm):
    """A task that comes again: three choices, or a rule for experts."""

    field_order = (
        "title",
        "kind",
        "interval",
        "frequency",
        "anchor",
        "starts_on",
        "rule",
        "lead_days",
        "assignee",
        "deputy",
        "project",
        "note",
    )

    interval = forms.IntegerField(label=_("Every"), min_value=1, max_value=366, initial=1)
    frequency = forms.TypedChoiceField(
        label=_("Days, weeks, months or years"),
        coerce=Frequency,
        choices=[(each.value, word) for each, word in FREQUENCIES.items()],
        initial=Frequency.MONTHLY.value,
    )
    anchor = forms.TypedChoiceField(
        label=_("On which day"),
        coerce=Anchor,
        choices=[(each.value, word) for each, word in ANCHORS.items()],
        initial=Anchor.DATE.value,
        help_text=_("For months and years. Weeks keep the weekday of the first day."),
    )
    starts_on = forms.DateField(
        label=_("First day"),
        widget=DayInput(),
        help_text=_("None falls due before it, and periods are counted from it."),
    )
    rule = forms.CharField(
        label=_("Or a rule, for experts"),
        max_length=LONGEST_TEXT,
        required=False,
        help_text=_(
            "RFC 5545, for example FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1."
            " It takes the place of the choices above."
        ),
        widget=forms.TextInput(attrs={"spellcheck": "false", "autocomplete": "off"}),
    )
    lead_days = forms.IntegerField(
        label=_("Lead time in days"),
        min_value=0,
        max_value=LONGEST_LEAD,
        initial=14,
        help_text=_("So many days before its day it stands in the list of whoever does it."),
    )
    reason = _text(
        _("Why it changes"), 2, _("Needed where tasks that are planned already fall away.")
    )
    proposal = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)

    def clean(self) -> dict[str, Any]:
        """Return the fields with the rule that they say, as ``chosen``."""
        said = super().clean() or self.cleaned_data
        try:
            said["chosen"] = self._rule(said)
        except RuleError as error:
            name = "rule" if said.get("rule") else "interval"
            self.add_error(name, f"{error.message[:1].upper()}{error.message[1:]}. {error.hint}")
        return said

    def planned(self, template: TaskTemplate | None = None) -> Planned:
        """Return what the person said."""
        said = self.cleaned_data
        return Planned(
            title=said["title"],
            kind=said["kind"],
            rule=said["chosen"],
            starts_on=said["starts_on"],
            assignee=said["assignee"],
            deputy=said["deputy"],
            lead_days=said["lead_days"],
            note=said["note"],
            proof=said["proof"],
            serves=said["serves"],
            about=about_of(template) if template else None,
        )

    def _rule(self, said: dict[str, Any]) -> Rule | None:
        if said.get("rule"):
            return parse(said["rule"])
        if not {"frequency", "interval", "anchor", "starts_on"} <= said.keys():
            return None
        chosen = Easy(said["frequency"], said["interval"], said["anchor"])
        return easy_rule(chosen, said["starts_on"])


def template_initial(template: TaskTemplate) -> dict[str, Any]:
    """Return what a form shows of a template: three choices where they say it all."""
    rule = parse(template.rule)
    easy = easy_of(rule, template.starts_on)
    shown = {"rule": template.rule} if easy is None else _easy_initial(easy)
    return {
        **described_initial(template),
        **shown,
        "starts_on": template.starts_on,
        "lead_days": template.lead_days,
    }


def _easy_initial(easy: Easy) -> dict[str, Any]:
    return {
        "frequency": easy.frequency.value,
        "interval": easy.interval,
        "anchor": easy.anchor.value,
    }


def described_initial(row: Task | TaskTemplate) -> dict[str, Any]:
    """Return what a form shows of a task or template."""
    return {
        "title": row.title,
        "kind": row.kind,
        "assignee": str(row.assignee_id or ""),
        "deputy": str(row.deputy_id or ""),
        "note": row.note,
        "proof": row.proof,
        "serves": ", ".join(row.serves),
        "version": row.row_version,
    }


def about_of(row: Task | TaskTemplate) -> About | None:
    """Return the record that a task or template is about."""
    if row.about_id is None:
        return None
    return About(row.about_type, row.about_id, row.about_url, row.about_label)


class DoneForm(PlainForm):
    """That a task is done."""

    note = _text(_("What was done, and what came of it"), 3)
    file = forms.FileField(
        label=_("Proof"), required=False, help_text=_("A file, at most 25 MB. It is kept as it is.")
    )
    version = _version()


class ReasonForm(PlainForm):
    """Why something is skipped or put away."""

    reason = _text(_("Why"), 2, required=True)
    version = _version()


class HandOverForm(PlainForm):
    """To whom, and why."""

    to = forms.TypedChoiceField(label=_("To"), coerce=UUID)
    reason = _text(_("Why"), 2, required=True)
    version = _version()

    def __init__(self, *args: Any, people: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(str(person.pk), str(person)) for person in people]
        cast("forms.ChoiceField", self.fields["to"]).choices = [("", _("Choose")), *named]


class ReminderRulesForm(PlainForm):
    """When mails remind of tasks."""

    distances = forms.CharField(
        label=_("Days before the due day"),
        required=False,
        max_length=60,
        help_text=_("For example 7, 1, 0: a week before, the day before, and on the day."),
    )
    overdue_every = forms.IntegerField(
        label=_("When overdue, again after so many days"), min_value=1, max_value=90
    )
    escalate_after = forms.IntegerField(
        label=_("Tell the manager after so many days overdue"), min_value=1, max_value=90
    )
    version = _version()

    def clean_distances(self) -> tuple[int, ...]:
        """Return the numbers."""
        given = str(self.cleaned_data["distances"]).replace(",", " ").split()
        if not all(part.isascii() and part.isdigit() and len(part) < 4 for part in given):
            raise forms.ValidationError(_("Give whole numbers of days, with commas between."))
        return tuple(int(part) for part in given)
