"""``/registers``: what there is, and the records of each: list, read, record, change, archive.

All registers have one shape: what belongs into ``values`` is said by ``GET /registers``.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema, Status
from pydantic import Field

from muniment.web.api.bodies import Body
from muniment.web.api.conditional import expected_version, tag
from muniment.web.api.operations import asks, principal
from muniment.web.api.pagination import Page, Paging, page_of
from muniment.web.api.plain import Flag
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.records import queries
from muniment.web.apps.records.models import Kept, Origin
from muniment.web.apps.records.registers.book import book, register_of
from muniment.web.apps.records.registers.definition import Register
from muniment.web.apps.records.registers.fields import plain_of
from muniment.web.apps.records.services import keeping

router = Router(tags=["registers"])

Plain = str | int | bool | list[str] | None
Values = Annotated[
    dict[Annotated[str, Field(max_length=40)], Plain],
    Field(max_length=60, description="field to value; a member with null empties the field"),
]


class FieldOut(Schema):
    """A field of a register."""

    name: str
    label: str
    form: str
    required: bool
    choices: list[str]


class RegisterOut(Schema):
    """A register, and what its records hold."""

    slug: str
    title: str
    about: str
    clause: str
    object_type: str
    fields: list[FieldOut]


class RecordOut(Schema):
    """One record."""

    id: UUID
    reference: str
    row_version: int
    title: str
    origin: str
    created_at: datetime
    archived_at: datetime | None
    values: dict[str, Any]


class RecordIn(Body):
    """A new record."""

    values: Values


class ChangeIn(Body):
    """What to change; fields that are not there stay as they are."""

    values: Values


class RecordReasonIn(Body):
    """Why."""

    reason: Annotated[str, Field(min_length=1, max_length=keeping.LONGEST_REASON)]


class Filters(Paging):
    """Which records."""

    archived: Flag = Field(False, description="true: those that left the register")


@router.get("", response=list[RegisterOut])
@asks(Permission.SEE_REGISTERS)
def list_registers(request: HttpRequest) -> list[dict[str, Any]]:
    """Return the registers that the caller may read."""
    caller = principal(request)
    return [_register(each) for each in book().values() if caller.everywhere(each.see)]


@router.get("/{slug}", response=Page[RecordOut])
@asks(Permission.SEE_REGISTERS)
def list_records(request: HttpRequest, slug: str, asked: Query[Filters]) -> dict[str, Any]:
    """Return a register's records, by reference."""
    found = register_of(slug)
    rows = queries.rows(found, principal(request)).filter(archived_at__isnull=not asked.archived)
    return page_of(rows.order_by("reference"), asked, lambda row: _record(found, row))


@router.post("/{slug}", response={201: RecordOut})
@asks(Permission.EDIT_REGISTERS)
def create_record(
    request: HttpRequest, response: HttpResponse, slug: str, body: RecordIn
) -> Status[dict[str, Any]]:
    """Record something."""
    found = register_of(slug)
    row = keeping.create(found, principal(request), body.values, Origin.API)
    tag(response, row.row_version)
    return Status(201, _record(found, row))


@router.get("/{slug}/{reference}", response=RecordOut)
@asks(Permission.SEE_REGISTERS)
def get_record(
    request: HttpRequest, response: HttpResponse, slug: str, reference: str
) -> dict[str, Any]:
    """Return a record; its ``ETag`` names its version."""
    found = register_of(slug)
    row = queries.row(found, principal(request), reference)
    tag(response, row.row_version)
    return _record(found, row)


@router.patch("/{slug}/{reference}", response=RecordOut)
@asks(Permission.EDIT_REGISTERS, conditional=True)
def change_record(
    request: HttpRequest, response: HttpResponse, slug: str, reference: str, body: ChangeIn
) -> dict[str, Any]:
    """Change a record, unless somebody else did meanwhile."""
    found = register_of(slug)
    version = expected_version(request)
    row = keeping.change(found, principal(request), reference, version, body.values)
    tag(response, row.row_version)
    return _record(found, row)


@router.post("/{slug}/{reference}/archive", response=RecordOut)
@asks(Permission.EDIT_REGISTERS, conditional=True)
def archive_record(
    request: HttpRequest, response: HttpResponse, slug: str, reference: str, body: RecordReasonIn
) -> dict[str, Any]:
    """Take a record out of the register; it stays readable."""
    found = register_of(slug)
    version = expected_version(request)
    row = keeping.archive(found, principal(request), reference, version, body.reason)
    tag(response, row.row_version)
    return _record(found, row)


@router.post("/{slug}/{reference}/restore", response=RecordOut)
@asks(Permission.EDIT_REGISTERS, conditional=True)
def restore_record(
    request: HttpRequest, response: HttpResponse, slug: str, reference: str, body: RecordReasonIn
) -> dict[str, Any]:
    """Take an archived record back into the register."""
    found = register_of(slug)
    version = expected_version(request)
    row = keeping.restore(found, principal(request), reference, version, body.reason)
    tag(response, row.row_version)
    return _record(found, row)


def _register(register: Register) -> dict[str, Any]:
    return {
        "slug": register.slug,
        "title": str(register.many),
        "about": str(register.about),
        "clause": register.clause,
        "object_type": register.object_type,
        "fields": [
            {
                "name": each.name,
                "label": str(each.label),
                "form": each.form.value,
                "required": each.required,
                "choices": [value for value, _ in each.options()],
            }
            for each in register.fields
        ],
    }


def _record(register: Register, row: Kept) -> dict[str, Any]:
    return {
        "id": row.pk,
        "reference": row.reference,
        "row_version": row.row_version,
        "title": register.name_of(row),
        "origin": row.origin,
        "created_at": row.created_at,
        "archived_at": row.archived_at,
        "values": {each.name: plain_of(each, getattr(row, each.name)) for each in register.fields},
    }
