"""Options that every test may use."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# A slow machine is no fault: what takes long ends by the test's own timeout.
settings.register_profile("untimed", settings.default, deadline=None)
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the code gives now into the golden files; read the diff before committing",
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how to get the tests that did not run."""
    if not os.environ.get("TEST_DATABASE_URL"):
        terminalreporter.write_line(
            "PostgreSQL: not tested here; .ci/run does, or: apt-get install postgresql,"
            " then make test-postgresql"
        )
    if shutil.which("chromium") is None:
        terminalreporter.write_line(
            "Browser: not tested here; .ci/run does, or: apt-get install chromium"
        )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str | bytes], None]:
    """Compare with a golden file, or write it where ``--update-golden`` is given."""
    update: bool = request.config.getoption("--update-golden")

    def check(file: Path, got: str | bytes) -> None:
        data = got.encode() if isinstance(got, str) else got
        if update:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        assert file.is_file(), f"no golden file {file}: run pytest --update-golden"
        assert data.decode() == file.read_bytes().decode(), "run pytest --update-golden"

    return check
