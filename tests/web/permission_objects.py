"""What the permission matrix acts on: people of every role, projects, and the things in addresses.

A route's parameter gets its value from a maker registered here. To add one::

    @maker("asset*", "reference")
    def _asset(world: World, state: State, role: str) -> str | None:
        return world.thing("asset", state, lambda project: make_asset(project).reference)

The first argument is the route's name (``fnmatch``), the second the parameter's. The maker returns
the value in each state: an object of the project that the matrix' people belong to (``own``), of
another project, of an archived one in which they have the same roles, or one that is not there. It
returns None for a state that cannot be; the file then has no such row. Later makers win.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from enum import Enum
from fnmatch import fnmatchcase
from http.cookies import SimpleCookie
from typing import Any
from uuid import UUID, uuid4

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db import transaction
from django.test import Client
from tests.web.people import (
    SEED,
    anonymous_client,
    give_app,
    make_person,
    make_project,
    make_token,
    signed_in_client,
)

from muniment.web.apps.access.grants import Given
from muniment.web.apps.access.models import Person, Token
from muniment.web.apps.access.principals import HOST_PRINCIPAL
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services import people
from muniment.web.apps.ledger.checkpoints import sign_now
from muniment.web.apps.ledger.models import SignedHead, Verification
from muniment.web.apps.ledger.services import HOST, Change, record
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.queries import today
from muniment.web.clock import now

ROLES = (
    "anonymous",
    "unenrolled",
    "administrator",
    "officer",
    "lead",
    "member",
    "stranger",
    "auditor",
    "ended",
    "token",
)
"""The matrix' columns. Administrator and officer are so everywhere; lead (an officer), member and
auditor in the own and the archived project alone; a stranger is a member of the other one;
``ended`` is an auditor everywhere whose last day is over; ``token`` is one of the own project, in
place of a session."""


class State(Enum):
    """Whose the object in an address is."""

    OWN = "own"
    OTHER = "other"
    ARCHIVED = "archived"
    ABSENT = "absent"


@dataclass
class World:
    """People, projects and things, made once for the whole matrix."""

    projects: dict[State, Project]
    people: dict[str, Person]
    tokens: dict[State, Token]
    secret: str
    clients: dict[str, Client] = field(default_factory=dict)
    cookies: dict[str, SimpleCookie] = field(default_factory=dict)
    _things: dict[tuple[str, State], str] = field(default_factory=dict)

    def thing(self, kind: str, state: State, make: Callable[[Project], object]) -> str | None:
        """Return a thing of the state's project, made the first time; None where there is none."""
        if state is State.ABSENT:
            return None
        key = (kind, state)
        if key not in self._things:
            self._things[key] = str(make(self.projects[state]))
        return self._things[key]


Maker = Callable[[World, State, str], "str | None"]
_MAKERS: list[tuple[str, str, Maker]] = []


def maker(route: str, parameter: str) -> Callable[[Maker], Maker]:
    """Register what stands for a parameter in the addresses of these routes."""

    def register(function: Maker) -> Maker:
        _MAKERS.insert(0, (route, parameter, function))
        return function

    return register


def filled(world: World, value: Any) -> Any:
    """Return a value of a body; ``$officer`` is a person's id, ``$own`` a project's."""
    if not (isinstance(value, str) and value.startswith("$")):
        return value
    name = value[1:]
    if name == "day":
        return (today() + timedelta(days=5)).isoformat()
    found = world.people.get(name) or world.projects[State(name)]
    return str(found.pk)


def value_of(world: World, route: str, parameter: str, state: State, role: str) -> str | None:
    """Return what stands for a parameter in this state; None where there is no such state."""
    for pattern, name, function in _MAKERS:
        if name == parameter and fnmatchcase(route, pattern):
            return function(world, state, role)
    raise LookupError(f"no maker for {parameter!r} of {route!r}: add one to permission_objects.py")


def make_world() -> World:
    """Return the world in which the matrix holds; the clock may move on while it is made."""
    own, other, archived = (make_project(name) for name in ("own", "other", "archived"))
    archived_token, _ = make_token(archived)
    sign_now()
    token, secret = make_token(own)
    other_token, _ = make_token(other)
    everybody = {
        "unenrolled": make_person(Role.OFFICER),
        "administrator": make_person(Role.ADMINISTRATOR),
        "officer": make_person(Role.OFFICER, limit="critical"),
        "lead": _in_projects(Role.OFFICER, own, archived),
        "member": _in_projects(Role.MEMBER, own, archived),
        "stranger": _in_projects(Role.MEMBER, other),
        "auditor": _in_projects(Role.AUDITOR, own, archived),
        "requester": make_person(Role.OFFICER),
    }
    return World(
        {State.OWN: own, State.OTHER: other, State.ARCHIVED: archived},
        everybody,
        {State.OWN: token, State.OTHER: other_token, State.ARCHIVED: archived_token},
        secret,
    )


def open_clients(world: World) -> None:
    """Sign everybody in."""
    for role in ROLES:
        if role in ("anonymous", "token"):
            client = anonymous_client()
            if role == "token":
                client.defaults["HTTP_AUTHORIZATION"] = f"Bearer {world.secret}"
        else:
            client = signed_in_client(world.people[role], factor=role != "unenrolled")
        client.raise_request_exception = False
        world.clients[role] = client
        world.cookies[role] = copy.deepcopy(client.cookies)


def _in_projects(role: Role, *projects: Project) -> Person:
    until = today().replace(year=today().year + 1) if role is Role.AUDITOR else None
    person = make_person(role, project=projects[0], until=until)
    grants = [Given(role, project.id, until) for project in projects]
    return people.change_grants(
        HOST_PRINCIPAL,
        person.id,
        expected_version=person.row_version,
        grants=grants,
        acceptance_limit="",
    )


@maker("settings_project*", "reference")
@maker("settings_token*", "reference")
def _project(world: World, state: State, role: str) -> str:
    return "P-9999" if state is State.ABSENT else world.projects[state].reference


@maker("settings_project_folder", "reference")
def _followed(world: World, state: State, role: str) -> str:
    """A project of which a folder is followed, as its first snapshot leaves it."""

    def follow(project: Project) -> str:
        with transaction.atomic():
            Project.objects.filter(pk=project.pk).update(root="")
            record(Change("project.changed", HOST, "project", project.pk, {}))
        return project.reference

    return world.thing("followed", state, follow) or "P-9999"


@maker("settings_token", "token")
@maker("settings_token_revoke", "token")
def _token(world: World, state: State, role: str) -> str:
    return str(uuid4()) if state is State.ABSENT else str(world.tokens[state].id)


@maker("api:*", "project_id")
def _project_id(world: World, state: State, role: str) -> str:
    return str(uuid4()) if state is State.ABSENT else str(world.projects[state].id)


@maker("person*", "person_id")
def _person(world: World, state: State, role: str) -> str | None:
    """Somebody active; people belong to no project, so there are two states."""
    if state is State.ABSENT:
        return str(UUID(int=7))
    return _colleague(world) if state is State.OWN else None


@maker("person_reactivate", "person_id")
@maker("person_erase", "person_id")
def _gone(world: World, state: State, role: str) -> str | None:
    if state is not State.OWN:
        return _person(world, state, role)

    def make(project: Project) -> UUID:
        person = make_person(Role.MEMBER)
        people.deactivate(HOST_PRINCIPAL, person.id, expected_version=person.row_version)
        return person.id

    return world.thing("gone", state, make)


@maker("person_uninvite", "person_id")
@maker("person_invite_again", "person_id")
def _invited(world: World, state: State, role: str) -> str | None:
    if state is not State.OWN:
        return _person(world, state, role)
    return world.thing("invited", state, lambda project: _invite("invited")[0].id)


@maker("set_up", "secret")
def _set_up(world: World, state: State, role: str) -> str | None:
    """No link sets up a server that has people."""
    return "nothing" if state is State.ABSENT else None


@maker("join", "secret")
def _join(world: World, state: State, role: str) -> str | None:
    if state is State.ABSENT:
        return "nothing"
    return world.thing("join", state, lambda p: _invite("join")[1]) if state is State.OWN else None


@maker("choose_password", "secret")
def _choose_password(world: World, state: State, role: str) -> str | None:
    if state is State.ABSENT:
        return "nothing"
    if state is not State.OWN:
        return None
    person = UUID(_colleague(world))
    return world.thing("reset", state, lambda p: people.make_reset_link(HOST_PRINCIPAL, person)[1])


@maker("own_factor_remove", "factor")
def _factor(world: World, state: State, role: str) -> str | None:
    """One's own, and somebody else's."""
    owner = _owner(world, state, role)
    return None if owner is None else str(_factor_of(owner) if owner else 999_999)


@maker("own_session_end", "session")
def _session(world: World, state: State, role: str) -> str | None:
    owner = _owner(world, state, role)
    if owner is None:
        return None
    if not owner:
        return "999999"
    row, _ = UserSession.objects.get_or_create(
        user=owner, session_key=f"another-{owner.pk}"[:40], defaults={"ip": "192.0.2.1"}
    )
    return str(row.pk)


@maker("ledger*", "index")
@maker("api:*", "index")
def _entry(world: World, state: State, role: str) -> str | None:
    """Entries belong to no project; who reads the log reads all of it."""
    return {State.OWN: "0", State.ABSENT: "999999"}.get(state)


@maker("ledger*", "size")
def _checkpoint(world: World, state: State, role: str) -> str | None:
    if state is State.OWN:
        return str(SignedHead.objects.earliest("size").size)
    return "999999" if state is State.ABSENT else None


@maker("ledger_verification", "key")
def _audit(world: World, state: State, role: str) -> str | None:
    """An audit asked for by somebody else."""
    if state is State.ABSENT:
        return str(UUID(int=7))
    if state is not State.OWN:
        return None
    return world.thing(
        "audit",
        state,
        lambda project: Verification.objects.create(asked_by=HOST, asked_at=now(), size=1).id,
    )


def _owner(world: World, state: State, role: str) -> Person | str | None:
    """Return who owns what is one's own: oneself, a colleague, "" for nobody; None: no state."""
    if state is State.ARCHIVED:
        return None
    if state is State.ABSENT:
        return ""
    if state is State.OTHER:
        return Person.objects.get(pk=_colleague(world))
    return world.people["officer" if role in ("anonymous", "token", "unenrolled") else role]


def _factor_of(person: Person) -> int:
    if not Authenticator.objects.filter(user=person).exists():
        give_app(person, SEED)
    return int(Authenticator.objects.filter(user=person).earliest("pk").pk)


def _colleague(world: World) -> str:
    found = world.thing("colleague", State.OWN, lambda project: make_person(Role.MEMBER).id)
    assert found is not None
    return found


def _invite(name: str) -> tuple[Person, str]:
    return people.invite(
        HOST_PRINCIPAL,
        email=f"{name}@example.org",
        name=name,
        grants=[Given(Role.MEMBER)],
    )
