"""Why an asset has the class it has: the way from the data that causes it."""

from __future__ import annotations

from muniment.engine.lineage.inheritance import Thing, cause, inherited
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.assets.vocabulary import DATA_KINDS
from muniment.web.apps.assets.walking import Lineage

MOST_NAMED = 50


def cause_of(row: Asset, up: Lineage) -> list[str]:
    """Return the way from the data that gives an asset its class down to right before the asset.

    Keys of the walk, at most ``MOST_NAMED``. Empty where nothing does, or where the reader may not
    see what does.

    Args:
        row: The asset.
        up: What it stands on, as the reader may see it.
    """
    if not row.inherited:
        return []
    things = {
        key: Thing(point.own, point.kind in DATA_KINDS, point.lowered_to)
        for key, point in up.points.items()
    }
    things[up.focus] = Thing(row.confidentiality or 0, row.kind in DATA_KINDS, row.lowered_to)
    found = inherited(things, up.pairs())
    if found[up.focus].level != row.inherited:
        return []
    return cause(up.focus, found, things)[:-1][:MOST_NAMED]
