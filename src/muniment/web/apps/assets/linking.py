"""Lineage that people record beside what collectors see: with a reason, and by name."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.db.models import Q

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.web.apps.access.principals import Denied, NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.assets import policies
from muniment.web.apps.assets.inheriting import reclassify
from muniment.web.apps.assets.lineage import directed
from muniment.web.apps.assets.models import Asset, Link
from muniment.web.apps.assets.services import Taken, changeable, reason_of
from muniment.web.apps.assets.vocabulary import BY_HAND
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.clock import now


def add_link(principal: Principal, reference: str, relation: str, other: str, reason: str) -> Link:
    """Record that an asset comes from another, or stands on it.

    A link that closes a circle is recorded as it is said; the page of lineage shows the circle.

    Args:
        principal: Who says so; may change the asset and see the other.
        reference: The asset.
        relation: A key of ``vocabulary.BY_HAND``, read from the asset to the other.
        other: Reference of the other.
        reason: How it is known.

    Raises:
        Denied, NotFound, Conflict: As for any change.
        UsageError: No such relation, no reason, or the asset itself.
        Taken: The same is recorded already.
    """
    with transaction.atomic():
        row = _changeable(principal, reference)
        why = reason_of(reason)
        far = (
            Asset.objects.select_related("project").filter(reference=other.strip().upper()).first()
        )
        if far is None or not policies.allows(principal, Permission.SEE_ASSETS, far.project_id):
            raise NotFound("there is no such asset", hint="Give its reference, such as A-0001.")
        policies.require_standing(far)
        if relation not in BY_HAND:
            raise UsageError(f"a link is one of {', '.join(BY_HAND)}")
        if far.pk == row.pk:
            raise UsageError("an asset does not come from itself")
        same = Link.objects.filter(source=row, relation=relation, target=far)
        if same.exists():
            raise Taken("this link is recorded already", hint="Its page of lineage shows it.")
        link = directed(
            Link(
                project_id=row.project_id,
                source=row,
                relation=relation,
                target=far,
                target_path=far.label,
                made_by=principal.id,
                made_at=now(),
                reason=why,
            ),
            {},
        )
        link.save()
        touched = [Touch("asset", far.pk, "lineage"), *_follow(link)]
        record(Change("asset.linked", principal.id, "asset", row.pk, _payload(row, link), touched))
    return link


def remove_link(principal: Principal, reference: str, link_id: int, reason: str) -> None:
    """Remove a link that the principal recorded. What a collector saw goes when it sees no more.

    Raises:
        NotFound: There is no such link.
        Denied: Somebody else recorded it, or a collector.
        Conflict: As for any change.
    """
    with transaction.atomic():
        row = _changeable(principal, reference)
        why = reason_of(reason)
        link = (
            Link.objects.filter(Q(source=row) | Q(source__survivor=row), pk=link_id)
            .select_related("source", "target")
            .first()
        )
        if link is None:
            raise NotFound("there is no such link")
        if link.made_by != principal.id:
            raise Denied(
                "nobody removes a link but who recorded it",
                hint="A collector's link ends when the collector no longer sees it; of a person's,"
                " ask that person.",
            )
        payload = {**_payload(row, link), "recorded_because": link.reason, "reason": why}
        far = link.target_id
        link.delete()
        touched = [Touch("asset", far, "lineage")] if far else []
        touched += _follow(link)
        record(Change("asset.unlinked", principal.id, "asset", row.pk, payload, touched))


def _changeable(principal: Principal, reference: str) -> Asset:
    version = Asset.objects.filter(reference=reference).values_list("row_version", flat=True)
    return changeable(principal, reference, version.first() or 0)


def _follow(link: Link) -> list[Touch]:
    ends: set[UUID] = {link.downstream_id} if link.downstream_id else set()
    return reclassify(ends, ends)


def _payload(row: Asset, link: Link) -> dict[str, JSON]:
    return {
        "reference": row.reference,
        "relation": link.relation,
        "other": link.target.reference if link.target else link.target_path,
        "reason": link.reason,
    }
