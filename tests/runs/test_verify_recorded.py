from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from muniment.cli import ledger, verify
from muniment.core.clock import FixedClock
from muniment.engine.report.json_report import to_json
from muniment.runs.assess import AssessOptions, assess

ACTOR = "0189abcd-0000-7000-8000-000000000001"


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a bundle and a report of a tiny project, and a log's key beside it."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    project = tmp_path / "project"
    project.mkdir()
    (project / "a.py").write_text("import pickle\npickle.loads(b)\n")
    clock = FixedClock(datetime(2026, 3, 1, tzinfo=UTC))
    done = assess(AssessOptions(project, bundle=tmp_path / "a.mun", clock=clock))
    (tmp_path / "a.json").write_bytes(to_json(done.assessment))
    _run(ledger.command, "init", tmp_path / "log", "--origin", "x.example/log", "--key-file",
         tmp_path / "key")  # fmt: skip
    return tmp_path


def _run(command: object, *arguments: object, code: int = 0) -> str:
    done = CliRunner().invoke(command, [str(item) for item in arguments])  # type: ignore[arg-type]
    assert done.exit_code == code, done.output
    return done.stdout


def _record(work: Path, name: str) -> None:
    index = _run(ledger.command, "record", work / "log", work / name, "--actor", ACTOR).strip()
    _run(ledger.command, "checkpoint", work / "log", "--key-file", work / "key")
    proof = work / f"{name}.proof"
    _run(ledger.command, "prove", work / "log", index, "--payload", "-o", proof)


@pytest.mark.parametrize("name", ["a.mun", "a.json"])
def test_without_a_proof_the_signer_is_not_established(work: Path, name: str) -> None:
    said = _run(verify.command, work / name, code=3)
    assert "consistent in itself; signer not established" in said
    assert f"{name}.proof" in said


@pytest.mark.parametrize("name", ["a.mun", "a.json"])
def test_with_a_proof_and_the_key_it_is_verified(work: Path, name: str) -> None:
    _record(work, name)
    assert "verified" in _run(verify.command, work / name, "--key", work / "key.pub")
    assert "signer not established" in _run(verify.command, work / name, code=3)


def test_a_tampered_report_is_detected(work: Path) -> None:
    _record(work, "a.json")
    report = json.loads((work / "a.json").read_text())
    report["findings"] = []
    (work / "a.json").write_text(json.dumps(report, indent=2, ensure_ascii=False) + "\n")
    said = _run(verify.command, work / "a.json", "--key", work / "key.pub", code=1)
    assert "BROKEN" in said
    assert "the log recorded sha256:" in said


def test_a_tampered_bundle_is_detected_without_any_proof(work: Path) -> None:
    content = bytearray((work / "a.mun").read_bytes())
    content[len(content) // 2] ^= 1
    (work / "a.mun").write_bytes(content)
    assert "BROKEN" in _run(verify.command, work / "a.mun", code=1)


def test_a_proof_of_another_file_does_not_help(work: Path) -> None:
    _record(work, "a.json")
    (work / "a.json.proof").rename(work / "a.mun.proof")
    assert "BROKEN" in _run(verify.command, work / "a.mun", "--key", work / "key.pub", code=1)


def test_a_proof_that_does_not_show_the_digest_is_refused(work: Path) -> None:
    _record(work, "a.json")
    _run(ledger.command, "prove", work / "log", 0, "-o", work / "a.json.proof")
    said = _run(verify.command, work / "a.json", "--key", work / "key.pub", code=1)
    assert "--payload" in said


def test_any_recorded_file_can_be_verified(work: Path) -> None:
    (work / "notes.pdf").write_bytes(b"%PDF-")
    _record(work, "notes.pdf")
    assert "verified" in _run(verify.command, work / "notes.pdf", "--key", work / "key.pub")
    (work / "notes.pdf").write_bytes(b"%PDF-2")
    _run(verify.command, work / "notes.pdf", "--key", work / "key.pub", code=1)
