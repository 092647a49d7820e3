"""Where the command line is started from, and what it writes to: closed, full, foreign, gone."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
LOADS = "import pickle\npickle.load(open('m.pkl', 'rb'))\n"


def _shell(script: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a line of shell in which ``muniment`` is this code, started as a person would."""
    known = os.environ | {
        "PYTHONPATH": str(REPOSITORY / "src"),
        "XDG_STATE_HOME": str(cwd.parent / "state"),
        **environment,
    }
    head = f'muniment() {{ "{sys.executable}" -m muniment "$@"; }}\n'
    return subprocess.run(
        ["bash", "-c", head + script],
        cwd=cwd,
        env=known,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    root.mkdir()
    (root / "load.py").write_text(LOADS)
    return root


def test_a_closed_stdout_is_said_and_hits_no_file(project: Path) -> None:
    done = _shell("muniment assess . -b x.mun >&-", project)
    assert done.returncode == 2
    assert done.stderr.startswith("Error: stdout cannot be written: Bad file descriptor")
    assert done.stderr.count("\n") == 2
    assert _shell("muniment replay x.mun -o y --format json 2>&-", project).returncode == 0


@pytest.mark.parametrize("arguments", ["assess .", "catalogue list controls", "checks"])
def test_a_full_disk_behind_stdout_is_one_line(project: Path, arguments: str) -> None:
    done = _shell(f"muniment {arguments} > /dev/full", project)
    assert done.returncode in (2, 3)
    assert "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_reader_that_has_seen_enough_changes_no_exit_code(project: Path) -> None:
    script = 'muniment assess . --format json --fail-on {} | head -c 1; exit "${{PIPESTATUS[0]}}"'
    assert _shell(script.format("low"), project).returncode == 1
    assert _shell(script.format("critical"), project).returncode == 0


def test_a_listing_whose_reader_has_gone_is_not_findings(project: Path) -> None:
    done = _shell(
        '(sleep 1; muniment catalogue list controls; echo "rc=$?" >&2) | true; sleep 2', project
    )
    assert "rc=3" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_foreseen_name_beside_the_output_is_never_written_through(project: Path) -> None:
    precious = project.parent / "precious"
    precious.write_text("kept")
    for name in ("r.json", "r.json.partial", ".muniment-", "x.mun", "x.mun.partial"):
        (project / name).symlink_to(precious)
    _shell("muniment assess . --format json -o r.json -b x.mun", project)
    _shell("muniment manifest write . -o r.json", project)
    assert precious.read_text() == "kept"
    assert (project / "r.json").is_file()


def test_a_device_is_written_and_not_replaced(project: Path) -> None:
    pipe = project.parent / "pipe"
    os.mkfifo(pipe)
    done = _shell(
        "cat ../pipe > ../got & muniment assess . --format json -o ../pipe; wait", project
    )
    assert done.returncode in (0, 1)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert (project.parent / "got").read_text().startswith("{")
    full = _shell("muniment assess . -o /dev/full", project)
    assert full.returncode == 2
    assert "No space left on device" in full.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        "assess . -o x -b x",
        "assess . -o muniment.toml",
        "assess . -b ./muniment.toml",
        "assess . -b ../project",
        "assess . -b /nowhere/at/all/x.mun",
        "replay x.mun -o ./x.mun",
        "assess load.py",
        "assess load.py/below",
        "assess $(printf 'x%.0s' $(seq 5000))",
        "manifest write load.py",
        "manifest check $(printf 'x%.0s' $(seq 5000))",
        "replay $(printf 'x%.0s' $(seq 5000))",
        "replay .",
        "verify /dev/null",
        "init $(printf 'x%.0s' $(seq 5000))",
    ],
)
def test_what_cannot_be_meant_is_refused_before_any_work(project: Path, arguments: str) -> None:
    done = _shell(f"muniment {arguments}", project)
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert sorted(os.listdir(project)) == ["load.py"]


def test_a_folder_that_is_gone_is_one_line(project: Path) -> None:
    gone = project / "gone"
    gone.mkdir()
    done = _shell("rmdir ../gone; muniment assess .", gone)
    assert done.returncode == 2
    assert done.stderr.startswith("Error: . cannot be read: No such file")


@pytest.mark.parametrize("name", ["muniment.toml", "muniment.manifest.json", "x.mun"])
def test_a_pipe_in_place_of_our_file_does_not_hang(project: Path, name: str) -> None:
    os.mkfifo(project / name)
    command = {"muniment.toml": "assess .", "x.mun": "replay x.mun"}.get(name, "manifest check .")
    done = _shell(f"muniment {command}", project)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_settings_behind_a_link_are_not_read(project: Path) -> None:
    (project.parent / "elsewhere").write_text("root:x:0:0\n")
    (project / "muniment.toml").symlink_to("../elsewhere")
    done = _shell("muniment assess .", project)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "Error: muniment.toml: a link; expected a file\n"


def test_messages_cannot_move_a_cursor(project: Path) -> None:
    (project / "muniment.toml").write_text('"evil\\u001b[2J\\u202e" = 1\n')
    (project / "a\x1b[31m\u202e\n.py").write_text("def (\n")
    (project / "b\x1b[31m").mkdir()
    os.mkfifo(project / "b\x1b[31m" / "p\x1b[2J")
    done = _shell("muniment assess . -v", project)
    assert "evil\\x1b[2J\\u202e" in done.stderr
    assert "p\\x1b[2J" in done.stderr
    for mark in ("\x1b", "\u202e"):
        assert mark not in done.stderr + done.stdout
    (project / "muniment.toml").write_text('[project]\nid = "\\u001b[2J"\n[[waiver]]\nexpires=1\n')
    assert "\x1b" not in _shell("muniment assess .", project).stderr
    bad = _shell("muniment assess . -o $'/nowhere\\e[2J/x'", project)
    assert bad.returncode == 2
    assert "\x1b" not in bad.stderr


def test_no_home_and_a_state_folder_that_cannot_be_written(project: Path) -> None:
    program = (
        "import os, sys\n"
        "sys.argv = ['muniment', 'assess', '.', '--format', 'json']\n"
        "from muniment.cli.main import command, main\n"
        "command.main(standalone_mode=False)\n"  # Imports what that user may not read.
        "os.setuid(12345) if os.geteuid() == 0 else None\n"
        "main()\n"
    )
    project.parent.chmod(0o755)
    for variables in ("env -u HOME -u XDG_STATE_HOME", "env XDG_STATE_HOME=/proc/1"):
        done = _shell(f"{variables} '{sys.executable}' -c \"{program}\"", project)
        assert done.returncode == 1, done.stderr
        assert done.stdout.count('"schema": "muniment.assessment/1"') == 2
        assert "Error" not in done.stderr


def test_a_key_that_is_no_file_is_not_used(project: Path) -> None:
    (project.parent / "state" / "muniment" / "digest.key").mkdir(parents=True)
    done = _shell("muniment assess .", project)
    assert done.returncode == 1, done.stderr


def test_a_project_on_path_cannot_stand_in_for_git(project: Path) -> None:
    mark = project.parent / "ran"
    (project / "git").write_text(f"#!/bin/sh\ntouch {mark}\n")
    (project / "git").chmod(0o755)
    done = _shell("muniment assess .", project, PATH=".::" + os.environ["PATH"])
    assert done.returncode == 1, done.stderr
    assert not mark.exists()


def test_names_that_no_terminal_can_write(project: Path) -> None:
    done = _shell(
        "mkdir $'caf\\xe9'; cp load.py $'caf\\xe9/'; muniment init $'caf\\xe9';"
        " muniment assess $'caf\\xe9' -o $'caf\\xe9/r' -b $'caf\\xe9/b.mun' -v;"
        " muniment replay $'caf\\xe9/b.mun' && muniment manifest write $'caf\\xe9'"
        " && muniment manifest check $'caf\\xe9' && muniment verify $'caf\\xe9/b.mun'",
        project,
        PYTHONIOENCODING="utf-8:strict",
    )
    assert "fault" not in done.stderr, done.stderr
    assert done.returncode == 3, done.stderr
    assert "signer not established" in done.stdout
