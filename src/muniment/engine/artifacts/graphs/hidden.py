"""Looks into bytes that should be nothing but numbers or text for something that is more than that.

Weights may hold any bytes, and a loader of weights runs none of them. But a program, a script or a
pickle among them is there for somebody to take it out again, or because the file is two files at
once. Only strong marks count, which do not come up in random numbers.

Out of scope: what the content does; ``Examination.examine`` finds that out.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import ByteSource, Part

EDGE: Final = 1 << 14
"""Bytes at either end of raw data that are looked at unless the policy says ``deep``."""
_STEP: Final = 1 << 20
_OVERLAP: Final = 512
_MAX_FOUND: Final = 8
"""Places in one stretch that are followed."""

# What is searched for, plainly, and the pattern that must hold there.
_ELF, _PE, _MACHO, _SCRIPT, _PICKLE, _ZIP = (
    "a Linux program",
    "a Windows program",
    "a macOS program",
    "a script",
    "a pickle",
    "an archive",
)
_MARKS: Final = (
    (b"\x7fELF", 0, _ELF),
    (b"DOS mode.", -0xC0, _PE),
    (b"\xcf\xfa\xed\xfe", 0, _MACHO),
    (b"#!/", 0, _SCRIPT),
    (b"\x80\x02", 0, _PICKLE),
    (b"\x80\x03", 0, _PICKLE),
    (b"\x80\x04\x95", 0, _PICKLE),
    (b"\x80\x05\x95", 0, _PICKLE),
    (b"PK\x03\x04", 0, _ZIP),
)


@cache
def _text_pickle() -> re.Pattern[bytes]:
    """Return the form of an old pickle that calls what it imports."""
    name = rb"[A-Za-z_][\w.]{0,80}\n"
    return re.compile(
        rb"\(?c" + name + name + rb"(?:p\d{1,6}\n|q.)?[(]|\([^\n]{0,80}\n{0,1}i" + name + name
    )


@cache
def _patterns() -> dict[str, re.Pattern[bytes]]:
    return {
        # Machines of computers; the programs for GPUs inside compiled models are ELF files too.
        _ELF: re.compile(
            rb"\x7fELF(?:[\x01\x02]\x01\x01[\x00\x03]\x00.{7}[\x01-\x04]\x00(?:\x03|\x28|\x3e|\xb7|\xf3)\x00)",
            re.DOTALL,
        ),
        _PE: re.compile(rb"MZ.{38,}?DOS mode\.", re.DOTALL),
        _MACHO: re.compile(rb"\xcf\xfa\xed\xfe(?:\x07|\x0c)\x00\x00\x01"),
        _SCRIPT: re.compile(rb"#!/(?:usr/)?(?:local/)?bin/[a-z]{2,}[\n\r 0-9.]"),
        _PICKLE: re.compile(
            rb"\x80[\x02-\x05](?:\x95.{5}\x00\x00\x00)?"
            rb"(?:[\x28\x5d\x7d\x8f\x94\x29]|[qh].|r.{4}){0,8}"
            rb"(?:[ci][A-Za-z_][\w.]{0,80}\n[A-Za-z_]|\x8c.[A-Za-z_][\w.]{0,80}\x94?"
            rb"(?:\x8c.[A-Za-z_][\w.]{0,80}\x94?\x93)|X.\x00\x00\x00[A-Za-z_])",
            re.DOTALL,
        ),
        _ZIP: re.compile(
            rb"PK\x03\x04[\x0a-\x3f]\x00.[\x00\x08][\x00\x08\x0c\x0e\x5d]\x00", re.DOTALL
        ),
    }


def look_inside(
    source: ByteSource, examination: Examination, start: int, length: int, what: str
) -> None:
    """Search raw data for content of other kinds, record it, and examine it.

    Only the first and last 16 KiB are searched, unless the policy says ``deep``.

    Args:
        source: Where the data is.
        examination: Takes what is found.
        start: First byte of it.
        length: Bytes of it.
        what: What it is called in reports.
    """
    if length < 8:
        return
    head = source.read_at(start, min(length, 256))
    if head[:1] in (b"c", b"(") and _text_pickle().match(head):
        _record(source, examination, start, start + length, _PICKLE, what)
        return
    if length < 16:
        return
    if examination.policy.deep or length <= 2 * EDGE:
        stretches = [(start, length)]
    else:
        stretches = [(start, EDGE), (start + length - EDGE, EDGE)]
        examination.limit("raw data was searched at its beginnings and ends only")
    found = 0
    for first, count in stretches:
        for base in range(first, first + count, _STEP):
            data = source.read_at(base, min(_STEP + _OVERLAP, start + length - base))
            examination.spend(len(data) >> 6)
            for offset, kind in _in_chunk(data[: min(len(data), first + count - base)]):
                found += 1
                if found > _MAX_FOUND:
                    return
                _record(source, examination, base + offset, start + length, kind, what)


def _in_chunk(data: bytes) -> list[tuple[int, str]]:
    found: dict[int, str] = {}
    for mark, back, kind in _MARKS:
        at = data.find(mark)
        while at >= 0 and len(found) <= _MAX_FOUND:
            if back:
                match = _patterns()[kind].search(data, max(0, at + back), at + len(mark))
            else:
                match = _patterns()[kind].match(data, at)
            if match is not None:
                found.setdefault(match.start(), kind)
            at = data.find(mark, at + 1)
    return sorted(found.items())


def _record(
    source: ByteSource, examination: Examination, at: int, end: int, kind: str, what: str
) -> None:
    if kind != _ZIP:
        examination.sign("graph.hidden-content", offset=at, path=what, operand=kind)
    if kind in (_ELF, _PE, _MACHO):
        return
    examination.examine(Part(source, at, end - at), f"{what}@{at}")
