"""People of the company that is measured: staff, appointments, competence, a clash of duties."""

from __future__ import annotations

from datetime import timedelta

from tests.web.people import principal

from muniment.engine.catalogue import catalogue
from muniment.web.apps.access.models import Person
from muniment.web.apps.appointments.models import Staff
from muniment.web.apps.appointments.services import (
    answering,
    appointing,
    compensating,
    proving,
    staffing,
)
from muniment.web.apps.appointments.services.appointing import Offer
from muniment.web.apps.appointments.services.compensating import Measure
from muniment.web.apps.appointments.services.proving import Shown
from muniment.web.apps.appointments.services.staffing import Details
from muniment.web.apps.organization.queries import today

_JOBS = ("Data scientist", "Engineer", "Product", "Sales", "Support")


def staff(officer: Person, second: Person, count: int) -> None:
    """Fill the register of people of an empty company.

    Args:
        officer: Who appoints.
        second: Another officer, who holds roles.
        count: People without an account.
    """
    boss, day = principal(officer), today()
    people = [
        Details(
            name=f"Person {number:04}",
            mail=f"person.{number}@example.com",
            job=_JOBS[number % len(_JOBS)],
            location="Berlin",
            remote=number % 3 == 0,
            engagement="contractor" if number % 7 == 0 else "employee",
            starts_on=day - timedelta(days=number),
            ends_on=day - timedelta(days=1) if number % 11 == 10 else None,
        )
        for number in range(count)
    ]
    made = [row for row in staffing.import_staff(boss, people) if row.ends_on is None]
    other = Staff.objects.get(account=second)
    measure = Measure("sample", "Ten releases a quarter.", day + timedelta(days=90))
    pair = ("sod-train-release", "role-data-scientist", "role-release")
    compensating.compensate(principal(officer), other.pk, *pair, measure)
    for role in ("role-ciso", "role-data-scientist", "role-release"):
        row = appointing.appoint(boss, Offer(role, other.pk, day))
        answering.accept(principal(second), row.pk, row.row_version)
    roles = [role.id for role in catalogue().roles.values() if not role.single]
    for number, each in enumerate(made[: len(made) // 2]):
        role = roles[number % len(roles)]
        if role == "role-employee":
            continue
        appointing.appoint(boss, Offer(role, each.pk, day))
        proving.show(boss, each.pk, Shown(role, "role", "experience", f"Ten years, {number}"))
    proving.add_need(boss, "role-ciso", "Speaks to the board", "Twice a year.")
    proving.plan(
        boss,
        other.pk,
        "role-ciso",
        "role",
        what="A course",
        who=made[0].pk,
        due_on=day + timedelta(days=60),
    )
