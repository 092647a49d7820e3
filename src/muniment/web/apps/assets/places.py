"""Where an asset is: places that stand for one asset, and the exchange of two of them.

A row of the register is a place. What moves from row to row here is all that collectors write of
it: where it is, its content, its versions and the links that were seen there. What people said
stays with the row that they said it of.
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from muniment.web.apps.assets.models import COMPUTED, Asset, AssetVersion, Link
from muniment.web.bulk import update_each

_PLACE = (
    "locator",
    "path",
    "format",
    "vcs",
    "size",
    "digest",
    "source",
    "root",
    "first_seen_at",
    "last_seen_at",
    "absent_at",
)


def settle(rows: Iterable[Asset]) -> None:
    """Write whether and when assets with several places went: one is there while a place is.

    Args:
        rows: Assets that may have changed, each with all its places. Those with one place are left
            alone.
    """
    places: dict[UUID, list[Asset]] = {}
    by_id = {row.pk: row for row in rows}
    for row in by_id.values():
        if row.survivor_id is not None:
            places.setdefault(row.survivor_id, []).append(row)
    wrong = []
    for key, merged in places.items():
        if key not in by_id:
            continue
        survivor = by_id[key]
        before = (survivor.seen, survivor.gone_at)
        _set_presence(survivor, merged)
        if before != (survivor.seen, survivor.gone_at):
            wrong.append(survivor)
    update_each([row.settle() for row in wrong], ["seen", "gone_at", *COMPUTED])


def settle_one(row: Asset) -> None:
    """Write whether and when one asset went. One statement to read, one to write."""
    _set_presence(row, Asset.objects.filter(survivor=row.pk))
    row.save(update_fields=["seen", "gone_at"])


def swap(first: Asset, second: Asset) -> None:
    """Exchange the places of two rows, with versions and collected links. Done twice, it is undone.

    The caller then sets whether each is there (``settle_one``) and where links lead
    (``lineage.redirect``).
    """
    first.refresh_from_db(fields=[*_PLACE, "name"])
    second.refresh_from_db(fields=[*_PLACE, "name"])
    fields = _PLACE if first.named or second.named else (*_PLACE, "name")
    ours, theirs = ({name: getattr(row, name) for name in fields} for row in (first, second))
    # Nothing may stand at the same place twice, not even for a moment.
    Asset.objects.filter(pk=first.pk).update(locator=f"moving:{first.pk}")
    for row, values in ((second, ours), (first, theirs)):
        for name, value in values.items():
            setattr(row, name, value)
        row.save(update_fields=list(values))
    versions = dict(
        AssetVersion.objects.filter(asset__in=(first.pk, second.pk)).values_list("pk", "asset_id")
    )
    for old, new in ((first.pk, second.pk), (second.pk, first.pk)):
        moved = [key for key, asset in versions.items() if asset == old]
        for start in range(0, len(moved), 500):
            AssetVersion.objects.filter(pk__in=moved[start : start + 500]).update(asset=new)
    _swap_links(first.pk, second.pk)


def below(row: Asset) -> list[Asset]:
    """Return what was merged into an asset, directly or by what was merged into that."""
    return _below(row.pk, Asset.objects.filter(survivor=row.survivor_id or row.pk))


def stand_in(row: Asset, survivor: Asset | None) -> list[Asset]:
    """Let a row and all merged into it be places of another, None: of itself; return all of them.

    ``row.merged_into`` is set already.
    """
    under = _below(row.pk, list(Asset.objects.filter(survivor=row.survivor_id or row.pk)))
    row.survivor_id = survivor.pk if survivor is not None else None
    for one in under:
        one.survivor_id = survivor.pk if survivor is not None else row.pk
    changed = [row, *under]
    update_each([one.settle() for one in changed], ["survivor", *COMPUTED])
    return changed


def _below(root: UUID, rows: Iterable[Asset]) -> list[Asset]:
    children: dict[UUID, list[Asset]] = {}
    for row in rows:
        if row.merged_into_id is not None:
            children.setdefault(row.merged_into_id, []).append(row)
    found: list[Asset] = []
    waiting = [root]
    while waiting:
        for child in children.get(waiting.pop(), ()):
            found.append(child)
            waiting.append(child.pk)
    return found


def _set_presence(row: Asset, merged: Iterable[Asset]) -> None:
    seen = [one.absent_at for one in (row, *merged) if one.first_seen_at is not None]
    absent = [at for at in seen if at is not None]
    row.seen = bool(seen)
    row.gone_at = max(absent) if absent and len(absent) == len(seen) else None


def _swap_links(first: UUID, second: UUID) -> None:
    other = {first: second, second: first}
    rows = list(
        Link.objects.filter(made_by=None, source__in=other)
        | Link.objects.filter(made_by=None, target__in=other)
    )
    for row in rows:
        row.source_id = other.get(row.source_id, row.source_id)
        if row.target_id is not None:
            row.target_id = other.get(row.target_id, row.target_id)
    update_each(rows, ["source", "target"])
