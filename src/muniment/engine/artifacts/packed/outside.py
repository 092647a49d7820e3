"""Bytes that an archive's own tables do not speak of: before, between and behind its members.

Whoever lists the archive does not see them, and some loader may.
"""

from __future__ import annotations

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.packed.magic import LOADABLE, PROGRAMS, head_format
from muniment.engine.artifacts.source import ByteSource, Part

_STEP = 1 << 18


def read_outside(
    source: ByteSource,
    start: int,
    end: int,
    examination: Examination,
    *,
    strict: bool,
    what: str = "outside members",
    quiet: bool = False,
) -> None:
    """Examine a stretch as a file of its own, and say that it is there.

    Args:
        source: The archive.
        start: Its first byte.
        end: The byte after its last.
        examination: Takes what is seen.
        strict: Whether the archive is a model, which has no reason to hold such bytes.
        what: Says where the stretch lies, for a person.
        quiet: Examine only; somebody said already that it is there.

    Raises:
        UnreadableError: The bytes cannot be read.
    """
    first = _not_zero(source, start, end, examination)
    if first is None:
        return
    # Zeros before are padding; what they pad is looked at from its own start.
    head = source.read_at(first, min(512, end - first))
    looks = head_format(head)
    operand = f"{end - first} bytes {what}"
    if quiet:
        pass
    elif looks == "zip":
        examination.sign("archive.unlisted-member", offset=first, operand=operand)
    elif looks in LOADABLE or looks in PROGRAMS:
        examination.sign("archive.hidden-file", offset=first, operand=f"{looks}, {operand}")
    elif strict:
        examination.sign("archive.hidden-bytes", offset=first, operand=operand)
    else:
        examination.sign("archive.bytes-outside", offset=first, operand=operand)
    examination.examine(Part(source, first, end - first), f"(bytes {first} to {end})")


def _not_zero(source: ByteSource, start: int, end: int, examination: Examination) -> int | None:
    """Return the first byte of a stretch that is not zero, or None."""
    while start < end:
        piece = source.read_at(start, min(_STEP, end - start))
        if not piece:
            return None
        examination.spend(1 + (len(piece) >> 8))
        rest = piece.lstrip(b"\0")
        if rest:
            return start + len(piece) - len(rest)
        start += len(piece)
    return None
