"""Looks at the ends of raw numbers for what is no number: pickles, archives, programs.

Raw tensors are gigabytes that no loader runs. What hides in one is reached by a loader that is told
where it begins, so the first and last 64 KiB are searched for beginnings that numbers hardly ever
make by chance; what looks like one is examined, and counts only if it is one.

Out of scope: the middle of a tensor (``policy.deep`` has it searched too).
"""

from __future__ import annotations

import re
from functools import cache

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.packed.magic import PROGRAMS, head_format
from muniment.engine.artifacts.source import ByteSource, Part

REACH = 1 << 16
_OVERLAP = 64
_MAX_TRIED = 16


@cache
def _beginnings() -> tuple[re.Pattern[bytes], re.Pattern[bytes]]:
    """Return what pickles and ZIP records begin with.

    Each pattern begins with one plain byte, which ``re`` looks for at the speed of ``memchr``.
    """
    pickle = rb"\x80(?:[\x04\x05]\x95.{5}\0\0\0|[\x02\x03]c[A-Za-z_][\w.]*\n)"
    record = rb"P(?=K(?:\x03\x04.\0.[\0\x08].\0|\x05\x06\0\0\0\0))"
    return re.compile(pickle, re.DOTALL), re.compile(record, re.DOTALL)


def probe(source: ByteSource, size: int, examination: Examination) -> None:
    """Search the ends of raw numbers, all of them where the policy says so.

    Args:
        source: The numbers.
        size: Their bytes.
        examination: Within the member that holds them.

    Raises:
        UnreadableError: They cannot be read.
    """
    step = 1 << 20
    if examination.policy.deep:
        stretches = [(start, min(size, start + step)) for start in range(0, size, step)]
    elif size <= 2 * REACH:
        stretches = [(0, size)]
    else:
        stretches = [(0, REACH), (size - REACH, size)]
    tried = 0
    for start, stop in stretches:
        window = source.read_at(start, min(stop + _OVERLAP, size) - start)
        examination.spend(1 + (len(window) >> 6))
        for place in _candidates(window, stop - start, first=not start):
            tried += 1
            if tried > _MAX_TRIED:
                return
            _try(source, start + place, window[place : place + 512], examination)


def _candidates(window: bytes, stop: int, *, first: bool) -> list[int]:
    """Return the places of a window at which something could begin."""
    found = {0} if first and head_format(window[:512]) is not None else set()
    for pattern in _beginnings():
        for match in pattern.finditer(window, 0, stop + _OVERLAP):
            if len(found) >= _MAX_TRIED:
                break
            if match.start() < stop:
                found.add(match.start())
    return sorted(found)


def _try(source: ByteSource, offset: int, head: bytes, examination: Examination) -> None:
    if head.startswith(b"PK\x05\x06"):
        # The end of an archive: its reader finds the beginning from here.
        end = offset + 22 + int.from_bytes(head[20:22], "little")
        source, offset = Part(source, 0, end), 0
    looks = head_format(head) or "zip"
    if looks in PROGRAMS and looks != "script":
        examination.sign("archive.program-inside", offset=offset, operand=f"{looks} in a tensor")
    with examination.trial() as trial:
        examination.examine(Part(source, offset), f"(bytes from {offset})")
        if trial.imports or trial.signs:
            trial.keep(lacks=False)
    if trial.kept:
        examination.sign("archive.hidden-file", offset=offset, operand=f"{looks} in a tensor")
