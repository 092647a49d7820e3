"""The command line from outside: exit codes, streams, and that help stays cheap."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]


def _muniment(
    *arguments: str, cwd: Path, state: Path | None = None
) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {
        "PYTHONPATH": str(REPOSITORY / "src"),
        "XDG_STATE_HOME": str(state or cwd / ".state"),
    }
    return subprocess.run(
        [sys.executable, "-m", "muniment", *arguments],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    """A project in which nothing at all is wrong or missing."""
    root = tmp_path / "clean"
    root.mkdir()
    (root / "notes.txt").write_text("hello\n")
    return root


def test_help_imports_nothing_heavy() -> None:
    program = (
        "import sys\n"
        "sys.argv = ['muniment', '--help']\n"
        "from muniment.cli.main import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "heavy = {'msgspec', 'yaml', 'cryptography', 'sqlite3', 'rich', 'requests', 'django'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"PYTHONPATH": str(REPOSITORY / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr.strip() == "[]"
    assert "assess" in done.stdout


@pytest.mark.parametrize("arguments", [["--help"], ["assess", "-h"], ["--version"]])
def test_asking_for_help_exits_with_0(arguments: list[str], tmp_path: Path) -> None:
    assert _muniment(*arguments, cwd=tmp_path).returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["assess", "--format", "word"],
        ["assess", "/nowhere/at/all"],
        ["assess", "-o", "/nowhere/at/all/x"],
        ["assess", "--jobs", "0"],
        ["checks", "no.such-check"],
        ["replay", "missing.mun"],
        ["catalogue", "show", "A.99.1"],
    ],
)
def test_wrong_use_exits_with_2_and_says_so_on_stderr(arguments: list[str], tmp_path: Path) -> None:
    done = _muniment(*arguments, cwd=tmp_path)
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    assert "Error" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_malformed_settings_file_is_one_line_with_its_place(clean: Path) -> None:
    (clean / "muniment.toml").write_text("[project]\nname = 3\n")
    done = _muniment("assess", ".", cwd=clean)
    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == (
        "Error: muniment.toml:2: name is a number; expected text for project.name"
    )


def test_init_then_assess_then_replay(clean: Path, tmp_path: Path) -> None:
    assert _muniment("init", cwd=clean).returncode == 0
    again = _muniment("init", cwd=clean)
    assert again.returncode == 2
    assert "must not change" in again.stderr
    state = tmp_path / "state"
    done = _muniment(
        "assess", ".", "--format", "json", "-b", str(tmp_path / "x.mun"), cwd=clean, state=state
    )
    report = json.loads(done.stdout)
    assert report["schema"] == "muniment.assessment/1"
    assert len(report["project"]["id"]) == 36
    replayed = _muniment("replay", str(tmp_path / "x.mun"), cwd=clean, state=state)
    assert replayed.returncode == 0, replayed.stderr
    assert "identical" in replayed.stdout


def test_findings_beat_gaps_and_gaps_beat_clean(clean: Path, tmp_path: Path) -> None:
    state = tmp_path / "state"
    os.mkfifo(clean / "pipe")
    assert _muniment("assess", ".", "--fail-on", "critical", cwd=clean, state=state).returncode == 3
    (clean / "load.py").write_text("import pickle\npickle.loads(input())\n")
    assert _muniment("assess", ".", "--fail-on", "low", cwd=clean, state=state).returncode == 1


def test_output_goes_to_a_file_whole(clean: Path, tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    done = _muniment(
        "assess", ".", "--format", "html", "-o", str(target), cwd=clean, state=tmp_path / "s"
    )
    assert done.stdout == ""
    assert target.read_text().startswith("<!doctype html>")
    assert not target.with_name("report.html.partial").exists()


def test_a_closed_pipe_is_no_error(clean: Path, tmp_path: Path) -> None:
    environment = os.environ | {
        "PYTHONPATH": str(REPOSITORY / "src"),
        "XDG_STATE_HOME": str(tmp_path),
    }
    done = subprocess.run(
        f"{sys.executable} -m muniment assess . --format json | head -c 10",
        shell=True,
        cwd=clean,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr


def test_a_bundle_whose_member_was_changed_does_not_hold(clean: Path, tmp_path: Path) -> None:
    bundle = tmp_path / "a.mun"
    _muniment("assess", str(clean), "-q", "-b", str(bundle), cwd=tmp_path)
    with zipfile.ZipFile(bundle) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members["report.json"] = members["report.json"].replace(b'"medium"', b'"low"', 1)
    with zipfile.ZipFile(bundle, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    result = _muniment("replay", str(bundle), cwd=tmp_path)
    assert result.returncode == 1
    assert result.stderr.startswith("Does not hold: report.json: its digest is sha256:")
    assert "Next:  The bundle was changed" in result.stderr
