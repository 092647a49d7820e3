"""``muniment scan`` from outside: verdicts, exit codes, odd files, an early end."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

REPOSITORY = Path(__file__).parents[2]
HONEST = REPOSITORY / "tests" / "engine" / "artifacts" / "honest"
SYSTEM = b"cposix\nsystem\n(S'echo'\ntR."
"""Calls ``posix.system("echo")``; never loaded."""
UNKNOWN_CLASS = b"\x80\x02cacme.models\nChurn\n)\x81."


def _start(*arguments: str, cwd: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "muniment", "scan", *arguments],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(REPOSITORY / "src")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        # Unbuffered: what is read line by line here is not kept from what reads the rest.
        bufsize=0,
    )


def _scan(*arguments: str, cwd: Path, stdin: bytes = b"") -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "muniment", "scan", *arguments],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(REPOSITORY / "src")},
        input=stdin,
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def _files(*arguments: str, cwd: Path, stdin: bytes = b"") -> tuple[int, list[dict[str, Any]]]:
    code, out, err = _scan("--format", "json", *arguments, cwd=cwd, stdin=stdin)
    assert err == ""
    return code, json.loads(out)["files"]


@pytest.mark.parametrize(
    ("content", "verdict", "code"),
    [
        (pickle.dumps({"weights": [1.0, 2.0]}), "clean", 0),
        (UNKNOWN_CLASS, "review", 0),
        (SYSTEM, "malicious", 1),
        (pickle.dumps(list(range(1000)))[:-200], "inconclusive", 3),
        (b"just a note\n", "not_a_model", 0),
    ],
)
def test_verdicts_and_exit_codes(tmp_path: Path, content: bytes, verdict: str, code: int) -> None:
    (tmp_path / "file.pkl").write_bytes(content)
    got, (file,) = _files("file.pkl", cwd=tmp_path)
    assert file["verdict"] == verdict
    assert got == code


def test_the_threshold_moves_the_exit_code(tmp_path: Path) -> None:
    (tmp_path / "own.pkl").write_bytes(UNKNOWN_CLASS)
    assert _scan("own.pkl", cwd=tmp_path)[0] == 0
    assert _scan("--fail-on", "medium", "own.pkl", cwd=tmp_path)[0] == 1


def test_findings_are_worse_than_what_could_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "bad.pkl").write_bytes(SYSTEM)
    (tmp_path / "cut.pkl").write_bytes(pickle.dumps(list(range(1000)))[:-200])
    assert _scan(".", cwd=tmp_path)[0] == 1
    (tmp_path / "bad.pkl").unlink()
    assert _scan(".", cwd=tmp_path)[0] == 3


def test_the_contract_of_a_finding(tmp_path: Path) -> None:
    (tmp_path / "bad.pkl").write_bytes(SYSTEM)
    code, (file,) = _files("--digest", "bad.pkl", cwd=tmp_path)
    assert code == 1
    assert file["path"] == "bad.pkl"
    assert file["size"] == len(SYSTEM)
    assert file["formats"] == ["pickle"]
    assert file["digest"].startswith("sha256:")
    first = file["findings"][0]
    assert first["rule"] == "name.known-gadget"
    assert first["severity"] == "critical"
    assert first["operand"] == "posix:system"
    assert first["location"] == {"member": "", "offset": 0, "path": ""}
    assert first["remediation"]
    assert (REPOSITORY / "docs" / "rules" / f"{first['rule']}.md").exists()


def test_standard_input_is_read(tmp_path: Path) -> None:
    code, (file,) = _files("-", cwd=tmp_path, stdin=SYSTEM)
    assert (code, file["path"], file["verdict"]) == (1, "-", "malicious")


def test_a_path_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    code, out, err = _scan("nothing.pkl", "--format", "json", cwd=tmp_path)
    assert (code, out) == (2, "")
    assert "nothing.pkl is not there" in err


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda path: os.mkfifo(path), "a named pipe"),
        (lambda path: path.symlink_to("/dev/zero"), "a device"),
        (lambda path: path.symlink_to("nowhere"), "cannot be opened"),
    ],
    ids=["pipe", "device", "broken link"],
)
def test_what_is_no_file_is_inconclusive(
    tmp_path: Path, make: Callable[[Path], None], why: str
) -> None:
    make(tmp_path / "model.pkl")
    for given in ("model.pkl", "."):
        code, (file,) = _files(given, cwd=tmp_path)
        assert (code, file["verdict"]) == (3, "inconclusive")
        assert why in file["limits"][0]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_inconclusive(tmp_path: Path) -> None:
    (tmp_path / "model.pkl").write_bytes(SYSTEM)
    (tmp_path / "model.pkl").chmod(0)
    code, (file,) = _files("model.pkl", cwd=tmp_path)
    assert (code, file["verdict"]) == (3, "inconclusive")


def test_ten_gigabytes_of_nothing_end(tmp_path: Path) -> None:
    with (tmp_path / "sparse.bin").open("wb") as file:
        file.truncate(10 << 30)
    with (tmp_path / "sparse.pkl").open("wb") as file:
        file.write(b"\x80\x04]\x94(")
        file.truncate(10 << 30)
    code, files = _files(".", cwd=tmp_path)
    verdicts = {file["path"]: file["verdict"] for file in files}
    assert verdicts["./sparse.pkl"] == "inconclusive"
    assert code == 3


def test_hidden_and_cached_files_are_scanned_and_tools_folders_are_not(tmp_path: Path) -> None:
    for folder in (".cache", "venv", ".git", "__pycache__"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "m.pkl").write_bytes(SYSTEM)
    _, files = _files(".", cwd=tmp_path)
    assert [file["path"] for file in files] == ["./.cache/m.pkl", "./venv/m.pkl"]


def test_undecodable_names_are_reported(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/m\xff.pkl")).write_bytes(SYSTEM)
    for format_ in ("text", "json", "sarif", "cyclonedx"):
        code, out, err = _scan(".", "--format", format_, cwd=tmp_path)
        assert (code, err) == (1, "")
        assert "ff.pkl" in out


def test_workers_say_the_same_as_one_process(tmp_path: Path) -> None:
    alone = _scan(str(HONEST), "--format", "json", "--digest", cwd=tmp_path)
    assert _scan(str(HONEST), "--format", "json", "--digest", "--jobs", "2", cwd=tmp_path) == alone


def test_time_that_is_up_is_said(tmp_path: Path) -> None:
    for number in range(50):
        (tmp_path / f"{number}.pkl").write_bytes(pickle.dumps(list(range(1000))))
    code, out, _ = _scan(".", "--max-time", "0.000001", "--format", "json", cwd=tmp_path)
    report = json.loads(out)
    assert code == 3
    assert "--max-time" in report["summary"]["stopped"]
    assert len(report["files"]) < 50


def test_memory_that_is_used_up_is_inconclusive_and_no_crash(tmp_path: Path) -> None:
    import zlib

    packed = zlib.compress(b"\x80\x04" + b"]\x94" * (120 << 20) + b".", 9)
    (tmp_path / "bomb.joblib").write_bytes(packed)
    (tmp_path / "ok.pkl").write_bytes(pickle.dumps([1]))
    code, files = _files("--max-memory", "96", ".", cwd=tmp_path)
    verdicts = {file["path"]: file["verdict"] for file in files}
    assert verdicts == {"./bomb.joblib": "inconclusive", "./ok.pkl": "clean"}
    assert code == 3


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_prints_what_was_done_so_far(tmp_path: Path, jobs: str) -> None:
    content = pickle.dumps([{str(n): float(n)} for n in range(20_000)])
    for number in range(400):
        (tmp_path / f"{number:04}.pkl").write_bytes(content + b"x" * number)
    process = _start(".", "--format", "json", "--jobs", jobs, cwd=tmp_path)
    # Lines come as files are done, some at a time; nothing is interrupted before the first.
    assert process.stdout is not None
    first = process.stdout.readline() + process.stdout.readline()
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    report = json.loads(first + out)
    assert process.returncode == 3, err
    assert 0 < len(report["files"]) < 400
    assert report["summary"]["stopped"] == "somebody asked to"


def test_the_report_goes_to_a_file_whole(tmp_path: Path) -> None:
    (tmp_path / "bad.pkl").write_bytes(SYSTEM)
    code, out, _ = _scan("bad.pkl", "--format", "sarif", "-o", "out.sarif", cwd=tmp_path)
    assert (code, out) == (1, "")
    assert json.loads((tmp_path / "out.sarif").read_text())["version"] == "2.1.0"
    code, _, err = _scan("bad.pkl", "-o", "none/out", cwd=tmp_path)
    assert code == 2
    assert "folder does not exist" in err


@pytest.mark.skipif(shutil.which("7z") is None, reason="no 7z: apt-get install p7zip-full")
def test_7z_archives_are_unpacked_by_the_installed_program(tmp_path: Path) -> None:
    (tmp_path / "bad.pkl").write_bytes(SYSTEM)
    subprocess.run(["7z", "a", "m.7z", "bad.pkl"], cwd=tmp_path, check=True, capture_output=True)
    code, (file,) = _files("m.7z", cwd=tmp_path)
    assert (code, file["verdict"], file["formats"]) == (1, "malicious", ["7z", "pickle"])
    assert file["findings"][0]["location"]["member"] == "bad.pkl"
