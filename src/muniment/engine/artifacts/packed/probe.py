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
_END = b"PK\x05\x06"


@cache
def _pickle() -> re.Pattern[bytes]:
    """Return what pickles begin with.

    The pattern begins with one plain byte, which ``re`` looks for at the speed of ``memchr``.
    """
    start = rb"\x80(?:[\x04\x05]\x95.{5}\0\0\0|[\x02\x03]c[A-Za-z_][\w.]*\n)"
    return re.compile(start, re.DOTALL)


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
    deep = examination.policy.deep
    if deep:
        stretches = [(start, min(size, start + step)) for start in range(0, size, step)]
    elif size <= 2 * REACH:
        stretches = [(0, size)]
    else:
        stretches = [(0, REACH), (size - REACH, size)]
    tried = 0
    for start, stop in stretches:
        window = source.read_at(start, min(stop + _OVERLAP, size) - start)
        examination.spend(1 + (len(window) >> 6))
        for place in _candidates(
            window, stop - start, first=not start, ending=deep or stop == size
        ):
            tried += 1
            if tried > _MAX_TRIED:
                return
            _try(source, start + place, window[place : place + 512], examination)


def _candidates(window: bytes, stop: int, *, first: bool, ending: bool) -> list[int]:
    """Return the places of a window at which something could begin, or an archive end."""
    found = {0} if first and head_format(window[:512]) is not None else set()
    for match in _pickle().finditer(window, 0, stop + _OVERLAP):
        if len(found) >= _MAX_TRIED or match.start() >= stop:
            break
        found.add(match.start())
    # An archive is found by its end, which only the last bytes can hold.
    place = window.rfind(_END, 0, stop + 4) if ending else -1
    while place >= 0 and len(found) < _MAX_TRIED:
        if window[place + 4 : place + 8] == bytes(4):
            found.add(place)
        place = window.rfind(_END, 0, place)
    return sorted(found)


def _try(source: ByteSource, offset: int, head: bytes, examination: Examination) -> None:
    if head.startswith(_END):
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
