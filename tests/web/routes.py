"""Every route that the server has, found in its URL configuration."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.converters import StringConverter, UUIDConverter
from django.urls.resolvers import RegexPattern, RoutePattern


@dataclass(frozen=True)
class Route:
    """One address: its name, with its namespaces, and its arguments by the kind of each."""

    name: str
    arguments: dict[str, str]
    pattern: str

    @property
    def is_api(self) -> bool:
        return self.pattern.startswith("api/")


def routes() -> Iterator[Route]:
    """Yield every route that has a name."""
    yield from _below(get_resolver(), "", "", {})


def _below(at: URLResolver, space: str, before: str, given: dict[str, str]) -> Iterator[Route]:
    for item in at.url_patterns:
        arguments = {**given, **_arguments(item.pattern)}
        pattern = before + str(item.pattern)
        if isinstance(item, URLResolver):
            inner = f"{space}{item.namespace}:" if item.namespace else space
            yield from _below(item, inner, pattern, arguments)
        elif isinstance(item, URLPattern) and item.name:
            yield Route(space + item.name, arguments, pattern)


def _arguments(pattern: RoutePattern | RegexPattern) -> dict[str, str]:
    if isinstance(pattern, RoutePattern):
        kinds = {StringConverter: "str", UUIDConverter: "uuid"}
        return {
            name: kinds.get(type(found), type(found).__name__)
            for name, found in pattern.converters.items()
        }
    return dict.fromkeys(pattern.regex.groupindex, "str")
