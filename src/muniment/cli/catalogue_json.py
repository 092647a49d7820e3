"""JSON of ``muniment catalogue``: schemas ``muniment.catalogue-list/1`` and ``-entry/1``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from muniment.cli.catalogue_rows import CheckedBy
from muniment.engine.catalogue.catalogue import Catalogue
from muniment.engine.catalogue.kinds import Entry, Kind
from muniment.engine.catalogue.links import LinkGroup


def list_json(
    catalogue: Catalogue, kind: Kind, entries: Sequence[Entry], checked_by: CheckedBy
) -> str:
    """Return a list of entries as JSON."""
    return _encode(
        {
            "schema": "muniment.catalogue-list/1",
            "catalogue": catalogue.version,
            "kind": kind.name,
            "count": len(entries),
            "entries": [_entry(entry, checked_by) for entry in entries],
        }
    )


def kinds_json(catalogue: Catalogue, counts: Sequence[tuple[Kind, int]]) -> str:
    """Return the kinds, with how many entries each has, as JSON."""
    return _encode(
        {
            "schema": "muniment.catalogue-kinds/1",
            "catalogue": catalogue.version,
            "kinds": [
                {"kind": kind.name, "singular": kind.singular, "count": count}
                for kind, count in counts
            ],
        }
    )


def entry_json(
    catalogue: Catalogue, entry: Entry, groups: Sequence[LinkGroup], checked_by: CheckedBy
) -> str:
    """Return one entry with all its links as JSON."""
    answer: dict[str, Any] = {
        "schema": "muniment.catalogue-entry/1",
        "catalogue": catalogue.version,
        "kind": entry.kind.name,
        "id": entry.id,
        "title": entry.title,
        "entry": _entry(entry, checked_by),
        "links": [
            {
                "heading": group.heading,
                "direction": "names" if group.names_them else "named_by",
                "kind": group.kind,
                "field": group.field,
                "entries": [{"id": other.id, "title": other.title} for other in group.entries],
            }
            for group in groups
        ],
    }
    if entry.kind.name in ("controls", "clauses"):
        answer["mappings"] = catalogue.mappings[entry.id].targets
    if entry.kind.name == "controls":
        answer["cloud"] = catalogue.cloud_shares.get(entry.id)
    if entry.kind.name == "frameworks":
        answer["mappings"] = [
            {"iso": mapping.iso, "target": target}
            for mapping in catalogue.mappings.values()
            for target in mapping.targets
            if target.framework == entry.id
        ]
    if entry.kind.name == "roles":
        answer["raci"] = [
            row
            for row in catalogue.role_set.raci
            if entry.id in (*row.responsible, row.accountable, *row.consulted, *row.informed)
        ]
    return _encode(answer)


def _entry(entry: Entry, checked_by: CheckedBy) -> Any:
    import msgspec

    from muniment.engine.catalogue.frozen import thaw

    answer = msgspec.to_builtins(entry.value, enc_hook=thaw)
    if entry.kind.name == "controls":
        answer["aspects"] = msgspec.to_builtins(entry.value.aspects)
    if entry.kind.name == "checks":
        answer["checked_by"] = list(checked_by.get(entry.id, ()))
    return answer


def _encode(answer: Any) -> str:
    import msgspec

    return msgspec.json.format(msgspec.json.encode(answer), indent=2).decode("utf-8")
