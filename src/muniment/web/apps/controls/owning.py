"""Own controls: made, described anew, put away, taken back. Never deleted (decision 27)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Count, Max

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.engine.catalogue import catalogue
from muniment.engine.soa.rows import OWN
from muniment.web.apps.access.archived import Archived
from muniment.web.apps.access.principals import Conflict, NotFound, Principal
from muniment.web.apps.controls import policies
from muniment.web.apps.controls.models import CompanyControl
from muniment.web.apps.controls.opening import OWN_FROM
from muniment.web.apps.ledger.services import Change, record
from muniment.web.clock import now

MOST_OWN = 300
LONGEST_TITLE = 200
LONGEST_TEXT = 4000
_ID = re.compile(r"own-[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_ID = 48


class Known(Conflict):
    """There is a control of that id already."""

    status = 409


@dataclass(frozen=True, slots=True)
class Description:
    """What an own control is."""

    title: str
    description: str
    references: str


def add(principal: Principal, control: str, said: Description) -> CompanyControl:
    """Add a control that the catalogue does not have.

    Args:
        principal: Who adds it.
        control: Its id; ``own-`` is put before it where it is missing.
        said: What it is.

    Raises:
        Denied: The principal may not decide about controls.
        Known: There is one of that id, perhaps put away.
        UsageError: The id or the title do not allow it, or there are too many.
    """
    policies.require_deciding(principal)
    name = control.strip().lower()
    row = fresh(name if name.startswith(OWN) else f"{OWN}{name}", said)
    with transaction.atomic():
        if CompanyControl.objects.filter(control=row.control).exists():
            raise Known(
                f"there is {row.control} already", hint="If it was put away, it can be taken back."
            )
        place([row])
        row.save(force_insert=True)
        _record("control.added", principal, row, {"description": row.description})
    return row


def fresh(control: str, said: Description) -> CompanyControl:
    """Return an own control that is in no table yet; ``place`` gives it its position.

    Raises:
        UsageError: The id or the title do not allow it.
    """
    if len(control) > LONGEST_ID or not _ID.fullmatch(control):
        raise UsageError(
            "the id of an own control is own- and small letters, digits and hyphens",
            hint=f"For example own-model-cards; at most {LONGEST_ID} characters.",
        )
    cleaned = cleaned_of(said)
    return CompanyControl(
        control=control,
        position=OWN_FROM,
        catalogue_version=catalogue().version,
        title=cleaned.title,
        theme="own",
        description=cleaned.description,
        references=cleaned.references,
    )


def place(rows: Sequence[CompanyControl]) -> None:
    """Put new own controls behind those that are there, inside a transaction. One statement.

    Raises:
        UsageError: There would be too many.
    """
    found = CompanyControl.objects.filter(position__gte=OWN_FROM).aggregate(
        last=Max("position"), number=Count("pk")
    )
    if found["number"] + len(rows) > MOST_OWN:
        raise UsageError(
            f"at most {MOST_OWN} own controls", hint=f"There are {found['number']} already."
        )
    first = OWN_FROM if found["last"] is None else found["last"] + 1
    for position, row in enumerate(rows, first):
        row.position = position


def describe(
    principal: Principal, control: str, said: Description, expected_version: int
) -> CompanyControl:
    """Describe an own control anew.

    Raises:
        NotFound: There is no such own control.
        Denied: The principal may not decide about controls.
        Archived: It was put away.
        Conflict: Somebody else changed it meanwhile.
        UsageError: The title is missing, or a text too long.
    """
    policies.require_deciding(principal)
    cleaned = cleaned_of(said)
    with transaction.atomic():
        row = _own(control, expected_version)
        if row.archived_at is not None:
            raise Archived(f"{row.control} was put away: nothing in it changes")
        before = {name: getattr(row, name) for name in ("title", "description", "references")}
        row.title, row.description = cleaned.title, cleaned.description
        row.references = cleaned.references
        changes: dict[str, JSON] = {
            name: [value, getattr(row, name)]
            for name, value in before.items()
            if value != getattr(row, name)
        }
        _save(row)
        _record("control.described", principal, row, {"changes": changes})
    return row


def archive(
    principal: Principal, control: str, reason: str, expected_version: int
) -> CompanyControl:
    """Put an own control away; it leaves the statement and keeps its history.

    Raises:
        NotFound, Denied, Archived, Conflict: As for ``describe``.
        UsageError: No reason was given.
    """
    policies.require_deciding(principal)
    said = reason.strip()
    if not said:
        raise UsageError("say why the control is put away")
    with transaction.atomic():
        row = _own(control, expected_version)
        if row.archived_at is not None:
            raise Archived(f"{row.control} was put away already")
        row.archived_at = now()
        _save(row)
        _record("control.archived", principal, row, {"reason": said[:LONGEST_TEXT]})
    return row


def take_back(principal: Principal, control: str, expected_version: int) -> CompanyControl:
    """Take an own control back into use, as it was.

    Raises:
        NotFound, Denied, Conflict: As for ``describe``.
        UsageError: It is in use.
    """
    policies.require_deciding(principal)
    with transaction.atomic():
        row = _own(control, expected_version)
        if row.archived_at is None:
            raise UsageError(f"{row.control} is in use")
        row.archived_at = None
        _save(row)
        _record("control.taken-back", principal, row, {})
    return row


def _own(control: str, expected_version: int) -> CompanyControl:
    rows = CompanyControl.objects.select_for_update().filter(position__gte=OWN_FROM)
    row = rows.filter(control=control).first()
    if row is None:
        raise NotFound(
            "there is no such own control",
            hint="Controls of Annex A are never changed or put away.",
        )
    if row.row_version != expected_version:
        raise Conflict(
            f"somebody else changed {row.control} meanwhile",
            hint="Look at what it says now, then decide again.",
        )
    return row


def _save(row: CompanyControl) -> None:
    row.row_version += 1
    row.save()


def cleaned_of(said: Description) -> Description:
    """Return a description as it is kept.

    Raises:
        UsageError: The title is missing, or a text too long.
    """
    title = " ".join(said.title.split())
    if not title or len(title) > LONGEST_TITLE:
        raise UsageError(f"a control wants a title of at most {LONGEST_TITLE} characters")
    if max(len(said.description), len(said.references)) > LONGEST_TEXT:
        raise UsageError(f"description and references have at most {LONGEST_TEXT} characters")
    return Description(title, said.description.strip(), said.references.strip())


def _record(word: str, principal: Principal, row: CompanyControl, more: dict[str, JSON]) -> None:
    payload: dict[str, JSON] = {"control": row.control, "title": row.title, **more}
    record(Change(word, principal.id, "companycontrol", row.pk, payload))
