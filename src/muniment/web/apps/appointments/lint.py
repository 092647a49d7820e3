"""What an auditor's rules want to know of people and roles (``engine.readiness.lint``)."""

from __future__ import annotations

from datetime import date

from django.urls import reverse

from muniment.engine.readiness.lint.facts import Ref, Roles
from muniment.web.apps.appointments import competence, duties
from muniment.web.apps.appointments.competence import Met
from muniment.web.apps.appointments.duties import Standing
from muniment.web.apps.appointments.loading import load
from muniment.web.apps.appointments.models import Appointment
from muniment.web.apps.appointments.presence import has_left
from muniment.web.apps.appointments.queries import vacancies
from muniment.web.apps.appointments.roles import KnownRole, composed
from muniment.web.apps.appointments.vocabulary import OPEN, State
from muniment.web.apps.organization.queries import organization_kept


def facts(day: date) -> Roles:
    """Return what the rules look at. Three statements at most, however many people there are."""
    with organization_kept():
        found = load(day)
        roles = composed(found.roles)
        here = [row for row in found.appointments if not has_left(row.staff, day)]
        taking = [row for row in here if row.state in OPEN]
        clashing = duties.clashes_among(taking, found.compensations, found.team, day)
        mandatory = [role for role in roles.values() if role.mandatory]
        needed = competence.composed(
            roles,
            competence.needs_among(roles, found.needs),
            [
                row
                for row in taking
                if row.state != State.UNCONFIRMED
                and not (row.until_on is not None and row.until_on < day)
            ],
            found.evidence,
            found.plans,
            day,
        )
        return Roles(
            vacancies=tuple(
                (_role(each.role), each.reason)
                for each in vacancies(mandatory, found.appointments, day)
            ),
            unanswered=tuple(_appointment(row) for row in taking if row.state != State.ACCEPTED),
            needs_unmet=tuple(
                (_role(cell.role), f"{cell.staff}: {cell.need.title}")
                for cell in needed.gaps
                if cell.met is not Met.UNASSESSED
            ),
            conflicts=tuple(
                (
                    Ref(
                        each.staff.reference, str(each.staff), _page("staff", each.staff.reference)
                    ),
                    f"{each.conflict.duty_a} / {each.conflict.duty_b}",
                )
                for each in clashing
                if each.standing is Standing.OPEN
            ),
            compensations_due=tuple(
                Ref(
                    each.row.reference,
                    each.clash.conflict,
                    _page("compensation", each.row.reference),
                )
                for each in clashing
                if each.row is not None and each.standing is Standing.OVERDUE
            ),
        )


def _role(role: KnownRole) -> Ref:
    return Ref("", role.title, _page("isms_role", role.id))


def _appointment(row: Appointment) -> Ref:
    return Ref(row.reference, row.title, _page("appointment", row.reference))


def _page(name: str, key: str) -> str:
    return reverse(name, args=[key])
