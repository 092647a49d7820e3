"""The API of projects, snapshots, outcomes and evidence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import jsonschema
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.web.apps.evidence.bundles import collect, post, the_project
from tests.web.people import (
    anonymous_client,
    make_person,
    make_project,
    make_token,
    signed_in_client,
)

from muniment.web.apps.access.roles import Role
from muniment.web.apps.organization.models import Project

pytestmark = pytest.mark.usefixtures("db")
LISTS = ("projects", "snapshots", "outcomes", "evidence", "assets")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = the_project()
    _, secret = make_token(made)
    assert post(made.id, secret, collect(tmp_path, made.id)).status_code == 201
    return made


@pytest.fixture
def reader(project: Project) -> Iterator[Client]:
    return signed_in_client(make_person(Role.AUDITOR))


def _get(client: Client, path: str, **query: Any) -> dict[str, Any]:
    reply = client.get(f"/api/v1/{path}", query)
    assert reply.status_code == 200, reply.content
    found: dict[str, Any] = reply.json()
    return found


def test_lists_and_details_agree(reader: Client) -> None:
    (project,) = _get(reader, "projects")["items"]
    assert project["checks"]["size"] == sum(
        project["checks"][name] for name in ("passed", "failed", "unknown", "excluded")
    )
    assert _get(reader, "projects/P-0001") == project
    (snapshot,) = _get(reader, "snapshots", project=project["id"], moved="true")["items"]
    detail = _get(reader, "snapshots/S-0001")
    assert {name: detail[name] for name in snapshot} == snapshot
    assert detail["frame"]["checks"]["code.unsafe-load"]
    (outcome,) = _get(reader, "outcomes", check="code.unsafe-load", newest="true")["items"]
    assert (outcome["state"], outcome["failed"], outcome["snapshot"]) == ("failed", 2, "S-0001")
    assert _get(reader, f"outcomes/{outcome['id']}")["undetermined"] == []
    evidence = _get(reader, f"evidence/{outcome['evidence']}")
    assert (evidence["freshness"], evidence["check"]) == ("fresh", "code.unsafe-load")
    assert evidence["vouched_by"] == snapshot["vouched_by"]


@pytest.mark.parametrize("path", LISTS)
def test_a_list_has_pages_of_bounded_size(reader: Client, path: str) -> None:
    found = _get(reader, path, page=1, size=1)
    assert (len(found["items"]), found["page"], found["size"]) == (1, 1, 1)
    assert found["total"] >= 1
    assert _get(reader, path, page=10_000)["items"] == []
    for wrong in ({"size": 201}, {"size": 0}, {"page": 0}, {"page": "x"}):
        reply = reader.get(f"/api/v1/{path}", wrong)
        assert (reply.status_code, reply["Content-Type"]) == (422, "application/problem+json")
        assert reply.json()["errors"]


@pytest.mark.parametrize("path", LISTS)
def test_a_list_costs_few_statements(reader: Client, path: str) -> None:
    with CaptureQueriesContext(connection) as captured:
        _get(reader, path, size=200)
    assert len(captured) <= 8


def test_of_another_project_there_is_nothing(project: Project, reader: Client) -> None:
    outcome = _get(reader, "outcomes", check="code.unsafe-load")["items"][0]
    other = signed_in_client(make_person(Role.MEMBER, project=make_project("other")))
    for path in LISTS:
        items = _get(other, path)["items"]
        assert [item.get("name") for item in items] == (["other"] if path == "projects" else [])
    for path in (
        "projects/P-0001",
        "snapshots/S-0001",
        f"outcomes/{outcome['id']}",
        f"evidence/{outcome['evidence']}",
        f"evidence/{uuid4()}",
        "assets/A-0001",
    ):
        assert other.get(f"/api/v1/{path}").status_code == 404, path


@pytest.mark.parametrize("path", LISTS)
def test_nobody_and_a_token_read_nothing(project: Project, path: str) -> None:
    _, secret = make_token(project, "second")
    assert anonymous_client().get(f"/api/v1/{path}").status_code == 401
    headers = {"Authorization": f"Bearer {secret}"}
    assert anonymous_client().get(f"/api/v1/{path}", headers=headers).status_code == 403


def test_a_session_without_a_second_factor_opens_nothing(project: Project) -> None:
    client = signed_in_client(make_person(), factor=False)
    assert client.get("/api/v1/projects").status_code == 403


def test_the_description_describes_every_answer(reader: Client) -> None:
    described = _get(reader, "openapi.json")
    paths = described["paths"]
    for path in LISTS:
        shape = paths[f"/api/v1/{path}"]["get"]["responses"]["200"]["content"]["application/json"]
        document = {**shape["schema"], "components": described["components"]}
        jsonschema.validate(_get(reader, path), document)
    assert all(
        {"400", "401", "403", "422", "500"} <= operation["responses"].keys()
        for path in paths.values()
        for operation in path.values()
    )
