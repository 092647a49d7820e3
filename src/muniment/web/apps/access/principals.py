"""Who asks: a person with roles, a project's token, the host, or the system itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from uuid import UUID
from zoneinfo import ZoneInfo

from muniment.core.errors import MunimentError
from muniment.core.severity import Severity
from muniment.web.apps.access.models import Person, Token
from muniment.web.apps.access.roles import ALLOWS, Permission, Role
from muniment.web.apps.ledger.services import HOST, SYSTEM

FRESH = timedelta(minutes=5)
"""How long after proving who one is an approval may be given."""


class Denied(MunimentError):
    """The principal may not do this. The web answers 403."""


class NotFound(MunimentError):
    """There is no such thing, or none that the principal may know of. The web answers 404."""


class Conflict(MunimentError):
    """Somebody else changed the record meanwhile. The web answers 409."""


class FreshProofNeeded(MunimentError):
    """The person must prove once more who they are. The web sends them to do so."""


class Kind(Enum):
    """What kind of principal."""

    PERSON = "person"
    TOKEN = "token"  # noqa: S105 - a word, not a secret
    HOST = "host"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Held:
    """A role, for one project or for all (None)."""

    role: Role
    project: UUID | None


@dataclass(frozen=True, slots=True)
class Principal:
    """Who asks, with everything that a policy needs and no request object.

    Attributes:
        id: The actor in the ledger.
        kind: Person, token, host or system.
        name: For messages on screen; never put into the ledger.
        held: Roles of a person.
        project: The project of a token.
        acceptance_limit: Worst severity that a person may waive.
        proved_at: When a person last proved who they are.
    """

    id: UUID
    kind: Kind
    name: str = ""
    held: tuple[Held, ...] = ()
    project: UUID | None = None
    acceptance_limit: Severity | None = None
    proved_at: datetime | None = None

    def allows(self, permission: Permission, project: UUID | None = None) -> bool:
        """True when this principal may do this in a project; without one: in some project."""
        if self.kind in (Kind.HOST, Kind.SYSTEM):
            return True
        if self.kind is Kind.TOKEN:
            return permission is Permission.PUSH and project in (None, self.project)
        return any(
            permission in ALLOWS[item.role] and (project is None or item.project in (None, project))
            for item in self.held
        )

    def everywhere(self, permission: Permission) -> bool:
        """True when this principal may do this in every project, those to come included."""
        if self.kind in (Kind.HOST, Kind.SYSTEM):
            return True
        return any(permission in ALLOWS[item.role] and item.project is None for item in self.held)

    def projects(self, permission: Permission) -> frozenset[UUID] | None:
        """Return the projects in which this principal may do this; None for all."""
        if self.everywhere(permission):
            return None
        if self.kind is Kind.TOKEN:
            own = permission is Permission.PUSH and self.project is not None
            return frozenset({self.project} if own and self.project else ())
        return frozenset(
            item.project
            for item in self.held
            if item.project is not None and permission in ALLOWS[item.role]
        )

    def require(self, permission: Permission, project: UUID | None = None) -> None:
        """Accept only a principal that may do this.

        Raises:
            NotFound: The project is none that the principal may see at all.
            Denied: It may see it, but not do this.
        """
        if self.allows(permission, project):
            return
        if project is not None and not self.allows(Permission.SEE_PROJECTS, project):
            raise NotFound("there is no such thing here")
        raise Denied(
            "you may not do this",
            hint="Access roles are given by an administrator, under Settings, People.",
        )

    def require_everywhere(self, permission: Permission) -> None:
        """Accept only a principal that may do this in every project, those to come included.

        Raises:
            Denied: It may do it in some projects at most.
        """
        if not self.everywhere(permission):
            raise Denied(
                "you may not do this for every project",
                hint="It takes a role in all projects. An administrator gives it.",
            )

    def require_fresh(self, moment: datetime) -> None:
        """Accept only a person who proved within five minutes who they are.

        Raises:
            FreshProofNeeded: It was longer ago.
        """
        if self.kind is not Kind.PERSON:
            return
        if not self.fresh(moment):
            raise FreshProofNeeded("please confirm that it is you")

    def fresh(self, moment: datetime) -> bool:
        """True when a person proved within five minutes who they are.

        A proof from later than now shows a clock that was set back, and not when it was given.
        """
        return self.proved_at is not None and abs(moment - self.proved_at) <= FRESH


HOST_PRINCIPAL = Principal(HOST, Kind.HOST, "this server's host")
SYSTEM_PRINCIPAL = Principal(SYSTEM, Kind.SYSTEM, "Muniment")


def person_principal(
    person: Person, moment: datetime, zone: str, proved_at: datetime | None
) -> Principal:
    """Return a signed-in person as a principal, with the roles that hold today. One query."""
    today = moment.astimezone(ZoneInfo(zone)).date()
    return Principal(
        person.id,
        Kind.PERSON,
        str(person),
        tuple(_held(person.grants.values_list("role", "project_id", "until"), today)),
        acceptance_limit=Severity(person.acceptance_limit) if person.acceptance_limit else None,
        proved_at=proved_at,
    )


def token_principal(token: Token) -> Principal:
    """Return a token as a principal."""
    return Principal(token.id, Kind.TOKEN, token.name, project=token.project_id)


def _held(rows: Iterable[tuple[str, UUID | None, date | None]], today: date) -> Iterable[Held]:
    for role, project, until in rows:
        if until is None or today <= until:
            yield Held(Role(role), project)
