"""What takes a table of rows: a register as an import sees it.

Every declared register does. An app whose records are of its own kind makes an ``Importable``,
enters it with ``importable``, and opens two pages for it (``ui.importing.paths``). How a file is
read, its columns are chosen, its cells become values, errors are named and nothing is written
before all of it holds: that is one way for all (``services.importing``).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType
from typing import Final, Protocol, TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet
from django.utils.translation import gettext_lazy as _

from muniment.core.canonical import JSON
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.records.registers.fields import Field, Form, Known, Words

Row = TypeVar("Row", bound=Model)

_CHUNK = 5000
REFERENCE: Final = "reference"
"""Name of the column that names a record which is there already, where a register has no other."""


KEY: Final = _("Reference")
KEY_HELP: Final = _("names a record that is there and is to change; empty for a new one")


class Became(Enum):
    """What a row of a file is to the register."""

    FRESH = "fresh"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Pass:
    """What one pass over the rows of a file begins with.

    Attributes:
        principal: Who imports, as they are now.
        known: What values may point at.
        references: What the file names in its key column.
        writing: It is inside the transaction that writes; otherwise nothing is to be locked.
        rows: Of every row of the file what ``Importable.ahead`` asks for, and what names a record;
            "" for an empty cell, and nothing of a column that was not chosen.
        seen: Version of each record that ``there`` found.
    """

    principal: Principal
    known: Known
    references: Collection[str]
    writing: bool
    rows: Sequence[Mapping[str, str]] = ()
    seen: dict[str, int] = field(default_factory=dict)

    def there(self, rows: QuerySet[Row, Row], key: str = "reference") -> dict[str, Row]:
        """Return the rows that the file names, locked where it is written.

        A statement for every five thousand.
        """
        if self.writing:
            rows = rows.select_for_update(of=("self",))
        wanted = sorted(self.references)
        found: dict[str, Row] = {}
        for at in range(0, len(wanted), _CHUNK):
            chunk = wanted[at : at + _CHUNK]
            found |= {getattr(row, key): row for row in rows.filter(**{f"{key}__in": chunk})}
        self.seen.update({name: getattr(row, "row_version", 0) for name, row in found.items()})
        return found


@dataclass(frozen=True, slots=True)
class Source:
    """Where rows come from.

    Attributes:
        id: Of the import; the entry in the ledger is about it.
        payload: What the entry says: file, digest, how many are recorded, edited, the same.
    """

    id: UUID
    payload: dict[str, JSON]


class Reading(Protocol):
    """What one pass makes of the rows. It reads what is there once, when it is made."""

    def take(self, reference: str, plain: dict[str, JSON]) -> Became:
        """Take a row in plain values; nothing is written. No statement.

        Args:
            reference: What names a record that is there; "" for a new one.
            plain: Field to value, of the columns that were chosen.

        Raises:
            Unfitting: Values do not fit; each field is named.
            MunimentError: The row as a whole does not.
        """

    def write(self, principal: Principal, source: Source) -> None:
        """Write all rows that were taken, with one entry in the ledger; in a transaction."""


@dataclass(frozen=True, slots=True)
class Importable:
    """A register that takes a table.

    Attributes:
        slug: Nobody else's.
        many: "Assets", as a heading.
        path: Where its list is; the pages of an import are beneath it, at ``import/``.
        fields: What columns may become.
        require: Accepts only who may write the register.
        reading: Begins a pass.
        title: The field that two new rows must not share; "" where they may.
        unshared: Fields that no two rows share, new or not; empty ones may.
        ahead: Fields of which a pass is told before the first row is taken: rows name each other.
        key: What the column that names a record is called.
        key_help: What it may hold.
        key_needed: No row is without it: records are changed, none is new.
        named: Returns how the register names what somebody wrote; raises ``Untyped``.
        key_is_text: 5.10 and 5.1 are two records: a number in the key column is refused, since to a
            spreadsheet they are one.
        headings: Field to further headings, in small letters, that mean it in other people's files.
    """

    slug: str
    many: Words
    path: str
    fields: tuple[Field, ...]
    require: Callable[[Principal], None]
    reading: Callable[[Pass], Reading]
    title: str = "title"
    unshared: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    key: Words = KEY
    key_help: Words = KEY_HELP
    key_needed: bool = False
    named: Callable[[str], str] = str.upper
    key_is_text: bool = False
    headings: Mapping[str, Collection[str]] = field(default_factory=dict)

    def field(self, name: str) -> Field:
        """Return a field, the key one among them.

        Raises:
            KeyError: There is none of this name.
        """
        for each in (self.key_field, *self.fields):
            if each.name == name:
                return each
        raise KeyError(name)

    @property
    def key_field(self) -> Field:
        """The column that names a record."""
        return Field(REFERENCE, self.key, Form.LINE, self.key_help, required=self.key_needed)


_OTHERS: dict[str, Importable] = {}


def importable(found: Importable) -> Importable:
    """Enter what takes a table and is no declared register.

    Raises:
        ValueError: Its slug is taken.
    """
    if found.slug in _OTHERS:
        raise ValueError(f"importable {found.slug}: slug is taken")
    _OTHERS[found.slug] = found
    return found


def others() -> Mapping[str, Importable]:
    """Return what takes a table and is no declared register, by slug."""
    return MappingProxyType(_OTHERS)
