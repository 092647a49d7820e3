"""What people type, for the fields of a register: a cell of a file becomes a plain value."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from django.utils.translation import gettext

from muniment.core.canonical import JSON
from muniment.engine.sheets.cells import Cell, text_of
from muniment.web.apps.records.registers.fields import Field, Form, Known, Unfit, day

_YES = {"yes", "y", "true", "1", "x", "ja", "oui", "si", "sí"}
_NO = {"no", "n", "false", "0", "nein", "non", "-"}
_SEVERAL = re.compile(r"[;,\n]")
_WHOLE = re.compile(r"-?\d{1,12}\Z", re.ASCII)


class Untyped(ValueError):
    """A cell that a field cannot take; its text says what it takes."""


@dataclass(slots=True)
class Typing:
    """Reads cells for some fields.

    Attributes:
        fields: By name.
        people: Ids by address and by name, both in lower case.
        words: For each field with choices: value by value and by word, in lower case.
    """

    fields: Mapping[str, Field]
    people: Mapping[str, list[str]] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @classmethod
    def of(cls, fields: Sequence[Field], known: Known) -> Typing:
        """Make the tables that many cells are looked up in."""
        people: dict[str, list[str]] = defaultdict(list)
        for key, person in known.people.items():
            for name in {person.email.casefold(), person.name.casefold(), str(key)}:
                people[name].append(str(key))
        words = {}
        for each in fields:
            table: dict[str, str] = {}
            for value, word in each.options():
                table[word.casefold()] = value
                table[value.casefold()] = value
            words[each.name] = table
        return cls({each.name: each for each in fields}, people, words)

    def plain(self, name: str, cell: Cell) -> JSON:
        """Return a cell's plain value for a field, or for the reference.

        Raises:
            Untyped: The field cannot take it.
        """
        text = text_of(cell).strip()
        each = self.fields.get(name)
        if each is None or not text:
            return text or None
        match each.form:
            case Form.PERSON:
                return self._person(text)
            case Form.CHOICE:
                return self._word(each, text)
            case Form.CHOICES:
                return [self._word(each, part.strip()) for part in _parts(text)]
            case Form.CONTROLS:
                return [_control(part) for part in _parts(text)]
            case Form.YES:
                return _yes(text)
            case Form.WHOLE:
                return _number(text)
            case Form.DAY:
                return _day(cell, text)
        return text

    def _person(self, text: str) -> str:
        found = self.people.get(text.casefold(), [])
        if len(found) == 1:
            return found[0]
        if found:
            raise Untyped(gettext("%(count)d people are called so") % {"count": len(found)})
        raise Untyped(gettext("nobody active has this address or name"))

    def _word(self, each: Field, text: str) -> str:
        found = self.words[each.name].get(text.casefold())
        if found is None:
            listed = ", ".join(word for _, word in each.options()[:8])
            raise Untyped(gettext("none of: %(listed)s") % {"listed": listed})
        return found


def _parts(text: str) -> list[str]:
    return [part for part in (each.strip() for each in _SEVERAL.split(text)) if part]


def _control(text: str) -> str:
    bare = text.upper().removeprefix("A.")
    return f"A.{bare}"


def _yes(text: str) -> bool:
    word = text.casefold()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise Untyped(gettext("yes or no"))


def _number(text: str) -> int:
    bare = text.replace("\N{NO-BREAK SPACE}", "").replace("'", "").replace(" ", "")
    if not _WHOLE.match(bare):
        raise Untyped(gettext("a whole number, without separators"))
    return int(bare)


def _day(cell: Cell, text: str) -> str:
    if isinstance(cell, datetime) and cell.time() != time():
        raise Untyped(gettext("a day without a time"))
    if isinstance(cell, date):
        return cell.strftime("%Y-%m-%d")
    # 03/04/2027 is two different days; nobody is asked to guess which.
    try:
        return day(text).isoformat()
    except Unfit as error:
        raise Untyped(str(error)) from error
