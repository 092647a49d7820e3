"""The steps, in order: what each asks, why, and what it records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access.principals import Principal
from muniment.web.apps.guide import answers


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        key: In the address.
        title: What it asks.
        clause: Where the standard asks for it.
        why: Why, in plain words.
        form: What is filled in; None where the step leads elsewhere.
        record: Records the answers; returns references of what was recorded.
        leads: Where to go, and what the link says, where it leads elsewhere.
    """

    key: str
    title: str | Promise
    clause: str
    why: str | Promise
    form: type[forms.Form] | None = None
    record: Callable[[Principal, dict[str, Any]], list[str]] | None = None
    leads: tuple[tuple[str, str | Promise], ...] = ()


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
    offered: tuple[answers.Offer, ...] = ()

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

    offered = answers.PARTIES


class ObligationsForm(TickForm):
    """What binds it."""

    offered = answers.OBLIGATIONS


class IssuesForm(TickForm):
    """What bears on it."""

    offered = answers.ISSUES


class ScopeForm(TickForm):
    """Where data and models are worked on."""

    offered = answers.ENVIRONMENTS
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
    why = forms.CharField(
        label=_("Why"), widget=forms.Textarea(attrs={"rows": 3}), max_length=4000
    )
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
        help_text=_("Made from your answers. Change it until it is what you would sign."),
    )


class CertificateForm(forms.Form):
    """When the certificate is wanted."""

    certify_by = forms.DateField(
        label=_("Certificate wanted by"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
        help_text=_("Six to twelve months from now is usual."),
    )


STEPS = (
    Step("company", _("Who are you?"), "4.1",
         _("An auditor begins with who is to be certified. The name stands on the certificate."),
         CompanyForm, answers.company),
    Step("sells", _("What do you sell, and what do your models learn from?"), "4.1",
         _("What is worth protecting follows from it: customers' data, training data, models."),
         SellsForm, answers.sells),
    Step("issues", _("What bears on it?"), "4.1",
         _("The standard asks what, outside and inside, makes protecting information harder or easier."),
         IssuesForm, answers.issues),
    Step("climate", _("Is climate change relevant?"), "4.1 (Amd 1:2024)",
         _("Since 2024 every company must decide this. No is a good answer, with reasons."),
         ClimateForm, answers.climate),
    Step("parties", _("Who relies on you?"), "4.2",
         _("Customers, authorities and staff need things from you. The ISMS addresses some of it; you say which."),
         PartiesForm, answers.parties),
    Step("obligations", _("What binds you?"), "4.2, A.5.31",
         _("Laws, contracts and licences. Each is met by controls, which you name later."),
         ObligationsForm, answers.obligations),
    Step("people", _("Who works there?"), "7.2",
         _("People have roles, need skills and get access. A list in CSV is enough to begin."),
         leads=(("/staff/import/", _("Import people")), ("/staff/", _("See who is there")))),
    Step("roles", _("Who does what?"), "5.3",
         _("Top management and a security officer at least. Each accepts for themself."),
         leads=(("/roles/", _("Appoint people")),)),
    Step("scope", _("Where do data and models live?"), "4.3",
         _("What is inside the scope is audited. What is outside needs a reason."),
         ScopeForm, answers.scope),
    Step("wording", _("How does the scope read?"), "4.3",
         _("One paragraph says what the certificate covers. Customers will read it closely."),
         WordingForm, answers.wording),
    Step("project", _("Look at the first project"), "8.2, 8.3",
         _("Muniment reads a project where it lies, finds assets and proposes risks for them. You adopt what is true."),
         leads=(("/settings/projects/", _("Add a project and get its token")),
                ("/risks/proposals/", _("See the risks that are proposed")))),
    Step("date", _("When do you want the certificate?"), "9.2, 9.3",
         _("From the day follow the internal audit, the management review and the training. Plan them now."),
         CertificateForm, answers.certificate,
         leads=(("/calendar/", _("Plan what returns every year")),)),
)  # fmt: skip
"""In the order in which they are easiest to answer."""


def step_of(key: str) -> Step | None:
    """Return a step; None where there is none."""
    return next((step for step in STEPS if step.key == key), None)
