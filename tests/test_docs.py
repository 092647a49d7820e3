"""Every command, option, setting, exit code and check is documented."""

from __future__ import annotations

import dataclasses
import re
import runpy
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from muniment.cli import main as cli
from muniment.engine import config
from muniment.engine.builtin import FACT_KINDS, checks
from muniment.web.config import options

ROOT = Path(__file__).parents[1]
PAGES = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "docs").glob("*.md")}
ALL = "\n".join(PAGES.values())


def _commands(group: click.Group, path: str) -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        found = group.get_command(context, name)
        assert found is not None
        yield f"{path} {name}", found
        if isinstance(found, click.Group):
            yield from _commands(found, f"{path} {name}")


COMMANDS = list(_commands(cli.command, "muniment"))


@pytest.mark.parametrize(("name", "command"), COMMANDS, ids=[name for name, _ in COMMANDS])
def test_commands_and_options_are_documented(name: str, command: click.Command) -> None:
    assert name in ALL, f"{name} stands in no page under docs/"
    about = "\n".join(page for page in PAGES.values() if name in page)
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            longest = max(parameter.opts, key=len)
            assert longest in about, f"{name} {longest} is not documented"
    assert command.help, f"{name} has no help"


def test_settings_are_documented() -> None:
    page = PAGES["settings.md"]
    for keys in (config._PROJECT, config._WAIVER, config._EXCLUDE, config._DATASET):
        for key in keys:
            assert f"`{key}`" in page, key


def test_the_servers_settings_are_documented() -> None:
    _, _, page = PAGES["settings.md"].partition("\n## The server\n")
    for item in dataclasses.fields(options.Options):
        variable = "MUNIMENT_" + item.name.upper()
        if item.name == "database_url":
            variable = "DATABASE_URL"
        default = f"`{item.default}`" if item.default != "" else ""
        secret = " (secret)" if item.metadata["secret"] else ""
        row = f"| `{item.name}` | `{variable}` | {default} | {item.metadata['text']}{secret} |"
        assert row in page, f"docs/settings.md lacks: {row}"


def test_exit_codes_are_documented() -> None:
    codes = {value for name, value in vars(cli).items() if name.startswith("EXIT_")}
    rows = set(re.findall(r"^\| (\d) \|", PAGES["commands.md"], re.MULTILINE))
    assert rows == {str(code) for code in codes}


def test_the_page_of_checks_is_what_the_checks_say() -> None:
    page = runpy.run_path(str(ROOT / "tools" / "checks_page.py"))
    assert PAGES["checks.md"] == page["render"](), "run: make docs"
    for check in checks():
        assert f"## {check.spec.id}\n" in PAGES["checks.md"]


def test_the_page_of_facts_is_what_the_facts_say() -> None:
    page = runpy.run_path(str(ROOT / "tools" / "facts_page.py"))
    assert PAGES["facts.md"] == page["render"](), "run: make docs"
    for kind, body in FACT_KINDS.items():
        _, _, section = PAGES["facts.md"].partition(f"\n## {kind}\n")
        for field in dataclasses.fields(body):
            assert f"| `{field.name}` |" in section.partition("\n## ")[0], f"{kind} {field.name}"


def test_every_page_is_reachable_from_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in PAGES:
        assert f"(docs/{name})" in readme, name


def _anchors(path: Path) -> set[str]:
    """Return the anchors of a page's headings, as code hosts make them."""
    heads = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


def test_links_between_pages_lead_somewhere() -> None:
    for path in (*(ROOT / "docs").rglob("*.md"), *ROOT.glob("*.md")):
        text = path.read_text(encoding="utf-8")
        for target, anchor in re.findall(r"\]\(([^)#]*)(?:#([^)]*))?\)", text):
            if "://" in target:
                continue
            place = path.parent / target if target else path
            assert place.exists(), f"{path.name} links to {target}"
            assert not anchor or anchor in _anchors(place), f"{path.name} links to #{anchor}"
