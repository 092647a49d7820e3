"""The API under generated requests, good and bad, by everybody who may call it or may not."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from tests.web import copies
from tests.web.api.generated import ROLES, Requests
from tests.web.conftest import Ticking
from tests.web.permission_objects import World, make_world, open_clients
from tests.web.permission_registers import fill

from muniment.core.clock import FixedClock
from muniment.web.apps.access.roles import Role
from tests.web.people import make_person
from muniment.web.apps.organization.queries import today


@pytest.fixture(scope="module")
def world(_template: copies.Template, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Everybody, and one of each thing in every project, in a database of this module's own."""
    before, clock = settings.MUNIMENT, settings.MUNIMENT_CLOCK
    folder = tmp_path_factory.mktemp("generated")
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


@pytest.mark.timeout(400)
@pytest.mark.parametrize("role", ROLES)
def test_the_api_holds_what_it_says(world: World, role: str) -> None:
    requests = Requests(world, role)
    found = requests.failures(examples=2, seed=20261123)
    print(sum(requests.answered.values()))
    for k, v in sorted(requests.answered.items()): print(k, v)
    assert not found, "\n\n".join(found)
