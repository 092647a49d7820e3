"""What this app lends to pages of others: saved views of every list."""

from __future__ import annotations

from django.db.models import Q
from django.http import HttpRequest
from django.urls import get_urlconf, reverse

from muniment.web.apps.access.principals import Kind, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.records.models import SavedView
from muniment.web.ui.frame import exists
from muniment.web.ui.listing.saved import Saved, View, lends_views


@lends_views
def views_of(request: HttpRequest) -> Saved | None:
    """Return a list's saved views: the reader's own, then the shared ones. One statement."""
    principal = getattr(request, "principal", None)
    if not isinstance(principal, Principal) or principal.kind is not Kind.PERSON:
        return None
    if not exists("/views/save/", get_urlconf()):
        return None
    rows = SavedView.objects.filter(path=request.path).filter(
        Q(owner_id=principal.id) | Q(shared=True)
    )
    views = tuple(
        View(
            row.title,
            f"{row.path}?{row.query}",
            reverse("view_forget", args=[row.pk]) if row.owner_id == principal.id else "",
            row.shared,
        )
        for row in sorted(rows[:100], key=lambda row: (row.owner_id != principal.id, row.title))
    )
    may_share = principal.everywhere(Permission.EDIT_REGISTERS)
    return Saved(views, reverse("view_save"), may_share)
