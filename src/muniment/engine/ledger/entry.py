"""What a leaf says, and what it only commits to.

The leaf names who did what to which object and when, by identifiers alone; everything that could
be personal or secret stands in the payload, which the leaf binds through a salted hash. Payload
and salt can be erased for good: without the salt the commitment tells nothing, and the leaf, its
place and every proof about it stay as they were.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import cast
from uuid import UUID

import msgspec

from muniment.core.canonical import JSON, canonical_json
from muniment.core.clock import from_rfc3339, to_rfc3339
from muniment.core.digest import Digest, digest_bytes
from muniment.core.errors import LedgerError
from muniment.engine.ledger.tree import leaf_hash

ENTRY_SCHEMA = "muniment.entry/1"
SALT_BYTES = 32
MAX_ENTRY_BYTES = 1024
MAX_PAYLOAD_BYTES = 2**20
MAX_OPENING_BYTES = MAX_PAYLOAD_BYTES + 256

ERASURE_TYPE = "ledger.payload-erased"
ENTRY_OBJECT = "ledger.entry"

_TOKEN = re.compile(r"[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*")
_DIGEST = re.compile(r"sha256:[0-9a-f]{64}")
_MAX_TOKEN = 64


def check_token(field: str, token: str) -> None:
    """Accept only what a type may be called: up to 64 characters, ``risk.accepted``.

    Raises:
        LedgerError: Anything else.
    """
    if len(token) > _MAX_TOKEN or not _TOKEN.fullmatch(token):
        raise LedgerError(f"{field} must be lower-case words joined by . _ or -")


class PayloadState(Enum):
    """What can be said about the payload of an entry."""

    MATCHES = "matches"
    ERASED = "erased"
    MISSING = "missing"
    DIFFERS = "differs"
    NOT_SHOWN = "not_shown"


@dataclass(frozen=True, slots=True)
class Entry:
    """One leaf.

    Attributes:
        type: What happened, for example ``risk.accepted``.
        time: When it was recorded: RFC 3339, UTC, whole seconds.
        actor: Who did it.
        object_type: What kind of thing it was done to, for example ``risk``.
        object: Which one.
        commitment: Digest of salt and payload; see ``commit``.
    """

    type: str
    time: str
    actor: UUID
    object_type: str
    object: UUID
    commitment: Digest

    def __post_init__(self) -> None:
        check_token("type", self.type)
        check_token("object_type", self.object_type)
        try:
            exact = to_rfc3339(from_rfc3339(self.time)) == self.time
        except (ValueError, OverflowError):
            exact = False
        if not exact:
            raise LedgerError("time must be written as 2026-01-31T12:00:00Z")
        if not _DIGEST.fullmatch(self.commitment):
            raise LedgerError("commitment must be sha256: and 64 hex digits")

    def fields(self) -> dict[str, JSON]:
        """Return the JSON object that is hashed."""
        return {
            "schema": ENTRY_SCHEMA,
            "type": self.type,
            "time": self.time,
            "actor": str(self.actor),
            "object_type": self.object_type,
            "object": str(self.object),
            "commitment": self.commitment,
        }

    def data(self) -> bytes:
        """Return the leaf's data: canonical JSON of ``fields``."""
        return canonical_json(self.fields())


@dataclass(frozen=True, slots=True)
class Opening:
    """What opens a commitment: the salt and the payload.

    Attributes:
        salt: 32 random bytes, of this entry alone.
        payload: The content, a value of canonical JSON.
    """

    salt: bytes
    payload: JSON

    def commitment(self) -> Digest:
        """Return SHA-256(salt || canonical payload).

        Raises:
            LedgerError: The salt is not 32 bytes, or the payload is no canonical JSON or over
                1 MiB of it.
        """
        if len(self.salt) != SALT_BYTES:
            raise LedgerError(f"salt of {len(self.salt)} bytes instead of {SALT_BYTES}")
        try:
            data = canonical_json(self.payload)
        except (ValueError, RecursionError) as error:
            raise LedgerError(f"payload is not canonical JSON: {error}") from error
        if len(data) > MAX_PAYLOAD_BYTES:
            raise LedgerError(f"payload of {len(data)} bytes; at most {MAX_PAYLOAD_BYTES}")
        return digest_bytes(self.salt + data)

    def state(self, entry: Entry) -> PayloadState:
        """Return whether this is what an entry committed to."""
        try:
            same = self.commitment() == entry.commitment
        except LedgerError:
            same = False
        return PayloadState.MATCHES if same else PayloadState.DIFFERS


def entry_id(leaf: bytes) -> UUID:
    """Return the identifier that other entries use for the entry with this leaf hash.

    The first 16 bytes of the hash as a version 8 UUID (RFC 9562 section 5.8): fixed by the entry's
    content, hence the same in every copy of the log.
    """
    raw = bytearray(leaf[:16])
    raw[6] = 0x80 | (raw[6] & 0x0F)
    raw[8] = 0x80 | (raw[8] & 0x3F)
    return UUID(bytes=bytes(raw))


def erased_entry(entry: Entry) -> UUID | None:
    """Return the identifier of the entry whose payload this entry says was erased, if it does."""
    if entry.type == ERASURE_TYPE and entry.object_type == ENTRY_OBJECT:
        return entry.object
    return None


class _EntryFields(msgspec.Struct, forbid_unknown_fields=True):
    schema: str
    type: str
    time: str
    actor: UUID
    object_type: str
    object: UUID
    commitment: str


class _OpeningFields(msgspec.Struct, forbid_unknown_fields=True):
    index: int
    payload: object
    salt: str


_ENTRIES = msgspec.json.Decoder(_EntryFields)
_OPENINGS = msgspec.json.Decoder(_OpeningFields)


def parse_entry(data: bytes) -> Entry:
    """Return the entry that leaf data states.

    Only the canonical bytes are accepted, so one entry has one hash.

    Raises:
        LedgerError: Not an entry, of another schema, or not in canonical form.
    """
    if len(data) > MAX_ENTRY_BYTES:
        raise LedgerError(f"entry of {len(data)} bytes; at most {MAX_ENTRY_BYTES}")
    try:
        fields = _ENTRIES.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise LedgerError(f"not an entry: {error}") from error
    if fields.schema != ENTRY_SCHEMA:
        raise LedgerError(f"entry of schema {fields.schema!r}; this reads {ENTRY_SCHEMA!r}")
    entry = Entry(
        fields.type,
        fields.time,
        fields.actor,
        fields.object_type,
        fields.object,
        Digest(fields.commitment),
    )
    if entry.data() != data:
        raise LedgerError("entry is not in canonical form")
    return entry


def entry_leaf(entry: Entry) -> bytes:
    """Return the leaf hash of an entry: SHA-256(0x00 || canonical JSON)."""
    return leaf_hash(entry.data())


def opening_data(index: int, opening: Opening) -> bytes:
    """Return the line, without its end, that keeps an opening apart from its entry."""
    return canonical_json({"index": index, "payload": opening.payload, "salt": opening.salt.hex()})


def parse_opening(data: bytes) -> tuple[int, Opening]:
    """Return the entry's index and the opening that a line states.

    Raises:
        LedgerError: Not an opening, or not in canonical form.
    """
    if len(data) > MAX_OPENING_BYTES:
        raise LedgerError(f"payload line of {len(data)} bytes; at most {MAX_OPENING_BYTES}")
    try:
        fields = _OPENINGS.decode(data)
        opening = Opening(bytes.fromhex(fields.salt), cast("JSON", fields.payload))
        canonical = opening_data(fields.index, opening)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise LedgerError(f"not a payload line: {error}") from error
    if canonical != data:
        raise LedgerError("payload line is not in canonical form")
    return fields.index, opening
