"""A log in a folder, for reading: four files, and proofs made from them.

``log.json`` says which log it is; ``entries.jsonl`` holds a leaf's data per line;
``payloads.jsonl`` what opens their commitments; ``checkpoint`` the newest signed note. ``hashes``
is a cache of the tree's nodes that any reader may doubt and the writer rebuilds. The files are
described in docs/ledger.md.

A folder may come from anybody: only regular files are opened, and lines are read up to a limit.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Self, TypeVar

import msgspec

from muniment.core.errors import LedgerError, UsageError
from muniment.engine.ledger.checkpoint import SignedCheckpoint
from muniment.engine.ledger.entry import (
    MAX_ENTRY_BYTES,
    MAX_OPENING_BYTES,
    Entry,
    Opening,
    entry_id,
    entry_leaf,
    erased_entry,
    parse_entry,
    parse_opening,
)
from muniment.engine.ledger.note import MAX_NOTE_BYTES
from muniment.engine.ledger.proof import consistency_path, inclusion_path
from muniment.engine.ledger.records import ConsistencyRecord, InclusionRecord
from muniment.engine.ledger.tree import HASH_BYTES, ReadHash, RightEdge, leaf_hash
from muniment.runs.regular_files import open_regular, read_capped, read_lines, reason

LOG_SCHEMA = "muniment.log/1"
LOG_FILE = "log.json"
ENTRIES_FILE = "entries.jsonl"
PAYLOADS_FILE = "payloads.jsonl"
CHECKPOINT_FILE = "checkpoint"
HASHES_FILE = "hashes"

_MAX_LOG_FILE = 4096

_Record = TypeVar("_Record", InclusionRecord, ConsistencyRecord)


class _LogFile(msgspec.Struct, forbid_unknown_fields=True):
    schema: str
    origin: str


class LogFolder:
    """A log as it stands in a folder. Meets ``LogSource``."""

    def __init__(self, folder: Path) -> None:
        """Read which log it is.

        Raises:
            UsageError: The folder holds no log.
        """
        self.folder = folder
        try:
            data = read_capped(folder / LOG_FILE, _MAX_LOG_FILE)
            stated = msgspec.json.decode(data, type=_LogFile)
        except (OSError, LedgerError, msgspec.DecodeError, UnicodeDecodeError) as error:
            raise UsageError(
                f"{folder}: not a log: {reason(error)}",
                hint="`muniment ledger init` makes one.",
            ) from error
        if stated.schema != LOG_SCHEMA or not stated.origin or "\n" in stated.origin:
            raise UsageError(f"{folder}: a log of schema {stated.schema!r}, not {LOG_SCHEMA!r}")
        self._origin = stated.origin
        self._hashes: BinaryIO | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._hashes is not None:
            self._hashes.close()
            self._hashes = None

    def origin(self) -> str:
        """Return the log's origin."""
        return self._origin

    def checkpoint(self) -> bytes | None:
        """Return the newest checkpoint's bytes, or None where none was written.

        Raises:
            LedgerError: It cannot be read, or is larger than a note can be.
        """
        try:
            return read_capped(self.folder / CHECKPOINT_FILE, MAX_NOTE_BYTES)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise LedgerError(f"{CHECKPOINT_FILE} cannot be read: {error.strerror}") from error

    def signed(self) -> SignedCheckpoint | None:
        """Return the newest checkpoint; its signatures are not checked.

        Raises:
            LedgerError: It cannot be read or is malformed.
        """
        data = self.checkpoint()
        return None if data is None else SignedCheckpoint.parse(data)

    def entries(self) -> Iterator[bytes]:
        """Yield the entry lines."""
        return read_lines(self.folder / ENTRIES_FILE, MAX_ENTRY_BYTES)

    def payloads(self) -> Iterator[bytes]:
        """Yield the payload lines."""
        return read_lines(self.folder / PAYLOADS_FILE, MAX_OPENING_BYTES)

    def stored_hash(self, place: int) -> bytes:
        """Return a cached hash.

        Raises:
            LedgerError: The cache does not reach there or cannot be read.
        """
        try:
            if self._hashes is None:
                self._hashes = open_regular(self.folder / HASHES_FILE)
            data = os.pread(self._hashes.fileno(), HASH_BYTES, place * HASH_BYTES)
        except OSError as error:
            raise LedgerError(f"{HASHES_FILE} cannot be read: {error.strerror}") from error
        if len(data) != HASH_BYTES:
            raise LedgerError(f"{HASHES_FILE} ends before hash {place}")
        return data

    def size(self) -> int:
        """Return the number of whole entry lines; what they say is not checked."""
        return sum(line.endswith(b"\n") for line in self.entries())

    def entry(self, index: int) -> Entry:
        """Return one entry.

        Raises:
            LedgerError: There is none, or its line is none.
        """
        for at, line in enumerate(self.entries()):
            if at == index and line.endswith(b"\n"):
                return parse_entry(line[:-1])
        raise LedgerError(f"no entry {index} in this log")

    def opening(self, index: int) -> Opening | None:
        """Return an entry's payload and salt, or None where they are gone.

        Raises:
            LedgerError: A payload line is malformed.
        """
        for line in self.payloads():
            if not line.endswith(b"\n"):
                break
            at, opening = parse_opening(line[:-1])
            if at == index:
                return opening
            if at > index:
                break
        return None

    def erasure_of(self, index: int) -> int | None:
        """Return the index of the entry that says an entry's payload was erased, if one does.

        Raises:
            LedgerError: There is no such entry, or a line is none.
        """
        target = entry_id(entry_leaf(self.entry(index)))
        needle = str(target).encode()
        for at, line in enumerate(self.entries()):
            if needle in line and erased_entry(parse_entry(line[:-1])) == target:
                return at
        return None

    def prove_inclusion(self, index: int, *, show_payload: bool) -> InclusionRecord:
        """Return the proof that an entry stands in the log of the newest checkpoint.

        Raises:
            UsageError: The checkpoint does not reach that far, or the payload to show is gone.
            LedgerError: The log does not hold.
        """
        signed = self._signed_or_refuse()
        checkpoint = signed.checkpoint
        if not 0 <= index < checkpoint.size:
            raise UsageError(
                f"entry {index} is not under the newest checkpoint, of {checkpoint.size} entries",
                hint="`muniment ledger checkpoint` signs the entries there are now.",
            )
        opening = self.opening(index) if show_payload else None
        if show_payload and opening is None:
            raise UsageError(f"the payload of entry {index} is not kept any more")
        entry = self.entry(index)

        def make(read: ReadHash) -> InclusionRecord:
            path = inclusion_path(index, checkpoint.size, read)
            return InclusionRecord(index, entry, path, signed, opening)

        return self._checked(make)

    def prove_consistency(self, old: SignedCheckpoint) -> ConsistencyRecord:
        """Return the proof that the log begins with the log of an older checkpoint.

        Raises:
            UsageError: The older one is of another log or newer than the newest here.
            LedgerError: The log does not begin with it.
        """
        signed = self._signed_or_refuse()
        before, now = old.checkpoint, signed.checkpoint
        if before.origin != now.origin:
            raise UsageError(f"a checkpoint of {before.origin!r}; this log is {now.origin!r}")
        if before.size > now.size:
            raise UsageError(
                f"that checkpoint counts {before.size} entries, the log's newest {now.size}",
                hint="Either the log was cut back, or it has not been signed since.",
            )

        def make(read: ReadHash) -> ConsistencyRecord:
            return ConsistencyRecord(old, signed, consistency_path(before.size, now.size, read))

        return self._checked(make)

    def _signed_or_refuse(self) -> SignedCheckpoint:
        signed = self.signed()
        if signed is None:
            raise UsageError(
                "the log has no checkpoint to prove against",
                hint="`muniment ledger checkpoint` writes one.",
            )
        return signed

    def _checked(self, make: Callable[[ReadHash], _Record]) -> _Record:
        """Return a proof that holds: from the cache, or from the entries where that is no good."""
        try:
            record = make(self.stored_hash)
            record.check()
        except LedgerError:
            record = make(self._rehashed())
            record.check()
        return record

    def _rehashed(self) -> ReadHash:
        """Return a reader of hashes computed from the entries, for when the cache is no good."""
        leaves = (leaf_hash(line[:-1]) for line in self.entries() if line.endswith(b"\n"))
        _, stored = RightEdge().append(leaves)

        def read(place: int) -> bytes:
            if place >= len(stored):
                raise LedgerError("the log has fewer entries than its checkpoint counts")
            return stored[place]

        return read


@contextmanager
def locked(folder: Path, *, writing: bool) -> Iterator[None]:
    """Hold a log against other writers, and when writing against readers too.

    Raises:
        LedgerError: Another process holds it.
    """
    with open_regular(folder / LOG_FILE) as file:
        try:
            fcntl.flock(file, (fcntl.LOCK_EX if writing else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise LedgerError(f"{folder}: another process is using the log") from error
        yield
