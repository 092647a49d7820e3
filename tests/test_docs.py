"""Every command, option, setting, exit code and check is documented."""

from __future__ import annotations

import re
import runpy
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from muniment.cli import main as cli
from muniment.engine import config
from muniment.engine.builtin import checks

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


def test_exit_codes_are_documented() -> None:
    codes = {value for name, value in vars(cli).items() if name.startswith("EXIT_")}
    rows = set(re.findall(r"^\| (\d) \|", PAGES["commands.md"], re.MULTILINE))
    assert rows == {str(code) for code in codes}


def test_the_page_of_checks_is_what_the_checks_say() -> None:
    page = runpy.run_path(str(ROOT / "tools" / "checks_page.py"))
    assert PAGES["checks.md"] == page["render"](), "run: make docs"
    for check in checks():
        assert f"## {check.spec.id}\n" in PAGES["checks.md"]


def test_links_between_pages_lead_somewhere() -> None:
    for path in (*(ROOT / "docs").rglob("*.md"), *ROOT.glob("*.md")):
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (path.parent / target).exists(), f"{path.name} links to {target}"
