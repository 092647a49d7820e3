"""Erasure of staff: what says who they were goes, the row and the proofs in the ledger stay.

Comments and files beside them go as well, here and in the payloads of the entries about those.
"""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from muniment.core.errors import UsageError
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.appointments.models import ERASED, Staff
from muniment.web.apps.appointments.presence import has_left
from muniment.web.apps.appointments.services.loading import said, take_staff
from muniment.web.apps.ledger.services import Change, record
from muniment.web.apps.organization.queries import today
from muniment.web.apps.records.services.erasing import erase_beside
from muniment.web.clock import now

_ERASED_FILE = "erased document"


def erase_staff(principal: Principal, staff_id: UUID, reason: str, expected_version: int) -> Staff:
    """Erase who somebody without an account was. It cannot be undone.

    An account is erased under Settings, People; its row here follows.

    Raises:
        Denied: The principal does not keep the register of people.
        FreshProofNeeded: The person must first prove again who they are.
        NotFound: There is nobody of this id.
        Conflict: Somebody else changed the row meanwhile.
        UsageError: They have an account, have not left, or no reason is given.
    """
    with transaction.atomic():
        principal.require_everywhere(Permission.EDIT_STAFF)
        principal.require_fresh(now())
        staff = take_staff(staff_id, expected_version)
        why = said(reason, "an erasure needs a reason")
        if staff.account_id is not None:
            raise UsageError("this person has an account", hint="Erase it under Settings, People.")
        if staff.erased_at is not None:
            raise UsageError("this person is erased already")
        if not has_left(staff, today()):
            raise UsageError(
                "only somebody who has left can be erased", hint="Set their last day first."
            )
        blank(staff)
        erase_beside(principal.id, "staff", staff.pk, why)
        record(
            Change(
                "staff.erased",
                principal.id,
                "staff",
                staff.pk,
                {"reference": staff.reference, "reason": why},
            )
        )
    return staff


def blank(staff: Staff) -> None:
    """Take out whatever says who somebody was: here, in letters, and in attached files."""
    staff.name = "" if staff.account_id else ERASED
    staff.mail = staff.job = staff.location = ""
    staff.erased_at = now()
    staff.row_version += 1
    staff.save()
    for proof in staff.competence.all():
        proof.note, proof.document = "", None
        proof.document_name = _ERASED_FILE if proof.document_name else ""
        proof.row_version += 1
        proof.save()
    for row in staff.appointments.all():
        row.letter, row.document = "", None
        row.document_name = _ERASED_FILE if row.document_name else ""
        row.row_version += 1
        row.save()
