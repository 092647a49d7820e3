"""Personal calendars for other programs: an address that nobody guesses, and that can be ended."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.secrets_once import TOKEN_PREFIX, digest_of, new_secret
from muniment.web.apps.calendar.models import CalendarFeed
from muniment.web.apps.ledger.services import Change, record
from muniment.web.clock import now

_PREFIX = TOKEN_PREFIX + "feed_"
_LONGEST = 100
_USE_NOTED = timedelta(minutes=5)


def make_feed(principal: Principal) -> tuple[CalendarFeed, str]:
    """Make one's own calendar address and return it with its secret, which is not kept.

    The one before ends.

    Raises:
        Denied: The principal sees no tasks.
        FreshProofNeeded: They proved too long ago who they are.
    """
    principal.require(Permission.SEE_TASKS)
    moment = now()
    principal.require_fresh(moment)
    with transaction.atomic():
        list(Person.objects.select_for_update().filter(pk=principal.id).values_list("pk"))
        _end(principal)
        secret = new_secret(_PREFIX)
        feed = CalendarFeed.objects.create(
            person_id=principal.id,
            digest=digest_of(secret),
            hint=secret[-4:],
            created_at=moment,
        )
        record(Change("calendarfeed.created", principal.id, "calendarfeed", feed.pk, {}))
    return feed, secret


def revoke_feed(principal: Principal) -> None:
    """End one's own calendar address at once. Without one nothing changes."""
    with transaction.atomic():
        _end(principal)


def feed_of(secret: str) -> CalendarFeed | None:
    """Return the calendar that a secret opens, with its person; None where it opens nothing.

    Nothing is said about why: unknown, ended, or of somebody who left.
    """
    if not secret.startswith(_PREFIX) or len(secret) > _LONGEST:
        return None
    rows = CalendarFeed.objects.select_related("person").filter(revoked_at=None)
    found = rows.filter(digest=digest_of(secret), person__is_active=True).first()
    if found is None:
        return None
    moment = now()
    if found.last_used_at is None or moment - found.last_used_at >= _USE_NOTED:
        CalendarFeed.objects.filter(pk=found.pk).update(last_used_at=moment)
    return found


def _end(principal: Principal) -> None:
    rows = CalendarFeed.objects.select_for_update(of=("self",)).filter(
        person=principal.id, revoked_at=None
    )
    for feed in rows:
        feed.revoked_at = now()
        feed.row_version += 1
        feed.save()
        record(Change("calendarfeed.revoked", principal.id, "calendarfeed", feed.pk, {}))
