"""How long a body is said to be; read before a byte of it is."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest

from muniment.web.api.problems import Problem


def body_length(request: HttpRequest) -> int:
    """Return the length of a pushed body.

    Raises:
        Problem: None is given (411), it is none (400), or more than the server takes (413).
    """
    given = request.META.get("CONTENT_LENGTH", "")
    if not given or request.META.get("HTTP_TRANSFER_ENCODING"):
        raise Problem(411, "the body's length is not given", "Send Content-Length.")
    if not (given.isascii() and given.isdigit() and len(given) <= 15):
        raise Problem(400, "Content-Length is no number")
    most = settings.MUNIMENT.push_bytes
    if int(given) > most:
        raise Problem(413, f"{given} bytes; at most {most} are accepted")
    return int(given)
