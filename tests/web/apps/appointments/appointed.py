"""People who hold roles, appointed and accepted through the services."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from tests.web.people import make_person, principal

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.roles import Role
from muniment.web.apps.appointments.everybody import Everybody
from muniment.web.apps.appointments.models import Appointment, Staff
from muniment.web.apps.appointments.services import answering, appointing
from muniment.web.apps.appointments.services.appointing import Offer
from muniment.web.apps.appointments.services.entering import Entering
from muniment.web.apps.appointments.services.staffing import Details, enter
from muniment.web.apps.ledger.models import new_id
from muniment.web.apps.organization.queries import today


def appointer() -> Person:
    """Return an officer who appoints, and is never the one who is appointed."""
    found = Person.objects.filter(email="appointer@example.org").first()
    return found or make_person(Role.OFFICER, email="appointer@example.org", name="Petra Appointer")


def staff_of(person: Person) -> Staff:
    """Return the row of an account."""
    return Staff.objects.select_related("account").get(account=person)


def make_staff(name: str = "Rudi Rig", **details: object) -> Staff:
    """Return somebody without an account."""
    return enter(principal(appointer()), Details(name=name, **details))  # type: ignore[arg-type]


def make_many(rows: Iterable[Details], by: Person | None = None) -> list[Staff]:
    """Return people without an account, entered together as an import does it."""
    entering = Entering(principal(by or appointer()), Everybody(today()))
    for row in rows:
        entering.enter(row)
    with transaction.atomic():
        return entering.save(("import", new_id()), {})


def offered(
    role: str, who: Person | Staff, by: Person | None = None, **more: object
) -> Appointment:
    """Return an appointment that waits for an answer."""
    staff = staff_of(who) if isinstance(who, Person) else who
    offer = Offer(role, staff.pk, **{"from_on": today(), **more})  # type: ignore[arg-type]
    return appointing.appoint(principal(by or appointer()), offer)


def appointed(role: str, person: Person, **more: object) -> Appointment:
    """Return an appointment that the person accepted, by themself."""
    row = offered(role, person, **more)
    return answering.accept(principal(person), row.pk, row.row_version)
