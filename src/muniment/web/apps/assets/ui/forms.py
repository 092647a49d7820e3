"""Forms of assets. What a field says is checked here; what a rule says, in the services."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access.ui.forms import DayInput, PlainForm
from muniment.web.apps.assets.fields import FIELDS, LONGEST_NAME, LONGEST_TEXT
from muniment.web.apps.assets.models import Asset, AssetVersion
from muniment.web.apps.assets.services import Edit, Entry
from muniment.web.apps.assets.vocabulary import (
    BY_HAND,
    Confidentiality,
    ExportRule,
    Kind,
    Need,
    PersonalData,
    Unit,
)

_KEEP = "keep"
_UNSET = ("", _("Not set"))
People = Sequence[tuple[str, str]]


def _version() -> forms.IntegerField:
    return forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**31 - 1)


def _reason(label: Any = None) -> forms.CharField:
    return forms.CharField(
        label=label or _("Why"), max_length=LONGEST_TEXT, widget=forms.Textarea(attrs={"rows": 2})
    )


def _levels(words: Any, unset: Any = _UNSET) -> list[tuple[Any, Any]]:
    return [unset, *((value, f"{value} {label}") for value, label in words.choices)]


class AboutForm(PlainForm):
    """What people say of an asset."""

    owner = forms.ChoiceField(
        label=_("Owner"), required=False, help_text=_("Who answers for it, by name.")
    )
    custodian = forms.ChoiceField(
        label=_("Custodian"), required=False, help_text=_("Who looks after it day by day.")
    )
    confidentiality = forms.TypedChoiceField(
        label=_("Class (confidentiality)"),
        required=False,
        coerce=int,
        empty_value=None,
        choices=_levels(Confidentiality),
    )
    integrity = forms.TypedChoiceField(
        label=_("Integrity"),
        required=False,
        coerce=int,
        empty_value=None,
        choices=_levels(Need),
        help_text=_("How much it matters that it is right."),
    )
    availability = forms.TypedChoiceField(
        label=_("Availability"),
        required=False,
        coerce=int,
        empty_value=None,
        choices=_levels(Need),
        help_text=_("How much it matters that it is there."),
    )
    environment = forms.CharField(
        label=_("Environment"),
        required=False,
        max_length=40,
        help_text=_("Where it is used, for example production."),
    )
    location = forms.CharField(
        label=_("Location"),
        required=False,
        max_length=200,
        help_text=_("A country, a region of a cloud, a room."),
    )
    personal_data = forms.ChoiceField(
        label=_("Personal data"), required=False, choices=PersonalData.choices
    )
    retention_count = forms.IntegerField(
        label=_("Kept for"), required=False, min_value=0, max_value=200 * 366
    )
    retention_unit = forms.ChoiceField(
        label=_("Days, months or years"), required=False, choices=[_UNSET, *Unit.choices]
    )
    retention_basis = forms.CharField(
        label=_("Kept because of"),
        required=False,
        max_length=300,
        help_text=_("A law, a contract, a purpose."),
    )
    trade_secret = forms.BooleanField(label=_("It is a trade secret"), required=False)
    readers = forms.MultipleChoiceField(
        label=_("Who may read it"),
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 5}),
        help_text=_("People who sign in here. Hold Ctrl to choose several."),
    )
    other_readers = forms.CharField(
        label=_("Others who may read it"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Groups, service accounts and others, one on each line."),
    )
    export_rule = forms.ChoiceField(
        label=_("May it leave the company?"), required=False, choices=ExportRule.choices
    )
    description = forms.CharField(
        label=_("What it is"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, people: People, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("owner", "custodian"):
            self._choices(name, [("", _("Nobody")), *people])
        self._choices("readers", people)

    def edit(self) -> Edit:
        """Return what is asked for."""
        given = self.cleaned_data
        said = {name: given[name] for name in FIELDS if name in given}
        said["other_readers"] = [line for line in given["other_readers"].splitlines() if line]
        for name in ("confidentiality", "integrity", "availability", "retention_count"):
            said[name] = given[name] or 0
        said["personal_data"] = given["personal_data"] or PersonalData.UNKNOWN.value
        return Edit(**said)

    def _choices(self, name: str, choices: Iterable[tuple[str, Any]]) -> None:
        self.fields[name].choices = list(choices)  # type: ignore[attr-defined]


class AssetForm(AboutForm):
    """The same of an asset that is in the register."""

    field_order = ("name",)

    name = forms.CharField(
        label=_("Name"),
        required=False,
        max_length=LONGEST_NAME,
        help_text=_("Empty: what collectors call it."),
    )
    version = _version()

    @classmethod
    def initial_of(cls, row: Asset) -> dict[str, Any]:
        """Return the fields as the asset stands."""
        return {
            **{name: getattr(row, name) for name in FIELDS},
            "name": row.name if row.named else "",
            "owner": str(row.owner_id or ""),
            "custodian": str(row.custodian_id or ""),
            "other_readers": "\n".join(row.other_readers),
            "version": row.row_version,
        }


class RegisterForm(AboutForm):
    """An asset that a person enters."""

    field_order = ("kind", "name", "project", "place")

    kind = forms.ChoiceField(label=_("Kind"), choices=[("", _("Choose")), *Kind.choices])
    name = forms.CharField(label=_("Name"), max_length=LONGEST_NAME)
    project = forms.ChoiceField(label=_("Project"), required=False)
    place = forms.CharField(
        label=_("Where it is"),
        required=False,
        max_length=1000,
        help_text=_(
            "A path in the project, or an address such as https://... Where a collector looks"
            " there later, it finds this entry. Empty for what has no such place."
        ),
    )

    def __init__(
        self, people: People, projects: People, at_large: bool, *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(people, *args, **kwargs)
        blank = _("The organisation as a whole") if at_large else _("Choose")
        self._choices("project", [("", blank), *projects])
        self.fields["project"].required = not at_large

    def entry(self) -> Entry:
        """Return what is entered."""
        given = self.cleaned_data
        project = UUID(given["project"]) if given["project"] else None
        return Entry(given["kind"], given["name"], project, given["place"], self.edit())


class BulkForm(PlainForm):
    """The same for several assets; what is not chosen stays."""

    owner = forms.ChoiceField(label=_("Owner"), required=False)
    confidentiality = forms.ChoiceField(
        label=_("Class"),
        required=False,
        choices=_levels(Confidentiality, (_KEEP, _("as it is"))),
        initial=_KEEP,
    )
    personal_data = forms.ChoiceField(
        label=_("Personal data"),
        required=False,
        choices=[(_KEEP, _("as it is")), *PersonalData.choices],
        initial=_KEEP,
    )

    def __init__(self, people: People, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = [  # type: ignore[attr-defined]
            (_KEEP, _("as it is")),
            ("", _("Nobody")),
            *people,
        ]
        self.fields["owner"].initial = _KEEP

    def edit(self) -> Edit:
        """Return what is asked for."""
        given = self.cleaned_data
        level = _kept(given["confidentiality"] or _KEEP)
        return Edit(
            owner=_kept(given["owner"]),
            confidentiality=int(level) if level else None,
            personal_data=_kept(given["personal_data"]) or None,
        )


class ReasonForm(PlainForm):
    """Why something is done, with the version of the record that was shown."""

    reason = _reason()
    version = _version()


class LinkForm(PlainForm):
    """A link that a person records."""

    relation = forms.ChoiceField(label=_("This asset"), choices=list(BY_HAND.items()))
    other = forms.CharField(
        label=_("The other asset"), max_length=20, help_text=_("Its reference, such as A-0012.")
    )
    reason = _reason(_("How this is known"))


class RemovalForm(PlainForm):
    """Why a link is removed."""

    reason = _reason()


class ClassForm(PlainForm):
    """A class below that of the data, for a while."""

    wanted = forms.TypedChoiceField(label=_("Class"), coerce=int)
    reason = _reason(_("Why the class of its data need not hold"))
    expires_on = forms.DateField(label=_("Last day"), widget=DayInput())
    version = _version()

    def __init__(self, below: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wanted"].choices = [  # type: ignore[attr-defined]
            (value, f"{value} {label}") for value, label in Confidentiality.choices if value < below
        ]


class AnswerForm(PlainForm):
    """Yes or no."""

    answer = forms.ChoiceField(
        label=_("Answer"),
        choices=[("grant", _("Yes, the lower class holds")), ("refuse", _("No"))],
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=_("What you say to it"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    version = _version()


class VersionedForm(PlainForm):
    """A button, with the version of the record that was shown beside it."""

    version = _version()


class MergeForm(ReasonForm):
    """Another asset that is the same."""

    field_order = ("other",)

    other = forms.CharField(
        label=_("The other asset"), max_length=20, help_text=_("Its reference, such as A-0012.")
    )


class MoveForm(ReasonForm):
    """Where an asset is now."""

    field_order = ("place",)

    place = forms.CharField(
        label=_("Where it is now"),
        max_length=1000,
        help_text=_("A path in its project, or an address such as https://..."),
    )


class SplitForm(ReasonForm):
    """Since when it is another asset."""

    field_order = ("at",)

    at = forms.TypedChoiceField(label=_("First version of the other"), coerce=UUID)

    def __init__(self, versions: Sequence[AssetVersion], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["at"].choices = [  # type: ignore[attr-defined]
            (str(one.pk), f"{one.first_seen_at:%Y-%m-%d %H:%M} UTC, {one.digest[:19]}")
            for one in versions
        ]


def _kept(value: str) -> str | None:
    return None if value == _KEEP else value
