"""A log in a folder, for writing: appending, signing, erasing, and what a crash leaves behind.

Order is everything. A batch's payloads are on disk before its entries, and its entries before
anyone is told; ``ledger_recovery`` says what that leaves after a crash.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from muniment.core.canonical import JSON, canonical_json
from muniment.core.clock import Clock, to_rfc3339
from muniment.core.errors import LedgerError, UsageError
from muniment.engine.ledger.checkpoint import Checkpoint, SignedCheckpoint
from muniment.engine.ledger.entry import (
    ENTRY_OBJECT,
    ERASURE_TYPE,
    SALT_BYTES,
    Entry,
    Opening,
    check_token,
    entry_id,
    entry_leaf,
    opening_data,
)
from muniment.engine.ledger.note import SigningKey
from muniment.engine.ledger.tree import RightEdge, leaf_hash
from muniment.runs.durable import append, replace, replacing
from muniment.runs.ledger_folder import (
    CHECKPOINT_FILE,
    ENTRIES_FILE,
    HASHES_FILE,
    LOG_FILE,
    LOG_SCHEMA,
    PAYLOADS_FILE,
    LogFolder,
    locked,
)
from muniment.runs.ledger_recovery import recover_log, stated_index


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry to be: all but the time, which the writer's clock gives, and the salt."""

    type: str
    actor: UUID
    object_type: str
    object: UUID
    payload: JSON

    def __post_init__(self) -> None:
        check_token("type", self.type)
        check_token("object_type", self.object_type)


def create_log(folder: Path, origin: str) -> None:
    """Make an empty log in a folder that is empty or not there.

    Raises:
        UsageError: The folder holds something.
        OSError: It cannot be written.
    """
    Checkpoint(origin, 0, RightEdge().root())  # refuses an origin that no checkpoint could carry
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise UsageError(f"{folder}: not empty")
    for name in (ENTRIES_FILE, PAYLOADS_FILE):
        replace(folder / name, b"")
    replace(folder / LOG_FILE, canonical_json({"schema": LOG_SCHEMA, "origin": origin}) + b"\n")


@contextmanager
def writing(folder: Path, clock: Clock, entropy: Callable[[int], bytes]) -> Iterator[LogWriter]:
    """Hold a log for writing, having dropped what a crash left.

    Args:
        folder: The log.
        clock: Gives the entries' times.
        entropy: Gives as many random bytes as asked for; they become salts.

    Raises:
        UsageError: No log.
        LedgerError: Another process holds it, or it is damaged where nothing may be dropped.
    """
    with LogFolder(folder) as log, locked(folder, writing=True):
        yield LogWriter(log, clock, entropy)


class LogWriter:
    """Writes to a log that it holds alone; see ``writing``.

    Attributes:
        edge: The tree's right edge over everything acknowledged.
        recovered: What was dropped because a crash had left it, one line each.
    """

    def __init__(self, log: LogFolder, clock: Clock, entropy: Callable[[int], bytes]) -> None:
        self._log, self._clock, self._entropy = log, clock, entropy
        self._whole = True
        found = recover_log(log)
        self.signed, self.edge, self.recovered = found.signed, found.edge, found.dropped

    def append(self, drafts: Sequence[Draft]) -> range:
        """Append entries and return their indexes, once they are on disk.

        Raises:
            LedgerError: A draft cannot be an entry (nothing is written then), or an earlier write
                failed and the log must be opened again.
            OSError: The disk refuses; what was written is dropped at the next opening.
        """
        if not self._whole:
            raise LedgerError("an earlier write failed; open the log again")
        first = self.edge.size
        time = to_rfc3339(self._clock.now())
        openings = [Opening(self._entropy(SALT_BYTES), draft.payload) for draft in drafts]
        entries = [
            Entry(
                draft.type,
                time,
                draft.actor,
                draft.object_type,
                draft.object,
                opening.commitment(),
            ).data()
            for draft, opening in zip(drafts, openings, strict=True)
        ]
        if not entries:
            return range(first, first)
        payloads = (opening_data(first + at, opening) for at, opening in enumerate(openings))
        self._whole = False
        append(self._path(PAYLOADS_FILE), b"".join(line + b"\n" for line in payloads))
        append(self._path(ENTRIES_FILE), b"".join(line + b"\n" for line in entries))
        self.edge, stored = self.edge.append(map(leaf_hash, entries))
        with self._path(HASHES_FILE).open("ab") as cache:
            cache.write(b"".join(stored))
        self._whole = True
        return range(first, self.edge.size)

    def sign(self, keys: Sequence[SigningKey]) -> SignedCheckpoint:
        """Sign everything there is, keep it as the newest checkpoint and return it.

        That the log begins with what was signed before was established when it was opened.

        Raises:
            UsageError: The first key's name is not the log's origin.
        """
        origin = self._log.origin()
        if keys[0].name != origin:
            raise UsageError(f"the key is of {keys[0].name!r}, the log of {origin!r}")
        checkpoint = Checkpoint(origin, self.edge.size, self.edge.root())
        self.signed = SignedCheckpoint.sign(checkpoint, keys)
        replace(self._path(CHECKPOINT_FILE), self.signed.data())
        return self.signed

    def erase(self, index: int, actor: UUID, why: str) -> int:
        """Erase an entry's payload and salt; return the index of the entry that says so.

        The entry comes first: should the machine stop between the two, the log says that the
        payload was erased, the audit finds it still there, and erasing again finishes.

        Raises:
            UsageError: No such entry, or its payload is gone already.
        """
        if not 0 <= index < self.edge.size:
            raise UsageError(f"no entry {index} in a log of {self.edge.size}")
        target = entry_id(entry_leaf(self._log.entry(index)))
        there = self._log.opening(index) is not None
        said = self._log.erasure_of(index)
        if not there:
            raise UsageError(f"the payload of entry {index} is not kept any more")
        if said is None:
            draft = Draft(ERASURE_TYPE, actor, ENTRY_OBJECT, target, {"reason": why})
            said = self.append([draft]).start
        self._drop_payload(index)
        return said

    def _drop_payload(self, index: int) -> None:
        path = self._path(PAYLOADS_FILE)
        with replacing(path) as file:
            os.fchmod(file.fileno(), path.stat().st_mode & 0o777)
            for line in self._log.payloads():
                if stated_index(line) != index:
                    file.write(line)

    def _path(self, name: str) -> Path:
        return self._log.folder / name
