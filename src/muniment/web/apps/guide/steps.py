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
from muniment.web.apps.guide.forms import (
    CertificateForm,
    ClimateForm,
    CompanyForm,
    IssuesForm,
    ObligationsForm,
    PartiesForm,
    ScopeForm,
    SellsForm,
    WordingForm,
)


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
         leads=(("/people/register/import/", _("Import people")), ("/people/register/", _("See who is there")))),
    Step("roles", _("Who does what?"), "5.3",
         _("Top management and a security officer at least. Each accepts for themself."),
         leads=(("/people/roles/", _("Appoint people")),)),
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
         leads=(("/tasks/templates/proposals/", _("Plan what returns every year")),)),
)  # fmt: skip
"""In the order in which they are easiest to answer."""


def step_of(key: str) -> Step | None:
    """Return a step; None where there is none."""
    return next((step for step in STEPS if step.key == key), None)
