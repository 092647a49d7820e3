"""Risks in words and colours."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.engine.risk import matrix
from muniment.engine.risk.matrix import Band
from muniment.web.ui.components import badges

BANDS: Mapping[Band, str | Promise] = {
    Band.LOW: _("Low"),
    Band.MODERATE: _("Moderate"),
    Band.HIGH: _("High"),
    Band.VERY_HIGH: _("Very high"),
}
_TONES = {Band.LOW: "low", Band.MODERATE: "medium", Band.HIGH: "high", Band.VERY_HIGH: "critical"}
HEAT = {Band.LOW: 1, Band.MODERATE: 3, Band.HIGH: 4, Band.VERY_HIGH: 5}
"""The class of the heat map's cells, ``heat-1`` to ``heat-5``."""


def level_badge(level: int) -> SafeString:
    """Return a level with the word of its band."""
    band = matrix.band(level)
    return badges.tag(f"{level} {BANDS[band]}", _TONES[band], mark=False)


def kind_word(kind: str) -> str:
    """Return what people call a kind of asset."""
    return kind.replace("_", " ")


def step_name(steps: tuple[matrix.Step, ...], value: int) -> str:
    """Return a step with its name: ``3, possible``."""
    return f"{value}, {steps[value - 1].name}"


def step_choices(steps: tuple[matrix.Step, ...]) -> list[tuple[str, str]]:
    """Return the steps of an axis as choices that say what each means."""
    return [(str(step.value), f"{step.value} {step.name}: {step.meaning}") for step in steps]


def untested() -> SafeString:
    """Return the badge of what no check had anything to judge."""
    return badges.tag(gettext("Untested"), "unknown")


def tested() -> SafeString:
    """Return the badge of what some check judged."""
    return badges.tag(gettext("Tested"), "note")
