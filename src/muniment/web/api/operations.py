"""How a route says what it asks for. One that says nothing keeps the server from starting."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.http import HttpRequest
from ninja.operation import Operation
from ninja.utils import contribute_operation_callback

from muniment.web.api.callers import Caller
from muniment.web.api.problems import MEDIA
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Permission

Route = TypeVar("Route", bound=Callable[..., Any])

_PROBLEM: dict[str, Any] = {
    "type": "object",
    "required": ["type", "title", "status", "detail", "hint"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "hint": {"type": "string"},
    },
}
_ERRORS = {
    "default": {
        "description": "A problem: what happened, and what to do next (RFC 9457).",
        "content": {MEDIA: {"schema": _PROBLEM}},
    }
}


def asks(permission: Permission | None) -> Callable[[Route], Route]:
    """Open a route to callers who hold a permission in some project; it stands below the method.

    Args:
        permission: None: any caller that the server knows.
    """

    def mark(route: Route) -> Route:
        def contribute(operation: Operation) -> None:
            operation.auth_param = Caller(permission)
            operation.auth_callbacks = [operation.auth_param]
            described: dict[str, Any] = operation.openapi_extra or {}
            described["responses"] = {**_ERRORS, **described.get("responses", {})}
            operation.openapi_extra = described

        contribute_operation_callback(route, contribute)
        return route

    return mark


def asked_by(operation: Operation) -> Caller | None:
    """Return what an operation asks for; None where nobody said."""
    found = operation.auth_callbacks
    return found[0] if len(found) == 1 and isinstance(found[0], Caller) else None


def principal(request: HttpRequest) -> Principal:
    """Return who calls. Only inside a route."""
    found: Principal = request.principal  # type: ignore[attr-defined]
    return found
