"""Opens one member of a ZIP archive in every way in which some reader would.

A reader goes by the directory, by the member's own header, or by what the compressed data says of
its own end. Where these differ, each of them is followed, and the difference is a finding.

Source: APPNOTE.TXT 4.3.7, 4.3.9, 4.4; CVE-2025-1944, CVE-2025-1945, CVE-2025-10156.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.packed import codecs
from muniment.engine.artifacts.packed.codecs import Codec
from muniment.engine.artifacts.packed.outside import read_outside
from muniment.engine.artifacts.packed.streams import tell_problem
from muniment.engine.artifacts.packed.unpacking import unpack
from muniment.engine.artifacts.packed.zip_records import (
    DESCRIPTOR,
    ENCRYPTED,
    LATER,
    UTF8,
    Entry,
)
from muniment.engine.artifacts.source import ByteSource, MemorySource, Part

STORED, AES = 0, 99
_CHECKED = 1 << 20
"""Stored members up to this size are read whole, and their checksum is compared."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member with both its headers.

    Attributes:
        entry: What the directory says; its own header where it is not in the directory.
        own: What the header before its data says.
    """

    entry: Entry
    own: Entry

    @property
    def start(self) -> int:
        """Where its data begins."""
        return self.own.offset + self.own.length

    @property
    def end(self) -> int:
        """The byte after its data, going by the directory."""
        return self.start + self.entry.packed


@dataclass(frozen=True, slots=True)
class _How:
    """How strict to be: see ``contents``; ``told`` says whether sizes and checksum are there."""

    strict: bool
    lax: bool
    told: bool


def differences(member: Member) -> list[str]:
    """Return what the two headers of a member say differently."""
    entry, own = member.entry, member.own
    found = []
    if entry.name != own.name:
        found.append("name")
    elif (entry.flags ^ own.flags) & UTF8 and not entry.name.isascii():
        found.append("encoding of the name")
    if entry.method != own.method:
        found.append("method")
    if (entry.flags ^ own.flags) & ENCRYPTED:
        found.append("encryption")
    # Where the sizes follow the data, the header before it has none of them, or only hints.
    open_ended = own.flags & LATER
    for word, theirs, its in (
        ("packed size", entry.packed, own.packed),
        ("size", entry.size, own.size),
        ("checksum", entry.crc, own.crc),
    ):
        if theirs != its and not (open_ended and its in (0, 0xFFFFFFFF)):
            found.append(word)
    return found


def descriptor_length(source: ByteSource, member: Member) -> int:
    """Return the bytes of the record that may follow a member's data with its sizes."""
    if not (member.entry.flags | member.own.flags) & LATER:
        return 0
    raw = source.read_at(member.end, 24)
    entry = member.entry
    crc = entry.crc.to_bytes(4, "little")
    for lead in (DESCRIPTOR, b""):
        for width in (8, 4):
            try:
                sizes = entry.packed.to_bytes(width, "little") + entry.size.to_bytes(
                    width, "little"
                )
            except OverflowError:
                continue
            if raw.startswith(lead + crc + sizes):
                return len(lead) + 4 + 2 * width
    return 16 if raw.startswith(DESCRIPTOR) else 0


def contents(
    source: ByteSource, member: Member, examination: Examination, *, strict: bool, lax: bool
) -> Iterator[ByteSource]:
    """Yield what a member holds, once for each way of reading it.

    Args:
        source: The archive.
        member: The member.
        examination: Takes what is odd about it, under the member's own name.
        strict: Whether the archive is a model.
        lax: Whether an empty checksum is an honest one, as a torch option writes it.
    """
    ways = [member.entry]
    own = member.own
    if own.method != member.entry.method or (
        not own.flags & LATER and (own.packed, own.size) != (member.entry.packed, member.entry.size)
    ):
        ways.append(replace(own, crc=member.entry.crc))
    if member.entry.method == STORED and member.entry.size > member.entry.packed:
        ways.append(replace(member.entry, packed=member.entry.size))
    for place, way in enumerate(ways):
        try:
            # A header that stands alone may leave size and checksum to a record after the data.
            told = not (member.entry is own and own.flags & LATER)
            opened = _open(source, member.start, way, examination, _How(strict, lax, told))
        except UnreadableError as error:
            if not place:
                examination.lack(error.reason, error.message)
            continue
        if opened is not None:
            yield opened


def _open(
    source: ByteSource,
    start: int,
    way: Entry,
    examination: Examination,
    how: _How,
) -> ByteSource | None:
    data = Part(source, start, way.packed)
    size = data.size
    if size is not None and size < way.packed:
        examination.lack("broken", "the archive ends inside a member")
    if way.method == STORED:
        return _stored(data, way, examination, how)
    codec = _codec(data, way)
    if way.method == 14:
        data = Part(data, 9)
    whole = unpack(data, codec, examination)
    locked = way.flags & ENCRYPTED
    if locked and (whole.problem or whole.size != way.size):
        _locked(examination)
        return None
    if locked:
        examination.sign("archive.false-encryption")
    tell_problem(whole, examination)
    if not whole.problem:
        if not how.told:
            pass
        elif whole.size != way.size:
            operand = f"says {way.size}, holds {whole.size} bytes"
            examination.sign("archive.size-mismatch", operand=operand)
        elif whole.crc != way.crc and not (how.lax and not way.crc):
            examination.sign("archive.bad-checksum")
        rest = data.size
        if rest is not None and whole.consumed < rest:
            where = "behind a member's compressed data"
            read_outside(data, whole.consumed, rest, examination, strict=how.strict, what=where)
    return whole.source


def _stored(data: Part, way: Entry, examination: Examination, how: _How) -> ByteSource | None:
    if way.size != way.packed and how.told:
        if way.flags & ENCRYPTED and way.packed == way.size + 12:
            _locked(examination)
            return None
        operand = f"says {way.size}, holds {way.packed} bytes"
        examination.sign("archive.size-mismatch", operand=operand)
    if way.flags & ENCRYPTED:
        examination.sign("archive.false-encryption")
    if data.size is None or data.size > _CHECKED:
        return data
    examination.spend(1 + (data.size >> 8))
    content = data.read_at(0, data.size)
    odd = how.told and len(content) == way.packed and zlib.crc32(content) != way.crc
    if odd and not (how.lax and not way.crc):
        examination.sign("archive.bad-checksum")
    return MemorySource(content)


def _locked(examination: Examination) -> None:
    examination.sign("archive.encrypted-member")
    examination.lack("unsupported", "a member of the archive is encrypted")


def _codec(data: ByteSource, way: Entry) -> Codec:
    method = way.method
    if method == 8:
        return codecs.deflate()
    if method == 12:
        return codecs.bzip2()
    if method == 14:
        return codecs.lzma_in_zip(data.read_at(0, 9))
    if method in (20, 93):
        return codecs.zstandard()
    if method == 95:
        return codecs.xz()
    if method == AES:
        raise UnreadableError("unsupported", "a member of the archive is encrypted")
    raise UnreadableError("unsupported", f"ZIP method {method} is not read")
