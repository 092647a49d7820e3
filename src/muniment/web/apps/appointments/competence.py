"""Competence: what the roles that are held need, what shows it, and where a gap is (clause 7.2).

A need is met by evidence that somebody other than the person judged, and that has not run out.
That everybody is aware of the policy is training's to show (clause 7.3), not a need here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from uuid import UUID

from muniment.web.apps.appointments.models import (
    BY_ROLE,
    Appointment,
    CompetenceEvidence,
    CompetenceNeed,
    CompetencePlan,
    Staff,
)
from muniment.web.apps.appointments.presence import not_left
from muniment.web.apps.appointments.roles import KnownRole, all_roles
from muniment.web.apps.appointments.vocabulary import State
from muniment.web.apps.organization.queries import today


@dataclass(frozen=True, slots=True)
class Need:
    """Something that a role needs.

    Attributes:
        key: ``BY_ROLE``, or the id of a ``CompetenceNeed``.
        reference: Of an own need; "" for what the role states by itself.
    """

    role: str
    key: str
    title: str
    reference: str = ""


class Met(Enum):
    """Whether somebody meets a need today."""

    MET = "met"
    EXPIRED = "expired"
    """There was evidence, and it ran out."""
    UNASSESSED = "unassessed"
    """There is evidence that nobody else has judged."""
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Cell:
    """One need of one role of one person.

    Attributes:
        evidence: What shows it, the newest first, also what ran out.
        plan: What is to be done, where that is open.
    """

    staff: Staff
    role: KnownRole
    deputy: bool
    need: Need
    met: Met
    evidence: tuple[CompetenceEvidence, ...]
    plan: CompetencePlan | None


@dataclass(frozen=True, slots=True)
class Matrix:
    """Every need of every role that is held or offered.

    Attributes:
        cells: In the order of roles, then people.
        unheld: Needs of mandatory roles that nobody holds, and so nobody meets.
    """

    cells: Sequence[Cell]
    unheld: Sequence[tuple[KnownRole, Need]]

    @property
    def gaps(self) -> list[Cell]:
        """The needs that are not met."""
        return [cell for cell in self.cells if cell.met is not Met.MET]


def matrix(day: date | None = None, staff: UUID | None = None) -> Matrix:
    """Return the needs of the roles that people hold or were offered. Five statements.

    Args:
        day: Which day; None for today.
        staff: Of one person only; None for everybody.
    """
    on, roles = day or today(), all_roles()
    rows = Appointment.objects.filter(
        not_left(on, "staff__"), state__in=(State.OFFERED, State.ACCEPTED)
    ).exclude(state=State.ACCEPTED, until_on__lt=on)
    evidence = CompetenceEvidence.objects.filter(archived_at=None)
    plans = CompetencePlan.objects.filter(closed_at=None).select_related("who__account")
    if staff is not None:
        rows, evidence = rows.filter(staff=staff), evidence.filter(staff=staff)
        plans = plans.filter(staff=staff)
    return composed(
        roles,
        needs(roles),
        list(rows.select_related("staff__account").order_by("role", "staff__reference")),
        list(evidence.order_by("-recorded_at", "-pk")),
        list(plans),
        on,
        whole=staff is None,
    )


def needs(roles: Mapping[str, KnownRole]) -> dict[str, list[Need]]:
    """Return what each role needs. One statement."""
    return needs_among(roles, CompetenceNeed.objects.filter(archived_at=None).order_by("reference"))


def needs_among(
    roles: Mapping[str, KnownRole], rows: Iterable[CompetenceNeed]
) -> dict[str, list[Need]]:
    """Return what each role needs, from the company's own needs. No statement."""
    found: dict[str, list[Need]] = defaultdict(list)
    for role in roles.values():
        if role.competence and role.appointable:
            found[role.id].append(Need(role.id, BY_ROLE, role.competence))
    for row in rows:
        if row.role in roles:
            found[row.role].append(Need(row.role, str(row.pk), row.title, row.reference))
    return found


def composed(
    roles: Mapping[str, KnownRole],
    wanted: Mapping[str, Sequence[Need]],
    appointments: Iterable[Appointment],
    evidence: Iterable[CompetenceEvidence],
    plans: Iterable[CompetencePlan],
    day: date,
    *,
    whole: bool = True,
) -> Matrix:
    """Return the matrix from what was loaded. No statement."""
    shown: dict[tuple[UUID, str, str], list[CompetenceEvidence]] = defaultdict(list)
    for proof in evidence:
        shown[proof.staff_id, proof.role, proof.need].append(proof)
    planned = {(plan.staff_id, plan.role, plan.need): plan for plan in plans}
    held: dict[str, dict[UUID, Appointment]] = defaultdict(dict)
    for row in appointments:
        # Who holds a role is not its deputy as well.
        known = held[row.role].get(row.staff_id)
        if known is None or known.deputy:
            held[row.role][row.staff_id] = row
    cells = [
        Cell(
            row.staff,
            role,
            row.deputy,
            need,
            met(shown[row.staff_id, role.id, need.key], day),
            tuple(shown[row.staff_id, role.id, need.key]),
            planned.get((row.staff_id, role.id, need.key)),
        )
        for role in roles.values()
        for row in held[role.id].values()
        for need in wanted.get(role.id, ())
    ]
    unheld = [
        (role, need)
        for role in roles.values()
        if whole and role.mandatory and not any(not row.deputy for row in held[role.id].values())
        for need in wanted.get(role.id, ())
    ]
    return Matrix(cells, unheld)


def met(evidence: Iterable[CompetenceEvidence], day: date) -> Met:
    """Return whether some evidence meets a need on a day."""
    found = list(evidence)
    fresh = [row for row in found if row.valid_until is None or row.valid_until >= day]
    if any(row.assessed_by is not None for row in fresh):
        return Met.MET
    if fresh:
        return Met.UNASSESSED
    return Met.EXPIRED if found else Met.GAP
