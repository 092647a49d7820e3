"""Reads of assets, their versions and lineage. Bounded numbers of statements."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.assets.models import Asset, AssetVersion, Link
from muniment.web.apps.assets.vocabulary import RELATIONS, kind_word
from muniment.web.ui.drawing import Edge, Lineage, Node, lineage

Projects = frozenset[UUID] | None
_MOST_LINKS = 20_000
_MOST_RELATED = 400
_MOST_TWINS = 50
_MOST_FOUND = 500
_FORWARD = frozenset({"writes", "served_by"})
"""Relations whose arrow leads from the asset to the other end; the others lead to the asset."""


def assets(projects: Projects) -> QuerySet[Asset, Asset]:
    """Return the assets of some projects; None for all."""
    rows = Asset.objects.select_related("project", "owner")
    return rows if projects is None else rows.filter(project__in=projects)


def asset(principal: Principal, reference: str) -> Asset:
    """Return an asset.

    Raises:
        NotFound: There is none, or none that the principal may know of.
    """
    found = assets(principal.projects(Permission.SEE_ASSETS)).filter(reference=reference).first()
    if found is None:
        raise NotFound("there is no such asset")
    return found


def versions(row: Asset, most: int = 50) -> list[AssetVersion]:
    """Return the contents that an asset had, newest first."""
    return list(row.versions.order_by("-first_seen_at")[:most])


def relatives(row: Asset, projects: Projects) -> tuple[list[Asset], Lineage]:
    """Return the assets of the same bytes (decision 5), and the lineage in both directions.

    Two statements.

    Args:
        row: The asset.
        projects: Those that somebody may see; None for all.
    """
    links = Link.objects.filter(project_id=row.project_id).values_list(
        "source_id", "relation", "target_id", "target_path"
    )
    edges = [_edge(*link) for link in links[:_MOST_LINKS]]
    ids = _connected(str(row.id), edges)
    # A drawing shows 60 things and its table a few hundred; nobody reads more.
    ids = dict.fromkeys(list(ids)[:_MOST_RELATED])
    wanted = Q(pk__in=_uuids(ids))
    if row.digest:
        wanted |= Q(digest=row.digest)
    found = {other.id: other for other in assets(projects).filter(wanted)[:_MOST_FOUND]}
    twins = [
        other
        for other in found.values()
        if row.digest and other.digest == row.digest and other.id != row.id
    ]
    nodes = [_node(one, found, row) for one in ids]
    drawing = lineage(nodes, [edge for edge in edges if edge.source in ids and edge.target in ids])
    return sorted(twins, key=lambda other: other.reference)[:_MOST_TWINS], drawing


def people_choices() -> list[tuple[str, str]]:
    """Return the people who may own something: those who are active."""
    rows = Person.objects.filter(is_active=True).order_by("name", "email")
    return [(str(row.id), str(row)) for row in rows]


def owner_choices(projects: Projects) -> list[tuple[str, str]]:
    """Return who owns something in some projects: whoever sees those sees their names anyway.

    For a reader of all projects (None) everybody who may own something.
    """
    if projects is None:
        return people_choices()
    owned = Asset.objects.filter(owner=OuterRef("pk"), project__in=projects)
    rows = Person.objects.filter(Exists(owned), is_active=True).order_by("name", "email")
    return [(str(row.id), str(row)) for row in rows]


def _edge(source: UUID, relation: str, target: UUID | None, path: str) -> Edge:
    asset, other = str(source), str(target) if target else f"path:{path}"
    label = str(RELATIONS.get(relation, relation))
    return Edge(asset, other, label) if relation in _FORWARD else Edge(other, asset, label)


def _connected(start: str, edges: Iterable[Edge]) -> dict[str, None]:
    """Return what can be reached from a node by following arrows one way, or the other."""
    after: dict[str, list[str]] = {}
    before: dict[str, list[str]] = {}
    for edge in edges:
        after.setdefault(edge.source, []).append(edge.target)
        before.setdefault(edge.target, []).append(edge.source)
    found = {start: None}
    for ways in (after, before):
        seen, waiting = {start}, deque([start])
        while waiting:
            for other in ways.get(waiting.popleft(), ()):
                if other not in seen:
                    seen.add(other)
                    found[other] = None
                    waiting.append(other)
    return found


def _uuids(ids: Iterable[str]) -> list[UUID]:
    return [UUID(one) for one in ids if not one.startswith("path:")]


def _node(one: str, known: dict[UUID, Asset], focus: Asset) -> Node:
    row = None if one.startswith("path:") else known.get(UUID(one))
    if row is None:
        return Node(one, one.removeprefix("path:"), gettext("Not in the register"))
    return Node(
        one,
        row.path or row.name,
        kind_word(row.kind),
        f"/assets/{row.reference}/",
        row.id == focus.id,
    )
