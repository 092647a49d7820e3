"""What was found, as the scope sees it: projects, and assets of the kinds that it lists.

Another app adds what it finds with ``discovers``; a connector that reads accounts or grants is seen
here as soon as its assets are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from muniment.engine.scope.gaps import Found, ItemKind
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.organization.models import Project

Source = Callable[[], Iterable[Found]]

_SOURCES: list[Source] = []
_MOST = 5000
_KINDS = {
    "cloud_account": ItemKind.ACCOUNT,
    "vendor": ItemKind.INTEGRATION,
    "application": ItemKind.APPLICATION,
    "inference_service": ItemKind.APPLICATION,
    "facility": ItemKind.LOCATION,
}
"""Kinds of assets that are lines of a scope."""


def discovers(source: Source) -> Source:
    """Count what the decorated function returns as found. A bounded number of statements."""
    _SOURCES.append(source)
    return source


def found() -> list[Found]:
    """Return everything that was found, from all sources."""
    return [thing for source in _SOURCES for thing in source()]


@discovers
def projects() -> Iterator[Found]:
    """Return the projects that push: each is a repository. One statement."""
    rows = Project.objects.filter(archived_at=None).order_by("reference")
    for row in rows[:_MOST]:
        url = f"/projects/{row.reference}/"
        yield Found(ItemKind.REPOSITORY, row.name, row.name, "projects that push", url)


@discovers
def environments() -> Iterator[Found]:
    """Return the environments that assets are in. One statement."""
    rows = (
        Asset.objects.filter(gone_at=None)
        .exclude(environment="")
        .order_by("environment")
        .values_list("environment", flat=True)
        .distinct()
    )
    for name in rows[:_MOST]:
        yield Found(ItemKind.ENVIRONMENT, name, name, "environments of assets", "/assets/")


@discovers
def assets() -> Iterator[Found]:
    """Return accounts, services, vendors and places that are assets. One statement."""
    rows = Asset.objects.filter(gone_at=None, kind__in=_KINDS).order_by("reference")
    for row in rows.values("kind", "locator", "name", "path", "reference", "source")[:_MOST]:
        yield Found(
            _KINDS[row["kind"]],
            row["locator"],
            row["path"] or row["name"],
            row["source"],
            f"/assets/{row['reference']}/",
        )
