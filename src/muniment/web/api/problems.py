"""Errors of the API as ``application/problem+json``: what happened, and what to do next.

Source: RFC 9457.
"""

from __future__ import annotations

import errno
import json
import logging
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.http.request import UnreadablePostError
from ninja.errors import AuthenticationError, HttpError, ValidationError

from muniment.core.errors import BundleError, BundleTooLarge, MunimentError, ReplayMismatch
from muniment.web.apps.access.principals import Conflict
from muniment.web.apps.access.together import Refused
from muniment.web.apps.blobs.services import TooLarge
from muniment.web.apps.ledger.anchor import ReadOnly
from muniment.web.ui.pages import status_of

MEDIA = "application/problem+json"
_LOG = logging.getLogger("muniment.api")
_LISTED = 20
_POSTGRESQL_DISK_FULL = "53100"
_STATUS: tuple[tuple[type[MunimentError], int], ...] = (
    (TooLarge, 413),
    (BundleTooLarge, 413),
    (ReplayMismatch, 422),
    (BundleError, 400),
    (ReadOnly, 409),
)
"""Errors from below the web. Those of the apps carry their status themselves, or are known to the
pages (``ui.pages``). The first class that fits counts."""
_SIGN_IN = 'Send "Authorization: Bearer" and a project\'s token, or sign in.'


class Problem(Exception):
    """An error that a route answers with, where no error of the services says it.

    Attributes:
        status: HTTP status.
        detail: What happened, one sentence.
        hint: What to do next, or "".
        more: Further members of the answer, for example ``where``.
        headers: Further headers, for example ``Retry-After``.
    """

    def __init__(
        self,
        status: int,
        detail: str,
        hint: str = "",
        *,
        more: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.hint = hint
        self.more = dict(more or {})
        self.headers = dict(headers or {})


def response_of(problem: Problem) -> HttpResponse:
    """Return a problem as a response."""
    body = {**problem_body(problem.status, problem.detail, problem.hint), **problem.more}
    response = HttpResponse(json.dumps(body), status=problem.status, content_type=MEDIA)
    for name, value in problem.headers.items():
        response[name] = value
    return response


def problem_body(status: int, detail: str, hint: str) -> dict[str, Any]:
    """Return the members that every problem has."""
    return {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "hint": hint,
    }


def problem_of(request: HttpRequest, error: Exception) -> Problem:
    """Return any error as a problem. One that nobody raised on purpose tells nothing of itself."""
    match error:
        case Problem():
            return error
        case MunimentError():
            return _on_purpose(request, error)
        case AuthenticationError():
            return unauthorized()
        case ValidationError():
            return _invalid(error)
        case HttpError():
            return Problem(error.status_code, str(error))
        case RequestDataTooBig():
            return Problem(413, "the request's body is larger than the server takes")
        case UnreadablePostError():
            return Problem(400, "the request ended before its body did")
        case SuspiciousOperation():
            return Problem(400, "the request cannot be read")
        case Http404():
            return absent()
    if _disk_full(error):
        _LOG.error("%s %s: no space is left", request.method, request.path)
        return Problem(507, "the server's disk is full", "Nothing was saved.")
    if isinstance(error, OperationalError) and "locked" in str(error):
        return Problem(
            503, "the database is busy", "Come back in a moment.", headers={"Retry-After": "5"}
        )
    return _fault(request, error)


def _on_purpose(request: HttpRequest, error: MunimentError) -> Problem:
    own = getattr(error, "status", None)
    status = own or next(
        (status for kind, status in _STATUS if isinstance(error, kind)), status_of(error)
    )
    if status == 500:
        return _fault(request, error)
    if isinstance(error, Conflict) and own is None and "If-Match" in request.headers:
        status = 412  # the version is not the one named; other conflicts say 409 of themselves
    more = _more(error)
    headers = {"Retry-After": "5"} if status in (429, 503) else {}
    return Problem(status, error.message, error.hint, more=more, headers=headers)


def _more(error: MunimentError) -> dict[str, Any]:
    if isinstance(error, ReplayMismatch):
        return {"where": error.where}
    if isinstance(error, Refused):
        rows = ((name, why.message, why.hint) for name, why in error.rows.items())
        return {"rows": [dict(zip(("row", "detail", "hint"), row, strict=True)) for row in rows]}
    return {}


def _fault(request: HttpRequest, error: Exception) -> Problem:
    _LOG.error("%s %s", request.method, request.path, exc_info=error)
    return Problem(500, "something went wrong in Muniment", "The server's log says where.")


def _disk_full(error: Exception) -> bool:
    if isinstance(error, OSError):
        return error.errno in (errno.ENOSPC, errno.EDQUOT)
    state = getattr(error.__cause__, "sqlstate", "")
    return isinstance(error, OperationalError) and (
        "database or disk is full" in str(error) or state == _POSTGRESQL_DISK_FULL
    )


def unauthorized() -> Problem:
    """Return the answer to somebody whom the server does not know."""
    return Problem(
        401,
        "the server does not know who asks",
        _SIGN_IN,
        headers={"WWW-Authenticate": 'Bearer realm="Muniment"'},
    )


def absent() -> Problem:
    """Return the answer where there is nothing, or nothing that the caller may know of."""
    return Problem(404, "there is no such thing here")


def _place(loc: Sequence[str | int]) -> str:
    """Return ``query.size`` or ``body.owner``; of a body without the name of our argument."""
    parts = (loc[0], *loc[2:]) if loc[0] == "body" and len(loc) > 1 else loc
    return ".".join(str(part) for part in parts)


def _invalid(error: ValidationError) -> Problem:
    errors = [
        {"where": _place(item["loc"]), "what": str(item["msg"])} for item in error.errors[:_LISTED]
    ]
    first = errors[0] if errors else {"where": "", "what": "it is malformed"}
    return Problem(422, f"{first['where']}: {first['what']}", more={"errors": errors})
