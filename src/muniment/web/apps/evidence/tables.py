"""Lists of projects, snapshots and evidence."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access.choices import project_choices
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.evidence.vocabulary import (
    STANDINGS,
    freshness,
    freshness_badge,
    standing,
)
from muniment.web.clock import now
from muniment.web.ui.components.populations import population
from muniment.web.ui.listing import cells
from muniment.web.ui.listing.columns import Cell, Column
from muniment.web.ui.listing.filters import Choice, Period
from muniment.web.ui.listing.listing import Empty, Listing

Rows = QuerySet[Any, Any]

STATES = [
    ("passed", _("Passed")),
    ("failed", _("Failed")),
    ("unknown", _("Unknown")),
    ("error", _("Error")),
]


def _projects(request: HttpRequest) -> list[tuple[str, str]]:
    return project_choices(request, Permission.SEE_EVIDENCE, order="name")


def _checks(value: Any, cell: Cell) -> SafeString | str:
    return population(value, drawn=True) if value.size else gettext("none yet")


def _newest(value: Any, cell: Cell) -> SafeString | str:
    if not value.newest:
        return gettext("none yet")
    age = cells.age(value.newest_at, cell)
    return format_html("{} {}", cells.reference(value.newest, cell), age)


def _open(value: Any, cell: Cell) -> SafeString | str:
    if value is None:
        return ""
    return format_html(
        '<a href="/findings/?state=open&amp;project={}">{}</a>',
        cell.row.reference,
        cells.number(value, cell),
    )


def _archived(rows: Rows, values: tuple[str, ...]) -> Rows:
    if set(values) == {"active"}:
        return rows.filter(archived_at=None)
    return rows.exclude(archived_at=None) if set(values) == {"archived"} else rows


PROJECTS = Listing(
    name="projects",
    columns=(
        Column("reference", _("Project"), show=cells.reference, sort="reference", row_header=True),
        Column("name", _("Name"), show=cells.text, sort="name", wide=True),
        Column(
            "newest",
            _("Newest snapshot"),
            lambda row: row,
            _newest,
            export=lambda row: row.newest or "",
        ),
        Column(
            "checks",
            _("Checks passed"),
            lambda row: row,
            _checks,
            export=lambda row: f"{row.passed} of {row.size}",
        ),
        Column("open_findings", _("Open findings"), show=_open, align="end"),
        Column("default_ref", _("Branch"), show=cells.text, away=True),
        Column(
            "state",
            _("State"),
            lambda row: "archived" if row.archived_at else "active",
            cells.state,
            away=True,
        ),
    ),
    filters=(
        Choice(
            "state",
            _("State"),
            [("active", _("Active")), ("archived", _("Archived"))],
            default=("active",),
            apply=_archived,
        ),
    ),
    search=("name",),
    reference="reference",
    sort="reference",
    caption=_("Projects"),
    empty=Empty(
        _("There is no project yet."),
        _("Add one, make a token for it, then push from a laptop or CI: muniment assess . --push"),
        "/settings/projects/",
        _("To the settings of projects"),
    ),
)


def _count(register: str, name: str) -> Any:
    return lambda row: row.counts.get(register, {}).get(name, 0)


SNAPSHOTS = Listing(
    name="snapshots",
    columns=(
        Column("reference", _("Snapshot"), show=cells.reference, row_header=True),
        Column("collected_at", _("Collected"), show=cells.moment, sort="collected_at"),
        Column("received_at", _("Received"), show=cells.moment, sort="received_at", away=True),
        Column("standing", _("What it did"), show=lambda value, cell: standing(value)),
        Column("reason", _("Why not all"), show=cells.text, wide=True),
        Column("ref", _("Branch"), show=cells.text),
    ),
    filters=(
        Choice(
            "standing",
            _("What it did"),
            [(value, word) for value, (word, _tone) in STANDINGS.items()],
        ),
        Period("collected", _("Collected"), field="collected_at"),
    ),
    search=("ref", "commit"),
    reference="reference",
    sort="-received_at",
    caption=_("Snapshots"),
    empty=Empty(
        _("No snapshot has been received yet."),
        _("Push one from a laptop or CI: muniment assess . --push"),
    ),
)


def _speaking(rows: Rows, values: tuple[str, ...]) -> Rows:
    moment = now()
    chosen = rows.none()
    if "fresh" in values:
        chosen |= rows.filter(superseded_at=None, expires_at__gt=moment)
    if "stale" in values:
        chosen |= rows.filter(superseded_at=None, expires_at__lte=moment)
    if "past" in values:
        chosen |= rows.exclude(superseded_at=None)
    return chosen


def _evidence_link(row: Any) -> str:
    return f"/evidence/{row.id}/"


EVIDENCE = Listing(
    name="evidence",
    columns=(
        Column(
            "check",
            _("Check"),
            "outcome.title",
            cells.linked(_evidence_link),
            row_header=True,
            wide=True,
        ),
        Column("project", _("Project"), "project.name", cells.text),
        Column("state", _("Outcome"), "outcome.state", cells.state),
        Column(
            "population",
            _("Passed"),
            "outcome",
            cells.population,
            export=lambda outcome: f"{outcome.passed} of {outcome.size}",
        ),
        Column(
            "freshness",
            _("Freshness"),
            lambda row: freshness(row, now()),
            lambda value, cell: freshness_badge(value),
        ),
        Column("collected_at", _("Collected"), show=cells.moment, sort="collected_at"),
        Column("expires_at", _("Counts until"), show=cells.day, away=True),
        Column("snapshot", _("Snapshot"), "snapshot.reference", cells.reference, away=True),
    ),
    filters=(
        Choice("project", _("Project"), _projects, field="project__reference"),
        Choice("outcome", _("Outcome"), STATES, field="outcome__state"),
        Choice(
            "freshness",
            _("Freshness"),
            [("fresh", _("Fresh")), ("stale", _("Stale")), ("past", _("Superseded or apart"))],
            default=("fresh", "stale"),
            apply=_speaking,
        ),
        Period("collected", _("Collected"), field="collected_at"),
    ),
    search=("outcome__title", "outcome__check_id"),
    sort="-collected_at",
    caption=_("Evidence"),
    empty=Empty(
        _("There is no evidence yet."),
        _("Evidence comes with the first snapshot of a project: assess a folder and push it."),
        "/projects/",
        _("To the projects"),
    ),
)
