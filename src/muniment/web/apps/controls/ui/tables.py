"""The lists of controls and of their reports, declared."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.controls.models import Standing
from muniment.web.apps.controls.queries import Now
from muniment.web.apps.controls.ui.words import NECESSITY, STATES, THEMES, speaking
from muniment.web.ui.components import badges
from muniment.web.ui.listing import Cell, Choice, Column, Empty, Listing, Period, cells


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
                "speaking",
                _("Fresh from"),
                value=lambda row: speaking(at(row)),
                show=lambda value, cell: value.replace(" ", "\N{NO-BREAK SPACE}"),
                sort="speaking",
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


def _download(value: Any, cell: Cell) -> Any:
    url = reverse("control_report", args=[value])
    return format_html('<a href="{}">{}</a>', url, gettext("Report and proof"))


REPORTS = Listing(
    name="reports",
    columns=(
        Column("reference", _("Report"), row_header=True),
        Column("as_of", _("As of"), show=cells.moment, sort="as_of"),
        Column("maker", _("Made by"), show=cells.text, away=True),
        Column("digest", _("Digest"), value="blob_id", show=cells.digest, away=True),
        Column("download", _("Download"), value="reference", show=_download, export=False),
    ),
    filters=(Period("made", _("As of"), field="as_of"),),
    search=("reference", "maker"),
    sort="-as_of",
    caption=_("Reports"),
    empty=Empty(
        _("No report yet."),
        _(
            "An auditor may ask for one: a file that says where every control stood, and that "
            "nobody can change unseen."
        ),
    ),
)
