"""Finding an entry by its id, and what it is linked with, both ways."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from muniment.core.errors import UsageError
from muniment.engine.catalogue.catalogue import Catalogue
from muniment.engine.catalogue.kinds import Entry
from muniment.engine.catalogue.references import references

_SUGGESTIONS = 5


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """Entries that one entry is linked with in one way.

    Attributes:
        heading: What they are to it: "Threats that it works against".
        names_them: True when the entry names them, False when they name it.
        kind: Kind of the linked entries.
        field: Field, of the naming side, that makes the link.
        entries: The linked entries, in the catalogue's order.
    """

    heading: str
    names_them: bool
    kind: str
    field: str
    entries: tuple[Entry, ...]


def links(catalogue: Catalogue, entries: Mapping[str, Entry], entry: Entry) -> list[LinkGroup]:
    """Return what an entry names, then what names it.

    Args:
        catalogue: Where to look.
        entries: All its entries, as ``all_entries`` gives them.
        entry: One of them.

    Raises:
        CatalogueError: A part cannot be read.
    """
    named: dict[tuple[str, str, str], list[Entry]] = {}
    naming: dict[tuple[str, str, str], list[Entry]] = {}
    for reference in references(catalogue):
        rule = reference.rule
        if rule.forward and reference.source == entry.id:
            target = entries[reference.target]
            named.setdefault((rule.forward, target.kind.name, rule.field), []).append(target)
        if rule.backward and reference.target == entry.id:
            key = (rule.backward, rule.source, rule.field)
            naming.setdefault(key, []).append(entries[reference.source])
    return [
        LinkGroup(*key[:1], names_them, *key[1:], tuple(group))
        for names_them, groups in ((True, named), (False, naming))
        for key, group in groups.items()
    ]


def find(entries: Mapping[str, Entry], wanted: str) -> Entry:
    """Return the entry with an id; upper and lower case count alike.

    Args:
        entries: All entries, as ``all_entries`` gives them.
        wanted: The id, as a person typed it.

    Raises:
        UsageError: There is none; the hint names the nearest ids.
    """
    exact = entries.get(wanted)
    if exact is not None:
        return exact
    folded = wanted.strip().casefold()
    for name, entry in entries.items():
        if name.casefold() == folded:
            return entry
    near = suggestions(entries, wanted)
    hint = f"Did you mean {', '.join(near)}?" if near else "List the kinds: muniment catalogue list"
    raise UsageError(f"the catalogue has no entry {shown(wanted)}", hint=hint)


def suggestions(names: Mapping[str, object], wanted: str) -> list[str]:
    """Return at most five names near a wanted one: begun so, holding it, or else alike."""
    import difflib

    folded = wanted.strip().casefold()[:64]
    if not folded:
        return []
    by_folded = {name.casefold(): name for name in names}
    begin = [name for name in by_folded if name.startswith(folded)]
    hold = [name for name in by_folded if len(folded) > 2 and folded in name]
    found = list(dict.fromkeys((*begin, *hold)))
    if not found:
        found = difflib.get_close_matches(folded, by_folded, n=_SUGGESTIONS, cutoff=0.6)
    return [by_folded[name] for name in found[:_SUGGESTIONS]]


def shown(text: str) -> str:
    """Return a person's text fit for one line of a message: printable, at most 60 characters."""
    clean = "".join(letter if letter.isprintable() else "?" for letter in text)
    return f"'{clean[:60]}...'" if len(clean) > 60 else f"'{clean}'"
