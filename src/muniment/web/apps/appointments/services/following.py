"""What accounts do to the register of people: who gets one is in it, who comes back starts anew."""

from __future__ import annotations

from uuid import UUID

from muniment.web.apps.access.events import Became
from muniment.web.apps.access.models import Person
from muniment.web.apps.appointments.models import Staff
from muniment.web.apps.appointments.services.ending import close_all
from muniment.web.apps.appointments.services.erasing import blank
from muniment.web.apps.appointments.services.linking import give_account
from muniment.web.apps.appointments.services.staffing import CAME_BACK
from muniment.web.apps.ledger.services import SYSTEM
from muniment.web.apps.organization.numbering import take_references
from muniment.web.apps.records.services.erasing import erase_beside
from muniment.web.clock import now


def follow(person_id: UUID, became: Became) -> None:
    """Draw the consequences of an account's change; inside the transaction that records it."""
    person = Person.objects.get(pk=person_id)
    if became is Became.MADE:
        staff_for(person)
        return
    staff = Staff.objects.select_related("account").filter(account=person).first()
    if staff is None:
        return
    if became is Became.RETURNED:
        close_all([staff], SYSTEM, CAME_BACK)
    elif became is Became.ERASED:
        blank(staff)
        erase_beside(SYSTEM, "staff", staff.pk, "the account was erased")


def staff_for(person: Person) -> Staff:
    """Return the row of an account; one without an account but with the same mail becomes it."""
    found = Staff.objects.select_related("account").filter(account=person).first()
    if found is not None:
        return found
    same = Staff.objects.filter(account=None, archived_at=None, erased_at=None, mail=person.email)
    if len(rows := list(same.select_for_update()[:2])) == 1:
        give_account(rows[0], person)
        return rows[0]
    (reference,) = take_references("ST", 1)
    return Staff.objects.create(reference=reference, account=person, created_at=now())
