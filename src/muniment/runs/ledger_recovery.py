"""What a crash leaves in a log, and its removal before anything else is written.

An append writes payloads before entries and tells nobody before both are on disk. So a crash
leaves payloads without an entry and at most one torn line, and never an acknowledged entry that is
not whole. Exactly that is dropped, and only beyond the last checkpoint; whatever else is wrong is
evidence and is refused untouched.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from muniment.core.errors import LedgerError
from muniment.engine.ledger.checkpoint import Checkpoint, SignedCheckpoint
from muniment.engine.ledger.entry import MAX_OPENING_BYTES, parse_entry
from muniment.engine.ledger.tree import HASH_BYTES, RightEdge, leaf_hash, stored_count
from muniment.runs.durable import NEW, cut
from muniment.runs.ledger_folder import (
    CHECKPOINT_FILE,
    ENTRIES_FILE,
    HASHES_FILE,
    PAYLOADS_FILE,
    LogFolder,
)
from muniment.runs.regular_files import open_regular

_BATCH = 2048
_INDEX = re.compile(rb'\{"index":([0-9]{1,16}),')
_SEE_VERIFY = "What is damaged was left as it is. `muniment verify` names the first difference."


@dataclass(frozen=True, slots=True)
class Recovered:
    """A log that can be written to.

    Attributes:
        signed: The newest checkpoint, or None.
        edge: The tree's right edge over all entries; it agrees with the checkpoint.
        dropped: What was dropped, one line each.
    """

    signed: SignedCheckpoint | None
    edge: RightEdge
    dropped: tuple[str, ...]


def recover_log(log: LogFolder) -> Recovered:
    """Drop what a crash left, bring the cache in line, and return what there is.

    The caller holds the log against others.

    Raises:
        LedgerError: It is damaged where nothing may be dropped; nothing was changed there.
        OSError: The disk refuses.
    """
    for name in (PAYLOADS_FILE, CHECKPOINT_FILE):
        (log.folder / (name + NEW)).unlink(missing_ok=True)
    for name in (PAYLOADS_FILE, ENTRIES_FILE, HASHES_FILE):
        _settle(log.folder / name)
    signed = log.signed()
    if signed is not None and signed.checkpoint.origin != log.origin():
        raise LedgerError(f"the checkpoint is of {signed.checkpoint.origin!r}")
    checkpoint = None if signed is None else signed.checkpoint
    torn = _drop_torn_entry(log, 0 if checkpoint is None else checkpoint.size)
    edge = _read_edge(log, checkpoint)
    stray = _drop_stray_payloads(log, edge.size)
    return Recovered(signed, edge, (*torn, *stray))


def stated_index(line: bytes) -> int | None:
    """Return the index at the start of a payload line, or None where there is none."""
    found = _INDEX.match(line)
    return None if found is None else int(found.group(1))


def _drop_torn_entry(log: LogFolder, counted: int) -> list[str]:
    """Cut a torn last line off the entries, unless the checkpoint counts it."""
    end = torn = size = 0
    for line in log.entries():
        if line.endswith(b"\n") and torn:
            raise LedgerError(f"entry {size}: line is too long", hint=_SEE_VERIFY)
        if line.endswith(b"\n"):
            end += len(line)
            size += 1
        else:
            torn += len(line)
    if size < counted:
        raise LedgerError(
            f"entry {size} is {'torn' if torn else 'missing'}; the checkpoint counts {counted}",
            hint=_SEE_VERIFY,
        )
    if torn:
        cut(log.folder / ENTRIES_FILE, end)
        return [f"entry {size} was torn and never acknowledged: dropped"]
    return []


def _drop_stray_payloads(log: LogFolder, size: int) -> list[str]:
    """Cut payloads off the end that have no entry: the batch's entries never came."""
    path, dropped = log.folder / PAYLOADS_FILE, 0
    with path.open("rb") as file:
        end = whole = file.seek(0, os.SEEK_END)
        while end:
            start = _line_start(file, end)
            file.seek(start)
            line = file.read(min(end - start, MAX_OPENING_BYTES + 1))
            index = stated_index(line)
            torn = not line.endswith(b"\n")
            if index is not None and index < size:
                if torn:
                    raise LedgerError(f"the payload of entry {index} is torn", hint=_SEE_VERIFY)
                break
            if index is None and not torn:
                raise LedgerError("a payload line is unreadable", hint=_SEE_VERIFY)
            end = start
            dropped += 1
    if end != whole:
        cut(path, end)
        return [f"{dropped} payloads had no entry yet: dropped"]
    return []


def _read_edge(log: LogFolder, signed: Checkpoint | None) -> RightEdge:
    """Return the right edge, having made the cache agree with the entries."""
    if signed is not None and signed.size:
        try:
            edge = RightEdge.read(signed.size, log.stored_hash)
        except LedgerError:
            edge = RightEdge()
        if edge.size and edge.root() == signed.root:
            return _rehash(log, edge)
    edge = _rehash(log, RightEdge())
    if signed is not None:
        known = RightEdge.read(signed.size, log.stored_hash).root()
        if known != signed.root:
            raise LedgerError(
                f"the first {signed.size} entries are not those of the checkpoint",
                hint=_SEE_VERIFY,
            )
    return edge


def _rehash(log: LogFolder, edge: RightEdge) -> RightEdge:
    """Return the edge after all entries, rewriting the cache beyond the given edge."""
    known, leaves = edge.size, list[bytes]()
    path = log.folder / HASHES_FILE
    path.touch()
    with path.open("r+b") as cache:
        cache.truncate(stored_count(known) * HASH_BYTES)
        cache.seek(0, os.SEEK_END)
        for at, line in enumerate(log.entries()):
            if at < known:
                continue
            try:
                parse_entry(line[:-1])
            except LedgerError as error:
                raise LedgerError(f"entry {at}: {error.message}", hint=_SEE_VERIFY) from error
            leaves.append(leaf_hash(line[:-1]))
            if len(leaves) == _BATCH:
                edge, stored = edge.append(leaves)
                cache.write(b"".join(stored))
                leaves.clear()
        edge, stored = edge.append(leaves)
        cache.write(b"".join(stored))
    return edge


def _settle(path: Path) -> None:
    """Force to disk what another writer may have written and not forced; refuse a link.

    A writer that was killed leaves whole entries that only memory holds. This one counts them,
    and must not sign them before they are on disk.
    """
    try:
        with open_regular(path) as file:
            os.fsync(file.fileno())
    except FileNotFoundError:
        if path.name != HASHES_FILE:
            raise
    except OSError as error:
        raise LedgerError(f"{path.name} cannot be opened: {error.strerror}") from error


def _line_start(file: BinaryIO, end: int) -> int:
    """Return where the line that ends at an offset starts."""
    at = end - 1  # the line's own end, if it has one, is not what is looked for
    while at > 0:
        start = max(0, at - 65536)
        file.seek(start)
        found = file.read(at - start).rfind(b"\n")
        if found >= 0:
            return start + found + 1
        at = start
    return 0
