"""Keeps what comes in to each asset from the data it stands on, and ends decisions about it.

Whoever changes a class, a link or a content calls ``reclassify`` in the same transaction: what
stands on it is computed anew by ``engine.lineage.inheritance``. A decision that lowered a class
holds for the data and the lineage that it was made about, and for no more than what came in then.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from muniment.core.canonical import JSON, canonical_json
from muniment.core.digest import digest_bytes
from muniment.engine.lineage.inheritance import Thing, inherited
from muniment.web.apps.assets.models import COMPUTED, FOLLOWED, Asset, ClassDecision, Link
from muniment.web.apps.assets.vocabulary import DATA_KINDS
from muniment.web.apps.assets.walking import MOST_READ, UP, details, lineage, steps_below
from muniment.web.apps.ledger.services import Touch
from muniment.web.bulk import update_each
from muniment.web.clock import now

LIVE = ("requested", "granted")
_MANY = 1000
"""From so many on, the whole graph is read at once."""
_CHUNK = 500
_COLUMNS = ("pk", "kind", "confidentiality", "lowered_to", "inherited")


def basis_of(asset: Asset) -> str:
    """Return the digest of what a decision about an asset's class is about.

    The asset's own content, and every data below it with its class and content, and every path
    that nothing in the register stands for.

    Args:
        asset: One that stands for itself.
    """
    found = lineage(asset.pk, directions=(UP,), most=MOST_READ)[UP]
    data = sorted(key for key, point in found.points.items() if point.kind in DATA_KINDS)
    shown = details(data, (key for key, _, _ in found.unknown), ("digest",))
    told: list[JSON] = [[key, found.points[key].own, shown.assets[key].digest] for key in data]
    paths: list[JSON] = [*sorted({link.target_path for link in shown.links.values()})]
    return str(digest_bytes(canonical_json([asset.digest, told, paths])))


def reclassify(seeds: Iterable[UUID], changed: Iterable[UUID] = ()) -> list[Touch]:
    """Compute anew what comes in to some assets and to all that stands on them.

    Args:
        seeds: Assets with another class, or where a link begins to lead or no longer leads.
        changed: Assets of which anything else changed.

    Returns:
        The assets and decisions that this changed, for the ledger.
    """
    waiting = set(seeds)
    touched: list[Touch] = []
    waiting |= _end_changed(waiting | set(changed), touched)
    while waiting:
        waiting = _end_risen(_recompute(waiting, touched), touched)
    return touched


def end_decisions(rows: Iterable[ClassDecision], why: str, touched: list[Touch]) -> set[UUID]:
    """End decisions, and return the assets for which a lower class is over."""
    over: set[UUID] = set()
    ended = list(rows)
    for row in ended:
        if row.state == "granted":
            over.add(row.asset_id)
        row.state, row.ended_at, row.ended_reason = "ended", now(), why
        row.row_version += 1
        touched.append(Touch("class_decision", row.pk, "ended"))
    update_each(ended, ["state", "ended_at", "ended_reason", "row_version"])
    if over:
        for asset in Asset.objects.filter(pk__in=over):
            asset.lowered_to = None
            asset.save(update_fields=["lowered_to"])
        touched += [Touch("asset", key, "class_ended") for key in over]
    return over


def _end_changed(changed: set[UUID], touched: list[Touch]) -> set[UUID]:
    """End what was granted about other data, and have what is asked read again."""
    live = ClassDecision.objects.filter(state__in=LIVE).select_related("asset")
    if not changed or not live.exists():
        return set()
    if len(changed) < _MANY:
        below, _ = steps_below(changed)
        live = live.filter(asset__in=list(below))
    ended, waiting = [], []
    for row in live:
        basis = basis_of(row.asset)
        if basis == row.basis:
            continue
        if row.state == "granted":
            ended.append(row)
            continue
        row.basis, row.row_version = basis, row.row_version + 1
        waiting.append(row)
        touched.append(Touch("class_decision", row.pk, "changed"))
    update_each(waiting, ["basis", "row_version"])
    return end_decisions(ended, "changed", touched)


def _end_risen(risen: Mapping[UUID, int], touched: list[Touch]) -> set[UUID]:
    """End what was granted when less came in."""
    if not risen:
        return set()
    granted = [
        row
        for row in ClassDecision.objects.filter(state__in=LIVE)
        if row.asset_id in risen and risen[row.asset_id] > row.inherited
    ]
    asked = [row for row in granted if row.state == "requested"]
    for row in asked:
        row.inherited, row.row_version = risen[row.asset_id], row.row_version + 1
        touched.append(Touch("class_decision", row.pk, "changed"))
    update_each(asked, ["inherited", "row_version"])
    return end_decisions((row for row in granted if row.state == "granted"), "changed", touched)


def _recompute(seeds: set[UUID], touched: list[Touch]) -> dict[UUID, int]:
    """Write what comes in, and return the assets for which that is more than it was."""
    if len(seeds) < _MANY:
        wanted, steps = steps_below(seeds)
    else:
        pairs = Link.objects.filter(upstream__isnull=False, downstream__isnull=False)
        steps = list(pairs.values_list("upstream_id", "downstream_id").distinct())
        wanted = seeds | {end for _, end in steps}
    rows = {row[0]: row for row in _rows(wanted | {start for start, _ in steps})}
    things = {}
    for key, (_, kind, own, lowered, comes_in) in rows.items():
        thing = Thing(own or 0, kind in DATA_KINDS, lowered)
        if key not in wanted and lowered is None:
            # Nothing here changes it: it hands on what it did.
            thing = Thing(max(thing.source, comes_in), data=True)
        things[key] = thing
    found = inherited(things, steps)
    changed, risen = {}, {}
    for key in wanted & things.keys():
        before, level = rows[key][4], found[key].level
        if level != before:
            changed[key] = level
            touched.append(Touch("asset", key, "class"))
            if level > before:
                risen[key] = level
    some = list(changed)
    for start in range(0, len(some), _CHUNK):
        moved = list(Asset.objects.filter(pk__in=some[start : start + _CHUNK]).only(*FOLLOWED))
        for row in moved:
            row.inherited = changed[row.pk]
            row.settle()
        update_each(moved, ["inherited", *COMPUTED])
    return risen


def _rows(keys: set[UUID]) -> Iterable[tuple[UUID, str, int | None, int | None, int]]:
    some = list(keys)
    for start in range(0, len(some), _CHUNK):
        yield from Asset.objects.filter(pk__in=some[start : start + _CHUNK]).values_list(*_COLUMNS)
