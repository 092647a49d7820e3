"""Reads streams of pickles: several in a row, bytes around them, pickles inside byte strings."""

from __future__ import annotations

import re

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.handlers import HANDLERS
from muniment.engine.artifacts.harvest import Harvest
from muniment.engine.artifacts.joblib_arrays import array_end
from muniment.engine.artifacts.machine import End, PickleMachine
from muniment.engine.artifacts.model_file import Flag
from muniment.engine.artifacts.source import ByteSource
from muniment.engine.checks.fact import GapReason

_MAX_PICKLES = 100_000
_MAX_DEPTH = 3
_PICKLE_COST = 256
"""Bytes of budget that starting a machine is worth."""
_SEARCHED = 16 << 20
_MAX_CANDIDATES = 64
_CANDIDATE_BYTES = 1 << 20
"""Bytes of opcodes followed from a place that may be no pickle at all."""
_START = re.compile(rb"\x80[\x01-\x05][\x95\x8c\x7d\x5d\x28\x63\x58\x4b\x4a\x4d\x42\x43\x8a\x71]")
"""PROTO, then an opcode with which real pickles begin."""

_LACKS = {
    End.TRUNCATED: (GapReason.BROKEN, "the file ends inside a pickle"),
    End.MALFORMED: (GapReason.BROKEN, "the pickle asks for what is not on its stack or memo"),
    End.UNKNOWN_OPCODE: (GapReason.BROKEN, "unknown pickle opcode or protocol"),
    End.BUDGET: (GapReason.TOO_LARGE, "the pickle has more opcodes than are followed"),
    End.ARRAY_UNCLEAR: (GapReason.UNSUPPORTED, "an array of unclear size between opcodes"),
}


def read_pickle(
    source: ByteSource, harvest: Harvest, offset: int = 0, *, rich: bool = False, depth: int = 0
) -> tuple[End, int]:
    """Follow one pickle and the pickles inside it; return how it ended and the offset after it.

    Args:
        source: Where it stands.
        harvest: Takes imports and flags; what is missing is the caller's to record.
        offset: Where it begins.
        rich: Whether to expect joblib's arrays at once, instead of on meeting one.
        depth: How many pickles this one is inside.

    Raises:
        UnreadableError: The source cannot be read.
    """
    harvest.opcode_bytes -= _PICKLE_COST
    machine = PickleMachine(source, harvest, HANDLERS, array_reader=_arrays if rich else None)
    end = machine.run(offset)
    if end is End.NEEDS_RICH:
        return read_pickle(source, harvest, offset, rich=True, depth=depth)
    for start, _ in machine.nested:
        _read_inner(source, harvest, start, depth)
    return end, machine.offset


def read_stream(source: ByteSource, harvest: Harvest, *, expected: int = 1) -> None:
    """Follow every pickle of a stream.

    Args:
        source: The stream.
        harvest: Takes what is found, and what could not be read.
        expected: How many pickles this kind of file has; what follows them is data.

    Raises:
        UnreadableError: The source cannot be read.
    """
    end, offset = read_pickle(source, harvest)
    if end is not End.STOPPED:
        _note_end(harvest, end)
        if end is not End.BUDGET:
            _search(source, harvest)
        return
    harvest.pickles += 1
    for _ in range(1, expected):
        end, offset = read_pickle(source, harvest, offset)
        if end is not End.STOPPED:
            _note_end(harvest, end)
            return
        harvest.pickles += 1
    if expected == 1:
        _read_on(source, harvest, offset)


def _read_on(source: ByteSource, harvest: Harvest, offset: int) -> None:
    """Follow what comes after the first pickle, where no data is expected."""
    for _ in range(_MAX_PICKLES):
        first = source.read_at(offset, 1)
        if not first:
            return
        attempt = harvest.branch()
        end, after = read_pickle(source, attempt, offset)
        harvest.opcode_bytes = attempt.opcode_bytes
        believable = first == b"\x80" or attempt.plausible()
        if believable:
            # A loader that reads on runs this part, even if it meets an error later.
            harvest.absorb(attempt)
        if not believable or end is not End.STOPPED:
            harvest.flags.add(Flag.TRAILING_BYTES)
            if believable:
                _note_end(harvest, end)
            return
        harvest.pickles += 1
        harvest.flags.add(Flag.SEVERAL_PICKLES)
        offset = after
    harvest.lack(GapReason.TOO_LARGE, "more pickles in a row than are followed")


def _arrays(machine: PickleMachine, value: int, after: int) -> int | None:
    return array_end(machine, value, after, _object_array)


def _object_array(machine: PickleMachine, offset: int) -> int | None:
    end, after = read_pickle(machine.source, machine.harvest, offset, rich=True)
    return after if end is End.STOPPED else None


def _note_end(harvest: Harvest, end: End) -> None:
    if end in _LACKS:
        harvest.lack(*_LACKS[end])
    if end is End.UNKNOWN_OPCODE:
        harvest.flags.add(Flag.UNKNOWN_OPCODE)


def _read_inner(source: ByteSource, harvest: Harvest, start: int, depth: int) -> None:
    """Follow a byte string that begins like a pickle; keep what it says if it is one."""
    if depth >= _MAX_DEPTH:
        harvest.flags.add(Flag.NESTED_PICKLE)
        harvest.lack(GapReason.TOO_LARGE, "pickles inside pickles, too deep to follow")
        return
    attempt = harvest.branch()
    try:
        end, _ = read_pickle(source, attempt, start, depth=depth + 1)
    except UnreadableError as error:
        harvest.lack(GapReason(error.reason), error.message)
        return
    harvest.opcode_bytes = attempt.opcode_bytes
    if end is End.STOPPED or attempt.plausible():
        harvest.absorb(attempt)
        harvest.flags.add(Flag.NESTED_PICKLE)


def _search(source: ByteSource, harvest: Harvest) -> None:
    """Look for pickles in a file that does not begin with a whole one."""
    step = 1 << 20
    tried = 0
    for base in range(0, _SEARCHED, step):
        chunk = source.read_at(base, step + 2)
        for found in _START.finditer(chunk):
            offset = base + found.start()
            if offset == 0 or found.start() >= step:
                continue
            tried += 1
            if tried > _MAX_CANDIDATES:
                return
            attempt = harvest.branch()
            attempt.opcode_bytes = min(attempt.opcode_bytes, _CANDIDATE_BYTES)
            end, _ = read_pickle(source, attempt, offset)
            attempt.opcode_bytes = harvest.opcode_bytes
            if end is End.STOPPED or attempt.plausible():
                harvest.absorb(attempt)
                harvest.flags.add(Flag.LEADING_BYTES)
        if len(chunk) < step:
            return
