"""A bundle: a snapshot, its facts and its report in one file, which anyone can recompute.

A zip of exactly three members: ``manifest.json`` (the snapshot and the digests of the other two),
``facts.jsonl`` and ``report.json``. Written with fixed times and order, so the same snapshot gives
the same bytes. A bundle proves that a report follows from facts; not that the facts are true. That
is what the ledger and the server's record of who vouched for them are for.
"""

from __future__ import annotations

import contextlib
import hashlib
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import IO, Any, BinaryIO

import msgspec

from muniment import __version__
from muniment.core.errors import (
    BundleError,
    BundleTooLarge,
    BundleUnsupported,
    ReplayMismatch,
)
from muniment.engine.checks.fact import FactBody, encode_body, fact_line, parse_fact
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
    UnicodeDecodeError,
    struct.error,
    lzma.LZMAError,
)
_CHUNK = 1024 * 1024
_END = struct.Struct("<4sHHHHIIH")
_MEMBERS_LISTED = 50
_DIRECTORY_LIMIT = 65_536
_FREE = 64 * 1024 * 1024
_RATIO = 300
"""A member of more unpacked bytes than this may be at most so many times its packed size."""


@dataclass(frozen=True, slots=True)
class BundleLimits:
    """What a reader accepts. The defaults suit a person who reads a bundle of their own.

    Attributes:
        manifest: Bytes of ``manifest.json``.
        report: Bytes of ``report.json``.
        facts_bytes: Bytes of ``facts.jsonl``.
        line: Bytes of one fact.
        facts: How many facts; None for any number.
        free: Bytes that a member may unpack to, however small it is packed.
        ratio: Beyond that, how many times its packed size.
    """

    manifest: int = MANIFEST_LIMIT
    report: int = REPORT_LIMIT
    facts_bytes: int = FACTS_LIMIT
    line: int = LINE_LIMIT
    facts: int | None = None
    free: int = _FREE
    ratio: int = _RATIO


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


def read_bundle(
    stream: BinaryIO,
    kinds: Mapping[str, type[FactBody]],
    limits: BundleLimits = BundleLimits(),
) -> Bundle:
    """Return what a bundle holds. Its digests are verified, its report is not recomputed.

    Args:
        stream: Seekable, opened for reading.
        kinds: Fact kind to body class.
        limits: How much of it is accepted.

    Raises:
        BundleError: Not a bundle, or one that was changed.
        BundleTooLarge: More than the limits allow.
        BundleUnsupported: Written by a newer version, with something that is not known here.
        ReplayMismatch: A digest that does not hold.
    """
    try:
        _check_directory(stream)
        with zipfile.ZipFile(stream) as archive:
            return _read(archive, kinds, limits)
    except _BROKEN_ZIP as error:
        raise BundleError(
            f"not a readable bundle: {error}", hint="Make one with: muniment assess . -b FILE.mun"
        ) from error


def read_snapshot(stream: BinaryIO, limits: BundleLimits = BundleLimits()) -> Snapshot:
    """Return the snapshot that a bundle states, under the limits of ``read_bundle``.

    Facts and report are not read, nor their digests verified: for whoever passes the bundle on.

    Raises:
        BundleError: Not a bundle, or its manifest is malformed.
        BundleTooLarge: More than the limits allow.
        BundleUnsupported: Written by a newer version.
    """
    try:
        _check_directory(stream)
        with zipfile.ZipFile(stream) as archive:
            raw = _raw_manifest(archive, limits)
            with _newer_said(raw):
                return _manifest(raw, limits).snapshot
    except _BROKEN_ZIP as error:
        raise BundleError(
            f"not a readable bundle: {error}", hint="Make one with: muniment assess . -b FILE.mun"
        ) from error


def _check_directory(stream: BinaryIO) -> None:
    """Look at the zip's end before a zip reader builds its whole directory in memory.

    Source: PKWARE APPNOTE 6.3.10, section 4.3.16.
    """
    size = stream.seek(0, 2)
    stream.seek(max(0, size - _END.size))
    end = stream.read(_END.size)
    stream.seek(0)
    if len(end) < _END.size:
        raise zipfile.BadZipFile("File is not a zip file")
    signature, _, _, _, entries, length, _, _ = _END.unpack(end)
    if signature != b"PK\x05\x06":
        raise zipfile.BadZipFile("File is not a zip file, or one with something at its end")
    if entries > _MEMBERS_LISTED or length > _DIRECTORY_LIMIT:
        raise BundleError(f"not a bundle: it holds {entries} members; expected 3")


def _raw_manifest(archive: zipfile.ZipFile, limits: BundleLimits) -> bytes:
    """Return the manifest's bytes, of an archive with a bundle's members and no zip bomb."""
    names = sorted(archive.namelist())
    if names != sorted((MANIFEST, FACTS, REPORT)):
        shown = ", ".join(names[:5]) or "nothing"
        raise BundleError(
            f"not a bundle: it holds {shown}; expected {MANIFEST}, {FACTS} and {REPORT}",
            hint="Make one with: muniment assess . -b FILE.mun",
        )
    for member in archive.infolist():
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise BundleError(f"{member.filename}: packed in a way that Muniment does not")
        if member.file_size > max(limits.free, limits.ratio * member.compress_size):
            raise BundleTooLarge(
                f"{member.filename}: unpacks to {member.file_size} bytes, a zip bomb"
            )
    return _member(archive, MANIFEST, limits.manifest)


def _read(
    archive: zipfile.ZipFile, kinds: Mapping[str, type[FactBody]], limits: BundleLimits
) -> Bundle:
    raw = _raw_manifest(archive, limits)
    with _newer_said(raw):
        manifest = _manifest(raw, limits)
        report = _member(archive, REPORT, limits.report)
        _compare(REPORT, manifest, hashlib.sha256(report).hexdigest())
        facts = Facts()
        try:
            state = hashlib.sha256()
            most = sum(manifest.snapshot.coverage.facts.values())
            facts.add_encoded(_facts(archive, kinds, state, limits, most))
            _compare(FACTS, manifest, state.hexdigest())
            _check_manifest(raw, manifest, facts)
        except BaseException:
            facts.close()
            raise
    return Bundle(manifest.snapshot, facts, report)


class _ToolPart(msgspec.Struct):
    version: str


class _SnapshotPart(msgspec.Struct):
    tool: _ToolPart


class _Written(msgspec.Struct):
    snapshot: _SnapshotPart


@contextlib.contextmanager
def _newer_said(raw: bytes) -> Iterator[None]:
    """Say of a bundle that cannot be read that a newer version wrote it, where its manifest does.

    Whoever edits that version gets another sentence, and nothing else.
    """
    try:
        yield
    except BundleError as error:
        if type(error) is not BundleError:
            raise
        try:
            version = msgspec.json.decode(raw, type=_Written).snapshot.tool.version
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            raise error from None
        if _numbers(version) <= _numbers(__version__):
            raise
        raise BundleUnsupported(
            f"written by Muniment {version[:20]}, which is newer than {__version__} here:"
            f" {error.message}",
            hint="Update the older of the two.",
        ) from error


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"[0-9]{1,9}", version[:50])[:3])


class _Schema(msgspec.Struct):
    schema: str


def _manifest(raw: bytes, limits: BundleLimits) -> Manifest:
    try:
        # First: what another schema has instead of a snapshot is not known here.
        schema = msgspec.json.decode(raw, type=_Schema).schema
        if schema != SCHEMA:
            raise BundleUnsupported(
                f"{MANIFEST}: schema is {schema[:80]!r}; expected {SCHEMA!r}",
                hint="The bundle was written by another version of Muniment.",
            )
        manifest = msgspec.json.decode(raw, type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BundleError(f"{MANIFEST}: {error}") from error
    stated = sum(manifest.snapshot.coverage.facts.values())
    if limits.facts is not None and stated > limits.facts:
        raise BundleTooLarge(f"{stated} facts; at most {limits.facts} are accepted")
    return manifest


def _check_manifest(raw: bytes, manifest: Manifest, facts: Facts) -> None:
    """Refuse what no reader would see, or what does not fit the facts."""
    plain = msgspec.json.decode(raw)
    if msgspec.json.format(msgspec.json.encode(plain), indent=2) + b"\n" != raw:
        raise BundleError(f"{MANIFEST}: not spelt as Muniment spells it", hint=_EDITED)
    place = _beyond(plain, msgspec.to_builtins(manifest), "")
    if place is not None:
        raise BundleError(f"{MANIFEST}: {place} is nothing that a manifest has", hint=_EDITED)
    if set(manifest.files) != {FACTS, REPORT}:
        raise BundleError(f"{MANIFEST}: files must be {FACTS} and {REPORT}", hint=_EDITED)
    stated, found = dict(manifest.snapshot.coverage.facts), facts.counts()
    for kind in sorted(stated.keys() | found.keys()):
        if stated.get(kind, 0) != found.get(kind, 0):
            raise BundleError(
                f"{MANIFEST}: snapshot.coverage.facts.{kind} is {stated.get(kind, 0)};"
                f" {FACTS} holds {found.get(kind, 0)}",
                hint=_EDITED,
            )


_EDITED = "The bundle was changed after it was written. Ask for the original."


def _beyond(stated: Any, known: Any, place: str) -> str | None:
    """Return where a JSON value states something that what was read from it does not have.

    What it leaves out is no matter: a bundle may be older than a field that has a default.
    """
    if isinstance(stated, dict) and isinstance(known, dict):
        for key, value in stated.items():
            where = f"{place}.{key}".lstrip(".")
            if key not in known:
                return where
            found = _beyond(value, known[key], where)
            if found is not None:
                return found
        return None
    if isinstance(stated, list) and isinstance(known, (list, tuple)) and len(stated) == len(known):
        pairs = enumerate(zip(stated, known, strict=True))
        places = (_beyond(left, right, f"{place}[{at}]") for at, (left, right) in pairs)
        return next((found for found in places if found is not None), None)
    return None if type(stated) is type(known) and stated == known else place


def _facts(
    archive: zipfile.ZipFile,
    kinds: Mapping[str, type[FactBody]],
    state: hashlib._Hash,
    limits: BundleLimits,
    most: int,
) -> Iterator[EncodedFact]:
    if archive.getinfo(FACTS).file_size > limits.facts_bytes:
        raise BundleTooLarge(f"{FACTS}: more than {limits.facts_bytes} bytes")
    total = 0
    before = ("", b"")
    with archive.open(FACTS) as member:
        for number, line in enumerate(iter(lambda: member.readline(limits.line + 1), b""), 1):
            total += len(line)
            if len(line) > limits.line or total > limits.facts_bytes:
                raise BundleTooLarge(f"{FACTS}:{number}: more bytes than a reader accepts")
            if limits.facts is not None and number > max(most, 0):
                # Now, and not when all were read: they may be millions.
                raise BundleError(f"{FACTS}: more facts than {MANIFEST} states", hint=_EDITED)
            state.update(line)
            try:
                fact = _fact(line, kinds)
            except BundleError as error:
                raise type(error)(f"{FACTS}:{number}: {error.message}", hint=error.hint) from error
            order = (fact.kind, fact.path.encode())
            if order < before:
                raise BundleError(f"{FACTS}:{number}: out of order", hint=_EDITED)
            before = order
            yield fact


def _fact(line: bytes, kinds: Mapping[str, type[FactBody]]) -> EncodedFact:
    """Return a fact as its line spells it, so that digests over facts stay what they were."""
    fact = parse_fact(line, kinds)
    if line == fact_line(fact) + b"\n":
        return EncodedFact(fact.kind, fact.path, fact.digest, encode_body(fact.body))
    plain = msgspec.json.decode(line)
    if msgspec.json.encode(plain, order="sorted") + b"\n" != line:
        raise BundleError("not spelt as Muniment spells facts", hint=_EDITED)
    place = _beyond(plain["body"], msgspec.json.decode(encode_body(fact.body)), "")
    if place is not None:
        raise BundleError(f"{place} is nothing that {fact.kind} has", hint=_EDITED)
    body = msgspec.json.encode(plain["body"], order="sorted")
    return EncodedFact(fact.kind, fact.path, fact.digest, body)


def _member(archive: zipfile.ZipFile, name: str, limit: int) -> bytes:
    with archive.open(name) as member:
        content = _take(member, limit)
    if content is None:
        raise BundleTooLarge(f"{name}: more than {limit} bytes")
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
