"""Takes the assets that a snapshot saw into the register, in the push's own transaction.

What may happen depends on the snapshot's standing (decision 4): one that moves the registers makes
assets new, changed and gone; one of a dirty or incomplete collection makes them new and changed;
one that stands apart changes nothing. An asset is gone only when a snapshot of the same source and
folder looked at its place and did not see it.

What people said of identity holds: a row is found by the place that it stands at now, so a place
that was moved or split is written where they put it. A place that was merged is written to its own
row, and the survivor is there as long as one of its places is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from muniment.core.clock import from_rfc3339
from muniment.engine.checks.asset import AssetSeen
from muniment.engine.checks.snapshot import Snapshot as Collected
from muniment.engine.findings.reach import Reach
from muniment.engine.findings.transitions import Standing
from muniment.engine.report.assessment import Asset as Seen
from muniment.web.apps.assets.inheriting import reclassify
from muniment.web.apps.assets.lineage import link_versions, replace_links
from muniment.web.apps.assets.models import COMPUTED, Asset, AssetVersion
from muniment.web.apps.assets.places import settle
from muniment.web.apps.ledger.services import Touch
from muniment.web.apps.organization.numbering import take_references
from muniment.web.bulk import insert_all, update_each

_NAME = 300
_MOST_URIS = 10_000
_SEEN = (
    "name",
    "format",
    "vcs",
    "size",
    "digest",
    "source",
    "root",
    "first_seen_at",
    "last_seen_at",
    "absent_at",
    "gone_at",
    "seen",
    "archived_at",
    *COMPUTED,
)

Key = tuple[str, str]


@dataclass(slots=True)
class Taken:
    """What became of a project's assets.

    Attributes:
        counts: ``new``, ``changed`` (back again included) and ``gone``.
        touched: Those that changed, for the ledger.
    """

    counts: dict[str, int] = field(default_factory=lambda: {"new": 0, "changed": 0, "gone": 0})
    touched: list[Touch] = field(default_factory=list)

    def note(self, asset: UUID, change: str) -> None:
        """Count one asset."""
        self.counts[change] += 1
        self.touched.append(Touch("asset", asset, change))


def take_assets(
    project: UUID,
    snapshot: UUID,
    seen: Sequence[Seen],
    collected: Collected,
    standing: Standing,
) -> Taken:
    """Write what a snapshot saw, and return what changed by it.

    Args:
        project: Whose assets they are.
        snapshot: Id of the snapshot's row.
        seen: As the server computed them.
        collected: The snapshot's frame.
        standing: What the snapshot may do.
    """
    taken = Taken()
    if standing is Standing.APART:
        return taken
    moment = from_rfc3339(collected.collected_at)
    found = {(item.id, item.kind): item for item in seen}
    known = {(row.locator, row.kind): row for row in _known(project, found)}
    for found_at_large in known.values():
        if found_at_large.project_id is None:
            found_at_large.project_id = project
            found_at_large.save(update_fields=["project"])
    changed = [
        row
        for key, item in found.items()
        if (row := known.get(key)) is not None and _differs(row, item)
    ]
    opened = _add_versions(changed, found, snapshot, moment)
    for row in changed:
        taken.note(row.id, "changed")
    seen_again = [row for key, row in known.items() if key in found]
    for row in seen_again:
        _write(row, found[(row.locator, row.kind)], collected, moment)
    update_each(seen_again, _SEEN)
    new = _add(project, snapshot, [found[key] for key in found if key not in known], collected)
    for row in new:
        taken.note(row.id, "new")
    settled: set[UUID] = set()
    if standing is Standing.MOVES:
        gone = _gone([row for key, row in known.items() if key not in found], collected)
        for row in gone:
            row.absent_at = row.gone_at = moment
            row.settle()
            taken.note(row.id, "gone")
        update_each(gone, ["absent_at", "gone_at", *COMPUTED])
        settled = {row.id for row in (*seen_again, *new, *gone)}
    settle(known.values())
    touched = {touch.object for touch in taken.touched}
    links = replace_links(project, [*seen_again, *new], found, settled)
    link_versions(links.made, {row.id for row in opened} | {row.id for row in new})
    for asset in links.changed:
        if asset not in touched:
            taken.touched.append(Touch("asset", asset, "lineage"))
    ends = {link.downstream_id for link in (*links.over, *links.made) if link.downstream_id}
    taken.touched += reclassify(ends, {touch.object for touch in taken.touched})
    return taken


def _known(project: UUID, found: Mapping[Key, Seen]) -> Iterable[Asset]:
    """Return the rows of a project, and those of none that stand for a URI that was seen."""
    yield from Asset.objects.filter(project_id=project)
    own = f"{project}/"
    others = [locator for locator, _ in found if not locator.startswith(own)]
    if others:
        yield from Asset.objects.filter(project=None, locator__in=others[:_MOST_URIS])


def _differs(row: Asset, item: Seen) -> bool:
    return (
        _other_content(row, item)
        or row.absent_at is not None
        or row.archived_at is not None
        or (row.format, row.vcs) != (item.format, item.vcs)
        or (row.name != item.name[:_NAME] and not row.named)
    )


def _other_content(row: Asset, item: Seen) -> bool:
    """True for other bytes: by digest; where none was computed, by size; or for the first."""
    if row.first_seen_at is None:
        return True
    return row.digest != item.digest if item.digest else row.size != item.size


def _add_versions(
    changed: Iterable[Asset], found: Mapping[Key, Seen], snapshot: UUID, moment: datetime
) -> Sequence[Asset]:
    """Close the present version of assets whose content is another now, and open the next.

    Returns:
        The assets with another content.
    """
    other = {row.id: row for row in changed if _other_content(row, found[(row.locator, row.kind)])}
    if not other:
        return ()
    present = AssetVersion.objects.filter(
        asset__project=next(iter(other.values())).project_id, last_seen_at=None
    )
    closed = [version for version in present if version.asset_id in other]
    for version in closed:
        version.last_seen_at = other[version.asset_id].last_seen_at
    update_each(closed, ["last_seen_at"])
    insert_all(
        [_version(row, found[(row.locator, row.kind)], snapshot, moment) for row in other.values()]
    )
    return list(other.values())


def _version(row: Asset, item: Seen, snapshot: UUID, moment: datetime) -> AssetVersion:
    return AssetVersion(
        asset=row,
        digest=item.digest or "",
        size=item.size,
        snapshot=snapshot,
        first_seen_at=moment,
    )


def _write(row: Asset, item: Seen, collected: Collected, moment: datetime) -> None:
    if item.digest or row.size != item.size:
        row.digest = item.digest or ""
    if not row.named:
        row.name = item.name[:_NAME]
    row.format, row.vcs, row.size = item.format, item.vcs, item.size
    row.source, row.root = collected.source, collected.root
    row.first_seen_at = row.first_seen_at or moment
    row.last_seen_at, row.absent_at, row.gone_at, row.seen = moment, None, None, True
    row.archived_at = None  # What is there is in the register, whoever put it away.
    row.settle()


def _add(project: UUID, snapshot: UUID, items: Sequence[Seen], collected: Collected) -> list[Asset]:
    if not items:
        return []
    moment = from_rfc3339(collected.collected_at)
    rows = [
        Asset(
            reference=reference,
            project_id=project,
            kind=item.kind,
            locator=item.id,
            path=item.path,
            environment=collected.project.environment[:40],
        )
        for item, reference in zip(items, take_references("A", len(items)), strict=True)
    ]
    for row, item in zip(rows, items, strict=True):
        _write(row, item, collected, moment)
    insert_all(rows)
    insert_all(
        [_version(row, item, snapshot, moment) for row, item in zip(rows, items, strict=True)]
    )
    return rows


def _gone(missing: Iterable[Asset], collected: Collected) -> list[Asset]:
    if AssetSeen.KIND not in collected.coverage.fact_kinds:
        return []
    reach, kinds = Reach(collected), collected.coverage.fact_kinds
    return [
        row
        for row in missing
        if row.first_seen_at is not None
        and row.absent_at is None
        # Paths are relative to the folder that is followed: when it moves, they stay the same.
        and row.source == collected.source
        and not reach.excluded(row.path)
        and reach.gap(row.path, kinds) is None
    ]
