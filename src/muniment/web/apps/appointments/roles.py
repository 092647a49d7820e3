"""The roles of the ISMS as the company has them: the catalogue's, its own, and what was removed.

A role that the catalogue no longer has, or that the company archived, gives nobody authority any
more; appointments to it stay on record, are listed, and want to be ended (decision 27).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from django.db.models import Q

from muniment.engine.catalogue import catalogue
from muniment.engine.catalogue.roles import RoleNeed
from muniment.web.apps.appointments.models import CompanyRole

OWN = "own-"
EVERYBODY = "role-employee"
"""All staff hold it without an appointment."""


class Origin(Enum):
    """Whose role it is."""

    CATALOGUE = "catalogue"
    OWN = "own"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class KnownRole:
    """One role, from whatever source.

    Attributes:
        id: Catalogue id, or ``own-...``.
        mandatory: A clause, or the company, cannot do without a holder.
        single: At most one holder at a time.
        reason: Why it is needed.
        everybody: All staff hold it; nobody is appointed to it.
        version: Of the company's row; 0 where it says nothing of this role.
    """

    id: str
    title: str
    duty: str
    competence: str
    mandatory: bool
    single: bool
    reason: str
    origin: Origin
    everybody: bool = False
    version: int = 0

    @property
    def appointable(self) -> bool:
        """True where somebody can be appointed to it."""
        return self.origin is not Origin.REMOVED and not self.everybody


def all_roles() -> Mapping[str, KnownRole]:
    """Return the roles in force, the catalogue's first, in order. One statement."""
    return composed(CompanyRole.objects.filter(archived_at=None).order_by("role"))


def composed(rows: Iterable[CompanyRole]) -> dict[str, KnownRole]:
    """Return the catalogue's roles and the company's own. No statement.

    A row that names a role which the catalogue no longer has adds nothing.
    """
    said = {row.role: row for row in rows}
    found = {}
    for role in catalogue().roles.values():
        row = said.get(role.id)
        added = row is not None and row.mandatory
        found[role.id] = KnownRole(
            role.id,
            role.title,
            role.duty,
            role.competence,
            role.need is RoleNeed.MANDATORY or added,
            role.single,
            row.reason if row is not None and added else role.need_reason,
            Origin.CATALOGUE,
            role.need is RoleNeed.EVERYBODY,
            row.row_version if row is not None else 0,
        )
    for name, row in said.items():
        if name.startswith(OWN):
            found[name] = KnownRole(
                name,
                row.title,
                row.duty,
                row.competence,
                row.mandatory,
                row.single,
                row.reason,
                Origin.OWN,
                version=row.row_version,
            )
    return found


def is_known(role: str) -> bool:
    """True for a role that gives authority today. No statement for one of the catalogue's."""
    if role.startswith(OWN):
        return CompanyRole.objects.filter(role=role, archived_at=None).exists()
    return role in catalogue().roles


def known() -> Q:
    """Return the condition that the role of an appointment gives authority today."""
    own = CompanyRole.objects.filter(archived_at=None).values("role")
    return Q(role__in=list(catalogue().roles)) | Q(role__startswith=OWN, role__in=own)


def by_catalogue(role: str) -> bool:
    """True where the catalogue itself says that a role is mandatory."""
    found = catalogue().roles.get(role)
    return found is not None and found.need is RoleNeed.MANDATORY


def removed(role: str, title: str) -> KnownRole:
    """Return a role that is no more, under the name that it had."""
    return KnownRole(role, title, "", "", False, False, "", Origin.REMOVED)
