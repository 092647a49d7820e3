"""The export is a log that the command line verifies offline, by the real command."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from tests.web.apps.ledger.drafting import enter, unpacked

from muniment.web.apps.ledger import checkpoints, export
from muniment.web.apps.ledger.erasure import erase
from muniment.web.apps.ledger.services import HOST

pytestmark = pytest.mark.usefixtures("db")


def verify(folder: Path) -> subprocess.CompletedProcess[str]:
    found = {name: value for name, value in os.environ.items() if not name.startswith("MUNIMENT_")}
    source = Path(export.__file__).parents[4]
    return subprocess.run(
        [sys.executable, "-m", "muniment", "verify", folder, "--key", _key()],
        env={**found, "PYTHONPATH": str(source)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def _key() -> str:
    key = checkpoints.verifier_key()
    assert key is not None
    return str(key)


def test_an_export_verifies_and_a_changed_one_does_not(tmp_path: Path) -> None:
    enter(6)
    erase(HOST, 2, "a person asked")
    checkpoints.sign_now()
    folder = unpacked(tmp_path)
    done = verify(folder)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "payload erased: 1 of 7" in done.stdout + done.stderr
    assert "number 2" not in (folder / "payloads.jsonl").read_text()
    entries = (folder / "entries.jsonl").read_bytes()
    (folder / "entries.jsonl").write_bytes(entries.replace(b"thing.made", b"thing.kept", 1))
    assert verify(folder).returncode == 1
    (folder / "entries.jsonl").write_bytes(entries)
    payloads = (folder / "payloads.jsonl").read_bytes()
    (folder / "payloads.jsonl").write_bytes(payloads.replace(b"number 5", b"number 6", 1))
    assert verify(folder).returncode == 1


def test_an_export_is_streamed_in_parts_and_left_half_way_without_harm() -> None:
    enter(50)
    parts = export.zip_parts()
    parts.close()  # type: ignore[attr-defined]
    archive = zipfile.ZipFile(io.BytesIO(b"".join(export.zip_parts())))
    assert archive.testzip() is None
    assert archive.namelist() == [
        "ledger/log.json",
        "ledger/entries.jsonl",
        "ledger/payloads.jsonl",
    ]


def test_an_export_stands_still_while_the_log_grows(tmp_path: Path) -> None:
    enter(3)
    checkpoints.sign_now()
    parts = export.zip_parts()
    # Nothing has been yielded yet, but the view is taken with the first part.
    first = next(parts)
    enter(5)
    archive = zipfile.ZipFile(io.BytesIO(first + b"".join(parts)))
    assert archive.read("ledger/entries.jsonl").count(b"\n") == 3
    archive.extractall(tmp_path)
    assert verify(tmp_path / export.FOLDER).returncode == 0
