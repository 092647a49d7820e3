"""Forms of people and roles. What a field says is checked here; what a rule says, in services."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access.ui.forms import DayInput, PlainForm
from muniment.web.apps.appointments.raci import Shares
from muniment.web.apps.appointments.roles import KnownRole
from muniment.web.apps.appointments.services.appointing import Offer
from muniment.web.apps.appointments.services.compensating import Measure
from muniment.web.apps.appointments.services.loading import LONGEST
from muniment.web.apps.appointments.services.staffing import Details
from muniment.web.apps.appointments.services.together import Alike
from muniment.web.apps.appointments.ui.told import LABELS
from muniment.web.apps.appointments.ui.words import ENGAGEMENTS, PROOFS, WAYS

FILE = "file"
Choices = Sequence[tuple[Any, Any]]


def _day(label: Any, *, required: bool = True, help_text: Any = "") -> forms.DateField:
    return forms.DateField(
        label=label,
        required=required,
        help_text=help_text,
        widget=DayInput(),
    )


def _text(
    label: Any, *, required: bool = True, rows: int = 3, help_text: Any = ""
) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=LONGEST,
        required=required,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


def _version() -> forms.IntegerField:
    return forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)


def _person(label: Any, *, required: bool = True, help_text: Any = "") -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label, coerce=UUID, empty_value=None, required=required, help_text=help_text
    )


class _Form(PlainForm):
    def offer(self, name: str, choices: Choices, blank: Any = None) -> None:
        """Give a field its choices, after a blank one."""
        field = cast("forms.ChoiceField", self.fields[name])
        field.choices = [("", blank or _("Choose")), *((str(key), word) for key, word in choices)]


class StaffForm(_Form):
    """Somebody in the register of people."""

    name = forms.CharField(label=_("Name"), max_length=200)
    mail = forms.EmailField(
        label=_("Email address"),
        required=False,
        help_text=_("An account that is invited with it later becomes this person's."),
    )
    job = forms.CharField(label=_("Job"), max_length=200, required=False)
    engagement = forms.ChoiceField(label=_("Works as"), choices=list(ENGAGEMENTS.items()))
    location = forms.CharField(label=_("Place"), max_length=200, required=False)
    remote = forms.BooleanField(label=_("Works remotely"), required=False)
    manager = _person(_("Manager"), required=False)
    starts_on = _day(_("First day"), required=False)
    ends_on = _day(
        _("Last day"),
        required=False,
        help_text=_("When it is over, every role that the person holds lapses."),
    )
    version = _version()

    def __init__(self, *args: Any, people: Choices, named: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("manager", people, _("nobody"))
        if not named:
            del self.fields["name"], self.fields["mail"]
        self.fields["version"].required = False

    def details(self) -> Details:
        """Return what was said."""
        said = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        return Details(**said)


_NOBODY = "nobody"
_CLEARED = ("job", "location", "starts_on", "ends_on")


class AlikeForm(_Form):
    """What several people get alike; what is not filled in stays as it is."""

    job = forms.CharField(label=_("Job"), max_length=200, required=False)
    engagement = forms.ChoiceField(
        label=_("Works as"), choices=[("", _("as it is")), *ENGAGEMENTS.items()], required=False
    )
    location = forms.CharField(label=_("Place"), max_length=200, required=False)
    remote = forms.ChoiceField(
        label=_("Works remotely"),
        choices=[("", _("as it is")), ("yes", _("yes")), ("no", _("no"))],
        required=False,
    )
    manager = forms.ChoiceField(label=_("Manager"), required=False)
    starts_on = _day(_("First day"), required=False)
    ends_on = _day(
        _("Last day"),
        required=False,
        help_text=_("When it is over, every role that these people hold lapses."),
    )
    clear = forms.MultipleChoiceField(
        label=_("Take away what it says now"),
        choices=[(name, LABELS[name]) for name in _CLEARED],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *args: Any, people: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("manager", [(_NOBODY, _("nobody")), *people], _("as it is"))

    def clean(self) -> dict[str, Any]:
        """Refuse a field that is both filled in and taken away."""
        said = super().clean() or {}
        for name in said.get("clear", ()):
            if said.get(name):
                self.add_error(name, _("Give it a value or take it away, not both."))
        return said

    def alike(self) -> Alike:
        """Return what was said."""
        said = {name: self.cleaned_data[name] for name in LABELS if self.cleaned_data[name]}
        if "remote" in said:
            said["remote"] = said["remote"] == "yes"
        if "manager" in said:
            said["manager"] = None if said["manager"] == _NOBODY else UUID(said["manager"])
        cleared = self.cleaned_data["clear"]
        return Alike(Details(**said), frozenset(said).union(cleared))


class WhyForm(PlainForm):
    """Why, for several rows."""

    reason = _text(_("Why"), rows=2)


class CloseManyForm(WhyForm):
    """Why and when several appointments end."""

    field_order = ("last_day", "reason")

    last_day = _day(
        _("Last day"),
        required=False,
        help_text=_("Empty: those that are held end at once. Offers are withdrawn at once anyway."),
    )


class ReasonForm(PlainForm):
    """Why, with the version of the record that was shown."""

    reason = _text(_("Why"), rows=2)
    version = _version()


class VersionForm(PlainForm):
    """A button, with the version of the record that was shown beside it."""

    version = _version()


class AccountForm(_Form):
    """Which account somebody has."""

    account = _person(_("Account"), help_text=_("Its own row in the register is put away."))
    version = _version()

    def __init__(self, *args: Any, accounts: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("account", accounts)


class OfferForm(_Form):
    """A role for somebody."""

    role = forms.ChoiceField(label=_("Role"))
    staff = _person(_("Person"), help_text=_("Only people in the register who work here."))
    deputy = forms.BooleanField(
        label=_("As a deputy, who stands in for whoever holds the role"), required=False
    )
    from_on = _day(_("First day"), help_text=_("It gives no power before it is accepted."))
    until_on = _day(_("Last day"), required=False)
    letter = _text(
        _("Letter"),
        required=False,
        rows=6,
        help_text=_("What the person reads and accepts: duties, authority, resources."),
    )
    shared_reason = _text(
        _("Why two people hold it together"),
        required=False,
        rows=2,
        help_text=_("Only for a role that one person holds, when somebody has it already."),
    )

    def __init__(self, *args: Any, roles: Choices, people: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("role", roles)
        self.offer("staff", people)

    def offered(self) -> Offer:
        """Return what was said."""
        return Offer(**self.cleaned_data)


class EndForm(ReasonForm):
    """Why and when an appointment ends."""

    field_order = ("last_day", "reason")

    last_day = _day(_("Last day"), required=False, help_text=_("Empty: it ends at once."))


class FileForm(PlainForm):
    """One file, with the version of the record that was shown."""

    file = forms.FileField(label=_("Signed document"), max_length=200)
    version = _version()


class RoleForm(PlainForm):
    """A role of the company's own."""

    title = forms.CharField(label=_("Title"), max_length=200)
    duty = _text(_("What it is there for"), rows=2)
    competence = _text(_("What whoever holds it must know"), required=False, rows=2)
    mandatory = forms.BooleanField(
        label=_("The company cannot do without a holder"), required=False
    )
    single = forms.BooleanField(label=_("At most one person holds it"), required=False)
    reason = _text(_("Why the company needs it"), rows=2)


class SharesForm(_Form):
    """Who does what in one activity."""

    title = forms.CharField(label=_("Activity"), max_length=200)
    accountable = forms.ChoiceField(label=_("Answers for it (A)"))
    responsible = forms.MultipleChoiceField(
        label=_("Does it (R)"), widget=forms.CheckboxSelectMultiple
    )
    consulted = forms.MultipleChoiceField(
        label=_("Is asked before (C)"), widget=forms.CheckboxSelectMultiple, required=False
    )
    informed = forms.MultipleChoiceField(
        label=_("Is told after (I)"), widget=forms.CheckboxSelectMultiple, required=False
    )
    reason = _text(_("Why"), rows=2)
    version = _version()

    def __init__(self, *args: Any, roles: Iterable[KnownRole], titled: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = [(role.id, role.title) for role in roles]
        self.offer("accountable", known)
        for name in ("responsible", "consulted", "informed"):
            cast("forms.MultipleChoiceField", self.fields[name]).choices = known
        if not titled:
            del self.fields["title"]

    def shares(self) -> Shares:
        """Return what was said."""
        said = self.cleaned_data
        return Shares(
            tuple(said["responsible"]),
            said["accountable"],
            tuple(said["consulted"]),
            tuple(said["informed"]),
        )


class NeedForm(_Form):
    """Something that a role needs."""

    role = forms.ChoiceField(label=_("Role"))
    title = forms.CharField(
        label=_("What whoever holds it must know or be able to do"), max_length=200
    )
    reason = _text(_("Why"), required=False, rows=2)

    def __init__(self, *args: Any, roles: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("role", roles)


class ProofForm(_Form):
    """Something that shows that somebody meets a need."""

    need = forms.ChoiceField(label=_("Shows"))
    kind = forms.ChoiceField(label=_("What it is"), choices=list(PROOFS.items()))
    title = forms.CharField(
        label=_("Title"),
        max_length=200,
        help_text=_("For example: ISO/IEC 27001 lead implementer."),
    )
    issued_on = _day(_("From"), required=False)
    valid_until = _day(_("Valid until"), required=False, help_text=_("Empty: it does not run out."))
    note = _text(_("Note"), required=False, rows=2)
    file = forms.FileField(label=_("Document"), required=False, max_length=200)

    def __init__(self, *args: Any, needs: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("need", needs)


class PlanForm(_Form):
    """What is to be done about a gap."""

    what = _text(_("What"), rows=2, help_text=_("A course, a mentor, an exam."))
    who = _person(_("Who sees to it"))
    due_on = _day(_("By"))

    def __init__(self, *args: Any, people: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("who", people)


class CloseForm(PlainForm):
    """How a plan ended."""

    done = forms.TypedChoiceField(
        label=_("It was"),
        coerce=lambda value: value == "yes",
        choices=[("yes", _("done")), ("no", _("dropped"))],
    )
    note = _text(_("Note"), required=False, rows=2)
    version = _version()


class MeasureForm(_Form):
    """What makes up for a clash of duties."""

    way = forms.ChoiceField(label=_("How"), choices=list(WAYS.items()))
    second = _person(
        _("Who looks"), required=False, help_text=_("Not needed where a sample is taken.")
    )
    what = _text(_("What is done, and how it is proven"))
    review_on = _day(_("To be reviewed by"), help_text=_("Within a year."))

    def __init__(self, *args: Any, people: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("second", people, _("nobody named"))

    def measure(self) -> Measure:
        """Return what was said."""
        return Measure(**self.cleaned_data)


class ReviewForm(PlainForm):
    """What a look at a compensation found."""

    found = _text(_("What was found"), rows=2)
    review_on = _day(_("To be reviewed again by"))
    version = _version()
