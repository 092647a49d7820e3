"""Keeps the links between assets as the newest snapshot shows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from muniment.engine.report.assessment import Asset as Seen
from muniment.web.apps.assets.models import Asset, AssetVersion, Link, VersionLink
from muniment.web.apps.assets.vocabulary import FORWARD
from muniment.web.bulk import insert_all, update_each

_ENDS = ("dataset", "model", "inference_service", "training_pipeline")
"""Where several assets share a path, a link leads to the first kind here that is among them."""
_OF_CONTENT = frozenset({"derived_from", "written_by", "writes", "served_by"})
"""Relations by which one content is made of another. Code that reads data is not made of it."""
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Relinked:
    """What became of a project's links.

    Attributes:
        over: Links that are no more.
        made: Links that are new.
    """

    over: Sequence[Link]
    made: Sequence[Link]

    @property
    def changed(self) -> set[UUID]:
        """The assets whose links changed."""
        return {link.source_id for link in (*self.over, *self.made)}


def replace_links(
    project: UUID,
    rows: Sequence[Asset],
    seen: Mapping[tuple[str, str], Seen],
    settled: Set[UUID],
) -> Relinked:
    """Write the links that a snapshot shows. What a person recorded is not touched.

    Args:
        project: Whose assets they are.
        rows: The assets that the snapshot saw.
        seen: The same, as the server computed them, by locator and kind.
        settled: What it saw, or saw to be gone. A link between these that it does not show is
            over; one that leads elsewhere stays, for the snapshot may not have looked there.
    """
    ends = _ends(rows)
    stands = {row.id: row.survivor_id or row.id for row in rows}
    shown = {
        (row.id, link.relation, link.target, link.basis): ends.get(link.target)
        for row in rows
        for link in seen[(row.locator, row.kind)].lineage
    }
    known = {
        (link.source_id, link.relation, link.target_path, link.basis): link
        for link in Link.objects.filter(project_id=project, made_by=None)
    }
    # A link is written anew when its other end became an asset, or ceased to be one.
    over = [
        link
        for key, link in known.items()
        if (key in shown and shown[key] != link.target_id)
        or (key not in shown and settled >= set(_ends_of(link)))
    ]
    for link in over:
        del known[(link.source_id, link.relation, link.target_path, link.basis)]
    keys = [link.pk for link in over]
    for start in range(0, len(keys), _CHUNK):
        Link.objects.filter(pk__in=keys[start : start + _CHUNK]).delete()
    made = [
        directed(
            Link(
                project_id=project,
                source_id=source,
                relation=relation,
                target_id=end,
                target_path=path,
                basis=basis,
            ),
            stands,
        )
        for (source, relation, path, basis), end in shown.items()
        if (source, relation, path, basis) not in known
    ]
    insert_all(made)
    return Relinked(over, made)


def directed(link: Link, stands: Mapping[UUID, UUID]) -> Link:
    """Set what was first and what came of it, and return the link.

    Args:
        link: Its source, relation and target are set.
        stands: An end to the asset that stands for it, where that is another.
    """
    near = stands.get(link.source_id, link.source_id)
    far = None if link.target_id is None else stands.get(link.target_id, link.target_id)
    link.upstream_id, link.downstream_id = (near, far) if link.relation in FORWARD else (far, near)
    return link


def redirect(places: Iterable[UUID]) -> set[UUID]:
    """Set the ends of all links of some places anew, and return what they lead or led to."""
    some = list(places)
    rows = list(Link.objects.filter(Q(source__in=some) | Q(target__in=some)))
    ends = {end for row in rows for end in (row.source_id, row.target_id) if end is not None}
    stands = {
        key: survivor or key
        for key, survivor in Asset.objects.filter(pk__in=ends).values_list("pk", "survivor_id")
    }
    reached = {row.downstream_id for row in rows}
    for row in rows:
        directed(row, stands)
    update_each(rows, ["upstream", "downstream"])
    reached |= {row.downstream_id for row in rows}
    return {one for one in reached if one is not None}


def link_versions(made: Sequence[Link], opened: Set[UUID]) -> None:
    """Note which contents were there together when a link, or the younger content, was first seen.

    That is all a snapshot knows: a file that was made of an older content is joined to the content
    beside which it was first seen.

    Args:
        made: Links that are new.
        opened: Assets whose present content is new.
    """
    links = {
        (link.source_id, link.target_id, link.relation)
        for link in made
        if link.target_id and link.relation in _OF_CONTENT
    }
    if opened:
        some = list(opened)
        for start in range(0, len(some), _CHUNK):
            part = some[start : start + _CHUNK]
            # Only what is younger is made of what was there: new data beside an old model is not.
            links |= set(
                Link.objects.filter(
                    source__in=part, target__isnull=False, relation__in=_OF_CONTENT - FORWARD
                ).values_list("source_id", "target_id", "relation")
            )
            links |= set(
                Link.objects.filter(
                    target__in=part, relation__in=_OF_CONTENT & FORWARD
                ).values_list("source_id", "target_id", "relation")
            )
    if not links:
        return
    ends = {end for source, target, _ in links for end in (source, target) if end is not None}
    present = _present(ends)
    pairs: dict[tuple[UUID, UUID], None] = {}
    for source, target, relation in links:
        near, far = present.get(source), present.get(target) if target else None
        if near is not None and far is not None:
            pairs[(near, far) if relation in FORWARD else (far, near)] = None
    VersionLink.objects.bulk_create(
        [VersionLink(upstream_id=first, downstream_id=then) for first, then in pairs],
        ignore_conflicts=True,
        batch_size=2000,
    )


def _present(assets: Iterable[UUID]) -> dict[UUID, UUID]:
    """Return the present version of each asset that has one."""
    some = list(assets)
    found: dict[UUID, UUID] = {}
    for start in range(0, len(some), _CHUNK):
        rows = AssetVersion.objects.filter(
            asset__in=some[start : start + _CHUNK], last_seen_at=None
        )
        found.update(rows.values_list("asset_id", "pk"))
    return found


def _ends_of(link: Link) -> Iterable[UUID]:
    return (link.source_id,) if link.target_id is None else (link.source_id, link.target_id)


def _ends(rows: Iterable[Asset]) -> dict[str, UUID]:
    def order(row: Asset) -> int:
        return _ENDS.index(row.kind) if row.kind in _ENDS else len(_ENDS)

    ends: dict[str, UUID] = {}
    for row in sorted(rows, key=order):
        if row.path:
            ends.setdefault(row.path, row.id)
    return ends
