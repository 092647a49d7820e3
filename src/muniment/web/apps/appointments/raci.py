"""Who does what: the catalogue's activities, with the company's own changes beside them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.text import slugify

from muniment.engine.catalogue import catalogue
from muniment.web.apps.appointments.models import Appointment, CompanyActivity, Staff
from muniment.web.apps.appointments.presence import in_force, present
from muniment.web.apps.appointments.roles import EVERYBODY, OWN
from muniment.web.apps.organization.queries import today


@dataclass(frozen=True, slots=True)
class Shares:
    """Which roles have which share in an activity; ``accountable`` is one role."""

    responsible: tuple[str, ...]
    accountable: str
    consulted: tuple[str, ...] = ()
    informed: tuple[str, ...] = ()

    def letters(self, role: str) -> str:
        """Return the letters of a role: ``AR`` for one that does it and answers for it."""
        return "".join(
            letter
            for letter, roles in (
                ("A", (self.accountable,)),
                ("R", self.responsible),
                ("C", self.consulted),
                ("I", self.informed),
            )
            if role in roles
        )

    @property
    def roles(self) -> tuple[str, ...]:
        """Every role that it names, once."""
        named = (*self.responsible, self.accountable, *self.consulted, *self.informed)
        return tuple(dict.fromkeys(named))


@dataclass(frozen=True, slots=True)
class Activity:
    """An activity as the company has it.

    Attributes:
        id: The catalogue's title as a slug, or ``own-...``.
        by_catalogue: What the catalogue says; None of an own one, or where it no longer has it.
        reason: Why the company differs; "" where it does not.
        version: Of the company's row; 0 for none.
    """

    id: str
    title: str
    shares: Shares
    by_catalogue: Shares | None
    reason: str = ""
    version: int = 0

    @property
    def changed(self) -> bool:
        """True where the company says something else than the catalogue."""
        return self.by_catalogue is not None and self.shares != self.by_catalogue


@dataclass(frozen=True, slots=True)
class Orphan:
    """A share of an activity that nobody has.

    Attributes:
        share: ``accountable`` or ``responsible``.
        roles: The roles that have it, and that nobody holds.
    """

    activity: Activity
    share: str
    roles: tuple[str, ...]


def activities() -> list[Activity]:
    """Return all activities, the catalogue's first. One statement."""
    rows = list(CompanyActivity.objects.filter(archived_at=None).order_by("activity"))
    said = {row.activity: row for row in rows}
    found = []
    for row in catalogue().role_set.raci:
        name = slugify(row.activity)
        given = Shares(row.responsible, row.accountable, row.consulted, row.informed)
        own = said.pop(name, None)
        if own is None:
            found.append(Activity(name, row.activity, given, given))
        else:
            shares = shares_of(own)
            found.append(Activity(name, row.activity, shares, given, own.reason, own.row_version))
    # Own ones, and those that the catalogue had when the company changed them.
    found += [
        Activity(name, row.title or name, shares_of(row), None, row.reason, row.row_version)
        for name, row in said.items()
    ]
    return found


def shares_of(row: CompanyActivity) -> Shares:
    """Return what a row says."""
    return Shares(
        tuple(row.responsible), row.accountable, tuple(row.consulted), tuple(row.informed)
    )


def is_own(activity: str) -> bool:
    """True for an activity that the catalogue never had."""
    return activity.startswith(OWN)


def held_roles(day: date) -> set[str]:
    """Return the roles that somebody holds on a day, by register. Two statements."""
    rows = Appointment.objects.filter(in_force(day), deputy=False)
    held = set(rows.values_list("role", flat=True).distinct())
    if Staff.objects.filter(present(day)).exists():
        held.add(EVERYBODY)
    return held


def orphan_duties(on: date | None = None) -> list[Orphan]:
    """Return the activities that answer to nobody, or that nobody does. Three statements."""
    return orphans(activities(), held_roles(on or today()))


def orphans(found: Iterable[Activity], held: Collection[str]) -> list[Orphan]:
    """Return the shares that none of the held roles has. No statement.

    Of several responsible roles one is enough.
    """
    missing = []
    for activity in found:
        shares: Sequence[tuple[str, tuple[str, ...]]] = (
            ("accountable", (activity.shares.accountable,)),
            ("responsible", activity.shares.responsible),
        )
        for share, roles in shares:
            if not any(role in held for role in roles):
                missing.append(Orphan(activity, share, roles))
    return missing
