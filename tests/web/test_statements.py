"""No page asks the database more than twelve times, however many rows there are."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest
from bench.company import Company, Size, build
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.web import copies
from tests.web.addresses import addresses, variants
from tests.web.conftest import Ticking
from tests.web.people import signed_in_client

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
        yield build(SIZE)
    settings.MUNIMENT, settings.MUNIMENT_CLOCK = before


@pytest.fixture(params=["officer", "member"])
def client(request: pytest.FixtureRequest, company: Company) -> Client:
    client = signed_in_client(getattr(company, request.param))
    client.get("/")  # a session's first page notes that it is in use
    return client


def _count(client: Client, address: str) -> tuple[int, list[str]]:
    with CaptureQueriesContext(connection) as found:
        answer = client.get(address)
        if answer.streaming:
            next(iter(answer), b"")
            answer.close()
    return answer.status_code, [query["sql"] for query in found]


def test_every_page_takes_few_statements(client: Client) -> None:
    over, opened = [], 0
    for route, address in addresses():
        answer = client.get(address)
        if answer.status_code != 200:
            continue
        opened += 1
        asked = [address]
        if answer["Content-Type"].startswith("text/html"):
            # The order in which rows come changes no number of statements.
            found = variants(answer.content.decode())
            asked += [address + query for what, query in found if not what.startswith("sort ")]
        for one in asked:
            status, statements = _count(client, one)
            assert status == 200, one
            if len(statements) > MOST:
                over.append((len(statements), route.name, one, statements))
    assert opened > 10
    worst = max(over, default=(0, "", "", []))
    assert not over, f"{[item[:3] for item in over]}; of the worst:\n" + "\n".join(
        sql[:300] for sql in worst[3]
    )
