"""What each step asks."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access.ui.forms import DayInput
from muniment.web.apps.guide import offers


class CompanyForm(forms.Form):
    """Who the organisation is."""

    title = forms.CharField(label=_("Name"), max_length=200)
    legal_form = forms.CharField(label=_("Legal form"), max_length=200, required=False)
    seat = forms.CharField(label=_("Seat"), max_length=200, required=False)
    sector = forms.CharField(label=_("Sector"), max_length=200, required=False)
    people = forms.IntegerField(
        label=_("How many people work there"),
        min_value=1,
        max_value=1_000_000,
        required=False,
        help_text=_("Contractors included. An auditor's days are counted from it."),
    )


class SellsForm(forms.Form):
    """What it sells, and what its models learn from."""

    sells = forms.CharField(
        label=_("What customers buy"), widget=forms.Textarea(attrs={"rows": 3}), max_length=4000
    )
    learns_from = forms.CharField(
        label=_("What your models learn from"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=4000,
        required=False,
        help_text=_("Kinds of data, whose they are, under which terms."),
    )


class TickForm(forms.Form):
    """Usual answers to tick, and lines of one's own."""

    ticked = forms.MultipleChoiceField(
        label=_("Usual ones"), widget=forms.CheckboxSelectMultiple, required=False
    )
    own = forms.CharField(
        label=_("Others, one on each line"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=4000,
        required=False,
    )
    offered: tuple[offers.Offer, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ticked"].choices = [  # type: ignore[attr-defined]
            (offer.key, offer.title) for offer in self.offered
        ]

    def clean(self) -> dict[str, Any]:
        """Accept only where something is named.

        Raises:
            ValidationError: Nothing is.
        """
        given = super().clean() or {}
        if not given.get("ticked") and not given.get("own", "").strip():
            raise forms.ValidationError(_("Tick or write at least one, or skip the step."))
        return given


class PartiesForm(TickForm):
    """Who relies on the organisation."""

    offered = offers.PARTIES


class ObligationsForm(TickForm):
    """What binds it."""

    offered = offers.OBLIGATIONS


class IssuesForm(TickForm):
    """What bears on it."""

    offered = offers.ISSUES


class ScopeForm(TickForm):
    """Where data and models are worked on."""

    offered = offers.ENVIRONMENTS
    clouds = forms.CharField(
        label=_("Cloud accounts, one on each line"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=4000,
        required=False,
        help_text=_("As the provider calls them: an account's number, a project's id."),
    )


class ClimateForm(forms.Form):
    """Whether climate change is relevant."""

    relevant = forms.ChoiceField(
        label=_("Is climate change relevant to protecting data and models here?"),
        choices=[("yes", _("Yes")), ("no", _("No"))],
        widget=forms.RadioSelect,
    )
    why = forms.CharField(label=_("Why"), widget=forms.Textarea(attrs={"rows": 3}), max_length=4000)
    consequences = forms.CharField(
        label=_("If yes: what follows from it"),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=4000,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """Accept a yes only with what follows.

        Raises:
            ValidationError: A yes stands alone.
        """
        given = super().clean() or {}
        if given.get("relevant") == "yes" and not given.get("consequences", "").strip():
            self.add_error("consequences", _("Say what follows, where it is relevant."))
        return given


class WordingForm(forms.Form):
    """How the scope is worded."""

    certificate = forms.CharField(
        label=_("Wording for the certificate"),
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=4000,
        help_text=_("Made from your offers. Change it until it is what you would sign."),
    )


class CertificateForm(forms.Form):
    """When the certificate is wanted."""

    certify_by = forms.DateField(
        label=_("Certificate wanted by"),
        widget=DayInput(),
        input_formats=["%Y-%m-%d"],
        help_text=_("Six to twelve months from now is usual."),
    )
