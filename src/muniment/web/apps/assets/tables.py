"""The list of assets."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access.choices import once, project_choices
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.assets import queries
from muniment.web.apps.assets.vocabulary import Classification, Kind, Vcs, kind_word
from muniment.web.ui.listing import cells
from muniment.web.ui.listing.columns import Cell, Column
from muniment.web.ui.listing.filters import Choice, Period
from muniment.web.ui.listing.listing import Empty, Listing

Rows = QuerySet[Any, Any]
NOBODY = "nobody"


def _projects(request: HttpRequest) -> list[tuple[str, str]]:
    return project_choices(request, Permission.SEE_ASSETS, order="name")


def _owners(request: HttpRequest) -> list[tuple[str, str]]:
    visible = principal_of(request).projects(Permission.SEE_ASSETS)
    if visible is None:
        named = people(request)
    else:
        named = once(request, "owners", lambda: queries.owner_choices(visible))
    return [(NOBODY, gettext("Nobody")), *named]


def people(request: HttpRequest) -> list[tuple[str, str]]:
    """Return who may own an asset; asked for once in a request."""
    return once(request, "people", queries.people_choices)


def _of_owners(rows: Rows, values: tuple[str, ...]) -> Rows:
    people = [value for value in values if value != NOBODY]
    if NOBODY not in values:
        return rows.filter(owner__in=people)
    nobody = rows.filter(owner=None)
    return nobody | rows.filter(owner__in=people) if people else nobody


def _of_classes(rows: Rows, values: tuple[str, ...]) -> Rows:
    return rows.filter(classification__in=["" if value == NOBODY else value for value in values])


def _present(rows: Rows, values: tuple[str, ...]) -> Rows:
    if set(values) == {"present"}:
        return rows.filter(gone_at=None)
    return rows.exclude(gone_at=None) if set(values) == {"gone"} else rows


def _unset() -> str:
    return gettext("not set").replace(" ", "\N{NO-BREAK SPACE}")


def _kind(value: Any, cell: Cell) -> str:
    return kind_word(value)


def _class(value: Any, cell: Cell) -> str:
    return str(dict(Classification.choices).get(value, value)) if value else _unset()


def _owner(value: Any, cell: Cell) -> str:
    return str(value) if value else gettext("nobody")


ASSETS = Listing(
    name="assets",
    columns=(
        Column("reference", _("Asset"), show=cells.reference, sort="reference", row_header=True),
        Column("path", _("Where"), lambda row: row.path or row.name, cells.path, wide=True),
        Column("kind", _("Kind"), show=_kind, sort=("kind", "reference")),
        Column("project", _("Project"), "project.name", cells.text, away=True),
        Column("owner", _("Owner"), show=_owner),
        Column("classification", _("Class"), show=_class, away=True),
        Column(
            "vcs",
            _("Versioned"),
            show=lambda value, cell: str(Vcs(value).label) if value in Vcs.values else str(value),
            away=True,
        ),
        Column("last_seen_at", _("Last seen"), show=cells.age, sort="last_seen_at", away=True),
        Column("state", _("State"), lambda row: "gone" if row.gone_at else "present", cells.state),
    ),
    filters=(
        Choice("kind", _("Kind"), Kind.choices),
        Choice("project", _("Project"), _projects, field="project__reference"),
        Choice("owner", _("Owner"), _owners, apply=_of_owners),
        Choice(
            "class",
            _("Class"),
            [*Classification.choices, (NOBODY, _("Not set"))],
            apply=_of_classes,
        ),
        Choice("vcs", _("Version control"), Vcs.choices),
        Choice(
            "state",
            _("State"),
            [("present", _("Present")), ("gone", _("Gone"))],
            default=("present",),
            apply=_present,
        ),
        Period("seen", _("Last seen"), field="last_seen_at"),
    ),
    search=("name", "path"),
    reference="reference",
    sort="reference",
    select="reference",
    caption=_("Assets"),
    empty=Empty(
        _("No asset has been seen yet."),
        _("Assets come with the first snapshot of a project: assess a folder and push it."),
        "/projects/",
        _("To the projects"),
    ),
)
