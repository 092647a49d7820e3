"""Reads what control states follow from: newest outcomes, findings that count, risks, obligations.

Seven statements, whatever the number of projects, findings and risks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import repeat
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Count, Q, QuerySet

from muniment.core.severity import Severity
from muniment.engine.checks.outcome import OutcomeState
from muniment.engine.readiness.standing import LiveFinding, NewestOutcome, ProjectOutcomes
from muniment.engine.soa.rows import ReasonKind
from muniment.web.apps.context.models import Obligation
from muniment.web.apps.evidence.models import Outcome
from muniment.web.apps.findings.models import Finding, FindingState
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.queries import organization_zone, today
from muniment.web.apps.risks.models import Proposal, Risk

_EXCUSED = (FindingState.WAIVED, FindingState.FALSE_POSITIVE)


@dataclass(frozen=True, slots=True)
class Excused:
    """Findings of a check that a decision keeps from counting, and until when.

    Attributes:
        check: The check.
        ends_at: The first moment at which they count again.
        grave: One at least is high or critical, so that it would contradict.
    """

    check: str
    ends_at: datetime
    grave: bool


@dataclass(frozen=True, slots=True)
class Reason:
    """A risk whose treatment uses a control, or what binds and is met by it: why it is proposed.

    Attributes:
        kind: ``risk`` for one in the register, ``proposal`` for one that nobody adopted;
            ``contract`` or ``obligation`` for what binds.
        id: Its id.
        reference: How people name it, or "" for a proposal.
        title: What it is about.
        level: 1 to 25; 0 for what binds.
        project: Id of its project, or "" for the organisation's.
        controls: What treats it.
    """

    kind: str
    id: str
    reference: str
    title: str
    level: int
    project: str
    controls: Sequence[str]

    def stored(self) -> dict[str, Any]:
        """Return it as a standing keeps it."""
        return {
            "kind": self.kind,
            "id": self.id,
            "reference": self.reference,
            "title": self.title,
            "level": self.level,
            "project": self.project,
        }


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything that the states follow from, at one moment.

    Attributes:
        projects: Those that are not archived, with what their checks last came to.
        findings: Open ones, and those that a decision excuses.
        excused: Until when those are excused.
        reasons: Risks, the adopted ones first, the highest first; between them what binds.
    """

    projects: tuple[ProjectOutcomes, ...]
    findings: tuple[LiveFinding, ...]
    excused: tuple[Excused, ...]
    reasons: tuple[Reason, ...]


def load(moment: datetime) -> Inputs:
    """Return what the states follow from at a moment, now or later."""
    zone = ZoneInfo(organization_zone())
    projects = dict(
        Project.objects.filter(archived_at=None).order_by("reference").values_list("pk", "name")
    )
    outcomes = _outcomes()
    findings, excused = _findings(projects, moment, zone)
    return Inputs(
        tuple(
            ProjectOutcomes(str(pk), name, tuple(outcomes.get(pk, ())))
            for pk, name in projects.items()
        ),
        tuple(findings),
        tuple(excused),
        tuple(_reasons(projects)),
    )


def _outcomes() -> dict[UUID, list[NewestOutcome]]:
    found: dict[UUID, list[NewestOutcome]] = {}
    rows = Outcome.objects.filter(newest=True, project__archived_at=None).order_by("check_id")
    for (
        project,
        check,
        version,
        state,
        size,
        passed,
        failed,
        unknown,
        excluded,
        evidence,
        until,
    ) in rows.values_list(
        "project_id",
        "check_id",
        "version",
        "state",
        "size",
        "passed",
        "failed",
        "unknown",
        "excluded",
        "evidence__pk",
        "evidence__expires_at",
    ):
        found.setdefault(project, []).append(
            NewestOutcome(
                check,
                version,
                OutcomeState(state),
                passed,
                failed,
                unknown,
                empty=size - excluded == 0,
                evidence=str(evidence) if evidence else "",
                expires_at=until,
            )
        )
    return found


def _findings(
    projects: Mapping[UUID, str], moment: datetime, zone: ZoneInfo
) -> tuple[list[LiveFinding], list[Excused]]:
    day = moment.astimezone(zone).date()
    live, excused = list[LiveFinding](), list[Excused]()
    groups = (
        Finding.objects.filter(state__in=(FindingState.OPEN, *_EXCUSED))
        .order_by()
        .values_list("project_id", "check_id", "severity", "state", "until")
        .annotate(number=Count("pk"))
    )
    for project, check, word, state, until, number in groups:
        if project not in projects:
            continue
        severity = Severity(word)
        # The job that writes the end of a decision may be late: its last day is what counts.
        counts = state == FindingState.OPEN or (until is not None and until < day)
        live.extend(repeat(LiveFinding(str(project), check, severity, counts), number))
        if not counts and until is not None:
            excused.append(Excused(check, _end_of(until, zone), severity.at_least(Severity.HIGH)))
    return live, excused


def binding(day: date) -> QuerySet[Obligation, Obligation]:
    """Return the laws, contracts and licences that bind on a day, in the order of their register.

    What is still to come into force is among them: it is prepared for.
    """
    over = Q(until_on__lt=day)
    return Obligation.objects.filter(archived_at=None).exclude(over).order_by("reference")


def _end_of(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day + timedelta(days=1), time(), zone)


def _reasons(projects: Mapping[UUID, str]) -> Iterator[Reason]:
    adopted = set[tuple[UUID | None, str]]()
    risks = Risk.objects.filter(archived_at=None).order_by("-level", "reference")
    for pk, reference, title, level, project, threat, controls in risks.values_list(
        "pk", "reference", "title", "level", "project_id", "threat", "controls"
    ):
        if project is None or project in projects:
            adopted.add((project, threat))
            yield Reason("risk", str(pk), reference, title, level, str(project or ""), controls)
    for binds in binding(today()):
        kind = ReasonKind.CONTRACT if binds.kind == "contract" else ReasonKind.OBLIGATION
        yield Reason(kind.value, str(binds.pk), binds.reference, binds.title, 0, "", binds.controls)
    proposals = Proposal.objects.filter(gone_at=None).order_by("-level", "threat", "project_id")
    for pk, title, level, project, threat, controls in proposals.values_list(
        "pk", "title", "level", "project_id", "threat", "controls"
    ):
        if project in projects and (project, threat) not in adopted:
            yield Reason("proposal", str(pk), "", title, level, str(project), controls)
