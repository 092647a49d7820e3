"""What docs/catalogue.md shows is what the command writes."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from muniment.cli.catalogue import command
from muniment.core.errors import UsageError
from muniment.engine.catalogue.kinds import KINDS
from muniment.engine.catalogue.parts import Part

_DOCS = Path(__file__).parents[2] / "docs" / "catalogue.md"
_TEXT = _DOCS.read_text(encoding="utf-8")
_BLOCKS = re.findall(r"```console\n\$ muniment catalogue ([^\n]+)\n(.*?)```", _TEXT, re.S)


def written(arguments: str) -> str:
    result = CliRunner().invoke(command, shlex.split(arguments))
    if isinstance(result.exception, UsageError):
        return f"{result.exception.message}\n{result.exception.hint}\n"
    assert result.exit_code == 0
    return result.output


@pytest.mark.parametrize(("arguments", "shown"), _BLOCKS, ids=[block[0] for block in _BLOCKS])
def test_excerpts_are_real(arguments: str, shown: str) -> None:
    output = written(arguments)
    # A line of three dots stands for any lines that are left out.
    pieces = [re.escape(piece) for piece in re.split(r"^\.\.\.\n", shown, flags=re.M)]
    assert re.fullmatch("(?:.*\n)*?".join(pieces), output), output


def test_every_file_kind_and_option_is_documented() -> None:
    assert len(_BLOCKS) == _TEXT.count("```console")
    for part in Part:
        assert f"`{part.file}`" in _TEXT
    table = _TEXT[_TEXT.index("| file in") : _TEXT.index("The head of each")]
    for kind in KINDS:
        assert re.search(rf"[ ,]{re.escape(kind)}[ ,]", table), kind
    for sub in command.commands.values():
        assert f"muniment catalogue {sub.name}" in _TEXT
        for parameter in sub.params:
            for option in parameter.opts:
                if option.startswith("--"):
                    assert f"`{option}" in _TEXT, option
