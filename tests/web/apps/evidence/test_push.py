"""A pushed bundle becomes records, once, and the client can prove it."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from pathlib import Path

import pytest
from tests.web.apps.evidence.bundles import FILES, MORNING, as_if, collect, post, the_project
from tests.web.people import anonymous_client, make_token

from muniment.engine.ledger.note import VerifierKey
from muniment.web.apps.assets.models import Asset, AssetVersion
from muniment.web.apps.blobs.services import path_of
from muniment.web.apps.evidence.models import Evidence, Outcome, Snapshot
from muniment.web.apps.findings.models import Finding
from muniment.web.apps.ledger.models import Entry, Touched

pytestmark = pytest.mark.usefixtures("db")


def test_a_client_learns_what_it_needs_to_collect() -> None:
    project = the_project()
    _, secret = make_token(project)
    reply = anonymous_client().get(
        f"/api/v1/projects/{project.id}/collecting", headers={"Authorization": f"Bearer {secret}"}
    )
    assert reply.status_code == 200
    found = reply.json()
    assert (found["schema"], found["default_ref"]) == ("muniment.collecting/1", "main")
    assert len(bytes.fromhex(found["digest_key"])) == 32


def test_a_push_becomes_a_snapshot_with_outcomes_evidence_and_assets(tmp_path: Path) -> None:
    project = the_project()
    token, secret = make_token(project)
    bundle = collect(tmp_path, project.id)
    reply = post(project.id, secret, bundle)
    assert reply.status_code == 201, reply.content
    told = reply.json()
    row = Snapshot.objects.get()
    assert told["reference"] == row.reference == "S-0001"
    assert (told["moved_registers"], told["reason"], told["repeated"]) == (True, "", False)
    assert (row.vouched_by, row.voucher_kind) == (token.id, "token")
    assert path_of(row.bundle_id).read_bytes() == bundle
    assert Outcome.objects.filter(newest=True).count() == Outcome.objects.count() == 15
    unsafe = Outcome.objects.get(check_id="code.unsafe-load")
    assert (unsafe.state, unsafe.size, unsafe.failed) == ("failed", 2, 2)
    assert unsafe.passed + unsafe.failed + unsafe.unknown + unsafe.excluded == unsafe.size
    assert Evidence.objects.get(outcome=unsafe).facts > 0
    assert told["assets"]["new"] == Asset.objects.count() == AssetVersion.objects.count() > 0
    assert told["findings"].keys() == {"opened", "reopened", "fixed", "superseded", "unchanged"}


def test_the_reply_proves_that_the_push_stands_in_the_log(tmp_path: Path) -> None:
    project = the_project()
    _, secret = make_token(project)
    told = post(project.id, secret, collect(tmp_path, project.id)).json()
    assert VerifierKey.parse(told["key"]).name == told["origin"]
    entry = Entry.objects.get(type="snapshot.received")
    assert str(entry.object) == told["snapshot"]
    assert told["inclusion"]["index"] == entry.index
    assert told["inclusion"]["payload"]["digest"] == Snapshot.objects.get().bundle_id
    assert told["consistency"] is None
    size = int(told["checkpoint"].splitlines()[1])
    later = collect(tmp_path, project.id, at=MORNING + timedelta(minutes=1))
    second = post(project.id, secret, later, **{"Muniment-Checkpoint-Size": str(size)}).json()
    assert second["consistency"]["old"] == told["checkpoint"]
    assert second["consistency"]["new"] == second["checkpoint"]


def test_the_same_bytes_twice_are_one_snapshot(tmp_path: Path) -> None:
    project = the_project()
    _, secret = make_token(project)
    bundle = collect(tmp_path, project.id)
    first, second = (post(project.id, secret, bundle) for _ in range(2))
    assert (first.status_code, second.status_code) == (201, 200)
    same = ("snapshot", "reference", "received_at", "findings", "assets", "moved_registers")
    assert [first.json()[name] for name in same] == [second.json()[name] for name in same]
    assert second.json()["repeated"] is True
    assert Snapshot.objects.count() == 1


def test_a_changed_and_a_deleted_file_are_a_version_and_a_gone_asset(tmp_path: Path) -> None:
    project = the_project()
    _, secret = make_token(project)
    assert post(project.id, secret, collect(tmp_path, project.id)).status_code == 201
    people = Asset.objects.get(path="data/people.csv")
    files = {
        **FILES,
        "data/people.csv": "age,email\n2,b@example.org\n",
        "data/more.csv": "a,b\n1,2\n",
    }
    later = collect(tmp_path, project.id, files, at=MORNING + timedelta(minutes=1))
    told = post(project.id, secret, later).json()
    assert (told["assets"]["new"], told["assets"]["gone"]) == (1, 0)
    versions = AssetVersion.objects.filter(asset=people).order_by("first_seen_at")
    assert [version.last_seen_at for version in versions] == [MORNING, None]
    (tmp_path / "project" / "data" / "people.csv").unlink()
    del files["data/people.csv"]
    last = collect(tmp_path, project.id, files, at=MORNING + timedelta(minutes=2))
    assert post(project.id, secret, last).json()["assets"]["gone"] == 1
    people.refresh_from_db()
    assert people.gone_at == MORNING + timedelta(minutes=2)
    entry = Entry.objects.filter(type="snapshot.received").latest("index")
    assert Touched.objects.filter(entry=entry, object=people.id).get().change == "gone"


@pytest.mark.parametrize("name", [r"a\u0000.py", r"a\\u0000.py"])
def test_a_name_that_only_looks_like_an_escape_is_taken(tmp_path: Path, name: str) -> None:
    project = the_project()
    _, secret = make_token(project)
    bundle = collect(tmp_path, project.id, {**FILES, name: FILES["train.py"]})
    assert post(project.id, secret, bundle).status_code == 201


def test_no_finding_repeats_what_a_manifest_states_for_the_coverage(tmp_path: Path) -> None:
    project = the_project()
    _, secret = make_token(project)
    assert post(project.id, secret, collect(tmp_path, project.id)).status_code == 201
    later = collect(
        tmp_path, project.id, at=MORNING + timedelta(minutes=5), excludes=("data", "score.py")
    )
    stated = {"coverage": {"x": "y" * 10_000}}
    forged = as_if(later, lambda it: dataclasses.replace(it, parameters=stated))
    assert post(project.id, secret, forged).status_code == 201
    found = Finding.objects.filter(check_id="coverage")
    assert found
    assert all(row.judged["parameters"] == {} for row in found)
