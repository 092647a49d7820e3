"""Who may do what with controls and statements. Pure functions over what a service has loaded.

Controls are the organisation's: whoever decides about them has the role in every project. What a
control's owner asserts is theirs alone; an officer who wants to assert it takes the control over.
"""

from __future__ import annotations

from uuid import UUID

from muniment.web.apps.access.principals import Denied, Principal
from muniment.web.apps.access.roles import Permission


def may_decide(principal: Principal) -> bool:
    """True for who decides about necessity, reasons, owners and procedures."""
    return principal.everywhere(Permission.EDIT_CONTROLS)


def require_deciding(principal: Principal) -> None:
    """Accept only who may decide about controls.

    Raises:
        Denied: Somebody else.
    """
    if not may_decide(principal):
        raise Denied(
            "you may not decide about controls",
            hint="Officers of every project may: controls are the organisation's.",
        )


def may_assert(principal: Principal, owner: UUID | None) -> bool:
    """True for the owner of a control, as long as they may see controls at all."""
    return owner == principal.id and principal.allows(Permission.SEE_CONTROLS)


def require_asserting(principal: Principal, owner: UUID | None) -> None:
    """Accept only the owner of a control.

    Raises:
        Denied: Somebody else; the hint says who could.
    """
    if may_assert(principal, owner):
        return
    if owner is None:
        raise Denied(
            "nobody owns this control, so nobody can assert how far it is in place",
            hint="An officer gives it an owner first.",
        )
    raise Denied(
        "only the owner of a control asserts how far it is in place",
        hint="An officer can give the control another owner.",
    )


def may_read_statements(principal: Principal) -> bool:
    """True for who may see every project: a statement tells of all of them."""
    return principal.everywhere(Permission.SEE_CONTROLS)


def require_reading_statements(principal: Principal) -> None:
    """Accept only who may see every project.

    Raises:
        Denied: Their access is to some projects alone.
    """
    if not may_read_statements(principal):
        raise Denied(
            "a statement tells of every project, and you may see some of them",
            hint="An officer can send you the form that may leave the house.",
        )
