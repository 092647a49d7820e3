"""``scan``: reads model files without loading them and says what loading them would do.

Nothing is imported, run or unpickled; nothing is written; no memory grows with a file's size.

Out of scope: writing the report down (``scan_writers``), clocks and signals (``ScanPolicy.stop``).
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import BinaryIO

from muniment.core.errors import UnreadableError
from muniment.core.fault_place import fault_place
from muniment.core.regular_file import open_regular
from muniment.engine.artifacts.dispatch import read_all
from muniment.engine.artifacts.examination import BudgetSpentError, Examination
from muniment.engine.artifacts.judge import findings, verdict
from muniment.engine.artifacts.observed import Lack
from muniment.engine.artifacts.policy import ScanPolicy
from muniment.engine.artifacts.report import FileScan, ScanReport
from muniment.engine.artifacts.source import ByteSource, FileSpan, MemorySource
from muniment.engine.artifacts.tree import files_at

_WHOLE = 1 << 20
"""Files up to this size are read at once: most files are small, and one read is cheaper."""
_CHUNK = 1 << 20


def scan(
    path_or_fileobj: str | os.PathLike[str] | BinaryIO, policy: ScanPolicy | None = None
) -> ScanReport:
    """Return what loading a file, or each file of a folder, would do.

    Args:
        path_or_fileobj: A path to a file or folder, or a binary file object that can seek; the
            object is read from its start, and its position is put back.
        policy: How far to go; by default as far as ``muniment scan`` goes.
    """
    policy = policy or ScanPolicy()
    if isinstance(path_or_fileobj, (str, os.PathLike)):
        path = os.fspath(path_or_fileobj)
        return ScanReport(tuple(scan_path(path, policy)))
    name = getattr(path_or_fileobj, "name", "")
    shown = name if isinstance(name, str) else ""
    return ScanReport((scan_stream(path_or_fileobj, shown, policy),))


def scan_path(path: str, policy: ScanPolicy) -> Iterator[FileScan]:
    """Yield what each file at or below a path would do, in the order of their names."""
    for found in files_at(path):
        yield unread(found.member, found) if isinstance(found, Lack) else scan_file(found, policy)


def scan_file(path: str, policy: ScanPolicy) -> FileScan:
    """Return what one file would do. Never raises for what the file is or holds."""
    try:
        descriptor, before = open_regular(path)
    except UnreadableError as error:
        return unread(path, Lack(error.reason, error.message, ""))
    with open(descriptor, "rb", buffering=0) as stream:
        size = before.st_size
        source: ByteSource
        try:
            if size <= _WHOLE:
                source = MemorySource(stream.read(size + 1))
            else:
                source = FileSpan(stream, 0, size)
        except OSError as error:
            return unread(path, Lack("unreadable", f"read failed: {type(error).__name__}", ""))
        examination = examined(source, os.path.basename(path), size, policy)
        digest = _digest(stream, examination) if policy.digest else None
        after = os.fstat(descriptor)
        if (after.st_size, after.st_mtime_ns) != (before.st_size, before.st_mtime_ns):
            examination.lack("unreadable", "the file changed while it was read")
    return concluded(shown_path(path), size, digest, examination)


def shown_path(path: str) -> str:
    """Return a path as text that any writer can hold: undecodable bytes are escaped."""
    return path if path.isascii() else os.fsencode(path).decode("utf-8", "backslashreplace")


def scan_stream(stream: BinaryIO, name: str, policy: ScanPolicy) -> FileScan:
    """Return what the content of a seekable stream would do.

    Args:
        stream: Binary; its position is put back.
        name: What to call it.
        policy: How far to go.
    """
    position = stream.tell()
    try:
        size = stream.seek(0, os.SEEK_END)
        source = FileSpan(stream, 0, size)
        examination = examined(source, name.rsplit("/", 1)[-1], size, policy)
        digest = _digest(stream, examination) if policy.digest else None
        if stream.seek(0, os.SEEK_END) != size:
            examination.lack("unreadable", "the file changed while it was read")
    finally:
        stream.seek(position)
    return concluded(name, size, digest, examination)


def examined(source: ByteSource, name: str, size: int, policy: ScanPolicy) -> Examination:
    """Return everything that readers see in a file; an error in one of them is a lack, not an end.

    Args:
        source: The file.
        name: Last part of its name.
        size: Its bytes, which the budget grows with.
        policy: How far to go.
    """
    examination = Examination(policy, size, name, read_all)
    try:
        examination.poll()
        read_all(source, name, examination)
    except BudgetSpentError as error:
        examination.lack(error.reason, error.message)
    except Exception as error:
        # A fault of a reader must end neither the scan nor in "clean". No text of the exception:
        # it may hold what was read.
        examination.lack("broken", f"a fault in Muniment: {fault_place(error)}; please report it")
    return examination


def concluded(path: str, size: int, digest: str | None, examination: Examination) -> FileScan:
    """Return the judgement of what was seen."""
    found = findings(
        examination.imports,
        examination.signs,
        truncated=examination.truncated,
        allowed=examination.policy.allowed,
    )
    lacks = examination.lacks
    said = verdict(found, formats=examination.formats, complete=not lacks)
    limits = tuple(_told(lack) for lack in lacks) + examination.limits
    return FileScan(
        path, size, examination.formats, said, digest, found, limits, complete=not lacks
    )


def unread(path: str, lack: Lack) -> FileScan:
    """Return what is said of a file or folder that could not be opened."""
    said = verdict((), formats=(), complete=False)
    return FileScan(shown_path(path), 0, (), said, None, (), (lack.detail,), complete=False)


def _told(lack: Lack) -> str:
    return f"{lack.member}: {lack.detail}" if lack.member else lack.detail


def _digest(stream: BinaryIO, examination: Examination) -> str | None:
    import hashlib

    state = hashlib.sha256()
    try:
        stream.seek(0)
        while chunk := stream.read(_CHUNK):
            state.update(chunk)
            if examination.policy.stop is not None and (why := examination.policy.stop()):
                examination.lack("interrupted", f"no digest: {why}")
                return None
    except (OSError, ValueError) as error:
        examination.lack("unreadable", f"read failed: {type(error).__name__}")
        return None
    return "sha256:" + state.hexdigest()
