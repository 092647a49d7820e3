"""Lists as somebody wants to see them again."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.urls import Resolver404, resolve
from django.utils.translation import gettext

from muniment.core.errors import UsageError
from muniment.web.apps.access.principals import Denied, NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.records.models import SavedView
from muniment.web.clock import now

MOST = 50
LONGEST_QUERY = 2000
LONGEST_TITLE = 80


def save_view(
    principal: Principal, path: str, query: str, title: str, *, shared: bool
) -> SavedView:
    """Save a list's address under a title; one of the same title is replaced.

    Raises:
        UsageError: The address is none of ours, the title is empty, or there are too many.
        Denied: The principal may not share with others.
    """
    name = " ".join(title.split())
    if not name or len(name) > LONGEST_TITLE:
        raise UsageError(
            gettext("a title has 1 to %(count)d characters") % {"count": LONGEST_TITLE}
        )
    if len(query) > LONGEST_QUERY or "\n" in query:
        raise UsageError(gettext("this list's address is too long to be saved"))
    try:
        resolve(path)
    except Resolver404:
        raise UsageError(gettext("there is no list at this address")) from None
    if shared and not principal.everywhere(Permission.EDIT_REGISTERS):
        raise Denied("only security officers share views with everybody")
    with transaction.atomic():
        own = SavedView.objects.filter(owner_id=principal.id, path=path)
        if own.exclude(title=name).count() >= MOST:
            raise UsageError(gettext("at most %(count)d views of a list") % {"count": MOST})
        row, _ = SavedView.objects.update_or_create(
            owner_id=principal.id,
            path=path,
            title=name,
            defaults={"query": query.removeprefix("?"), "shared": shared, "made_at": now()},
        )
    return row


def forget_view(principal: Principal, key: UUID) -> SavedView:
    """Delete one's own view; it is a bookmark, and no record.

    Raises:
        NotFound: There is none of this id, or it is another's.
    """
    row = SavedView.objects.filter(pk=key, owner_id=principal.id).first()
    if row is None:
        raise NotFound("there is no such view")
    row.delete()
    return row
