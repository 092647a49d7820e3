"""Forms of people and access: fields are checked here, rules in the services."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo, available_timezones

from django import forms
from django.utils.translation import gettext_lazy as _

from muniment.core.errors import MunimentError, UsageError
from muniment.core.severity import Severity
from muniment.web.apps.access.grants import Given
from muniment.web.apps.access.roles import Role
from muniment.web.apps.organization.models import Project

MORE_GRANTS = 2
_LONGEST_PASSWORD = 1024
ROLE_NAMES = {
    Role.ADMINISTRATOR: _("Administrator"),
    Role.OFFICER: _("Officer"),
    Role.MEMBER: _("Member"),
    Role.AUDITOR: _("Auditor"),
}


class DayInput(forms.DateInput):
    """The browser's own field for a day."""

    def __init__(self) -> None:
        super().__init__(attrs={"type": "date"}, format="%Y-%m-%d")


class PlainForm(forms.Form):
    """A form without colons after its labels, that can say why a service refused it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)

    def refuse(self, error: MunimentError) -> None:
        """Show why a service refused, above the fields."""
        said = f"{error.message[:1].upper()}{error.message[1:]}".rstrip(".")
        self.add_error(None, f"{said}. {error.hint}".strip())

    @contextmanager
    def refusing(self) -> Iterator[None]:
        """Show why a service refused what the block asked of it; the code after it then runs."""
        try:
            yield
        except UsageError as error:
            self.refuse(error)


def _password(label: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=_LONGEST_PASSWORD,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("12 characters or more. A few words that nobody would guess are best."),
    )


def _zones(blank: Any = None) -> list[tuple[str, Any]]:
    named = [(zone, zone) for zone in sorted(available_timezones()) if "/" in zone or zone == "UTC"]
    return [("", blank), *named] if blank else named


class SetupForm(PlainForm):
    """The first person and the organisation."""

    organization = forms.CharField(label=_("Your organisation"), max_length=200)
    time_zone = forms.ChoiceField(
        label=_("Time zone"),
        choices=_zones,
        initial="UTC",
        widget=forms.Select(attrs={"data-own-zone": ""}),
        help_text=_("Due dates end with the day in this zone."),
    )
    name = forms.CharField(
        label=_("Your name"), max_length=200, widget=forms.TextInput({"autocomplete": "name"})
    )
    email = forms.EmailField(
        label=_("Your email address"),
        widget=forms.EmailInput({"autocomplete": "username"}),
        help_text=_("You sign in with it."),
    )
    password = _password(_("Password"))


class JoinForm(PlainForm):
    """What somebody who was invited chooses."""

    name = forms.CharField(
        label=_("Your name"), max_length=200, widget=forms.TextInput({"autocomplete": "name"})
    )
    password = _password(_("Password"))


class NewPasswordForm(PlainForm):
    """A new password by a link, or of one's own."""

    password = _password(_("New password"))


class CodeForm(PlainForm):
    """The first code of an authenticator app."""

    code = forms.CharField(
        label=_("Code that the app shows"),
        max_length=16,
        widget=forms.TextInput(
            {"autocomplete": "one-time-code", "inputmode": "numeric", "autofocus": True}
        ),
    )


class PasskeyForm(PlainForm):
    """A new passkey's name, and what the browser made."""

    name = forms.CharField(
        label=_("Name of this passkey"),
        max_length=80,
        required=False,
        help_text=_("For example: laptop, or key on my key ring."),
    )
    credential = forms.CharField(widget=forms.HiddenInput)


class ProfileForm(PlainForm):
    """One's own name and zone."""

    name = forms.CharField(label=_("Name"), max_length=200)
    time_zone = forms.ChoiceField(
        label=_("Time zone"), required=False, choices=lambda: _zones(_("as the organisation"))
    )


class GrantForm(PlainForm):
    """One row of access: role, project, last day."""

    role = forms.ChoiceField(
        label=_("Role"),
        required=False,
        choices=[("", "—"), *((role.value, name) for role, name in ROLE_NAMES.items())],
    )
    project = forms.ChoiceField(label=_("Project"), required=False)
    until = forms.DateField(label=_("Last day"), required=False, widget=DayInput())

    def __init__(self, *args: Any, projects: Iterable[Project] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs["class"] = "form-control" if name == "until" else "form-select"
        self.fields["project"].choices = [  # type: ignore[attr-defined]
            ("", _("every project")),
            *((str(each.id), f"{each.reference} {each.name}") for each in projects),
        ]

    def given(self) -> Given | None:
        """Return what the row grants; None for an empty row."""
        data = self.cleaned_data
        if not data.get("role"):
            return None
        project = UUID(data["project"]) if data.get("project") else None
        return Given(Role(data["role"]), project, data.get("until"))


GrantRows = forms.formset_factory(GrantForm, extra=MORE_GRANTS, max_num=50)


def granted(rows: forms.BaseFormSet[Any]) -> tuple[Given, ...]:
    """Return what the filled rows grant."""
    return tuple(found for row in rows if (found := row.given()) is not None)


def _limits() -> list[tuple[str, Any]]:
    words = [(each.value, each.value) for each in Severity]
    return [("", _("waives nothing")), *words]


class PersonForm(PlainForm):
    """Who is invited."""

    email = forms.EmailField(label=_("Email address"))
    name = forms.CharField(label=_("Name"), max_length=200)
    acceptance_limit = forms.ChoiceField(
        label=_("May waive findings up to"),
        required=False,
        choices=_limits,
        help_text=_("The worst severity; other people's requests only."),
    )


class LimitForm(PlainForm):
    """What somebody may waive, with the version of the person that was shown."""

    acceptance_limit = forms.ChoiceField(
        label=_("May waive findings up to"), required=False, choices=_limits
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


class VersionForm(PlainForm):
    """A button, with the version of the record that was shown beside it."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class ErasureForm(VersionForm):
    """Why a person is erased."""

    reason = forms.CharField(
        label=_("Reason"), max_length=500, help_text=_("It stays on record. Name nobody in it.")
    )


class ProjectForm(PlainForm):
    """A project's name and branch."""

    name = forms.CharField(label=_("Name"), max_length=200)
    default_ref = forms.CharField(
        label=_("Branch that counts"),
        max_length=200,
        required=False,
        help_text=_(
            "Only pushes from this branch move the registers, for example main."
            " Empty: the project has no version control."
        ),
    )


class NewProjectForm(ProjectForm):
    """A project, with the id that stands in its muniment.toml if it has one."""

    identity = forms.UUIDField(
        label=_("Id in muniment.toml"),
        required=False,
        help_text=_("Empty: a new one is made, to be copied into the file."),
    )


class ChangedProjectForm(ProjectForm):
    """A project's fields, with the version that was shown."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class FolderForm(VersionForm):
    """The folder that is followed from now on, and why."""

    root = forms.CharField(
        label=_("New folder"),
        max_length=1000,
        required=False,
        help_text=_(
            "From the top of its repository, for example services/churn. Empty: the top itself."
        ),
    )
    reason = forms.CharField(label=_("Reason"), max_length=500, help_text=_("It stays on record."))


class TokenForm(PlainForm):
    """A new token."""

    name = forms.CharField(
        label=_("Where it is used"), max_length=200, help_text=_("For example: CI of this project.")
    )
    days = forms.TypedChoiceField(
        label=_("Ends after"),
        coerce=int,
        choices=[(30, _("30 days")), (90, _("90 days")), (180, _("180 days")), (365, _("a year"))],
        initial=90,
    )

    def expires_at(self, moment: datetime, zone: str) -> datetime:
        """Return the end of the last day on which the token works."""
        day = moment.astimezone(ZoneInfo(zone)).date() + timedelta(self.cleaned_data["days"])
        end = datetime.combine(day, time(23, 59, 59), ZoneInfo(zone))
        return end.astimezone(UTC)


class OrganizationForm(PlainForm):
    """The organisation's name and zone."""

    name = forms.CharField(label=_("Name"), max_length=200)
    time_zone = forms.ChoiceField(label=_("Time zone"), choices=_zones)
    version = forms.IntegerField(widget=forms.HiddenInput)
