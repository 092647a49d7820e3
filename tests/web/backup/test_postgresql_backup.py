"""Backup and restore of PostgreSQL, with its own programs."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection, connections
from tests.web import copies
from tests.web.backup.test_backup_round_trip import content, counts, put_back, store

from muniment.core.errors import UsageError
from muniment.web.apps.blobs.services import path_of
from muniment.web.apps.ledger import checkpoints
from muniment.web.apps.ledger.models import Head
from muniment.web.apps.ledger.services import HOST
from muniment.web.apps.organization.services import add_project, found_organization
from muniment.web.backup.writing import back_up

pytestmark = pytest.mark.usefixtures("db")


@contextmanager
def empty_database() -> Iterator[None]:
    """Point Django at a database without tables."""
    described, name = connections.databases["default"], f"muniment_test_{secrets.token_hex(6)}"
    copies._administer(f'CREATE DATABASE "{name}"')
    before, described["NAME"] = described["NAME"], name
    try:
        yield
    finally:
        connections.close_all()
        described["NAME"] = before
        copies._administer(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def filled() -> str:
    found_organization(HOST, "Acme", "Europe/Berlin")
    add_project(HOST, "churn")
    checkpoints.sign_now()
    return store("one")


def test_everything_comes_back(filled: str, tmp_path: Path) -> None:
    before, head = counts(), Head.objects.get()
    written = back_up(tmp_path / "all.backup")
    path_of(filled).unlink()
    assert written.manifest.engine == "postgresql"
    with empty_database():
        put_back(written.path)
        assert counts() == before
        assert bytes(Head.objects.get().edge) == bytes(head.edge)
        assert path_of(filled).read_bytes() == content("one")
        add_project(HOST, "goes on")


def test_a_database_that_is_not_empty_is_left_alone(filled: str, tmp_path: Path) -> None:
    written = back_up(tmp_path / "all.backup")
    with pytest.raises(UsageError, match="not empty"):
        put_back(written.path, replace=True)


def test_without_the_program_it_says_so(
    filled: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UsageError, match="needs the program pg_dump"):
        back_up(tmp_path / "all.backup")


def test_what_its_program_says_holds_no_password(
    filled: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(connection.settings_dict, "PASSWORD", "hunter2")
    monkeypatch.setitem(connection.settings_dict, "PORT", "1")
    with pytest.raises(Exception) as caught:  # noqa: PT011 - which one depends on the driver
        back_up(tmp_path / "all.backup")
    assert "hunter2" not in str(caught.value)
    assert settings.MUNIMENT.home.exists()
