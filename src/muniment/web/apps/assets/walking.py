"""Reads of lineage: everything that an asset stands on, or that stands on it, in one statement.

The database follows the links itself (a recursive query that visits each asset once, so a cycle
ends); depth and order come from what it returns. A walk goes on only through assets that the
reader may see; it says how often it was stopped. What is shown of each asset and link is read for
those that are shown, by ``details``.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import UUID

from django.db import connection

from muniment.engine.lineage import walk as graph
from muniment.web.apps.assets.models import Asset, Link

UP, DOWN = "up", "down"
MOST_SHOWN = 10_000
MOST_READ = 200_000
"""Links read at most; a larger answer says that there is more."""
_CHUNK = 500

Projects = frozenset[UUID] | None


Step = tuple[int, str | None, str | None]
"""One link: its id, what was first and what came of it by key; None for an end that is no asset.

A plain tuple, which the collector of garbage forgets at once: of anything else, ten thousand make
it look through them all again and again, which takes as long as the walk.
"""


class Point(NamedTuple):
    """An asset, as far as a walk needs it: its project, its kind and its class."""

    project: str | None
    kind: str
    own: int
    lowered_to: int | None


@dataclass(frozen=True, slots=True)
class Lineage:
    """What a walk found in one direction.

    Attributes:
        direction: ``up``: what the asset stands on; ``down``: what stands on it.
        focus: The asset's key.
        depths: Key to how many links away it is, the nearest first, at most as many as asked for.
        points: What was found, by key; the focus is not in it, unless the way leads back to it.
        steps: Between the focus and what is in ``depths``, and among these.
        unknown: Links to paths that no asset stands for.
        total: How many there are in all.
        hidden: Assets at which the walk stopped, because the reader may not see them.
        cut: True when not even all links were read, so that ``total`` is a lower bound.
    """

    direction: str
    focus: str
    depths: dict[str, int]
    points: dict[str, Point]
    steps: list[Step]
    unknown: list[Step]
    total: int
    hidden: int
    cut: bool

    @property
    def left_out(self) -> int:
        """How many are not in it."""
        return self.total - len(self.depths)

    def pairs(self) -> list[tuple[str, str]]:
        """Return the steps between assets, each from what was first to what came of it."""
        return [(up, down) for _, up, down in self.steps if up is not None and down is not None]

    def cycles(self) -> list[tuple[str, ...]]:
        """Return each knot of assets that stand on one another."""
        return graph.cycles(graph.ways(self.pairs()))


@dataclass(frozen=True, slots=True)
class Details:
    """What is shown of some assets and links.

    Attributes:
        assets: By key.
        links: By id.
    """

    assets: dict[str, Asset]
    links: dict[int, Link]


@dataclass(slots=True)
class _Read:
    steps: dict[str, list[Step]] = field(default_factory=lambda: {UP: [], DOWN: []})
    points: dict[str, Point] = field(default_factory=dict)


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
    hidden: set[str] = set()
    if projects is not None:
        seen = {project.hex for project in projects}
        hidden = {key for key, point in read.points.items() if point.project not in seen}
        hidden.discard(asset.hex)
    return {way: _walked(asset.hex, way, read, hidden, most) for way in directions}


def details(
    keys: Iterable[str], links: Iterable[int] = (), fields: Collection[str] = ()
) -> Details:
    """Return what is shown of some assets and links. Two statements for every 500.

    Args:
        keys: Of assets.
        links: Ids of links.
        fields: More columns of assets than a list shows.
    """
    found = Details({}, {})
    wanted, some = list(dict.fromkeys(keys)), list(dict.fromkeys(links))
    for start in range(0, len(wanted), _CHUNK):
        part = [UUID(key) for key in wanted[start : start + _CHUNK]]
        rows = Asset.objects.filter(pk__in=part).only(*_SHOWN, *fields)
        found.assets.update((row.pk.hex, row) for row in rows)
    for start in range(0, len(some), _CHUNK):
        found.links.update(Link.objects.in_bulk(some[start : start + _CHUNK]))
    return found


def _walked(focus: str, way: str, read: _Read, hidden: set[str], most: int) -> Lineage:
    steps = read.steps[way]
    # Places of one asset may be linked among themselves; as one asset they are not.
    known = [(up, down) for _, up, down in steps if up and down and up != down]
    if way == UP:
        known = [(down, up) for up, down in known]
    met: set[str] = set()
    if hidden:
        stopped = [pair for pair in known if pair[1] in hidden]
        known = [pair for pair in known if not hidden.intersection(pair)]
    reached = graph.walk(focus, graph.ways(known)).depths
    if hidden:
        met = {end for start, end in stopped if start == focus or start in reached}
    kept = reached if len(reached) <= most else dict(list(reached.items())[:most])
    inside = {focus, *kept}
    return Lineage(
        direction=way,
        focus=focus,
        depths=dict(kept),
        points={key: read.points[key] for key in kept if key in read.points},
        steps=[
            step for step in steps if step[1] in inside and step[2] in inside and step[1] != step[2]
        ],
        unknown=[
            step
            for step in steps
            if (step[1] is None or step[2] is None) and (step[1] or step[2]) in inside
        ],
        total=len(reached),
        hidden=len(met),
        cut=len(steps) >= MOST_READ,
    )


def _read(asset: UUID, directions: Sequence[str]) -> _Read:
    """Read the links in each direction and the assets at their ends: one statement, a row for each.

    A row is one text, its parts joined by commas and semicolons, which no key and no kind holds:
    ten thousand small rows cost the drivers several times what the walk costs the database.
    """
    ways = {UP: ("upstream_id", "downstream_id"), DOWN: ("downstream_id", "upstream_id")}
    postgresql = connection.vendor == "postgresql"
    joined = "string_agg" if postgresql else "group_concat"
    once = _ONCE if postgresql or sqlite3.sqlite_version_info >= (3, 35) else ""
    walks, parts, values = [], [], list[UUID | str]()
    for way in directions:
        far, near = ways[way]
        walks.append(
            f"{way}(id) AS {once}(SELECT a.id FROM assets_asset a WHERE a.id = %s UNION"  # noqa: S608
            f" SELECT l.{far} FROM assets_link l JOIN {way} ON l.{near} = {way}.id"
            f" WHERE l.{far} IS NOT NULL)"
        )
        told = _told("l.id", "l.upstream_id", "l.downstream_id")
        parts.append(
            f"SELECT '{way}', {joined}(told, ';') FROM (SELECT {told} AS told FROM {way}"  # noqa: S608
            f" JOIN assets_link l ON l.{near} = {way}.id LIMIT {MOST_READ}) AS {way}_steps"
        )
        values.append(_parameter(asset))
    both = " UNION ".join(f"SELECT id FROM {way}" for way in directions)  # noqa: S608
    told = _told("a.id", "a.project_id", "a.kind", "a.confidentiality", "a.lowered_to")
    parts.append(
        f"SELECT '', {joined}({told}, ';') FROM ({both}) AS found"  # noqa: S608
        " JOIN assets_asset a ON a.id = found.id"
    )
    statement = f"WITH RECURSIVE {', '.join(walks)} {' UNION ALL '.join(parts)}"
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        texts = {part: (text or "").replace("-", "") for part, text in cursor.fetchall()}
    read = _Read()
    for way in directions:
        cells = texts[way].replace(";", ",").split(",") if texts[way] else []
        ends = [key or None for key in cells]
        read.steps[way] = list(zip(map(int, cells[::3]), ends[1::3], ends[2::3], strict=True))
    same: dict[str, Point] = {}  # Few differ in more than their key.
    for row in texts[""].split(";") if texts[""] else ():
        key, _, told = row.partition(",")
        if told not in same:
            same[told] = _point(*told.split(","))
        read.points[key] = same[told]
    return read


def _point(project: str, kind: str, own: str, lowered: str) -> Point:
    return Point(project or None, kind, int(own or 0), int(lowered) if lowered else None)


def _told(*columns: str) -> str:
    return " || ',' || ".join(f"COALESCE(CAST({column} AS text), '')" for column in columns)


def steps_below(seeds: Iterable[UUID]) -> tuple[set[UUID], list[tuple[UUID, UUID]]]:
    """Return some assets with all that stands on them, and every step that leads to one of these.

    One statement for every 500 of them.
    """
    some = list(seeds)
    found: set[UUID] = set(some)
    steps: dict[tuple[UUID, UUID], None] = {}
    with connection.cursor() as cursor:
        for start in range(0, len(some), _CHUNK):
            part = some[start : start + _CHUNK]
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


def _uuid(value: UUID | str) -> UUID:
    return value if isinstance(value, UUID) else UUID(value)


_ONCE = "MATERIALIZED "
_SHOWN = ("pk", "reference", "kind", "name", "named", "path", "project", "effective", "state")
