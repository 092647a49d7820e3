"""The same services over the API: versions by If-Match, problems for what is refused."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.web.apps.findings.pushes import found, push
from tests.web.people import make_person, make_project, make_token, signed_in_client

from muniment.core.severity import Severity
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.roles import Role
from muniment.web.apps.findings.models import Finding
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.queries import today

pytestmark = pytest.mark.usefixtures("db")

ROOT = "/api/v1"


@pytest.fixture
def project(db: None) -> Project:
    made = make_project()
    push(made, [found(made), found(made, "src/b.py", Severity.LOW)])
    return made


@pytest.fixture
def rita(project: Project) -> Client:
    return signed_in_client(make_person(Role.MEMBER))


@pytest.fixture
def ada(project: Project) -> Person:
    return make_person(Role.OFFICER, limit="critical")


def send(
    client: Client, path: str, body: object = None, version: int | None = 1
) -> tuple[int, dict[str, object]]:
    headers = {} if version is None else {"If-Match": f'"{version}"'}
    response = client.post(ROOT + path, body, content_type="application/json", headers=headers)
    return response.status_code, response.json()


def asking(ada: Person) -> dict[str, object]:
    last = today() + timedelta(days=20)
    return {
        "kind": "waiver",
        "approver": str(ada.pk),
        "reason": "why",
        "expires_on": last.isoformat(),
    }


def test_findings_are_listed_and_narrowed(rita: Client) -> None:
    whole = rita.get(f"{ROOT}/findings").json()
    assert [row["reference"] for row in whole["items"]] == ["F-0001", "F-0002"]
    for query, total in (
        ("state=open&severity=low", 1),
        ("state=waived", 0),
        ("check=coverage", 0),
        ("state=open&state=fixed", 2),
    ):
        assert rita.get(f"{ROOT}/findings?{query}").json()["total"] == total
    assert rita.get(f"{ROOT}/findings?state=odd").status_code == 422
    with CaptureQueriesContext(connection) as queries:
        rita.get(f"{ROOT}/findings")
    assert len(queries) <= 12


def test_a_waiver_goes_its_whole_way(rita: Client, ada: Person) -> None:
    shown = rita.get(f"{ROOT}/findings/F-0001")
    assert shown["ETag"] == '"1"'
    status, made = send(rita, "/findings/F-0001/requests", asking(ada))
    assert (status, made["reference"], made["state"]) == (201, "D-0001", "requested")
    other = signed_in_client(ada)
    assert other.get(f"{ROOT}/decisions?waiting_for_me=true").json()["total"] == 1
    status, done = send(other, "/decisions/D-0001/answer", {"grant": True})
    assert (status, done["state"], done["row_version"]) == (200, "granted", 2)
    assert rita.get(f"{ROOT}/findings/F-0001").json()["state"] == "waived"
    status, over = send(rita, "/decisions/D-0001/revoke", {"reason": "Fixed it."}, 2)
    assert (status, over["state"], over["ended_reason"]) == (200, "ended", "revoked")


def test_what_is_refused_says_why(rita: Client, ada: Person) -> None:
    body = asking(ada)
    assert send(rita, "/findings/F-0001/requests", body, None)[0] == 428
    assert send(rita, "/findings/F-0001/requests", body, 7)[0] == 412
    send(rita, "/findings/F-0001/requests", body)
    status, problem = send(rita, "/decisions/D-0001/answer", {"grant": True})
    assert status == 403
    assert "somebody else is asked to decide" in str(problem["detail"])
    stale = signed_in_client(ada, fresh=False)
    assert send(stale, "/decisions/D-0001/answer", {"grant": True})[0] == 403
    status, problem = send(rita, "/findings/F-0002/requests", body | {"expires_on": "2099-01-01"})
    assert status == 400
    assert "later than this severity allows" in str(problem["detail"])


def test_tokens_and_strangers_see_none_of_it(project: Project) -> None:
    _, secret = make_token(project)
    machine = Client(
        SERVER_NAME="localhost", SERVER_PORT="8000", headers={"Authorization": f"Bearer {secret}"}
    )
    assert machine.get(f"{ROOT}/findings").status_code == 403
    stranger = signed_in_client(make_person(Role.MEMBER, project=make_project("other")))
    assert stranger.get(f"{ROOT}/findings").json()["total"] == 0
    assert stranger.get(f"{ROOT}/findings/F-0001").status_code == 404
    assert (
        send(
            stranger,
            "/findings/F-0001/requests",
            {
                "kind": "waiver",
                "reason": "why",
                "expires_on": today().isoformat(),
            },
        )[0]
        == 404
    )
    assert Finding.objects.filter(state="open").count() == 2
