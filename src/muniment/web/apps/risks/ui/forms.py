"""Forms of the register of risks. What a field says is checked here; what a rule says, later."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from muniment.engine.risk import matrix
from muniment.engine.risk.method import STARTER, Method
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.ui.forms import PlainForm
from muniment.web.apps.assets.vocabulary import kind_word
from muniment.web.apps.organization.models import Project
from muniment.web.apps.risks.queries import asset_kinds, threats_for
from muniment.web.apps.risks.services import LONGEST_NOTE, Judgement
from muniment.web.apps.risks.ui.words import step_choices


class JudgementForm(PlainForm):
    """An owner and two numbers, and why."""

    owner = forms.TypedChoiceField(
        label=_("Owner"), coerce=UUID, help_text=_("Who answers for it, by name.")
    )
    likelihood = forms.TypedChoiceField(
        label=_("Current likelihood"), coerce=int, choices=step_choices(matrix.LIKELIHOOD)
    )
    impact = forms.TypedChoiceField(
        label=_("Current impact"), coerce=int, choices=step_choices(matrix.IMPACT)
    )
    note = forms.CharField(
        label=_("Why these numbers"),
        max_length=LONGEST_NOTE,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Needed where the likelihood is below the one proposed."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)

    def __init__(
        self, *args: Any, owners: Iterable[Person], method: Method = STARTER, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._field("owner").choices = [("", _("Choose")), *((str(p.pk), str(p)) for p in owners)]
        blank = [] if self.initial.get("likelihood") else [("", _("Choose"))]
        self._field("likelihood").choices = [*blank, *step_choices(method.likelihood)]
        self._field("impact").choices = [*blank, *step_choices(method.impact)]

    def judgement(self) -> Judgement:
        """Return what the person said."""
        said = self.cleaned_data
        return Judgement(said["owner"], said["likelihood"], said["impact"], said["note"])

    def _field(self, name: str) -> forms.TypedChoiceField:
        return cast("forms.TypedChoiceField", self.fields[name])


class EnteringForm(JudgementForm):
    """A risk that nobody proposed: a threat of the library, and whose it is."""

    field_order = ("threat", "project", "owner", "likelihood", "impact", "note")

    threat = forms.ChoiceField(label=_("Threat"))
    project = forms.TypedChoiceField(
        label=_("Project"), coerce=UUID, empty_value=None, required=False
    )

    def __init__(
        self, *args: Any, kind: str, projects: Iterable[Project], at_large: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].required = False
        threats = cast("forms.ChoiceField", self.fields["threat"])
        threats.choices = [("", _("Choose")), *((item.id, item.name) for item in threats_for(kind))]
        whose = [(str(row.pk), f"{row.reference} {row.name}") for row in projects]
        blank = _("The organisation as a whole") if at_large else _("Choose")
        self._field("project").choices = [("", blank), *whose]
        self._field("project").required = not at_large


class KindForm(PlainForm):
    """Which kind of asset the threats are for."""

    kind = forms.ChoiceField(
        label=_("Kind of asset"),
        choices=[(kind, kind_word(kind)) for kind in asset_kinds()],
    )


class ArchivingForm(PlainForm):
    """Why a risk leaves the register."""

    reason = forms.CharField(
        label=_("Why"), max_length=LONGEST_NOTE, widget=forms.Textarea(attrs={"rows": 2})
    )
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)
