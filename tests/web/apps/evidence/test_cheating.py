"""Every way to make a finding go away without mending it, end to end; and its honest twin."""

from __future__ import annotations

import dataclasses
import json
import subprocess
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from tests.runs.forging import packed, sealed, spelt, unpacked
from tests.web.apps.evidence.bundles import (
    FILES,
    MORNING,
    SAFE,
    UNSAFE,
    as_if,
    collect,
    post,
    the_project,
)
from tests.web.people import make_project, make_token

from muniment.web.apps.assets.models import Asset
from muniment.web.apps.blobs.models import Blob
from muniment.web.apps.blobs.services import folder
from muniment.web.apps.evidence.models import Evidence, Outcome, Snapshot
from muniment.web.apps.findings.models import Finding, FindingState
from muniment.web.apps.ledger.models import Entry

pytestmark = pytest.mark.usefixtures("db")
LATER = MORNING + timedelta(minutes=1)


@dataclasses.dataclass
class Pushed:
    """A project whose first push opened the finding that everybody wants to be rid of."""

    project: UUID
    secret: str
    folder: Path

    def push(self, files: dict[str, str] | None = None, **more: Any) -> dict[str, Any]:
        body = collect(self.folder, self.project, files or {}, **{"at": LATER} | more)
        reply = post(self.project, self.secret, body)
        assert reply.status_code == 201, reply.content
        found: dict[str, Any] = reply.json()
        return found

    def finding(self) -> Finding:
        return Finding.objects.get(path="train.py", check_id="code.unsafe-load")


@pytest.fixture
def pushed(tmp_path: Path) -> Pushed:
    project = the_project()
    _, secret = make_token(project)
    made = Pushed(project.id, secret, tmp_path)
    made.push(dict(FILES), at=MORNING)
    assert made.finding().state == FindingState.OPEN
    return made


def test_mending_it_closes_it(pushed: Pushed) -> None:
    told = pushed.push({"train.py": SAFE})
    assert told["findings"]["fixed"] >= 1
    assert pushed.finding().state == FindingState.FIXED
    outcome = Outcome.objects.get(check_id="code.unsafe-load", newest=True)
    assert outcome.snapshot.reference == "S-0002"


def test_leaving_the_file_out_closes_nothing_and_is_a_finding(pushed: Pushed) -> None:
    pushed.push(excludes=("train.py",))
    assert pushed.finding().state == FindingState.OPEN
    assert pushed.finding().kept_reason == "excluded"
    assert Finding.objects.filter(rule="coverage/new-exclusion", state="open").exists()
    assert Asset.objects.filter(gone_at=None).count() == Asset.objects.count()


def test_looking_at_a_folder_below_changes_nothing(pushed: Pushed) -> None:
    bundle = collect(pushed.folder, pushed.project, at=LATER, files={"train.py": SAFE})
    below = as_if(bundle, lambda it: dataclasses.replace(it, root="data"))
    told = post(pushed.project, pushed.secret, below).json()
    assert (told["moved_registers"], told["findings"]["fixed"]) == (False, 0)
    assert "another folder" in told["reason"]
    assert pushed.finding().state == FindingState.OPEN


def test_another_branch_stands_apart(pushed: Pushed) -> None:
    told = pushed.push({"train.py": SAFE}, ref="wip")
    assert told["moved_registers"] is False
    assert "default branch" in told["reason"]
    assert set(told["findings"].values()) | set(told["assets"].values()) == {0}
    assert pushed.finding().state == FindingState.OPEN
    assert not Outcome.objects.filter(snapshot__reference="S-0002", newest=True).exists()
    assert not Evidence.objects.filter(snapshot__reference="S-0002", superseded_at=None).exists()


def test_laxer_parameters_close_nothing(tmp_path: Path) -> None:
    project = the_project()
    _, secret = make_token(project)
    made = Pushed(project.id, secret, tmp_path)
    check = "repository.weights-or-data-tracked"
    strict = f'[checks."{check}"]\ndata_bytes = 10\n'
    lax = f'[checks."{check}"]\ndata_bytes = 1000000\n'
    files = {"data/big.csv": "a,b\n" + "1,2\n" * 200}
    tracked = _tracked(made, files, strict, MORNING)
    assert post(project.id, secret, tracked).status_code == 201
    row = Finding.objects.get(check_id=check, path="data/big.csv")
    assert post(project.id, secret, _tracked(made, files, lax, LATER)).status_code == 201
    row.refresh_from_db()
    assert (row.state, row.kept_reason) == (FindingState.OPEN, "laxer")


def _tracked(made: Pushed, files: dict[str, str], settings: str, at: Any) -> bytes:
    """Return a bundle of a repository that tracks its data."""
    root = made.folder / "project"
    root.mkdir(exist_ok=True)
    git = ["git", "-C", str(root), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    if not (root / ".git").exists():
        subprocess.run([*git, "init", "-q", "-b", "main"], check=True)
    collect(made.folder, made.project, files, at=at, settings=settings)
    subprocess.run([*git, "add", "-A"], check=True)
    subprocess.run([*git, "commit", "-q", "-m", "x"], check=True)
    return collect(made.folder, made.project, files, at=at, settings=settings)


def test_an_older_bundle_that_arrives_later_changes_nothing(pushed: Pushed) -> None:
    told = pushed.push({"train.py": SAFE}, at=MORNING - timedelta(days=1))
    assert told["moved_registers"] is False
    assert "not newer" in told["reason"]
    assert pushed.finding().state == FindingState.OPEN


def test_a_dirty_tree_opens_and_closes_nothing(pushed: Pushed) -> None:
    told = pushed.push({"train.py": SAFE, "new.py": UNSAFE}, dirty=True)
    assert (told["moved_registers"], told["findings"]["fixed"]) == (False, 0)
    assert told["findings"]["opened"] >= 1
    assert pushed.finding().state == FindingState.OPEN


def test_a_collection_cut_short_closes_nothing(pushed: Pushed) -> None:
    bundle = collect(pushed.folder, pushed.project, {"train.py": SAFE}, at=LATER)
    cut = as_if(bundle, lambda it: dataclasses.replace(it, complete=False))
    told = post(pushed.project, pushed.secret, cut).json()
    assert (told["moved_registers"], told["findings"]["fixed"]) == (False, 0)
    assert pushed.finding().state == FindingState.OPEN


def test_a_check_left_out_closes_nothing_and_keeps_its_last_outcome(pushed: Pushed) -> None:
    bundle = collect(pushed.folder, pushed.project, {"train.py": SAFE}, at=LATER)

    def without(it: Any) -> Any:
        checks = {name: version for name, version in it.checks.items() if "unsafe-load" not in name}
        return dataclasses.replace(it, checks=checks)

    told = post(pushed.project, pushed.secret, as_if(bundle, without)).json()
    assert told["moved_registers"] is True
    assert pushed.finding().state == FindingState.OPEN
    outcome = Outcome.objects.get(check_id="code.unsafe-load", newest=True)
    assert (outcome.snapshot.reference, outcome.state) == ("S-0001", "failed")


def test_a_check_in_a_version_unknown_here_is_unknown(pushed: Pushed) -> None:
    bundle = collect(pushed.folder, pushed.project, {"train.py": SAFE}, at=LATER)

    def newer(it: Any) -> Any:
        return dataclasses.replace(it, checks={**it.checks, "code.unsafe-load": "99.0.0"})

    reply = post(pushed.project, pushed.secret, as_if(bundle, newer))
    assert reply.status_code == 201, reply.content
    (unknown,) = reply.json()["unknown_checks"]
    assert (unknown["check"], unknown["version"]) == ("code.unsafe-load", "99.0.0")
    outcome = Outcome.objects.get(check_id="code.unsafe-load", newest=True)
    assert (outcome.state, outcome.version) == ("unknown", "99.0.0")
    assert pushed.finding().state == FindingState.OPEN


def _nothing_stored(before: tuple[int, ...]) -> bool:
    files = [path for path in folder().rglob("*") if path.is_file()]
    return _stored() == before and len(files) == Blob.objects.count()


def _stored() -> tuple[int, ...]:
    kinds = (Snapshot, Outcome, Evidence, Finding, Asset, Blob, Entry)
    return tuple(kind.objects.count() for kind in kinds)


def test_a_forged_outcome_is_refused_by_name(pushed: Pushed) -> None:
    before = _stored()
    members = unpacked(_file(pushed, collect(pushed.folder, pushed.project, at=LATER)))
    report = json.loads(members["report.json"])
    at = [row["check"] for row in report["outcomes"]].index("code.unsafe-load")
    report["outcomes"][at]["outcome"] = "passed"
    forged = packed(sealed({**members, "report.json": spelt(report)}))
    reply = post(pushed.project, pushed.secret, forged)
    assert reply.status_code == 422
    assert reply["Content-Type"] == "application/problem+json"
    assert reply.json()["where"] == f"outcomes[{at}].outcome"
    assert _nothing_stored(before)


def test_facts_that_were_changed_are_refused(pushed: Pushed) -> None:
    before = _stored()
    members = unpacked(_file(pushed, collect(pushed.folder, pushed.project, at=LATER)))
    facts = [row for row in members["facts.jsonl"].splitlines(True) if b"pickle" not in row]
    reply = post(pushed.project, pushed.secret, packed({**members, "facts.jsonl": b"".join(facts)}))
    assert 400 <= reply.status_code < 500
    assert _nothing_stored(before)


def test_a_token_of_another_project_finds_nothing(pushed: Pushed) -> None:
    _, other = make_token(make_project("other"))
    before = _stored()
    bundle = collect(pushed.folder, pushed.project, {"train.py": SAFE}, at=LATER)
    for project in (pushed.project, uuid4()):
        assert post(project, other, bundle).status_code == 404
    assert _nothing_stored(before)


def test_a_bundle_of_another_project_is_refused(pushed: Pushed) -> None:
    other = make_project("other")
    _, secret = make_token(other)
    before = _stored()
    bundle = collect(pushed.folder, pushed.project, {"train.py": SAFE}, at=LATER)
    reply = post(other.id, secret, bundle)
    assert (reply.status_code, "another project" in reply.json()["detail"]) == (422, True)
    assert _nothing_stored(before)


def test_a_snapshot_from_the_future_is_refused(pushed: Pushed) -> None:
    before = _stored()
    bundle = collect(
        pushed.folder, pushed.project, {"train.py": SAFE}, at=LATER + timedelta(days=1)
    )
    reply = post(pushed.project, pushed.secret, bundle)
    assert (reply.status_code, "future" in reply.json()["detail"]) == (422, True)
    assert _nothing_stored(before)


def test_a_clock_a_little_ahead_makes_no_evidence_hold_longer(pushed: Pushed) -> None:
    pushed.push({"train.py": SAFE}, at=MORNING + timedelta(hours=1, minutes=4))
    evidence = Evidence.objects.filter(snapshot__reference="S-0002").first()
    assert evidence is not None
    row = evidence.snapshot
    assert row.collected_at > row.received_at
    first = Evidence.objects.get(
        snapshot__reference="S-0001", outcome__check_id=evidence.outcome.check_id
    )
    held = first.expires_at - first.collected_at
    assert evidence.expires_at - row.received_at == held


def _file(pushed: Pushed, bundle: bytes) -> Path:
    path = pushed.folder / "forged.mun"
    path.write_bytes(bundle)
    return path
