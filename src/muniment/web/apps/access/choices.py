"""Choices of filters that lists of several apps have."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest

from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.organization.models import Project

Choices = list[tuple[str, str]]


def once(request: HttpRequest, name: str, make: Callable[[], Choices]) -> Choices:
    """Return choices of a filter, made once in a request: it reads them, then draws them."""
    kept: dict[str, Choices] = request.__dict__.setdefault("_muniment_choices", {})
    if name not in kept:
        kept[name] = make()
    return kept[name]


def project_choices(
    request: HttpRequest, permission: Permission, *, order: str = "reference"
) -> Choices:
    """Return reference and name of the projects where the reader has a permission.

    Args:
        request: Whose reader.
        permission: What they may do there.
        order: Column to order by; equals follow by reference.
    """

    def read() -> Choices:
        visible = principal_of(request).projects(permission)
        rows = Project.objects.all() if visible is None else Project.objects.filter(pk__in=visible)
        return list(rows.order_by(order, "reference").values_list("reference", "name"))

    return once(request, f"projects {permission.value}", read)
