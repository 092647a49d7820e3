"""Forms of findings. What a field says is checked here; what is allowed, in the services."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.ui.forms import DayInput
from muniment.web.apps.findings.models import DecisionKind
from muniment.web.apps.findings.tables import KINDS

_LONGEST_REASON = 4000


def _day(label: Any, help_text: Any, *, required: bool = True) -> forms.DateField:
    return forms.DateField(
        label=label,
        help_text=help_text,
        required=required,
        widget=DayInput(),
        input_formats=["%Y-%m-%d"],
    )


def _person(people: Sequence[Person], *, blank: bool = False) -> forms.ChoiceField:
    named = [(str(row.pk), str(row)) for row in people]
    return forms.ChoiceField(
        label=_("Who decides?"), choices=[("", ""), *named] if blank else named
    )


class PlainForm(forms.Form):
    """A form without colons after its labels."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)


class RequestForm(PlainForm):
    """Asks to live with some findings."""

    kind = forms.ChoiceField(
        label=_("What do you ask for?"),
        choices=[(item.value, KINDS[item.value]) for item in DecisionKind],
        widget=forms.RadioSelect,
        help_text=_(
            "A waiver: it is wrong, and we live with it until a day. A false positive: it is not"
            " wrong; that ends when the check or the content changes."
        ),
    )
    approver = forms.ChoiceField()
    reason = forms.CharField(
        label=_("Why?"),
        max_length=_LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Say what makes it bearable, or why the check is wrong here."),
    )
    expires_on = _day(_("Last day"), "")

    def __init__(
        self, *args: Any, approvers: Sequence[Person], latest: date, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if approvers:
            self.fields["approver"] = _person(approvers, blank=True)
        else:
            del self.fields["approver"]
        expires_on = self.fields["expires_on"]
        expires_on.help_text = _("At the latest %(day)s, for the worst of these severities.") % {
            "day": latest.isoformat()
        }
        expires_on.widget.attrs["max"] = latest.isoformat()

    @property
    def approver_id(self) -> UUID | None:
        """The approver who was chosen; None where nobody could be."""
        chosen = self.cleaned_data.get("approver")
        return UUID(chosen) if chosen else None


class AnswerForm(PlainForm):
    """Says yes or no to requests."""

    answer = forms.ChoiceField(
        label=_("Your decision"),
        choices=[("grant", _("Grant")), ("refuse", _("Refuse"))],
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=_("Note"),
        required=False,
        max_length=_LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    expires_on = _day(
        _("Earlier last day"), _("Empty: the day that was asked for."), required=False
    )


class ReasonForm(PlainForm):
    """Ends something, and says why."""

    reason = forms.CharField(
        label=_("Why?"), max_length=_LONGEST_REASON, widget=forms.Textarea(attrs={"rows": 2})
    )


class ApproverForm(PlainForm):
    """Chooses another approver."""

    def __init__(self, *args: Any, approvers: Sequence[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["approver"] = _person(approvers)
