"""The list of a declared register."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.core.visible import visible
from muniment.engine.catalogue import catalogue
from muniment.web.apps.access.choices import once
from muniment.web.apps.records import queries
from muniment.web.apps.records.models import Origin
from muniment.web.apps.records.registers.book import register_of
from muniment.web.apps.records.registers.definition import Register
from muniment.web.apps.records.registers.fields import Field, Form
from muniment.web.ui.components import names
from muniment.web.ui.listing import cells
from muniment.web.ui.listing.columns import Cell, Column, Show
from muniment.web.ui.listing.filters import Choice, Filter
from muniment.web.ui.listing.listing import Empty, Listing

Rows = QuerySet[Any, Any]
NOBODY = "nobody"
_UNSET = "unset"


@lru_cache(maxsize=128)
def listing_of(slug: str) -> Listing:
    """Return the list of a register; made once.

    Raises:
        NotFound: There is no such register.
    """
    return _listing(register_of(slug))


def _listing(register: Register) -> Listing:
    columns = [
        Column("reference", _("Reference"), show=cells.reference, sort="reference", row_header=True)
    ]
    columns += [_column(register, each) for each in register.fields]
    columns += [
        Column(
            "created_at",
            _("Recorded"),
            show=cells.day,
            listed=False,
        ),
        Column("origin", _("How"), show=_origin, listed=False),
        Column(
            "state",
            _("State"),
            lambda row: "archived" if row.archived_at else "kept",
            cells.state,
            away=True,
        ),
    ]
    filters: list[Filter] = [_filter(each) for each in register.fields if each.filter]
    filters.append(
        Choice(
            "state",
            _("State"),
            [("kept", _("In the register")), ("archived", _("Archived"))],
            default=("kept",),
            apply=_of_state,
        )
    )
    return Listing(
        name=register.slug,
        columns=tuple(columns),
        filters=tuple(filters),
        search=tuple(each.name for each in register.fields if each.search),
        reference="reference",
        sort="reference",
        select="reference",
        caption=register.many,
        empty=Empty(
            _("Nothing is recorded yet."),
            register.empty or register.about,
            f"{register.path}new/",
            _("Record the first"),
        ),
    )


def _column(register: Register, each: Field) -> Column:
    shows: dict[Form, Show] = {
        Form.LINE: cells.text,
        Form.TEXT: _shortened,
        Form.LINK: cells.text,
        Form.PERSON: _person,
        Form.DAY: cells.day,
        Form.YES: _yes,
        Form.WHOLE: cells.number,
        Form.RECORD: _record,
        Form.CONTROLS: _controls,
    }
    title = each.name == register.title
    return Column(
        each.name,
        each.label,
        show=shows.get(each.form) or _word(each),
        sort=each.name if each.sort else "",
        align="end" if each.form is Form.WHOLE else "start",
        wide=title,
        away=not title and not each.filter,
        listed=each.column or title,
        export=_exported(each),
    )


def _exported(each: Field) -> Callable[[Any], object] | None:
    """Return how a file of the list says a value; an import reads the same again."""
    if each.form is Form.RECORD:
        return lambda row: row.reference if row else ""
    if each.several:
        words = _words(each)
        return lambda values: "; ".join(words(value) for value in values or ())
    if each.form is Form.CHOICE:
        return _words(each)
    if each.form is Form.YES:
        return lambda value: "" if value is None else "yes" if value else "no"
    return None


def _words(each: Field) -> Callable[[str], str]:
    def word(value: str) -> str:
        return dict(each.options()).get(value, value)

    return word


def _word(each: Field) -> Show:
    words = _words(each)

    def show(value: Any, cell: Cell) -> str:
        if isinstance(value, list):
            return ", ".join(words(item) for item in value)
        return words(value) if value else ""

    return show


def _shortened(value: Any, cell: Cell) -> str:
    text = visible(str(value or ""))
    return text if len(text) <= 120 else f"{text[:119]}…"


def _person(value: Any, cell: Cell) -> str:
    return visible(str(value)) if value else gettext("nobody")


def _yes(value: Any, cell: Cell) -> str:
    return gettext("not said") if value is None else gettext("yes") if value else gettext("no")


def _record(value: Any, cell: Cell) -> Any:
    return names.reference(value.reference) if value else ""


def _controls(value: Any, cell: Cell) -> str:
    return ", ".join(value or ())


def _origin(value: Any, cell: Cell) -> str:
    return str(dict(Origin.choices).get(value, value))


def _filter(each: Field) -> Filter:
    if each.form is Form.PERSON:

        def people(request: HttpRequest) -> list[tuple[str, str]]:
            found = once(request, "people", queries.people_choices)
            return [(NOBODY, gettext("Nobody")), *found]

        return Choice(each.name, each.label, people, apply=_of_person(each.name))
    if each.form is Form.YES:
        options = [("yes", _("Yes")), ("no", _("No")), (_UNSET, _("Not said"))]
        return Choice(each.name, each.label, options, apply=_of_yes(each.name))
    choices = [*each.options(), (_UNSET, gettext("Not set"))]
    return Choice(each.name, each.label, choices, apply=_of_choice(each.name))


def _of_person(name: str) -> Callable[[Rows, tuple[str, ...]], Rows]:
    def apply(rows: Rows, values: tuple[str, ...]) -> Rows:
        people = [value for value in values if value != NOBODY]
        found = rows.filter(**{f"{name}__in": people})
        return found | rows.filter(**{name: None}) if NOBODY in values else found

    return apply


def _of_choice(name: str) -> Callable[[Rows, tuple[str, ...]], Rows]:
    def apply(rows: Rows, values: tuple[str, ...]) -> Rows:
        wanted = ["" if value == _UNSET else value for value in values]
        return rows.filter(**{f"{name}__in": wanted})

    return apply


def _of_yes(name: str) -> Callable[[Rows, tuple[str, ...]], Rows]:
    def apply(rows: Rows, values: tuple[str, ...]) -> Rows:
        wanted = [value == "yes" for value in values if value != _UNSET]
        found = rows.filter(**{f"{name}__in": wanted})
        return found | rows.filter(**{name: None}) if _UNSET in values else found

    return apply


def _of_state(rows: Rows, values: tuple[str, ...]) -> Rows:
    if set(values) == {"kept"}:
        return rows.filter(archived_at=None)
    return rows.exclude(archived_at=None) if set(values) == {"archived"} else rows


def control_words(identities: list[str]) -> list[tuple[str, str]]:
    """Return id and short title of the catalogue's controls."""
    known = catalogue().controls
    return [(each, known[each].title if each in known else "") for each in identities]
