"""Looks for pickles in bytes that are none: behind a header, behind an end, in raw tensor data."""

from __future__ import annotations

import re

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.pickled.memory import End
from muniment.engine.artifacts.pickled.streams import follow
from muniment.engine.artifacts.source import ByteSource

_SEARCHED = 16 << 20
_STEP = 1 << 20
_OVERLAP = 512
_MAX_CANDIDATES = 512
_CANDIDATE_BYTES = 1 << 20
"""Bytes of opcodes followed from a place that may be no pickle at all."""
_ALL_BYTES = 4 << 20
"""The same, from all such places in one file; after that, only a little from each."""
_LITTLE = 1 << 10
_START = re.compile(
    rb"\x80[\x02-\x05][\x95\x8c}\]()cXKJMBC\x8aUNIVSGLF\x88\x89\x8d\x8e\x8f\x96]"
    rb"|c[A-Za-z_][\w.]{0,99}\n[A-Za-z_][\w.]{0,99}\n(?:p\d{1,6}\n|q.|r.{4})?[()]",
    re.DOTALL,
)
"""PROTO and an opcode with which real pickles begin, or a name that is going to be called."""


def search(source: ByteSource, examination: Examination, start: int) -> None:
    """Look for pickles in bytes that are none, from ``start`` on, not further than some MiB.

    Raises:
        UnreadableError: The file cannot be read.
        BudgetSpentError: Nothing further of it is to be read.
    """
    tried = followed = 0
    end = start
    whole = examination.policy.deep and source.size is not None
    stop = source.size if whole else start + _SEARCHED
    for base in range(start, stop or 0, _STEP):
        chunk = source.read_at(base, _STEP + _OVERLAP)
        examination.spend(len(chunk) >> 4)
        for found in _START.finditer(chunk):
            offset = base + found.start()
            if offset < end or found.start() >= _STEP:
                continue
            tried += 1
            if tried > _MAX_CANDIDATES:
                examination.lack("too_large", "more places look like a pickle than are tried")
                return
            reach = _CANDIDATE_BYTES if followed < _ALL_BYTES else _LITTLE
            taken, after = _try_at(source, examination, offset, reach)
            end = max(end, after if taken else 0)
            followed += min(after - offset, reach)
        if len(chunk) <= _STEP:
            return
    if not whole:
        examination.limit("bytes outside of pickles were searched in their first 16 MiB only")


def _try_at(
    source: ByteSource, examination: Examination, offset: int, reach: int
) -> tuple[bool, int]:
    """Follow a pickle that may begin at a place; return whether it is a whole one, and its end."""
    with examination.trial() as trial:
        followed = follow(source, examination, offset, last=offset + reach)
        whole = followed.end is End.STOPPED
        if followed.acts or (whole and followed.names):
            examination.see("pickle")
            examination.sign("pickle.leading-bytes", offset=offset)
            trial.keep(lacks=False)
            return whole, followed.offset
    return False, followed.offset
