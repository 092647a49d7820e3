"""The records of a ZIP archive, each read alone: what they say, not whether they agree.

Source: PKWARE APPNOTE.TXT 4.3 to 4.5, and 4.6.9 for the Unicode path. Out of scope: archives over
several disks, encrypted directories.
"""

from __future__ import annotations

import stat
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import ByteSource

LOCAL = b"PK\x03\x04"
CENTRAL = b"PK\x01\x02"
END = b"PK\x05\x06"
END64 = b"PK\x06\x06"
LOCATOR64 = b"PK\x06\x07"
DESCRIPTOR = b"PK\x07\x08"

ENCRYPTED, LATER, UTF8 = 0x1, 0x8, 0x800
_FULL = 0xFFFFFFFF
_END = struct.Struct("<4s4H2IH")
_END64 = struct.Struct("<4sQ2H2I4Q")
_LOCATOR = struct.Struct("<4sIQI")
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_TAIL = (1 << 16) + _END.size
_MAX_ENDS = 8
_WINDOW = 1 << 18
_UNICODE_PATH = 0x7075
_ZIP64 = 0x0001


@dataclass(frozen=True, slots=True)
class End:
    """An end record.

    Attributes:
        offset: Where it stands.
        end: The byte after its comment.
        first: Where the records for the end begin: its own offset, or that of its 64-bit form.
        places: Where readers would look for the directory, each with the bytes to add to the
            offsets in it.
        size: Bytes of the directory, as it says.
        entries: Entries in it, as it says.
        wide: Whether it has a 64-bit form that says something else.
    """

    offset: int
    end: int
    first: int
    places: tuple[tuple[int, int], ...]
    size: int
    entries: int
    wide: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """What a header says of a member; of the directory, or the member's own.

    Attributes:
        name: As it stands.
        flags: General purpose bits.
        method: Compression.
        crc: CRC-32 of the content.
        packed: Bytes in the archive.
        size: Bytes of the content.
        offset: Where the member's own header stands.
        extra: Extra fields.
        mode: Unix mode, or 0.
        at: Where this header itself stands.
        length: Bytes of this header.
    """

    name: bytes
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    offset: int
    extra: bytes
    mode: int
    at: int
    length: int

    @property
    def shown(self) -> str:
        """The name as text."""
        if self.flags & UTF8:
            return self.name.decode("utf-8", "backslashreplace")
        return self.name.decode("cp437", "replace")

    @property
    def other_name(self) -> bytes | None:
        """The name in the Unicode path field, where there is one that some readers follow."""
        for kind, field in _fields(self.extra):
            known = kind == _UNICODE_PATH and len(field) > 5 and field[0] == 1
            if known and int.from_bytes(field[1:5], "little") == zlib.crc32(self.name):
                return field[5:]
        return None


def _fields(extra: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 4 <= len(extra):
        kind, length = extra[at] | extra[at + 1] << 8, extra[at + 2] | extra[at + 3] << 8
        yield kind, extra[at + 4 : at + 4 + length]
        at += 4 + length


def _widened(extra: bytes, values: list[int]) -> list[int]:
    """Return sizes and offset with those that did not fit 32 bits taken from the extra field."""
    if _FULL not in values:
        return values
    for kind, field in _fields(extra):
        if kind == _ZIP64:
            at = 0
            for place, value in enumerate(values):
                if value == _FULL and at + 8 <= len(field):
                    values[place] = int.from_bytes(field[at : at + 8], "little")
                    at += 8
            break
    return values


def local_header(source: ByteSource, offset: int) -> Entry | None:
    """Return the header that stands before a member's data, or None where there is none."""
    raw = source.read_at(offset, 512) if offset >= 0 else b""
    if len(raw) < _LOCAL.size or not raw.startswith(LOCAL):
        return None
    _, _, flags, method, _, _, crc, packed, size, names, extras = _LOCAL.unpack_from(raw)
    length = _LOCAL.size + names + extras
    if length > len(raw):
        raw = source.read_at(offset, length)
    name = raw[_LOCAL.size : _LOCAL.size + names]
    extra = raw[_LOCAL.size + names : length]
    size, packed = _widened(extra, [size, packed])
    return Entry(name, flags, method, crc, packed, size, offset, extra, 0, offset, length)


def directory(
    source: ByteSource, start: int, end: int, shift: int, examination: Examination
) -> list[Entry]:
    """Return the entries of a directory, as far as it holds.

    Args:
        source: The archive.
        start: Where it begins.
        end: Where reading stops at the latest.
        shift: Bytes to add to each offset in it.
        examination: Counts the work, and says how many entries are read at most.
    """
    entries: list[Entry] = []
    window, base = b"", start
    at = start
    most = examination.policy.limits.members + 1
    while at < end and len(entries) < most:
        have = base + len(window) - at
        if have < _CENTRAL.size:
            window, base = source.read_at(at, min(_WINDOW, end - at)), at
            if len(window) < _CENTRAL.size:
                break
            examination.spend(len(window) >> 2)
        entry = _central(window, at - base, at, shift)
        if entry is None:
            break
        if entry.length > base + len(window) - at:
            if base == at and entry.length > end - at:
                break
            window, base = source.read_at(at, min(max(_WINDOW, entry.length), end - at)), at
            if entry.length > len(window):
                break
            entry = _central(window, 0, at, shift)
            if entry is None:
                break
        entries.append(entry)
        at += entry.length
    return entries


def _central(window: bytes, place: int, at: int, shift: int) -> Entry | None:
    values = _CENTRAL.unpack_from(window, place)
    if values[0] != CENTRAL:
        return None
    made, flags, method, crc, packed, size = values[1], *values[3:5], *values[7:10]
    names, extras, comment, _, _, attributes, offset = values[10:17]
    after = place + _CENTRAL.size
    name = window[after : after + names]
    extra = window[after + names : after + names + extras]
    size, packed, offset = _widened(extra, [size, packed, offset])
    # The upper half of the attributes is a file's mode for Unix (3) and OS X (19); some programs
    # take it for one whatever system the entry names, so that links count everywhere.
    mode = attributes >> 16
    if made >> 8 not in (3, 19) and not stat.S_ISLNK(mode):
        mode = 0
    length = _CENTRAL.size + names + extras + comment
    return Entry(name, flags, method, crc, packed, size, offset + shift, extra, mode, at, length)


def ends(source: ByteSource, size: int) -> list[End]:
    """Return the end records near the end of an archive, the one that readers take first."""
    start = max(0, size - _TAIL)
    tail = source.read_at(start, size - start)
    found: list[End] = []
    place = tail.rfind(END)
    while place >= 0 and len(found) < _MAX_ENDS:
        if place + _END.size <= len(tail):
            found.append(_end(source, tail, start, place))
        place = tail.rfind(END, 0, place)
    return found


def _end(source: ByteSource, tail: bytes, start: int, place: int) -> End:
    _, _, _, _, entries, size, offset, comment = _END.unpack_from(tail, place)
    at = start + place
    end = min(at + _END.size + comment, start + len(tail))
    places = _places(at, size, offset)
    locator = source.read_at(at - _LOCATOR.size, _LOCATOR.size) if at >= _LOCATOR.size else b""
    if not locator.startswith(LOCATOR64) or len(locator) < _LOCATOR.size:
        return End(at, end, at, places, size, entries, False)
    first = at - _LOCATOR.size
    for wide_at in dict.fromkeys((_LOCATOR.unpack(locator)[2], first - _END64.size)):
        raw = source.read_at(wide_at, _END64.size) if 0 <= wide_at < first else b""
        if len(raw) == _END64.size and raw.startswith(END64):
            fields = _END64.unpack(raw)
            wide = (fields[7], fields[8], fields[9])
            narrow = (entries, size, offset)
            fulls = (0xFFFF, _FULL, _FULL)
            differs = any(
                n not in (w, full) for n, w, full in zip(narrow, wide, fulls, strict=True)
            )
            both = _places(wide_at, wide[1], wide[2])
            if differs:
                # Some readers take the wide record wherever it stands, some only where asked to.
                both = tuple(dict.fromkeys(both + _places(first, size, offset) + places))
            return End(at, end, wide_at, both, max(wide[1], 0), wide[0], differs)
    return End(at, end, first, places, size, entries, False)


def _places(at: int, size: int, offset: int) -> tuple[tuple[int, int], ...]:
    """Return where a directory may begin: right before its end record, or where that says."""
    before = at - size
    shift = before - offset
    if before < 0:
        return ((offset, 0),)
    if shift == 0:
        return ((before, 0),)
    # A file with bytes in front: offsets count from the archive's start, or from the file's.
    return ((before, shift), (offset, 0))
