"""Which places are one asset: merge, move and split, each an act of a person that can be undone.

Nothing is lost by an act. A merge lets a row be a place of another; a move exchanges the places of
two rows, so that the asset that people know stands at the new one; a split lets what stands at a
place since some version be an asset of its own. The next push finds each row by the place that it
stands at.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.web.apps.access.archived import require_in_use
from muniment.web.apps.access.principals import Conflict, NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.assets import policies
from muniment.web.apps.assets.events import PlacesMoved
from muniment.web.apps.assets.inheriting import LIVE, end_decisions, reclassify
from muniment.web.apps.assets.lineage import redirect
from muniment.web.apps.assets.models import Asset, AssetVersion, ClassDecision, IdentityAct
from muniment.web.apps.assets.places import settle_one, stand_in, swap
from muniment.web.apps.assets.services import changeable, place_of, reason_of
from muniment.web.apps.assets.stricter import filled
from muniment.web.apps.assets.vocabulary import OWN
from muniment.web.apps.ledger.events import emit
from muniment.web.apps.ledger.models import new_id
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.apps.organization.numbering import take_references
from muniment.web.clock import now

_COPIED = (
    "name",
    "named",
    "description",
    "owner_id",
    "custodian_id",
    "confidentiality",
    "integrity",
    "availability",
    "environment",
    "location",
    "personal_data",
    "retention_count",
    "retention_unit",
    "retention_basis",
    "trade_secret",
    "readers",
    "other_readers",
    "export_rule",
)


def merge(
    principal: Principal, reference: str, expected_version: int, other: str, reason: str
) -> IdentityAct:
    """Let another asset be a place of this one. What this one does not say is taken from it.

    Where this one was never seen, or is gone, and the other is there, it takes its place.

    Args:
        principal: Who says so.
        reference: The asset that goes on standing for itself.
        expected_version: Its version that the person read.
        other: Reference of what is merged into it.
        reason: Why they are one.

    Raises:
        Denied, NotFound, Conflict: As for any change, of either.
        UsageError: They cannot be one: another kind, or another project.
    """
    with transaction.atomic():
        row = changeable(principal, reference, expected_version)
        why = reason_of(reason)
        away = _other(principal, other)
        _require_alike(row, away)
        swapped = away.first_seen_at is not None and (
            row.first_seen_at is None or (row.absent_at is not None and away.absent_at is None)
        )
        if swapped:
            swap(row, away)
        changes = filled(row, away)
        for name, (_, after) in changes.items():
            setattr(row, name, after)
        touched = _join(row, away)
        details: dict[str, JSON] = {"swapped": swapped, "changes": changes}
        act = _act("merge", principal, row, away, why, details)
        touched += _finish((row, away), moved=swapped)
        return _entered("asset.merged", principal, act, touched, {"changes": _told(changes)})


def move(
    principal: Principal, reference: str, expected_version: int, place: str, reason: str
) -> IdentityAct:
    """Say that an asset is now at another place: its history goes on there.

    What a collector saw at the new place already is then this asset; what it finds at the old one
    later is no longer.

    Args:
        principal: Who says so.
        reference: The asset.
        expected_version: Its version that the person read.
        place: A path in its project, or a URI.
        reason: How it came there.

    Raises:
        Denied, NotFound, Conflict: As for any change.
        UsageError: It is no place, or something of another kind, or an asset that is archived or
            merged, stands there.
    """
    with transaction.atomic():
        row = changeable(principal, reference, expected_version)
        why = reason_of(reason)
        key = new_id()
        if not place.strip():
            raise UsageError("a place is missing", hint="Say where the asset is now.")
        locator, path = place_of(place, row.project_id, key)
        if locator == row.locator:
            raise UsageError("it is there already")
        away = (
            Asset.objects.select_for_update(of=("self",))
            .select_related("project")
            .filter(locator=locator, kind=row.kind)
            .first()
        )
        made = away is None or _is_shell(away)
        if away is None:
            away = Asset(
                id=key,
                reference=take_references("A", 1)[0],
                project_id=row.project_id,
                kind=row.kind,
                locator=locator,
                path=path,
                name=path.rpartition("/")[2] or row.name,
                registered_at=now(),
            )
            away.save(force_insert=True)
        else:
            policies.require(principal, Permission.EDIT_ASSETS, away.project_id)
            if made:
                away.archived_at = None
                away.save(update_fields=["archived_at"])
            policies.require_standing(away)
            _require_alike(row, away)
        swap(row, away)
        touched = _join(row, away)
        details: dict[str, JSON] = {"swapped": True, "changes": {}, "made": made}
        act = _act("move", principal, row, away, why, details)
        touched += _finish((row, away), moved=True)
        payload: dict[str, JSON] = {"from": away.locator, "to": row.locator}
        return _entered("asset.moved", principal, act, touched, payload)


def split(
    principal: Principal, reference: str, expected_version: int, version: UUID, reason: str
) -> IdentityAct:
    """Say that what stands at an asset's place since some version is another asset.

    The new one takes the place, its later versions and links, and a copy of what people said: no
    class is lowered by a split. The asset itself keeps what was before, and is gone since then.

    Args:
        principal: Who says so.
        reference: The asset.
        expected_version: Its version that the person read.
        version: Id of the first version of what is another.
        reason: Why they are two.

    Raises:
        Denied, NotFound, Conflict: As for any change.
        UsageError: It has no such version, or none before it.
    """
    with transaction.atomic():
        row = changeable(principal, reference, expected_version)
        why = reason_of(reason)
        versions = list(AssetVersion.objects.filter(asset=row).order_by("first_seen_at", "pk"))
        at = next((at for at, one in enumerate(versions) if one.pk == version), None)
        if at is None:
            raise UsageError("it has no such version at its present place")
        if at == 0:
            raise UsageError("nothing was before its first version", hint="Choose a later version.")
        key = new_id()
        fresh = Asset(
            id=key,
            reference=take_references("A", 1)[0],
            project_id=row.project_id,
            kind=row.kind,
            locator=f"{OWN}{key}",
            registered_at=now(),
            **{name: getattr(row, name) for name in _COPIED},
        )
        fresh.save(force_insert=True)
        swap(row, fresh)
        before, first, last = versions[:at], versions[at], versions[at - 1]
        AssetVersion.objects.filter(pk__in=[one.pk for one in before]).update(asset=row)
        _be_before(row, fresh, before[0], last, first)
        act = _act("split", principal, row, fresh, why, {"swapped": True, "changes": {}})
        touched = _finish((row, fresh), moved=True)
        payload: dict[str, JSON] = {"from": first.first_seen_at.isoformat(), "digest": first.digest}
        return _entered("asset.split", principal, act, touched, payload)


def undo(principal: Principal, act_id: UUID, expected_version: int, reason: str) -> IdentityAct:
    """Take an act back: what it joined is two again, what it split is one.

    Raises:
        NotFound, Denied: No such act, or none that the principal may undo.
        Conflict: It was undone already, or somebody else changed it.
        UsageError: A later act on the same assets has to be undone first.
    """
    with transaction.atomic():
        act = IdentityAct.objects.select_for_update().filter(pk=act_id).first()
        if act is None:
            raise NotFound("there is no such act")
        rows = {
            one.pk: one
            for one in Asset.objects.select_for_update(of=("self",))
            .select_related("project")
            .filter(pk__in=(act.asset_id, act.other_id))
        }
        row, other = rows[act.asset_id], rows[act.other_id]
        for one in (row, other):
            policies.require(principal, Permission.EDIT_ASSETS, one.project_id)
            require_in_use(one.project)
        if act.row_version != expected_version or act.undone_at is not None:
            raise Conflict("somebody undid this meanwhile", hint="Look at what it says now.")
        why = reason_of(reason)
        _require_last(act)
        touched = _undo_split(row, other) if act.kind == "split" else _undo_join(act, row, other)
        act.undone_by, act.undone_at, act.undone_reason = principal.id, now(), why
        act.row_version += 1
        act.save()
        touched += _finish((row, other), moved=bool(act.details.get("swapped")))
        return _entered("asset.act-undone", principal, act, touched, {"reason": why})


def _other(principal: Principal, reference: str) -> Asset:
    row = (
        Asset.objects.select_for_update(of=("self",))
        .select_related("project")
        .filter(reference=reference.strip().upper())
        .first()
    )
    if row is None:
        raise NotFound("there is no such asset")
    policies.require(principal, Permission.EDIT_ASSETS, row.project_id)
    policies.require_standing(row)
    return row


def _require_alike(row: Asset, other: Asset) -> None:
    if row.pk == other.pk:
        raise UsageError("an asset is not merged with itself")
    if row.kind != other.kind:
        raise UsageError(
            f"{row.reference} and {other.reference} are of different kinds",
            hint="Record a link between them instead.",
        )
    if other.project_id not in (None, row.project_id):
        raise UsageError(
            f"{other.reference} belongs to another project",
            hint="Whoever sees that project alone would lose it. Record a link instead.",
        )


def _is_shell(row: Asset) -> bool:
    """True for a place that nobody ever saw anything at, and that was put away."""
    return row.archived_at is not None and not row.seen


def _join(row: Asset, away: Asset) -> list[Touch]:
    """Let one be a place of the other. What was asked or decided about its class alone is over."""
    away.merged_into_id = row.pk
    away.save(update_fields=["merged_into"])
    stand_in(away, row)
    touched = [Touch("asset", away.pk, "merged")]
    live = ClassDecision.objects.filter(asset=away.pk, state__in=LIVE)
    if away.pk in end_decisions(live, "changed", touched):
        away.lowered_to = None
    return touched


def _undo_join(act: IdentityAct, row: Asset, other: Asset) -> list[Touch]:
    if other.merged_into_id != row.pk:
        raise UsageError("they are no longer one")
    if act.details.get("swapped"):
        swap(row, other)
    other.merged_into_id = None
    other.save(update_fields=["merged_into"])
    stand_in(other, None)
    for name, (before, after) in act.details.get("changes", {}).items():
        if _plain(getattr(row, name)) == after:
            setattr(row, name, UUID(before) if before and name.endswith("_id") else before)
    if act.details.get("made") and other.first_seen_at is None:
        other.archived_at = now()
        other.save(update_fields=["archived_at"])
    return [Touch("asset", other.pk, "separated")]


def _undo_split(row: Asset, other: Asset) -> list[Touch]:
    if other.survivor_id is not None or row.survivor_id is not None:
        raise UsageError(
            "one of them was merged into another asset since", hint="Undo that merge first."
        )
    first = row.first_seen_at
    older = list(AssetVersion.objects.filter(asset=row).values_list("pk", flat=True))
    swap(row, other)
    AssetVersion.objects.filter(asset=other, pk__in=older).update(asset=row)
    row.first_seen_at = first
    row.save(update_fields=["first_seen_at"])
    # What was split off is a shell now: it has neither place nor versions.
    other.first_seen_at = other.last_seen_at = other.absent_at = None
    other.digest, other.size = "", 0
    other.save(update_fields=["first_seen_at", "last_seen_at", "absent_at", "digest", "size"])
    return _join(row, other)


def _be_before(
    row: Asset, fresh: Asset, begin: AssetVersion, last: AssetVersion, first: AssetVersion
) -> None:
    """Write what an asset was before what is another began, and since when that one is there."""
    row.first_seen_at = begin.first_seen_at
    row.last_seen_at = last.last_seen_at or first.first_seen_at
    row.absent_at = first.first_seen_at
    row.digest, row.size, row.format, row.source = last.digest, last.size, fresh.format, ""
    row.save(
        update_fields=[
            "first_seen_at",
            "last_seen_at",
            "absent_at",
            "digest",
            "size",
            "format",
            "source",
        ]
    )
    fresh.first_seen_at = first.first_seen_at
    fresh.save(update_fields=["first_seen_at"])


def _require_last(act: IdentityAct) -> None:
    """Accept only the last act that exchanged places of these assets: one undoes in order."""
    if not act.details.get("swapped"):
        return
    both = (act.asset_id, act.other_id)
    later = IdentityAct.objects.filter(
        Q(asset__in=both) | Q(other__in=both),
        details__swapped=True,
        undone_at=None,
        made_at__gt=act.made_at,
    ).select_related("asset", "other")
    found = later.order_by("-made_at").first()
    if found is not None:
        raise UsageError(
            f"what was done since to {found.asset.reference} and {found.other.reference}"
            " rests on this",
            hint="Undo that first.",
        )


def _act(
    kind: str, principal: Principal, row: Asset, other: Asset, reason: str, details: dict[str, Any]
) -> IdentityAct:
    kept = {
        **details,
        "changes": {
            name: [_plain(before), _plain(after)]
            for name, (before, after) in details.get("changes", {}).items()
        },
    }
    act = IdentityAct(
        kind=kind,
        asset=row,
        other=other,
        reason=reason,
        details=kept,
        made_by=principal.id,
        made_at=now(),
    )
    act.save(force_insert=True)
    return act


def _finish(rows: Iterable[Asset], *, moved: bool) -> list[Touch]:
    """Write what follows for presence, links, classes and later apps; return what it touched."""
    both = list(rows)
    places: set[UUID] = set()
    for row in both:
        row.row_version += 1
        row.save(update_fields=["row_version", *(name.removesuffix("_id") for name in _COPIED)])
        # A place says of itself whether it is there; an asset, of all its places.
        settle_one(row)
        places |= {row.pk, *Asset.objects.filter(survivor=row.pk).values_list("pk", flat=True)}
    survivors = Asset.objects.filter(places__in=both).distinct()
    for survivor in survivors:
        settle_one(survivor)
    if moved:
        emit(PlacesMoved.between(*both))
    reached = redirect(places)
    standing = {row.survivor_id or row.pk for row in both}
    return reclassify(reached | standing | {row.pk for row in both}, places)


def _entered(
    kind: str,
    principal: Principal,
    act: IdentityAct,
    touched: list[Touch],
    more: dict[str, JSON],
) -> IdentityAct:
    payload: dict[str, JSON] = {
        "reference": act.asset.reference,
        "other": act.other.reference,
        "act": act.kind,
        "reason": act.reason,
        **more,
    }
    touched = list(dict.fromkeys([*touched, Touch("asset", act.other_id, "identity")]))
    record(Change(kind, principal.id, "asset", act.asset_id, payload, touched))
    return act


def _told(changes: dict[str, Any]) -> dict[str, JSON]:
    return {
        name.removesuffix("_id"): [_plain(before), _plain(after)]
        for name, (before, after) in changes.items()
    }


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, UUID) else value
