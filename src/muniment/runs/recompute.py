"""Recomputes a bundle from somebody else, in a child process with bounded memory and time.

The child reads the bundle, judges its facts by the checks that are here, and compares the report
that the bundle states. What comes back is what was computed here, never what was stated. Checks in
a version that is not here end unknown, with no findings.

Out of scope: what the result does to registers, and whether the sender may send it.
"""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final

import msgspec

from muniment.core.errors import (
    BundleError,
    BundleTooLarge,
    BundleUnsupported,
    LedgerError,
    MunimentError,
    ReplayMismatch,
    UsageError,
)
from muniment.engine.checks.bundle import BundleLimits
from muniment.engine.checks.snapshot import Snapshot
from muniment.engine.report.assessment import Assessment
from muniment.runs.judged_again import VersionDifference
from muniment.runs.regular_files import open_regular, reason

_MIB: Final = 1024 * 1024
_START: Final = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]);"
    "from muniment.runs.recompute_child import main; main(sys.argv[2])"
)
SMALLER: Final = "Assess a smaller folder, or leave out what is not the project's own."
"""What to do about a bundle that takes too much."""

NO_SPACE: Final = 28
NO_ROOM: Final = 27
"""Exit codes of the child whose answer could not be written: disk full, or past its share."""

_SAID: Final = 64 * 1024


@dataclass(frozen=True, slots=True)
class RecomputeLimits:
    """What one bundle may take.

    Attributes:
        packed: Bytes of the file.
        bundle: What it may unpack to.
        checks: How many checks it may name.
        patterns: How many patterns it may name.
        memory: Bytes of address space of the child.
        cpu: Seconds of CPU time of the child.
        wall: Seconds until an answer must be there.
        disk: Bytes of any one temporary file of the child.
        answer: Bytes of the answer.
    """

    packed: int = 64 * _MIB
    bundle: BundleLimits = field(
        default_factory=lambda: BundleLimits(
            manifest=32 * _MIB,
            report=256 * _MIB,
            facts_bytes=1024 * _MIB,
            facts=1_000_000,
            free=4 * _MIB,
            ratio=100,
        )
    )
    checks: int = 1_000
    patterns: int = 1_000
    memory: int = 1024 * _MIB
    cpu: int = 120
    wall: float = 240.0
    disk: int = 4096 * _MIB
    answer: int = 256 * _MIB


@dataclass(frozen=True, slots=True)
class Recomputed:
    """What a bundle holds and what the checks here make of it.

    Attributes:
        digest: ``sha256:`` and 64 hex digits over the bundle's bytes.
        size: Bytes of the bundle.
        facts: How many facts it holds.
        snapshot: Frame of the facts.
        assessment: Computed here. Outcomes stand in the order of the bundle's checks; those of
            ``unknown_checks`` are unknown.
        unknown_checks: Checks that the bundle was judged by in a version that is not here.
        catalogue: "" when the bundle's catalogue is the one here, else the version here.
    """

    digest: str
    size: int
    facts: int
    snapshot: Snapshot
    assessment: Assessment
    unknown_checks: tuple[VersionDifference, ...]
    catalogue: str

    @property
    def parameters(self) -> Mapping[str, Mapping[str, object]]:
        """Check id to what the project set for it, where that differs from default."""
        return self.snapshot.parameters


@dataclass(frozen=True, slots=True)
class Refusal:
    """An error on its way from the child: which kind, and what it says."""

    kind: str
    message: str
    hint: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the child writes: exactly one of the two."""

    recomputed: Recomputed | None = None
    refusal: Refusal | None = None


def recompute(
    path: Path, limits: RecomputeLimits | None = None, *, folder: Path | None = None
) -> Recomputed:
    """Return what the checks here make of a bundle.

    Args:
        path: The bundle.
        limits: What it may take; the defaults where None.
        folder: Where temporary files go; the system's place where None.

    Raises:
        UsageError: The file cannot be opened.
        BundleError: It is not a bundle, or holds what no assessment gives.
        BundleTooLarge: It is larger than allowed, or takes more memory, disk or time.
        BundleUnsupported: Written by a newer version, with something that is not known here.
        ReplayMismatch: Its report is not what its facts give; names the first difference.
        OSError: The disk is full.
        MunimentError: The child ended in a way that says nothing.
    """
    limits = limits or RecomputeLimits()
    try:
        stream = open_regular(path.resolve())
    except (OSError, RuntimeError, LedgerError) as error:
        raise UsageError(f"{path.name} cannot be read: {reason(error)}") from error
    with stream, tempfile.TemporaryDirectory(prefix="muniment-", dir=folder) as place:
        size = os.fstat(stream.fileno()).st_size
        if size > limits.packed:
            raise BundleTooLarge(f"{size} bytes; at most {limits.packed} are accepted")
        with (
            tempfile.TemporaryFile(dir=place) as output,
            tempfile.TemporaryFile(dir=place) as errors,
        ):
            code = _run(stream, output, errors, place, limits)
            answer = _read(output, errors, code, limits)
    if answer.recomputed is not None:
        return answer.recomputed
    raise _error(answer.refusal or Refusal("", "the child gave an empty answer"))


def _run(
    stream: BinaryIO, output: BinaryIO, errors: BinaryIO, place: str, limits: RecomputeLimits
) -> int:
    # Relative entries would be looked up in the child's own folder.
    places = [entry for entry in sys.path if os.path.isabs(entry)]
    words = [sys.executable, "-I", "-c", _START, json.dumps(places)]
    stream.seek(0)
    child = subprocess.Popen(
        [*words, msgspec.json.encode(limits).decode()],
        stdin=stream,
        stdout=output,
        stderr=errors,
        cwd=place,
        # Nothing of the server's environment, which holds its secrets.
        env={"TMPDIR": place, "SQLITE_TMPDIR": place, "LC_ALL": "C.UTF-8"},
    )
    try:
        return child.wait(limits.wall)
    except subprocess.TimeoutExpired:
        raise BundleTooLarge(
            f"recomputing it takes more than {limits.wall:g} s", hint=SMALLER
        ) from None
    finally:
        if child.poll() is None:
            child.kill()
            child.wait()


def _read(output: BinaryIO, errors: BinaryIO, code: int, limits: RecomputeLimits) -> Answer:
    size = output.seek(0, os.SEEK_END)
    output.seek(0)
    if code == NO_SPACE:
        raise OSError(errno.ENOSPC, "no space is left for temporary files")
    if code == NO_ROOM or (code == 0 and size > limits.answer):
        raise BundleTooLarge(
            f"what it gives is over {min(limits.answer, limits.disk)} bytes", hint=SMALLER
        )
    if code == 0:
        try:
            return msgspec.json.decode(output.read(), type=Answer)
        except msgspec.DecodeError as error:
            raise MunimentError(f"the child gave no answer: {error}") from error
    if code == -signal.SIGXCPU:
        raise BundleTooLarge(f"recomputing it takes more than {limits.cpu} s", hint=SMALLER)
    errors.seek(0)
    said = errors.read(_SAID)
    if code < 0 or b"MemoryError" in said:
        # What runs out of memory inside the interpreter or a library ends without a word.
        raise BundleTooLarge(
            f"recomputing it takes more than {limits.memory // _MIB} MiB of memory", hint=SMALLER
        )
    raise MunimentError(f"the child that recomputes ended with code {code}")


def _error(refusal: Refusal) -> Exception:
    if refusal.kind == "mismatch":
        return ReplayMismatch(refusal.where, refusal.message, hint=refusal.hint)
    if refusal.kind == "disk":
        return OSError(errno.ENOSPC, refusal.message)
    kinds = {
        "bundle": BundleError,
        "too_large": BundleTooLarge,
        "unsupported": BundleUnsupported,
    }
    return kinds.get(refusal.kind, MunimentError)(refusal.message, hint=refusal.hint)
