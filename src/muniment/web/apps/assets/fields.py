"""What people say of an asset: its fields, what may stand in each, and how a change is recorded."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, fields
from typing import Any
from uuid import UUID

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.web.apps.access.models import Person
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.assets.vocabulary import (
    Confidentiality,
    ExportRule,
    Need,
    PersonalData,
    Unit,
)

LONGEST_TEXT = 4000
LONGEST_NAME = 300
MOST_READERS = 500
MOST_YEARS = 200


@dataclass(frozen=True, slots=True)
class Edit:
    """What to change; a field that is None stays as it is.

    Attributes:
        name: What people call it; "": what a collector calls it.
        description: What it is and what it is for.
        owner: Id of a person; "" for nobody.
        custodian: Likewise.
        confidentiality: 1 to 4; 0 for not set. So the two after it.
        environment: For example ``production``; "" for none.
        location: Where it is: a country, a region, a room.
        personal_data: A value of ``PersonalData``.
        retention_count: How long it is kept; 0 for not said.
        retention_unit: A value of ``Unit``.
        retention_basis: Why so long: a law, a contract, a purpose.
        readers: Ids of people who may read it.
        other_readers: Names of groups, service accounts and others who may.
        export_rule: A value of ``ExportRule``.
    """

    name: str | None = None
    description: str | None = None
    owner: str | None = None
    custodian: str | None = None
    confidentiality: int | None = None
    integrity: int | None = None
    availability: int | None = None
    environment: str | None = None
    location: str | None = None
    personal_data: str | None = None
    retention_count: int | None = None
    retention_unit: str | None = None
    retention_basis: str | None = None
    trade_secret: bool | None = None
    readers: Sequence[str] | None = None
    other_readers: Sequence[str] | None = None
    export_rule: str | None = None


FIELDS = tuple(field.name for field in fields(Edit))
_PEOPLE = ("owner", "custodian")
_LEVELS = ("confidentiality", "integrity", "availability")
_LENGTHS = {
    "name": LONGEST_NAME,
    "description": LONGEST_TEXT,
    "environment": 40,
    "location": 200,
    "retention_basis": 300,
}
_CHOICES: dict[str, Sequence[str]] = {
    "personal_data": PersonalData.values,
    "retention_unit": ("", *Unit.values),
    "export_rule": ExportRule.values,
}

Values = dict[str, Any]


def checked(edit: Edit, active: Container[UUID] | None = None) -> Values:
    """Return what a change sets, as the columns hold it. One statement where people are named.

    Args:
        edit: The change.
        active: Ids of everybody active, where they are read already; then no statement.

    Raises:
        UsageError: A value makes no sense; the message names it.
    """
    given = {name: getattr(edit, name) for name in FIELDS if getattr(edit, name) is not None}
    values: Values = {}
    people = [given[name] for name in _PEOPLE if given.get(name)]
    readers = given.get("readers", ())
    known = _people([*people, *readers]) if active is None else active
    for name, value in given.items():
        if name in _PEOPLE:
            values[f"{name}_id"] = _person(name, value, known) if value else None
        elif name in _LEVELS:
            values[name] = _level(name, value)
        elif name in _LENGTHS:
            values[name] = _text(name, value)
        elif name in _CHOICES:
            if value not in _CHOICES[name]:
                told = ", ".join(filter(None, _CHOICES[name]))
                raise UsageError(f"{name.replace('_', ' ')} is one of {told}")
            values[name] = value
        elif name == "retention_count":
            values[name] = _count(value)
        elif name == "readers":
            values[name] = sorted({str(_person(name, one, known)) for one in value})
        elif name == "other_readers":
            values[name] = sorted({_text(name, one, 200) for one in value} - {""})
        else:
            values[name] = value
    if max(len(values.get("readers", ())), len(values.get("other_readers", ()))) > MOST_READERS:
        raise UsageError(f"a list of readers has at most {MOST_READERS} names")
    return values


def changes_to(row: Asset, values: Values) -> dict[str, JSON]:
    """Return what would become another, field to [before, after], as the ledger takes it."""
    return {
        name.removesuffix("_id"): [_plain(getattr(row, name)), _plain(value)]
        for name, value in values.items()
        if getattr(row, name) != value
    }


def apply(row: Asset, values: Values) -> None:
    """Set the fields of a row; whoever calls saves it."""
    for name, value in values.items():
        setattr(row, name, value)
    if values.get("name"):
        row.named = True
    elif "name" in values:
        row.name, row.named = _own_name(row), False
    if not row.retention_count:
        row.retention_unit = ""


def require_period(row: Asset) -> None:
    """Accept only a retention period that has both a number and a unit.

    Raises:
        UsageError: It has one of them.
    """
    if row.retention_count and not row.retention_unit:
        raise UsageError(
            "a retention period has a number and a unit", hint="Choose days, months or years."
        )


def _own_name(row: Asset) -> str:
    return (row.path.rpartition("/")[2] or row.reference)[:LONGEST_NAME]


def _people(given: Sequence[str]) -> set[UUID]:
    wanted = set()
    for one in given:
        try:
            wanted.add(UUID(str(one)))
        except ValueError:
            continue
    if not wanted:
        return set()
    return set(Person.objects.filter(pk__in=wanted, is_active=True).values_list("pk", flat=True))


def _person(name: str, given: str, known: Container[UUID]) -> UUID:
    try:
        found = UUID(str(given))
    except ValueError:
        found = None
    if found is None or found not in known:
        role = {"owner": "the owner", "custodian": "the custodian"}.get(name, "a reader")
        raise UsageError(
            f"{role} is nobody who is active here",
            hint="Choose somebody who can sign in; other readers are named in the list beneath.",
        )
    return found


def _level(name: str, value: int) -> int | None:
    words = Confidentiality if name == "confidentiality" else Need
    if value not in (0, *words.values):
        raise UsageError(f"{name} is 1 to 4, or 0 for not set")
    return value or None


def _text(name: str, value: str, most: int = 0) -> str:
    text = value.strip().replace("\0", "")
    most = most or _LENGTHS[name]
    if len(text) > most:
        raise UsageError(f"{name.replace('_', ' ')} has at most {most} characters")
    return text


def _count(value: int) -> int | None:
    if not 0 <= value <= MOST_YEARS * 366:
        raise UsageError(f"a retention period is 0 to {MOST_YEARS * 366}")
    return value or None


def _plain(value: Any) -> JSON:
    if isinstance(value, UUID):
        return str(value)
    return value if isinstance(value, list) else _scalar(value)


def _scalar(value: Any) -> JSON:
    return value if value is None or isinstance(value, (bool, int, str)) else str(value)
