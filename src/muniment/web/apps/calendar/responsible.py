"""Who can do a task, and who does it when its assignee cannot."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from muniment.core.errors import UsageError
from muniment.web.apps.access.models import Grant, Person
from muniment.web.apps.access.roles import ALLOWS, Permission
from muniment.web.apps.calendar.vocabulary import Fallen
from muniment.web.apps.organization.queries import today


def roles_with(permission: Permission) -> list[str]:
    """Return the access roles that have a permission."""
    return [role.value for role, allowed in ALLOWS.items() if permission in allowed]


def holders(permission: Permission, project: UUID | None, *, everywhere: bool = False) -> Q:
    """Return the condition that a person is active and holds a permission today.

    Args:
        permission: Which.
        project: For a project; None: in any, or with ``everywhere`` in all.
        everywhere: None as the project means all of them.
    """
    held = _in_force(permission, OuterRef("pk"))
    if project is not None:
        held = held.filter(Q(project=None) | Q(project=project))
    elif everywhere:
        held = held.filter(project=None)
    return Q(is_active=True) & Q(Exists(held))


def able(person: str, project: str) -> Q:
    """Return the condition that whoever a row names can work on it.

    Args:
        person: The row's column of the person.
        project: The row's column of the project; null: the organisation's.
    """
    held = _in_force(Permission.WORK_TASKS, OuterRef(person)).filter(person__is_active=True)
    there = held.filter(Q(project=None) | Q(project=OuterRef(project)))
    return Q(Exists(there)) | Q(Exists(held), **{project: None})


Places = Mapping[UUID, frozenset[UUID | None]]
"""Where people can be given tasks: ids of projects, and None with access to all."""


def can_work(person: UUID | None, project: UUID | None) -> bool:
    """True for somebody who can be given a task of a project, None for the organisation's."""
    return works(places_of([person] if person else []), person, project)


def works(places: Places, person: UUID | None, project: UUID | None) -> bool:
    """True for somebody who can be given a task of a project, None for the organisation's."""
    held = places.get(person, frozenset()) if person is not None else frozenset()
    return bool(held if project is None else held & {None, project})


def require_able(
    places: Places, assignee: UUID | None, deputy: UUID | None, project: UUID | None
) -> None:
    """Accept only people who can be given tasks of a project; a deputy is somebody else.

    Raises:
        UsageError: One cannot, or both are the same.
    """
    for person in filter(None, (assignee, deputy)):
        if not works(places, person, project):
            raise UsageError(
                "this person cannot work on the task",
                hint="It goes to an officer, or to a member of the task's project.",
            )
    if deputy is not None and deputy == assignee:
        raise UsageError("nobody is their own deputy")


def places_of(people: Collection[UUID]) -> dict[UUID, frozenset[UUID | None]]:
    """Return where people can be given tasks: ids of projects, and None with access to all.

    One statement; who cannot work anywhere is left out.
    """
    if not people:
        return {}
    still = Q(until=None) | Q(until__gte=today())
    rows = Grant.objects.filter(
        still,
        person__in=people,
        person__is_active=True,
        role__in=roles_with(Permission.WORK_TASKS),
    )
    found: dict[UUID, set[UUID | None]] = {}
    for person, project in rows.values_list("person", "project"):
        found.setdefault(person, set()).add(project)
    return {person: frozenset(places) for person, places in found.items()}


def workers(project: UUID | None) -> list[Person]:
    """Return who can be given tasks, by name. One statement."""
    rows = Person.objects.filter(holders(Permission.WORK_TASKS, project))
    return list(rows.only("name", "email").order_by("name", "pk"))


def officers(project: UUID | None) -> list[Person]:
    """Return who sees to what nobody else does, by name. One statement."""
    found = holders(Permission.EDIT_TASKS, project, everywhere=True)
    return list(Person.objects.filter(found).order_by("name", "pk"))


def settled(
    assignee: UUID | None, deputy: UUID | None, project: UUID | None
) -> tuple[UUID | None, Fallen]:
    """Return who is to do something: the assignee, else the deputy, else nobody but the officers.

    One statement at most.
    """
    named = {person for person in (assignee, deputy) if person is not None}
    return settle(places_of(named), assignee, deputy, project)


def settle(
    places: Places, assignee: UUID | None, deputy: UUID | None, project: UUID | None
) -> tuple[UUID | None, Fallen]:
    """Return what ``settled`` does, of people whose places are known. No statement."""
    if works(places, assignee, project):
        return assignee, Fallen.NOT
    if deputy != assignee and works(places, deputy, project):
        return deputy, Fallen.TO_DEPUTY
    return None, Fallen.TO_OFFICERS


def _in_force(permission: Permission, person: OuterRef) -> QuerySet[Grant, Grant]:
    still = Q(until=None) | Q(until__gte=today())
    return Grant.objects.filter(still, person=person, role__in=roles_with(permission))
