"""Raw evidence: the bundle's bytes and some of its facts. Each look is an entry in the ledger."""

from __future__ import annotations

import itertools
import zipfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from muniment.core.errors import UsageError
from muniment.engine.checks.bundle import FACTS
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.blobs.services import path_of
from muniment.web.apps.evidence.models import Evidence, Snapshot
from muniment.web.apps.ledger.sequencer import append_read

BUNDLE_READ = "snapshot.bundle-read"
FACTS_READ = "evidence.facts-read"
SHOWN = 100
_EACH = 25
_LINES = 400_000
_BYTES = 256 * 1024 * 1024
_LINE = 4 * 1024 * 1024
_TEXT = 600


@dataclass(frozen=True, slots=True)
class Sample:
    """Some facts behind an evidence.

    Attributes:
        facts: At most ``SHOWN`` of them.
        whole: False where the bundle is so large that not all of it was looked through.
    """

    facts: tuple[Shown, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """One fact: its kind, where it was read, and its body as text, cut when it is long."""

    kind: str
    path: str
    body: str


class _Line(msgspec.Struct):
    kind: str
    path: str
    body: msgspec.Raw


def read_bundle_bytes(principal: Principal, row: Snapshot) -> Path:
    """Return where a snapshot's bundle stands, once the ledger has the entry of who reads it.

    Raises:
        Denied: The principal may not see raw evidence of this project.
        UsageError: The file is gone.
    """
    principal.require(Permission.SEE_RAW, row.project_id)
    path = _existing(row)
    append_read(
        principal.id,
        BUNDLE_READ,
        "snapshot",
        row.id,
        {"reference": row.reference, "bundle": row.bundle_id},
    )
    return path


def read_facts(principal: Principal, row: Evidence) -> Sample:
    """Return some of the facts behind an evidence, once the ledger has the entry of who reads them.

    Raises:
        Denied: The principal may not see raw evidence of this project.
        UsageError: The file is gone.
    """
    principal.require(Permission.SEE_RAW, row.project_id)
    path = _existing(row.snapshot)
    append_read(
        principal.id,
        FACTS_READ,
        "evidence",
        row.id,
        {"snapshot": row.snapshot.reference, "evidence": row.engine_id},
    )
    return _sample(path, set(row.fact_kinds))


def _existing(row: Snapshot) -> Path:
    path = path_of(row.bundle_id)
    if not path.is_file():
        raise UsageError(
            f"the bundle of {row.reference} is not on the server's disk",
            hint="Restore the folder of blobs from a backup.",
        )
    return path


def _sample(path: Path, kinds: Collection[str]) -> Sample:
    """Look through the facts, which are sorted by kind; as many of each kind as of the others.

    The bundle was read by its own reader when it was received, so it is what it should be.
    """
    found: dict[str, list[Shown]] = {kind: [] for kind in sorted(kinds)}
    last, read = max(kinds, default=""), 0
    with zipfile.ZipFile(path) as archive, archive.open(FACTS) as member:
        lines: Iterator[bytes] = iter(lambda: member.readline(_LINE), b"")
        for number, text in enumerate(lines):
            read += len(text)
            if number >= _LINES or read > _BYTES:
                return Sample(_chosen(found), False)
            line = msgspec.json.decode(text, type=_Line)
            if line.kind > last:
                break
            if line.kind in found and len(found[line.kind]) < _EACH:
                found[line.kind].append(_shown(line))
    return Sample(_chosen(found), True)


def _chosen(found: dict[str, list[Shown]]) -> tuple[Shown, ...]:
    return tuple(itertools.islice(itertools.chain.from_iterable(found.values()), SHOWN))


def _shown(line: _Line) -> Shown:
    text = bytes(line.body).decode("utf-8", "replace")
    return Shown(line.kind, line.path, text if len(text) <= _TEXT else f"{text[:_TEXT]}…")
