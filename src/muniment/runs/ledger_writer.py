"""A log in a folder, for writing: appending, signing, erasing, and what a crash leaves behind.

Order is everything. A batch's payloads are on disk before its entries, and its entries before
anyone is told; so after a crash there can be payloads without an entry and one torn line, never an
acknowledged entry that is not whole. The next writer drops exactly that, and only beyond the last
checkpoint: whatever is damaged below it is evidence and stays untouched.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from muniment.core.canonical import JSON, canonical_json
from muniment.core.clock import Clock, to_rfc3339
from muniment.core.errors import LedgerError, UsageError
from muniment.engine.ledger.checkpoint import Checkpoint, SignedCheckpoint
from muniment.engine.ledger.entry import (
    ENTRY_OBJECT,
    ERASURE_TYPE,
    MAX_OPENING_BYTES,
    SALT_BYTES,
    Entry,
    Opening,
    check_token,
    entry_id,
    entry_leaf,
    opening_data,
    parse_entry,
)
from muniment.engine.ledger.note import SigningKey
from muniment.engine.ledger.tree import HASH_BYTES, RightEdge, leaf_hash, stored_count
from muniment.runs.ledger_folder import (
    CHECKPOINT_FILE,
    ENTRIES_FILE,
    HASHES_FILE,
    LOG_FILE,
    LOG_SCHEMA,
    PAYLOADS_FILE,
    LogFolder,
    locked,
    open_regular,
)

_BATCH = 2048
_INDEX = re.compile(rb'\{"index":([0-9]{1,16}),')
_NEW = ".new"


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
        _replace(folder, name, b"")
    _replace(folder, LOG_FILE, canonical_json({"schema": LOG_SCHEMA, "origin": origin}) + b"\n")


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
        self.recovered: list[str] = []
        for name in (PAYLOADS_FILE, CHECKPOINT_FILE):
            self._path(name + _NEW).unlink(missing_ok=True)
        for name in (PAYLOADS_FILE, ENTRIES_FILE, HASHES_FILE):
            self._settle(self._path(name))
        self.signed = log.signed()
        if self.signed is not None and self.signed.checkpoint.origin != log.origin():
            raise LedgerError(f"the checkpoint is of {self.signed.checkpoint.origin!r}")
        self._drop_torn_entry()
        self.edge = self._read_edge()
        self._drop_stray_payloads()

    def _settle(self, path: Path) -> None:
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
        _append(self._path(PAYLOADS_FILE), b"".join(line + b"\n" for line in payloads))
        _append(self._path(ENTRIES_FILE), b"".join(line + b"\n" for line in entries))
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
        _replace(self._log.folder, CHECKPOINT_FILE, self.signed.data())
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
        new = self._path(PAYLOADS_FILE + _NEW)
        with new.open("wb") as file:
            new.chmod(path.stat().st_mode & 0o777)
            for line in self._log.payloads():
                if _stated_index(line) != index:
                    file.write(line)
            _flush(file)
        new.replace(path)
        _sync_folder(self._log.folder)

    def _drop_torn_entry(self) -> None:
        """Cut a torn last line off the entries, unless the checkpoint counts it."""
        end = torn = size = 0
        for line in self._log.entries():
            if line.endswith(b"\n") and torn:
                raise LedgerError(f"entry {size}: line is too long", hint=_SEE_VERIFY)
            if line.endswith(b"\n"):
                end += len(line)
                size += 1
            else:
                torn += len(line)
        counted = 0 if self.signed is None else self.signed.checkpoint.size
        if size < counted:
            raise LedgerError(
                f"entry {size} is {'torn' if torn else 'missing'}; the checkpoint counts {counted}",
                hint=_SEE_VERIFY,
            )
        if torn:
            _cut(self._path(ENTRIES_FILE), end)
            self.recovered.append(f"entry {size} was torn and never acknowledged: dropped")

    def _read_edge(self) -> RightEdge:
        """Return the right edge, having made the cache agree with the entries."""
        signed = None if self.signed is None else self.signed.checkpoint
        if signed is not None and signed.size:
            try:
                edge = RightEdge.read(signed.size, self._log.stored_hash)
            except LedgerError:
                edge = RightEdge()
            if edge.size and edge.root() == signed.root:
                return self._rehash(edge)
        edge = self._rehash(RightEdge())
        if signed is not None:
            known = RightEdge.read(signed.size, self._log.stored_hash).root()
            if known != signed.root:
                raise LedgerError(
                    f"the first {signed.size} entries are not those of the checkpoint",
                    hint=_SEE_VERIFY,
                )
        return edge

    def _rehash(self, edge: RightEdge) -> RightEdge:
        """Return the edge after all entries, rewriting the cache beyond the given edge."""
        known, leaves = edge.size, list[bytes]()
        path = self._path(HASHES_FILE)
        path.touch()
        with path.open("r+b") as cache:
            cache.truncate(stored_count(known) * HASH_BYTES)
            cache.seek(0, os.SEEK_END)
            for at, line in enumerate(self._log.entries()):
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

    def _drop_stray_payloads(self) -> None:
        """Cut payloads off the end that have no entry: the batch's entries never came."""
        path, size, dropped = self._path(PAYLOADS_FILE), self.edge.size, 0
        with path.open("rb") as file:
            end = whole = file.seek(0, os.SEEK_END)
            while end:
                start = _line_start(file, end)
                file.seek(start)
                line = file.read(min(end - start, MAX_OPENING_BYTES + 1))
                index = _stated_index(line)
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
            _cut(path, end)
            self.recovered.append(f"{dropped} payloads had no entry yet: dropped")

    def _path(self, name: str) -> Path:
        return self._log.folder / name


_SEE_VERIFY = "Nothing was changed. `muniment verify` names the first difference."


def _stated_index(line: bytes) -> int | None:
    """Return the index at the start of a payload line, or None where there is none."""
    found = _INDEX.match(line)
    return None if found is None else int(found.group(1))


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


def _append(path: Path, data: bytes) -> None:
    with path.open("ab") as file:
        file.write(data)
        _flush(file)


def _cut(path: Path, length: int) -> None:
    with path.open("r+b") as file:
        file.truncate(length)
        _flush(file)


def _replace(folder: Path, name: str, data: bytes) -> None:
    """Put a file in place whole or not at all."""
    new = folder / (name + _NEW)
    with new.open("wb") as file:
        file.write(data)
        _flush(file)
    new.replace(folder / name)
    _sync_folder(folder)


def _flush(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
