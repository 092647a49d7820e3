"""Proofs as files: one JSON object that carries all a verifier needs besides a key.

``muniment.inclusion/1``: an entry, its path, the checkpoint it leads to and, where the holder
chose to show it, the payload with its salt. ``muniment.consistency/1``: two checkpoints and the
path between them.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar, cast

import msgspec

from muniment.core.canonical import JSON, canonical_json
from muniment.core.errors import LedgerError
from muniment.engine.ledger.checkpoint import SignedCheckpoint
from muniment.engine.ledger.entry import (
    MAX_OPENING_BYTES,
    Entry,
    Opening,
    PayloadState,
    entry_leaf,
    parse_entry,
)
from muniment.engine.ledger.note import MAX_NOTE_BYTES
from muniment.engine.ledger.proof import MAX_PATH, verify_consistency, verify_inclusion
from muniment.engine.ledger.tree import HASH_BYTES
from muniment.engine.ledger.verdict import Standing, Trust, Verdict

INCLUSION_SCHEMA = "muniment.inclusion/1"
CONSISTENCY_SCHEMA = "muniment.consistency/1"
MAX_RECORD_BYTES = MAX_OPENING_BYTES + 4 * MAX_NOTE_BYTES

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class InclusionRecord:
    """That an entry stands at an index of the log of a checkpoint."""

    index: int
    entry: Entry
    path: tuple[bytes, ...]
    signed: SignedCheckpoint
    opening: Opening | None = None

    def data(self) -> bytes:
        """Return the file's bytes."""
        fields: dict[str, JSON] = {
            "schema": INCLUSION_SCHEMA,
            "index": self.index,
            "entry": self.entry.fields(),
            "path": _encode_path(self.path),
            "checkpoint": str(self.signed.note),
        }
        if self.opening is not None:
            fields["payload"] = self.opening.payload
            fields["salt"] = self.opening.salt.hex()
        return canonical_json(fields) + b"\n"

    def check(self) -> None:
        """Accept only a path that leads from the entry to the checkpoint's root.

        Raises:
            LedgerError: It leads elsewhere.
        """
        checkpoint = self.signed.checkpoint
        leaf = entry_leaf(self.entry)
        verify_inclusion(self.index, checkpoint.size, leaf, self.path, checkpoint.root)

    @classmethod
    def parse(cls, data: bytes) -> InclusionRecord:
        """Return the record that a file's bytes are.

        Raises:
            LedgerError: Not such a record.
        """
        fields = _decode(data, _Inclusion)
        entry = parse_entry(canonical_json(fields.entry))
        opening = None
        if fields.salt is not None:
            opening = Opening(_hex(fields.salt), cast("JSON", fields.payload))
        elif fields.payload is not None:
            raise LedgerError("a payload without its salt")
        signed = SignedCheckpoint.parse(_note_bytes(fields.checkpoint))
        return cls(fields.index, entry, _decode_path(fields.path), signed, opening)


@dataclass(frozen=True, slots=True)
class ConsistencyRecord:
    """That the log of one checkpoint begins with the log of an older one."""

    old: SignedCheckpoint
    new: SignedCheckpoint
    path: tuple[bytes, ...]

    def data(self) -> bytes:
        """Return the file's bytes."""
        fields: dict[str, JSON] = {
            "schema": CONSISTENCY_SCHEMA,
            "old": str(self.old.note),
            "new": str(self.new.note),
            "path": _encode_path(self.path),
        }
        return canonical_json(fields) + b"\n"

    def check(self) -> None:
        """Accept only a path that shows the old log to be the beginning of the new one.

        Raises:
            LedgerError: It is not, or the two are of different logs.
        """
        old, new = self.old.checkpoint, self.new.checkpoint
        if old.origin != new.origin:
            raise LedgerError(f"checkpoints of two logs, {old.origin!r} and {new.origin!r}")
        verify_consistency(old.size, new.size, old.root, new.root, self.path)

    @classmethod
    def parse(cls, data: bytes) -> ConsistencyRecord:
        """Return the record that a file's bytes are.

        Raises:
            LedgerError: Not such a record.
        """
        fields = _decode(data, _Consistency)
        old = SignedCheckpoint.parse(_note_bytes(fields.old))
        new = SignedCheckpoint.parse(_note_bytes(fields.new))
        return cls(old, new, _decode_path(fields.path))


def verify_inclusion_record(data: bytes, trust: Trust) -> Verdict:
    """Return what an inclusion proof file establishes."""
    subject = "inclusion proof"
    try:
        record = InclusionRecord.parse(data)
    except LedgerError as error:
        return Verdict.broken(subject, "file", error.message)
    checkpoint = record.signed.checkpoint
    try:
        record.check()
    except LedgerError as error:
        return Verdict.broken(subject, f"entry {record.index}", error.message)
    state = PayloadState.NOT_SHOWN
    if record.opening is not None:
        state = record.opening.state(record.entry)
        if state is PayloadState.DIFFERS:
            return Verdict.broken(
                subject, f"entry {record.index}", "payload is not what it committed to"
            )
    try:
        names = trust.signed_by(record.signed)
        held = trust.matches_held(checkpoint)
    except LedgerError as error:
        return Verdict.broken(subject, "checkpoint", error.message)
    entry = f"entry {record.index} ({record.entry.type}, {record.entry.time})"
    statements = [
        f"{entry} stands in {checkpoint.origin} of {checkpoint.size} entries",
        "payload is what the entry committed to"
        if state is PayloadState.MATCHES
        else "payload not shown",
    ]
    figures = {"index": record.index, "size": checkpoint.size, "path": len(record.path)}
    standing, statement, remarks = _stand(trust, names, held)
    statements += statement
    return Verdict(subject, standing, tuple(statements), remarks, figures=figures)


def verify_consistency_record(data: bytes, trust: Trust) -> Verdict:
    """Return what a consistency proof file establishes.

    The older checkpoint may be the one that the person holds; then the newer is the same log, only
    longer, and may take its place.
    """
    subject = "consistency proof"
    try:
        record = ConsistencyRecord.parse(data)
        record.check()
    except LedgerError as error:
        return Verdict.broken(subject, "file", error.message)
    old, new = record.old.checkpoint, record.new.checkpoint
    where = "old checkpoint"
    try:
        held_old = trust.matches_held(old)
        if not held_old:  # what the person holds already needs no signer
            trust.signed_by(record.old)
        where = "new checkpoint"
        held_new = trust.matches_held(new)
        names = trust.signed_by(record.new)
    except LedgerError as error:
        return Verdict.broken(subject, where, error.message)
    standing, statement, remarks = _stand(trust, names, held_old or held_new)
    if held_old and not held_new and not names:
        standing = Standing.INCOMPLETE
        remarks = (f"nobody known vouches for the entries from {old.size} on; give --key",)
    statements = (
        f"{new.origin} of {new.size} entries begins with the {old.size} it had before",
        *statement,
    )
    figures = {"old": old.size, "new": new.size, "path": len(record.path)}
    return Verdict(subject, standing, statements, remarks, figures=figures)


def verify_checkpoint(data: bytes, trust: Trust) -> Verdict:
    """Return what a checkpoint alone establishes: who signed it, nothing about entries."""
    subject = "checkpoint"
    try:
        signed = SignedCheckpoint.parse(data)
        names = trust.signed_by(signed)
        held = trust.matches_held(signed.checkpoint)
    except LedgerError as error:
        return Verdict.broken(subject, "checkpoint", error.message)
    checkpoint = signed.checkpoint
    standing, statement, remarks = _stand(trust, names, held)
    root = base64.b64encode(checkpoint.root).decode()
    statements = (f"{checkpoint.origin}: {checkpoint.size} entries, root {root}", *statement)
    return Verdict(subject, standing, statements, remarks, figures={"size": checkpoint.size})


def _stand(
    trust: Trust, names: tuple[str, ...], held: bool
) -> tuple[Standing, list[str], tuple[str, ...]]:
    """Return the standing of something that holds in itself, and the words for it."""
    if not trust.given:
        return Standing.UNSIGNED, [], ()
    statements = [f"signed by {name}" for name in names]
    if held:
        statements.append("leads to the checkpoint you hold")
    if trust.held is not None and not held:
        size = trust.held.checkpoint.size
        remark = (
            f"the checkpoint you hold is of size {size}; a consistency proof is needed to link it"
        )
        return Standing.INCOMPLETE, statements, (remark,)
    return Standing.ESTABLISHED, statements, ()


class _Inclusion(msgspec.Struct, forbid_unknown_fields=True):
    schema: Literal["muniment.inclusion/1"]
    index: int
    entry: dict[str, str]
    path: list[str]
    checkpoint: str
    payload: object = None
    salt: str | None = None


class _Consistency(msgspec.Struct, forbid_unknown_fields=True):
    schema: Literal["muniment.consistency/1"]
    old: str
    new: str
    path: list[str]


def _decode(data: bytes, kind: type[_T]) -> _T:
    if len(data) > MAX_RECORD_BYTES:
        raise LedgerError(f"proof of {len(data)} bytes; at most {MAX_RECORD_BYTES}")
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise LedgerError(f"not a proof: {error}") from error


def _note_bytes(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise LedgerError("a note is UTF-8 text") from error


def _hex(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError as error:
        raise LedgerError("salt is hex digits") from error


def _encode_path(path: Sequence[bytes]) -> list[JSON]:
    return [base64.b64encode(node).decode() for node in path]


def _decode_path(path: Sequence[str]) -> tuple[bytes, ...]:
    if len(path) > MAX_PATH:
        raise LedgerError(f"path of {len(path)} hashes; at most {MAX_PATH}")
    try:
        nodes = tuple(base64.b64decode(node, validate=True) for node in path)
    except (binascii.Error, ValueError) as error:
        raise LedgerError("path: not base64") from error
    if any(len(node) != HASH_BYTES for node in nodes):
        raise LedgerError("path: a hash that is not 32 bytes")
    return nodes
