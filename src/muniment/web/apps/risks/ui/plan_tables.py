"""The lists of plans, of their rows, of treatments to come, and of asks, declared."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.core.visible import visible
from muniment.engine.risk.acceptance import OPEN, RowState
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.risks import accepting
from muniment.web.apps.risks.authority import Everybody
from muniment.web.apps.risks.methods import InForce
from muniment.web.apps.risks.models import AskKind, PlanRow
from muniment.web.apps.risks.ui.tables import PROJECT
from muniment.web.apps.risks.ui.words import ASKS, BANDS, ROWS, band_badge, shown
from muniment.web.ui.components import badges, names
from muniment.web.ui.listing import Cell, Choice, Column, Empty, Listing, cells

_NAMED = 3


def _plan(value: Any, cell: Cell) -> SafeString:
    return names.reference(value, reverse("plan", args=[value]))


def _state(value: Any, cell: Cell) -> SafeString:
    badge = shown(ROWS, value)
    if cell.row.defects and RowState(value) in OPEN:
        return format_html("{} {}", badge, badges.tag(gettext("Defect"), "bad"))
    return badge


def _level(value: Any, cell: Cell) -> SafeString:
    return band_badge(cell.row.band, value)


def _risk(value: Any, cell: Cell) -> SafeString:
    url = reverse("plan_row", args=[cell.row.pk])
    return names.reference(cell.row.risk.reference, url)


def _ask(value: Any, cell: Cell) -> SafeString:
    row = cell.row
    if row.risk is not None:
        return names.reference(row.risk.reference, text=visible(row.risk.title))
    whose = row.project.name if row.project else gettext("The organisation as a whole")
    return format_html('<a href="{}">{}</a>', reverse("risk_ask", args=[row.pk]), visible(whose))


def _kind(value: Any, cell: Cell) -> SafeString:
    return badges.tag(str(ASKS[value]), "note", mark=False)


PLANS = Listing(
    name="plans",
    columns=(
        Column(
            "reference", _("Plan"), show=_plan, sort=("frozen_at", "reference"), row_header=True
        ),
        Column("frozen_at", _("Made"), show=cells.moment, sort="frozen_at"),
        Column("author", _("By"), value=lambda row: str(row.author), show=cells.text, away=True),
        Column(
            "project",
            _("Risks of"),
            value=lambda row: row.project.name if row.project else gettext("The whole register"),
            show=cells.text,
        ),
        Column("row_count", _("Risks"), show=cells.number, align="end"),
        Column("accepted_count", _("Accepted"), show=cells.number, align="end"),
        Column("waiting_count", _("Waiting"), show=cells.number, align="end"),
    ),
    sort="-reference",
    caption=str(_("Versions of the treatment plan")),
    empty=Empty(
        _("There is no treatment plan yet."),
        _("A plan freezes the register and its treatments; risk owners answer for their rows."),
        "/risks/",
        _("To the register"),
    ),
)


def rows_listing(held: InForce, everybody: Everybody, day: date) -> Listing:
    """Return the list of a plan's rows; ticked ones can be accepted at once."""
    return Listing(
        name="plan-rows",
        columns=_columns(held, everybody, day),
        filters=(_STATE, _BAND, PROJECT),
        search=("risk__title", "risk__reference"),
        reference="risk__reference",
        sort="-level",
        select="ticket",
        caption=str(_("Rows of the plan")),
    )


def approvals_of(principal: Principal, held: InForce, everybody: Everybody, day: date) -> Listing:
    """Return the list of what waits, for somebody: their own at first."""

    def whose(rows: Any, values: tuple[str, ...]) -> Any:
        mine = Q(owner=principal.id) | Q(referred_to=principal.id)
        if len(values) != 1:
            return rows
        return rows.filter(mine) if values[0] == "me" else rows.exclude(mine)

    return Listing(
        name="approvals",
        columns=_columns(held, everybody, day, plan=True),
        filters=(
            Choice(
                "whose",
                _("Waits for"),
                [("me", _("Me")), ("others", _("Others"))],
                apply=whose,
                default=("me",),
            ),
            _BAND,
            PROJECT,
        ),
        search=("risk__title", "risk__reference"),
        reference="risk__reference",
        sort="-level",
        select="ticket",
        caption=str(_("Rows that wait for an answer")),
        empty=Empty(
            _("Nothing waits for an answer."),
            _("Rows come with a treatment plan, and come back when an acceptance ends."),
            "/risks/plans/",
            _("To the plans"),
        ),
    )


def _columns(
    held: InForce, everybody: Everybody, day: date, *, plan: bool = False
) -> tuple[Column, ...]:
    def could(row: PlanRow) -> str:
        if RowState(row.state) not in OPEN:
            return ""
        asked = accepting.asked_of(row, held, changed=False, day=day)
        found = [str(person) for person in everybody.who_could(asked, row.project_id)]
        if not found:
            return gettext("nobody here")
        more = len(found) - _NAMED
        listed = ", ".join(found[:_NAMED])
        return f"{listed}, +{more}" if more > 0 else listed

    def asked_for(row: PlanRow) -> str:
        return str(row.referred_to or row.owner)

    of_plan = (Column("plan", _("Plan"), value="plan.reference", show=_plan, away=True),)
    return (
        Column(
            "risk",
            _("Risk"),
            value="risk.reference",
            show=_risk,
            sort="risk__reference",
            row_header=True,
        ),
        Column("title", _("What could happen"), value="risk.title", show=cells.text, wide=True),
        Column("level", _("Residual"), show=_level, sort="level"),
        Column("state", _("State"), show=_state, sort="state"),
        Column("owner", _("Asked"), value=asked_for, show=cells.text),
        Column("could", _("Could accept"), value=could, show=cells.text, away=True),
        Column("until", _("Until"), show=cells.day, sort="until", away=True),
        *(of_plan if plan else ()),
    )


def _banded(rows: Any, values: tuple[str, ...]) -> Any:
    return rows.filter(band__in=[_RANKS[value] for value in values])


_RANKS = {band.value: band.rank for band in BANDS}
_BAND = Choice(
    "band", _("Residual"), [(band.value, word) for band, word in BANDS.items()], apply=_banded
)
_STATE = Choice("state", _("State"), [(name, word) for name, (_tone, word) in ROWS.items()])


def _answered(field: str) -> Callable[[Any, tuple[str, ...]], Any]:
    def apply(rows: Any, values: tuple[str, ...]) -> Any:
        if len(values) != 1:
            return rows
        return rows.filter(**{f"{field}__isnull": values[0] == "open"})

    return apply


LOOKS = Listing(
    name="looks",
    columns=(
        Column(
            "risk",
            _("Look at"),
            value=lambda row: row,
            show=_ask,
            row_header=True,
            wide=True,
            export=lambda row: row.risk.reference if row.risk else "",
        ),
        Column("kind", _("Because of"), show=_kind, sort="kind"),
        Column("reason", _("Why"), show=cells.text, wide=True),
        Column("due_on", _("By"), show=cells.day, sort="due_on"),
        Column(
            "owner",
            _("Owner"),
            value=lambda row: str(row.risk.owner) if row.risk else "",
            show=cells.text,
            away=True,
        ),
        Column("times", _("Times"), show=cells.number, align="end", away=True),
        Column("answered_at", _("Answered"), show=cells.moment, sort="answered_at", away=True),
    ),
    filters=(
        Choice(
            "answered",
            _("Answer"),
            [("open", _("Open")), ("done", _("Answered"))],
            apply=_answered("answered_at"),
            default=("open",),
        ),
        Choice("kind", _("Because of"), [(kind.value, ASKS[kind.value]) for kind in AskKind]),
        PROJECT,
    ),
    search=("reason", "subject"),
    sort="due_on",
    caption=str(_("Looks that are asked for")),
    empty=Empty(
        _("No look at a risk is asked for."),
        _("New models, datasets, suppliers and incidents ask, and so do failing checks."),
        "/risks/",
        _("To the register"),
    ),
)
