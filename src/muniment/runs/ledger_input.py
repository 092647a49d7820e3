"""Entries that an operator wants appended, as JSON lines."""

from __future__ import annotations

from typing import BinaryIO, TypeAlias, cast
from uuid import UUID

import msgspec

from muniment.core.canonical import JSON, canonical_json
from muniment.core.errors import ConfigError, LedgerError, UsageError
from muniment.engine.ledger.entry import MAX_PAYLOAD_BYTES
from muniment.runs.ledger_writer import Draft

MAX_INPUT_BYTES = 64 * 2**20
_EXPECTED = '{"type", "actor", "object_type", "object", "payload"} on one line'

_Payload: TypeAlias = object


class _Line(msgspec.Struct, forbid_unknown_fields=True):
    type: str
    actor: UUID
    object_type: str
    object: UUID
    payload: _Payload


_LINES = msgspec.json.Decoder(_Line)


def read_drafts(name: str, stream: BinaryIO) -> list[Draft]:
    """Return all the drafts in a stream; blank lines are skipped.

    Read whole before anything is written, so that a malformed line appends nothing.

    Args:
        name: What to call the stream in messages.
        stream: JSON lines.

    Raises:
        ConfigError: A line is not a draft.
        UsageError: The stream holds more than 64 MiB.
    """
    data = stream.read(MAX_INPUT_BYTES + 1)
    if len(data) > MAX_INPUT_BYTES:
        raise UsageError(f"{name}: more than 64 MiB", hint="Append in parts.")
    return [
        _draft(name, number, line)
        for number, line in enumerate(data.split(b"\n"), start=1)
        if line.strip()
    ]


def _draft(name: str, number: int, line: bytes) -> Draft:
    try:
        read = _LINES.decode(line)
        payload = cast("JSON", read.payload)  # canonical_json refuses what is none
        size = len(canonical_json(payload))
        draft = Draft(read.type, read.actor, read.object_type, read.object, payload)
    except (msgspec.DecodeError, LedgerError, ValueError, RecursionError) as error:
        raise ConfigError(name, number, str(error), _EXPECTED) from error
    if size > MAX_PAYLOAD_BYTES:
        raise ConfigError(name, number, f"payload of {size} bytes", "at most 1 MiB")
    return draft
