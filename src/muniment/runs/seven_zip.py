"""Unpacks 7z archives with an installed ``7z`` program, in a child process with little to spend.

The child writes nothing: it is told to give all contents to its output, one after the other, which
goes to a file without a name; the listing that was asked for before says where each begins. No
name from the archive is ever a path. The program is another project's and parses what an attacker
made, so it gets bounded memory, time and output, an empty environment and no shell.

Out of scope: a sandbox around the child; run Muniment itself in a container where that matters.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.source import ByteSource, FileSpan

PROGRAMS = ("7zz", "7z", "7za", "7zr")
_MOST = 2 << 30
"""Bytes of an archive, and of what comes out, that are worth a child process."""
_MEMORY = 2 << 30
_SECONDS = 120
_LISTING = 32 << 20
_CHUNK = 1 << 20
_LIMITED = (
    "import os,resource,sys\n"
    "memory,seconds,size=map(int,sys.argv[1:4])\n"
    "resource.setrlimit(resource.RLIMIT_AS,(memory,memory))\n"
    "resource.setrlimit(resource.RLIMIT_CPU,(seconds,seconds))\n"
    "resource.setrlimit(resource.RLIMIT_FSIZE,(size,size))\n"
    "resource.setrlimit(resource.RLIMIT_CORE,(0,0))\n"
    "os.execv(sys.argv[4],sys.argv[4:])\n"
)
"""Sets the limits, then becomes the program: safe in a process with threads."""


@dataclass(frozen=True, slots=True)
class _Listed:
    """One file in an archive.

    Attributes:
        name: As the archive has it.
        size: Bytes.
        crc: CRC-32, or None where the archive has none.
    """

    name: str
    size: int
    crc: int | None


def program() -> str | None:
    """Return the path of an installed program that unpacks 7z archives, or None."""
    for name in PROGRAMS:
        found = shutil.which(name)
        if found is not None:
            return os.path.abspath(found)
    return None


@contextmanager
def unpack(
    source: ByteSource, size: int, members: int
) -> Iterator[Iterable[tuple[str, ByteSource]]]:
    """Give names and contents of the files in a 7z archive; see ``policy.Unpacker``.

    Raises:
        UnreadableError: No program is installed, or it gave up, or the archive is too large.
    """
    tool = program()
    if tool is None:
        raise UnreadableError(
            "unsupported",
            "7z archive: not read; install the program 7z, or unpack it and scan that",
        )
    with tempfile.TemporaryDirectory(prefix="muniment-") as folder:
        path = os.path.join(folder, "archive.7z")
        _copy(source, path)
        listed = _listing(tool, path, folder)
        whole = sum(each.size for each in listed)
        if len(listed) > members or whole > min(size, _MOST):
            raise UnreadableError("too_large", "the 7z archive unpacks to more than is read")
        with tempfile.TemporaryFile(dir=folder) as contents:
            _run([tool, "x", "-so", "-y", "-p", "-bd", "--", path], folder, contents, whole)
            yield _slices(contents, listed)


def _copy(source: ByteSource, path: str) -> None:
    at = 0
    with open(path, "wb") as archive:
        while piece := source.read_at(at, _CHUNK):
            at += len(piece)
            if at > _MOST:
                raise UnreadableError("too_large", "the 7z archive is larger than is unpacked")
            archive.write(piece)


def _listing(tool: str, path: str, folder: str) -> list[_Listed]:
    with tempfile.TemporaryFile(dir=folder) as written:
        _run([tool, "l", "-slt", "-ba", "-p", "-sccUTF-8", "--", path], folder, written, _LISTING)
        written.seek(0)
        text = written.read(_LISTING).decode("utf-8", "backslashreplace")
    listed = []
    for block in text.split("\n\n"):
        fields = dict(line.split(" = ", 1) for line in block.splitlines() if " = " in line)
        size, crc = fields.get("Size", ""), fields.get("CRC", "")
        folder_too = fields.get("Attributes", "").startswith("D") or fields.get("Folder") == "+"
        if "Path" in fields and not folder_too and size.isdigit() and len(size) < 20:
            checked = int(crc, 16) if len(crc) == 8 else None
            listed.append(_Listed(fields["Path"], int(size), checked))
    return listed


def _run(command: list[str], folder: str, output: BinaryIO, size: int) -> None:
    limits = [str(_MEMORY), str(_SECONDS), str(size + 1)]
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-S", "-c", _LIMITED, *limits, *command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env={"LC_ALL": "C.UTF-8", "PATH": "/nonexistent"},
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableError("too_large", "unpacking the 7z archive takes too long") from error
    except OSError as error:
        raise UnreadableError("unsupported", "the 7z program cannot be started") from error
    if done.returncode:
        raise UnreadableError("broken", "the 7z program could not unpack the archive")


def _slices(contents: BinaryIO, listed: list[_Listed]) -> Iterator[tuple[str, ByteSource]]:
    at = 0
    for each in listed:
        span = FileSpan(contents, at, each.size)
        if not _holds(span, each):
            raise UnreadableError("broken", "the 7z program gave other files than it listed")
        yield each.name, span
        at += each.size


def _holds(span: FileSpan, each: _Listed) -> bool:
    crc, at = 0, 0
    while piece := span.read_at(at, _CHUNK):
        crc, at = zlib.crc32(piece, crc), at + len(piece)
    return at == each.size and each.crc in (None, crc)
