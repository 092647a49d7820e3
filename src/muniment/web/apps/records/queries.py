"""Reads of declared registers, and of what stands beside any record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet, Value

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.queries import choices_of
from muniment.web.apps.records.importables import Importable
from muniment.web.apps.records.models import Attachment, Comment, Import, ImportState, Kept, Mention
from muniment.web.apps.records.registers.book import book
from muniment.web.apps.records.registers.definition import Register
from muniment.web.apps.records.registers.fields import Form
from muniment.web.apps.records.services.keeping import require_see


def rows(register: Register, principal: Principal) -> QuerySet[Any, Any]:
    """Return the records of a register, archived ones too.

    Raises:
        Denied: The principal may not read it.
    """
    require_see(register, principal)
    found: QuerySet[Any, Any] = register.model._default_manager.select_related(*register.related)
    return found


def row(register: Register, principal: Principal, reference: str) -> Kept:
    """Return a record.

    Raises:
        Denied: The principal may not read the register.
        NotFound: There is no such record.
    """
    found: Kept | None = rows(register, principal).filter(reference=reference).first()
    if found is None:
        raise NotFound("there is no such record")
    return found


def only(register: Register, principal: Principal) -> Kept | None:
    """Return the one record of a register that holds one; None for other registers.

    Raises:
        Denied: The principal may not read it.
    """
    if not register.single:
        return None
    found: Kept | None = rows(register, principal).filter(archived_at=None).first()
    return found


def counts(registers: Iterable[Register]) -> Counter[str]:
    """Return how many records are in use, by register. One statement for all."""
    rows = [
        each.model._default_manager.filter(archived_at=None)
        .order_by()
        .values(slug=Value(each.slug))
        .annotate(number=Count("pk"))
        .values_list("slug", "number")
        for each in registers
    ]
    return Counter(dict(rows[0].union(*rows[1:], all=True))) if rows else Counter()


def pointing(
    register: Register, principal: Principal, row: Kept
) -> list[tuple[Register, Sequence[Any]]]:
    """Return the records of other registers that point at one. A statement for each register."""
    found: list[tuple[Register, Sequence[Any]]] = []
    for other in book().values():
        names = [
            each.name
            for each in other.fields
            if each.form is Form.RECORD and each.record is not None and each.record() is register
        ]
        if not names or not principal.everywhere(other.see):
            continue
        wanted = Q()
        for name in names:
            wanted |= Q(**{name: row.pk})
        rows = list(other.model._default_manager.filter(wanted).order_by("reference")[:100])
        if rows:
            found.append((other, rows))
    return found


def people_choices() -> list[tuple[str, str]]:
    """Return id and name of everybody active, by name. One statement."""
    return choices_of(Person.objects.filter(is_active=True).order_by("name", "email"))


def comments_of(kind: str, key: UUID) -> Sequence[Comment]:
    """Return what was said about a record, oldest first, the last 200. One statement."""
    found = Comment.objects.select_related("author").filter(object=key, object_type=kind)
    return list(found.order_by("-said_at")[:200])[::-1]


def attachments_of(kind: str, key: UUID) -> Sequence[Attachment]:
    """Return a record's files that are not withdrawn, the oldest first. One statement."""
    found = Attachment.objects.select_related("added_by")
    return list(
        found.filter(object=key, object_type=kind, withdrawn_at=None).order_by("added_at")[:200]
    )


def unseen_mentions(person: UUID) -> Sequence[Mention]:
    """Return comments that name somebody who has not looked since, the newest first."""
    found = Mention.objects.select_related("comment", "comment__author").filter(
        person_id=person, seen_at=None, comment__withdrawn_at=None
    )
    return list(found.order_by("-comment__said_at")[:50])


def import_of(register: Importable, principal: Principal, key: UUID) -> Import:
    """Return an import that the principal began.

    Raises:
        NotFound: There is none of this id, or it is another's.
    """
    found = Import.objects.filter(pk=key, register=register.slug, made_by=principal.id).first()
    if found is None:
        raise NotFound("there is no such import")
    return found


def written_before(row: Import) -> Import | None:
    """Return the last import that wrote new records from the very same file, for two weeks.

    Where there is one, what the file calls new would be recorded again.
    """
    done = Import.objects.filter(register=row.register, digest=row.digest, state=ImportState.DONE)
    again = done.filter(fresh__gt=0).exclude(pk=row.pk).select_related("made_by")
    return again.order_by("-finished_at").first()


def comment_of(key: UUID) -> Comment:
    """Return a comment that is not withdrawn.

    Raises:
        NotFound: There is none of this id.
    """
    found = Comment.objects.filter(pk=key, withdrawn_at=None).first()
    if found is None:
        raise NotFound("there is no such comment")
    return found
