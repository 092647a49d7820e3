"""A bundle: a snapshot, its facts and its report in one file, which anyone can recompute.

A zip of exactly three members: ``manifest.json`` (the snapshot and the digests of the other two),
``facts.jsonl`` and ``report.json``. Written with fixed times and order, so the same snapshot gives
the same bytes. A bundle proves that a report follows from facts; not that the facts are true. That
is what the ledger and the server's record of who vouched for them are for.
"""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import IO, BinaryIO

import msgspec

from muniment.core.errors import BundleError, ReplayMismatch
from muniment.engine.checks.fact import FactBody, encode_body, parse_fact
from muniment.engine.checks.facts import EncodedFact, Facts
from muniment.engine.checks.snapshot import Snapshot

SCHEMA = "muniment.bundle/1"
MANIFEST, FACTS, REPORT = "manifest.json", "facts.jsonl", "report.json"

MANIFEST_LIMIT = 64 * 1024 * 1024
REPORT_LIMIT = 512 * 1024 * 1024
FACTS_LIMIT = 4 * 1024 * 1024 * 1024
LINE_LIMIT = 4 * 1024 * 1024
"""Bytes, unpacked, that a reader accepts."""

_TIME = (1980, 1, 1, 0, 0, 0)
_BROKEN_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
)
_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Manifest:
    """``manifest.json``: schema, the snapshot, and member name to digest."""

    schema: str
    snapshot: Snapshot
    files: Mapping[str, str]


def write_bundle(stream: BinaryIO, snapshot: Snapshot, facts: Facts, report: bytes) -> None:
    """Write a bundle.

    Args:
        stream: Seekable, opened for writing.
        snapshot: Frame of the facts.
        facts: The facts.
        report: The assessment as JSON.
    """
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        state = hashlib.sha256()
        with archive.open(_info(FACTS), "w", force_zip64=True) as member:
            for line in facts.lines():
                state.update(line)
                member.write(line)
        digests = {
            FACTS: f"sha256:{state.hexdigest()}",
            REPORT: f"sha256:{hashlib.sha256(report).hexdigest()}",
        }
        archive.writestr(_info(REPORT), report)
        manifest = msgspec.json.encode(Manifest(SCHEMA, snapshot, digests))
        archive.writestr(_info(MANIFEST), msgspec.json.format(manifest, indent=2) + b"\n")


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle that was read: its digests hold, its report is not yet believed."""

    snapshot: Snapshot
    facts: Facts
    report: bytes


def read_bundle(stream: BinaryIO, kinds: Mapping[str, type[FactBody]]) -> Bundle:
    """Return what a bundle holds. Its digests are verified, its report is not recomputed.

    Args:
        stream: Seekable, opened for reading.
        kinds: Fact kind to body class.

    Raises:
        BundleError: Not a bundle, too large, or a digest that does not hold.
    """
    try:
        with zipfile.ZipFile(stream) as archive:
            return _read(archive, kinds)
    except _BROKEN_ZIP as error:
        raise BundleError(
            f"not a readable bundle: {error}", hint="Make one with: muniment assess . -b FILE.mun"
        ) from error


def _read(archive: zipfile.ZipFile, kinds: Mapping[str, type[FactBody]]) -> Bundle:
    names = sorted(archive.namelist())
    if names != sorted((MANIFEST, FACTS, REPORT)):
        shown = ", ".join(names[:5]) or "nothing"
        raise BundleError(
            f"not a bundle: it holds {shown}; expected {MANIFEST}, {FACTS} and {REPORT}",
            hint="Make one with: muniment assess . -b FILE.mun",
        )
    try:
        manifest = msgspec.json.decode(_member(archive, MANIFEST, MANIFEST_LIMIT), type=Manifest)
    except (msgspec.DecodeError, RecursionError) as error:
        raise BundleError(f"{MANIFEST}: {error}") from error
    if manifest.schema != SCHEMA:
        raise BundleError(
            f"{MANIFEST}: schema is {manifest.schema!r}; expected {SCHEMA!r}",
            hint="The bundle was written by another version of Muniment.",
        )
    report = _member(archive, REPORT, REPORT_LIMIT)
    _compare(REPORT, manifest, hashlib.sha256(report).hexdigest())
    facts = Facts()
    try:
        state = hashlib.sha256()
        facts.add_encoded(_facts(archive, kinds, state))
        _compare(FACTS, manifest, state.hexdigest())
    except BaseException:
        facts.close()
        raise
    return Bundle(manifest.snapshot, facts, report)


def _facts(
    archive: zipfile.ZipFile, kinds: Mapping[str, type[FactBody]], state: hashlib._Hash
) -> Iterator[EncodedFact]:
    if archive.getinfo(FACTS).file_size > FACTS_LIMIT:
        raise BundleError(f"{FACTS}: more than {FACTS_LIMIT} bytes")
    total = 0
    with archive.open(FACTS) as member:
        for number, line in enumerate(iter(lambda: member.readline(LINE_LIMIT + 1), b""), 1):
            total += len(line)
            if len(line) > LINE_LIMIT or total > FACTS_LIMIT:
                raise BundleError(f"{FACTS}:{number}: more bytes than a reader accepts")
            state.update(line)
            try:
                fact = parse_fact(line, kinds)
            except BundleError as error:
                raise BundleError(f"{FACTS}:{number}: {error.message}", hint=error.hint) from error
            yield EncodedFact(fact.kind, fact.path, fact.digest, encode_body(fact.body))


def _member(archive: zipfile.ZipFile, name: str, limit: int) -> bytes:
    with archive.open(name) as member:
        content = _take(member, limit)
    if content is None:
        raise BundleError(f"{name}: more than {limit} bytes")
    return content


def _take(member: IO[bytes], limit: int) -> bytes | None:
    parts: list[bytes] = []
    total = 0
    while chunk := member.read(_CHUNK):
        total += len(chunk)
        if total > limit:
            return None
        parts.append(chunk)
    return b"".join(parts)


def _compare(name: str, manifest: Manifest, found: str) -> None:
    stated = manifest.files.get(name, "nothing")
    if stated != f"sha256:{found}":
        raise ReplayMismatch(
            name,
            f"{name}: its digest is sha256:{found}, the manifest states {stated}",
            hint="The bundle was changed after it was written. Ask for the original.",
        )


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _TIME)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    return info
