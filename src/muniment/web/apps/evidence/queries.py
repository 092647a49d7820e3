"""Reads of projects' snapshots, outcomes and evidence. Bounded numbers of statements."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Count, FilteredRelation, OuterRef, Q, QuerySet, Subquery

from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.evidence.models import Evidence, Outcome, Snapshot
from muniment.web.apps.organization.models import Project
from muniment.web.ui.contributions import counted

Projects = frozenset[UUID] | None


def pushable_project(principal: Principal, project: UUID) -> Project:
    """Return a project to which the principal may push.

    Raises:
        Denied, NotFound: It may not, or there is none.
    """
    principal.require(Permission.PUSH, project)
    found = Project.objects.filter(pk=project, archived_at=None).first()
    if found is None:
        raise NotFound("there is no such project here")
    return found


def projects(visible: Projects) -> QuerySet[Project, Project]:
    """Return projects with their newest snapshot that counted and how their checks ended.

    Annotations: ``newest`` and ``newest_at`` (reference and time of collection, or None), ``size``,
    ``passed``, ``failed``, ``unknown`` and ``excluded`` (checks whose newest outcome is so).
    """
    rows = Project.objects.all() if visible is None else Project.objects.filter(pk__in=visible)
    counting = Snapshot.objects.filter(project=OuterRef("pk"), moved=True).order_by("-collected_at")
    return rows.annotate(
        newest=Subquery(counting.values("reference")[:1]),
        newest_at=Subquery(counting.values("collected_at")[:1]),
        open_findings=counted("open_findings_of_project"),
        speaking=FilteredRelation("outcome", condition=Q(outcome__newest=True)),
        size=Count("speaking", filter=~_EMPTY),
        passed=Count("speaking", filter=Q(speaking__state="passed")),
        failed=Count("speaking", filter=Q(speaking__state="failed")),
        unknown=Count("speaking", filter=~_EMPTY & Q(speaking__state__in=_UNDECIDED)),
        excluded=Count("speaking", filter=Q(speaking__state="not_applicable")),
    )


_EMPTY = Q(speaking__reason="empty_population")
"""A check that had nothing to judge says nothing: it is no part of the population of checks."""
_UNDECIDED = ("unknown", "error")


def project(principal: Principal, reference: str) -> Project:
    """Return a project, with the annotations of ``projects``.

    Raises:
        NotFound: There is none, or none that the principal may know of.
    """
    visible = principal.projects(Permission.SEE_PROJECTS)
    found = projects(visible).filter(reference=reference).first()
    if found is None:
        raise NotFound("there is no such project")
    return found


def snapshots(visible: Projects) -> QuerySet[Snapshot, Snapshot]:
    """Return the snapshots of some projects; None for all. Their frames are large and stay out."""
    rows = Snapshot.objects.select_related("project").defer("frame")
    return rows if visible is None else rows.filter(project__in=visible)


def snapshot(principal: Principal, reference: str) -> Snapshot:
    """Return a snapshot.

    Raises:
        NotFound: There is none, or none that the principal may know of.
    """
    visible = principal.projects(Permission.SEE_EVIDENCE)
    rows = Snapshot.objects.select_related("project", "bundle").filter(reference=reference)
    found = (rows if visible is None else rows.filter(project__in=visible)).first()
    if found is None:
        raise NotFound("there is no such snapshot")
    return found


def newest_moved(project_id: UUID) -> Snapshot | None:
    """Return a project's newest snapshot that moved its registers."""
    rows = Snapshot.objects.filter(project=project_id, moved=True)
    return rows.order_by("-collected_at").first()


def latest(project_id: UUID) -> Snapshot | None:
    """Return the snapshot of a project that arrived last, whatever it did."""
    return Snapshot.objects.filter(project=project_id).order_by("-received_at").first()


def outcomes(visible: Projects) -> QuerySet[Outcome, Outcome]:
    """Return the outcomes of some projects; None for all."""
    rows = Outcome.objects.select_related("project", "snapshot", "evidence").defer(
        "snapshot__frame"
    )
    return rows if visible is None else rows.filter(project__in=visible)


def speaking_outcomes(project_id: UUID) -> list[Outcome]:
    """Return the outcomes that speak for a project now, in the order of the checks' titles."""
    return list(outcomes(frozenset({project_id})).filter(newest=True).order_by("title"))


def outcomes_of(row: Snapshot) -> list[Outcome]:
    """Return the outcomes of a snapshot, in the order of the checks' titles."""
    return list(row.outcomes.select_related("evidence").order_by("title"))


def speaking(row: Evidence) -> Evidence | None:
    """Return the evidence that took the place of another."""
    return Evidence.objects.filter(
        project=row.project_id, outcome__check_id=row.outcome.check_id, outcome__newest=True
    ).first()


def evidence(visible: Projects) -> QuerySet[Evidence, Evidence]:
    """Return the evidence of some projects; None for all."""
    rows = Evidence.objects.select_related("project", "snapshot", "outcome").defer(
        "snapshot__frame"
    )
    return rows if visible is None else rows.filter(project__in=visible)


def one_evidence(principal: Principal, identity: UUID) -> Evidence:
    """Return one evidence.

    Raises:
        NotFound: There is none, or none that the principal may know of.
    """
    visible = principal.projects(Permission.SEE_EVIDENCE)
    rows = Evidence.objects.select_related("project", "snapshot", "snapshot__bundle", "outcome")
    found = (rows if visible is None else rows.filter(project__in=visible)).filter(pk=identity)
    row = found.first()
    if row is None:
        raise NotFound("there is no such evidence")
    return row
