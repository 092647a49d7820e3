"""Sessions: ended all at once where a person's access changes."""

from __future__ import annotations

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import F

from muniment.web.apps.access.models import Person


def end_sessions(person: Person) -> None:
    """End every session of a person; inside the caller's transaction, which records why.

    The epoch ends even a session that nothing lists; the rows go so that lists are true.
    """
    Person.objects.filter(pk=person.pk).update(session_epoch=F("session_epoch") + 1)
    listed = UserSession.objects.filter(user_id=person.pk)
    Session.objects.filter(pk__in=list(listed.values_list("session_key", flat=True))).delete()
    listed.delete()
