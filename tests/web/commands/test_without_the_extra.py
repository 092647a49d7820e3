"""``muniment server`` without its parts, and what its help costs with them."""

from __future__ import annotations

import subprocess
import sys

import pytest
from tests.web.commands.homes import ROOT

_WITHOUT = "import sys; sys.modules['django'] = None; from muniment.cli.main import main; main()"
_LISTED = """
import sys
from muniment.cli.main import command
try:
    command.main(sys.argv[1:], standalone_mode=False)
finally:
    print(sorted(name for name in sys.modules if name.startswith(("django", "muniment.web"))))
"""


def python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env={"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("name", ["run", "check"])
def test_it_says_what_to_install(name: str) -> None:
    done = python(_WITHOUT, "server", name)
    assert done.returncode == 2
    assert "needs the optional part 'server'" in done.stderr
    assert "pip install 'muniment[server]'" in done.stderr


@pytest.mark.parametrize("line", [("--help",), ("server", "--help"), ("server", "run", "--help")])
def test_help_needs_nothing_and_imports_nothing(line: tuple[str, ...]) -> None:
    assert python(_WITHOUT, *line).returncode == 0
    assert python(_LISTED, *line).stdout.splitlines()[-1] == "[]"
