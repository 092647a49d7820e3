"""Grants as values: what somebody is to be allowed, before it is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.web.apps.access.roles import Role


@dataclass(frozen=True, slots=True)
class Given:
    """One access role, for one project or for all (None), to a last day or without end."""

    role: Role
    project: UUID | None = None
    until: date | None = None

    def payload(self) -> dict[str, JSON]:
        """Return the grant as it stands in the ledger: ids only."""
        return {
            "role": self.role.value,
            "project": str(self.project) if self.project else None,
            "until": self.until.isoformat() if self.until else None,
        }


def checked(grants: Iterable[Given], today: date) -> tuple[Given, ...]:
    """Return the grants without doubles, in a stable order.

    Raises:
        UsageError: None at all, an auditor without an end date, an administrator of one project,
            or a last day that is over.
    """
    found = sorted(
        set(grants), key=lambda each: (each.role.value, str(each.project), str(each.until))
    )
    if not found:
        raise UsageError(
            "no access role was chosen", hint="Choose at least one, or deactivate the person."
        )
    for each in found:
        if each.role is Role.AUDITOR and each.until is None:
            raise UsageError(
                "an auditor's access needs a last day", hint="Set the day on which it ends."
            )
        if each.role is Role.ADMINISTRATOR and (each.project or each.until):
            raise UsageError(
                "an administrator is one of the whole server, without an end",
                hint="Leave project and last day empty, or choose another role.",
            )
        if each.until is not None and each.until < today:
            raise UsageError(f"the last day {each.until} is over", hint="Choose a later day.")
    return tuple(found)


def payloads(grants: Iterable[Given]) -> list[JSON]:
    """Return grants as they stand in the ledger."""
    return [each.payload() for each in grants]
