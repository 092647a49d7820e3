"""No page asks the database more than twelve times, however many rows there are."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest
from bench.company import Company, Size, build
from django.conf import settings
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.web import copies
from tests.web.addresses import addresses, variants
from tests.web.conftest import Ticking
from tests.web.people import signed_in_client

from muniment.core.clock import FixedClock

pytestmark = pytest.mark.timeout(600)
MOST = 12
SIZE = Size(projects=2, assets=2000, findings=2000, pushes=1, decisions=100)


@pytest.fixture(scope="module")
def company(
    _template: copies.Template, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Company]:
    """A company in a database of this module's own."""
    folder = tmp_path_factory.mktemp("company")
    before = settings.MUNIMENT, settings.MUNIMENT_CLOCK
    settings.MUNIMENT = dataclasses.replace(before[0], home=folder / "var")
    settings.MUNIMENT.home.mkdir()
    settings.MUNIMENT_CLOCK = Ticking()
    with _template.copy(folder):
        made = build(SIZE)
        # Once a minute a session notes that it is in use; that is no part of a page.
        settings.MUNIMENT_CLOCK = FixedClock(settings.MUNIMENT_CLOCK.now())
        yield made
    settings.MUNIMENT, settings.MUNIMENT_CLOCK = before


@pytest.fixture(params=["officer", "member"])
def client(request: pytest.FixtureRequest, company: Company) -> Client:
    client = signed_in_client(getattr(company, request.param))
    client.get("/")  # a session's first page notes that it is in use
    return client


def _ask(client: Client, address: str) -> tuple[HttpResponse, list[str]]:
    """Return the answer, of a download only the beginning, and the statements that it took."""
    with CaptureQueriesContext(connection) as found:
        answer = client.get(address)
        if answer.streaming:
            next(iter(answer), b"")
            answer.close()
    return answer, [query["sql"] for query in found]


def test_every_page_takes_few_statements(client: Client) -> None:
    over, opened = [], set[str]()
    for route, address in addresses():
        asked = [address]
        for one in asked:
            answer, statements = _ask(client, one)
            if len(statements) > MOST:
                over.append((len(statements), one, statements))
            if one != address:
                assert answer.status_code == 200, one
            elif answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
                opened.add(route.name)
                # The order in which rows come changes no number of statements.
                found = variants(answer.content.decode())
                asked += [address + query for what, query in found if not what.startswith("sort ")]
    assert opened >= {"assets", "asset", "findings", "finding", "evidence", "risks", "control"}
    _, _, worst = max(over, default=(0, "", []))
    said = "\n".join(sql[:300] for sql in worst)
    assert not over, f"{[item[:2] for item in over]}; of the worst:\n{said}"
