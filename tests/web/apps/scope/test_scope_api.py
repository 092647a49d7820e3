"""The scope over the API: the rules of its pages, and no side door."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.web.apps.controls.stated import appointed
from tests.web.people import (
    anonymous_client,
    make_person,
    make_project,
    make_token,
    principal,
    signed_in_client,
)

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.roles import Role
from muniment.web.apps.records.services import keeping
from muniment.web.apps.scope import versions
from muniment.web.apps.scope.models import ScopeVersion
from muniment.web.apps.scope.registers import ITEMS, TEXT

pytestmark = pytest.mark.usefixtures("db")
V1 = "/api/v1/scope"


def _send(client: Client, path: str, body: dict[str, Any], match: int = 0) -> HttpResponse:
    headers = {"If-Match": f'"{match}"'} if match else {}
    return client.post(  # type: ignore[return-value]
        f"{V1}{path}", body, content_type="application/json", headers=headers
    )


def _line(boss: Person, title: str, **more: object) -> str:
    values = {"title": title, "kind": "repository", "place": "inside", **more}
    return keeping.create(ITEMS, principal(boss), values).reference


def _listed(boss: Person) -> None:
    _line(boss, "Churn", identifier="churn")
    plain = {"title": "Scope", "certificate": "Development and operation of churn models."}
    keeping.create(TEXT, principal(boss), plain)


def test_what_is_open_comes_first_and_the_counts_add_up() -> None:
    boss = make_person()
    make_project("churn")
    make_project("pricing")
    _listed(boss)
    line = _line(boss, "Billing account", kind="account", identifier="123")
    _line(boss, "Wiki", place="outside", outside_because="Shut down; a read-only archive.")
    client = signed_in_client(boss)
    found = client.get(f"{V1}/gaps").json()
    assert [(one["state"], one["open"]) for one in found["items"]] == [
        ("gap", True),
        ("uncovered", True),
        ("outside", False),
        ("covered", False),
    ]
    assert sum(found["counts"].values()) == found["total"] == 4
    gap, uncovered = found["items"][:2]
    assert (gap["title"], gap["line"], gap["found_count"]) == ("pricing", "", 1)
    assert gap["found"][0]["page"].startswith("/projects/")
    assert (uncovered["line"], uncovered["found"]) == (line, [])
    part = client.get(f"{V1}/gaps?size=1&page=2").json()
    assert [one["line"] for one in part["items"]] == [line]
    assert part["total"] == 4
    part = client.get(f"{V1}/gaps?open=true").json()
    assert (part["total"], sum(part["counts"].values())) == (2, 4)
    part = client.get(f"{V1}/gaps?state=outside").json()
    assert [one["title"] for one in part["items"]] == ["Wiki"]
    assert client.get(f"{V1}/gaps?state=fine").status_code == 422
    assert client.get(f"{V1}/gaps?open=true&state=covered").json()["items"] == []


def test_a_thing_found_a_hundred_times_is_one_match() -> None:
    from muniment.engine.scope.gaps import Found, ItemKind, compare
    from muniment.web.apps.scope.api.schemas import match_out

    things = [Found(ItemKind.ACCOUNT, "123", f"seen {at}", "cloud") for at in range(100)]
    (match,) = compare([], things)
    shown = match_out(match)
    assert (shown["found_count"], len(shown["found"])) == (100, 20)


def test_versions_are_frozen_read_and_decided_about_once() -> None:
    boss, chief = make_person(), make_person(Role.MEMBER)
    client, other = signed_in_client(boss), signed_in_client(chief)
    assert _send(client, "/versions", {"words": "First."}).status_code == 400
    assert _send(client, "/versions", {}).status_code == 422
    _listed(boss)
    answer = _send(client, "/versions", {"words": "First."})
    assert (answer.status_code, answer["ETag"]) == (201, '"1"')
    assert answer.json()["state"] == "waiting"
    content = client.get(f"{V1}/versions/SV-0001/content").json()
    assert content["schema"] == "muniment.scope/1"
    assert [item["title"] for item in content["items"]] == ["Churn"]
    assert content["wording"]["certificate"].startswith("Development")
    path = "/versions/SV-0001/approval"
    assert _send(other, path, {}).status_code == 428
    assert _send(other, path, {}, 1).status_code == 403
    with appointed(chief, boss):
        # Who froze it holds the role too, and is refused all the same.
        assert _send(client, path, {}, 1).status_code == 403
        assert _send(other, "/versions/SV-0001/rejection", {"words": " "}, 1).status_code == 400
        assert _send(other, path, {}, 7).status_code == 412
        answer = _send(other, path, {"words": "Go."}, 1)
        assert (answer.status_code, answer["ETag"]) == (200, '"2"')
        assert answer.json()["decided_by"] == str(chief.pk)
        # Twice is 409, whether the version that is named is the one of before or of now.
        for match in (1, 2):
            for act in ("approval", "rejection"):
                again = _send(other, f"/versions/SV-0001/{act}", {"words": "No."}, match)
                assert again.status_code == 409, again.content
        assert _send(client, "/versions", {"words": "Second."}).status_code == 201
        assert _send(other, "/versions/SV-0002/approval", {}, 1).status_code == 200
        assert _send(other, path, {}, 3).status_code == 409
    rows = client.get(f"{V1}/versions").json()["items"]
    assert [(row["reference"], row["state"], row["superseded_by"]) for row in rows] == [
        ("SV-0002", "approved", ""),
        ("SV-0001", "superseded", "SV-0002"),
    ]
    row = client.get(f"{V1}/versions/SV-0001")
    assert (row.json()["digest"][:7], row["ETag"]) == ("sha256:", '"3"')


def test_a_rejected_version_is_not_approved_later() -> None:
    boss, chief = make_person(), make_person(Role.MEMBER)
    _listed(boss)
    versions.freeze(principal(boss), "First.")
    other = signed_in_client(chief)
    with appointed(chief):
        said = {"words": "Where is training?"}
        assert _send(other, "/versions/SV-0001/rejection", said, 1).json()["state"] == "rejected"
        assert _send(other, "/versions/SV-0001/approval", {}, 2).status_code == 409


def test_a_file_that_was_changed_is_not_sent() -> None:
    from muniment.web.apps.blobs.services import path_of

    boss = make_person()
    _listed(boss)
    row = versions.freeze(principal(boss), "First.")
    place = path_of(row.blob_id)
    place.chmod(0o600)
    place.write_bytes(place.read_bytes().replace(b"Churn", b"Chore"))
    client = signed_in_client(boss)
    client.raise_request_exception = False
    answer = client.get(f"{V1}/versions/{row.reference}/content")
    assert answer.status_code == 500
    assert b"Chore" not in answer.content


def test_a_token_and_who_sees_some_projects_reach_nothing() -> None:
    boss = make_person()
    _listed(boss)
    versions.freeze(principal(boss), "First.")
    project = make_project()
    _token, secret = make_token(project)
    bearer = anonymous_client()
    bearer.defaults["HTTP_AUTHORIZATION"] = f"Bearer {secret}"
    lead = signed_in_client(make_person(Role.OFFICER, project=project))
    for client in (bearer, lead):
        for path in ("/gaps", "/versions", "/versions/SV-0001", "/versions/SV-0001/content"):
            assert client.get(f"{V1}{path}").status_code == 403, path
        assert _send(client, "/versions", {"words": "Mine."}).status_code == 403
        assert _send(client, "/versions/SV-0001/approval", {}, 1).status_code == 403
    assert ScopeVersion.objects.get().state == "waiting"


def test_the_number_of_statements_is_bounded() -> None:
    boss = make_person()
    _listed(boss)
    for number in range(30):
        make_project(f"project {number}")
        _line(boss, f"Thing {number}", kind="location")
        versions.freeze(principal(boss), f"Number {number}.")
    client = signed_in_client(boss)
    for path in ("/gaps", "/versions"):
        with CaptureQueriesContext(connection) as heard:
            assert client.get(f"{V1}{path}").json()["total"] >= 30
        assert len(heard) <= 12, [query["sql"] for query in heard]
