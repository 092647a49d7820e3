"""A data folder that a server has prepared once, to be copied by each test."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.web.commands.homes import copy_home, running, until

# Whole servers make their own database, SQLite, whatever the other tests run on.
collect_ignore_glob = ["test_*.py"] if os.environ.get("TEST_DATABASE_URL") else []


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder after one start and stop."""
    home = tmp_path_factory.mktemp("prepared") / "var"
    with running(home) as server:
        until((home / "checkpoint").exists)  # made by the first run of a job
        assert server.stop() == 0
    return home


@pytest.fixture
def home(prepared: Path, tmp_path: Path) -> Path:
    """A copy of a prepared data folder for this test."""
    return copy_home(prepared, tmp_path / "var")
