"""The list of assets."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access.choices import once, project_choices
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.assets import queries
from muniment.web.apps.assets.vocabulary import (
    OWN,
    Confidentiality,
    ExportRule,
    Kind,
    Need,
    PersonalData,
    Standing,
    State,
    Vcs,
    class_word,
    kind_word,
)
from muniment.web.ui.listing import cells
from muniment.web.ui.listing.columns import Cell, Column
from muniment.web.ui.listing.filters import Choice, Period
from muniment.web.ui.listing.listing import Empty, Listing

Rows = QuerySet[Any, Any]
NOBODY = "nobody"


def _projects(request: HttpRequest) -> list[tuple[str, str]]:
    named = project_choices(request, Permission.SEE_ASSETS, order="name")
    at_large = principal_of(request).everywhere(Permission.SEE_ASSETS)
    return [(NOBODY, gettext("The organisation as a whole")), *named] if at_large else named


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


def _of_projects(rows: Rows, values: tuple[str, ...]) -> Rows:
    named = [value for value in values if value != NOBODY]
    if NOBODY not in values:
        return rows.filter(project__reference__in=named)
    none = rows.filter(project=None)
    return none | rows.filter(project__reference__in=named) if named else none


def _yes_or_no(field: str) -> Any:
    def narrow(rows: Rows, values: tuple[str, ...]) -> Rows:
        return rows.filter(**{field: values[0] == "yes"}) if len(set(values)) == 1 else rows

    return narrow


def _unset() -> str:
    return gettext("not set").replace(" ", "\N{NO-BREAK SPACE}")


def _kind(value: Any, cell: Cell) -> str:
    return kind_word(value)


def _class(value: Any, cell: Cell) -> str:
    return class_word(value) or _unset()


def _owner(value: Any, cell: Cell) -> str:
    return str(value) if value else gettext("nobody")


def _seen(value: Any, cell: Cell) -> Any:
    return cells.age(value, cell) if value else gettext("never")


def _where(row: Any) -> str:
    return str(row.label)


def _named(value: Any, cell: Cell) -> Any:
    """Show a name as words, and a place as a path."""
    return cells.text(value, cell) if cell.row.named else cells.path(value, cell)


def _project(value: Any, cell: Cell) -> Any:
    return cells.text(value or gettext("as a whole"), cell)


def _place(row: Any) -> str:
    """Return where an asset is, as an import takes it; "" for one that has no place."""
    return str(row.path or ("" if row.locator.startswith(OWN) else row.locator))


def _need(value: int | None) -> str:
    return str(Need(value).label) if value else ""


def _in_file(key: str, label: Any, value: Any = "") -> Column:
    return Column(key, label, value, listed=False)


_REFERENCE = Column(
    "reference", _("Asset"), show=cells.reference, sort="reference", row_header=True
)
_WHERE = Column("path", _("Name or place"), _where, _named, wide=True)
_CLASS = Column("effective", _("Class"), show=_class, export=class_word)
_OWNER = Column("owner", _("Owner"), show=_owner)
_KIND_FILTER = Choice("kind", _("Kind"), Kind.choices)
_PROJECT_FILTER = Choice("project", _("Project"), _projects, apply=_of_projects)
_OWNER_FILTER = Choice("owner", _("Owner"), _owners, apply=_of_owners)
_CLASS_FILTER = Choice(
    "class",
    _("Class"),
    [*((str(value), label) for value, label in Confidentiality.choices), ("0", _("Not set"))],
    field="effective",
)
_STATE_FILTER = Choice("state", _("State"), State.choices, default=("present",), whole=True)

ASSETS = Listing(
    name="assets",
    columns=(
        _REFERENCE,
        _WHERE,
        Column("kind", _("Kind"), show=_kind, sort=("kind", "reference")),
        Column("project", _("Project"), "project.name", _project, away=True),
        _OWNER,
        replace(_CLASS, export=False),
        Column("last_seen_at", _("Last seen"), show=_seen, sort="last_seen_at", away=True),
        Column("state", _("State"), show=cells.state),
        # What follows is in files alone, headed as an import knows it: what was sent out, filled
        # in and sent back changes what was filled in.
        _in_file("name", _("Name"), lambda row: row.name if row.named else ""),
        _in_file("place", _("Place"), _place),
        _in_file("description", _("Description")),
        _in_file("custodian", _("Custodian")),
        _in_file("confidentiality", _("Class"), lambda row: class_word(row.confidentiality)),
        _in_file("in_force", _("Class in force"), lambda row: class_word(row.effective)),
        _in_file("integrity", _("Integrity"), lambda row: _need(row.integrity)),
        _in_file("availability", _("Availability"), lambda row: _need(row.availability)),
        _in_file("environment", _("Environment")),
        _in_file("location", _("Location")),
        _in_file("personal_data", _("Personal data")),
        _in_file("retention_count", _("Kept for")),
        _in_file("retention_unit", _("Days, months or years")),
        _in_file("retention_basis", _("Kept because of")),
        _in_file("trade_secret", _("Trade secret")),
        _in_file("export_rule", _("Export")),
        _in_file("readers", _("Others who may read it"), lambda row: "; ".join(row.other_readers)),
    ),
    filters=(
        _KIND_FILTER,
        _PROJECT_FILTER,
        _OWNER_FILTER,
        _CLASS_FILTER,
        Choice("standing", _("Standing"), Standing.choices, whole=True),
        Choice(
            "personal", _("Personal data"), PersonalData.choices, field="personal_data", whole=True
        ),
        Choice("vcs", _("Version control"), Vcs.choices),
        _STATE_FILTER,
        Period("seen", _("Last seen"), field="last_seen_at"),
    ),
    search=("name", "path"),
    reference="reference",
    sort="reference",
    select="reference",
    caption=_("Assets"),
    empty=Empty(
        _("No asset is in the register yet."),
        _("Assets come with the first snapshot of a project, or are entered by hand."),
        "/assets/new/",
        _("Enter an asset"),
    ),
)

MODELS = Listing(
    name="model-register",
    columns=(
        _REFERENCE,
        _WHERE,
        _OWNER,
        _CLASS,
        Column(
            "readers",
            _("May read"),
            lambda row: len(row.readers) + len(row.other_readers),
            lambda value, cell: cells.number(value, cell) if value else gettext("nobody listed"),
            align="end",
        ),
        Column(
            "trade_secret",
            _("Trade secret"),
            show=lambda value, cell: gettext("yes") if value else gettext("no"),
        ),
        Column(
            "export_rule",
            _("Export"),
            show=lambda value, cell: str(ExportRule(value).label),
            away=True,
        ),
        Column("last_seen_at", _("Last seen"), show=_seen, away=True),
        Column("state", _("State"), show=cells.state),
    ),
    filters=(
        _PROJECT_FILTER,
        _OWNER_FILTER,
        _CLASS_FILTER,
        Choice(
            "secret",
            _("Trade secret"),
            [("yes", _("Yes")), ("no", _("No"))],
            apply=_yes_or_no("trade_secret"),
        ),
        Choice(
            "export",
            _("Export"),
            [(v or "unset", w) for v, w in ExportRule.choices],
            apply=lambda rows, values: rows.filter(
                export_rule__in=["" if value == "unset" else value for value in values]
            ),
        ),
        _STATE_FILTER,
    ),
    search=("name", "path"),
    reference="reference",
    sort="reference",
    caption=_("Models"),
    empty=Empty(
        _("No model is in the register yet."),
        _("Models come with the first snapshot of a project, or are entered by hand."),
        "/assets/new/",
        _("Enter an asset"),
    ),
)
