"""The lists of people and of appointments, declared."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.core.visible import visible
from muniment.web.apps.appointments.presence import standing
from muniment.web.apps.appointments.register import STANDINGS, hanging
from muniment.web.apps.appointments.roles import all_roles
from muniment.web.apps.appointments.ui.words import (
    ENGAGEMENTS,
    PRESENCE,
    STATES,
    presence_badge,
    staff_url,
    state_badge,
)
from muniment.web.apps.organization.queries import today
from muniment.web.ui.components import badges, names
from muniment.web.ui.listing import Cell, Choice, Column, Empty, Listing, Period, cells


def _reference(value: Any, cell: Cell) -> SafeString:
    return names.reference(value)


def _named(value: Any, cell: Cell) -> SafeString:
    return format_html('<a href="{}">{}</a>', staff_url(cell.row), visible(str(value)))


def _presence(value: Any, cell: Cell) -> SafeString:
    shown = presence_badge(value)
    if value == "left" and cell.row.hanging:
        return format_html("{} {}", shown, badges.tag(gettext("To hand over"), "warn"))
    return shown


def _account(value: Any, cell: Cell) -> SafeString | str:
    if value is None:
        return format_html('<span class="quiet">{}</span>', gettext("none"))
    return str(badges.state_word(value.standing))


def _by_standing(rows: Any, values: tuple[str, ...]) -> Any:
    return rows.filter(rank__in=[STANDINGS.index(value) for value in values])


def _by_account(rows: Any, values: tuple[str, ...]) -> Any:
    return rows if len(values) != 1 else rows.filter(account__isnull=values[0] == "no")


def _by_place(rows: Any, values: tuple[str, ...]) -> Any:
    return rows if len(values) != 1 else rows.filter(remote=values[0] == "remote")


def _in_file(key: str, label: Any, value: Any = "") -> Column:
    """Return a column of files alone, headed as an import knows it."""
    return Column(key, label, value, listed=False)


def _own(row: Any, field: str) -> str:
    """Return name or address as an import takes it: of the account, where there is one."""
    if row.account is None:
        return str(getattr(row, field))
    return str(row.account) if field == "name" else str(row.account.email)


def staff_listing(day: date, *, ticked: bool) -> Listing:
    """Return the list of the register of people as it stands on a day; ``ticked`` with boxes."""
    return Listing(
        name="people",
        columns=(
            Column("reference", _("No."), show=_reference, sort="reference", away=True),
            Column(
                "name",
                _("Name"),
                value=str,
                show=_named,
                sort=("called",),
                row_header=True,
                export=False,
            ),
            _in_file("own_name", _("Name"), lambda row: _own(row, "name")),
            _in_file("mail", _("E-mail"), lambda row: _own(row, "mail")),
            Column("job", _("Job"), show=cells.text, sort="job"),
            Column(
                "standing",
                _("State"),
                value=lambda row: standing(row, day),
                show=_presence,
                sort="rank",
            ),
            Column(
                "engagement",
                _("Works as"),
                value=lambda row: ENGAGEMENTS[row.engagement],
                show=cells.text,
                sort="engagement",
            ),
            Column(
                "location",
                _("Place"),
                value=lambda row: _place(row),
                show=cells.text,
                sort="location",
                away=True,
                export=False,
            ),
            _in_file("site", _("Place"), "location"),
            _in_file("remote", _("Remote")),
            Column(
                "manager",
                _("Manager"),
                value=lambda row: str(row.manager) if row.manager else "",
                show=cells.text,
                away=True,
                export=False,
            ),
            # By number, since two people may have one name.
            _in_file("manager_number", _("Manager"), "manager.reference"),
            _in_file("manager_name", _("Manager's name"), lambda row: str(row.manager or "")),
            Column("starts_on", _("First day"), show=cells.day, sort="starts_on", away=True),
            Column("ends_on", _("Last day"), show=cells.day, sort="ends_on"),
            Column("held", _("Roles"), show=cells.number, sort="held", align="end"),
            Column("account", _("Account"), show=_account, export=lambda row: _has(row)),
        ),
        filters=(
            Choice(
                "state",
                _("State"),
                [(key, word) for key, (_tone, word) in PRESENCE.items()],
                apply=_by_standing,
                default=("here", "coming"),
            ),
            Choice("engagement", _("Works as"), list(ENGAGEMENTS.items())),
            Choice(
                "place",
                _("Place"),
                [("remote", _("Remote")), ("site", _("On site"))],
                apply=_by_place,
            ),
            Choice(
                "account",
                _("Account"),
                [("yes", _("Has one")), ("no", _("Has none"))],
                apply=_by_account,
            ),
            Choice("open", _("Left"), [("yes", _("With something to hand over"))], apply=hanging),
            Period("ends", _("Last day"), field="ends_on"),
        ),
        search=("name", "account__name", "account__email", "mail", "job", "location", "reference"),
        sort="name",
        select="ticket" if ticked else "",
        caption=str(_("Register of people")),
        empty=Empty(
            _("Nobody is in the register yet."),
            _("Whoever gets an account is entered by that; everybody else you enter here."),
            "/people/register/add/",
            _("Enter somebody"),
        ),
    )


def _place(row: Any) -> str:
    words = [row.location] if row.location else []
    if row.remote:
        words.append(gettext("remote"))
    return ", ".join(words)


def _has(account: Any) -> str:
    return "no" if account is None else account.standing


def _role(value: Any, cell: Cell) -> SafeString:
    row = cell.row
    deputy = badges.tag(gettext("Deputy"), "grey", mark=False) if row.deputy else ""
    return format_html("{} {}", visible(value), deputy)


def _person(value: Any, cell: Cell) -> SafeString:
    return format_html('<a href="{}">{}</a>', staff_url(value), visible(str(value)))


def _roles(request: HttpRequest) -> list[tuple[str, str]]:
    return [(role.id, role.title) for role in all_roles().values() if role.appointable]


def _forced(rows: Any, values: tuple[str, ...]) -> Any:
    return rows if len(values) != 1 else rows.filter(forced=values[0] == "yes")


def appointment_listing(*, ticked: bool) -> Listing:
    """Return the list of appointments; ``ticked`` with boxes."""
    return Listing(
        name="appointments",
        columns=(
            Column("reference", _("No."), show=_reference, sort="reference", row_header=True),
            Column("role", _("Role"), value="title", show=_role, sort="title", wide=True),
            Column(
                "person",
                _("Person"),
                value="staff",
                show=_person,
                sort=("called",),
                export=str,
            ),
            Column(
                "state",
                _("State"),
                value=lambda row: row,
                show=lambda row, cell: state_badge(row, today()),
                sort="state",
                export=lambda row: row.state,
            ),
            Column("from_on", _("First day"), show=cells.day, sort="from_on"),
            Column("until_on", _("Last day"), show=cells.day, sort="until_on"),
            Column("appointed_at", _("Appointed"), show=cells.day, sort="appointed_at", away=True),
        ),
        filters=(
            Choice("role", _("Role"), _roles),
            Choice(
                "state",
                _("State"),
                list(STATES.items()),
                default=("unconfirmed", "offered", "accepted"),
            ),
            Choice(
                "force",
                _("Today"),
                [("yes", _("In force")), ("no", _("Not in force"))],
                apply=_forced,
            ),
            Choice("deputy", _("As"), [("False", _("Holder")), ("True", _("Deputy"))]),
            Choice(
                "answer",
                _("Acceptance"),
                [("own", _("By the person")), ("vouched", _("On paper"))],
            ),
            Period("from", _("First day"), field="from_on"),
            Period("until", _("Last day"), field="until_on"),
        ),
        search=("reference", "title", "staff__name", "staff__account__name", "staff__reference"),
        sort="-appointed_at",
        select="ticket" if ticked else "",
        caption=str(_("Appointments")),
        empty=Empty(
            _("Nobody is appointed yet."),
            _("The roles that a clause cannot do without come first."),
            "/people/roles/",
            _("To the roles"),
        ),
    )
