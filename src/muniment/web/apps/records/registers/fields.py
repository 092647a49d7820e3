"""Fields of a declared register: what they hold, and what is said where a value does not fit.

A value has one plain form, which every door uses - form, API, import - and in which the ledger and
the API show it: text, a whole number, true or false, a day as ``2027-01-31``, a person by id, a
record by reference, several of something as a list of text; nothing is None or "".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext

from muniment.core.canonical import JSON
from muniment.engine.catalogue import catalogue
from muniment.web.apps.access.models import Person

if TYPE_CHECKING:
    from muniment.web.apps.records.registers.definition import Register

Words = str | Promise
Choices = Sequence[tuple[str, Words]]

LINE = 200
TEXT = 10_000
_MOST = 200
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)
_WHOLE = 2**31 - 1


class Form(Enum):
    """What a field holds."""

    LINE = "line"
    TEXT = "text"
    CHOICE = "choice"
    CHOICES = "choices"
    PERSON = "person"
    DAY = "day"
    YES = "yes"
    WHOLE = "whole"
    LINK = "link"
    CONTROLS = "controls"
    RECORD = "record"


class Unfit(ValueError):
    """A value that a field does not take; its text says what it takes instead."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field.

    Attributes:
        name: Of the model's field, the API's member and the address.
        label: What it is called, also the head of its column in a file.
        form: What it holds.
        help: One sentence beneath it.
        required: A record is not complete without it, and is refused.
        choices: Of CHOICE and CHOICES: value and word, or a function that returns them.
        record: Of RECORD: returns the register that it points into.
        bulk: May be changed for several records at once.
        column: Shown in the list; the others are in the files of it.
        filter: The list can be narrowed by it (CHOICE, PERSON, YES).
        search: The list's search looks into it (LINE, TEXT).
        sort: The list can be ordered by it; the model has an index for that.
        least: Of WHOLE: the smallest number.
        most: Of WHOLE: the largest number.
    """

    name: str
    label: Words
    form: Form
    help: Words = ""
    required: bool = False
    choices: Choices | Callable[[], Choices] = ()
    record: Callable[[], Register] | None = None
    bulk: bool = False
    column: bool = False
    filter: bool = False
    search: bool = False
    sort: bool = False
    least: int = 0
    most: int = _WHOLE

    def options(self) -> list[tuple[str, str]]:
        """Return value and word of what may be chosen."""
        found = self.choices() if callable(self.choices) else self.choices
        return [(value, str(word)) for value, word in found]

    @property
    def several(self) -> bool:
        """True for a list of values."""
        return self.form in (Form.CHOICES, Form.CONTROLS)


@dataclass(slots=True)
class Known:
    """What values may point at, read once for many rows.

    Attributes:
        people: Active people by id.
        records: Records in use by reference, for each field of form RECORD.
    """

    people: Mapping[UUID, Person] = field(default_factory=dict)
    records: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @classmethod
    def of(cls, fields: Sequence[Field]) -> Known:
        """Read what these fields may point at. A statement for people and one for each register."""
        people: Mapping[UUID, Person] = {}
        if any(each.form is Form.PERSON for each in fields):
            people = {person.pk: person for person in Person.objects.filter(is_active=True)}
        records = {
            each.name: {
                row.reference: row
                for row in each.record().model._default_manager.filter(archived_at=None)
            }
            for each in fields
            if each.form is Form.RECORD and each.record is not None
        }
        return cls(people, records)


def value_of(each: Field, plain: JSON, known: Known) -> Any:
    """Return what the model's field takes.

    Raises:
        Unfit: The field does not take this.
    """
    empty = plain is None or plain == "" or plain == []
    if empty:
        if each.required:
            raise Unfit(gettext("this is needed"))
        return _nothing(each)
    if each.several:
        return _several(each, plain)
    match each.form:
        case Form.YES:
            if not isinstance(plain, bool):
                raise Unfit(gettext("yes or no"))
            return plain
        case Form.WHOLE:
            return _whole(each, plain)
    if not isinstance(plain, str):
        raise Unfit(gettext("text is wanted"))
    return _of_text(each, plain, known)


def _of_text(each: Field, text: str, known: Known) -> Any:
    if "\0" in text:
        raise Unfit(gettext("there is a character in it that is no text"))
    match each.form:
        case Form.LINE | Form.TEXT | Form.LINK:
            return _words(each, text)
        case Form.CHOICE:
            return _choice(each, text)
        case Form.DAY:
            return day(text)
        case Form.PERSON:
            return _person(text, known)
        case _:
            found = known.records.get(each.name, {}).get(text.strip().upper())
            if found is None:
                raise Unfit(gettext("there is no “%(value)s” in use") % {"value": text[:40]})
            return found


def _words(each: Field, text: str) -> str:
    text = text.strip()
    most = TEXT if each.form is Form.TEXT else LINE
    if len(text) > most:
        raise Unfit(gettext("at most %(count)d characters") % {"count": most})
    if each.form is not Form.TEXT and any(ord(letter) < 32 for letter in text):
        raise Unfit(gettext("one line only"))
    if each.form is Form.LINK and urlsplit(text).scheme not in ("http", "https"):
        raise Unfit(gettext("an address begins with https://"))
    if not text and each.required:
        raise Unfit(gettext("this is needed"))
    return text


def _choice(each: Field, text: str) -> str:
    options = each.options()
    if text in {value for value, _ in options}:
        return text
    listed = ", ".join(value for value, _ in options[:12])
    raise Unfit(
        gettext("“%(value)s” is none of: %(listed)s") % {"value": text[:40], "listed": listed}
    )


def _several(each: Field, plain: JSON) -> list[str]:
    if not isinstance(plain, list) or not all(isinstance(item, str) for item in plain):
        raise Unfit(gettext("a list is wanted"))
    items = list(dict.fromkeys(str(item).strip() for item in plain if str(item).strip()))
    if len(items) > _MOST:
        raise Unfit(gettext("at most %(count)d of them") % {"count": _MOST})
    known = controls() if each.form is Form.CONTROLS else {value for value, _ in each.options()}
    for item in items:
        if item not in known:
            raise Unfit(gettext("there is no “%(value)s”") % {"value": item[:40]})
    return items


def _whole(each: Field, plain: JSON) -> int:
    if isinstance(plain, bool) or not isinstance(plain, int):
        raise Unfit(gettext("a whole number is wanted"))
    if not each.least <= plain <= each.most:
        raise Unfit(
            gettext("a whole number from %(least)d to %(most)d")
            % {"least": each.least, "most": each.most}
        )
    return plain


def day(text: str) -> date:
    """Return a day written as ``2027-01-31``.

    Raises:
        Unfit: It is written otherwise, or there is no such day.
    """
    try:
        if _DAY.match(text.strip()):
            return date.fromisoformat(text.strip())
    except ValueError:
        pass
    raise Unfit(gettext("a day is written like 2027-01-31"))


def _person(text: str, known: Known) -> Person:
    try:
        found = known.people.get(UUID(text))
    except ValueError:
        found = None
    if found is None:
        raise Unfit(gettext("nobody who is active here"))
    return found


def _nothing(each: Field) -> Any:
    if each.several:
        return []
    return None if each.form in _NULLABLE else ""


_NULLABLE = (Form.PERSON, Form.DAY, Form.YES, Form.WHOLE, Form.RECORD)


def plain_of(each: Field, value: Any) -> JSON:
    """Return a model's value in its plain form."""
    if value is None:
        return None
    match each.form:
        case Form.PERSON:
            return str(value.pk)
        case Form.DAY:
            return str(value.isoformat())
        case Form.RECORD:
            return str(value.reference)
    if each.several:
        return [str(item) for item in value]
    found: JSON = value
    return found


def controls() -> frozenset[str]:
    """Return the ids of the catalogue's controls."""
    return frozenset(catalogue().controls)
