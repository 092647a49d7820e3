"""Forms of assets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.assets import queries
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.assets.services import Edit
from muniment.web.apps.assets.vocabulary import Classification

_KEEP = "keep"


class AssetForm(forms.Form):
    """Who answers for an asset, its class, and where it runs."""

    owner = forms.ChoiceField(label=_("Owner"), required=False)
    classification = forms.ChoiceField(
        label=_("Class"), required=False, choices=[("", _("Not set")), *Classification.choices]
    )
    environment = forms.CharField(
        label=_("Environment"),
        required=False,
        max_length=40,
        help_text=_("Where it is used, for example production."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = [("", _("Nobody")), *queries.people_choices()]  # type: ignore[attr-defined]

    @classmethod
    def of(cls, row: Asset) -> AssetForm:
        """Return the form as the asset stands."""
        return cls(
            initial={
                "owner": str(row.owner_id or ""),
                "classification": row.classification,
                "environment": row.environment,
                "version": row.row_version,
            }
        )

    def edit(self) -> Edit:
        """Return what is asked for."""
        given = self.cleaned_data
        return Edit(given["owner"], given["classification"], given["environment"])


class BulkForm(forms.Form):
    """The same for several assets; what is not chosen stays."""

    owner = forms.ChoiceField(label=_("Owner"), required=False)
    classification = forms.ChoiceField(
        label=_("Class"),
        required=False,
        choices=[(_KEEP, _("as it is")), ("", _("Not set")), *Classification.choices],
        initial=_KEEP,
    )

    def __init__(self, people: Sequence[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
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
        return Edit(_kept(given["owner"]), _kept(given["classification"]))


def _kept(value: str) -> str | None:
    return None if value == _KEEP else value
