from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from muniment.core.clock import FixedClock
from muniment.core.errors import BundleError, ConfigError, ReplayMismatch, UsageError
from muniment.engine import builtin
from muniment.engine.report.json_report import to_json
from muniment.runs.assess import AssessOptions, assess
from muniment.runs.replay import replay
from muniment.runs.report_difference import first_difference

CLOCK = FixedClock(datetime(2026, 3, 1, 12, tzinfo=UTC))
CONFIG = """
[project]
id = "018f3c1e-0000-7000-8000-000000000001"
name = "tiny"
"""
TRAIN = "import pickle\nmodel = pickle.load(open('model.pkl', 'rb'))\n"


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    root.mkdir()
    (root / "muniment.toml").write_text(CONFIG)
    (root / "train.py").write_text(TRAIN)
    (root / "data.csv").write_text("age,income\n1,2\n3,4\n")
    (root / "Dockerfile").write_text("FROM python\nCOPY . .\n")
    return root


@pytest.fixture
def bundle(project: Path, tmp_path: Path) -> Path:
    path = tmp_path / "a.mun"
    assess(AssessOptions(project, bundle=path, clock=CLOCK))
    return path


def _edit(
    bundle: Path, report: Callable[[dict], None], facts: Callable[[bytes], bytes] = bytes
) -> None:
    """Edit a bundle as someone would who knows how: digests are made to fit again."""
    import hashlib

    with zipfile.ZipFile(bundle) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    document = json.loads(members["report.json"])
    report(document)
    text = json.dumps(document, indent=2, ensure_ascii=False) + "\n"
    members["report.json"] = text.encode()
    members["facts.jsonl"] = facts(members["facts.jsonl"])
    manifest = json.loads(members["manifest.json"])
    for name in manifest["files"]:
        manifest["files"][name] = "sha256:" + hashlib.sha256(members[name]).hexdigest()
    members["manifest.json"] = _spelt(manifest)
    with zipfile.ZipFile(bundle, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)


def _spelt(manifest: dict) -> bytes:
    return (json.dumps(manifest, indent=2, ensure_ascii=False) + "\n").encode()


def test_a_report_is_a_function_of_the_folder(project: Path) -> None:
    one = assess(AssessOptions(project, clock=CLOCK)).assessment
    two = assess(AssessOptions(project, clock=CLOCK, jobs=2)).assessment
    assert to_json(one) == to_json(two)
    assert len(one.soa) == 93
    assert len(one.readiness) == 46 + 51
    assert {outcome.check for outcome in one.outcomes} == {c.spec.id for c in builtin.checks()}


def test_replay_is_identical(bundle: Path) -> None:
    done = replay(bundle)
    assert done.identical
    assert done.versions == ()
    assert done.assessment.project.name == "tiny"


def test_the_bundle_holds_no_path_of_this_machine(bundle: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(bundle) as archive:
        for name in archive.namelist():
            assert str(tmp_path).encode() not in archive.read(name)


@pytest.mark.parametrize(
    ("edit", "where"),
    [
        (lambda r: r["outcomes"][0].update(outcome="passed", reason=None), "outcomes[0]"),
        (lambda r: r["findings"].clear(), "findings[0]"),
        (lambda r: r["findings"][0].update(severity="low"), "findings[0].severity"),
        (
            lambda r: r["evidence"][0]["population"].update(passed=99),
            "evidence[0].population.passed",
        ),
        (lambda r: r["soa"][5].update(state="evidenced"), "soa[5].state"),
        (lambda r: r["risks"][0].update(likelihood=1), "risks[0].likelihood"),
        (lambda r: r["readiness"][0].update(state="recorded"), "readiness[0].state"),
        (lambda r: r["snapshot"].update(complete=False), "snapshot.complete"),
        (lambda r: r["project"].update(name="other"), "project.name"),
    ],
)
def test_an_edited_report_is_caught_at_its_place(
    bundle: Path, edit: Callable[[dict], None], where: str
) -> None:
    _edit(bundle, edit)
    with pytest.raises(ReplayMismatch) as caught:
        replay(bundle)
    assert caught.value.where.startswith(where)
    assert where in caught.value.message


def test_edited_facts_are_caught(bundle: Path) -> None:
    _edit(bundle, lambda _: None, lambda facts: facts.replace(b"pickle.load", b"pickle.dump"))
    with pytest.raises(ReplayMismatch):
        replay(bundle)


def test_reformatted_bytes_are_not_identical(bundle: Path) -> None:
    _edit(bundle, lambda r: r.update(schema=r.pop("schema")))
    with pytest.raises(ReplayMismatch, match="other bytes"):
        replay(bundle)


def test_another_version_of_a_check_is_said_and_not_recomputed(bundle: Path) -> None:
    check = builtin.checks()[0].spec.id
    with zipfile.ZipFile(bundle) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(members["manifest.json"])
    manifest["snapshot"]["checks"][check] = "0.0.1"
    members["manifest.json"] = _spelt(manifest)
    with zipfile.ZipFile(bundle, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    done = replay(bundle)
    assert not done.identical
    assert [(item.check, item.bundle) for item in done.versions] == [(check, "0.0.1")]


def test_what_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        replay(tmp_path / "nothing.mun")
    (tmp_path / "x.mun").write_text("hello")
    with pytest.raises(BundleError):
        replay(tmp_path / "x.mun")
    with pytest.raises(UsageError, match="not a folder"):
        assess(AssessOptions(tmp_path / "nowhere"))


def test_a_wrong_parameter_names_its_line(project: Path) -> None:
    (project / "muniment.toml").write_text(
        CONFIG + '\n[checks."dataset.personal-data"]\nnonsense = 1\n'
    )
    warnings = assess(AssessOptions(project, clock=CLOCK)).warnings
    assert any("muniment.toml:7: unknown parameter 'nonsense'" in warning for warning in warnings)


def test_a_parameter_of_the_wrong_type_is_an_error(project: Path) -> None:
    import dataclasses

    for check in builtin.checks():
        fields = dataclasses.fields(check.spec.parameters)
        if fields:
            break
    (project / "muniment.toml").write_text(
        CONFIG + f'\n[checks."{check.spec.id}"]\n{fields[0].name} = {{ a = 1 }}\n'
    )
    with pytest.raises(ConfigError, match=r"muniment\.toml:7: "):
        assess(AssessOptions(project, clock=CLOCK))


@pytest.mark.parametrize("jobs", [1, 2])
def test_stopping_reports_what_was_read_as_incomplete(
    project: Path, tmp_path: Path, jobs: int
) -> None:
    seen: list[int] = []
    path = tmp_path / "cut.mun"
    options = AssessOptions(
        project,
        jobs=jobs,
        clock=CLOCK,
        on_file=seen.append,
        stop=lambda: len(seen) >= 2,
        bundle=path,
    )
    assessment = assess(options).assessment
    assert not assessment.snapshot.complete
    assert assessment.snapshot.coverage.files == 2
    assert assessment.incomplete()
    assert not any(outcome.outcome.value == "passed" for outcome in assessment.outcomes)
    assert replay(path).identical


def test_a_waiver_changes_the_exit_code_and_nothing_else(project: Path) -> None:
    before = assess(AssessOptions(project, clock=CLOCK)).assessment
    worst = before.findings[0]
    waivers = "".join(
        f'\n[[waiver]]\nfinding = "{finding.fingerprint}"\nrequester = "Ana"\napprover = "Mara"\n'
        f"reason = 'r'\nexpires = 2026-03-01\n"
        for finding in before.findings
    )
    (project / "muniment.toml").write_text(CONFIG + waivers)
    after = assess(AssessOptions(project, clock=CLOCK)).assessment
    assert before.worst() is worst.severity
    assert after.worst() is None
    assert [row.state for row in after.soa] == [row.state for row in before.soa]
    assert after.risks == before.risks
    late = FixedClock(datetime(2026, 3, 2, tzinfo=UTC))
    assert assess(AssessOptions(project, clock=late)).assessment.worst() is worst.severity
    (project / "muniment.toml").write_text(CONFIG + waivers.replace("Mara", " ana "))
    assert assess(AssessOptions(project, clock=CLOCK)).assessment.worst() is worst.severity


@pytest.mark.parametrize(
    ("left", "right", "where"),
    [
        ({"a": 1}, {"a": 1}, None),
        ({"a": 1}, {"a": True}, "a"),
        ({"a": [1, {"b": 2}]}, {"a": [1, {"b": 3}]}, "a[1].b"),
        ({"a": [1]}, {"a": [1, 2]}, "a[1]"),
        ({}, {"a": None}, "a"),
        ([], {}, ""),
    ],
)
def test_first_difference(left: object, right: object, where: str | None) -> None:
    found = first_difference(left, right)
    assert (found[0] if found else None) == where
