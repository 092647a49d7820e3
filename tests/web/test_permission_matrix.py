"""The permission matrix: every address, every method, every role, every kind of object.

The expected answers stand in ``permission_matrix.yaml``, which people review; nothing there is made
from the policies. A route that the file does not know fails, and so does a row for a route that is
gone. Each request runs inside a transaction that is undone, so rows do not disturb each other.
"""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from tests.web import copies
from tests.web.conftest import Ticking
from tests.web.people import make_person
from tests.web.permission_objects import (
    ROLES,
    State,
    World,
    filled,
    make_world,
    open_clients,
    value_of,
)
from tests.web.permission_registers import fill

from muniment.core.clock import FixedClock
from muniment.web.api.mount import NAMESPACE
from muniment.web.apps.access.roles import Role
from muniment.web.apps.organization.queries import today
from muniment.web.config.api import api

_FILE = yaml.safe_load(
    Path(__file__).with_suffix("").with_name("permission_matrix.yaml").read_text()
)
_NOTES = ("apart", "body", "match", "path")
"""What a row may say beside its answers; the head of the file explains them."""
_PAGE_METHODS = ("get", "post")
_OPERATIONS = {
    operation.view_func.__name__: tuple(sorted(method.lower() for method in operation.methods))
    for _, operation in api.operations()
}


@dataclasses.dataclass(frozen=True)
class Route:
    """One address of the server."""

    name: str
    parameters: tuple[str, ...]
    methods: tuple[str, ...]


def _routes(resolver: URLResolver, space: str = "", known: tuple[str, ...] = ()) -> Iterator[Route]:
    for item in resolver.url_patterns:
        named = (*known, *_parameters(item.pattern))
        if isinstance(item, URLResolver):
            yield from _routes(item, ":".join(filter(None, (space, item.namespace))), named)
        else:
            assert item.name, f"{item.pattern} has no name"
            yield Route(":".join(filter(None, (space, item.name))), named, _methods(item, space))


def _parameters(pattern: Any) -> tuple[str, ...]:
    return tuple(pattern.converters or pattern.regex.groupindex)


def _methods(item: URLPattern, space: str) -> tuple[str, ...]:
    """Return a route's methods: of an operation of the API its own, of a page both of a browser."""
    known = _OPERATIONS if space == NAMESPACE else {}
    return known.get(item.name or "", _PAGE_METHODS)


ROUTES = {route.name: route for route in _routes(get_resolver())}


@pytest.fixture(scope="module")
def world(_template: copies.Template, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Everybody and everything, in a database of this module's own."""
    before, clock = settings.MUNIMENT, settings.MUNIMENT_CLOCK
    folder = tmp_path_factory.mktemp("matrix")
    settings.MUNIMENT = dataclasses.replace(
        before, home=folder / "var", requests_per_minute=1_000_000
    )
    settings.MUNIMENT.home.mkdir()
    settings.MUNIMENT_CLOCK = ticking = Ticking()
    with _template.copy(folder):
        ended = make_person(Role.AUDITOR, until=today())
        ticking.forward(days=2)
        made = make_world()
        made.people["ended"] = ended
        fill(made, folder)
        open_clients(made)
        settings.MUNIMENT_CLOCK = FixedClock(ticking.now())
        yield made
    settings.MUNIMENT, settings.MUNIMENT_CLOCK = before, clock


def test_the_file_has_the_roles_in_order() -> None:
    assert tuple(_FILE["columns"]) == ROLES


def test_every_route_is_in_the_file_and_no_other() -> None:
    listed = [*_FILE["routes"], *_FILE["closed"]]
    assert sorted(listed) == sorted(set(listed))
    missing, gone = sorted(set(ROUTES) - set(listed)), sorted(set(listed) - set(ROUTES))
    assert not missing, f"not in permission_matrix.yaml: {', '.join(missing)}"
    assert not gone, f"routes that are gone: {', '.join(gone)}"


@pytest.mark.parametrize("name", sorted(ROUTES))
def test_route(world: World, name: str) -> None:
    route = ROUTES[name]
    if name in _FILE["closed"]:
        path = _FILE["closed"][name] or reverse(name)
        found = {
            method: {_ask(world, role, method, path, {}) for role in ROLES}
            for method in _PAGE_METHODS
        }
        assert found == {method: {"404"} for method in _PAGE_METHODS}
        return
    row = _FILE["routes"].get(name, {})
    fixed = row.get("path")
    seen: dict[str, Any] = {}
    for method in route.methods:
        if fixed or not route.parameters:
            seen[method] = _line(
                world, method, {role: fixed or reverse(name) for role in ROLES}, row
            )
            continue
        states: dict[str, str] = {}
        for state in State:
            paths = _paths(world, route, state)
            if paths is not None:
                states[state.value] = _line(world, method, paths, row)
        seen[method] = states
    expected = {key: value for key, value in row.items() if key not in _NOTES}
    assert seen == _squeezed(expected), "\n" + _as_rows(name, seen)


def _paths(world: World, route: Route, state: State) -> dict[str, str] | None:
    found = {}
    for role in ROLES:
        values = {name: value_of(world, route.name, name, state, role) for name in route.parameters}
        if None in values.values():
            return None
        found[role] = reverse(route.name, kwargs=values)
    return found


def _line(world: World, method: str, paths: dict[str, str], row: dict[str, Any]) -> str:
    return " ".join(_ask(world, role, method, paths[role], row) for role in ROLES)


def _ask(world: World, role: str, method: str, path: str, row: dict[str, Any]) -> str:
    client: Client = world.clients[role]
    with nullcontext() if row.get("apart") else _undone():
        answer = _send(world, client, method, path, row)
        if getattr(answer, "streaming", False):
            answer.close()
    if answer.cookies:
        client.cookies = copy.deepcopy(world.cookies[role])
    return _word(answer.status_code, answer.get("Location", ""))


def _send(world: World, client: Client, method: str, path: str, row: dict[str, Any]) -> Any:
    body = {name: filled(world, value) for name, value in row.get("body", {}).items()}
    if method == "get":
        return client.get(path)
    headers = {"If-Match": f'"{row["match"]}"'} if "match" in row else {}
    if path.startswith("/api/"):
        send = getattr(client, method)
        return send(path, body, content_type="application/json", headers=headers)
    return getattr(client, method)(path, body)


@contextmanager
def _undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def _word(status: int, place: str) -> str:
    if status != 302:
        return str(status)
    if place.startswith("/accounts/login/"):
        return "in"
    if place.startswith("/enrol/") and place != "/enrol/codes/":
        return "enrol"
    return "ask" if "/reauthenticate/" in place else "done"


def _squeezed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _squeezed(item) for key, item in value.items()}
    return " ".join(str(value).split())


def _as_rows(name: str, seen: dict[str, Any]) -> str:
    """Return what was seen as lines for the file, to be judged before they are pasted there."""
    lines = [f"  {name}:"]
    for method, found in seen.items():
        if isinstance(found, str):
            lines.append(f'    {method}: "{_columns(found)}"')
            continue
        lines.append(f"    {method}:")
        lines += [f'      {state + ":":10}"{_columns(line)}"' for state, line in found.items()]
    return "\n".join(lines)


def _columns(line: str) -> str:
    return " ".join(f"{word:5}" for word in line.split()).rstrip()
