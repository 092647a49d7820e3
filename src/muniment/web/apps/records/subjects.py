"""What comments and attachments can stand beside: any record whose app says how to find it.

A kept register's records are known. Another app adds its own when Django starts::

    @subject("risk")
    def risk_of(principal: Principal, key: UUID) -> Subject: ...
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.records.registers.book import book
from muniment.web.apps.records.services.keeping import require_see


@dataclass(frozen=True, slots=True)
class Subject:
    """A record that somebody may see.

    Attributes:
        kind: Its object type in the ledger.
        key: Its id.
        reference: What people call it.
        title: Its name.
        url: Where its page is.
        open: False: archived; nothing is said or kept beside it any more.
    """

    kind: str
    key: UUID
    reference: str
    title: str
    url: str
    open: bool = True


Find = Callable[[Principal, UUID], Subject]
"""Returns the record of an id. Raises NotFound or Denied where the principal may not see it."""

_FINDERS: dict[str, Find] = {}


def subject(kind: str) -> Callable[[Find], Find]:
    """Use the decorated function to find records of a kind."""

    def mark(find: Find) -> Find:
        _FINDERS[kind] = find
        return find

    return mark


def subject_of(principal: Principal, kind: str, key: UUID) -> Subject:
    """Return a record that comments may stand beside.

    Raises:
        NotFound: There is none, or none that the principal may know of.
        Denied: The principal may not see its register.
    """
    find = _FINDERS.get(kind)
    if find is not None:
        return find(principal, key)
    for register in book().values():
        if register.object_type == kind:
            require_see(register, principal)
            row = register.model._default_manager.filter(pk=key).first()
            if row is not None:
                return Subject(
                    kind,
                    row.pk,
                    row.reference,
                    register.name_of(row),
                    register.address(row.reference),
                    row.archived_at is None,
                )
    raise NotFound("there is no such record")
