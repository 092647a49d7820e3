"""What a start does before anything is served: tables, static files, the state of the ledger."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from muniment import __version__
from muniment.core.errors import UsageError
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL
from muniment.web.apps.access.services.people import invite_first_person
from muniment.web.apps.blobs.sweeping import empty_waiting_room
from muniment.web.apps.ledger import checkpoints
from muniment.web.apps.ledger.anchor import FileState

_STAMP = "static.stamp"
READ_ONLY_WORDS = {
    FileState.AHEAD: "more was signed here than the database holds: an older one was put in place",
    FileState.FORK: "what was signed here is not of this database",
    FileState.MISSING: "the file of the newest checkpoint is gone",
}


@dataclass(frozen=True, slots=True)
class Schema:
    """How the database stands to this version's code.

    Attributes:
        exists: It has been migrated before.
        pending: Migrations of this version that it has not had, as ``app.name``.
        unknown: Migrations that it has had and this version does not know.
    """

    exists: bool
    pending: tuple[str, ...]
    unknown: tuple[str, ...]


def schema() -> Schema:
    """Return how the database stands to this version's code."""
    executor = MigrationExecutor(connection)
    loader = executor.loader
    plan = executor.migration_plan(loader.graph.leaf_nodes())
    applied = set(loader.applied_migrations)
    unknown = applied - set(loader.disk_migrations or ())
    return Schema(
        bool(applied),
        tuple(f"{migration.app_label}.{migration.name}" for migration, _ in plan),
        tuple(sorted(".".join(key) for key in unknown)),
    )


def known_migrations() -> set[str]:
    """Return the migrations that this version has, as ``app.name``; asks no database."""
    loader = MigrationLoader(None)
    return {".".join(key) for key in loader.disk_migrations or ()}


def refuse_newer(found: Schema) -> None:
    """Accept only a database that this version's code understands.

    Raises:
        UsageError: A newer version has changed it.
    """
    if found.unknown:
        raise UsageError(
            f"the database was changed by a newer Muniment than {__version__}"
            f" ({found.unknown[0]} is unknown here)",
            hint="Install that version, or restore a backup made by this one.",
        )


def migrate() -> None:
    """Bring the database to this version."""
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)


def collect_static() -> bool:
    """Copy static files to where they are served from, where they changed. True when they had."""
    stamp = settings.MUNIMENT.home / _STAMP
    state = _static_state()
    if stamp.exists() and stamp.read_text(encoding="ascii") == state:
        return False
    stamp.unlink(missing_ok=True)
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    stamp.write_text(state, encoding="ascii")
    return True


def _static_state() -> str:
    digest = hashlib.sha256(__version__.encode())
    for line in sorted(_static_files()):
        digest.update(line.encode("utf-8", "surrogateescape") + b"\n")
    return digest.hexdigest()


def _static_files() -> Iterator[str]:
    for finder in get_finders():
        for name, storage in finder.list([]):
            found = os.stat(storage.path(name))
            yield f"{name}\0{found.st_size}\0{found.st_mtime_ns}"


def clear_waiting_room() -> list[str]:
    """Take away what the server was receiving when it last stopped; return a line where it was."""
    swept = empty_waiting_room()
    if not swept.half:
        return []
    return [f"half-received files taken away: {swept.half}, {swept.size} bytes"]


def why_read_only() -> str:
    """Bring the checkpoint's file up to date; return why the server is read-only, or ""."""
    return READ_ONLY_WORDS.get(checkpoints.settle(), "")


def first_person_secret() -> str:
    """Return the secret of a fresh set-up link where nobody has an account yet, else ""."""
    if Person.objects.exists() or checkpoints.read_only():
        return ""
    return invite_first_person(HOST_PRINCIPAL)
