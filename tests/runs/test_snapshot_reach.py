"""Where a snapshot looked: its root, what was asked to be left out, what no name says."""

from __future__ import annotations

import json
import subprocess
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from muniment.connectors.folder.walk import NAMED, UNNAMED, Walk
from muniment.core.clock import FixedClock
from muniment.engine.builtin import FACT_KINDS
from muniment.engine.checks.bundle import read_bundle
from muniment.engine.checks.snapshot import Snapshot
from muniment.runs.assess import AssessOptions, assess
from muniment.runs.replay import replay

CLOCK = FixedClock(datetime(2026, 3, 1, 12, tzinfo=UTC))


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    top = tmp_path / "top"
    (top / "services" / "churn").mkdir(parents=True)
    (top / "services" / "churn" / "train.py").write_text("import pickle\n")
    _git(top, "init", "-q", "-b", "main")
    _git(top, "add", ".")
    _git(top, "commit", "-q", "-m", "x")
    return top


def _git(folder: Path, *words: str) -> None:
    identity = ("-c", "user.name=t", "-c", "user.email=t@example.org")
    subprocess.run(["git", *identity, *words], cwd=folder, check=True, capture_output=True)


def _assessed(root: Path, bundle: Path, *excludes: str) -> Snapshot:
    assess(AssessOptions(root, excludes=excludes, bundle=bundle, clock=CLOCK))
    with bundle.open("rb") as stream:
        read = read_bundle(stream, FACT_KINDS)
    read.facts.close()
    return read.snapshot


def test_the_root_is_the_folder_below_the_top_of_its_repository(
    repository: Path, tmp_path: Path
) -> None:
    assert _assessed(repository, tmp_path / "a.mun").root == ""
    below = _assessed(repository / "services" / "churn", tmp_path / "b.mun")
    assert below.root == "services/churn"
    assert below.project.ref == "main"


def test_without_version_control_the_root_is_the_folder_itself(tmp_path: Path) -> None:
    (tmp_path / "p" / "src").mkdir(parents=True)
    (tmp_path / "p" / "src" / "a.py").write_text("x = 1\n")
    assert _assessed(tmp_path / "p" / "src", tmp_path / "a.mun").root == ""


def test_patterns_stand_whether_or_not_they_matched(repository: Path, tmp_path: Path) -> None:
    (repository / "muniment.toml").write_text(
        '[[exclude]]\npath = "third/"\nreason = "assessed upstream"\n'
    )
    seen = _assessed(repository, tmp_path / "a.mun", "data/*.csv")
    assert seen.patterns == ("third/", "data/*.csv")
    assert seen.coverage.exclusions[0].path == ".git"


def test_a_secret_in_a_pattern_is_masked(repository: Path, tmp_path: Path) -> None:
    secret = "hf_" + "QzXvBnMkLpWrTyUiOpAsDfGhJkLzXcVbNm"
    (seen,) = _assessed(repository, tmp_path / "a.mun", f"{secret}.txt").patterns
    assert secret[3:-2] not in seen


def test_a_bundle_older_than_these_fields_still_replays(repository: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.mun"
    _assessed(repository, path, "*.csv")
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(members["manifest.json"])
    for name in ("root", "patterns", "unnamed"):
        del manifest["snapshot"][name]
    members["manifest.json"] = (json.dumps(manifest, indent=2) + "\n").encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    assert replay(path).identical
    with path.open("rb") as stream:
        old = read_bundle(stream, FACT_KINDS)
    old.facts.close()
    assert (old.snapshot.root, old.snapshot.patterns, old.snapshot.unnamed) == ("", (), None)


def test_few_folders_say_where_the_unnamed_exclusions_are(tmp_path: Path) -> None:
    folders = NAMED + UNNAMED + 50
    for number in range(folders):
        (tmp_path / "src" / f"p{number:04}" / "__pycache__").mkdir(parents=True)
    (tmp_path / "other").mkdir()
    walk = Walk(str(tmp_path).encode(), ())
    assert list(walk) == []
    named = [item for item in walk.exclusions() if item.path]
    assert len(named) == NAMED
    below = walk.unnamed()
    assert len(below) <= UNNAMED
    unnamed = [f"src/p{number:04}/__pycache__" for number in range(NAMED, folders)]
    assert all(any(path.startswith(f"{folder}/") for folder in below) for path in unnamed)
    assert not any("other/a.py".startswith(f"{folder}/") for folder in below)


def test_nothing_is_unnamed_where_all_is_named(tmp_path: Path) -> None:
    (tmp_path / "__pycache__").mkdir()
    walk = Walk(str(tmp_path).encode(), ())
    assert list(walk) == []
    assert walk.unnamed() == ()
