"""Copies of a migrated database, for SQLite and PostgreSQL."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.db import connection, connections


@dataclass(frozen=True)
class Template:
    """A migrated database that copies are made of."""

    name: str

    @contextmanager
    def copy(self, folder: Path) -> Iterator[None]:
        """Point Django at a fresh copy until the block ends."""
        described = connections.databases["default"]
        connections.close_all()
        if connection.vendor == "sqlite":
            described["NAME"] = str(folder / "db.sqlite3")
            shutil.copyfile(self.name, described["NAME"])
            try:
                yield
            finally:
                connections.close_all()
                described["NAME"] = self.name
            return
        name = f"muniment_test_{secrets.token_hex(6)}"
        _administer(f'CREATE DATABASE "{name}" TEMPLATE "{self.name}" STRATEGY file_copy')
        described["NAME"] = name
        try:
            yield
        finally:
            connections.close_all()
            described["NAME"] = self.name
            _administer(f'DROP DATABASE "{name}" WITH (FORCE)')


@contextmanager
def template(home: Path) -> Iterator[Template]:
    """Point Django at an empty database that becomes the template once it is migrated."""
    described = connections.databases["default"]
    if connection.vendor == "sqlite":
        described["NAME"] = str(home / "template.sqlite3")
        yield Template(described["NAME"])
        return
    name = f"muniment_test_{secrets.token_hex(6)}"
    _administer(f'CREATE DATABASE "{name}"')
    described["NAME"] = name
    try:
        yield Template(name)
    finally:
        connections.close_all()
        _administer(f'DROP DATABASE "{name}" WITH (FORCE)')


def _administer(statement: str) -> None:
    described = connections.databases["default"]
    before, described["NAME"] = described["NAME"], "postgres"
    connections.close_all()
    try:
        with connection.cursor() as cursor:
            cursor.execute(statement)
    finally:
        connections.close_all()
        described["NAME"] = before
