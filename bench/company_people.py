"""People of the company that is measured: staff, appointments, competence, a clash of duties."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from django.db import transaction
from tests.web.apps.appointments.appointed import make_many
from tests.web.people import principal

from muniment.engine.catalogue import catalogue
from muniment.web.apps.access.models import Grant, Person
from muniment.web.apps.access.roles import Role
from muniment.web.apps.appointments.models import Staff
from muniment.web.apps.appointments.services import (
    answering,
    appointing,
    compensating,
    proving,
)
from muniment.web.apps.appointments.services.appointing import Offer
from muniment.web.apps.appointments.services.compensating import Measure
from muniment.web.apps.appointments.services.following import staff_for
from muniment.web.apps.appointments.services.proving import Shown
from muniment.web.apps.appointments.services.staffing import Details
from muniment.web.apps.ledger.models import new_id
from muniment.web.apps.ledger.services import HOST, Change, record
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.queries import today
from muniment.web.clock import now

_JOBS = ("Data scientist", "Engineer", "Product", "Sales", "Support")
_LEAVES = 11
"""One in so many left yesterday."""


def enter(officer: Person, count: int) -> None:
    """Enter people in the register, as an import does."""
    day = today()
    people = (
        Details(
            name=f"Person {number:04}",
            mail=_mail(number),
            job=_JOBS[number % len(_JOBS)],
            location="Berlin",
            remote=number % 3 == 0,
            engagement="contractor" if number % 7 == 0 else "employee",
            starts_on=day - timedelta(days=number),
            ends_on=day - timedelta(days=1) if number % _LEAVES == _LEAVES - 1 else None,
        )
        for number in range(count)
    )
    make_many(people, officer)


def invite(count: int, projects: Sequence[Project]) -> None:
    """Give people accounts and a project, some of them three; one entry, as after an import."""
    moment = now()
    with transaction.atomic():
        made = Person.objects.bulk_create(
            Person(
                email=_mail(number),
                name=f"Person {number:04}",
                created_at=moment,
                joined_at=moment,
                password="!",
            )
            for number in range(count)
        )
        Grant.objects.bulk_create(
            Grant(person=person, role=Role.MEMBER.value, project=projects[at % len(projects)])
            for number, person in enumerate(made)
            for at in range(number, number + min(len(projects), 1 if number % 10 else 3))
        )
        for person in made:
            staff_for(person)
        record(Change("person.invited", HOST, "person", new_id(), {"count": count}))


def appoint(officer: Person, second: Person) -> None:
    """Appoint those who work here to roles, and show why they can; most accept."""
    boss, day = principal(officer), today()
    other = Staff.objects.get(account=second)
    measure = Measure("sample", "Ten releases a quarter.", day + timedelta(days=90))
    pair = ("sod-train-release", "role-data-scientist", "role-release")
    compensating.compensate(principal(officer), other.pk, *pair, measure)
    for role in ("role-ceo", "role-ciso", "role-data-scientist", "role-release"):
        row = appointing.appoint(boss, Offer(role, other.pk, day))
        answering.accept(principal(second), row.pk, row.row_version)
    here = Staff.objects.filter(ends_on=None).exclude(account__in=[officer, second])
    made = list(here.select_related("account").order_by("pk"))
    roles = [
        role.id for role in catalogue().roles.values() if not role.single and role.id != _EVERYBODY
    ]
    for number, each in enumerate(made):
        role = roles[number % len(roles)]
        row = appointing.appoint(boss, Offer(role, each.pk, day))
        if each.account is not None and number % 5:
            answering.accept(principal(each.account), row.pk, row.row_version)
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


_EVERYBODY = "role-employee"


def _mail(number: int) -> str:
    return f"person.{number}@example.com"
