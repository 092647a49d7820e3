"""Declared registers as imports see them: rows become records through ``keeping``."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.ledger.services import Touch
from muniment.web.apps.organization.numbering import take_references
from muniment.web.apps.records.importables import Became, Importable, Pass, Source, others
from muniment.web.apps.records.models import Kept, Origin
from muniment.web.apps.records.registers.book import register_of
from muniment.web.apps.records.registers.definition import Register
from muniment.web.apps.records.services import keeping


def importable_of(slug: str) -> Importable:
    """Return what takes a table: a declared register, or what an app entered.

    Raises:
        NotFound: There is none of this slug.
    """
    found = others().get(slug)
    return found if found is not None else importable_from(register_of(slug))


def importable_from(register: Register) -> Importable:
    """Return a declared register as imports see it."""
    return Importable(
        slug=register.slug,
        many=register.many,
        path=register.path,
        fields=register.fields,
        require=lambda principal: _require(register, principal),
        reading=lambda asked: _Reading(register, asked),
        title=register.title,
    )


def _require(register: Register, principal: Principal) -> None:
    keeping.require_edit(register, principal)
    if register.single:
        raise UsageError(gettext("there is one record of this kind; it is not imported"))


class _Reading:
    """Rows of a file on their way into a register."""

    def __init__(self, register: Register, asked: Pass) -> None:
        self._register, self._known = register, asked.known
        rows = register.model._default_manager.select_related(*register.related)
        self._there: dict[str, Kept] = asked.there(rows)
        living = rows.filter(archived_at=None).values_list(register.title, "reference")
        self._named = {title.casefold(): reference for title, reference in living}
        self._fresh: list[dict[str, Any]] = []
        self._changed: list[Kept] = []

    def take(self, reference: str, plain: dict[str, JSON]) -> Became:
        if not reference:
            values = keeping.values_of(self._register, plain, self._known)
            self._require_unnamed(values[self._register.title])
            self._fresh.append(values)
            return Became.FRESH
        row = self._there.get(reference)
        if row is None:
            raise UsageError(gettext("there is no such record; leave it empty for a new one"))
        if not keeping.differences_of(self._register, row, plain, self._known):
            return Became.SAME
        self._changed.append(row)
        return Became.CHANGED

    def _require_unnamed(self, title: str) -> None:
        """Accept only a name that no record has: a file sent twice is not recorded twice."""
        if there := self._named.get(title.casefold()):
            said = gettext("%(there)s has this name; to change it, write its reference in the row")
            raise keeping.Unfitting({self._register.title: said % {"there": there}})

    def write(self, principal: Principal, source: Source) -> None:
        references = take_references(self._register.prefix, len(self._fresh))
        made = [
            keeping.made(self._register, values, reference, Origin.IMPORT)
            for values, reference in zip(self._fresh, references, strict=True)
        ]
        keeping.insert_made(made)
        keeping.save_all(self._register, self._changed)
        name = self._register.object_type
        touched = [Touch(name, each.id, "recorded") for each in made]
        touched += [Touch(name, each.id, "edited") for each in self._changed]
        keeping.imported(self._register, principal, source.id, source.payload, touched)
