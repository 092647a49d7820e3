"""Projects and the organisation, changed by those who may."""

from __future__ import annotations

from uuid import UUID
from zoneinfo import available_timezones

from django.db import transaction

from muniment.core.errors import UsageError
from muniment.web.apps.access.archived import require_in_use
from muniment.web.apps.access.principals import Conflict, NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.ledger.events import emit
from muniment.web.apps.ledger.services import Change, record
from muniment.web.apps.organization.events import ProjectMoved
from muniment.web.apps.organization.models import Organization, Project
from muniment.web.apps.organization.services import add_project as write_project
from muniment.web.clock import now

_NAME_LETTERS = 200
_REASON_LETTERS = 500
_FOLDER_LETTERS = 1000


def add_project(
    principal: Principal, name: str, default_ref: str = "", identity: UUID | None = None
) -> Project:
    """Make a project.

    Raises:
        Denied: The principal does not manage every project.
        UsageError: A field does not hold, or the id is taken.
    """
    principal.require_everywhere(Permission.MANAGE_PROJECTS)
    return write_project(principal.id, _named(name), _ref(default_ref), identity)


def change_project(
    principal: Principal, project: UUID, *, expected_version: int, name: str, default_ref: str
) -> Project:
    """Set a project's name, and the branch whose snapshots move its registers.

    Raises:
        Denied: The principal does not manage this project.
        NotFound: It may not know of it.
        Conflict: Somebody else changed it meanwhile.
        Archived: The project is archived.
        UsageError: A field does not hold.
    """
    called, ref = _named(name), _ref(default_ref)
    with transaction.atomic():
        found = _taken(principal, project, expected_version)
        require_in_use(found)
        before = {"name": found.name, "default_ref": found.default_ref}
        found.name, found.default_ref = called, ref
        _save(found, "name", "default_ref")
        record(
            Change(
                "project.changed",
                principal.id,
                "project",
                found.id,
                {"before": dict(before), "after": {"name": called, "default_ref": ref}},
            )
        )
    return found


def follow_folder(
    principal: Principal, project: UUID, *, expected_version: int, root: str, reason: str
) -> Project:
    """Say that a project's folder moved inside its repository: its snapshots come from there now.

    The next snapshot of that folder counts; what is known of the former folder is then looked for
    in the new one. Whoever looks after the project does it, never a push.

    Args:
        principal: Who does it.
        project: The project.
        expected_version: The version that the person saw.
        root: The folder, relative to the top of its repository; "" for the top itself.
        reason: Why, in the person's words.

    Raises:
        Denied: The principal does not manage this project.
        NotFound: It may not know of it.
        Archived: The project is archived.
        Conflict: Somebody else changed it meanwhile.
        UsageError: No folder is followed yet, it is this one already, it is none, or no reason.
    """
    folder, why = _folder(root), reason.strip()
    if not why or len(why) > _REASON_LETTERS:
        raise UsageError(f"say in at most {_REASON_LETTERS} letters why the folder is another")
    with transaction.atomic():
        found = _taken(principal, project, expected_version)
        require_in_use(found)
        if found.root is None:
            raise UsageError(
                "no folder is followed yet", hint="The first snapshot that counts sets it."
            )
        if found.root == folder:
            raise UsageError("this folder is followed already")
        before, found.root = found.root, folder
        _save(found, "root")
        record(
            Change(
                "project.folder_followed",
                principal.id,
                "project",
                found.id,
                {"changes": {"root": [before, folder]}, "reason": why},
            )
        )
    return found


def archive_project(principal: Principal, project: UUID, *, expected_version: int) -> Project:
    """Put a project away: it takes no push and its tokens open nothing; all of it stays readable.

    Raises:
        Denied: The principal does not manage this project.
        NotFound: It may not know of it.
        Conflict: Somebody else changed it meanwhile.
        UsageError: It is archived already.
    """
    with transaction.atomic():
        found = _taken(principal, project, expected_version)
        if found.archived_at is not None:
            raise UsageError("this project is archived already")
        found.archived_at = now()
        _save(found, "archived_at")
        emit(ProjectMoved(found.id))
        record(Change("project.archived", principal.id, "project", found.id, {}))
    return found


def unarchive_project(principal: Principal, project: UUID, *, expected_version: int) -> Project:
    """Take an archived project back into use.

    Raises:
        Denied: The principal does not manage this project.
        NotFound: It may not know of it.
        Conflict: Somebody else changed it meanwhile.
        UsageError: It is not archived.
    """
    with transaction.atomic():
        found = _taken(principal, project, expected_version)
        if found.archived_at is None:
            raise UsageError("this project is not archived")
        found.archived_at = None
        _save(found, "archived_at")
        emit(ProjectMoved(found.id))
        record(Change("project.unarchived", principal.id, "project", found.id, {}))
    return found


def change_organization(
    principal: Principal, *, expected_version: int, name: str, time_zone: str
) -> Organization:
    """Set the organisation's name, and the zone in which due dates end.

    Raises:
        Denied: The principal does not manage the server.
        Conflict: Somebody else changed it meanwhile.
        UsageError: A field does not hold.
    """
    called = _named(name)
    if time_zone not in available_timezones():
        raise UsageError("there is no such time zone", hint="For example Europe/Berlin.")
    with transaction.atomic():
        principal.require(Permission.MANAGE_SERVER)
        found = Organization.objects.select_for_update().get()
        _expect(found.row_version, expected_version)
        before = {"name": found.name, "time_zone": found.time_zone}
        found.name, found.time_zone = called, time_zone
        found.row_version += 1
        found.save()
        record(
            Change(
                "organization.changed",
                principal.id,
                "organization",
                found.id,
                {"before": dict(before), "after": {"name": called, "time_zone": time_zone}},
            )
        )
    return found


def _taken(principal: Principal, project: UUID, expected_version: int) -> Project:
    found = Project.objects.select_for_update().filter(pk=project).first()
    if found is None:
        raise NotFound("there is no such project")
    principal.require(Permission.MANAGE_PROJECTS, found.id)
    _expect(found.row_version, expected_version)
    return found


def _expect(version: int, expected: int) -> None:
    if version != expected:
        raise Conflict(
            "somebody else changed this meanwhile",
            hint="Reload the page, look at what changed, and try again.",
        )


def _save(project: Project, *fields: str) -> None:
    project.row_version += 1
    project.save(update_fields=[*fields, "row_version"])


def _named(text: str) -> str:
    found = " ".join(text.split())
    if not found or len(found) > _NAME_LETTERS:
        raise UsageError("a name has 1 to 200 letters")
    return found


def _folder(text: str) -> str:
    """Return a folder as snapshots name it: ``services/churn``, or "" for the top."""
    found = text.strip().removeprefix("./").rstrip("/")
    if found == ".":
        return ""
    if len(found) > _FOLDER_LETTERS or not found.isprintable():
        raise UsageError(f"a folder has at most {_FOLDER_LETTERS} letters, all of them visible")
    if found and not {"", ".", ".."}.isdisjoint(found.split("/")):
        raise UsageError(
            "a folder is named from the top of its repository", hint="For example services/churn."
        )
    return found


def _ref(text: str) -> str:
    found = text.strip()
    if len(found) > _NAME_LETTERS or any(letter.isspace() for letter in found):
        raise UsageError("a branch's name has no blanks, and at most 200 letters")
    return found
