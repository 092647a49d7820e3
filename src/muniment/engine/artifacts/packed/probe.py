"""Looks at the ends of raw numbers for what is no number: pickles, archives, programs.

Raw tensors are gigabytes that no loader runs. What hides in one is reached by a loader that is told
where it begins, so the first and last 64 KiB are searched for beginnings that numbers hardly ever
make by chance; what looks like one is examined, and counts only if it is one.

Out of scope: the middle of a tensor (``policy.deep`` has it searched too).
"""

from __future__ import annotations

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.packed.magic import PROGRAMS, head_format, text_pickle
from muniment.engine.artifacts.source import ByteSource, Part

REACH = 1 << 16
_OVERLAP = 64
_BEGINNINGS = (
    b"PK\x03\x04",
    b"\x80\x04\x95",
    b"\x80\x05\x95",
    b"\x80\x02c",
    b"\x80\x03c",
    b"\x7fELF",
    b"\x89HDF\r\n\x1a\n",
)
_MAX_TRIED = 16


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
    found = set()
    if first and head_format(window[:512]) is not None:
        found.add(0)
    for beginning in _BEGINNINGS:
        place = window.find(beginning, 0, stop)
        while place >= 0 and len(found) < _MAX_TRIED:
            if _plausible(window, place):
                found.add(place)
            place = window.find(beginning, place + 1, stop)
    return sorted(found)


def _plausible(window: bytes, place: int) -> bool:
    head = window[place : place + 200]
    if head[:1] == b"\x80":
        if head[2:3] == b"c":
            return text_pickle().match(head, 2) is not None
        return head[8:11] == b"\0\0\0"
    if head.startswith(b"PK"):
        # Version, flags, method: all small in a real header.
        return head[5:6] == b"\0" and head[7:8] in b"\0\x08" and head[9:10] == b"\0"
    return head_format(head) is not None


def _try(source: ByteSource, offset: int, head: bytes, examination: Examination) -> None:
    looks = head_format(head)
    if looks in PROGRAMS and looks != "script":
        examination.sign("archive.program-inside", offset=offset, operand=f"{looks} in a tensor")
    with examination.trial() as trial:
        examination.examine(Part(source, offset), f"(bytes from {offset})")
        if trial.imports or trial.signs:
            trial.keep(lacks=False)
    if trial.kept:
        examination.sign("archive.hidden-file", offset=offset, operand=f"{looks} in a tensor")
