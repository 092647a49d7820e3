"""One-time links: to set the server up, to join it, to choose a new password."""

from __future__ import annotations

from datetime import timedelta

from muniment.web.apps.access.models import Invitation, LinkKind, Person
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.secrets_once import digest_of, new_secret
from muniment.web.clock import now

VALID: dict[LinkKind, timedelta] = {
    LinkKind.SETUP: timedelta(hours=24),
    LinkKind.INVITATION: timedelta(days=7),
    LinkKind.RESET: timedelta(hours=24),
}
_LONGEST_SECRET = 100


class LinkSpent(NotFound):
    """A link opens nothing: it never existed, was used, is void, or too old."""


def spent() -> LinkSpent:
    """Return the one answer to every link that opens nothing, whatever the reason."""
    return LinkSpent(
        "this link does not open anything",
        hint="Links work once and for a limited time, and a newer one voids the older."
        " Ask whoever sent it for a new one.",
    )


def make_link(
    principal: Principal, kind: LinkKind, person: Person | None = None
) -> tuple[Invitation, str]:
    """Make a link and void the older ones of its kind; inside the caller's transaction."""
    moment = now()
    void_links(person, kind)
    secret = new_secret()
    made = Invitation.objects.create(
        kind=kind.value,
        person=person,
        digest=digest_of(secret),
        invited_by=principal.id,
        created_at=moment,
        expires_at=moment + VALID[kind],
    )
    return made, secret


def void_links(person: Person | None, *kinds: LinkKind) -> int:
    """Void the open links of a person, or of set-up (None), and return how many there were."""
    return Invitation.objects.filter(
        person=person,
        kind__in=[kind.value for kind in kinds or LinkKind],
        used_at=None,
        revoked_at=None,
    ).update(revoked_at=now())


def open_link(secret: str, kind: LinkKind) -> Invitation:
    """Return the link that a secret opens, without using it.

    Raises:
        LinkSpent: It opens nothing.
    """
    if not secret or len(secret) > _LONGEST_SECRET:
        raise spent()
    found = (
        Invitation.objects.select_related("person")
        .filter(digest=digest_of(secret), kind=kind.value)
        .first()
    )
    if (
        found is None
        or found.used_at is not None
        or found.revoked_at is not None
        or found.expires_at <= now()
    ):
        raise spent()
    if kind is LinkKind.SETUP and Person.objects.exists():
        raise spent()
    return found


def use_link(secret: str, kind: LinkKind) -> Invitation:
    """Return the link that a secret opens and use it up; inside the caller's transaction.

    Two requests with one link: the row is taken by one of them, the other finds it used.

    Raises:
        LinkSpent: It opens nothing.
    """
    found = open_link(secret, kind)
    taken = Invitation.objects.filter(pk=found.pk, used_at=None, revoked_at=None).update(
        used_at=now()
    )
    if not taken:
        raise spent()
    return found
