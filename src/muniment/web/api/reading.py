"""Reads JSON bodies: only where they are said to be JSON, and only what every database can hold."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpRequest
from ninja.parser import Parser

from muniment.web.api.problems import Problem


class JsonParser(Parser):
    """Parses a body, and refuses what is no JSON or would trip something later."""

    def parse_body(self, request: HttpRequest) -> Any:
        """Return the body's value.

        Raises:
            Problem: Another content type (415), or no JSON (400).
        """
        if request.content_type != "application/json":
            raise Problem(415, "the body is not said to be JSON", "Content-Type: application/json")
        try:
            value = json.loads(request.body, parse_constant=_constant)
            if not _storable(value):
                raise ValueError
        except (ValueError, RecursionError) as error:
            raise Problem(400, "the body is not JSON that the server can hold") from error
        return value


def _constant(name: str) -> Any:
    raise ValueError(name)


def _storable(value: Any) -> bool:
    """True when no text holds NUL or half a surrogate pair, which PostgreSQL cannot store."""
    if isinstance(value, str):
        return storable_text(value)
    if isinstance(value, dict):
        return all(storable_text(key) and _storable(item) for key, item in value.items())
    if isinstance(value, list):
        return all(_storable(item) for item in value)
    return True


def storable_text(text: str) -> bool:
    """True when a text can be stored."""
    return "\0" not in text and not any("\ud800" <= letter <= "\udfff" for letter in text)
