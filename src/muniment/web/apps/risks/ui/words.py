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


RANKED = {band.rank: band for band in Band}

OPTIONS: Mapping[str, str | Promise] = {
    "modify": _("Modify"),
    "retain": _("Retain"),
    "avoid": _("Avoid"),
    "share": _("Share"),
}
OPTION_MEANINGS: Mapping[str, str | Promise] = {
    "modify": _("Modify: make it less likely, or less bad, by a control"),
    "retain": _("Retain: live with it as it is; lowers nothing"),
    "avoid": _("Avoid: stop doing what it comes from"),
    "share": _("Share: somebody else carries a part, by contract or insurance"),
}
STANDINGS: Mapping[str, tuple[str, str | Promise]] = {
    "planned": ("note", _("Planned")),
    "in_progress": ("note", _("In progress")),
    "done": ("warn", _("Said to be done")),
    "claimed": ("warn", _("Said to be done, not evidenced")),
    "evidenced": ("good", _("Done, evidenced")),
    "dropped": ("grey", _("Dropped")),
}
ROWS: Mapping[str, tuple[str, str | Promise]] = {
    "waiting": ("warn", _("Waits for its owner")),
    "referred": ("warn", _("Referred")),
    "accepted": ("good", _("Accepted")),
    "refused": ("bad", _("Refused")),
    "expired": ("warn", _("Expired, asks again")),
    "withdrawn": ("grey", _("Withdrawn")),
    "overtaken": ("warn", _("Overtaken by a change")),
    "superseded": ("grey", _("Superseded")),
}
METHODS: Mapping[str, tuple[str, str | Promise]] = {
    "draft": ("note", _("Draft")),
    "submitted": ("warn", _("Waits for approval")),
    "in_force": ("good", _("In force")),
    "superseded": ("grey", _("Superseded")),
}
STAGES: Mapping[str, str | Promise] = {
    "inherent": _("Inherent"),
    "current": _("Current"),
    "residual": _("Residual"),
}
DEFECTS: Mapping[str, str | Promise] = {
    "modify_without_control": _("A treatment modifies the risk and names no control"),
    "residual_below_current": _("Residual is below current, and no treatment lowers it"),
    "no_treatment": _("It is above the appetite, and nothing is done about it"),
    "no_residual": _("It is treated, and nobody said what remains"),
    "other_method": _("It was assessed under another method than the one in force"),
}
ASKS: Mapping[str, str | Promise] = {
    "check": _("Checks"),
    "model": _("New model"),
    "dataset": _("New dataset"),
    "supplier": _("Supplier"),
    "incident": _("Incident"),
    "method": _("New method"),
    "acceptance": _("Acceptance ended"),
    "treatment": _("Treatment dropped"),
    "overtaken": _("Accepted, then changed"),
    "person": _("Somebody asked"),
}


def shown(words: Mapping[str, tuple[str, str | Promise]], value: str) -> SafeString:
    """Return a state as a badge."""
    tone, word = words[value]
    return badges.tag(word, tone)


def band_badge(rank: int, level: int | None = None) -> SafeString:
    """Return a band by its rank, with the level where there is one."""
    band = RANKED[rank]
    said = f"{level} {BANDS[band]}" if level is not None else str(BANDS[band])
    return badges.tag(said, _TONES[band], mark=False)


def level_badge(level: int) -> SafeString:
    """Return a proposal's level with the word of its band, by the method of proposals."""
    band = matrix.band(level)
    return badges.tag(f"{level} {BANDS[band]}", _TONES[band], mark=False)


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
