"""What risks cost, in words: amounts, estimates, and why a drawing no longer says what holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from muniment.engine.risk.simulation.report.amounts import amount, gain, share
from muniment.engine.risk.simulation.scenarios import number
from muniment.web.apps.risks.models import Estimate, SimulatedRisk
from muniment.web.apps.risks.portfolio import Staleness
from muniment.web.ui.components import badges

FIGURES: Final[Mapping[str, tuple[str | Promise, str]]] = {
    "mean": (_("On average"), ""),
    "p50": (_("Half of the years at most"), "p50"),
    "p90": (_("1 year in 10 is over"), "p90"),
    "p95": (_("1 year in 20 is over"), "p95"),
    "p99": (_("1 year in 100 is over"), "p99"),
}
"""What each figure of a year's loss is called, and its short name."""


def money(value: float, currency: str) -> str:
    """Return an amount with its currency, three digits: ``EUR 12,300``."""
    return f"{currency}\N{NO-BREAK SPACE}{amount(value)}" if currency else amount(value)


def difference(value: float, currency: str) -> str:
    """Return an amount with its sign: ``+EUR 12,300``."""
    sign = "" if value == 0 else gain(value)[0]
    return f"{sign}{money(abs(value), currency)}"


def chance(value: float) -> str:
    """Return a chance in per cent, three digits at most."""
    return share(value)


def once_in(value: float) -> str:
    """Return a chance as a number of years: ``1 year in 10``."""
    if value <= 0:
        return gettext("never")
    years = 1 / value
    return gettext("1 year in %(n)s") % {"n": number(round(years, 1 if years < 10 else 0))}


def frequency_said(row: Estimate) -> str:
    """Return how often, in a sentence."""
    said = row.numbers["frequency"]
    if "rate" in said:
        return gettext("%(n)s times a year on average") % {"n": number(said["rate"])}
    return gettext("%(low)s to %(high)s times a year (90 %% sure)") % {
        "low": number(said["low"]),
        "high": number(said["high"]),
    }


def loss_said(row: Estimate, currency: str) -> str:
    """Return how much each time, in a sentence."""
    said = row.numbers["loss"]
    if "mode" in said:
        return gettext("%(low)s to %(high)s, most likely %(mode)s") % {
            "low": money(said["min"], currency),
            "mode": money(said["mode"], currency),
            "high": money(said["max"], currency),
        }
    return gettext("%(low)s to %(high)s (90 %% sure)") % {
        "low": money(said["low"], currency),
        "high": money(said["high"], currency),
    }


def treatment_said(row: Estimate, currency: str) -> str:
    """Return what the treatment changes, in a sentence; "" where there is none."""
    said = row.numbers.get("treatment")
    if said is None:
        return ""
    return gettext("how often × %(f)s, how much × %(l)s, for %(cost)s a year") % {
        "f": number(said["frequency"]),
        "l": number(said["loss"]),
        "cost": money(said["cost"], currency),
    }


def worth(row: SimulatedRisk, currency: str) -> SafeString | str:
    """Return whether a treatment pays, as a badge; "" where there is none."""
    if not row.treated:
        return ""
    said = difference(row.benefit, currency)
    if row.benefit < 0:
        return badges.tag(gettext("Costs more: %(n)s") % {"n": said}, "warn")
    return badges.tag(gettext("Pays: %(n)s") % {"n": said}, "good")


def reasons(found: Staleness) -> Iterator[str]:
    """Yield why a drawing no longer says what holds, each a sentence without its end."""
    changed, added, gone = (", ".join(names) for names in (found.changed, found.added, found.gone))
    if changed:
        yield gettext("another estimate: %(names)s") % {"names": changed}
    if added:
        yield gettext("an estimate that was not there: %(names)s") % {"names": added}
    if gone:
        yield gettext("no longer counted: %(names)s") % {"names": gone}
    if found.others:
        yield ngettext("%(n)d more risk changed", "%(n)d more risks changed", found.others) % {
            "n": found.others
        }
    if found.tolerance:
        yield gettext("the tolerance names other amounts")
    if found.currency:
        yield gettext("amounts are in another currency")
    if found.method:
        yield gettext("this version of Muniment computes otherwise")


def standing(found: Staleness) -> SafeString:
    """Return whether a drawing says what holds, as a badge."""
    if found.stale:
        return badges.state("stale")
    return badges.tag(gettext("Says what holds"), "good")
