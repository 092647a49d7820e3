"""``muniment catalogue``: the standard, threats, documents, roles and the rest, to read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from muniment.engine.catalogue import Catalogue
    from muniment.engine.catalogue.kinds import Entry, Kind

_FORMAT = click.option(
    "--format",
    "output",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to write it.",
)


def no_checks() -> Mapping[str, Sequence[str]]:
    """Return no checks: what ``make_command`` assumes when nobody says otherwise."""
    return {}


def make_command(
    checked_by: Callable[[], Mapping[str, Sequence[str]]] = no_checks,
) -> click.Group:
    """Return the command.

    Args:
        checked_by: Gives the ids of our checks by the catalogue's check kind. Called only when
            a command shows it.
    """

    @click.group()
    def catalogue() -> None:
        """Read the catalogue: controls, clauses, threats, documents and more."""

    @catalogue.command("list")
    @click.argument("kind", required=False, metavar="[KIND]")
    @click.option("--theme", metavar="THEME", help="Only controls of one theme of Annex A.")
    @click.option(
        "--asset-kind", metavar="ASSET", help="Only threats or checks on one kind of asset."
    )
    @_FORMAT
    def list_(kind: str | None, theme: str | None, asset_kind: str | None, output: str) -> None:
        """List the entries of one KIND; without one, the kinds themselves."""
        if kind is None:
            _list_kinds(theme, asset_kind, output)
        else:
            _list_entries(kind, theme, asset_kind, output, checked_by)

    @catalogue.command("show")
    @click.argument("entry_id", metavar="ID")
    @click.option("--all", "whole", is_flag=True, help="Show every link, however many.")
    @_FORMAT
    def show(entry_id: str, whole: bool, output: str) -> None:
        """Show one entry, by its ID, with its links both ways."""
        _show(entry_id, whole, output, checked_by())

    return catalogue


def _list_kinds(theme: str | None, asset_kind: str | None, output: str) -> None:
    from muniment.cli.catalogue_layout import table
    from muniment.core.errors import UsageError
    from muniment.engine.catalogue import catalogue
    from muniment.engine.catalogue.kinds import KINDS

    if theme is not None or asset_kind is not None:
        raise UsageError("a filter needs a kind", hint="muniment catalogue list controls ...")
    loaded = catalogue()
    found = [(kind, kind.entries(loaded)) for kind in KINDS.values()]
    if output == "json":
        from muniment.cli.catalogue_json import kinds_json

        click.echo(kinds_json(loaded, [(kind, len(entries)) for kind, entries in found]))
        return
    rows = [
        [kind.name, f"{len(entries):>7}", f"{entries[0].id}  {entries[0].title}"]
        for kind, entries in found
    ]
    click.echo("\n".join(table(["KIND", "ENTRIES", "THE FIRST"], rows)))
    click.echo(f"catalogue {loaded.version}", err=True)


def _list_entries(
    name: str,
    theme: str | None,
    asset_kind: str | None,
    output: str,
    checked_by: Callable[[], Mapping[str, Sequence[str]]],
) -> None:
    from muniment.engine.catalogue import catalogue

    loaded = catalogue()
    kind = _kind(name)
    entries = _filtered(loaded, kind, theme, asset_kind)
    ours = checked_by() if kind.name == "checks" else {}
    if output == "json":
        from muniment.cli.catalogue_json import list_json

        click.echo(list_json(loaded, kind, entries, ours))
        return
    from muniment.cli.catalogue_layout import table
    from muniment.cli.catalogue_rows import list_rows

    click.echo("\n".join(table(*list_rows(kind.name, entries, ours))))
    if entries:
        click.echo(f"{len(entries)} entries; muniment catalogue show {entries[0].id}", err=True)
    else:
        click.echo("no entries", err=True)


def _kind(name: str) -> Kind:
    from muniment.core.errors import UsageError
    from muniment.engine.catalogue.kinds import KINDS
    from muniment.engine.catalogue.links import shown, suggestions

    kind = KINDS.get(name.casefold())
    if kind is not None:
        return kind
    near = suggestions(KINDS, name)
    hint = f"Did you mean {', '.join(near)}?" if near else "List the kinds: muniment catalogue list"
    raise UsageError(f"the catalogue has no kind {shown(name)}", hint=hint)


def _filtered(
    loaded: Catalogue, kind: Kind, theme: str | None, asset_kind: str | None
) -> tuple[Entry, ...]:
    from muniment.core.errors import UsageError
    from muniment.engine.catalogue.links import shown

    entries = kind.entries(loaded)
    if theme is not None:
        from muniment.engine.catalogue.standard import Theme

        if kind.name != "controls":
            raise UsageError(f"--theme is for controls, not for {kind.name}")
        themes = [member.value for member in Theme]
        if theme not in themes:
            hint = f"one of {', '.join(themes)}"
            raise UsageError(f"Annex A has no theme {shown(theme)}", hint=hint)
        entries = tuple(entry for entry in entries if entry.value.theme.value == theme)
    if asset_kind is not None:
        if kind.name not in ("threats", "checks"):
            raise UsageError(f"--asset-kind is for threats and checks, not for {kind.name}")
        if asset_kind not in loaded.asset_kinds:
            hint = f"one of {', '.join(loaded.asset_kinds)}"
            raise UsageError(f"the catalogue has no asset kind {shown(asset_kind)}", hint=hint)
        entries = tuple(entry for entry in entries if asset_kind in _struck(entry))
    return entries


def _struck(entry: Entry) -> tuple[str, ...]:
    if entry.kind.name == "checks":
        return (entry.value.asset_kind,)
    kinds: tuple[str, ...] = entry.value.asset_kinds
    return kinds


def _show(entry_id: str, whole: bool, output: str, ours: Mapping[str, Sequence[str]]) -> None:
    from muniment.engine.catalogue import catalogue
    from muniment.engine.catalogue.kinds import all_entries
    from muniment.engine.catalogue.links import find, links

    loaded = catalogue()
    entries = all_entries(loaded)
    entry = find(entries, entry_id)
    groups = links(loaded, entries, entry)
    if output == "json":
        from muniment.cli.catalogue_json import entry_json

        click.echo(entry_json(loaded, entry, groups, ours))
        return
    from muniment.cli.catalogue_page import page

    click.echo(page(loaded, entry, groups, ours, whole=whole))


def our_checks() -> Mapping[str, Sequence[str]]:
    """Return the ids of the built-in checks by the catalogue's check kind."""
    from muniment.engine.builtin import checks

    by_kind: dict[str, list[str]] = {}
    for check in checks():
        by_kind.setdefault(check.spec.kind, []).append(check.spec.id)
    return by_kind


command = make_command(our_checks)
