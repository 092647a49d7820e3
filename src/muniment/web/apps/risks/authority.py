"""Who may accept which risk: the one port through which risks ask for people's limits.

A limit is a role's in the approved method, for whoever holds the role's appointment. Where no role
that somebody holds has one, their own limit counts, which an administrator set for decisions about
findings. There is no third place.

The app of appointments says who holds which role.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from muniment.core.severity import Severity
from muniment.engine.risk.acceptance import Accepting, Asked, able
from muniment.engine.risk.matrix import Band
from muniment.engine.risk.method import Method
from muniment.web.apps.access.models import Grant, Person
from muniment.web.apps.access.principals import Kind, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.appointments.queries import roles_of_each
from muniment.web.apps.findings.deciders import DECIDING
from muniment.web.apps.risks.policies import allows

_OWN: Final[Mapping[Severity, Band]] = {
    Severity.LOW: Band.LOW,
    Severity.MEDIUM: Band.MODERATE,
    Severity.HIGH: Band.HIGH,
    Severity.CRITICAL: Band.VERY_HIGH,
}
"""What a person's own limit for findings lets them accept of risks; informational: nothing."""


def limit(method: Method | None, roles: frozenset[str], own: str) -> Band | None:
    """Return the highest band that somebody may accept; None for none.

    Args:
        method: The approved method; None where there is none.
        roles: ISMS roles that they hold.
        own: Their own limit for findings, "" for none.
    """
    by_role = method.limit_of(roles) if method is not None else None
    if by_role is not None:
        return by_role
    return _OWN.get(Severity(own)) if own else None


def limit_of(principal: Principal, method: Method | None) -> Band | None:
    """Return the highest band that a principal may accept; None for none. One statement."""
    roles = roles_of_each([principal.id]).get(principal.id, frozenset())
    own = principal.acceptance_limit.value if principal.acceptance_limit else ""
    return limit(method, roles, own)


def as_accepting(principal: Principal, highest: Band | None, project: UUID | None) -> Accepting:
    """Return a principal with their limit as somebody who is to accept a risk of a project."""
    return Accepting(
        principal.id,
        principal.kind is Kind.PERSON,
        allows(principal, Permission.DECIDE, project),
        highest,
    )


@dataclass(frozen=True, slots=True)
class Decider:
    """Somebody whose access lets them decide somewhere.

    Attributes:
        person: Who.
        projects: Where; None in it: everywhere.
        limit: Highest band that they may accept; None for none.
        roles: ISMS roles that they hold.
    """

    person: Person
    projects: frozenset[UUID | None]
    limit: Band | None
    roles: frozenset[str] = frozenset()

    def accepting(self, project: UUID | None) -> Accepting:
        """Return them as somebody who is to accept a risk of a project."""
        there = None in self.projects or (project is not None and project in self.projects)
        return Accepting(self.person.pk, True, there, self.limit)


def deciders(method: Method | None, day: date) -> Everybody:
    """Return everybody active whose access lets them decide somewhere, by name.

    Two statements, and one of the appointments.
    """
    held: dict[UUID, set[UUID | None]] = {}
    rows = Grant.objects.filter(role__in=DECIDING).values_list("person_id", "project_id", "until")
    for person, project, until in rows:
        if until is None or day <= until:
            held.setdefault(person, set()).add(project)
    able = Person.objects.filter(is_active=True, pk__in=list(held))
    people = list(able.only("name", "email", "acceptance_limit").order_by("name", "pk"))
    roles = roles_of_each([person.pk for person in people])
    return Everybody(
        [
            Decider(
                person,
                frozenset(held[person.pk]),
                limit(method, roles.get(person.pk, frozenset()), person.acceptance_limit),
                roles.get(person.pk, frozenset()),
            )
            for person in people
        ]
    )


class Everybody:
    """All deciders, asked again and again who could accept a row."""

    def __init__(self, found: Collection[Decider]) -> None:
        self.deciders = tuple(found)
        self._fitting: dict[tuple[UUID | None, Band], list[Decider]] = {}

    def of(self, person: UUID) -> Decider | None:
        """Return somebody, None where their access lets them decide nowhere."""
        return next((item for item in self.deciders if item.person.pk == person), None)

    def limit_of(self, person: UUID) -> Band | None:
        """Return the highest band that somebody may accept; None for none. No statement."""
        found = self.of(person)
        return found.limit if found else None

    def who_could(self, asked: Asked, project: UUID | None) -> list[Person]:
        """Return who could accept what is asked, by name: limits suffice, it is not their own."""
        if not asked.approved_method:
            return []
        place = (project, asked.band)
        if place not in self._fitting:
            self._fitting[place] = [
                item
                for item in self.deciders
                if item.limit is not None
                and item.limit.reaches(asked.band)
                and item.accepting(project).allowed
            ]
        return [
            item.person for item in self._fitting[place] if not able(item.accepting(project), asked)
        ]
