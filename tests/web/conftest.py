"""A database of its own for every test, with real transactions, and people to act in it.

A migrated template is made once a session; each test works on a copy, so commits, deferred
constraints and several threads behave as in production. On PostgreSQL, named by
``TEST_DATABASE_URL``, the copy is ``CREATE DATABASE ... TEMPLATE``.
"""

from __future__ import annotations

import dataclasses
import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

_HOME = Path(tempfile.mkdtemp(prefix="muniment-tests-"))
for _name in [name for name in os.environ if name.startswith("MUNIMENT_")]:
    del os.environ[_name]
(_HOME / "static").mkdir()
os.environ["MUNIMENT_HOME"] = str(_HOME)
os.environ["DJANGO_SETTINGS_MODULE"] = "muniment.web.config.settings"
_POSTGRESQL = os.environ.get("TEST_DATABASE_URL", "")
if _POSTGRESQL:
    os.environ["DATABASE_URL"] = _POSTGRESQL

django = pytest.importorskip("django")
from django.conf import settings  # noqa: E402

django.setup()
settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
settings.STORAGES = {
    **settings.STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

from django.core.management import call_command  # noqa: E402
from django.db import connection, connections  # noqa: E402
from tests.web import copies, triggers  # noqa: E402


class Ticking:
    """A clock that tests set; each reading is one second later than the one before."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

    def now(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment

    def forward(self, **span: float) -> None:
        self.moment += timedelta(**span)


@pytest.fixture(scope="session", autouse=True)
def _remove_home() -> Iterator[None]:
    yield
    connections.close_all()
    shutil.rmtree(_HOME, ignore_errors=True)


@pytest.fixture(scope="session")
def _template() -> Iterator[copies.Template]:
    with copies.template(_HOME) as made:
        call_command("migrate", verbosity=0, interactive=False)
        call_command("createcachetable")
        triggers.install(connection)
        connections.close_all()
        yield made


@pytest.fixture
def clock() -> Iterator[Ticking]:
    """The server's clock, in the test's hands."""
    before = settings.MUNIMENT_CLOCK
    settings.MUNIMENT_CLOCK = ticking = Ticking()
    yield ticking
    settings.MUNIMENT_CLOCK = before


@pytest.fixture
def db(_template: copies.Template, clock: Ticking, tmp_path: Path) -> Iterator[None]:
    """An empty, migrated database and a data folder for this test alone."""
    before = settings.MUNIMENT
    settings.MUNIMENT = dataclasses.replace(before, home=tmp_path / "var")
    settings.MUNIMENT.home.mkdir()
    with _template.copy(tmp_path):
        yield
    settings.MUNIMENT = before
