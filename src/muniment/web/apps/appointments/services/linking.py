"""An account for somebody who was recorded without one."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from muniment.core.errors import UsageError
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Denied, NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.appointments.models import Staff
from muniment.web.apps.appointments.services.loading import serially, take_staff
from muniment.web.apps.appointments.vocabulary import Answer, State
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.clock import now


def link_account(
    principal: Principal, staff_id: UUID, person_id: UUID, expected_version: int
) -> Staff:
    """Say that a row without an account and an account are the same person.

    The account's own row, which must carry nothing, is put away. What somebody vouched for is
    offered again: only the person can accept it now.

    Raises:
        Denied: The principal does not keep the register, or the account is their own.
        NotFound: There is no such row or account.
        Conflict: Somebody else changed the row meanwhile.
        UsageError: The row has an account, or the account's row carries appointments.
    """
    with transaction.atomic():
        principal.require_everywhere(Permission.EDIT_STAFF)
        serially()
        staff = take_staff(staff_id, expected_version)
        person = Person.objects.filter(pk=person_id).first()
        if person is None:
            raise NotFound("there is no such account")
        if person.pk == principal.id:
            raise Denied("nobody takes over another row for their own account")
        if staff.account_id is not None or staff.erased_at or staff.archived_at:
            raise UsageError("this row has an account already, or is put away")
        if person.left_at is not None:
            raise UsageError("this account is closed")
        other = Staff.objects.select_for_update().filter(account=person).first()
        if other is not None:
            if other.appointments.exists() or other.reports.exists():
                raise UsageError(
                    "the account's own row carries appointments or reports",
                    hint="End them there, or archive this row instead.",
                )
            other.account, other.merged_into, other.archived_at = None, staff, now()
            other.row_version += 1
            other.save()
        again = give_account(staff, person)
        touched = [Touch("staff", other.pk, "merged")] if other is not None else []
        record(
            Change(
                "staff.linked",
                principal.id,
                "staff",
                staff.pk,
                {"reference": staff.reference, "account": str(person.pk), "offered_again": again},
                touched,
            )
        )
    return staff


def give_account(staff: Staff, person: Person) -> int:
    """Give a row its account; return how many acceptances are asked for again."""
    staff.account, staff.name, staff.mail = person, "", ""
    staff.row_version += 1
    staff.save()
    vouched = staff.appointments.filter(state=State.ACCEPTED, answer=Answer.VOUCHED)
    rows = list(vouched)
    for row in rows:
        row.state, row.answer = State.OFFERED.value, ""
        row.answered_by = row.answered_at = None
        row.row_version += 1
        row.save()
    return len(rows)
