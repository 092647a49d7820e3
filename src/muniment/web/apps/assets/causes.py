"""Why an asset has the class it has: the way from the data that causes it."""

from __future__ import annotations

from muniment.engine.lineage.inheritance import Thing, cause, inherited
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.assets.vocabulary import DATA_KINDS
from muniment.web.apps.assets.walking import Lineage, Place


def cause_of(row: Asset, up: Lineage) -> list[Place]:
    """Return the way from the data that gives an asset its class down to right before the asset.

    Empty where nothing does, or where the reader may not see what does.

    Args:
        row: The asset.
        up: What it stands on, as the reader may see it.
    """
    if not row.inherited:
        return []
    things = {
        place.key: Thing(place.own, place.kind in DATA_KINDS, place.lowered_to)
        for place in up.places.values()
    }
    things[up.focus] = Thing(row.confidentiality or 0, row.kind in DATA_KINDS, row.lowered_to)
    steps = [
        (link.upstream, link.downstream)
        for link in up.links
        if link.upstream is not None and link.downstream is not None
    ]
    found = inherited(things, steps)
    if found[up.focus].level != row.inherited:
        return []
    return [up.places[key] for key in cause(up.focus, found, things) if key in up.places]
