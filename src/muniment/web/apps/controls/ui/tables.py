"""The list of controls, declared."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from muniment.web.apps.controls.models import Standing
from muniment.web.apps.controls.queries import Now
from muniment.web.apps.controls.ui.words import NECESSITY, STATES, THEMES, speaking
from muniment.web.ui.components import badges
from muniment.web.ui.listing import Cell, Choice, Column, Empty, Listing, cells


def _state(value: Any, cell: Cell) -> Any:
    return badges.state(value)


def _necessity(value: Any, cell: Cell) -> Any:
    return badges.state(value)


def listing_of(now: Now) -> Listing:
    """Return the list of all controls as they stand now."""

    def at(row: Standing) -> Standing:
        return now.rows.get(row.control, row)

    def count(side: str) -> Any:
        return lambda row: getattr(at(row), f"{side}_count")

    return Listing(
        name="controls",
        columns=(
            Column("control", _("Control"), show=cells.reference, sort="position", row_header=True),
            Column("title", _("Title"), sort="title"),
            Column("state", _("State"), value="state_now", show=_state, sort="state_now"),
            Column("for", _("For"), value=count("for"), sort="for_count", align="end"),
            Column(
                "against", _("Against"), value=count("against"), sort="against_count", align="end"
            ),
            Column(
                "uncovered",
                _("Not covered"),
                value=count("uncovered"),
                sort="uncovered_count",
                align="end",
                away=True,
            ),
            Column(
                "speaking", _("Fresh from"), value=lambda row: speaking(at(row)), sort="speaking"
            ),
            Column("necessity", _("Necessity"), show=_necessity, sort="necessity", away=True),
        ),
        filters=(
            Choice("state", _("State"), list(STATES.items()), field="state_now"),
            Choice("theme", _("Theme"), list(THEMES.items())),
            Choice("necessity", _("Necessity"), list(NECESSITY.items())),
        ),
        search=("control", "title"),
        sort="control",
        page_size=100,
        caption=str(_("Controls")),
        empty=Empty(_("No controls."), _("The catalogue is missing.")),
    )
