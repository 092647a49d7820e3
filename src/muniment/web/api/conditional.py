"""Updates that name the version they change: ``If-Match: "3"`` (RFC 9110, section 13.1.1)."""

from __future__ import annotations

import re

from django.http import HttpRequest, HttpResponse

from muniment.web.api.problems import Problem

_TAG = re.compile(r'"([1-9][0-9]{0,8})"')


def expected_version(request: HttpRequest) -> int:
    """Return the ``row_version`` that the caller saw.

    Raises:
        Problem: None was named (428), or no version of ours (400).
    """
    given = request.headers.get("If-Match")
    if given is None:
        raise Problem(
            428,
            "a change names the version that it changes",
            'Read the record and send its row_version: If-Match: "3"',
        )
    found = _TAG.fullmatch(given.strip())
    if found is None:
        raise Problem(400, "If-Match is no version", 'It looks like this: If-Match: "3"')
    return int(found[1])


def tag(response: HttpResponse, row_version: int) -> None:
    """Name a record's version in the response that shows it."""
    response["ETag"] = f'"{row_version}"'
