"""Pages of projects, snapshots and evidence: what they show, to whom, and at what cost."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.web.apps.evidence.bundles import MORNING, SAFE, collect, post, the_project
from tests.web.people import make_person, make_project, make_token, principal, signed_in_client

from muniment.engine.ledger.records import InclusionRecord
from muniment.web.apps.access.roles import Role
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.assets.services import Edit, edit_assets
from muniment.web.apps.blobs.services import path_of
from muniment.web.apps.evidence.models import Evidence, Snapshot
from muniment.web.apps.ledger import anchor
from muniment.web.apps.ledger.models import Entry
from muniment.web.apps.organization.models import Project

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = the_project()
    _, secret = make_token(made)
    assert post(made.id, secret, collect(tmp_path, made.id)).status_code == 201
    apart = collect(
        tmp_path, made.id, {"train.py": SAFE}, at=MORNING + timedelta(minutes=1), ref="wip"
    )
    assert post(made.id, secret, apart).status_code == 201
    return made


@pytest.fixture
def officer(project: Project) -> Client:
    return signed_in_client(make_person(Role.OFFICER))


def _evidence() -> Evidence:
    return Evidence.objects.get(outcome__check_id="code.unsafe-load", outcome__newest=True)


def _addresses() -> list[str]:
    evidence = _evidence()
    return [
        "/projects/",
        "/projects/P-0001/",
        "/projects/P-0001/snapshots/",
        "/projects/P-0001/coverage/",
        "/snapshots/S-0001/",
        "/snapshots/S-0002/",
        "/evidence/",
        f"/evidence/{evidence.id}/",
        "/assets/",
        f"/assets/{Asset.objects.get(path='data/people.csv').reference}/",
    ]


def test_every_page_answers_with_at_most_twelve_statements(officer: Client) -> None:
    costs = {}
    for address in _addresses():
        with CaptureQueriesContext(connection) as captured:
            reply = officer.get(address)
        assert reply.status_code == 200, address
        costs[address] = len(captured)
    assert {address: cost for address, cost in costs.items() if cost > 12} == {}


def test_a_project_shows_its_checks_as_numbers_and_why_a_snapshot_did_not_count(
    officer: Client,
) -> None:
    page = officer.get("/projects/P-0001/").content.decode()
    assert "S-0001" in page
    assert "did not count" in page
    assert "not of the default branch" in page
    listed = officer.get("/projects/P-0001/snapshots/").content.decode()
    assert "Counted" in listed
    assert "Apart" in listed


def test_an_evidence_shows_a_population_that_adds_up(officer: Client) -> None:
    page = " ".join(officer.get(f"/evidence/{_evidence().id}/").content.decode().split())
    assert "0 passed + 2 failed + 0 unknown + 0 excluded = 2 " in page
    assert "muniment replay S-0001.mun" in page
    assert "/controls/A.8.28/" in page
    assert "token CI" in page


def test_a_download_of_the_bundle_is_an_entry(officer: Client) -> None:
    before = Entry.objects.count()
    reply = officer.get("/snapshots/S-0001/bundle/")
    row = Snapshot.objects.get(reference="S-0001")
    assert b"".join(reply) == path_of(row.bundle_id).read_bytes()  # type: ignore[arg-type]
    assert reply["Content-Disposition"] == 'attachment; filename="S-0001.mun"'
    assert reply["Content-Security-Policy"].startswith("sandbox")
    entry = Entry.objects.latest("index")
    assert (Entry.objects.count(), entry.type) == (before + 1, "snapshot.bundle-read")


def test_facts_are_shown_to_those_who_may_see_raw_evidence(officer: Client) -> None:
    reply = officer.get(f"/evidence/{_evidence().id}/facts/")
    assert "pickle.load" in reply.content.decode()
    assert Entry.objects.latest("index").type == "evidence.facts-read"
    administrator = signed_in_client(make_person(Role.ADMINISTRATOR))
    for path in (f"/evidence/{_evidence().id}/facts/", "/snapshots/S-0001/bundle/"):
        assert administrator.get(path).status_code == 403


def test_the_inclusion_proof_holds(officer: Client) -> None:
    reply = officer.get("/snapshots/S-0001/proof/")
    record = InclusionRecord.parse(reply.content)
    record.check()
    assert json.loads(reply.content)["payload"]["reference"] == "S-0001"


def test_a_member_of_another_project_finds_nothing(project: Project) -> None:
    other = make_project("other")
    client = signed_in_client(make_person(Role.MEMBER, project=other))
    evidence = _evidence()
    for address in (
        "/projects/P-0001/",
        "/projects/P-0001/snapshots/",
        "/projects/P-0001/coverage/",
        "/snapshots/S-0001/",
        "/snapshots/S-0001/bundle/",
        "/snapshots/S-0001/proof/",
        f"/evidence/{evidence.id}/",
        f"/evidence/{evidence.id}/facts/",
        f"/evidence/{uuid4()}/",
        "/assets/A-0001/",
    ):
        assert client.get(address).status_code == 404, address
    for address in ("/projects/", "/evidence/", "/assets/"):
        page = client.get(address)
        assert page.status_code == 200
        assert "P-0001" not in page.content.decode()
        assert "A-0001" not in page.content.decode()


def test_an_empty_project_says_how_to_push(db: Any) -> None:
    made = make_project("fresh")
    page = signed_in_client(make_person()).get(f"/projects/{made.reference}/").content.decode()
    assert str(made.id) in page
    assert "muniment assess . --push" in page


def test_lists_export_csv(officer: Client) -> None:
    for address in ("/projects/", "/evidence/", "/assets/", "/projects/P-0001/snapshots/"):
        reply = officer.get(address, {"format": "csv"})
        lines = b"".join(reply).decode("utf-8-sig").splitlines()  # type: ignore[arg-type]
        assert len(lines) >= 2, address


def test_a_read_only_server_hands_out_nothing_that_wants_an_entry(officer: Client) -> None:
    anchor.path().write_text("not of this log", encoding="ascii")
    anchor.forget()
    for path in ("/snapshots/S-0001/bundle/", f"/evidence/{_evidence().id}/facts/"):
        answer = officer.get(path)
        assert answer.status_code == 409
        assert "read-only" in answer.content.decode()
    assert officer.get("/snapshots/S-0001/").status_code == 200


def test_lists_name_owners_of_the_readers_projects_alone(project: Project) -> None:
    other = make_project("secret")
    ours, theirs = make_person(name="Ours Owner"), make_person(name="Theirs Owner")
    officer = principal(make_person(Role.OFFICER))
    reference = Asset.objects.filter(project=project)[0].reference
    edit_assets(officer, [reference], Edit(owner=str(ours.id)))
    auditor = signed_in_client(make_person(Role.AUDITOR, project=project))
    for path in ("/assets/", "/findings/"):
        page = auditor.get(path).content.decode()
        assert ours.name in page, path
        assert theirs.name not in page, path
        narrowed = auditor.get(f"{path}?owner={theirs.id}").content.decode()
        assert theirs.name not in narrowed
    assert (
        theirs.name in signed_in_client(make_person(Role.OFFICER)).get("/assets/").content.decode()
    )
    assert other.name not in auditor.get("/assets/").content.decode()
