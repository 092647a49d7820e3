"""What every route has in common: who calls, what may go wrong, and how that is said."""

from __future__ import annotations

import json
from uuid import uuid4

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest
from django.test import Client
from ninja import Router
from pydantic import TypeAdapter
from tests.web.people import ADDRESS, make_person, signed_in_client

from muniment.web.api.mount import Api
from muniment.web.api.operations import asked_by, asks
from muniment.web.api.problems import Problem
from muniment.web.api.throttle import Throttle
from muniment.web.apps.access.roles import Permission, Role
from muniment.web.apps.ledger.checkpoints import sign_now
from muniment.web.config.api import api

pytestmark = pytest.mark.usefixtures("db")
MEDIA = "application/problem+json"


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False, SERVER_NAME="localhost")


def test_every_operation_says_what_it_asks_for() -> None:
    silent = [at for at, operation in api.operations() if asked_by(operation) is None]
    assert silent == []


def test_an_operation_that_says_nothing_keeps_the_server_from_starting() -> None:
    router = Router()

    @router.get("/open")
    def anybody(request: HttpRequest) -> str:
        return "everything"

    with pytest.raises(ImproperlyConfigured, match="/open"):
        _ = Api([("/things", router)]).urls


@pytest.mark.parametrize("path", ["", "nothing", "nothing/at/all", "projects/x/y/z"])
def test_an_unknown_address_is_a_problem(client: Client, path: str) -> None:
    reply = client.get(f"/api/v1/{path}")
    assert (reply.status_code, reply["Content-Type"]) == (404, MEDIA)
    assert reply.json()["status"] == 404


def test_the_description_is_for_people(client: Client) -> None:
    reply = client.get("/api/v1/openapi.json")
    assert (reply.status_code, reply["Content-Type"]) == (401, MEDIA)
    assert reply["WWW-Authenticate"].startswith("Bearer")


def test_an_answer_that_nobody_accepts_is_406(client: Client) -> None:
    assert client.get("/api/v1/openapi.json", headers={"Accept": "image/png"}).status_code == 406


def test_a_bucket_refills() -> None:
    moment = [0.0]
    throttle, caller, other = Throttle(lambda: moment[0]), uuid4(), uuid4()
    for _ in range(600):
        throttle.admit(caller)
    with pytest.raises(Problem) as refused:
        throttle.admit(caller)
    assert (refused.value.status, refused.value.headers["Retry-After"]) == (429, "1")
    throttle.admit(other)
    moment[0] += 0.1
    throttle.admit(caller)


def test_a_marked_operation_asks_for_its_permission() -> None:
    router = Router()

    @router.get("/marked")
    @asks(Permission.SEE_ASSETS)
    def marked(request: HttpRequest) -> str:
        return "seen"

    ((_, operation),) = Api([("/things", router)]).operations()
    found = asked_by(operation)
    assert found is not None
    assert found.permission is Permission.SEE_ASSETS


def test_a_name_in_the_description_has_one_shape() -> None:
    """The document names shapes by their classes; of two with one name, one would be lost."""
    shapes: dict[tuple[str, str], dict[str, str]] = {}
    for at, operation in api.operations():
        answers = [model for model in operation.response_models.values() if hasattr(model, "mro")]
        bodies = [model for model in operation.models if model.__ninja_param_source__ == "body"]
        for mode, models in (("validation", bodies), ("serialization", answers)):
            for model in models:
                found = TypeAdapter(model).json_schema(mode=mode).get("$defs", {})
                for name, shape in found.items():
                    said = json.dumps(shape, sort_keys=True)
                    shapes.setdefault((mode, name), {}).setdefault(said, at)
    twice = {name: list(at.values()) for (_, name), at in shapes.items() if len(at) > 1}
    assert len(shapes) > 100
    assert not twice, str(twice)


@pytest.mark.parametrize(
    ("query", "status"),
    [
        *(("page=1", 200), ("page=10", 200), ("gone=true", 200), ("gone=false", 200)),
        ("page=1.0", 200),
        *((f"page={wrong}", 422) for wrong in ("01", "1.5", "%2B1", "1_0", "%201", "%D9%A1", "")),
        *((f"gone={wrong}", 422) for wrong in ("1", "yes", "TRUE", "on", "%20true", "")),
    ],
)
def test_a_query_is_read_as_the_document_says(query: str, status: int) -> None:
    reader = signed_in_client(make_person(Role.OFFICER))
    assert reader.get(f"{ADDRESS}/api/v1/assets?{query}").status_code == status


@pytest.mark.parametrize("tail", ["01/proof", "+1/proof", "1_0/proof", "1/proof?payload=yes", "01"])
def test_an_address_of_an_entry_is_read_as_the_document_says(tail: str) -> None:
    reader = signed_in_client(make_person(Role.OFFICER))
    sign_now()
    assert reader.get(f"{ADDRESS}/api/v1/ledger/entries/1/proof?payload=true").status_code == 200
    assert reader.get(f"{ADDRESS}/api/v1/ledger/entries/{tail}").status_code == 422
