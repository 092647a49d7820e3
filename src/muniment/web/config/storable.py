"""Keeps NUL characters from the database: PostgreSQL cannot store them, SQLite would.

Fields of forms take none, but addresses, cookies and values that a view reads itself come to the
database in other ways. The API reads its bodies and addresses with a check of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, UnreadablePostError
from django.utils.translation import gettext as _

from muniment.web.apps.access.policies import takes_file
from muniment.web.ui.pages import page

_API = "/api/"
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
_NUL = "\0"


class StorableText:
    """Middleware, before any that reads a cookie.

    Drops NUL from cookies, puts a blank for it into what an address asks, where lists leave out
    what makes no sense, and refuses it in paths and forms.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request."""
        if not request.path.startswith(_API):
            query = request.META.get("QUERY_STRING", "")
            # A blank stands in its place: what closes up over a gap may read %00 again.
            request.META["QUERY_STRING"] = query.replace("%00", "+").replace(_NUL, "+")
        for name, value in request.COOKIES.items():
            # A quoted cookie may write it as \000.
            request.COOKIES[name] = value.replace(_NUL, "")
        return self._next(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """Let the view run (None), or refuse the path or the form."""
        if request.path.startswith(_API):
            return None
        if _NUL in request.path:
            raise Http404
        if takes_file(view):
            return None
        if request.method == "POST" and request.content_type in _FORMS and _has_nul(request):
            return page(
                request,
                400,
                _("The form holds a character that no record holds."),
                _("Type the text again instead of pasting it."),
            )
        return None


def _has_nul(request: HttpRequest) -> bool:
    try:
        given = request.POST.lists()
    except UnreadablePostError:
        return False  # the connection broke; whoever reads the form next says so
    return any(_NUL in text for name, values in given for text in (name, *values))
