"""Keeps the links between assets as the newest snapshot shows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from uuid import UUID

from muniment.engine.report.assessment import Asset as Seen
from muniment.web.apps.assets.models import Asset, Link
from muniment.web.bulk import insert_all

_ENDS = ("dataset", "model", "inference_service", "training_pipeline")
"""Where several assets share a path, a link leads to the first kind here that is among them."""


def replace_links(
    project: UUID,
    rows: Sequence[Asset],
    seen: Mapping[tuple[str, str], Seen],
    settled: Set[UUID],
) -> set[UUID]:
    """Write the links that a snapshot shows, and return the assets whose links changed.

    Args:
        project: Whose assets they are.
        rows: The assets that the snapshot saw.
        seen: The same, as the server computed them, by locator and kind.
        settled: What it saw, or saw to be gone. A link between these that it does not show is
            over; one that leads elsewhere stays, for the snapshot may not have looked there.
    """
    ends = _ends(rows)
    shown = {
        (row.id, link.relation, link.target, link.basis): ends.get(link.target)
        for row in rows
        for link in seen[(row.locator, row.kind)].lineage
    }
    known = {
        (link.source_id, link.relation, link.target_path, link.basis): link
        for link in Link.objects.filter(project_id=project)
    }
    # A link is written anew when its other end became an asset, or ceased to be one.
    over = [
        link
        for key, link in known.items()
        if (key in shown and shown[key] != link.target_id)
        or (key not in shown and settled >= frozenset(_ends_of(link)))
    ]
    for link in over:
        del known[(link.source_id, link.relation, link.target_path, link.basis)]
    Link.objects.filter(pk__in=[link.pk for link in over]).delete()
    made = [
        Link(
            project_id=project,
            source_id=source,
            relation=relation,
            target_id=end,
            target_path=path,
            basis=basis,
        )
        for (source, relation, path, basis), end in shown.items()
        if (source, relation, path, basis) not in known
    ]
    insert_all(made)
    return {link.source_id for link in (*over, *made)}


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
