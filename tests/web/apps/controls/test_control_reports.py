"""A report of all controls verifies offline, and shows when it was changed (S-65)."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from tests.web.apps.controls.spoken import say, snapshot_of
from tests.web.people import make_person, make_project, principal, signed_in_client

import muniment
from muniment.web.apps.access.principals import Denied
from muniment.web.apps.access.roles import Role
from muniment.web.apps.controls import reports
from muniment.web.apps.controls.models import ControlsReport
from muniment.web.apps.controls.services import follow_time
from muniment.web.apps.ledger import checkpoints
from muniment.web.apps.ledger.models import Entry

_SOURCE = Path(muniment.__file__).parent.parent

pytestmark = pytest.mark.usefixtures("db")


def _downloaded(folder: Path) -> Path:
    """Return the report as an auditor has it: downloaded, unpacked, the key beside it."""
    project = make_project()
    say(snapshot_of(project), "secrets.exposed")
    follow_time()
    client = signed_in_client(make_person())
    assert client.post("/controls/reports/").status_code == 302
    answer = client.get(f"/controls/reports/{ControlsReport.objects.get().reference}/")
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith("attachment")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as made:
        made.extractall(folder)
        (name,) = [each for each in made.namelist() if each.endswith(".json")]
    (folder / "key").write_text(str(checkpoints.verifier_key()))
    return folder / name


def _verify(report: Path) -> tuple[int, str]:
    """Run the real command in a process that knows no server."""
    found = subprocess.run(
        [sys.executable, "-m", "muniment", "verify", report.name, "--key", "key"],
        cwd=report.parent,
        env={"PYTHONPATH": str(_SOURCE), "PATH": "/usr/bin:/bin", "HOME": str(report.parent)},
        capture_output=True,
        text=True,
        check=False,
    )
    return found.returncode, found.stdout + found.stderr


def test_a_report_verifies_offline(tmp_path: Path) -> None:
    report = _downloaded(tmp_path)
    code, said = _verify(report)
    assert code == 0, said
    assert "is the one that the log recorded" in said
    told = json.loads(report.read_bytes())
    assert (told["schema"], len(told["controls"])) == (reports.SCHEMA, 93)
    assert sum(told["counts"].values()) == 93
    (row,) = [item for item in told["controls"] if item["control"] == "A.8.12"]
    assert (row["state"], row["projects_speaking"], row["projects"]) == ("partly", 1, 1)
    assert "not a Statement of Applicability" in told["note"]


def test_one_changed_byte_is_detected(tmp_path: Path) -> None:
    report = _downloaded(tmp_path)
    data = report.read_bytes()
    report.write_bytes(data.replace(b'"partly"', b'"party!"', 1))
    assert report.read_bytes() != data
    code, said = _verify(report)
    assert code == 1
    assert "the log recorded" in said


def test_a_report_without_its_proof_proves_nothing(tmp_path: Path) -> None:
    report = _downloaded(tmp_path)
    report.with_name(report.name + ".proof").unlink()
    assert _verify(report)[0] != 0


def test_the_proof_of_another_report_does_not_fit(tmp_path: Path) -> None:
    report = _downloaded(tmp_path)
    made = reports.make_report(principal(make_person()))
    with zipfile.ZipFile(io.BytesIO(reports.package(made))) as other:
        proof = other.read(reports.file_name(made) + ".proof")
    report.with_name(report.name + ".proof").write_bytes(proof)
    assert _verify(report)[0] == 1


def test_its_digest_stands_in_the_ledger() -> None:
    make_project()
    boss = make_person()
    made = reports.make_report(principal(boss))
    entry = Entry.objects.get(object=made.pk)
    assert (entry.type, entry.actor) == ("file.recorded", boss.pk)
    assert reports.entry_of(made) == entry.index


@pytest.mark.parametrize(
    ("role", "here"), [(Role.MEMBER, False), (Role.ADMINISTRATOR, False), (Role.OFFICER, True)]
)
def test_who_may_not_make_one(role: Role, here: bool) -> None:
    who = make_person(role, project=make_project() if here else None)
    with pytest.raises(Denied):
        reports.make_report(principal(who))
    assert not ControlsReport.objects.exists()


def test_an_auditor_of_all_projects_may_make_one() -> None:
    make_project()
    assert reports.make_report(principal(make_person(Role.AUDITOR))).reference == "C-0001"
