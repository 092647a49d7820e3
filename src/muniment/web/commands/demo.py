"""``muniment server demo``: a data folder of invented people and sample projects (decision 28).

It makes no account: both people join by one-time links, and choose password and second factor as
anybody does. A live data folder is never turned into a demo, nor the other way round.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from muniment.core.errors import UsageError
from muniment.core.severity import Severity
from muniment.web.config.options import Options


class _Invented(NamedTuple):
    name: str
    email: str
    post: str
    roles: tuple[str, ...]
    limit: Severity


_ORGANIZATION = "Tidewater Analytics"
_PEOPLE = (
    _Invented(
        "Mara Linde",
        "mara.linde@example.org",
        "security officer",
        ("administrator", "officer"),
        Severity.CRITICAL,
    ),
    _Invented("Jonas Okoye", "jonas.okoye@example.org", "ML engineer", ("member",), Severity.HIGH),
)


class Door(NamedTuple):
    """How somebody who has not joined yet comes in: who, and a one-time link."""

    name: str
    link: str


def refuse_shared_database(options: Options) -> None:
    """Accept only a server whose database is a file in its own data folder.

    Raises:
        UsageError: A database is named by the settings.
    """
    if options.database_url:
        raise UsageError(
            "a demo keeps its database in its own data folder", hint="Unset DATABASE_URL."
        )


def refuse_live() -> None:
    """Accept only a database that is a demo's, or has no entry in its ledger yet.

    Raises:
        UsageError: It is a live one, if only with a set-up link that is on its way to somebody.
    """
    from muniment.web.apps.ledger.models import Entry
    from muniment.web.apps.organization.models import Organization

    demo = Organization.objects.values_list("demo", flat=True).first()
    if not demo and Entry.objects.exists():
        raise UsageError(
            "this data folder is a live one, and takes no demo",
            hint="Give the demo a folder of its own: MUNIMENT_HOME=var/demo",
        )


def furnish(address: str, bundles: Iterable[Path]) -> tuple[list[str], list[Door]]:
    """Found the demo where there is nothing yet, and take in bundles of samples.

    Args:
        address: Where people will reach the server.
        bundles: Oldest first.

    Returns:
        What was done, as lines; and how those of the two people come in who have not joined.

    Raises:
        UsageError: A bundle cannot be read.
        MunimentError: A bundle is refused, as a push would be.
    """
    from muniment.web.apps.organization.models import Organization
    from muniment.web.commands.importing import take_in

    if not Organization.objects.exists():
        _found()
    notes = []
    for path in bundles:
        done = take_in(path, add_project=True)
        notes.append(f"{path.name} is {done.reference}{f': {done.reason}' if done.reason else ''}")
    return notes, _doors(address)


def _found() -> None:
    from django.conf import settings

    from muniment.web.apps.access.grants import Given
    from muniment.web.apps.access.principals import HOST_PRINCIPAL
    from muniment.web.apps.access.roles import Role
    from muniment.web.apps.access.services.people import invite
    from muniment.web.apps.organization.services import found_organization

    zone = settings.MUNIMENT.time_zone
    found_organization(HOST_PRINCIPAL.id, _ORGANIZATION, zone, demo=True)
    for one in _PEOPLE:
        invite(
            HOST_PRINCIPAL,
            email=one.email,
            name=one.name,
            grants=[Given(Role(role)) for role in one.roles],
            acceptance_limit=one.limit.value,
        )


def _doors(address: str) -> list[Door]:
    """Return both people, each who has not joined with a fresh link; their older ones are void."""
    from muniment.web.apps.access.models import Person
    from muniment.web.apps.access.principals import HOST_PRINCIPAL
    from muniment.web.apps.access.services.people import invite_again

    doors = []
    for one in _PEOPLE:
        found = Person.objects.filter(email=one.email).first()
        if found is not None and found.standing == "invited":
            _, secret = invite_again(HOST_PRINCIPAL, found.id)
            doors.append(Door(f"{one.name}, {one.post}", f"{address}/invitation/{secret}/"))
    return doors
