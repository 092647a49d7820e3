"""Who may do what with risks. Pure functions over what a service has loaded.

A risk of no project is the organisation's: only who holds a permission for all projects has it.
"""

from __future__ import annotations

from uuid import UUID

from muniment.web.apps.access.principals import Conflict, Denied, NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.ledger.models import Record


class StandsOtherwise(Conflict):
    """What is asked for is not possible in the state that it is in, whatever was read."""

    status = 409


def allows(principal: Principal, permission: Permission, project: UUID | None) -> bool:
    """True when a principal holds a permission for a risk of this project, None for at large."""
    if project is None:
        return principal.everywhere(permission)
    return principal.allows(permission, project)


def expect(row: Record, version: int) -> None:
    """Accept only the version that somebody read.

    Raises:
        Conflict: Somebody else changed it meanwhile.
    """
    if row.row_version != version:
        raise Conflict(
            "somebody else changed this meanwhile",
            hint="Look at what it says now, then decide again.",
        )


def require_editing(principal: Principal, project: UUID | None) -> None:
    """Accept only who may adopt and archive risks of a project.

    Raises:
        NotFound: The principal may not see its risks.
        Denied: They may see them, but not do this.
    """
    _require(principal, project, allows(principal, Permission.EDIT_RISKS, project))


def may_judge(principal: Principal, project: UUID | None, owner: UUID) -> bool:
    """True for officers of the project, and for the risk's own owner if they may work there."""
    if allows(principal, Permission.EDIT_RISKS, project):
        return True
    return owner == principal.id and allows(principal, Permission.REQUEST_DECISION, project)


def require_judging(principal: Principal, project: UUID | None, owner: UUID) -> None:
    """Accept only who may set a risk's numbers.

    Raises:
        NotFound: The principal may not see the risk.
        Denied: They may see it, but not do this.
    """
    _require(principal, project, may_judge(principal, project, owner))


def may_own(principal: Principal, project: UUID | None) -> bool:
    """True for somebody who can work on the risk that they answer for."""
    return allows(principal, Permission.EDIT_RISKS, project) or allows(
        principal, Permission.REQUEST_DECISION, project
    )


def _require(principal: Principal, project: UUID | None, allowed: bool) -> None:
    if allowed:
        return
    if not allows(principal, Permission.SEE_RISKS, project):
        raise NotFound("there is no such risk here")
    raise Denied(
        "you may not do this",
        hint="Officers of the project may, and a risk's own owner may judge it.",
    )
