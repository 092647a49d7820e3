"""Saving and forgetting views of lists."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from muniment.web.apps.access.policies import own_page
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.records.services.viewing import forget_view, save_view


@own_page
@require_POST
def view_save(request: HttpRequest) -> HttpResponse:
    """Save a list as it is."""
    sent = request.POST
    row = save_view(
        principal_of(request),
        sent.get("path", ""),
        sent.get("query", ""),
        sent.get("title", ""),
        shared=sent.get("shared") == "yes",
    )
    messages.success(request, gettext("The view “%(title)s” is saved.") % {"title": row.title})
    return redirect(f"{row.path}?{row.query}")


@own_page
@require_POST
def view_forget(request: HttpRequest, key: UUID) -> HttpResponse:
    """Delete one's own view."""
    row = forget_view(principal_of(request), key)
    messages.success(request, gettext("The view “%(title)s” is deleted.") % {"title": row.title})
    return redirect(row.path)
