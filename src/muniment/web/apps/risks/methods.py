"""The method in force, read. Its versions are written by ``services_methods``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from muniment.engine.catalogue import catalogue
from muniment.engine.risk.method import STARTER, Method
from muniment.web.apps.access.principals import NotFound
from muniment.web.apps.risks.models import MethodState, RiskMethod


@dataclass(frozen=True, slots=True)
class InForce:
    """What risks are assessed under today.

    Attributes:
        row: The approved version; None: the starter method, which nobody approved.
        method: What it says.
    """

    row: RiskMethod | None
    method: Method

    @property
    def id(self) -> UUID | None:
        """The version's id; None for the starter."""
        return self.row.pk if self.row else None

    @property
    def approved(self) -> Method | None:
        """What it says where it was approved; None: it gives nobody a limit."""
        return self.method if self.row else None

    @property
    def number(self) -> int:
        """The version's number; 0 for the starter."""
        return self.row.number if self.row else 0


def in_force() -> InForce:
    """Return the method in force. One statement."""
    row = RiskMethod.objects.filter(state=MethodState.IN_FORCE).first()
    return InForce(row, row.method if row else STARTER)


def in_force_and_submitted() -> tuple[InForce, RiskMethod | None]:
    """Return the method in force, and the version that waits for approval. One statement."""
    rows = {
        row.state: row
        for row in RiskMethod.objects.filter(
            state__in=(MethodState.IN_FORCE, MethodState.SUBMITTED)
        )
    }
    row = rows.get(MethodState.IN_FORCE)
    return InForce(row, row.method if row else STARTER), rows.get(MethodState.SUBMITTED)


def isms_roles() -> Mapping[str, str]:
    """Return the ISMS roles of the catalogue with their titles. No statement."""
    return {role.id: role.title for role in catalogue().role_set.roles}


def versions() -> list[RiskMethod]:
    """Return every version, the newest first, with author and approver. One statement."""
    rows = RiskMethod.objects.select_related("author", "approved_by")
    return list(rows.order_by("-number"))


def version(number: int) -> RiskMethod:
    """Return one version, with author and approver. One statement.

    Raises:
        NotFound: There is none of that number.
    """
    rows = RiskMethod.objects.select_related("author", "approved_by")
    found = rows.filter(number=number).first()
    if found is None:
        raise NotFound("there is no such version of the method")
    return found
