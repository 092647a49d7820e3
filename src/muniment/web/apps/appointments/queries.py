"""Who holds which role: the questions that other apps ask. Each is a bounded number of statements.

Authority comes from these alone. They name people with an account who accepted by themselves; an
acceptance that somebody vouched for fills a role for the register, and gives nobody a signature.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.queries import active_people
from muniment.web.apps.appointments.models import Appointment, Staff
from muniment.web.apps.appointments.presence import has_left, holds_on, in_force, last_day
from muniment.web.apps.appointments.roles import EVERYBODY, KnownRole, all_roles, is_known, known
from muniment.web.apps.appointments.vocabulary import Answer, State
from muniment.web.apps.organization.queries import organization_kept, today


def holders(role_id: str, on: date | None = None) -> list[Person]:
    """Return who holds a role and can sign for it: accepted by themself, account open, by name.

    Deputies are not among them; see ``deputies``. One statement; for ``own-`` roles two.

    Args:
        role_id: Catalogue id or ``own-...``; one that is no more gives nobody.
        on: Which day; None for today.
    """
    return _people(role_id, on, deputy=False)


def deputies(role_id: str, on: date | None = None) -> list[Person]:
    """Return who stands in for the holders of a role, by name. One statement, or two."""
    return _people(role_id, on, deputy=True)


def signers(role_id: str, on: date | None = None) -> list[Person]:
    """Return the holders of a role and who stands in for them, by name. One statement, or two."""
    return _people(role_id, on)


def holds(person_id: UUID, role_id: str, on: date | None = None) -> bool:
    """True when a person holds a role and can sign for it. One statement, or two."""
    if role_id == EVERYBODY:
        return Person.objects.filter(pk=person_id, is_active=True).exists()
    return (
        is_known(role_id)
        and _signed(on).filter(staff__account=person_id, role=role_id, deputy=False).exists()
    )


def roles_of(person_id: UUID, on: date | None = None) -> list[str]:
    """Return the ids of the roles that a person holds and can sign for. One statement."""
    rows = _signed(on).filter(known(), staff__account=person_id, deputy=False).order_by("role")
    return list(rows.values_list("role", flat=True).distinct())


def roles_of_each(people: Collection[UUID]) -> dict[UUID, frozenset[str]]:
    """Return the ids of the roles that people hold and can sign for; without any: left out.

    One statement.
    """
    rows = _signed(None).filter(known(), staff__account__in=people, deputy=False)
    held: dict[UUID, set[str]] = defaultdict(set)
    for person, role in rows.values_list("staff__account", "role"):
        held[person].add(role)
    return {person: frozenset(roles) for person, roles in held.items()}


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A mandatory role that nobody holds.

    Attributes:
        role: Which.
        reason: Why, in words for a page: who was appointed, and what is missing.
        waits: An appointment is there and waits for an answer or a second person.
    """

    role: KnownRole
    reason: str
    waits: bool


def vacant_mandatory_roles(on: date | None = None) -> list[Vacancy]:
    """Return the mandatory roles without a holder, each with the reason. At most three statements.

    A role counts as held when somebody accepted it who works here on that day, also where only
    a document shows the acceptance (``weakly_held`` lists those).
    """
    with organization_kept():
        wanted = {role.id: role for role in all_roles().values() if role.mandatory}
        return vacancies(wanted.values(), _of_roles(wanted), on or today())


def vacancies(roles: Iterable[KnownRole], rows: Iterable[Appointment], day: date) -> list[Vacancy]:
    """Return which of some roles nobody holds, from their appointments, the newest first."""
    by_role: dict[str, list[Appointment]] = {}
    for row in rows:
        by_role.setdefault(row.role, []).append(row)
    found = []
    for role in roles:
        own = [row for row in by_role.get(role.id, ()) if not row.deputy]
        if not any(holds_on(row, day) for row in own):
            reason, waits = _why(own, day)
            found.append(Vacancy(role, reason, waits))
    return found


def weakly_held(on: date | None = None) -> list[Appointment]:
    """Return appointments to mandatory roles that only a document shows. Two statements."""
    wanted = [role.id for role in all_roles().values() if role.mandatory]
    rows = _of_roles(wanted).filter(in_force(on or today()), answer=Answer.VOUCHED, deputy=False)
    return list(rows)


def waiting_for(person_id: UUID) -> QuerySet[Appointment, Appointment]:
    """Return the appointments that somebody is asked to answer."""
    return Appointment.objects.filter(staff__account=person_id, state=State.OFFERED)


def staff_of(person_id: UUID) -> Staff | None:
    """Return the row of an account in the register of people; None where it has none yet."""
    return Staff.objects.select_related("account").filter(account=person_id).first()


def _of_roles(roles: Iterable[str]) -> QuerySet[Appointment, Appointment]:
    return (
        Appointment.objects.filter(role__in=list(roles))
        .select_related("staff__account")
        .order_by("-appointed_at", "-pk")
    )


def _signed(on: date | None) -> QuerySet[Appointment, Appointment]:
    # Whoever left has lost their account by ``left_at``; of an earlier day the account of today
    # says nothing.
    able = Q(staff__account__isnull=False) if on else Q(staff__account__is_active=True)
    return Appointment.objects.filter(in_force(on or today()), able, answer=Answer.OWN)


def _people(role_id: str, on: date | None, **which: bool) -> list[Person]:
    if not is_known(role_id):
        return []
    rows = _signed(on).filter(role=role_id, **which)
    found = Person.objects.filter(pk__in=rows.values("staff__account"))
    return list(found.order_by("name", "pk"))


def _why(rows: list[Appointment], day: date) -> tuple[str, bool]:
    """Return why none of these holds, and whether one waits; the newest first."""
    for row in rows:
        named = {"who": str(row.staff), "day": row.appointed_at.date().isoformat()}
        if row.state == State.UNCONFIRMED:
            said = gettext("%(who)s appointed themself; a second person has not confirmed it")
            if active_people() < 2:
                said = gettext(
                    "%(who)s appointed themself, and with one active person nobody can confirm it:"
                    " invite a second person, from outside if need be"
                )
            return said % named, True
        if row.state == State.OFFERED and not has_left(row.staff, day):
            return gettext("%(who)s was appointed on %(day)s and has not accepted") % named, True
    for row in rows:
        named = {"who": str(row.staff)}
        last = last_day(row.staff)
        if row.state == State.ACCEPTED:
            if has_left(row.staff, day):
                named["day"] = last.isoformat() if last else ""
                return gettext("%(who)s held it and left; the last day was %(day)s") % named, False
            if row.until_on is not None and row.until_on < day:
                named["day"] = row.until_on.isoformat()
                return gettext("the appointment of %(who)s ran until %(day)s") % named, False
            named["day"] = row.from_on.isoformat()
            return gettext("the appointment of %(who)s begins on %(day)s") % named, False
        if row.state == State.ENDED and row.ended_on is not None:
            named["day"] = row.ended_on.isoformat()
            return gettext("the appointment of %(who)s ended on %(day)s") % named, False
        if row.state == State.REFUSED:
            return gettext("%(who)s refused it") % named, False
    return gettext("nobody is appointed"), False
