"""Bodies that are no honest bundle: a clear 4xx, and nothing stored, not even a file."""

from __future__ import annotations

import dataclasses
import errno
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.conf import settings
from django.db import OperationalError
from django.test import Client
from tests.runs.forging import packed, sealed, spelt, unpacked
from tests.web.apps.evidence.bundles import MEDIA, as_if, collect, post, the_project
from tests.web.people import ADDRESS, anonymous_client, make_token

from muniment.web.apps.blobs import services as blobs
from muniment.web.apps.blobs.models import Blob
from muniment.web.apps.evidence import services
from muniment.web.apps.evidence.admission import PUSHES
from muniment.web.apps.evidence.models import Snapshot
from muniment.web.apps.ledger.models import Entry

pytestmark = pytest.mark.usefixtures("db")
MIB = 1024 * 1024


@dataclasses.dataclass
class Door:
    """A project that is pushed to."""

    project: UUID
    secret: str
    folder: Path

    @property
    def path(self) -> str:
        return f"/api/v1/projects/{self.project}/pushes"

    def honest(self) -> bytes:
        return collect(self.folder, self.project)

    def members(self) -> dict[str, bytes]:
        path = self.folder / "honest.mun"
        path.write_bytes(self.honest())
        return unpacked(path)


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    project = the_project()
    _, secret = make_token(project)
    entries = Entry.objects.count()
    yield Door(project.id, secret, tmp_path)
    assert not Snapshot.objects.exists()
    assert not Blob.objects.exists()
    assert Entry.objects.count() == entries
    assert [path for path in blobs.folder().rglob("*") if path.is_file()] == []


def _refused(door: Door, body: bytes, status: int, **headers: str) -> dict[str, Any]:
    reply = post(door.project, door.secret, body, **headers)
    assert (reply.status_code, reply["Content-Type"]) == (status, "application/problem+json")
    found: dict[str, Any] = reply.json()
    assert found["detail"]
    return found


def test_64_mib_of_zeros(door: Door) -> None:
    _refused(door, bytes(64 * MIB), 400)


def test_one_byte_more_than_the_limit_is_refused_by_its_length(door: Door) -> None:
    _refused(door, bytes(64 * MIB + 1), 413)


def test_a_zip_bomb(door: Door) -> None:
    members = door.members() | {"facts.jsonl": bytes(700 * MIB)}
    found = _refused(door, packed(sealed(members)), 413)
    assert "zip bomb" in found["detail"] or "unpacks" in found["detail"]


def test_two_million_facts(door: Door) -> None:
    line = b'{"body":{"callee":"a"},"digest":null,"kind":"code.call","path":"a.py"}\n'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in sealed(door.members()).items():
            if name != "facts.jsonl":
                archive.writestr(name, content)
        with archive.open("facts.jsonl", "w") as member:
            for at in range(2000):
                member.write(line.replace(b"a.py", b"%04d.py" % at) * 1000)
    reply = post(door.project, door.secret, stream.getvalue())
    assert 400 <= reply.status_code < 500


def test_more_facts_than_the_settings_allow(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    few = dataclasses.replace(settings.MUNIMENT, push_facts=3)
    monkeypatch.setattr(settings, "MUNIMENT", few)
    assert "3" in _refused(door, door.honest(), 413)["detail"]


def test_a_bundle_of_a_newer_version(door: Door) -> None:
    members = door.members()
    document = json.loads(members["manifest.json"]) | {"schema": "muniment.bundle/2"}
    found = _refused(door, packed({**members, "manifest.json": spelt(document)}), 400)
    assert "version" in found["hint"] or "newer" in found["detail"]


@pytest.mark.parametrize("cut", [1, 30, 1000])
def test_a_truncated_bundle(door: Door, cut: int) -> None:
    _refused(door, door.honest()[:cut], 400)


@pytest.mark.parametrize(("sent", "said"), [(0, 0), (0, 1000), (500, 1000)])
def test_a_body_that_ends_early(door: Door, sent: int, said: int) -> None:
    reply = anonymous_client().generic(
        "POST",
        door.path,
        headers={"Authorization": f"Bearer {door.secret}"},
        **{
            "wsgi.input": io.BytesIO(door.honest()[:sent]),
            "CONTENT_LENGTH": str(said),
            "CONTENT_TYPE": MEDIA,
        },
    )
    assert reply.status_code == 400


@pytest.mark.parametrize("headers", [{"CONTENT_LENGTH": ""}, {"HTTP_TRANSFER_ENCODING": "chunked"}])
def test_a_body_without_a_length(door: Door, headers: dict[str, str]) -> None:
    reply = Client(SERVER_NAME="localhost", SERVER_PORT="8000").generic(
        "POST",
        door.path,
        door.honest(),
        content_type=MEDIA,
        HTTP_AUTHORIZATION=f"Bearer {door.secret}",
        **headers,
    )
    assert reply.status_code == 411


@pytest.mark.parametrize(
    "media", ["application/json", "application/zip", "multipart/form-data; boundary=x", ""]
)
def test_a_body_of_another_type(door: Door, media: str) -> None:
    reply = anonymous_client().generic(
        "POST",
        door.path,
        door.honest(),
        content_type=media,
        headers={"Authorization": f"Bearer {door.secret}"},
    )
    assert reply.status_code == 415


@pytest.mark.parametrize("secret", ["", "mun_", "mun_" + "a" * 43, "x" * 5000])
def test_nobody_pushes_without_a_token(door: Door, secret: str) -> None:
    assert post(door.project, secret, b"x").status_code == 401


@pytest.mark.parametrize(
    "part",
    [
        {"source": "s" * 41},
        {"root": "r" * 3000},
        {"collected_at": "2026-13-01T00:00:00Z"},
        {"vouched_by": "a\x00b"},
    ],
)
def test_a_frame_that_no_row_could_hold(door: Door, part: dict[str, Any]) -> None:
    members = door.members()
    document = json.loads(members["manifest.json"])
    document["snapshot"] |= part
    body = packed(sealed({**members, "manifest.json": spelt(document)}))
    reply = post(door.project, door.secret, body)
    assert reply.status_code in (400, 422)


def test_a_branch_with_a_name_of_a_megabyte(door: Door) -> None:
    project = {"ref": "m" * MIB}
    body = as_if(
        door.honest(),
        lambda it: dataclasses.replace(it, project=dataclasses.replace(it.project, **project)),
    )
    assert "project.ref" in _refused(door, body, 400)["detail"]


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00Z", "0999-05-01T00:00:00Z"])
def test_a_clock_of_another_age(door: Door, at: str) -> None:
    body = as_if(
        door.honest(), lambda it: dataclasses.replace(it, collected_at=at, evaluated_at=at)
    )
    assert "long before" in _refused(door, body, 422)["detail"]


def test_parameters_that_every_finding_would_repeat(door: Door) -> None:
    many = {"coverage": {"x": "y" * 70_000}}
    body = as_if(door.honest(), lambda it: dataclasses.replace(it, parameters=many))
    assert "parameters" in _refused(door, body, 400)["detail"]


def test_nul_is_found_behind_any_number_of_backslashes(door: Door) -> None:
    for before in ("", "\\", "\\\\"):
        body = as_if(
            door.honest(), lambda it, text=before: dataclasses.replace(it, root=f"{text}\0")
        )
        assert post(door.project, door.secret, body).status_code in (400, 422)


def test_no_free_place_is_429(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PUSHES, "_count", lambda: 0)
    reply = post(door.project, door.secret, door.honest())
    assert (reply.status_code, reply["Retry-After"]) == (429, "5")


@pytest.mark.parametrize("at", ["write", "keep", "commit"])
def test_a_full_disk_stores_nothing(door: Door, at: str, monkeypatch: pytest.MonkeyPatch) -> None:
    body = door.honest()

    def full(*_: Any, **__: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    if at == "commit":

        def refused(*_: Any, **__: Any) -> None:
            raise OperationalError("database or disk is full")

        monkeypatch.setattr(services, "record", refused)
    else:
        monkeypatch.setattr(blobs.os, {"write": "fsync", "keep": "replace"}[at], full)
    reply = post(door.project, door.secret, body)
    assert reply.status_code == 507
    assert ADDRESS not in reply.json()["detail"]
