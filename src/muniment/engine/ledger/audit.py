"""The audit of a whole log: every entry, every payload, every checkpoint, first difference named.

Two passes over streams: the first hashes the entries and collects erasures, the second opens the
payloads. Memory grows with the number of recorded erasures only.

Out of scope: what the entries mean. A log can be in perfect order and hold a lie.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from muniment.core.errors import LedgerError
from muniment.engine.ledger.checkpoint import Checkpoint, SignedCheckpoint
from muniment.engine.ledger.entry import erased_entry, parse_entry
from muniment.engine.ledger.payloads import PayloadCount, read_payloads
from muniment.engine.ledger.source import LogSource
from muniment.engine.ledger.tree import RightEdge, leaf_hash, position
from muniment.engine.ledger.verdict import Difference, Standing, Trust, Verdict

_BATCH = 2048
_SUBJECT = "log"


@dataclass(slots=True)
class _Entries:
    """What the first pass over the entries found."""

    size: int = 0
    roots: dict[int, bytes] = field(default_factory=dict)
    erasures: dict[UUID, int] = field(default_factory=dict)
    problem: Difference | None = None
    torn: bool = False


def audit_log(source: LogSource, trust: Trust) -> Verdict:
    """Return what a stored log establishes."""
    try:
        data = source.checkpoint()
        own = None if data is None else SignedCheckpoint.parse(data)
        names = () if own is None else trust.signed_by(own)
    except LedgerError as error:
        return Verdict.broken(_SUBJECT, "checkpoint", error.message)
    if own is not None and own.checkpoint.origin != source.origin():
        return Verdict.broken(
            _SUBJECT,
            "checkpoint",
            f"of log {own.checkpoint.origin!r}, in the folder of {source.origin()!r}",
        )
    claims: list[tuple[str, Checkpoint]] = []
    if own is not None:
        claims.append(("the log's checkpoint", own.checkpoint))
    if trust.held is not None:
        held = trust.held.checkpoint
        if held.origin != source.origin():
            return Verdict.broken(
                _SUBJECT, "origin", f"{source.origin()!r}; you hold one of {held.origin!r}"
            )
        claims.append(("the checkpoint you hold", held))

    entries = _read_entries(source, {claim.size for _, claim in claims})
    for name, claim in sorted(claims, key=lambda pair: pair[1].size):
        difference = _compare(source, entries, name, claim)
        if difference is not None:
            return Verdict(_SUBJECT, Standing.BROKEN, difference=difference)
    if entries.problem is not None:
        return Verdict(_SUBJECT, Standing.BROKEN, difference=entries.problem)
    payloads = read_payloads(source, entries.size, entries.erasures)
    if payloads.problem is not None:
        return Verdict(_SUBJECT, Standing.BROKEN, difference=payloads.problem)

    covered = max(
        own.checkpoint.size if own is not None and names else 0,
        trust.held.checkpoint.size if trust.held is not None else 0,
    )
    return _conclude(source, trust, own, names, entries, payloads, covered)


def _read_entries(source: LogSource, sizes: set[int]) -> _Entries:
    """Hash every entry, keeping the root at each of some sizes."""
    found = _Entries()
    edge, leaves = RightEdge(), list[bytes]()
    if 0 in sizes:
        found.roots[0] = edge.root()
    lines = source.entries()
    for line in lines:
        if not line.endswith(b"\n"):
            found.torn = not any(piece.endswith(b"\n") for piece in lines)
            if not found.torn:
                found.problem = Difference(f"entry {found.size}", "line is too long")
            break
        try:
            entry = parse_entry(line[:-1])
        except LedgerError as error:
            found.problem = Difference(f"entry {found.size}", error.message)
            break
        leaves.append(leaf_hash(line[:-1]))
        target = erased_entry(entry)
        if target is not None:
            found.erasures.setdefault(target, found.size)
        found.size += 1
        if len(leaves) == _BATCH or found.size in sizes:
            edge, _ = edge.append(leaves)
            leaves.clear()
            if found.size in sizes:
                found.roots[found.size] = edge.root()
    return found


def _compare(
    source: LogSource, entries: _Entries, name: str, claim: Checkpoint
) -> Difference | None:
    """Return where the entries first differ from a checkpoint, or None."""
    if entries.size >= claim.size and entries.roots[claim.size] == claim.root:
        return None
    if claim.size == 0:
        return Difference("checkpoint", f"{name} gives an empty log a root that it cannot have")
    index = _locate(source, claim, entries.size)
    if index is not None and index < entries.size:
        return Difference(f"entry {index}", f"not the entry that {name} of {claim.size} covers")
    if entries.size < claim.size:
        if entries.problem is not None:
            return entries.problem
        torn = " (its line is torn)" if entries.torn else ""
        return Difference(
            f"entry {entries.size}", f"missing{torn}; {name} counts {claim.size} entries"
        )
    return Difference(
        f"entries 0 to {claim.size - 1}", f"root is not that of {name}; which entry cannot be told"
    )


def _locate(source: LogSource, claim: Checkpoint, size: int) -> int | None:
    """Return the first entry that differs from the stored leaf hashes, where these can be used.

    They can when they lead to the checkpoint's root: then they are the leaves that were signed,
    whoever kept them. Returns the number of entries that agree when none differs.
    """
    try:
        edge, leaves = RightEdge(), list[bytes]()
        for index in range(claim.size):
            leaves.append(source.stored_hash(position(0, index)))
            if len(leaves) == _BATCH:
                edge, _ = edge.append(leaves)
                leaves.clear()
        edge, _ = edge.append(leaves)
        if edge.root() != claim.root:
            return None
        agree = 0
        for index, line in zip(range(min(size, claim.size)), source.entries(), strict=False):
            if source.stored_hash(position(0, index)) != leaf_hash(line[:-1]):
                return index
            agree += 1
    except LedgerError:
        return None
    return agree


def _conclude(
    source: LogSource,
    trust: Trust,
    own: SignedCheckpoint | None,
    names: tuple[str, ...],
    entries: _Entries,
    payloads: PayloadCount,
    covered: int,
) -> Verdict:
    statements = [f"{source.origin()}: {entries.size} entries, each in its place"]
    statements.append(f"{payloads.matched} payloads are what their entries committed to")
    remarks = []
    if own is not None:
        signed = f", signed by {' and '.join(names)}" if names else ""
        statements.append(f"the log's checkpoint covers {own.checkpoint.size} entries{signed}")
    if trust.held is not None:
        size = trust.held.checkpoint.size
        statements.append(f"the log begins with the {size} entries of the checkpoint you hold")
    if payloads.erased:
        which = ", ".join(map(str, payloads.examples))
        more = " ..." if payloads.erased > len(payloads.examples) else ""
        remarks.append(
            f"payload erased: {payloads.erased} of {entries.size} entries (index {which}{more}),"
            " each by a later entry; what they said cannot be checked any more"
        )
    open_points = []
    if payloads.unfinished:
        open_points.append(
            f"{payloads.unfinished} payloads are still there although an entry says they were"
            " erased; run `muniment ledger erase` again"
        )
    if entries.torn or payloads.torn or payloads.stray:
        open_points.append(
            "an append was cut short at the end of the log; what it left was never acknowledged"
            " and does not count"
        )
    uncovered = entries.size - covered
    if trust.given and uncovered:
        which = f"entries {covered} to {entries.size - 1} are"
        if uncovered == 1:
            which = f"entry {covered} is"
        open_points.append(f"{which} under no checkpoint that you can trust")
    elif trust.keys and own is None and trust.held is None:
        open_points.append("the log has no checkpoint, so nothing in it is signed")
    figures = {
        "size": entries.size,
        "covered": covered,
        "payloads_matched": payloads.matched,
        "payloads_erased": payloads.erased,
        "payloads_unfinished": payloads.unfinished,
    }
    if not trust.given:
        standing = Standing.UNSIGNED
    else:
        standing = Standing.INCOMPLETE if open_points else Standing.ESTABLISHED
    return Verdict(_SUBJECT, standing, tuple(statements), (*remarks, *open_points), figures=figures)
