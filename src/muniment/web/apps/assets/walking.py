"""Reads of lineage: everything that an asset stands on, or that stands on it, in one statement.

The database follows the links itself (a recursive query that visits each asset once, so a cycle
ends); depth and order come from what it returns. A walk goes on only through assets that the
reader may see; it says how often it was stopped.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import UUID

from django.db import connection

from muniment.engine.lineage import walk as graph

UP, DOWN = "up", "down"
MOST_SHOWN = 10_000
MOST_READ = 200_000
"""Links read at most; a larger answer says that there is more."""

Projects = frozenset[UUID] | None


class Link(NamedTuple):
    """One link, as a walk reads it: its ends by key, with what it is and how it is known."""

    id: int
    upstream: str | None
    downstream: str | None
    relation: str
    path: str
    basis: str
    by_hand: bool


class Place(NamedTuple):
    """An asset, as a walk reads it."""

    key: str
    reference: str
    kind: str
    label: str
    project: str | None
    own: int
    effective: int
    lowered_to: int | None
    digest: str
    state: str


@dataclass(frozen=True, slots=True)
class Lineage:
    """What a walk found in one direction.

    Attributes:
        direction: ``up``: what the asset stands on; ``down``: what stands on it.
        focus: The asset's key.
        depths: Key to how many links away it is, the nearest first, at most ``MOST_SHOWN``.
        places: What was found, by key; the focus is not in it.
        links: Between the focus and what is in ``depths``, and among these.
        unknown: Paths that no asset stands for, each with the link that names it.
        total: How many there are in all.
        hidden: Assets at which the walk stopped, because the reader may not see them.
        cut: True when not even all links were read, so that ``total`` is a lower bound.
    """

    direction: str
    focus: str
    depths: dict[str, int]
    places: dict[str, Place]
    links: list[Link]
    unknown: list[Link]
    total: int
    hidden: int
    cut: bool

    @property
    def left_out(self) -> int:
        """How many are not in it."""
        return self.total - len(self.depths)

    def cycles(self) -> list[tuple[str, ...]]:
        """Return each knot of assets that stand on one another."""
        pairs = ((link.upstream, link.downstream) for link in self.links)
        return graph.cycles(graph.ways((a, b) for a, b in pairs if a and b))


@dataclass(slots=True)
class _Read:
    links: dict[str, list[Link]] = field(default_factory=lambda: {UP: [], DOWN: []})
    places: dict[str, Place] = field(default_factory=dict)


def key_of(asset: UUID) -> str:
    """Return an asset's key in a walk."""
    return asset.hex


def lineage(
    asset: UUID,
    projects: Projects = None,
    directions: Sequence[str] = (UP, DOWN),
    most: int = MOST_SHOWN,
) -> dict[str, Lineage]:
    """Return what an asset stands on, what stands on it, or both. One statement.

    Args:
        asset: One that stands for itself.
        projects: Those that the reader may see; None for all.
        directions: ``UP``, ``DOWN`` or both.
        most: How many assets in each direction.
    """
    read = _read(asset, directions)
    seen = None if projects is None else {project.hex for project in projects}
    return {way: _walked(asset.hex, way, read, seen, most) for way in directions}


def _walked(focus: str, way: str, read: _Read, seen: set[str] | None, most: int) -> Lineage:
    links = read.links[way]
    hidden = {
        key
        for key, place in read.places.items()
        if seen is not None and key != focus and place.project not in seen
    }
    pairs = ((link.upstream, link.downstream) for link in links)
    known = [(a, b) for a, b in pairs if a is not None and b is not None]
    if way == UP:
        known = [(b, a) for a, b in known]
    onward = graph.ways((a, b) for a, b in known if b not in hidden and a not in hidden)
    reached = graph.walk(focus, onward)
    kept = reached.depths
    if len(kept) > most:
        kept = dict(list(kept.items())[:most])
    inside = {focus, *kept}
    met = {b for a, b in known if b in hidden and (a == focus or a in reached.depths)}
    return Lineage(
        direction=way,
        focus=focus,
        depths=dict(kept),
        places={key: read.places[key] for key in kept if key in read.places},
        links=[link for link in links if link.upstream in inside and link.downstream in inside],
        unknown=[
            link
            for link in links
            if (link.upstream is None or link.downstream is None)
            and (link.upstream in inside or link.downstream in inside)
        ],
        total=len(reached.depths),
        hidden=len(met),
        cut=len(links) >= MOST_READ,
    )


def _read(asset: UUID, directions: Sequence[str]) -> _Read:
    ways = {UP: ("upstream_id", "downstream_id"), DOWN: ("downstream_id", "upstream_id")}
    walks, parts, values = [], [], list[UUID | str]()
    for way in directions:
        far, near = ways[way]
        walks.append(
            f"{way}(id) AS (SELECT a.id FROM assets_asset a WHERE a.id = %s UNION"  # noqa: S608
            f" SELECT l.{far} FROM assets_link l JOIN {way} ON l.{near} = {way}.id"
            f" WHERE l.{far} IS NOT NULL)"
        )
        parts.append(
            f"SELECT * FROM (SELECT '{way}', l.id, l.upstream_id, l.downstream_id,"  # noqa: S608
            " l.relation, l.target_path, l.basis, l.made_by IS NOT NULL,"
            " a.id, a.reference, a.kind, CASE WHEN a.named OR a.path = '' THEN a.name ELSE a.path"
            " END, a.project_id, COALESCE(a.confidentiality, 0), a.effective, a.lowered_to,"
            f" a.digest, a.state FROM {way} JOIN assets_link l ON l.{near} = {way}.id"
            f" LEFT JOIN assets_asset a ON a.id = l.{far} LIMIT {MOST_READ}) AS {way}_part"
        )
        values.append(_parameter(asset))
    statement = f"WITH RECURSIVE {', '.join(walks)} {' UNION ALL '.join(parts)}"
    read = _Read()
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        for row in cursor.fetchall():
            read.links[row[0]].append(
                Link(row[1], _hex(row[2]), _hex(row[3]), row[4], row[5], row[6], bool(row[7]))
            )
            key = _hex(row[8])
            if key is not None and key not in read.places:
                read.places[key] = Place._make((key, *row[9:12], _hex(row[12]), *row[13:]))
    return read


def steps_below(seeds: Iterable[UUID]) -> tuple[set[UUID], list[tuple[UUID, UUID]]]:
    """Return some assets with all that stands on them, and every step that leads to one of these.

    One statement for every 500 of them.
    """
    some = list(seeds)
    found: set[UUID] = set(some)
    steps: dict[tuple[UUID, UUID], None] = {}
    with connection.cursor() as cursor:
        for start in range(0, len(some), 500):
            part = some[start : start + 500]
            marks = ", ".join(["%s"] * len(part))
            cursor.execute(
                "WITH RECURSIVE below(id) AS (SELECT a.id FROM assets_asset a"  # noqa: S608
                f" WHERE a.id IN ({marks}) UNION SELECT l.downstream_id FROM assets_link l"
                " JOIN below ON l.upstream_id = below.id WHERE l.downstream_id IS NOT NULL)"
                " SELECT l.upstream_id, l.downstream_id FROM below JOIN assets_link l"
                " ON l.downstream_id = below.id WHERE l.upstream_id IS NOT NULL",
                [_parameter(one) for one in part],
            )
            for upstream, downstream in cursor.fetchall():
                pair = (_uuid(upstream), _uuid(downstream))
                steps[pair] = None
                found.add(pair[1])
    return found, list(steps)


def _parameter(value: UUID) -> UUID | str:
    return value if connection.vendor == "postgresql" else value.hex


def _hex(value: UUID | str | None) -> str | None:
    return value.hex if isinstance(value, UUID) else value


def _uuid(value: UUID | str) -> UUID:
    return value if isinstance(value, UUID) else UUID(value)
