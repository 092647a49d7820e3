"""Reads of assets, their versions, places and standing. Bounded numbers of statements."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.queries import choices_of
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.assets import policies
from muniment.web.apps.assets.models import (
    Asset,
    AssetVersion,
    ClassDecision,
    IdentityAct,
    Link,
    VersionLink,
)
from muniment.web.apps.assets.vocabulary import Standing

Projects = frozenset[UUID] | None
_MOST_TWINS = 50
_MOST_PLACES = 200
_MOST_LINKS = 200
_POPULATION = ("seen", "by_hand", "to_complete")
"""What is in the register now and should have an owner and a class."""


def assets(projects: Projects) -> QuerySet[Asset, Asset]:
    """Return the assets of some projects; None for all, those of no project included."""
    rows = Asset.objects.select_related("project", "owner")
    return rows if projects is None else rows.filter(project__in=projects)


def asset(principal: Principal, reference: str) -> Asset:
    """Return an asset, with ``places_elsewhere``: whether others were merged into it.

    Raises:
        NotFound: There is none, or none that the principal may know of.
    """
    merged = Asset.objects.filter(survivor=OuterRef("pk"))
    found = (
        assets(principal.projects(Permission.SEE_ASSETS))
        .select_related("custodian", "survivor")
        .annotate(places_elsewhere=Exists(merged))
        .filter(reference=reference)
        .first()
    )
    if found is None:
        raise NotFound("there is no such asset")
    return found


def places_of(row: Asset) -> list[Asset]:
    """Return an asset and what was merged into it. One statement, none where nothing was."""
    if not getattr(row, "places_elsewhere", True):
        return [row]
    merged = Asset.objects.filter(survivor=row.pk).select_related("project")
    return [row, *merged.order_by("reference")[:_MOST_PLACES]]


def at_any_place(row: Asset, field: str = "asset") -> Q:
    """Return what narrows rows of other tables to those about an asset, at any of its places."""
    return Q(**{field: row.pk}) | Q(**{f"{field}__survivor": row.pk})


def versions(places: Iterable[Asset], most: int = 50) -> list[AssetVersion]:
    """Return what an asset contained at its places, newest first, each with its ``asset``."""
    by_id = {place.pk: place for place in places}
    found = list(
        AssetVersion.objects.filter(asset__in=by_id).order_by("-first_seen_at", "pk")[:most]
    )
    for version in found:
        version.asset = by_id[version.asset_id]
    return found


def twins(row: Asset, projects: Projects) -> list[Asset]:
    """Return the assets of the same bytes (decision 5), but for its own places."""
    if not row.digest:
        return []
    same = assets(projects).filter(digest=row.digest).exclude(pk=row.pk).exclude(survivor=row.pk)
    return sorted(same[:_MOST_TWINS], key=lambda other: other.reference)


class Counted(NamedTuple):
    """How many assets have a standing."""

    standing: Standing
    number: int


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """What collectors saw beside what people registered; the counts add up to ``rows``.

    Attributes:
        counts: Every standing, with zeros.
        complete: Of those that are in the register now: how many have an owner and a class.
        without_owner: Of the same: how many have no owner.
        without_class: How many have no class.
    """

    counts: tuple[Counted, ...]
    complete: int
    without_owner: int
    without_class: int

    @property
    def rows(self) -> int:
        """All rows of the register."""
        return sum(one.number for one in self.counts)

    @property
    def population(self) -> int:
        """What is in the register now: present, or entered by hand."""
        return sum(one.number for one in self.counts if one.standing.value in _POPULATION)


def reconciliation(projects: Projects) -> Reconciliation:
    """Return how many assets have each standing. Two statements."""
    rows = Asset.objects.all() if projects is None else Asset.objects.filter(project__in=projects)
    found = dict(rows.order_by().values_list("standing").annotate(number=Count("pk")))
    short = rows.filter(standing__in=("by_hand", "to_complete")).aggregate(
        ownerless=Count("pk", filter=Q(owner=None)),
        classless=Count("pk", filter=Q(effective=0)),
        incomplete=Count("pk", filter=Q(owner=None) | Q(effective=0)),
    )
    counts = tuple(Counted(one, found.get(one.value, 0)) for one in Standing)
    population = sum(one.number for one in counts if one.standing.value in _POPULATION)
    return Reconciliation(
        counts, population - short["incomplete"], short["ownerless"], short["classless"]
    )


def acts_of(places: Iterable[Asset]) -> list[IdentityAct]:
    """Return what people did to say which places are these assets, newest first."""
    some = [place.pk for place in places]
    rows = IdentityAct.objects.filter(Q(asset__in=some) | Q(other__in=some))
    return list(rows.select_related("asset", "other").order_by("-made_at", "-pk")[:100])


def act(principal: Principal, key: UUID) -> IdentityAct:
    """Return one act.

    Raises:
        NotFound: There is none, or none that the principal may know of.
    """
    found = IdentityAct.objects.select_related("asset", "other").filter(pk=key).first()
    if found is None or not policies.allows(
        principal, Permission.SEE_ASSETS, found.asset.project_id
    ):
        raise NotFound("there is no such act")
    return found


def class_decisions(row: Asset, most: int = 50) -> list[ClassDecision]:
    """Return the requests and decisions about an asset's class, newest first."""
    return list(row.class_decisions.select_related("asset").order_by("-requested_at", "-pk")[:most])


def class_decision(principal: Principal, key: UUID) -> ClassDecision:
    """Return one request or decision about a class.

    Raises:
        NotFound: There is none, or none that the principal may know of.
    """
    found = ClassDecision.objects.select_related("asset__project").filter(pk=key).first()
    if found is None or not policies.allows(
        principal, Permission.SEE_ASSETS, found.asset.project_id
    ):
        raise NotFound("there is no such request")
    return found


def waiting_requests(projects: Projects) -> QuerySet[ClassDecision, ClassDecision]:
    """Return the requests about classes that wait for an answer, the oldest first."""
    rows = ClassDecision.objects.filter(state="requested").select_related("asset__project")
    if projects is not None:
        rows = rows.filter(asset__project__in=projects)
    return rows.order_by("requested_at", "pk")


def own_links(row: Asset, projects: Projects) -> list[Link]:
    """Return the links that people recorded of an asset, at any of its places, newest first."""
    rows = Link.objects.filter(at_any_place(row, "source"), made_by__isnull=False)
    return _veiled(rows.select_related("target").order_by("-pk")[:_MOST_LINKS], projects)


def links_of(row: Asset, projects: Projects) -> list[Link]:
    """Return the links of an asset as they stand, the oldest first."""
    return _veiled(row.links.select_related("target").order_by("pk")[:_MOST_LINKS], projects)


def _veiled(links: Iterable[Link], projects: Projects) -> list[Link]:
    """Return links, without the other end where that is in a project that the reader cannot see."""
    found = list(links)
    for link in found:
        far = link.target
        if projects is not None and far is not None and far.project_id not in projects:
            link.target, link.target_path = None, ""
    return found


class VersionStep(NamedTuple):
    """One content beside another that came of it."""

    version: AssetVersion
    depth: int


def versions_downstream(version: AssetVersion, projects: Projects) -> list[VersionStep]:
    """Return the contents that came of one, as far as snapshots know, the nearest first.

    A statement for each step away, at most 20: chains of contents are short.
    """
    return _version_walk(version, projects, "upstream", "downstream")


def versions_upstream(version: AssetVersion, projects: Projects) -> list[VersionStep]:
    """Return the contents that one came of, likewise."""
    return _version_walk(version, projects, "downstream", "upstream")


def _version_walk(
    version: AssetVersion, projects: Projects, near: str, far: str
) -> list[VersionStep]:
    found: dict[UUID, VersionStep] = {}
    edge = [version.pk]
    for depth in range(1, _DEEPEST + 1):
        rows = VersionLink.objects.filter(**{f"{near}__in": edge[:_WIDEST]})
        if projects is not None:
            rows = rows.filter(**{f"{far}__asset__project__in": projects})
        reached = [
            getattr(row, far)
            for row in rows.select_related(f"{far}__asset__survivor").order_by("pk")
        ]
        edge = []
        for one in reached:
            if one.pk not in found and one.pk != version.pk:
                found[one.pk] = VersionStep(one, depth)
                edge.append(one.pk)
        if not edge or len(found) >= _WIDEST:
            break
    return list(found.values())


_DEEPEST, _WIDEST = 20, 500


def people_choices() -> list[tuple[str, str]]:
    """Return the people who may own something: those who are active."""
    return choices_of(Person.objects.filter(is_active=True).order_by("name", "email"))


def owner_choices(projects: Projects) -> list[tuple[str, str]]:
    """Return who owns something in some projects: whoever sees those sees their names anyway.

    For a reader of all projects (None) everybody who may own something.
    """
    if projects is None:
        return people_choices()
    owned = Asset.objects.filter(owner=OuterRef("pk"), project__in=projects)
    return choices_of(
        Person.objects.filter(Exists(owned), is_active=True).order_by("name", "email")
    )
