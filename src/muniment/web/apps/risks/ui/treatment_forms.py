"""Forms of scenarios, stages, treatments and plans."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from muniment.engine.risk.method import Method
from muniment.engine.risk.treatment import TreatmentOption, TreatmentState
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.ui.forms import DayInput, PlainForm
from muniment.web.apps.assets.vocabulary import kind_word
from muniment.web.apps.organization.models import Project
from muniment.web.apps.risks import accepting, describing, treating
from muniment.web.apps.risks.describing import Words
from muniment.web.apps.risks.queries import asset_kinds
from muniment.web.apps.risks.services import LONGEST_NOTE
from muniment.web.apps.risks.treating import Plan
from muniment.web.apps.risks.ui.forms import JudgementForm
from muniment.web.apps.risks.ui.method_forms import VersionForm
from muniment.web.apps.risks.ui.words import OPTION_MEANINGS, STANDINGS, step_choices


def references(text: str) -> tuple[str, ...]:
    """Return what somebody wrote, separated by commas or white space, each once."""
    return tuple(dict.fromkeys(part for part in re.split(r"[\s,;]+", text) if part))


class WordsForm(VersionForm):
    """What a scenario says."""

    title = forms.CharField(
        label=_("What could happen, in a few words"), max_length=describing.LONGEST_TITLE
    )
    scenario = forms.CharField(
        label=_("The scenario"),
        required=False,
        max_length=describing.LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Who or what does what to which asset, and what follows."),
    )
    vulnerability = forms.CharField(
        label=_("What lets it happen"),
        required=False,
        max_length=describing.LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("The cause: a weakness, a missing step, a person who does too much."),
    )
    assets = forms.CharField(
        label=_("Assets that it strikes"),
        required=False,
        max_length=4000,
        help_text=_("References from the register, A-0012, with commas between them."),
    )
    findings = forms.CharField(
        label=_("Findings that are its causes"),
        required=False,
        max_length=4000,
        help_text=_("References, F-0007, with commas between them."),
    )

    def words(self) -> Words:
        """Return what the person wrote."""
        said = self.cleaned_data
        return Words(
            said.get("title", ""),
            said["scenario"],
            said["vulnerability"],
            references(said["assets"]),
            references(said["findings"]),
        )


class OwnForm(JudgementForm, WordsForm):
    """A scenario of the company's own, with an owner and current numbers."""

    field_order = (
        "title",
        "scenario",
        "vulnerability",
        "kind",
        "project",
        "assets",
        "findings",
        "own_id",
        "owner",
        "likelihood",
        "impact",
        "note",
    )

    kind = forms.ChoiceField(
        label=_("Kind of asset"),
        choices=[(kind, kind_word(kind)) for kind in asset_kinds()],
    )
    project = forms.TypedChoiceField(
        label=_("Project"), coerce=UUID, empty_value=None, required=False
    )
    own_id = forms.CharField(
        label=_("Its id"),
        required=False,
        max_length=40,
        help_text=_("own-..., small letters and hyphens; empty: made of the words above."),
    )

    def __init__(
        self, *args: Any, projects: Iterable[Project], at_large: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].required = False
        whose = [(str(row.pk), f"{row.reference} {row.name}") for row in projects]
        blank = _("The organisation as a whole") if at_large else _("Choose")
        self._field("project").choices = [("", blank), *whose]
        self._field("project").required = not at_large


class StageForm(VersionForm):
    """Two numbers of a stage, and why."""

    likelihood = forms.TypedChoiceField(label=_("Likelihood"), coerce=int)
    impact = forms.TypedChoiceField(label=_("Impact"), coerce=int)
    reason = forms.CharField(
        label=_("Why these numbers"),
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, method: Method, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, steps in (("likelihood", method.likelihood), ("impact", method.impact)):
            field = cast("forms.TypedChoiceField", self.fields[name])
            field.choices = [("", _("Choose")), *step_choices(steps)]


class TreatmentForm(VersionForm):
    """What a treatment is to be."""

    option = forms.TypedChoiceField(
        label=_("What is done"),
        coerce=TreatmentOption,
        choices=list(OPTION_MEANINGS.items()),
    )
    description = forms.CharField(
        label=_("How"),
        max_length=treating.LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What is done, and by what the risk gets lower."),
    )
    controls = forms.CharField(
        label=_("Controls that do it"),
        required=False,
        max_length=2000,
        help_text=_("A.8.28, or own-..., with commas between them. Their evidence shows it done."),
    )
    owner = forms.TypedChoiceField(label=_("Who sees to it"), coerce=UUID)
    due_on = forms.DateField(label=_("Until"), required=False, widget=DayInput())
    cost = forms.IntegerField(
        label=_("Cost a year"),
        required=False,
        min_value=0,
        max_value=treating.HIGHEST_COST,
        help_text=_("In whole units of the company's currency."),
    )

    def __init__(self, *args: Any, owners: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        owner = cast("forms.TypedChoiceField", self.fields["owner"])
        owner.choices = [("", _("Choose")), *((str(p.pk), str(p)) for p in owners)]

    def plan(self) -> Plan:
        """Return what the person wrote."""
        said = self.cleaned_data
        return Plan(
            said["option"],
            said["description"],
            references(said["controls"]),
            said["owner"],
            said["due_on"],
            said["cost"],
        )


class AdvanceForm(VersionForm):
    """How far a treatment is."""

    state = forms.TypedChoiceField(
        label=_("How far it is"),
        coerce=TreatmentState,
        choices=[
            (state.value, STANDINGS[state.value][1])
            for state in TreatmentState
            if state is not TreatmentState.DROPPED
        ],
    )
    proof = forms.CharField(
        label=_("What shows it"),
        required=False,
        max_length=treating.LONGEST,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Needed for done where no control shows it: a contract, what was stopped."),
    )


class FreezeForm(PlainForm):
    """Whose risks a plan holds."""

    project = forms.TypedChoiceField(
        label=_("Risks of"), coerce=UUID, empty_value=None, required=False
    )
    note = forms.CharField(
        label=_("What is new in it"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(
        self, *args: Any, projects: Iterable[Project], at_large: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        field = cast("forms.TypedChoiceField", self.fields["project"])
        whose = [(str(row.pk), f"{row.reference} {row.name}") for row in projects]
        blank = _("The whole register") if at_large else _("Choose")
        field.choices = [("", blank), *whose]
        field.required = not at_large


class AcceptForm(VersionForm):
    """A yes, until a day."""

    until = forms.DateField(
        label=_("Until"),
        required=False,
        widget=DayInput(),
        help_text=_("Empty: as long as the method allows for this band."),
    )
    said = forms.CharField(
        label=_("What you say to it"),
        required=False,
        max_length=accepting.LONGEST,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class AcceptManyForm(PlainForm):
    """A yes to the ticked rows."""

    until = forms.DateField(label=_("Until"), required=False, widget=DayInput())
    said = forms.CharField(
        label=_("What you say to them"), required=False, max_length=accepting.LONGEST
    )


class ReferForm(VersionForm):
    """Whom to ask instead."""

    to = forms.TypedChoiceField(label=_("Ask"), coerce=UUID)
    said = forms.CharField(
        label=_("What you say to it"), required=False, max_length=accepting.LONGEST
    )

    def __init__(self, *args: Any, people: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        to = cast("forms.TypedChoiceField", self.fields["to"])
        to.choices = [("", _("Choose")), *((str(p.pk), str(p)) for p in people)]
