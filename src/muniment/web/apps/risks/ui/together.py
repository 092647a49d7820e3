"""The pages on which ticked risks, or ticked treatments, are changed together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from muniment.engine.risk.treatment import TreatmentState
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.forms import DayInput
from muniment.web.apps.access.ui.together import Act, ActForm, Row, day_said, respond
from muniment.web.apps.risks import queries, together, treating_together
from muniment.web.apps.risks.models import Risk, Treatment
from muniment.web.apps.risks.reassessing import LONGEST_REASON
from muniment.web.apps.risks.ui.treatment_forms import AdvanceForm
from muniment.web.apps.risks.ui.words import STANDINGS

_EDIT = page(Permission.EDIT_RISKS)
_SEE = page(Permission.SEE_RISKS)
_LONGEST_SHOWN = 120


def _why(label: Any = None, help_text: Any = "", *, required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label or _("Why"),
        required=required,
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=help_text,
    )


class _OwnedForm(ActForm):
    """Who has something from now on."""

    owner = forms.TypedChoiceField(label=_("Who"), coerce=UUID)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        people = [(str(one.pk), str(one)) for one in queries.owners(None)]
        field = cast("forms.TypedChoiceField", self.fields["owner"])
        field.choices = [("", _("Choose")), *people]


class OwnerForm(_OwnedForm):
    """Another owner for risks."""

    owner = forms.TypedChoiceField(
        label=_("Owner"), coerce=UUID, help_text=_("Who answers for them from now on, by name.")
    )
    reason = _why(required=False)

    def act(self) -> together.Act:
        """Return what is asked for."""
        said = self.cleaned_data
        return together.HandOn(said["owner"], said["reason"])


class LookForm(ActForm):
    """Another look at risks."""

    due_on = forms.DateField(
        label=_("By"), widget=DayInput(), help_text=_("It is on time until that day ends.")
    )
    reason = _why(help_text=_("Their owners read it in the task."))

    def act(self) -> together.Act:
        """Return what is asked for."""
        return together.Look(self.cleaned_data["due_on"], self.cleaned_data["reason"])


class LeavingForm(ActForm):
    """Why risks leave the register."""

    reason = _why()

    def act(self) -> together.Act:
        """Return what is asked for."""
        return together.PutAway(self.cleaned_data["reason"])


class SeeingForm(_OwnedForm):
    """Who sees to treatments."""

    def act(self) -> treating_together.Act:
        """Return what is asked for."""
        return treating_together.HandOn(self.cleaned_data["owner"])


class DayForm(ActForm):
    """Until when treatments are carried out, and why."""

    due_on = forms.DateField(
        label=_("Until"), widget=DayInput(), help_text=_("It is on time until that day ends.")
    )
    reason = _why()

    def act(self) -> treating_together.Act:
        """Return what is asked for."""
        said = self.cleaned_data
        return treating_together.Date(said["due_on"], said["reason"])


class FarForm(AdvanceForm, ActForm):
    """How far treatments are."""

    field_order = ("state", "proof")

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        self.fields["state"].label = _("How far they are")
        self.fields["state"].initial = TreatmentState.IN_PROGRESS.value
        # Each row brings its own version.
        del self.fields["version"]

    def act(self) -> treating_together.Act:
        """Return what is asked for."""
        said = self.cleaned_data
        return treating_together.Advance(said["state"], said["proof"])


@_EDIT
@require_POST
def risks_together(request: HttpRequest) -> HttpResponse:
    """Give ticked risks to another owner, ask for a look at them, or archive them."""
    acts: Mapping[str, Act] = {
        "owner": Act(
            _("Another owner for several risks"),
            _("Hand them on"),
            OwnerForm,
            _("Looks that are asked for go with them. What was accepted by the owner before ends."),
        ),
        "look": Act(
            _("Ask for another look at several risks"),
            _("Ask for it"),
            LookForm,
            _("It is a task in the work of each owner. Judging the risk anew answers it."),
        ),
        "archive": Act(
            _("Archive several risks"),
            _("Archive them"),
            LeavingForm,
            _("They leave the register and their history stays. One that is back is entered anew."),
            danger=True,
        ),
    }
    return respond(
        request,
        acts,
        _rows,
        together.change_many,
        back="risks",
        register=gettext("Risks"),
        done=lambda count: (
            ngettext("%(count)d risk is changed.", "%(count)d risks are changed.", count)
            % {"count": count}
        ),
    )


def _rows(principal: Principal, references: Sequence[str]) -> list[Row]:
    found = queries.risks(principal.projects(Permission.SEE_RISKS))
    rows = found.filter(reference__in=references).order_by("-level", "reference")
    return [_row(risk) for risk in rows]


def _row(risk: Risk) -> Row:
    return Row(
        risk.reference,
        risk.row_version,
        reverse("risk", args=[risk.reference]),
        risk.title,
        [(_("Owner"), str(risk.owner)), (_("Another look by"), day_said(risk.review_due_on))],
    )


@_SEE
@require_POST
def treatments_together(request: HttpRequest) -> HttpResponse:
    """Say of ticked treatments who sees to them, until when, or how far they are."""
    ends = _("What was accepted with them ends: they are others then. A look is asked for.")
    acts: Mapping[str, Act] = {
        "owner": Act(_("Somebody else for several treatments"), _("Give them"), SeeingForm, ends),
        "day": Act(_("Another day for several treatments"), _("Move them"), DayForm, ends),
        "state": Act(
            _("How far several treatments are"),
            _("Say so"),
            FarForm,
            _("Done is then for the evidence of their controls to show."),
        ),
    }
    return respond(
        request,
        acts,
        _treatments,
        treating_together.change_many,
        back="treatments",
        register=gettext("Treatments"),
        done=lambda count: (
            ngettext("%(count)d treatment is changed.", "%(count)d treatments are changed.", count)
            % {"count": count}
        ),
    )


def _treatments(principal: Principal, references: Sequence[str]) -> list[Row]:
    found = queries.treatments(principal.projects(Permission.SEE_RISKS))
    rows = found.filter(reference__in=references).order_by("reference")
    return [_treatment(row) for row in rows]


def _treatment(row: Treatment) -> Row:
    return Row(
        row.reference,
        row.row_version,
        reverse("treatment", args=[row.reference]),
        Truncator(row.description).chars(_LONGEST_SHOWN),
        [
            (_("Risk"), row.risk.reference),
            (_("Who"), str(row.owner)),
            (_("Until"), day_said(row.due_on)),
            (_("State"), STANDINGS[row.state][1]),
        ],
    )
