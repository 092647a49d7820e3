"""Loads a model only after a scan of the very bytes that the loader gets.

Between a check and a use, a file can be exchanged. So the file is copied once to a place that
nobody else writes to, the copy is scanned, and the loader gets the copy: as a file object, or as a
path.

Out of scope: what the loader does with an honest file; what it fetches from elsewhere.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, TypeVar, cast

from muniment.core.errors import ModelRefused, UnreadableError, UsageError
from muniment.core.regular_file import open_regular
from muniment.core.visible import visible
from muniment.engine.artifacts.observed import Lack
from muniment.engine.artifacts.policy import ScanPolicy
from muniment.engine.artifacts.report import FileScan, Verdict
from muniment.engine.artifacts.scanner import scan_stream
from muniment.engine.artifacts.tree import files_below

Loaded = TypeVar("Loaded")

IN_MEMORY = 1 << 30
"""Bytes up to which a copy is held in sealed memory; larger ones go to a private file."""
_COPY = 1 << 20
_OURS = 2
"""References to the file object that are ours: the variable, and the argument of the question."""


@dataclass(frozen=True, slots=True)
class GuardPolicy:
    """What may be loaded.

    Attributes:
        scan: How far the scan goes, and which names are vouched for (``ScanPolicy.allowed``).
        accept: Verdicts with which a file is handed over.
    """

    scan: ScanPolicy = field(default_factory=ScanPolicy)
    accept: frozenset[Verdict] = frozenset({Verdict.CLEAN})


def load(
    path: str | os.PathLike[str],
    loader: Callable[..., Loaded],
    as_path: bool = False,
    *,
    policy: GuardPolicy | None = None,
) -> Loaded:
    """Return what a loader makes of a file that was scanned and found fit.

    Args:
        path: A model file; with ``as_path`` also a folder, of which every file is scanned.
        loader: Takes a binary file object, or with ``as_path`` a path, as its only argument:
            ``joblib.load``, ``lambda file: torch.load(file, weights_only=True)``.
        as_path: Hand over the path of a private copy, for loaders that open files themselves. The
            copy keeps its name and is removed when the loader returns.
        policy: What may be loaded; by default only what is clean.

    Raises:
        ModelRefused: The file is not fit; carries why. The loader was not called.
        UsageError: The path is not there, or a folder without ``as_path``.
    """
    policy = policy or GuardPolicy()
    given = os.fspath(path)
    if os.path.isdir(given):
        if not as_path:
            raise UsageError(
                f"{visible(given)} is a folder, which is no file object",
                hint="Pass as_path=True.",
            )
        with _private_folder() as room:
            return loader(_copied_tree(given, room, policy))
    if as_path:
        with _private_folder() as room:
            return loader(_copied_file(given, room, policy))
    sealed = _sealed(given)
    try:
        _examine(sealed, given, policy)
        sealed.seek(0)
    except BaseException:
        sealed.close()
        raise
    loaded = loader(sealed)
    # Some loaders keep the file and read on when they are asked for a tensor; others let go of it.
    if sys.getrefcount(sealed) <= _OURS:
        sealed.close()
    return loaded


def _examine(stream: BinaryIO, path: str, policy: GuardPolicy, *, inside: bool = False) -> None:
    scan = scan_stream(stream, path, policy.scan)
    # Beside a model stand texts and licences; alone, a file of no known format is not a model.
    if scan.verdict in policy.accept or (inside and scan.verdict is Verdict.NOT_A_MODEL):
        return
    raise ModelRefused(visible(path), scan.verdict.value, _why(scan))


def _why(scan: FileScan) -> str:
    if scan.findings:
        return visible(scan.findings[0].message)
    if scan.limits and not scan.complete:
        return visible(scan.limits[0])
    return "no format of a model was recognised in it"


@contextlib.contextmanager
def _private_folder() -> Iterator[str]:
    # mkdtemp makes it for this user alone.
    room = tempfile.mkdtemp(prefix="muniment-guard-")
    try:
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _copied_file(path: str, room: str, policy: GuardPolicy) -> str:
    target = os.path.join(room, os.path.basename(path))
    _private_copy(path, target, policy, inside=False)
    return target


def _copied_tree(top: str, room: str, policy: GuardPolicy) -> str:
    copy = os.path.join(room, os.path.basename(os.path.normpath(top)) or "model")
    os.mkdir(copy, 0o700)
    for found in files_below(top):
        if isinstance(found, Lack):
            raise ModelRefused(visible(found.member), Verdict.INCONCLUSIVE.value, found.detail)
        target = os.path.join(copy, os.path.relpath(found, top))
        os.makedirs(os.path.dirname(target), mode=0o700, exist_ok=True)
        _private_copy(found, target, policy, inside=True)
    return copy


def _private_copy(path: str, target: str, policy: GuardPolicy, *, inside: bool) -> None:
    with _opened(path) as source:
        # Read-only for those who open it by its name; this descriptor was open before.
        descriptor = os.open(target, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o400)
        with open(descriptor, "w+b") as copy:
            shutil.copyfileobj(source, copy, _COPY)
            copy.flush()
            _examine(cast(BinaryIO, copy), path, policy, inside=inside)


def _sealed(path: str) -> BinaryIO:
    """Return a copy of a file that nobody can change, not even another process of this user."""
    with _opened(path) as source:
        size = os.fstat(source.fileno()).st_size
        if size > IN_MEMORY or not sys.platform.startswith("linux"):
            # A file without a name: nobody else can open it.
            unnamed = tempfile.TemporaryFile(prefix="muniment-guard-")  # noqa: SIM115
            shutil.copyfileobj(source, unnamed, _COPY)
            unnamed.flush()
            return cast(BinaryIO, unnamed)
        import fcntl

        memory = os.memfd_create("muniment-guard", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
        with open(os.dup(memory), "wb") as copy:
            shutil.copyfileobj(source, copy, _COPY)
        seals = fcntl.F_SEAL_WRITE | fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SEAL
        fcntl.fcntl(memory, fcntl.F_ADD_SEALS, seals)
        return open(memory, "rb")


def _opened(path: str) -> BinaryIO:
    if not os.path.lexists(path):
        raise UsageError(f"{visible(path)} is not there", hint="Name a model file.")
    try:
        descriptor, _ = open_regular(path)
    except UnreadableError as error:
        raise ModelRefused(visible(path), Verdict.INCONCLUSIVE.value, error.message) from error
    return open(descriptor, "rb")
