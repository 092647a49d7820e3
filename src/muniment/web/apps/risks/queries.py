"""Reads of the register of risks and of proposals. Each is a bounded number of statements."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import (
    CharField,
    Count,
    DateField,
    Exists,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)

from muniment.engine.catalogue import catalogue
from muniment.engine.catalogue.threats import Threat
from muniment.engine.risk import matrix
from muniment.engine.risk.matrix import Band
from muniment.engine.risk.method import STARTER, Method
from muniment.engine.risk.treatment import TreatmentState
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import NotFound
from muniment.web.apps.access.roles import Role
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.findings.models import Finding
from muniment.web.apps.findings.queries import findings
from muniment.web.apps.organization.queries import today
from muniment.web.apps.risks.methods import InForce
from muniment.web.apps.risks.models import (
    MethodState,
    Proposal,
    Risk,
    RiskAsset,
    RiskFinding,
    RiskMethod,
    Stage,
    Treatment,
)

Projects = frozenset[UUID] | None
"""Those whose risks somebody may see; None for all, and for risks of none in particular."""

SHOWN_FINDINGS = 50
_OWNING = (Role.OFFICER.value, Role.MEMBER.value)


def risks(projects: Projects, *, archived: bool = False) -> QuerySet[Risk, Risk]:
    """Return risks in the register, or those that left it, with project and owner."""
    rows = Risk.objects.select_related("project", "owner").filter(archived_at__isnull=not archived)
    return rows if projects is None else rows.filter(project__in=projects)


def risk(projects: Projects, reference: str) -> Risk:
    """Return one risk, archived or not, with project, owner and proposal. One statement.

    Raises:
        NotFound: There is none of that reference among these projects.
    """
    rows = Risk.objects.select_related("project", "owner", "proposal")
    if projects is not None:
        rows = rows.filter(project__in=projects)
    found = rows.filter(reference=reference).first()
    if found is None:
        raise NotFound("there is no such risk here")
    return found


def whole_risk(projects: Projects, reference: str) -> tuple[Risk, InForce]:
    """Return one risk as ``risk`` does, and the method in force. One statement together.

    Raises:
        NotFound: There is none of that reference among these projects.
    """
    force = RiskMethod.objects.filter(state=MethodState.IN_FORCE)
    rows = Risk.objects.select_related("project", "owner", "proposal").annotate(
        **{f"force_{name}": Subquery(force.values(name)[:1]) for name in _FORCE}
    )
    if projects is not None:
        rows = rows.filter(project__in=projects)
    found = rows.filter(reference=reference).first()
    if found is None:
        raise NotFound("there is no such risk here")
    said = {name: getattr(found, f"force_{name}") for name in _FORCE}
    if said["id"] is None:
        return found, InForce(None, STARTER)
    row = RiskMethod(state=MethodState.IN_FORCE, **said)
    return found, InForce(row, row.method)


_FORCE = ("id", "number", "definition")


def proposals(projects: Projects) -> QuerySet[Proposal, Proposal]:
    """Return what is proposed now, with its project and, as ``adopted``, the risk it became."""
    rows = (
        Proposal.objects.select_related("project")
        .filter(gone_at=None, project__archived_at=None)
        .annotate(adopted=_adopted())
    )
    return rows if projects is None else rows.filter(project__in=projects)


def unadopted(projects: Projects) -> QuerySet[Proposal, Proposal]:
    """Return what is proposed now and stands in no register."""
    taken = Risk.objects.filter(
        project=OuterRef("project"), threat=OuterRef("threat"), archived_at=None
    )
    rows = Proposal.objects.filter(~Exists(taken), gone_at=None, project__archived_at=None)
    return rows if projects is None else rows.filter(project__in=projects)


def proposal(projects: Projects, proposal_id: UUID) -> Proposal:
    """Return one proposal, gone or not. One statement.

    Raises:
        NotFound: There is no such one among these projects.
    """
    rows = Proposal.objects.select_related("project").annotate(adopted=_adopted())
    if projects is not None:
        rows = rows.filter(project__in=projects)
    found = rows.filter(pk=proposal_id).first()
    if found is None:
        raise NotFound("there is no such proposal here")
    return found


def adopted_as(row: Proposal) -> str:
    """Return the reference of the risk that a proposal of ``proposals`` became, or ""."""
    return str(getattr(row, "adopted", None) or "")


def findings_of(row: Proposal) -> Sequence[Finding]:
    """Return the worst findings that a proposal names, with their ``standing``. Two statements."""
    found = findings(frozenset({row.project_id})).filter(fingerprint__in=row.findings)
    return list(found.order_by("-rank", "reference")[:SHOWN_FINDINGS])


def assets_of(row: Proposal) -> Sequence[Asset]:
    """Return the assets that a proposal names. One statement."""
    return list(
        Asset.objects.filter(
            project_id=row.project_id, kind=row.asset_kind, locator__in=row.assets
        ).order_by("reference")
    )


def owners(projects: Projects) -> list[Person]:
    """Return who may answer for risks of some projects, None for any, by name. One statement."""
    where = Q()
    if projects is not None:
        where = Q(grants__project=None) | Q(grants__project__in=projects)
    return list(
        Person.objects.filter(
            where,
            Q(grants__until=None) | Q(grants__until__gte=today()),
            is_active=True,
            grants__role__in=_OWNING,
        )
        .only("name", "email")
        .distinct()
        .order_by("name", "pk")
    )


def only(project: UUID | None) -> Projects:
    """Return one project as those of which somebody is to be; none: only people of all projects."""
    return frozenset({project} if project else ())


def threats_for(asset_kind: str) -> tuple[Threat, ...]:
    """Return the library's threats to a kind of asset, the gravest first (S-20). No statement."""
    found = [item for item in catalogue().threats.values() if asset_kind in item.asset_kinds]
    return tuple(
        sorted(found, key=lambda item: (-item.default.likelihood * item.default.impact, item.id))
    )


def asset_kinds() -> tuple[str, ...]:
    """Return the kinds of asset that the threat library knows. No statement."""
    kinds = {kind for item in catalogue().threats.values() for kind in item.asset_kinds}
    return tuple(sorted(kinds))


@dataclass(frozen=True, slots=True)
class MapCell:
    """One cell of the heat map.

    Attributes:
        likelihood: 1 to 5.
        impact: 1 to 5.
        count: How many stand there.
        level: Their product.
        band: How high that is.
    """

    likelihood: int
    impact: int
    count: int
    level: int
    band: Band


def heat_map(rows: QuerySet[Risk, Risk] | QuerySet[Proposal, Proposal]) -> list[list[MapCell]]:
    """Return the 5 x 5 cells, the highest likelihood first, impact rising. One statement."""
    found: Iterable[tuple[int, int, int]] = (
        rows.order_by()
        .values_list("likelihood", "impact")
        .annotate(number=Count("pk"))
        .values_list("likelihood", "impact", "number")
    )
    counts = {(likelihood, impact): number for likelihood, impact, number in found}
    return [
        [_cell(step.value, across.value, counts) for across in matrix.IMPACT]
        for step in reversed(matrix.LIKELIHOOD)
    ]


def stage_counts(projects: Projects) -> dict[Stage, dict[tuple[int, int], int]]:
    """Return how many risks stand in each cell, for each stage. One statement."""
    found: dict[Stage, dict[tuple[int, int], int]] = {stage: {} for stage in Stage}
    rows = Risk.objects.filter(archived_at=None)
    if projects is not None:
        rows = rows.filter(project__in=projects)
    names = [f"{prefix}{axis}" for prefix in _PREFIXES for axis in ("likelihood", "impact")]
    grouped: Iterable[Any] = (
        rows.order_by()
        .values_list(*names)
        .annotate(number=Count("pk"))
        .values_list(*names, "number")
    )
    for *places, number in grouped:
        for stage, at in zip(Stage, (0, 2, 4), strict=True):
            place = (places[at], places[at + 1])
            if place[0] is not None:
                found[stage][place] = found[stage].get(place, 0) + number
    return found


_PREFIXES = ("inherent_", "", "residual_")


def cells_of(counts: Mapping[tuple[int, int], int], method: Method) -> list[list[MapCell]]:
    """Return counts as cells under a method, the highest likelihood first. No statement."""
    steps = range(1, matrix.STEPS + 1)
    return [
        [
            MapCell(row, column, counts.get((row, column), 0), score.level, score.band)
            for column in steps
            for score in (method.score(row, column),)
        ]
        for row in reversed(steps)
    ]


def treatments(projects: Projects) -> QuerySet[Treatment, Treatment]:
    """Return treatments of risks in the register, with risk and owner."""
    rows = Treatment.objects.select_related("risk", "owner").filter(risk__archived_at=None)
    return rows if projects is None else rows.filter(risk__project__in=projects)


def treatment(projects: Projects, reference: str) -> Treatment:
    """Return one treatment, also of a risk that left the register. One statement.

    Raises:
        NotFound: There is none of that reference among these projects.
    """
    rows = Treatment.objects.select_related("risk__project", "risk__owner", "owner")
    if projects is not None:
        rows = rows.filter(risk__project__in=projects)
    found = rows.filter(reference=reference).first()
    if found is None:
        raise NotFound("there is no such treatment here")
    return found


def treatments_of(risk: UUID) -> list[Treatment]:
    """Return the treatments of a risk, dropped ones last. One statement."""
    rows = Treatment.objects.select_related("owner").filter(risk=risk).order_by("reference")
    return sorted(rows, key=lambda row: row.state == TreatmentState.DROPPED.value)


def treatments_by_control(
    controls: Collection[str] | None = None,
) -> dict[str, list[Treatment]]:
    """Return live treatments of risks in the register by the controls that they use.

    For later apps: why a control is necessary. One statement.
    """
    found: dict[str, list[Treatment]] = {}
    rows = (
        Treatment.objects.select_related("risk")
        .filter(risk__archived_at=None)
        .exclude(state=TreatmentState.DROPPED.value)
        .order_by("reference")
    )
    for row in rows:
        for name in row.controls:
            if controls is None or name in controls:
                found.setdefault(name, []).append(row)
    return found


@dataclass(frozen=True, slots=True)
class Linked:
    """An asset or a finding that a risk names.

    Attributes:
        reference: ``A-0001`` or ``F-0001``.
        text: What it is called, or says.
        severity: Of a finding; "" of an asset.
        state: Of a finding; "" of an asset.
    """

    reference: str
    text: str
    severity: str = ""
    state: str = ""


def linked(row: Risk) -> tuple[list[Linked], list[Linked]]:
    """Return the assets and the findings that a risk names. One statement."""
    nothing = Value("", CharField())
    assets = RiskAsset.objects.filter(risk=row).values_list(
        "asset__reference", "asset__name", nothing, nothing, Value(None, DateField())
    )
    causes = RiskFinding.objects.filter(risk=row).values_list(
        "finding__reference",
        "finding__message",
        "finding__severity",
        "finding__state",
        "finding__until",
    )
    day = today()
    found = [
        # What is waived until a day that is over counts as open, whatever the job has written.
        Linked(reference, text, severity, "open" if until and until < day else state)
        for reference, text, severity, state, until in assets.union(causes, all=True)
    ]
    found.sort(key=lambda item: item.reference)
    return (
        [item for item in found if not item.severity],
        [item for item in found if item.severity],
    )


def linked_assets(row: Risk) -> QuerySet[Asset, Asset]:
    """Return the assets of the register that a risk names."""
    return Asset.objects.filter(risk_links__risk=row).order_by("reference")


def linked_findings(row: Risk) -> QuerySet[Finding, Finding]:
    """Return the findings that a risk names as its causes, with their ``standing``."""
    return findings(None).filter(risk_links__risk=row).order_by("reference")


def band_range(band: Band) -> tuple[int, int]:
    """Return the lowest and highest level of a band."""
    lowest = 1
    for highest, found, _ in matrix.BANDS:
        if found is band:
            return lowest, highest
        lowest = highest + 1
    raise ValueError(f"no such band: {band}")


def in_bands(bands: Iterable[Band]) -> Q:
    """Return the condition of proposals whose level is in one of some bands."""
    found = Q(pk__in=[])
    for band in bands:
        lowest, highest = band_range(band)
        found |= Q(level__gte=lowest, level__lte=highest)
    return found


def _cell(likelihood: int, impact: int, counts: dict[tuple[int, int], int]) -> MapCell:
    level = matrix.level(likelihood, impact)
    return MapCell(
        likelihood, impact, counts.get((likelihood, impact), 0), level, matrix.band(level)
    )


def _adopted() -> Subquery:
    return Subquery(
        Risk.objects.filter(
            project=OuterRef("project"), threat=OuterRef("threat"), archived_at=None
        ).values("reference")[:1]
    )
