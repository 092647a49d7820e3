"""The statement over the API: the same rules, and no side door."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from tests.web.apps.appointments.appointed import appointed as appointed_to
from tests.web.apps.controls.stated import (
    HONEST,
    appointed,
    binding,
    decide_all,
    frozen,
    necessary,
)
from tests.web.people import (
    anonymous_client,
    make_person,
    make_project,
    make_token,
    signed_in_client,
)

from muniment.engine.soa.statement import SCHEMA
from muniment.web.apps.access.roles import Role
from muniment.web.apps.appointments import approval
from muniment.web.apps.controls.models import SoaVersion

pytestmark = pytest.mark.usefixtures("db")
V1 = "/api/v1/soa"


def _send(client: Client, path: str, body: dict[str, Any], match: int = 0) -> HttpResponse:
    headers = {"If-Match": f'"{match}"'} if match else {}
    return client.post(  # type: ignore[return-value]
        f"{V1}{path}", body, content_type="application/json", headers=headers
    )


def test_a_control_is_decided_assigned_and_asserted() -> None:
    boss = make_person()
    contract = binding(boss, "contract", "A.5.1")
    client = signed_in_client(boss)
    assert client.get(f"{V1}/rows").json()["total"] == 93
    reasons = [
        {"kind": "contract", "reference": contract.reference},
        {"kind": "words", "words": "Tenders ask."},
    ]
    answer = _send(client, "/rows/A.5.1/decision", {"necessity": "yes", "reasons": reasons}, 1)
    assert answer.status_code == 200, answer.content
    assert [one["kind"] for one in answer.json()["reasons"]] == ["contract", "words"]
    assert answer["ETag"] == '"2"'
    said = {"owner": str(boss.pk), "procedure": "https://wiki.example/x"}
    assert _send(client, "/rows/A.5.1/assignment", said, 2).status_code == 200
    said = {"implementation": "partly", "words": "Begun.", "on": "2026-11-20"}
    assert _send(client, "/rows/A.5.1/assertion", said, 3).json()["implementation"] == "partly"
    assert _send(client, "/rows/A.5.1/assertion", said, 3).status_code == 412
    assert _send(client, "/rows/A.5.1/assertion", said).status_code == 428


def test_the_rules_hold_here_too() -> None:
    boss = make_person()
    client = signed_in_client(boss)
    for body in (
        {"necessity": "yes"},
        {"necessity": "no", "exclusion": "not yet done"},
        {"necessity": "no"},
        {"necessity": "yes", "reasons": [{"kind": "risk", "reference": "R-0099"}]},
    ):
        assert _send(client, "/rows/A.7.4/decision", body, 1).status_code == 400, body
    for body in ({"necessity": "maybe"}, {"necessity": "yes", "owner": "x"}, {}):
        assert _send(client, "/rows/A.7.4/decision", body, 1).status_code == 422, body
    done = _send(client, "/rows/A.7.4/decision", {"necessity": "no", "exclusion": HONEST}, 1)
    assert done.status_code == 200
    mel = signed_in_client(make_person(Role.MEMBER))
    said = {"implementation": "partly", "words": "Begun.", "on": "2026-11-20"}
    assert _send(mel, "/rows/A.5.1/assertion", said, 1).status_code == 403
    assert _send(mel, "/rows/A.5.1/decision", {"necessity": "undecided"}, 1).status_code == 403


def test_own_controls() -> None:
    client = signed_in_client(make_person())
    body = {"control": "own-cards", "title": "Cards"}
    assert _send(client, "/rows", body).status_code == 201
    assert _send(client, "/rows", body).status_code == 409
    answer = _send(client, "/rows/own-cards/description", {"title": "Model cards"}, 1)
    assert answer.json()["title"] == "Model cards"
    assert _send(client, "/rows/own-cards/archiving", {"reason": "Merged."}, 2).status_code == 200
    assert client.get(f"{V1}/rows?archived=true").json()["total"] == 1
    assert _send(client, "/rows/own-cards/restoring", {}, 3).status_code == 200
    assert _send(client, "/rows/A.5.1/archiving", {"reason": "No."}, 1).status_code == 404
    assert client.get("/api/v1/controls/own-cards").json()["state"] == "no_evidence"


def test_versions_are_frozen_read_compared_and_approved() -> None:
    boss, chief = make_person(), make_person(Role.MEMBER)
    client, other = signed_in_client(boss), signed_in_client(chief)
    assert _send(client, "/versions", {"words": "First."}).status_code == 400
    assert _send(client, "/versions", {"words": "Draft.", "draft": True}).status_code == 201
    decide_all(boss)
    answer = _send(client, "/versions", {"words": "First."})
    assert answer.status_code == 201
    assert answer.json()["state"] == "waiting"
    content = client.get(f"{V1}/versions/SOA-0002/content").json()
    assert (content["standing"], len(content["rows"])) == ("version", 93)
    assert content["schema"] == client.get(f"{V1}/draft").json()["schema"] == SCHEMA
    assert client.get(f"{V1}/draft").json()["note"].startswith("Draft, not")
    found = client.get(f"{V1}/comparison?before=SOA-0001&after=SOA-0002").json()
    assert len(found["moved"]) == 93
    found = client.get(f"{V1}/comparison?before=SOA-0002").json()
    assert found == {"moved": [], "added": [], "removed": [], "changed": []}
    path = "/versions/SOA-0002/approval"
    assert _send(other, path, {}, 1).status_code == 403
    with appointed(chief, boss):
        assert _send(client, path, {}, 1).status_code == 403
        assert _send(other, "/versions/SOA-0001/approval", {}, 1).status_code == 409
        assert _send(other, "/versions/SOA-0002/rejection", {"words": ""}, 1).status_code == 400
        assert _send(other, path, {}, 7).status_code == 412
        assert _send(other, path, {"words": "Go."}, 1).json()["state"] == "approved"
    assert client.get(f"{V1}/versions").json()["items"][0]["state"] == "approved"


def test_a_token_and_who_sees_some_projects_reach_nothing() -> None:
    boss = make_person()
    decide_all(boss)
    frozen(boss)
    project = make_project()
    _token, secret = make_token(project)
    bearer = anonymous_client()
    bearer.defaults["HTTP_AUTHORIZATION"] = f"Bearer {secret}"
    mel = signed_in_client(make_person(Role.MEMBER, project=project))
    for path in ("/draft", "/versions", "/versions/SOA-0001/content", "/comparison?before=now"):
        assert mel.get(f"{V1}{path}").status_code == 403, path
        assert bearer.get(f"{V1}{path}").status_code == 403, path
    assert _send(bearer, "/versions/SOA-0001/approval", {}, 1).status_code == 403
    assert SoaVersion.objects.get().state == "waiting"
    assert mel.get(f"{V1}/rows/A.5.1").json()["necessity"] == "yes"


def test_reasons_of_hidden_projects_are_counted_only() -> None:
    boss = make_person()
    necessary(boss, "A.5.1")
    found = signed_in_client(boss).get(f"{V1}/rows/A.5.1").json()
    assert found["reasons_hidden"] == 0
    assert found["reasons"][0]["kind"] == "words"


def test_top_management_is_who_was_appointed_and_accepted(db: None) -> None:
    chief = make_person(Role.MEMBER, name="Grace Hopper")
    assert list(approval.top_management()) == []
    appointed_to("role-ceo", chief)
    assert [holder.id for holder in approval.top_management()] == [chief.pk]
