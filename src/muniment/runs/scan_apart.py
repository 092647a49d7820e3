"""Scans one file in a child process with limits: what is under inspection never meets the caller.

A child that runs out of memory or time, or dies, is an inconclusive file and no error.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass, replace

import msgspec

from muniment.engine.artifacts.observed import Lack
from muniment.engine.artifacts.report import FileScan, ScanFinding, Verdict
from muniment.engine.artifacts.scanner import unread

_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); del sys.argv[1];"
    " from muniment.cli.main import main; main()"
)
_SUFFIX = re.compile(r"(?:\.[A-Za-z0-9_]{1,12}){1,2}\Z")
_MOST_ANSWER = 32 << 20


@dataclass(frozen=True, slots=True)
class ApartLimits:
    """What one scan may take.

    Attributes:
        seconds: Wall-clock time, after which the child is told to stop and soon ended.
        memory: Mebibytes of address space.
    """

    seconds: float = 120.0
    memory: int = 1024


class _File(msgspec.Struct):
    size: int
    formats: tuple[str, ...]
    verdict: Verdict
    digest: str | None
    findings: tuple[ScanFinding, ...]
    limits: tuple[str, ...]


class _Report(msgspec.Struct):
    files: tuple[_File, ...]


def scan_apart(path: str, name: str, limits: ApartLimits | None = None) -> FileScan:
    """Return what loading a file would do, with its digest.

    Args:
        path: Where the file is.
        name: What it is called; its suffix is a hint for the readers.
        limits: What the scan may take.
    """
    limits = limits or ApartLimits()
    with tempfile.TemporaryDirectory(prefix="muniment-scan-") as place:
        suffix = _SUFFIX.search(name)
        # A link, not a copy: the file may be large. Its name is ours but for the suffix.
        given = os.path.join(place, "file" + (suffix[0] if suffix else ""))
        os.symlink(os.path.abspath(path), given)
        with tempfile.TemporaryFile(dir=place) as answer:
            code = _run(given, place, answer.fileno(), limits)
            size = answer.seek(0, os.SEEK_END)
            answer.seek(0)
            said = answer.read() if size <= _MOST_ANSWER else b""
    if code is None:
        return _unfinished(name, f"scanning it takes more than {limits.seconds:g} s")
    try:
        (file,) = msgspec.json.decode(said, type=_Report).files
    except (msgspec.DecodeError, ValueError):
        return _unfinished(name, f"the scan ended without an answer (code {code})")
    return FileScan(
        name,
        file.size,
        file.formats,
        file.verdict,
        file.digest,
        file.findings,
        file.limits,
        complete=file.verdict is not Verdict.INCONCLUSIVE,
    )


def _unfinished(name: str, why: str) -> FileScan:
    return replace(unread(name, Lack("too_large", why, "")), path=name)


def _run(path: str, place: str, answer: int, limits: ApartLimits) -> int | None:
    """Return the child's exit code, or None where it had to be ended."""
    # Relative entries would be looked up in the child's own folder.
    places = json.dumps([entry for entry in sys.path if os.path.isabs(entry)])
    child = subprocess.Popen(
        [
            *(sys.executable, "-I", "-c", _START, places),
            *("scan", "--quiet", "--digest", "--format", "json"),
            *("--max-time", str(limits.seconds), "--max-memory", str(limits.memory)),
            path,
        ],
        stdin=subprocess.DEVNULL,
        stdout=answer,
        stderr=subprocess.DEVNULL,
        cwd=place,
        # Nothing of the caller's environment, which may hold secrets.
        env={"TMPDIR": place, "LC_ALL": "C.UTF-8"},
    )
    try:
        return child.wait(limits.seconds + 15)
    except subprocess.TimeoutExpired:
        return None
    finally:
        if child.poll() is None:
            child.kill()
            child.wait()
