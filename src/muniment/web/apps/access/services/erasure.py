"""Erasure of a person: name, address and factors go; the row stays, because the ledger names it.

Out of scope: payloads in the ledger; its own service erases those.
"""

from __future__ import annotations

from uuid import UUID

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from axes.utils import reset as forget_attempts
from django.db import transaction

from muniment.core.errors import UsageError
from muniment.web.apps.access.accounts import attempt_digest
from muniment.web.apps.access.events import AccountMoved, Became
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.services.people import take_person
from muniment.web.apps.access.services.sessions import end_sessions
from muniment.web.apps.ledger.events import emit
from muniment.web.apps.ledger.services import Change, record
from muniment.web.clock import now


def erase_person(
    principal: Principal, person: UUID, *, expected_version: int, reason: str
) -> Person:
    """Erase who a person was. It cannot be undone.

    Raises:
        Denied: The principal manages no people.
        NotFound: There is nobody of this id.
        Conflict: Somebody else changed the person meanwhile.
        UsageError: No reason is given, or the person has not left.
    """
    why = " ".join(reason.split())
    with transaction.atomic():
        found = take_person(principal, person, expected_version)
        if found.standing != "left":
            raise UsageError(
                "only somebody who has left can be erased", hint="Deactivate the person first."
            )
        if not why:
            raise UsageError("an erasure needs a reason", hint="For example: asked for it.")
        forget_attempts(username=attempt_digest(found.email))
        EmailAddress.objects.filter(user=found).delete()
        Authenticator.objects.filter(user=found).delete()
        found.invitations.all().delete()
        found.grants.all().delete()
        end_sessions(found)
        found.name, found.email = "erased person", f"{found.id}@erased.invalid"
        found.acceptance_limit = found.time_zone = ""
        found.set_unusable_password()
        found.erased_at = now()
        found.row_version += 1
        found.save(
            update_fields=[
                "name",
                "email",
                "acceptance_limit",
                "time_zone",
                "password",
                "erased_at",
                "row_version",
            ]
        )
        emit(AccountMoved(found.id, Became.ERASED))
        record(Change("person.erased", principal.id, "person", found.id, {"reason": why}))
    return found
