"""The 512-byte headers of tar archives, with what pax and GNU records say instead.

Source: POSIX.1-2017 ``pax``, the GNU tar manual (long names, base-256, sparse), CVE-2025-62518 and
CVE-2025-45582 for where readers disagree. Out of scope: what to do about it (``tar_file``).
"""

from __future__ import annotations

from dataclasses import dataclass

BLOCK = 512
REGULAR = b"\0" + b"0" + b"7"
LONG_NAME, LONG_LINK, PAX_ALL, SPARSE = b"L", b"K", b"g", b"S"
PAX = (b"x", b"X")
HARD, SYMBOLIC, FOLDER = b"1", b"2", b"5"
DEVICES = b"346"
_KNOWN = frozenset(b"\x001234567xgLKSXVDMAN0")
_DIGITS = frozenset(b"01234567 \0")


@dataclass(frozen=True, slots=True)
class TarHeader:
    """What one block says.

    Attributes:
        name: Bytes of the name, with the prefix.
        size: Bytes of content.
        kind: The type flag.
        link: Bytes of the link's target.
        sparse: Whether a GNU sparse map follows.
    """

    name: bytes
    size: int
    kind: bytes
    link: bytes
    sparse: bool


def checksum_holds(block: bytes) -> bool:
    """Return whether a block is a header: its checksum is what it says, as signed or unsigned."""
    if len(block) < BLOCK or not _DIGITS.issuperset(block[148:156]):
        return False
    said = number(block[148:156])
    if said is None or said == 0:
        return False
    summed = sum(block[:148]) + 256 + sum(block[156:BLOCK])
    if said == summed:
        return True
    high = sum(1 for byte in block[:148] + block[156:BLOCK] if byte > 127)
    return said == summed - 256 * high


def number(field: bytes) -> int | None:
    """Return a number in octal digits or in base 256, or None."""
    if field[:1] in (b"\x80", b"\xff"):
        value = int.from_bytes(field[1:], "big")
        return value if field[0] == 0x80 else value - (1 << 8 * (len(field) - 1))
    digits = field.partition(b"\0")[0].strip()
    if not digits:
        return 0
    return int(digits, 8) if digits.isdigit() and not set(digits) & set(b"89") else None


def header(block: bytes) -> TarHeader | None:
    """Return what a block says, or None where it is no header."""
    if not checksum_holds(block):
        return None
    size = number(block[124:136])
    if size is None or size < 0:
        return None
    name = block[:100].partition(b"\0")[0]
    kind = block[156:157]
    if block[257:263] == b"ustar\0":
        prefix = block[345:500].partition(b"\0")[0]
        if prefix:
            name = prefix + b"/" + name
    link = block[157:257].partition(b"\0")[0]
    return TarHeader(name, size, kind, link, kind == SPARSE)


def looks_tar(head: bytes) -> bool:
    """Return whether a file begins with a tar header; cheap where it does not."""
    if len(head) < BLOCK or not _DIGITS.issuperset(head[148:154]):
        return False
    if head[156] not in _KNOWN or not head[:1].strip(b"\0"):
        return False
    return checksum_holds(head[:BLOCK])


def pax_records(data: bytes) -> dict[bytes, bytes] | None:
    """Return the records of a pax header, the later of a keyword counting; None where broken."""
    records: dict[bytes, bytes] = {}
    at = 0
    while at < len(data) and data[at] != 0:
        space = data.find(b" ", at, at + 12)
        if space < 0 or not data[at:space].isdigit():
            return None
        length = int(data[at:space])
        end = at + length
        if length <= space - at or end > len(data):
            return None
        key, equals, value = data[space + 1 : end - 1].partition(b"=")
        if not equals:
            return None
        records[key] = value
        at = end
    return records
