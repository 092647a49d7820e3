"""The second pass of an audit: open every payload that is there, account for every one that is not.

A missing payload is in order only where a later entry says that it was erased.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from muniment.core.errors import LedgerError
from muniment.engine.ledger.entry import (
    Opening,
    PayloadState,
    entry_id,
    parse_entry,
    parse_opening,
)
from muniment.engine.ledger.source import LogSource
from muniment.engine.ledger.tree import leaf_hash
from muniment.engine.ledger.verdict import Difference

EXAMPLES = 5


@dataclass(slots=True)
class PayloadCount:
    """What became of the payloads.

    Attributes:
        matched: Payloads that are what their entries committed to.
        erased: Payloads gone, each with a later entry that says so.
        examples: Indexes of the first few of these.
        unfinished: Payloads still there although an entry says they were erased.
        stray: Payloads without an entry at the end: an append cut short.
        torn: True when the last line is cut short.
        problem: The first payload that is wrong or missing.
    """

    matched: int = 0
    erased: int = 0
    examples: list[int] = field(default_factory=list)
    unfinished: int = 0
    stray: int = 0
    torn: bool = False
    problem: Difference | None = None


def read_payloads(source: LogSource, size: int, erasures: Mapping[UUID, int]) -> PayloadCount:
    """Return what became of the payloads of a log's first ``size`` entries.

    Args:
        source: The log.
        size: How many entries were found in order.
        erasures: Identifier of an entry to the index of the entry that says its payload was erased.

    Raises:
        LedgerError: The entries changed since they were counted.
    """
    found = PayloadCount()
    openings = _openings(source, found)
    index, opening = next(openings, (None, None))
    lines = source.entries()
    for at in range(size):
        data = next(lines, b"")[:-1]
        entry = parse_entry(data)
        erased_by = erasures.get(entry_id(leaf_hash(data)))
        state = PayloadState.MISSING
        if index == at and opening is not None:
            state = opening.state(entry)
            index, opening = next(openings, (None, None))
        elif erased_by is not None and erased_by > at:
            state = PayloadState.ERASED
        if state is PayloadState.DIFFERS:
            found.problem = Difference(f"entry {at}", "payload is not what it committed to")
            return found
        if state is PayloadState.MISSING:
            found.problem = found.problem or Difference(
                f"entry {at}", "payload is missing and no later entry says that it was erased"
            )
            return found
        if state is PayloadState.ERASED:
            found.erased += 1
            if len(found.examples) < EXAMPLES:
                found.examples.append(at)
        found.matched += state is PayloadState.MATCHES
        found.unfinished += state is PayloadState.MATCHES and erased_by is not None
    while opening is not None:
        found.stray += 1
        index, opening = next(openings, (None, None))
    return found


def _openings(source: LogSource, found: PayloadCount) -> Iterator[tuple[int, Opening]]:
    """Yield the openings in order; a line that is none is noted as the problem and ends them."""
    last = -1
    lines = source.payloads()
    for number, line in enumerate(lines, start=1):
        if not line.endswith(b"\n"):
            found.torn = not any(piece.endswith(b"\n") for piece in lines)
            if not found.torn:
                found.problem = Difference(f"payload line {number}", "line is too long")
            return
        try:
            index, opening = parse_opening(line[:-1])
            if index <= last:
                raise LedgerError(f"entry {index} after entry {last}")
        except LedgerError as error:
            found.problem = Difference(f"payload line {number}", error.message)
            return
        last = index
        yield index, opening
