"""Keeps NUL characters from the database: PostgreSQL cannot store them, SQLite would.

No field of a form takes one, but addresses, cookies and values that a view reads itself come to
the database in other ways. The API reads its bodies with a check of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.core.exceptions import SuspiciousOperation

_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
NUL = "\0"


class StorableText:
    """Drops NUL from cookies and from what an address asks, and refuses it in paths and forms."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        query = request.META.get("QUERY_STRING", "")
        if "%00" in query or NUL in query:
            # A list leaves out what makes no sense; so does this.
            request.META["QUERY_STRING"] = query.replace("%00", "").replace(NUL, "")
        for name, value in request.COOKIES.items():
            if NUL in value:
                request.COOKIES[name] = ""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, arguments: Any, named: dict[str, Any]
    ) -> None:
        """Look at path and form, after CSRF's check, which reads the form anyway.

        Raises:
            Http404: Nothing has such an address.
            SuspiciousOperation: A form's value holds NUL; the answer is 400.
        """
        if any(isinstance(value, str) and NUL in value for value in named.values()):
            raise Http404
        if request.method == "POST" and request.content_type in _FORMS:
            for name, values in request.POST.lists():
                if NUL in name or any(NUL in value for value in values):
                    raise SuspiciousOperation("a form's value holds a NUL character")
