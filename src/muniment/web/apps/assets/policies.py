"""Who may do what with assets. Pure functions over what a service has loaded.

An asset of no project is the organisation's: only who holds a permission for all projects has it.
"""

from __future__ import annotations

from uuid import UUID

from muniment.web.apps.access.archived import Archived, require_in_use
from muniment.web.apps.access.principals import Denied, NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.assets.models import Asset


def allows(principal: Principal, permission: Permission, project: UUID | None) -> bool:
    """True when a principal holds a permission for an asset of this project, None for at large."""
    if project is None:
        return principal.everywhere(permission)
    return principal.allows(permission, project)


def require(principal: Principal, permission: Permission, project: UUID | None) -> None:
    """Accept only who holds a permission for assets of a project.

    Raises:
        NotFound: The principal may not see its assets.
        Denied: They may see them, but not do this.
    """
    if allows(principal, permission, project):
        return
    if not allows(principal, Permission.SEE_ASSETS, project):
        raise NotFound("there is no such asset")
    raise Denied(
        "you may not do this",
        hint="Access roles are given by an administrator, under Settings, People.",
    )


def require_standing(row: Asset) -> None:
    """Accept only an asset that stands for itself, is in the register and in a project in use.

    Raises:
        Archived: Its project is archived, or it was itself taken out of the register.
        Conflict: It was merged into another.
    """
    require_in_use(row.project)
    if row.survivor_id is not None:
        raise Archived(
            "this asset was merged into another: change that one",
            hint="Its page says which, and how to take the merge back.",
        )
    if row.archived_at is not None:
        raise Archived("this asset is archived", hint="Take it back into the register first.")
