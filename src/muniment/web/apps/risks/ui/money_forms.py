"""Forms of what risks cost: the estimate, the run, the currency, the tolerance.

What a number may be is the engine's business: its words stand beside the field that is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.core.errors import SimulationError
from muniment.engine.risk.simulation.inputs import SEED_LIMIT
from muniment.web.apps.access.ui.forms import PlainForm
from muniment.web.apps.risks import estimating, simulating, tolerating
from muniment.web.apps.risks.estimating import Numbers
from muniment.web.apps.risks.models import Estimate, LossTolerance
from muniment.web.apps.risks.ui.method_forms import VersionForm

_RANGE, _RATE, _PERT = "interval", "rate", "pert"
_FORMS: Final = {
    "frequency": {_RANGE: ("low", "high"), _RATE: ("rate",)},
    "loss": {_RANGE: ("low", "high"), _PERT: ("min", "mode", "max")},
}
_TREATMENT: Final = ("frequency", "loss", "cost")
YES: Final = "yes"
NO: Final = "no"


def _number(label: Any, help_text: Any = "", *, required: bool = True) -> forms.FloatField:
    widget = forms.NumberInput(attrs={"step": "any", "min": "0", "inputmode": "decimal"})
    return forms.FloatField(label=label, required=required, widget=widget, help_text=help_text)


class EstimateForm(VersionForm):
    """What a risk costs: how often, how much, what is done about it, and who says so.

    Of two forms of a number one is shown; browsers must not ask for what is not.
    """

    use_required_attribute = False

    frequency_form = forms.ChoiceField(
        label=_("How sure are you?"),
        widget=forms.RadioSelect,
        choices=[
            (_RANGE, _("I can give a range: usual, and honest")),
            (_RATE, _("I know the rate: it was counted over years")),
        ],
        initial=_RANGE,
    )
    frequency_low = _number(_("At least, times a year"), _("0.1 is once in ten years."))
    frequency_high = _number(_("At most, times a year"), _("2 is twice a year, 12 every month."))
    frequency_rate = _number(_("Times a year, on average"), _("0.4 is four times in ten years."))
    loss_form = forms.ChoiceField(
        label=_("Is there a most that it can cost?"),
        widget=forms.RadioSelect,
        choices=[
            (_RANGE, _("No, it could be far more once: fines, lost customers")),
            (_PERT, _("Yes, it has bounds: a machine's price, an insured excess")),
        ],
        initial=_RANGE,
    )
    loss_low = _number(_("At least, each time"))
    loss_high = _number(_("At most, each time"), _("You are 90 % sure that it lies between them."))
    loss_min = _number(_("The least"))
    loss_mode = _number(_("The likeliest"))
    loss_max = _number(_("The most"))
    treated = forms.ChoiceField(
        label=_("Is something done about it, or planned?"),
        widget=forms.RadioSelect,
        choices=[
            (NO, _("No, or I do not want to compare")),
            (YES, _("Yes, and I can say what it changes")),
        ],
        initial=NO,
    )
    treatment_frequency = _number(
        _("How often it then still happens, as a factor"),
        _("0.5: half as often. 1: as often as before."),
        required=False,
    )
    treatment_loss = _number(
        _("How much it then still costs, as a factor"),
        _("0.8: a fifth less each time. 1: as much as before."),
        required=False,
    )
    treatment_cost = _number(
        _("What the treatment costs a year"),
        _("Licences, work, and what it slows down."),
        required=False,
    )
    basis = forms.CharField(
        label=_("Where the numbers come from"),
        max_length=estimating.LONGEST_BASIS,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_(
            "Two incidents in 2025, what the insurer asked, a talk with sales. In a year you will"
            " want to know."
        ),
    )

    def clean(self) -> dict[str, Any]:
        """Look only at the numbers of the forms that were chosen."""
        said = super().clean() or {}
        wanted = {
            f"{key}_{name}"
            for key, ways in _FORMS.items()
            for name in ways.get(said.get(f"{key}_form", ""), ())
        }
        if said.get("treated") == YES:
            wanted |= {f"treatment_{name}" for name in _TREATMENT}
        for name, field in self.fields.items():
            if isinstance(field, forms.FloatField) and name not in wanted:
                self.errors.pop(name, None)
        return said

    def numbers(self) -> Numbers:
        """Return what the person wrote; numbers of a form that was not chosen are left out."""
        said = self.cleaned_data
        found = {
            key: {name: said[f"{key}_{name}"] for name in ways[said[f"{key}_form"]]}
            for key, ways in _FORMS.items()
        }
        if said["treated"] == YES:
            found["treatment"] = {
                name: said[f"treatment_{name}"]
                for name in _TREATMENT
                if said[f"treatment_{name}"] is not None
            }
        return found

    def refuse_number(self, error: SimulationError) -> None:
        """Show what the engine says beside the field that it is about."""
        said = f"{error.found}; expected {error.expected}"
        self.add_error(self._field_of(error.key), f"{said[:1].upper()}{said[1:]}.")

    def _field_of(self, key: str) -> str | None:
        name = key.replace(".", "_")
        if name in self.fields:
            return name
        # Too much to draw: that is for the frequency to mend.
        rate = self.cleaned_data.get("frequency_form") == _RATE
        return "frequency_rate" if rate else "frequency_high"

    def pairs(self) -> Iterator[tuple[str, list[BoundField]]]:
        """Yield the groups of numbers by the choice that they belong to."""
        for key, ways in _FORMS.items():
            for way, names in ways.items():
                yield f"{key}-{way}", [self[f"{key}_{name}"] for name in names]
        yield "treated-yes", [self[f"treatment_{name}"] for name in _TREATMENT]

    def groups(self) -> dict[str, list[tuple[str, list[BoundField]]]]:
        """Return the groups by the question that they answer."""
        found: dict[str, list[tuple[str, list[BoundField]]]] = {}
        for name, fields in self.pairs():
            found.setdefault(name.partition("-")[0], []).append((name, fields))
        return found


def estimate_initial(row: Estimate | None, planned_cost: int) -> dict[str, Any]:
    """Return what the form shows; of a new estimate, the cost that its treatments name."""
    if row is None:
        return {"version": 0, "treatment_cost": planned_cost or None}
    found: dict[str, Any] = {"version": row.row_version, "basis": row.basis}
    for key, inner in row.numbers.items():
        found |= {f"{key}_{name}": shortest(value) for name, value in inner.items()}
    found["frequency_form"] = _RATE if "rate" in row.numbers["frequency"] else _RANGE
    found["loss_form"] = _PERT if "mode" in row.numbers["loss"] else _RANGE
    found["treated"] = YES if "treatment" in row.numbers else NO
    return found


def shortest(value: float) -> float | int:
    """Return 20000 for 20000.0: a form shows numbers as people write them."""
    return int(value) if float(value).is_integer() else value


class RunForm(PlainForm):
    """What a drawing begins with."""

    seed = forms.IntegerField(
        label=_("Seed"),
        required=False,
        min_value=0,
        max_value=SEED_LIMIT,
        help_text=_("The same seed gives the same figures; another one shows how far luck goes."),
    )

    def chosen(self) -> int:
        """Return the seed; the usual one where none was given."""
        found = self.cleaned_data["seed"]
        return simulating.SEED if found is None else int(found)


class CurrencyForm(VersionForm):
    """In which currency amounts are."""

    currency = forms.CharField(
        label=_("Currency"),
        min_length=3,
        max_length=3,
        widget=forms.TextInput(attrs={"autocapitalize": "characters", "size": 5}),
        help_text=_("Three letters: EUR, CHF, GBP, USD. Amounts are not converted."),
    )


class ToleranceForm(VersionForm):
    """A few points: so much at most once in so many years."""

    why = forms.CharField(
        label=_("Where it comes from"),
        max_length=tolerating.LONGEST_WHY,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("What is in the bank, what insurance pays, what the owners said."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for at in range(ROWS):
            number = {"n": at + 1}
            self.fields[f"loss_{at}"] = forms.FloatField(
                label=gettext("Point %(n)d: more than") % number,
                required=False,
                widget=_told(gettext("Point %(n)d: a year may cost more than") % number),
            )
            self.fields[f"years_{at}"] = forms.FloatField(
                label=gettext("Point %(n)d: once in years") % number,
                required=False,
                min_value=1,
                max_value=100_000,
                widget=_told(gettext("Point %(n)d: at most once in so many years") % number),
            )

    def rows(self) -> Iterator[tuple[BoundField, BoundField]]:
        """Yield amount and years of each point."""
        for at in range(ROWS):
            yield self[f"loss_{at}"], self[f"years_{at}"]

    def clean(self) -> dict[str, Any]:
        """Ask for both numbers of a point that was begun; an amount alone is none."""
        said = super().clean() or {}
        for at in range(ROWS):
            if said.get(f"loss_{at}") is not None and said.get(f"years_{at}") is None:
                self.add_error(f"years_{at}", gettext("This number is needed."))
        return said

    def points(self) -> list[tuple[float, float]]:
        """Return what the person wrote."""
        said = self.cleaned_data
        return [
            (said[f"loss_{at}"], 1 / said[f"years_{at}"])
            for at in range(ROWS)
            if said[f"loss_{at}"] is not None
        ]


ROWS: Final = tolerating.MOST_POINTS
_OFFERED: Final = (2, 10, 20, 100)


def tolerance_initial(row: LossTolerance | None, version: int) -> dict[str, Any]:
    """Return what the form shows; where there is no line, years to fill in amounts for."""
    found: dict[str, Any] = {"version": version}
    if row is None:
        return found | {f"years_{at}": years for at, years in enumerate(_OFFERED)}
    for at, (loss, chance) in enumerate(row.points[:ROWS]):
        found |= {f"loss_{at}": shortest(loss), f"years_{at}": shortest(round(1 / chance, 6))}
    return found | {"why": row.why}


def _told(said: str) -> forms.NumberInput:
    attributes = {"aria-label": said, "class": "form-control", "step": "any", "min": "0"}
    return forms.NumberInput(attrs={**attributes, "inputmode": "decimal"})
