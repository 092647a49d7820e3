"""A bundle: a snapshot, its facts and its report in one file, which anyone can recompute.

A zip of exactly three members: ``manifest.json`` (the snapshot and the digests of the other two),
``facts.jsonl`` and ``report.json``. Written with fixed times and order, so the same snapshot gives
the same bytes. A bundle proves that a report follows from facts; not that the facts are true. That
is what the ledger and the server's record of who vouched for them are for.
"""

from __future__ import annotations

import hashlib
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import IO, Any, BinaryIO

import msgspec

from muniment.core.errors import BundleError, ReplayMismatch
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
        _check_directory(stream)
        with zipfile.ZipFile(stream) as archive:
            return _read(archive, kinds)
    except _BROKEN_ZIP as error:
        raise BundleError(
            f"not a readable bundle: {error}", hint="Make one with: muniment assess . -b FILE.mun"
        ) from error


def read_snapshot(stream: BinaryIO) -> Snapshot:
    """Return the snapshot that a bundle states, under the limits of ``read_bundle``.

    Facts and report are not read, nor their digests: for whoever passes the bundle on.

    Raises:
        BundleError: Not a bundle, or its manifest is too large or malformed.
    """
    try:
        _check_directory(stream)
        with zipfile.ZipFile(stream) as archive:
            _check_members(archive)
            return _manifest(archive)[1].snapshot
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


def _read(archive: zipfile.ZipFile, kinds: Mapping[str, type[FactBody]]) -> Bundle:
    _check_members(archive)
    raw, manifest = _manifest(archive)
    report = _member(archive, REPORT, REPORT_LIMIT)
    _compare(REPORT, manifest, hashlib.sha256(report).hexdigest())
    facts = Facts()
    try:
        state = hashlib.sha256()
        facts.add_encoded(_facts(archive, kinds, state))
        _compare(FACTS, manifest, state.hexdigest())
        _check_manifest(raw, manifest, facts)
    except BaseException:
        facts.close()
        raise
    return Bundle(manifest.snapshot, facts, report)


def _check_members(archive: zipfile.ZipFile) -> None:
    names = sorted(archive.namelist())
    if names != sorted((MANIFEST, FACTS, REPORT)):
        shown = ", ".join(names[:5]) or "nothing"
        raise BundleError(
            f"not a bundle: it holds {shown}; expected {MANIFEST}, {FACTS} and {REPORT}",
            hint="Make one with: muniment assess . -b FILE.mun",
        )
    for member in archive.infolist():
        if member.file_size > max(_FREE, _RATIO * member.compress_size):
            raise BundleError(f"{member.filename}: unpacks to {member.file_size} bytes, a zip bomb")


def _manifest(archive: zipfile.ZipFile) -> tuple[bytes, Manifest]:
    raw = _member(archive, MANIFEST, MANIFEST_LIMIT)
    try:
        manifest = msgspec.json.decode(raw, type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BundleError(f"{MANIFEST}: {error}") from error
    if manifest.schema != SCHEMA:
        raise BundleError(
            f"{MANIFEST}: schema is {manifest.schema!r}; expected {SCHEMA!r}",
            hint="The bundle was written by another version of Muniment.",
        )
    return raw, manifest


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
    archive: zipfile.ZipFile, kinds: Mapping[str, type[FactBody]], state: hashlib._Hash
) -> Iterator[EncodedFact]:
    if archive.getinfo(FACTS).file_size > FACTS_LIMIT:
        raise BundleError(f"{FACTS}: more than {FACTS_LIMIT} bytes")
    total = 0
    before = ("", b"")
    with archive.open(FACTS) as member:
        for number, line in enumerate(iter(lambda: member.readline(LINE_LIMIT + 1), b""), 1):
            total += len(line)
            if len(line) > LINE_LIMIT or total > FACTS_LIMIT:
                raise BundleError(f"{FACTS}:{number}: more bytes than a reader accepts")
            state.update(line)
            try:
                fact = _fact(line, kinds)
            except BundleError as error:
                raise BundleError(f"{FACTS}:{number}: {error.message}", hint=error.hint) from error
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
