"""Reads of findings and decisions.

A waiver or false positive holds to the end of its last day in the organisation's zone. The job that
writes its end down may be late, so everything here compares ``until`` with the day itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Case, CharField, Count, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from muniment.core.severity import Severity
from muniment.web.apps.access.models import Grant, Person
from muniment.web.apps.access.principals import NotFound
from muniment.web.apps.findings.deciders import DECIDING
from muniment.web.apps.findings.models import Decision, DecisionState, Finding, FindingState
from muniment.web.apps.organization.queries import today

Projects = frozenset[UUID] | None
"""Those whose findings somebody may see; None for all."""

_LIVE = (DecisionState.REQUESTED, DecisionState.GRANTED)
_TEXT = CharField()
_EXCUSED = (FindingState.WAIVED, FindingState.FALSE_POSITIVE)


def open_now(day: date) -> Q:
    """Return the condition of findings that count as open on a day."""
    # Said of two columns of one index, in whose order lists are walked; by ``state`` it would be an
    # alternative, and every open row would be fetched and sorted for each page.
    return Q(closed_at=None) & (Q(until=None) | Q(until__lt=day))


def in_state(states: Sequence[str], day: date) -> Q:
    """Return the condition of findings that stand in one of some states on a day."""
    found = Q(pk__in=[])
    for state in states:
        if state == FindingState.OPEN:
            found |= open_now(day)
        elif state in _EXCUSED:
            found |= Q(state=state, until__gte=day)
        else:
            found |= Q(state=state)
    return found


def state_on(finding: Finding, day: date) -> FindingState:
    """Return where a finding stands on a day."""
    state = FindingState(finding.state)
    over = finding.until is not None and finding.until < day
    return FindingState.OPEN if state in _EXCUSED and over else state


def findings(projects: Projects, day: date | None = None) -> QuerySet[Finding, Finding]:
    """Return findings with their projects and assets; ``standing`` is their state on a day.

    Args:
        projects: Whose.
        day: The day, where the caller knows it; else today, which costs a statement.
    """
    day = day or today()
    rows = Finding.objects.select_related("project", "asset", "asset__owner").annotate(
        standing=Case(
            When(state__in=_EXCUSED, until__lt=day, then=Value(FindingState.OPEN.value)),
            default=F("state"),
            output_field=CharField(),
        )
    )
    return rows if projects is None else rows.filter(project__in=projects)


def finding(projects: Projects, reference: str, day: date | None = None) -> Finding:
    """Return one finding.

    Raises:
        NotFound: There is none of that reference among these projects.
    """
    row = findings(projects, day).filter(reference=reference).first()
    if row is None:
        raise NotFound("there is no such finding here")
    return row


def decisions(projects: Projects, day: date | None = None) -> QuerySet[Decision, Decision]:
    """Return decisions with their findings and projects.

    ``standing`` is their state today; ``requester_name`` and ``approver_name`` are who asks and
    who decides, as the people table or else the file has them.
    """
    rows = Decision.objects.select_related("finding__project").annotate(
        standing=Case(
            When(
                state__in=_LIVE,
                expires_on__lt=day or today(),
                then=Value(DecisionState.ENDED.value),
            ),
            default=F("state"),
            output_field=CharField(),
        ),
        requester_name=Coalesce(
            _name("requested_by"), _name("requester"), F("requester_text"), output_field=_TEXT
        ),
        approver_name=Coalesce(_name("approver"), F("approver_text"), output_field=_TEXT),
    )
    return rows if projects is None else rows.filter(finding__project__in=projects)


def _name(column: str) -> Subquery:
    return Subquery(Person.objects.filter(pk=OuterRef(column)).values("name")[:1])


def decision(projects: Projects, reference: str, day: date | None = None) -> Decision:
    """Return one decision.

    Raises:
        NotFound: There is none of that reference among these projects.
    """
    row = decisions(projects, day).filter(reference=reference).first()
    if row is None:
        raise NotFound("there is no such decision here")
    return row


def decisions_about(finding: Finding, day: date) -> list[Decision]:
    """Return all decisions about a finding, newest first."""
    return list(decisions(None, day).filter(finding=finding).order_by("-requested_at", "-pk"))


def in_force(day: date) -> Q:
    """Return the condition of decisions that hold on a day."""
    return decided(DecisionState.GRANTED, day)


def waiting(day: date) -> Q:
    """Return the condition of requests that wait for an answer on a day."""
    return decided(DecisionState.REQUESTED, day)


def decided(state: str, day: date) -> Q:
    """Return the condition of decisions that stand in a state on a day."""
    if state == DecisionState.ENDED:
        return Q(state=state) | Q(state__in=_LIVE, expires_on__lt=day)
    return Q(state=state, expires_on__gte=day) if state in _LIVE else Q(state=state)


def ended(day: date) -> Q:
    """Return the condition of decisions that no longer wait nor hold on a day."""
    return ~Q(state__in=_LIVE) | Q(expires_on__lt=day)


def waiting_for(person: UUID, projects: Projects) -> int:
    """Return how many requests wait for a person's answer."""
    return decisions(projects).filter(waiting(today()), approver=person).count()


def eligible_approvers(
    project: UUID, severity: Severity, asking: UUID | None, day: date | None = None
) -> list[Person]:
    """Return who could be asked about a finding in a project, by name. One statement.

    Args:
        project: Of the finding.
        severity: Of the finding.
        asking: Who asks, and therefore cannot decide.
        day: The day, where the caller knows it; else today, which costs a statement.
    """
    day = day or today()
    able = [item.value for item in Severity if item.at_least(severity)]
    held = Grant.objects.filter(
        Q(project=None) | Q(project=project),
        Q(until=None) | Q(until__gte=day),
        role__in=DECIDING,
    )
    rows = Person.objects.filter(
        is_active=True, acceptance_limit__in=able, pk__in=held.values("person_id")
    ).order_by("name", "pk")
    return list(rows if asking is None else rows.exclude(pk=asking))


def open_counts(projects: Projects) -> dict[str, int]:
    """Return how many findings are open today, by severity. Two statements."""
    rows = Finding.objects.filter(open_now(today()))
    if projects is not None:
        rows = rows.filter(project__in=projects)
    counted: Any = rows.values("severity").annotate(number=Count("pk")).order_by()
    found = {item["severity"]: item["number"] for item in counted}
    return {item.value: found.get(item.value, 0) for item in Severity}
