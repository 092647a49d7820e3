"""Lists and opens the members of a ZIP archive the way the least strict loader would.

``zipfile`` refuses what other readers accept: a member whose local header has another name or a
flag bit set. PyTorch reads the bytes all the same, so they are read here and the oddity is noted.

Source: PKWARE APPNOTE.TXT 4.3.7 (local file header) and 4.4.4 (general purpose flags).
"""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, cast

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.compressed import allowance, bzipped, deflated
from muniment.engine.artifacts.harvest import Harvest
from muniment.engine.artifacts.model_file import Flag
from muniment.engine.artifacts.source import Allowance, ByteSource, FileSpan
from muniment.engine.checks.fact import GapReason

_MAX_READ = 16 << 20
"""Bytes of central directory: some 150,000 members."""
_MAX_MEMBERS = 100_000
_LOCAL = struct.Struct("<4s5H3I2H")
_ENCRYPTED = 0x1
_STORED, _DEFLATED, _BZIPPED = 0, 8, 12

_REFUSALS = (
    zipfile.BadZipFile,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    UnicodeDecodeError,
    ValueError,
    IndexError,
    struct.error,
)


@dataclass(frozen=True, slots=True)
class Member:
    """One member of an archive.

    Attributes:
        name: As the central directory has it.
        source: Its content, decompressed.
    """

    name: str
    source: ByteSource


class _Bounded(io.RawIOBase):
    """A span as a file for ``zipfile``, which reads a directory of any size at once."""

    def __init__(self, span: FileSpan) -> None:
        self._span = span
        self._position = 0

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._position

    def seek(self, offset: int, whence: int = 0, /) -> int:
        start = (0, self._position, self._span.size)[whence]
        if start + offset < 0:
            raise OSError("before the start")
        self._position = start + offset
        return self._position

    def read(self, count: int = -1, /) -> bytes:
        if count < 0:
            count = max(0, self._span.size - self._position)
        if count > _MAX_READ:
            raise UnreadableError("too_large", "the archive's directory is larger than is read")
        data = self._span.read_at(self._position, count)
        self._position += len(data)
        return data


def members(span: FileSpan, harvest: Harvest) -> Iterator[Member]:
    """Yield the members of an archive, noting what is odd about them.

    Raises:
        UnreadableError: Not an archive, or larger than is read.
    """
    try:
        with zipfile.ZipFile(cast(BinaryIO, _Bounded(span))) as archive:
            entries = archive.infolist()
    except _REFUSALS as error:
        raise UnreadableError(
            "broken", f"not a readable archive: {type(error).__name__}"
        ) from error
    harvest.members = len(entries)
    if len(entries) > _MAX_MEMBERS:
        raise UnreadableError("too_large", "the archive has more members than are read")
    seen: set[str] = set()
    # Members may overlap, so that a small archive holds the same large content many times.
    given = allowance(span.size)
    for entry in entries:
        if entry.filename in seen:
            harvest.flags.add(Flag.DUPLICATE_MEMBER)
        seen.add(entry.filename)
        if _leaves(entry.orig_filename):
            harvest.flags.add(Flag.PATH_TRAVERSAL_MEMBER)
        source = _content(span, entry, harvest, given)
        if source is not None and not entry.filename.endswith("/"):
            yield Member(entry.filename, source)


def _leaves(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return name.startswith(("/", "\\")) or ".." in parts or name[1:2] == ":"


def _content(
    span: FileSpan, entry: zipfile.ZipInfo, harvest: Harvest, given: Allowance
) -> ByteSource | None:
    raw = span.read_at(entry.header_offset, _LOCAL.size) if entry.header_offset >= 0 else b""
    if len(raw) < _LOCAL.size or not raw.startswith(b"PK\x03\x04"):
        harvest.lack(GapReason.BROKEN, "a member of the archive has no header of its own")
        return None
    _, _, flags, method, _, _, _, _, _, name_length, extra_length = _LOCAL.unpack(raw)
    after = entry.header_offset + _LOCAL.size
    local_name = span.read_at(after, name_length)
    if (flags | entry.flag_bits) & _ENCRYPTED:
        # Some loaders ignore the bit and read the bytes as they stand; so does what follows.
        harvest.flags.add(Flag.ENCRYPTED_MEMBER)
    if (
        local_name not in _spellings(entry.orig_filename)
        or method != entry.compress_type
        or (flags ^ entry.flag_bits) & _ENCRYPTED
    ):
        harvest.flags.add(Flag.HEADER_MISMATCH)
    data = span.within(after + name_length + extra_length, entry.compress_size)
    if entry.compress_type == _STORED:
        return data
    if entry.compress_type == _DEFLATED:
        return deflated(data, given)
    if entry.compress_type == _BZIPPED:
        return bzipped(data, given)
    harvest.lack(GapReason.UNSUPPORTED, f"ZIP method {entry.compress_type} is not read")
    return None


def _spellings(name: str) -> set[bytes]:
    return {name.encode("utf-8", "surrogatepass"), name.encode("cp437", "replace")}
