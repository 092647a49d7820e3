"""Principals as the database has them now: who approves may have lost the right since they came."""

from __future__ import annotations

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Denied, Kind, Principal, person_principal
from muniment.web.apps.organization.queries import organization_zone
from muniment.web.clock import now


def present(principal: Principal) -> Principal:
    """Return a principal with the roles and the limit that hold at this moment. Two statements.

    Raises:
        Denied: They can no longer sign in.
    """
    if principal.kind is not Kind.PERSON:
        return principal
    person = Person.objects.filter(pk=principal.id, is_active=True).first()
    if person is None:
        raise Denied("you can no longer sign in here")
    return person_principal(person, now(), organization_zone(), principal.proved_at)
