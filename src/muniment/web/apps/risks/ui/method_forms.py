"""The form of the risk method: two scales, the matrix, limits, appetite."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.engine.risk.matrix import STEPS, Band, Step
from muniment.engine.risk.method import (
    LONGEST_NAME,
    LONGEST_TEXT,
    MOST_DAYS,
    TOP_MANAGEMENT,
    Method,
)
from muniment.web.apps.access.ui.forms import PlainForm
from muniment.web.apps.risks.drafting import LONGEST_WHY
from muniment.web.apps.risks.methods import isms_roles
from muniment.web.apps.risks.ui.words import BANDS

_AXES = ("likelihood", "impact")
_STEPS = range(1, STEPS + 1)
_BAND_CHOICES = [(band.value, word) for band, word in BANDS.items()]


class VersionForm(PlainForm):
    """Nothing but the version that somebody read."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)


class ReasonForm(VersionForm):
    """Why."""

    reason = forms.CharField(
        label=_("Why"), max_length=LONGEST_WHY, widget=forms.Textarea(attrs={"rows": 2})
    )


class MethodForm(VersionForm):
    """A draft of the method, whole."""

    why = forms.CharField(
        label=_("What this version changes, and why"),
        max_length=LONGEST_WHY,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Whoever approves it reads this first."),
    )
    appetite = forms.CharField(
        label=_("Risk appetite"),
        max_length=LONGEST_TEXT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What the company is ready to live with, and what never, in its own words."),
    )
    appetite_band = forms.ChoiceField(label=_("Needs no treatment up to"), choices=_BAND_CHOICES)
    reassess_days = forms.IntegerField(
        label=_("Days to look at a risk again"),
        min_value=1,
        max_value=MOST_DAYS,
        help_text=_("After a new method, model, dataset, supplier or incident."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for axis, word in zip(_AXES, (_("Likelihood"), _("Impact")), strict=True):
            for at in _STEPS:
                self.fields[f"{axis}_{at}_name"] = forms.CharField(
                    label=f"{word} {at}",
                    max_length=LONGEST_NAME,
                    widget=_named(forms.TextInput, f"{word} {at}, {gettext('name')}"),
                )
                self.fields[f"{axis}_{at}_meaning"] = forms.CharField(
                    label=f"{word} {at}",
                    max_length=LONGEST_TEXT,
                    widget=_named(
                        forms.Textarea, f"{word} {at}, {gettext('what it means')}", rows="2"
                    ),
                )
        for row in _STEPS:
            for column in _STEPS:
                said = gettext("Likelihood %(l)d, impact %(i)d") % {"l": row, "i": column}
                self.fields[f"cell_{row}_{column}"] = forms.ChoiceField(
                    label=said, choices=_BAND_CHOICES, widget=_named(forms.Select, said)
                )
        for role, title in isms_roles().items():
            self.fields[f"limit_{role}"] = forms.ChoiceField(
                label=title,
                required=False,
                choices=[("", _("nothing")), *_BAND_CHOICES],
                widget=_named(forms.Select, title),
            )
        for band, called in BANDS.items():
            self.fields[f"days_{band.value}"] = forms.IntegerField(
                label=str(called), min_value=1, max_value=MOST_DAYS
            )

    def axis(self, name: str) -> list[tuple[int, BoundField, BoundField]]:
        """Return the steps of an axis: number, name, meaning."""
        return [(at, self[f"{name}_{at}_name"], self[f"{name}_{at}_meaning"]) for at in _STEPS]

    def likelihoods(self) -> list[tuple[int, BoundField, BoundField]]:
        """Return the steps of likelihood."""
        return self.axis("likelihood")

    def impacts(self) -> list[tuple[int, BoundField, BoundField]]:
        """Return the steps of impact."""
        return self.axis("impact")

    def cells(self) -> Iterator[tuple[int, list[BoundField]]]:
        """Yield the rows of the matrix, the highest likelihood first."""
        for row in reversed(_STEPS):
            yield row, [self[f"cell_{row}_{column}"] for column in _STEPS]

    def limits(self) -> list[tuple[str, BoundField]]:
        """Return each role with its limit."""
        return [(title, self[f"limit_{role}"]) for role, title in isms_roles().items()]

    def days(self) -> list[BoundField]:
        """Return for how long each band is accepted at most."""
        return [self[f"days_{band.value}"] for band in Band]

    def method(self) -> Method:
        """Return what the person wrote."""
        said = self.cleaned_data
        return Method(
            likelihood=self._steps("likelihood"),
            impact=self._steps("impact"),
            cells=tuple(
                tuple(Band(said[f"cell_{row}_{column}"]) for column in _STEPS) for row in _STEPS
            ),
            limits={
                role: Band(said[f"limit_{role}"]) for role in isms_roles() if said[f"limit_{role}"]
            },
            appetite=said["appetite"].strip(),
            appetite_band=Band(said["appetite_band"]),
            days={band: said[f"days_{band.value}"] for band in Band},
            reassess_days=said["reassess_days"],
        )

    def _steps(self, axis: str) -> tuple[Step, ...]:
        said = self.cleaned_data
        return tuple(
            Step(at, said[f"{axis}_{at}_name"].strip(), said[f"{axis}_{at}_meaning"].strip())
            for at in _STEPS
        )


def initial_of(method: Method, why: str, version: int) -> dict[str, Any]:
    """Return what the form shows of a draft; top management is offered its limit at once."""
    found: dict[str, Any] = {
        "why": why,
        "version": version,
        "appetite": method.appetite,
        "appetite_band": method.appetite_band.value,
        "reassess_days": method.reassess_days,
    }
    for axis, steps in (("likelihood", method.likelihood), ("impact", method.impact)):
        for step in steps:
            found[f"{axis}_{step.value}_name"] = step.name
            found[f"{axis}_{step.value}_meaning"] = step.meaning
    for row, cells in enumerate(method.cells, 1):
        for column, band in enumerate(cells, 1):
            found[f"cell_{row}_{column}"] = band.value
    limits = {TOP_MANAGEMENT: Band.VERY_HIGH, **method.limits}
    found |= {f"limit_{role}": band.value for role, band in limits.items()}
    found |= {f"days_{band.value}": days for band, days in method.days.items()}
    return found


def _named(widget: type[forms.Widget], label: str, **attrs: str) -> forms.Widget:
    style = "form-select form-select-sm" if issubclass(widget, forms.Select) else "form-control"
    return widget(attrs={"aria-label": label, "class": style, **attrs})
