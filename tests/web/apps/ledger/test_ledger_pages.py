"""The log's pages and routes: who sees them, what they say, and that downloads verify."""

from __future__ import annotations

import io
import json
import zipfile
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.web.apps.ledger.drafting import enter
from tests.web.people import make_person, make_project, make_token, principal, signed_in_client

from muniment.engine.ledger.records import (
    verify_checkpoint,
    verify_consistency_record,
    verify_inclusion_record,
)
from muniment.engine.ledger.verdict import Standing, Trust
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Denied, FreshProofNeeded
from muniment.web.apps.access.queries import names_of
from muniment.web.apps.access.roles import Role
from muniment.web.apps.ledger import acts, checkpoints, verifying
from muniment.web.apps.ledger.models import Entry, Payload, SignedHead, Verification, new_id
from muniment.web.apps.ledger.services import HOST, SYSTEM, Change, Touch, record

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def officer() -> Person:
    return make_person()


@pytest.fixture
def client(officer: Person) -> Client:
    return signed_in_client(officer)


def trust() -> Trust:
    key = checkpoints.verifier_key()
    assert key is not None
    return Trust((key,))


def content(response: object) -> bytes:
    assert isinstance(response, HttpResponse) or hasattr(response, "streaming_content")
    streaming = getattr(response, "streaming_content", None)
    return b"".join(streaming) if streaming is not None else response.content  # type: ignore[union-attr]


def text(response: object) -> str:
    assert response.status_code == 200  # type: ignore[attr-defined]
    return content(response).decode()


def last() -> int:
    return Entry.objects.count() - 1


def test_the_list_shows_plain_words_names_and_references(client: Client, officer: Person) -> None:
    project = make_project("churn")
    page = text(client.get("/ledger/"))
    assert f"Project {project.reference}, churn, was added" in page
    assert f'href="/projects/{project.reference}/"' in page
    assert "this server&#x27;s host" in page
    assert officer.name in page


def test_the_list_is_narrowed(client: Client, officer: Person) -> None:
    project = make_project("churn")
    with transaction.atomic():
        record(
            Change("thing.made", SYSTEM, "thing", new_id(), {}, [Touch("project", project.id, "x")])
        )
    enter(3)

    def found(query: str) -> list[str]:
        rows = text(client.get(f"/ledger/?format=csv&{query}")).splitlines()[1:]
        return [row.split(",")[0].strip('"') for row in rows]

    everything = found("")
    assert len(everything) == Entry.objects.count()
    assert len(found(f"about={project.reference}")) == 2
    assert found(f"about={project.id}") == found(f"about={project.reference.lower()}")
    assert found("about=P-9999") == []
    assert found(f"q={project.reference}") == found(f"about={project.reference}")
    assert len(found("type=project.added")) == 1
    assert len(found(f"actor={SYSTEM}")) == 1
    assert set(found(f"actor={officer.id}")) < set(everything)
    assert found("time_from=2099-01-01") == []


def test_statements_do_not_grow_with_the_log(client: Client) -> None:
    for count in (5, 60):
        for number in range(count):
            make_project(f"project {number}")
        client.get("/ledger/")
        with CaptureQueriesContext(connection) as queries:
            client.get("/ledger/")
        assert len(queries) <= 12, "\n".join(query["sql"][:160] for query in queries)
    with transaction.atomic():
        touches = [Touch("project", new_id(), "seen") for _ in range(300)]
        index = record(Change("thing.made", HOST, "project", new_id(), {}, touches))
    checkpoints.sign_now()
    client.get("/ledger/")  # a session notes now and then that it is alive
    with CaptureQueriesContext(connection) as queries:
        page = text(client.get(f"/ledger/{index}/"))
    assert len(queries) <= 12, "\n".join(query["sql"][:160] for query in queries)
    assert "300" in page


def test_an_entry_shows_what_it_says_and_its_proof_verifies(client: Client) -> None:
    enter(3)
    checkpoints.sign_now()
    index = last()
    page = text(client.get(f"/ledger/{index}/"))
    assert "number 2" in page
    assert f"muniment verify entry-{index}.proof.json --key KEY" in page
    for query, shown in (("", "payload not shown"), ("?payload=1", "what the entry committed to")):
        response = client.get(f"/ledger/{index}/proof/{query}")
        assert response["Content-Disposition"].startswith("attachment")
        verdict = verify_inclusion_record(content(response), trust())
        assert verdict.standing is Standing.ESTABLISHED
        assert shown in verdict.statements[1]


def test_hostile_payloads_are_shown_as_text(client: Client) -> None:
    with transaction.atomic():
        index = record(
            Change("thing.<b>".replace("<b>", "made"), HOST, "thing", new_id(), {"x": "<script>"})
        )
    page = text(client.get(f"/ledger/{index}/"))
    assert "<script>" not in page.split("<main", 1)[1]
    assert "&lt;script&gt;" in page


def test_an_officer_erases_and_the_page_says_so(client: Client, officer: Person) -> None:
    enter(1)
    index = last()
    response = client.post(f"/ledger/{index}/erase/", {"reason": "they asked"})
    assert response.status_code == 302
    assert not Payload.objects.filter(pk=index).exists()
    page = text(client.get(f"/ledger/{index}/"))
    assert "Erased on" in page
    assert f"by {officer.name}" in page
    assert "they asked" in page
    assert "number 0" not in page


def test_erasing_wants_a_reason_a_fresh_proof_and_the_right(officer: Person) -> None:
    enter(1)
    assert signed_in_client(officer).post(f"/ledger/{last()}/erase/").status_code == 400
    with pytest.raises(FreshProofNeeded):
        acts.erase_payload(principal(officer, fresh=False), last(), "x")
    for role in (Role.ADMINISTRATOR, Role.MEMBER, Role.AUDITOR):
        client = signed_in_client(make_person(role))
        assert client.post(f"/ledger/{last()}/erase/", {"reason": "x"}).status_code == 403
    assert Payload.objects.count() == Entry.objects.count()


def test_a_role_for_one_project_does_not_open_the_log_of_all() -> None:
    person = make_person(project=make_project())
    client = signed_in_client(person)
    for path in ("", "0/", "0/proof/", "checkpoints/", "checkpoints/1/"):
        assert client.get(f"/ledger/{path}").status_code == 403, path
    for path in ("export/", "verify/", "checkpoints/sign/", "0/erase/"):
        assert client.post(f"/ledger/{path}", {"reason": "x"}).status_code == 403, path
    for path in ("entries", "entries/0", "entries/0/proof"):
        assert client.get(f"/api/v1/ledger/{path}").status_code == 403, path
    with pytest.raises(Denied):
        acts.export_log(principal(person))


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("999999/", 404),
        ("999999/proof/", 404),
        ("99999999999999999999/", 404),
        ("-1/", 404),
        ("checkpoints/77/", 404),
        (f"verify/{UUID(int=5)}/", 404),
        ("export/", 405),
    ],
)
def test_what_is_not_there(client: Client, path: str, status: int) -> None:
    assert client.get(f"/ledger/{path}").status_code == status


def test_an_unsigned_entry_has_no_proof_yet(client: Client) -> None:
    enter(1)
    response = client.get(f"/ledger/{last()}/proof/")
    assert response.status_code == 400
    assert "checkpoint" in response.content.decode()


def test_checkpoints_are_signed_listed_and_downloaded(client: Client) -> None:
    enter(2)
    assert client.post("/ledger/checkpoints/sign/").status_code == 302
    first = checkpoints.newest()
    assert first is not None
    enter(2)
    client.post("/ledger/checkpoints/sign/")
    page = text(client.get("/ledger/checkpoints/"))
    assert str(checkpoints.verifier_key()) in page
    assert f'href="/ledger/checkpoints/{first.size}/proof/"' in page
    newest = checkpoints.newest()
    assert newest is not None
    assert f'href="/ledger/checkpoints/{newest.size}/"' in page
    assert f'href="/ledger/checkpoints/{newest.size}/proof/"' not in page, "it has not grown since"
    told = text(client.get("/ledger/checkpoints/?format=csv&sort=size")).splitlines()
    assert [row.split(",")[0].strip('"') for row in told[1:]] == [
        str(row.size) for row in SignedHead.objects.order_by("size")
    ]
    data = content(client.get(f"/ledger/checkpoints/{first.size}/"))
    assert verify_checkpoint(data, trust()).standing is Standing.ESTABLISHED
    data = content(client.get(f"/ledger/checkpoints/{first.size}/proof/"))
    assert verify_consistency_record(data, trust()).standing is Standing.ESTABLISHED


def test_verify_now_says_what_holds_and_what_it_does_not_prove(client: Client) -> None:
    enter(2)
    checkpoints.sign_now()
    page = text(client.post("/ledger/verify/", follow=True))
    assert "The ledger holds" in page
    assert "What this does not prove" in page
    Entry.objects.filter(pk=1).update(actor=SYSTEM)
    page = text(client.post("/ledger/verify/", follow=True))
    assert "The ledger does not hold" in page
    assert "entry 1" in page


def test_a_large_log_is_verified_by_the_worker(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    enter(2)
    monkeypatch.setattr(verifying, "AT_ONCE", 1)
    page = text(client.post("/ledger/verify/", follow=True))
    assert "is being verified" in page
    row = Verification.objects.get()
    verifying.run_later.call(str(row.id))
    assert "consistent; nothing is signed yet" in text(client.get(f"/ledger/verify/{row.id}/"))
    before = Verification.objects.get().finished_at
    verifying.run_later.call(str(row.id))
    assert Verification.objects.get().finished_at == before


def test_the_export_is_an_entry_and_signed(client: Client, officer: Person) -> None:
    enter(2)
    response = client.post("/ledger/export/")
    assert response["Content-Type"] == "application/octet-stream"
    archive = zipfile.ZipFile(io.BytesIO(content(response)))
    lines = archive.read("ledger/entries.jsonl").splitlines()
    said = json.loads(lines[-1])
    assert (said["type"], said["actor"]) == ("ledger.exported", str(officer.id))
    signed = archive.read("ledger/checkpoint")
    assert signed.splitlines()[1] == b"%d" % len(lines)


def test_names_of_actors() -> None:
    project = make_project()
    person = make_person(name="Ada")
    token, _ = make_token(project, "CI")
    nobody = new_id()
    with CaptureQueriesContext(connection) as queries:
        names = names_of([person.id, token.id, HOST, SYSTEM, nobody])
    assert len(queries) == 1
    assert names == {
        person.id: "Ada",
        token.id: "token CI",
        HOST: "this server's host",
        SYSTEM: "Muniment",
    }


def test_the_routes_say_the_same(client: Client, officer: Person) -> None:
    enter(3)
    first = checkpoints.sign_now()
    enter(1)
    checkpoints.sign_now()
    listed = client.get("/api/v1/ledger/entries?size=2&type=thing.made").json()
    assert listed["total"] == 4
    assert [row["payload"] for row in listed["items"]] == [
        {"secret": "number 0"},
        {"secret": "number 2"},
    ]
    index = listed["items"][1]["index"]
    acts.erase_payload(principal(officer), index, "asked")
    one = client.get(f"/api/v1/ledger/entries/{index}").json()
    assert one["payload"] is None
    assert (one["erased"]["actor"], one["erased"]["reason"]) == (str(officer.id), "asked")
    proof = client.get(f"/api/v1/ledger/entries/{index}/proof").content
    assert verify_inclusion_record(proof, trust()).standing is Standing.ESTABLISHED
    newest = client.get(f"/api/v1/ledger/checkpoint?since={first.size}").json()
    proof = json.dumps(newest["consistency"]).encode()
    assert verify_consistency_record(proof, trust()).standing is Standing.ESTABLISHED
    for path, status in (
        ("entries/99999", 404),
        ("entries/-1", 422),
        ("entries/99999/proof", 404),
        (f"entries/{index}/proof?payload=true", 400),
        ("checkpoint?since=1", 400),
        ("entries?object=x", 422),
    ):
        assert client.get(f"/api/v1/ledger/{path}").status_code == status, path


def test_a_projects_token_does_not_open_the_log() -> None:
    _, secret = make_token(make_project())
    client = Client(SERVER_NAME="localhost", SERVER_PORT="8000")
    reply = client.get("/api/v1/ledger/entries", headers={"Authorization": f"Bearer {secret}"})
    assert reply.status_code == 403
