"""What several pages of assets show alike: labels, words, tabs, and the drawing of lineage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access.archived import is_archived
from muniment.web.apps.access.history import Told
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.assets import policies
from muniment.web.apps.assets.models import Asset, Link
from muniment.web.apps.assets.vocabulary import (
    RELATIONS,
    Confidentiality,
    ExportRule,
    Need,
    PersonalData,
    Unit,
    kind_word,
)
from muniment.web.apps.assets.walking import Details, Lineage, Step
from muniment.web.ui import drawing
from muniment.web.ui.components.rows import Tab

MOST_DRAWN = 400

LABELS = {
    "name": _("Name"),
    "owner": _("Owner"),
    "custodian": _("Custodian"),
    "confidentiality": _("Class"),
    "integrity": _("Integrity"),
    "availability": _("Availability"),
    "environment": _("Environment"),
    "location": _("Location"),
    "personal_data": _("Personal data"),
    "retention_count": _("Kept for"),
    "retention_unit": _("Kept for, unit"),
    "retention_basis": _("Kept because of"),
    "trade_secret": _("Trade secret"),
    "readers": _("Who may read it"),
    "other_readers": _("Others who may read it"),
    "export_rule": _("May it leave the company?"),
    "description": _("What it is"),
}
"""Field to what people call it."""

TOUCHES = {
    "new": _("Seen for the first time"),
    "changed": _("Seen with other content or properties"),
    "gone": _("No longer there"),
    "registered": _("Entered by an import"),
    "edited": _("Changed by an import"),
    "lineage": _("Its lineage changed"),
    "class": _("The class of the data it stands on changed"),
    "class_ended": _("The decision about its class ended"),
    "merged": _("Merged into another asset"),
    "separated": _("Stands for itself again"),
}
_WORDS: Mapping[str, Mapping[Any, Any]] = {
    "confidentiality": dict(Confidentiality.choices),
    "integrity": dict(Need.choices),
    "availability": dict(Need.choices),
    "personal_data": dict(PersonalData.choices),
    "retention_unit": dict(Unit.choices),
    "export_rule": dict(ExportRule.choices),
}


def readable(fields: Mapping[str, Any], people: Mapping[str, str]) -> dict[str, str]:
    """Return what fields say, in words.

    Args:
        fields: By name, as a form has them.
        people: Id to name.
    """
    return {name: _said(name, value, people) for name, value in fields.items() if name in LABELS}


def _said(name: str, value: Any, people: Mapping[str, str]) -> str:
    if name in _WORDS:
        return str(_WORDS[name].get(value, "")) if value else ""
    if name in ("owner", "custodian"):
        return people.get(str(value), "")
    if name == "readers":
        return ", ".join(people.get(str(one), str(one)) for one in value or ())
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    return "" if value is None else str(value)


def told(pairs: Mapping[str, tuple[Any, Any]]) -> dict[str, tuple[Any, Any]]:
    """Return what changed, with the words of stored values; ids of people stay."""
    return {
        name: (_word(name, before), _word(name, after)) for name, (before, after) in pairs.items()
    }


def _word(name: str, value: Any) -> Any:
    if name == "readers" and isinstance(value, list):
        ids = frozenset(UUID(one) for one in value)
        return Told(ids, lambda names: ", ".join(sorted(names.get(one, "") for one in ids)))
    if name in _WORDS:
        return str(_WORDS[name].get(value, "")) if value else ""
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, list):
        return ", ".join(str(one) for one in value)
    return value


def list_tabs(active: str) -> list[Tab]:
    """Return the pages about all assets."""
    return [
        Tab(gettext("Register"), "/assets/", active == "register"),
        Tab(gettext("Models"), "/assets/models/", active == "models"),
        Tab(gettext("Seen and registered"), "/assets/reconciliation/", active == "reconciliation"),
    ]


def tabs_of(row: Asset, active: str) -> list[Tab]:
    """Return the pages about one asset."""
    pages = {
        "asset": (gettext("Asset"), "asset"),
        "lineage": (gettext("Lineage"), "asset_lineage"),
        "class": (gettext("Class"), "asset_class"),
        "identity": (gettext("Places"), "asset_identity"),
        "talk": (gettext("Comments, files"), "asset_talk"),
    }
    return [
        Tab(label, reverse(route, args=[row.reference]), active == name)
        for name, (label, route) in pages.items()
    ]


def may_change(principal: Principal, row: Asset) -> bool:
    """True where somebody may change an asset and it can be changed."""
    return (
        policies.allows(principal, Permission.EDIT_ASSETS, row.project_id)
        and not is_archived(row.project)
        and row.survivor_id is None
        and row.archived_at is None
    )


@dataclass(frozen=True, slots=True)
class Near:
    """What is nearest to an asset, as far as it is drawn.

    Attributes:
        focus: The asset's key.
        keys: Of what is drawn beside it.
        steps: What joins them.
    """

    focus: str
    keys: tuple[str, ...]
    steps: tuple[Step, ...]


def near(row: Asset, walks: Mapping[str, Lineage]) -> Near:
    """Return what is nearest to an asset, in the directions that were walked."""
    focus = row.pk.hex
    keys: dict[str, None] = {}
    steps: list[Step] = []
    for found in walks.values():
        nearest = {focus, *list(found.depths)[: MOST_DRAWN // 2]}
        keys.update(dict.fromkeys(nearest - {focus}))
        steps += [one for one in found.steps if one[1] in nearest and one[2] in nearest]
        steps += [one for one in found.unknown if (one[1] or one[2]) in nearest][: MOST_DRAWN // 2]
    return Near(focus, tuple(keys), tuple(steps))


def drawn(row: Asset, nearby: Near, shown: Details) -> drawing.Lineage:
    """Return the drawing of what is nearest to an asset; ``shown`` has its details."""
    focus = nearby.focus
    nodes = {focus: drawing.Node(focus, row.label, kind_word(row.kind), _url(row.reference), True)}
    for key in nearby.keys:
        one = shown.assets.get(key)
        if one is not None:
            nodes[key] = drawing.Node(key, one.label, kind_word(one.kind), _url(one.reference))
    edges: dict[tuple[str, str, str], None] = {}
    for link_id, upstream, downstream in nearby.steps:
        link = shown.links.get(link_id)
        if link is None:
            continue
        path = f"path:{link.target_path}"
        if upstream is None or downstream is None:
            nodes[path] = drawing.Node(path, link.target_path, gettext("Not in the register"))
        # A drawing has no room to say more; the table says what was recorded by hand.
        word = str(RELATIONS.get(link.relation, link.relation))
        edges[upstream or path, downstream or path, word] = None
    return drawing.lineage(nodes.values(), [drawing.Edge(*edge) for edge in edges])


def relation_word(link: Link) -> str:
    """Return what a link says, read along its arrow."""
    word = str(RELATIONS.get(link.relation, link.relation))
    return gettext("%(relation)s (by hand)") % {"relation": word} if link.made_by else word


def _url(reference: str) -> str:
    return f"/assets/{reference}/"
