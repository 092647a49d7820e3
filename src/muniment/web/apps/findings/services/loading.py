"""Loads what a service needs, locked, inside its transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from muniment.core.severity import Severity
from muniment.web.apps.access.archived import is_archived
from muniment.web.apps.access.models import Grant, Person
from muniment.web.apps.access.principals import (
    Denied,
    Kind,
    NotFound,
    Principal,
    person_principal,
)
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.findings.deciders import DECIDING
from muniment.web.apps.findings.models import Decision, DecisionState, Finding, FindingState
from muniment.web.apps.findings.policies import Approver, Asked
from muniment.web.apps.findings.services.refusals import Changed
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.queries import organization_zone, today
from muniment.web.clock import now

OPEN_STATES = (FindingState.OPEN, FindingState.WAIVED, FindingState.FALSE_POSITIVE)

Versions = Mapping[UUID, int]
"""Which rows, and the version of each that the person saw."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Who acts, as they are at this moment, and which day it is."""

    principal: Principal
    today: date


def moment_of(principal: Principal) -> Moment:
    """Return a principal as the database has them now: they may have left since they signed in.

    Raises:
        Denied: They can no longer sign in.
    """
    if principal.kind is not Kind.PERSON:
        return Moment(principal, today())
    person = Person.objects.filter(pk=principal.id, is_active=True).first()
    if person is None:
        raise Denied("you can no longer sign in here")
    present = person_principal(person, now(), organization_zone(), principal.proved_at)
    return Moment(present, today())


def findings_of(principal: Principal, wanted: Versions) -> list[Finding]:
    """Return findings, locked, in the order asked for.

    Raises:
        NotFound: One does not exist, or the principal may not know of it.
        Changed: One has another version.
    """
    lock_projects(Finding.objects.filter(pk__in=list(wanted)).values_list("project_id", flat=True))
    found = Finding.objects.select_for_update(of=("self",)).select_related("project")
    by_id = {row.pk: row for row in found.filter(pk__in=list(wanted))}
    for key, version in wanted.items():
        row = _visible(principal, by_id.get(key))
        if row.row_version != version:
            raise Changed(row, version)
    return [by_id[key] for key in wanted]


def decisions_of(principal: Principal, wanted: Versions) -> list[Decision]:
    """Return decisions with their findings, locked, in the order asked for.

    Raises:
        NotFound: One does not exist, or the principal may not know of it.
        Changed: One has another version.
    """
    lock_projects(
        Decision.objects.filter(pk__in=list(wanted)).values_list("finding__project_id", flat=True)
    )
    found = Decision.objects.select_for_update(of=("self",)).select_related("finding__project")
    by_id = {row.pk: row for row in found.filter(pk__in=list(wanted))}
    for key, version in wanted.items():
        row = by_id.get(key)
        if row is None:
            raise NotFound("there is no such decision here")
        _visible(principal, row.finding)
        if row.row_version != version:
            raise Changed(row, version)
    return [by_id[key] for key in wanted]


def lock_projects(projects: Iterable[UUID]) -> None:
    """Lock projects, always in one order, so that no push is written meanwhile."""
    list(
        Project.objects.select_for_update()
        .filter(pk__in=set(projects))
        .order_by("pk")
        .values_list("pk")
    )


def _visible(principal: Principal, row: Finding | None) -> Finding:
    if row is None:
        raise NotFound("there is no such finding here")
    principal.require(Permission.SEE_FINDINGS, row.project_id)
    return row


def approvers(people: Iterable[UUID], day: date) -> dict[tuple[UUID, UUID | None], Approver]:
    """Return people as approvers. Keyed by person and project; None stands for every project."""
    found: dict[tuple[UUID, UUID | None], Approver] = {}
    rows = Person.objects.filter(pk__in=set(people)).values_list(
        "pk", "is_active", "acceptance_limit"
    )
    grants = Grant.objects.filter(person__in=set(people), role__in=DECIDING)
    held: dict[UUID, list[UUID | None]] = {}
    for person, project, until in grants.values_list("person_id", "project_id", "until"):
        if until is None or day <= until:
            held.setdefault(person, []).append(project)
    for person, active, limit in rows:
        worst = Severity(limit) if limit else None
        everywhere = None in held.get(person, ())
        found[person, None] = Approver(person, active, everywhere, worst)
        for where in held.get(person, ()):
            found[person, where] = Approver(person, active, True, worst)
    return found


def approver_in(
    found: Mapping[tuple[UUID, UUID | None], Approver], person: UUID, project: UUID
) -> Approver:
    """Return one of ``approvers`` as they are in a project; nobody known may decide nothing."""
    there = found.get((person, project)) or found.get((person, None))
    return there or Approver(person, False, False, None)


def asked_of(decision: Decision, day: date) -> Asked:
    """Return a request as policies look at it."""
    finding = decision.finding
    return Asked(
        project=finding.project_id,
        archived=is_archived(finding.project),
        severity=Severity(finding.severity),
        finding_open=finding.state in OPEN_STATES,
        waiting=decision.state == DecisionState.REQUESTED,
        in_force=decision.state == DecisionState.GRANTED and day <= decision.expires_on,
        requested_by=decision.requested_by,
        requester=decision.requester,
        approver=decision.approver,
        expires_on=decision.expires_on,
    )
