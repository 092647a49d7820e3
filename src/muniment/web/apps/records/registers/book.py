"""All declared registers, by slug."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access.principals import NotFound
from muniment.web.apps.ledger.sentences import describe
from muniment.web.apps.records.registers.definition import Register
from muniment.web.ui.components.names import place

_BOOK: dict[str, Register] = {}
_SLUG = re.compile(r"[a-z]+(-[a-z]+)*\Z")
_PREFIX = re.compile(r"[A-Z]{2,3}\Z")


def keep(register: Register) -> Register:
    """Enter a register in the book, and give its entries their sentences.

    Raises:
        ValueError: Its slug, prefix, a field or its title cannot be, or is taken.
    """
    if not _SLUG.match(register.slug) or not _PREFIX.match(register.prefix):
        raise ValueError(f"register {register.slug}: slug or prefix is malformed")
    if register.slug in _BOOK or register.prefix in {each.prefix for each in _BOOK.values()}:
        raise ValueError(f"register {register.slug}: slug or prefix is taken")
    known = {field.name for field in register.model._meta.get_fields()}
    absent = [field.name for field in register.fields if field.name not in known]
    if absent or register.title not in {field.name for field in register.fields}:
        raise ValueError(f"register {register.slug}: no such field {absent or register.title}")
    _BOOK[register.slug] = register
    place(register.prefix, register.path.strip("/"))
    name = register.object_type
    describe(
        {
            f"{name}.recorded": _("{reference} was recorded: {title}"),
            f"{name}.edited": _("{reference} was changed"),
            f"{name}.archived": _("{reference} was archived: {reason}"),
            f"{name}.restored": _("{reference} was taken back into the register: {reason}"),
            f"{name}.erased": _("{reference} was erased: {reason}"),
            f"{name}.imported": _("{file} was imported: {recorded} recorded, {edited} changed"),
        }
    )
    return register


def register_of(slug: str) -> Register:
    """Return the register of an address.

    Raises:
        NotFound: There is none.
    """
    found = _BOOK.get(slug)
    if found is None:
        raise NotFound("there is no such register")
    return found


def book() -> Mapping[str, Register]:
    """Return all registers, in the order in which they were declared."""
    return MappingProxyType(_BOOK)
