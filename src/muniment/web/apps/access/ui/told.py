"""What the ledger says of people, projects, tokens and the organisation, in words for pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access import history
from muniment.web.apps.access.grants import Given
from muniment.web.apps.access.history import History, Pairs, Told, changes_of
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.queries import Held
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.ui.held import words
from muniment.web.ui.components.badges import severity_word

_LABELS = {
    "name": _("Name"),
    "default_ref": _("Branch that counts"),
    "root": _("Folder followed"),
    "time_zone": _("Time zone"),
    "access": _("Access"),
    "acceptance_limit": _("May waive findings up to"),
}


@dataclass(frozen=True, slots=True)
class Erasure:
    """When a person was erased, by whom and why.

    Attributes:
        at: When.
        who: The name that its actor has today.
        reason: Why; "" where the reason was erased in its turn.
        index: The entry that says so.
        url: Its page, or "".
    """

    at: datetime
    who: str
    reason: str
    index: int
    url: str


def history_of(record: UUID, reader: Principal, also: Iterable[UUID] = ()) -> History:
    """Return what happened to a record under Settings. At most four statements."""
    return history.history_of(record, reader, _LABELS, also=also, reads=_reads)


def erasure_of(found: History) -> Erasure | None:
    """Return the erasure in a person's history. No statement."""
    for entry, row in zip(found.entries, found.rows, strict=True):
        if entry.type == "person.erased":
            reason = (entry.payload or {}).get("reason")
            said = reason if isinstance(reason, str) else ""
            return Erasure(entry.when, row.who, said, entry.index, row.url)
    return None


def _reads(payload: Mapping[str, Any]) -> Pairs:
    """Return what a payload says that changed, in words."""
    before, after = payload.get("before"), payload.get("after")
    pairs: dict[str, tuple[Any, Any]] = dict(changes_of(payload))
    if isinstance(before, list) and isinstance(after, list):
        pairs["access"] = (before, after)
    elif isinstance(payload.get("grants"), list):
        pairs["access"] = (None, payload["grants"])
    limit = payload.get("acceptance_limit")
    if isinstance(limit, Mapping):
        pairs["acceptance_limit"] = (limit.get("before"), limit.get("after"))
    elif isinstance(limit, str):
        pairs["acceptance_limit"] = ("", limit)
    changed = ((name, was, is_) for name, (was, is_) in pairs.items() if was != is_)
    return {name: (_said(name, was), _said(name, is_)) for name, was, is_ in changed}


def _said(name: str, value: Any) -> Any:
    if name == "acceptance_limit" and value:
        return severity_word(value)
    if name == "root" and value == "":
        return gettext("the top of the repository")
    return _access(value) if isinstance(value, list) else value


def _access(grants: list[Any]) -> Told:
    """Return access roles as they stand in payloads, to be said with references of projects."""
    found = [
        Given(
            Role(each["role"]),
            UUID(each["project"]) if each["project"] else None,
            date.fromisoformat(each["until"]) if each["until"] else None,
        )
        for each in grants
    ]

    def say(names: Mapping[UUID, str]) -> str:
        held = [
            Held(each.role, names.get(each.project, "") if each.project else "", each.until, False)
            for each in found
        ]
        return ", ".join(map(words, held)) or gettext("no role")

    return Told(frozenset(each.project for each in found if each.project), say)
