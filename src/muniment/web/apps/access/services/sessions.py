"""Sessions: listed by allauth's rows, ended here."""

from __future__ import annotations

from uuid import UUID

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import F, QuerySet

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.ledger.services import Change, record


def end_sessions(person: Person) -> None:
    """End every session of a person; inside the caller's transaction, which records why.

    The epoch ends even a session that nothing lists; the rows go so that lists are true.
    """
    Person.objects.filter(pk=person.pk).update(session_epoch=F("session_epoch") + 1)
    _remove(UserSession.objects.filter(user_id=person.pk))


def end_other_sessions(person: Person, kept: str | None) -> None:
    """End every session but one, whose browser must renew it; inside the caller's transaction."""
    Person.objects.filter(pk=person.pk).update(session_epoch=F("session_epoch") + 1)
    _remove(UserSession.objects.filter(user_id=person.pk).exclude(session_key=kept or ""))


def end_own_others(person: Person, kept: str | None) -> None:
    """End every session of one's own but the present one, whose browser must renew it."""
    with transaction.atomic():
        end_other_sessions(person, kept)
        record(Change("person.sessions_ended", person.id, "person", person.id, {}))


def end_sessions_of(principal: Principal, person: UUID) -> Person:
    """End every session of somebody else.

    Raises:
        Denied: The principal manages no people.
        NotFound: There is nobody of this id.
    """
    with transaction.atomic():
        principal.require(Permission.MANAGE_PEOPLE)
        found = Person.objects.select_for_update().filter(pk=person).first()
        if found is None:
            raise NotFound("there is no such person")
        end_sessions(found)
        record(Change("person.sessions_ended", principal.id, "person", found.id, {}))
    return found


def end_one(person: Person, session: int) -> None:
    """End one of a person's sessions.

    Raises:
        NotFound: They have no such session.
    """
    with transaction.atomic():
        found = UserSession.objects.filter(user_id=person.pk, pk=session)
        if not found.exists():
            raise NotFound("there is no such session")
        _remove(found)


def _remove(listed: QuerySet[UserSession]) -> None:
    keys = list(listed.values_list("session_key", flat=True))
    Session.objects.filter(pk__in=keys).delete()
    listed.delete()
