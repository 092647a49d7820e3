"""Offline verification: find out what a file is by its content, and let that kind be verified.

Needs no server, no database and no network. The kinds here are the ledger's own; bundles, reports
and recorded files stand in ``verify_recorded``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from muniment.core.errors import LedgerError, UsageError
from muniment.engine.ledger.audit import audit_log
from muniment.engine.ledger.note import MAX_NOTE_BYTES
from muniment.engine.ledger.records import (
    CONSISTENCY_SCHEMA,
    INCLUSION_SCHEMA,
    MAX_RECORD_BYTES,
    verify_checkpoint,
    verify_consistency_record,
    verify_inclusion_record,
)
from muniment.engine.ledger.verdict import Trust, Verdict
from muniment.runs.ledger_folder import (
    ENTRIES_FILE,
    LOG_FILE,
    PAYLOADS_FILE,
    LogFolder,
    locked,
)
from muniment.runs.regular_files import open_regular, read_capped, reason

HEAD_BYTES = 4096
MAX_JSON_BYTES = 64 * 2**20


@dataclass(frozen=True, slots=True)
class Probe:
    """What is known of a file before anyone reads it in earnest.

    Attributes:
        path: The file or folder.
        head: Its first 4,096 bytes; empty for a folder.
        schema: The ``schema`` that a JSON object states, or None. Only looked for in files of at
            most 64 MiB.
    """

    path: Path
    head: bytes
    schema: str | None


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of thing that can be verified.

    Attributes:
        name: What it is called in messages.
        recognises: True for a probe of this kind.
        verify: Gives the verdict. What does not hold is a verdict that names the difference;
            errors are for what cannot be read or asked.
    """

    name: str
    recognises: Callable[[Probe], bool]
    verify: Callable[[Path, Trust], Verdict]


def verify_file(path: Path, trust: Trust, more: Sequence[Format] = ()) -> Verdict:
    """Return the verdict on a file or folder of any known kind.

    Args:
        path: The file or folder.
        trust: What the person brought from outside it.
        more: Further kinds, asked after the ledger's own.

    Raises:
        UsageError: It cannot be read, or is of no kind that can be verified.
        LedgerError: It is being written to.
    """
    probe = probe_file(path)
    kinds = (*_FORMATS, *more)
    for known in kinds:
        if known.recognises(probe):
            return known.verify(path, trust)
    names = ", ".join(known.name for known in kinds)
    raise UsageError(f"{path}: not something that can be verified", hint=f"Known: {names}.")


def probe_file(path: Path) -> Probe:
    """Return what a file is, as far as its beginning and its schema tell.

    Raises:
        UsageError: It is not there, or is neither a regular file nor a folder.
    """
    if path.is_dir():
        return Probe(path, b"", None)
    try:
        with open_regular(path.resolve()) as file:  # a link that a person names is followed
            head = file.read(HEAD_BYTES)
            rest = file.read(MAX_JSON_BYTES) if head.lstrip().startswith(b"{") else b""
    except (OSError, LedgerError) as error:
        raise UsageError(f"{path}: cannot be read: {reason(error)}") from error
    return Probe(path, head, _schema(head + rest))


class _Schema(msgspec.Struct):
    schema: str | None = None


def _schema(data: bytes) -> str | None:
    try:
        return msgspec.json.decode(data, type=_Schema).schema
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _is_log(probe: Probe) -> bool:
    if probe.path.is_dir():
        return (probe.path / LOG_FILE).exists()
    inside = probe.path.name in (LOG_FILE, ENTRIES_FILE, PAYLOADS_FILE)
    return inside and (probe.path.parent / LOG_FILE).exists()


def _verify_log(path: Path, trust: Trust) -> Verdict:
    folder = path if path.is_dir() else path.parent
    with LogFolder(folder) as log, locked(folder, writing=False):
        return audit_log(log, trust)


def _verify_bytes(
    limit: int, verify: Callable[[bytes, Trust], Verdict]
) -> Callable[[Path, Trust], Verdict]:
    def run(path: Path, trust: Trust) -> Verdict:
        try:
            return verify(read_capped(path.resolve(), limit), trust)
        except OSError as error:
            raise UsageError(f"{path}: cannot be read: {reason(error)}") from error

    return run


def _states(schema: str) -> Callable[[Probe], bool]:
    return lambda probe: probe.schema == schema


_FORMATS = (
    Format("log", _is_log, _verify_log),
    Format(
        "inclusion proof",
        _states(INCLUSION_SCHEMA),
        _verify_bytes(MAX_RECORD_BYTES, verify_inclusion_record),
    ),
    Format(
        "consistency proof",
        _states(CONSISTENCY_SCHEMA),
        _verify_bytes(MAX_RECORD_BYTES, verify_consistency_record),
    ),
    Format(
        "checkpoint",
        lambda probe: "\n\n— ".encode() in probe.head and not probe.head.startswith(b"{"),
        _verify_bytes(MAX_NOTE_BYTES, verify_checkpoint),
    ),
)
