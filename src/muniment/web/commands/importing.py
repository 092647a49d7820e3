"""``muniment server import``: takes in a bundle on the host, as a push would; the host vouches."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from muniment.core.errors import UsageError
from muniment.engine.checks.bundle import read_snapshot
from muniment.engine.checks.snapshot import Project
from muniment.web.commands.host import open_database


@dataclass(frozen=True, slots=True)
class Imported:
    """A bundle that is in the register.

    Attributes:
        reference: The snapshot's.
        repeated: True when it was received before.
        moved: True when it moved the registers.
        reason: Why it did not, or "".
        project: The project's reference, where it was added just now; else "".
    """

    reference: str
    repeated: bool
    moved: bool
    reason: str
    project: str


def import_bundle(path: Path, *, add_project: bool) -> Imported:
    """Take in a bundle: recomputed, recorded, nothing of it believed.

    Args:
        path: The bundle.
        add_project: Add its project where the server has none of its id.

    Raises:
        UsageError: It cannot be read, or its project is unknown.
        BundleError: It is no bundle, or its report is not what its facts give.
        MunimentError: It is refused, as a push would be.
    """
    open_database()
    return take_in(path, add_project=add_project)


def take_in(path: Path, *, add_project: bool) -> Imported:
    """Do as `import_bundle` where the database is open already; a checkpoint covers it then.

    Raises:
        UsageError: It cannot be read, or its project is unknown.
        BundleError: It is no bundle, or its report is not what its facts give.
        MunimentError: It is refused, as a push would be.
    """
    from muniment.web.apps.access.principals import HOST_PRINCIPAL
    from muniment.web.apps.evidence.services import receive
    from muniment.web.apps.ledger import checkpoints
    from muniment.web.apps.organization.models import Project as Row

    try:
        with open(path, "rb") as stream:
            stated = read_snapshot(stream).project
            identity = _identity(stated)
            added = ""
            if not Row.objects.filter(pk=identity).exists():
                added = _add(stated, identity) if add_project else _refuse(stated)
            stream.seek(0)
            done = receive(HOST_PRINCIPAL, identity, stream)
    except OSError as error:
        raise UsageError(f"{error.filename or path}: {error.strerror or error}") from error
    checkpoints.sign_received()
    row = done.snapshot
    return Imported(row.reference, done.repeated, row.moved, row.reason, added)


def _identity(stated: Project) -> UUID:
    try:
        return UUID(stated.id)
    except ValueError:
        raise UsageError(
            "the bundle names no project", hint="Run `muniment init` in the project, then assess."
        ) from None


def _refuse(stated: Project) -> str:
    raise UsageError(
        f"this server has no project {stated.id}",
        hint="Add it under Settings, Projects, or import with --add-project.",
    )


def _add(stated: Project, identity: UUID) -> str:
    from muniment.web.apps.ledger.services import HOST
    from muniment.web.apps.organization.services import add_project

    name = stated.name.strip()[:200] or str(identity)
    return add_project(HOST, name, stated.ref[:200], identity).reference
