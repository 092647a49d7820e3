"""The lists of people, projects and tokens."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access import rosters
from muniment.web.apps.access.choices import project_choices
from muniment.web.apps.access.models import Person, Token
from muniment.web.apps.access.queries import token_state
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.forms import ROLE_NAMES
from muniment.web.apps.access.ui.held import tags, words
from muniment.web.apps.access.ui.words import FACTOR_NAMES, STANDING_NAMES, TOKEN_NAMES
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.queries import today
from muniment.web.ui.components import badges
from muniment.web.ui.components.names import reference
from muniment.web.ui.listing import Cell, Choice, Column, Empty, Listing, Period, cells

Rows = QuerySet[Any, Any]
NONE = "none"


def _any(rows: Rows, conditions: dict[str, Q], values: tuple[str, ...]) -> Rows:
    wanted = Q()
    for value in values:
        wanted |= conditions[value]
    return rows.filter(wanted)


def _standing(rows: Rows, values: tuple[str, ...]) -> Rows:
    return _any(rows, rosters.STANDINGS, values)


def _roles(rows: Rows, values: tuple[str, ...]) -> Rows:
    day = today()
    roles = tuple(value for value in values if value != NONE)
    wanted = Q(rosters.holding(roles, day)) if roles else Q()
    return rows.filter(wanted | ~Q(rosters.holding((), day)) if NONE in values else wanted)


def _factor(rows: Rows, values: tuple[str, ...]) -> Rows:
    return rows.filter(has_factor=values[0] == "yes")


def _address(row: Person) -> str:
    return "" if row.erased_at else row.email


def _factors(row: Any) -> list[str]:
    kinds = dict.fromkeys(each.type for each in row.factors)
    return [str(FACTOR_NAMES.get(kind, kind)) for kind in kinds]


def _shown_factors(value: list[str], cell: Cell) -> SafeString | str:
    if value or not cell.row.is_active:
        return ", ".join(value)
    return badges.tag(gettext("not enrolled"), "warn", mark=False)


def _person_url(row: Person) -> str:
    return reverse("person", args=[row.pk])


PEOPLE = Listing(
    name="people",
    columns=(
        Column(
            "name",
            _("Name"),
            str,
            cells.linked(_person_url),
            sort=("called",),
            row_header=True,
        ),
        Column("email", _("Address"), _address, cells.text),
        Column(
            "access",
            _("Access"),
            rosters.held_by,
            lambda value, cell: tags(value),
            export=lambda value: ", ".join(words(each) for each in value),
        ),
        Column(
            "factors",
            _("Second factor"),
            _factors,
            _shown_factors,
            export=lambda value: ", ".join(value) or gettext("none"),
        ),
        Column("last_login", _("Last sign-in"), show=cells.age, sort="seen"),
        Column("state", _("State"), "standing", cells.state, sort=("rank", "called")),
    ),
    filters=(
        Choice(
            "state",
            _("State"),
            [(value, capfirst(word)) for value, word in STANDING_NAMES.items()],
            apply=_standing,
        ),
        Choice(
            "role",
            _("Access"),
            [*((role.value, word) for role, word in ROLE_NAMES.items()), (NONE, _("No role"))],
            apply=_roles,
        ),
        Choice(
            "factor",
            _("Second factor"),
            [("yes", _("Yes")), ("no", _("No"))],
            apply=_factor,
            single=True,
        ),
    ),
    search=("name", "email"),
    sort="state",
    caption=_("People"),
    empty=Empty(_("Nobody is here yet."), _("Invite somebody; the link is shown once.")),
)


def _project_url(row: Project) -> str:
    return reverse("settings_project", args=[row.reference])


def _project_reference(value: Any, cell: Cell) -> SafeString:
    return reference(value, _project_url(cell.row))


def _archived(rows: Rows, values: tuple[str, ...]) -> Rows:
    conditions = {"active": Q(archived_at=None), "archived": Q(archived_at__isnull=False)}
    return _any(rows, conditions, values)


def _project_state(row: Project) -> str:
    return "archived" if row.archived_at else "active"


PROJECTS = Listing(
    name="settings-projects",
    columns=(
        Column(
            "reference", _("Project"), show=_project_reference, sort="reference", row_header=True
        ),
        Column("name", _("Name"), show=cells.text, sort="called", wide=True),
        Column(
            "default_ref",
            _("Branch that counts"),
            show=lambda value, cell: format_html(
                '<span class="mono">{}</span>', cells.text(value, cell) or "\N{EN DASH}"
            ),
        ),
        Column(
            "tokens",
            _("Tokens in force"),
            "tokens_active",
            cells.number,
            sort="tokens_active",
            align="end",
        ),
        Column("added", _("Added"), "created_at", cells.day, sort="created_at"),
        Column("state", _("State"), _project_state, cells.state, sort=("rank", "reference")),
    ),
    filters=(
        Choice(
            "state",
            _("State"),
            [("active", _("Active")), ("archived", _("Archived"))],
            apply=_archived,
        ),
        Period("added", _("Added"), field="created_at"),
    ),
    search=("name", "default_ref"),
    reference="reference",
    sort="state",
    caption=_("Projects"),
    empty=Empty(
        _("No project yet"),
        _("Add one, make a token for it, and push an assessment from a laptop or CI."),
    ),
)


def _projects(request: HttpRequest) -> list[tuple[str, str]]:
    rows = project_choices(request, Permission.MANAGE_PROJECTS)
    return [(reference, f"{reference} {name}") for reference, name in rows]


def _token_states(rows: Rows, values: tuple[str, ...]) -> Rows:
    return _any(rows, rosters.token_states(), values)


def _token_url(row: Token) -> str:
    return reverse("settings_token", args=[row.project.reference, row.pk])


def _token_name(value: Any, cell: Cell) -> SafeString:
    link = cells.linked(_token_url)(value, cell)
    return format_html('{} <span class="mono quiet">mun_…{}</span>', link, cell.row.hint)


def _token_project(value: Any, cell: Cell) -> SafeString:
    row = cell.row.project
    return reference(row.reference, _project_url(row), row.name)


def token_badge(state: str) -> SafeString:
    """Return the badge of a token's state."""
    return badges.state(state, capfirst(str(TOKEN_NAMES[state])))


TOKENS = Listing(
    name="tokens",
    columns=(
        Column("token", _("Token"), "name", _token_name, sort=("called",), row_header=True),
        Column(
            "project",
            _("Project"),
            "project.reference",
            _token_project,
            sort=("project__reference", "called"),
        ),
        Column("made", _("Made"), "created_at", cells.day, sort="created_at", away=True),
        Column("ends", _("Ends"), "expires_at", cells.day, sort="expires_at"),
        Column("used", _("Last used"), "last_used_at", cells.age, sort="used"),
        Column(
            "state",
            _("State"),
            token_state,
            lambda value, cell: token_badge(value),
            sort=("rank", "project__reference", "called"),
        ),
    ),
    filters=(
        Choice("project", _("Project"), _projects, field="project__reference"),
        Choice(
            "state",
            _("State"),
            [(value, capfirst(word)) for value, word in TOKEN_NAMES.items()],
            apply=_token_states,
        ),
        Period("ends", _("Ends"), field="expires_at"),
    ),
    search=("name", "project__name"),
    reference="project__reference",
    sort="state",
    caption=_("Tokens"),
    empty=Empty(
        _("No token yet"),
        _("Open a project and make one for its CI."),
        "/settings/projects/",
        _("To the projects"),
    ),
)
