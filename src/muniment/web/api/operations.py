"""How a route says what it asks for. One that says nothing keeps the server from starting."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.http import HttpRequest
from ninja.operation import Operation
from ninja.utils import contribute_operation_callback

from muniment.web.api.callers import Caller
from muniment.web.api.description import extra_of
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Permission

Route = TypeVar("Route", bound=Callable[..., Any])


def asks(permission: Permission | None, *, conditional: bool = False) -> Callable[[Route], Route]:
    """Open a route to callers who hold a permission in some project; it stands below the method.

    Args:
        permission: None: any caller that the server knows.
        conditional: It changes a record, and the caller names the version (``conditional.py``).
    """

    def mark(route: Route) -> Route:
        def contribute(operation: Operation) -> None:
            caller = Caller(permission, _asked_in_query(operation))
            operation.auth_param = caller
            operation.auth_callbacks = [caller]
            operation.openapi_extra = extra_of(operation, permission, conditional)

        contribute_operation_callback(route, contribute)
        return route

    return mark


def _asked_in_query(operation: Operation) -> frozenset[str]:
    """Return the names that an operation reads from the address."""
    return frozenset(
        name
        for model in operation.models
        if model.__ninja_param_source__ == "query"
        for name in model.__ninja_flatten_map__
    )


def asked_by(operation: Operation) -> Caller | None:
    """Return what an operation asks for; None where nobody said."""
    found = operation.auth_callbacks
    return found[0] if len(found) == 1 and isinstance(found[0], Caller) else None


def principal(request: HttpRequest) -> Principal:
    """Return who calls. Only inside a route."""
    found: Principal = request.principal  # type: ignore[attr-defined]
    return found
