"""Who may do what with people, roles and appointments. Pure functions over what was loaded.

The ISMS is one for all projects: who runs these registers holds the permission for all of them.
Everybody may know who holds which role; the register of people is for those who keep or audit it,
and everybody sees their own row.
"""

from __future__ import annotations

from uuid import UUID

from muniment.web.apps.access.principals import Denied, Kind, NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.appointments.models import Appointment, Staff


def sees_all(principal: Principal) -> bool:
    """True for who reads the whole register of people."""
    return principal.everywhere(Permission.SEE_STAFF)


def edits_staff(principal: Principal) -> bool:
    """True for who keeps the register of people."""
    return principal.everywhere(Permission.EDIT_STAFF)


def appoints(principal: Principal) -> bool:
    """True for who appoints, and keeps roles, competence and conflicts of duties."""
    return principal.everywhere(Permission.APPOINT)


def is_self(principal: Principal, staff: Staff) -> bool:
    """True where a signed-in person is this member of staff."""
    return principal.kind is Kind.PERSON and staff.account_id == principal.id


def require_seeing(principal: Principal, staff: Staff) -> None:
    """Accept readers of the register, and a person for their own row.

    Raises:
        NotFound: Anybody else.
    """
    if not (sees_all(principal) or is_self(principal, staff)):
        raise NotFound("there is nobody of this reference here")


def require_showing(principal: Principal, staff: Staff) -> None:
    """Accept who keeps competence, and a person for what shows their own.

    Raises:
        NotFound: The principal may not see them.
        Denied: They may see them, but record nothing.
    """
    require_seeing(principal, staff)
    if not is_self(principal, staff):
        principal.require_everywhere(Permission.APPOINT)


def require_seeing_appointment(principal: Principal, row: Appointment) -> None:
    """Accept readers of the register, and the person who is appointed.

    Raises:
        NotFound: Anybody else.
    """
    if not (sees_all(principal) or is_self(principal, row.staff)):
        raise NotFound("there is no such appointment here")


def require_answering(principal: Principal, row: Appointment) -> None:
    """Accept only the person who is appointed, signed in.

    Raises:
        NotFound: The principal may not see the appointment.
        Denied: It is somebody else's to answer.
    """
    require_seeing_appointment(principal, row)
    if not is_self(principal, row.staff):
        raise Denied(
            "nobody accepts or refuses for another",
            hint="The person who is appointed signs in and answers."
            if row.staff.account_id
            else "Without an account, record the acceptance with the signed document.",
        )


def require_confirming(principal: Principal, row: Appointment) -> None:
    """Accept only a second person, who appoints too.

    Raises:
        Denied: The principal appoints nobody, is the one appointed, or made the appointment.
    """
    principal.require_everywhere(Permission.APPOINT)
    if principal.kind is not Kind.PERSON:
        raise Denied("a person confirms this, signed in")
    if is_self(principal, row.staff) or row.appointed_by == principal.id:
        raise Denied(
            "nobody appoints themself: a second person confirms it",
            hint="Ask another officer. With one active person, invite a second one first.",
        )


def require_ending(principal: Principal, row: Appointment) -> None:
    """Accept who appoints, and the holder, who may lay a role down.

    Raises:
        NotFound: The principal may not see the appointment.
        Denied: They may see it, but not end it.
    """
    require_seeing_appointment(principal, row)
    if not is_self(principal, row.staff):
        principal.require_everywhere(Permission.APPOINT)


def may_see(principal: Principal, account: UUID | None) -> bool:
    """True where the row of an account may be opened."""
    return sees_all(principal) or (account is not None and account == principal.id)
