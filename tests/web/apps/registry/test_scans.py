"""What pushes and browsers make of model files, kept by digest."""

from __future__ import annotations

import dataclasses
import hashlib
import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings
from tests.web.apps.evidence.bundles import MORNING, collect, post, the_project
from tests.web.people import make_person, make_project, make_token, signed_in_client

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.roles import Role
from muniment.web.apps.blobs.services import waiting_room
from muniment.web.apps.ledger.models import Entry
from muniment.web.apps.organization.models import Project
from muniment.web.apps.registry.models import ModelScan

pytestmark = pytest.mark.usefixtures("db")

HONEST = "(lp0\nF0.5\na."
"""A list of one number, pickled as text."""
SYSTEM = "cposix\nsystem\n(S'echo'\ntR."
"""Calls ``posix.system("echo")``; never loaded."""


@pytest.fixture
def project() -> Project:
    return the_project()


@pytest.fixture
def officer() -> Person:
    return make_person(Role.OFFICER)


def push(folder: Path, project: Project, *, at: int = 0, **files: str) -> None:
    _, secret = make_token(project)
    named = {f"{name}.pkl": text for name, text in files.items()}
    place = folder / str(at)
    place.mkdir()
    bundle = collect(place, project.id, named, at=MORNING + timedelta(minutes=at))
    answer = post(project.id, secret, bundle)
    assert answer.status_code == 201, answer.content


def verdicts() -> list[tuple[str, str]]:
    return [(row.name, row.verdict) for row in ModelScan.objects.order_by("reference")]


def test_a_push_gives_every_model_a_verdict(tmp_path: Path, project: Project) -> None:
    push(tmp_path, project, good=HONEST, bad=SYSTEM, cut=HONEST[:-1])
    assert sorted(verdicts()) == [
        ("bad.pkl", "malicious"),
        ("cut.pkl", "inconclusive"),
        ("good.pkl", "clean"),
    ]
    bad = ModelScan.objects.get(name="bad.pkl")
    assert bad.digest == "sha256:" + hashlib.sha256(SYSTEM.encode()).hexdigest()
    assert bad.worst == "critical"
    assert bad.findings[0]["rule"] == "name.known-gadget"
    assert bad.asset is not None


def test_the_same_again_moves_only_the_time(tmp_path: Path, project: Project) -> None:
    push(tmp_path, project, good=HONEST)
    push(tmp_path, project, at=1, good=HONEST)
    (row,) = ModelScan.objects.all()
    assert row.last_at - row.first_at == timedelta(minutes=1)
    push(tmp_path, project, at=2, good=SYSTEM)
    assert verdicts() == [("good.pkl", "clean"), ("good.pkl", "malicious")]


def test_a_page_shows_every_conclusion_about_the_same_content(
    tmp_path: Path, project: Project, officer: Person
) -> None:
    push(tmp_path, project, good=HONEST)
    other = make_project("fraud")
    push(tmp_path / "0", other, at=1, copy=HONEST)
    row = ModelScan.objects.get(name="good.pkl")
    page = signed_in_client(officer).get(f"/models/{row.reference}/").content.decode()
    assert "copy.pkl" in page
    member = make_person(Role.MEMBER, project=project)
    page = signed_in_client(member).get(f"/models/{row.reference}/").content.decode()
    assert "copy.pkl" not in page


def send(person: Person, project: Project, content: bytes, name: str = "m.pkl") -> str:
    given = {"project": str(project.id), "file": SimpleUploadedFile(name, content)}
    answer = signed_in_client(person).post("/models/scan/", given)
    assert answer.status_code == 302, answer.content
    return str(answer["Location"])


def test_a_file_from_a_browser_is_scanned_and_not_kept(project: Project, officer: Person) -> None:
    place = send(officer, project, SYSTEM.encode())
    (row,) = ModelScan.objects.all()
    assert place == f"/models/{row.reference}/"
    assert (row.origin, row.verdict, row.name) == ("upload", "malicious", "m.pkl")
    assert row.digest == "sha256:" + hashlib.sha256(SYSTEM.encode()).hexdigest()
    assert os.listdir(waiting_room()) == []
    entry = Entry.objects.get(type="model.scanned")
    assert entry.object == row.id
    page = signed_in_client(officer).get(place).content.decode()
    assert "posix:system" in page
    assert "Do not load" in page


def test_an_empty_file_and_a_note_are_no_models(project: Project, officer: Person) -> None:
    send(officer, project, b"just a note\n", "note.txt")
    assert verdicts() == [("note.txt", "not_a_model")]


def test_more_than_the_limit_is_refused_and_nothing_is_left(
    project: Project, officer: Person
) -> None:
    small = dataclasses.replace(settings.MUNIMENT, scan_bytes=1000)
    given = {"project": str(project.id)}
    with override_settings(MUNIMENT=small):
        client = signed_in_client(officer)
        for size in (1001, 200_000):
            file = SimpleUploadedFile("m.pkl", b"x" * size)
            answer = client.post("/models/scan/", given | {"file": file})
            assert answer.status_code == 413
            assert "muniment scan FILE" in answer.content.decode()
    assert not ModelScan.objects.exists()
    assert os.listdir(waiting_room()) == []


def test_a_forged_form_is_refused(project: Project, officer: Person) -> None:
    client = signed_in_client(officer, csrf=True)
    file = SimpleUploadedFile("m.pkl", HONEST.encode())
    answer = client.post("/models/scan/", {"project": str(project.id), "file": file})
    assert answer.status_code == 403
    assert not ModelScan.objects.exists()


def test_only_own_projects_are_taken(project: Project) -> None:
    stranger = make_person(Role.MEMBER, project=make_project("other"))
    file = SimpleUploadedFile("m.pkl", HONEST.encode())
    answer = signed_in_client(stranger).post(
        "/models/scan/", {"project": str(project.id), "file": file}
    )
    assert answer.status_code == 400
    assert not ModelScan.objects.exists()


def test_names_cannot_hide_or_act(project: Project, officer: Person) -> None:
    place = send(officer, project, HONEST.encode(), "\u202elkp.<script>.pkl")
    page = signed_in_client(officer).get(place).content.decode()
    assert "\u202e" not in page
    assert "<script>." not in page


def test_the_api_lists_by_digest(tmp_path: Path, project: Project, officer: Person) -> None:
    push(tmp_path, project, good=HONEST, bad=SYSTEM)
    digest = ModelScan.objects.get(name="bad.pkl").digest
    client = signed_in_client(officer)
    (row,) = client.get("/api/v1/model-scans", {"digest": digest}).json()["items"]
    assert row["verdict"] == "malicious"
    detail = client.get(f"/api/v1/model-scans/{row['reference']}").json()
    assert detail["findings"][0]["severity"] == "critical"
