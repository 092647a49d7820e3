"""What the risks of one drawing cost, as a list; and the drawings themselves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import F, QuerySet
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.core.visible import visible
from muniment.web.apps.risks.models import SimulatedRisk, Simulation
from muniment.web.apps.risks.ui import money_words
from muniment.web.ui.components import badges, names
from muniment.web.ui.listing import Cell, Choice, Column, Empty, Listing, cells


def rows_of(row: Simulation) -> QuerySet[SimulatedRisk, SimulatedRisk]:
    """Return what each risk costs by a drawing, with its risk and what holds of it today."""
    return (
        SimulatedRisk.objects.select_related("risk__owner")
        .defer("inherent", "residual")
        .filter(simulation=row)
        .annotate(
            now_digest=F("risk__estimate__digest"),
            taken_back=F("risk__estimate__withdrawn_at"),
        )
    )


def _amount(value: Any, cell: Cell) -> str:
    return money_words.money(value, "")


def _treated(value: Any, cell: Cell) -> str:
    return money_words.money(value, "") if cell.row.treated else ""


def _worth(value: Any, cell: Cell) -> SafeString | str:
    return money_words.worth(cell.row, "")


def _title(value: Any, cell: Cell) -> SafeString | str:
    """Show what could happen, and whether its figures still say what holds."""
    row, shown = cell.row, visible(value)
    if row.taken_back is not None or row.risk.archived_at is not None:
        return format_html("{} {}", shown, badges.tag(gettext("Counts no more"), "warn"))
    if row.now_digest != row.digest:
        return format_html("{} {}", shown, badges.state("stale"))
    return shown


def _itself(row: Any) -> Any:
    return row


def _which(rows: Any, values: tuple[str, ...]) -> Any:
    narrowed: dict[str, Callable[[], Any]] = {
        "none": lambda: rows.filter(treated=False),
        "pays": lambda: rows.filter(treated=True, benefit__gte=0),
        "dearer": lambda: rows.filter(treated=True, benefit__lt=0),
    }
    return narrowed[values[0]]() if len(values) == 1 else rows


MONEY = Listing(
    name="risk-money",
    columns=(
        Column(
            "risk",
            _("Risk"),
            value="risk.reference",
            show=cells.reference,
            sort="risk__reference",
            row_header=True,
        ),
        Column("title", _("What could happen"), value="risk.title", show=_title, wide=True),
        Column("owner", _("Owner"), value="risk.owner", listed=False),
        Column("mean", _("A year, untreated"), show=_amount, sort="mean", align="end"),
        Column(
            "residual_mean", _("A year, treated"), show=_amount, sort="residual_mean", align="end"
        ),
        Column("saving", _("Saves"), show=_treated, sort="saving", align="end"),
        Column("cost", _("Costs"), show=_treated, sort="cost", align="end"),
        Column("benefit", _("Worth it"), show=_worth, sort="benefit"),
    ),
    filters=(
        Choice(
            "treatment",
            _("Treatment"),
            [
                ("pays", _("Pays on average")),
                ("dearer", _("Costs more than it saves")),
                ("none", _("None")),
            ],
            apply=_which,
        ),
    ),
    search=("risk__title", "risk__reference"),
    reference="risk__reference",
    sort="-mean",
    caption=_("Risks by what they cost in a year"),
    empty=Empty(_("No risk was simulated.")),
)


def _of(row: Simulation, cell: Cell) -> SafeString | str:
    if row.risk is not None:
        return names.reference(row.risk.reference, text=row.risk.title)
    if row.project is not None:
        return names.reference(row.project.reference, text=row.project.name)
    return gettext("All risks")


def _of_plain(row: Simulation) -> str:
    if row.risk is not None:
        return row.risk.reference
    return row.project.reference if row.project else ""


def _came_to(row: Simulation, cell: Cell) -> SafeString:
    tone, word = _STATES[row.state]
    return badges.tag(word, tone)


def _figure(stage: str, name: str) -> Callable[[Simulation], float | None]:
    def of(row: Simulation) -> float | None:
        found = getattr(row, stage)
        return found[name] if found else None

    return of


def _drawn(value: Any, cell: Cell) -> str:
    return "" if value is None else money_words.money(value, cell.row.currency)


_STATES = {
    "waiting": ("note", _("Running")),
    "done": ("good", _("Done")),
    "failed": ("bad", _("Failed")),
}

RUNS = Listing(
    name="simulations",
    columns=(
        Column(
            "reference", _("Simulation"), show=cells.reference, sort="reference", row_header=True
        ),
        Column("of", _("Of"), value=_itself, show=_of, export=_of_plain, wide=True),
        Column("state", _("State"), value=_itself, show=_came_to, export=lambda row: row.state),
        Column("asked_at", _("When"), show=cells.moment, sort="asked_at"),
        Column("asked_by", _("By"), away=True),
        Column(
            "mean",
            _("A year, untreated"),
            value=_figure("inherent", "mean"),
            show=_drawn,
            align="end",
        ),
        Column(
            "residual",
            _("A year, treated"),
            value=_figure("residual", "mean"),
            show=_drawn,
            align="end",
        ),
        Column(
            "p95",
            _("1 year in 20, treated"),
            value=_figure("residual", "p95"),
            listed=False,
        ),
        Column("seed", _("Seed"), listed=False),
    ),
    filters=(
        Choice("state", _("State"), [(value, word) for value, (_tone, word) in _STATES.items()]),
    ),
    search=("reference", "risk__reference", "risk__title"),
    reference="reference",
    sort="-asked_at",
    caption=_("Simulations of what risks cost"),
    empty=Empty(
        _("Nothing was simulated yet."),
        _("Estimate what the gravest risks cost, then simulate them."),
        "/risks/money/",
        _("Begin"),
    ),
)
