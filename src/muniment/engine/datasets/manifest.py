"""Manifests: which files a dataset consists of, with size and digest of each.

``muniment.manifest.json`` stands in the folder it describes. It is JSON with one file on each line,
sorted by path, so that a version control system shows what changed; the tree digest is the SHA-256
over exactly those lines, each followed by a line feed. Symbolic links are recorded as what they
point at and never followed.

Pure: reading files is for ``muniment.connectors.manifest_tree``.
Out of scope: who approved a manifest; a signature over it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar, Final

import msgspec

from muniment.core.canonical import canonical_json
from muniment.core.digest import digest_bytes, digest_chunks
from muniment.core.errors import ConfigError, UnreadableError

FILE_NAME: Final = "muniment.manifest.json"
SCHEMA: Final = "muniment.manifest/1"
SIZE_LIMIT: Final = 256 * 1024 * 1024
LISTED: Final = 200
"""How many differing paths a fact names."""

_DIGEST = re.compile(r"sha256:[0-9a-f]{64}\Z")
_IN_FILES = re.compile(r"at `\$\.files\[(\d+)\]")
_UNKNOWN = re.compile(r"unknown field `(.*)`")
_AT_BYTE = re.compile(r"\(byte (\d+)\)")
_SHAPE = "path, size and sha256, or path and link"


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """One file, or one symbolic link.

    Attributes:
        path: POSIX path relative to the manifest's folder, as ``core.ids.path_text`` writes it.
        size: Bytes; 0 for a link.
        digest: ``sha256:<hex>`` of the content, of a link's target text; "" where it was not
            computed (never in a manifest that is written).
        link: Target of a symbolic link as it is stored; "" for a file.
    """

    path: str
    size: int
    digest: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a manifest states.

    Attributes:
        entries: Sorted by path, each path once.
        tree_digest: Digest over all entries.
        created_by: Program and version that wrote it.
    """

    entries: tuple[ManifestEntry, ...]
    tree_digest: str
    created_by: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a folder differs from its manifest; paths sorted.

    Attributes:
        changed: Other content, size, or link target.
        added: In the folder, not in the manifest.
        removed: In the manifest, not in the folder.
        unverified: Same size, but the content was not read.
    """

    changed: tuple[str, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    unverified: tuple[str, ...] = ()

    @property
    def differs(self) -> bool:
        """True when anything was changed, added or removed."""
        return bool(self.changed or self.added or self.removed)


@dataclass(frozen=True, slots=True)
class DatasetManifest:
    """A manifest compared with the files it describes; its path is the manifest's.

    Attributes:
        files: Entries in the manifest.
        changed: Paths from the project's root of files that changed, at most 200.
        changed_count: How many changed.
        added: Paths of files that the manifest does not have, at most 200.
        added_count: How many were added.
        removed: Paths of files that are gone, at most 200.
        removed_count: How many are gone.
        tree_digest: The tree digest that the manifest states.
        complete: True when every file's content was read.
    """

    KIND: ClassVar[str] = "dataset.manifest"

    files: int
    changed: tuple[str, ...]
    changed_count: int
    added: tuple[str, ...]
    added_count: int
    removed: tuple[str, ...]
    removed_count: int
    tree_digest: str
    complete: bool


def link_entry(path: str, target: str) -> ManifestEntry:
    """Return the entry for a symbolic link."""
    return ManifestEntry(path, 0, digest_bytes(target.encode("utf-8", "replace")), target)


def build(entries: Iterable[ManifestEntry], created_by: str) -> Manifest:
    """Return the manifest of some files.

    Raises:
        UnreadableError: ``broken``: two names that are the same once normalised.
    """
    ordered = tuple(sorted(entries, key=lambda entry: entry.path))
    for before, after in pairwise(ordered):
        if before.path == after.path:
            raise UnreadableError("broken", f"two files are both called {after.path!r}")
    return Manifest(ordered, _tree_digest(ordered), created_by)


def render(manifest: Manifest) -> bytes:
    """Return the bytes of a manifest file; equal manifests give equal bytes."""
    head = "".join(
        f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)},\n"
        for key, value in (
            ("schema", SCHEMA),
            ("created_by", manifest.created_by),
            ("tree_digest", manifest.tree_digest),
        )
    )
    lines = b",\n".join(b"    " + _line(entry) for entry in manifest.entries)
    body = b'  "files": [\n' + lines + b"\n  ]\n" if lines else b'  "files": []\n'
    return b"{\n" + head.encode() + body + b"}\n"


def parse(data: bytes, name: str = FILE_NAME) -> Manifest:
    """Return what a manifest file states.

    Args:
        data: The file's content.
        name: The file, as the person named it, for errors.

    Raises:
        ConfigError: Malformed, edited, or of another version; names the line where it can.
    """
    if len(data) > SIZE_LIMIT:
        raise ConfigError(name, None, "a file that is too large", f"at most {SIZE_LIMIT} bytes")
    document = _decode(data, name)
    entries: list[ManifestEntry] = []
    for place, item in enumerate(document.files):
        try:
            entry = _entry(item)
            if entries and entries[-1].path >= entry.path:
                raise ValueError("a path out of order or twice")
        except ValueError as error:
            raise ConfigError(name, _line_of(data, place), str(error), _SHAPE) from None
        entries.append(entry)
    _refuse_twice(data, name)
    if _tree_digest(entries) != document.tree_digest:
        raise ConfigError(
            name, None, "files that do not give its tree_digest", "a manifest nobody has edited"
        )
    return Manifest(tuple(entries), document.tree_digest, document.created_by)


class _Row(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    path: str
    size: int | None = None
    sha256: str | None = None
    link: str | None = None


class _Kind(msgspec.Struct):
    schema: str = ""


class _Document(msgspec.Struct, forbid_unknown_fields=True):
    schema: str
    created_by: str
    tree_digest: str
    files: list[_Row]


def _decode(data: bytes, name: str) -> _Document:
    # Typed, so that a hostile file can make no more of its bytes than rows.
    try:
        if msgspec.json.decode(data, type=_Kind).schema == SCHEMA:
            return msgspec.json.decode(data, type=_Document)
    except msgspec.ValidationError as error:
        place = _IN_FILES.search(str(error))
        unknown = _UNKNOWN.search(str(error))
        if place:
            line = _line_of(data, int(place[1]))
            raise ConfigError(name, line, "a file with other keys or values", _SHAPE) from error
        if unknown:
            found = f"unknown key {unknown[1]!r}"
            raise ConfigError(name, None, found, "only the keys of a manifest") from error
        if "schema" not in str(error) and not str(error).endswith("got `array`"):
            found = "a key that is missing, or of another kind"
            raise ConfigError(name, None, found, "created_by, tree_digest and files") from error
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        at = _AT_BYTE.search(str(error))
        line = data.count(b"\n", 0, int(at[1]) if at else None) + 1
        raise ConfigError(name, line, "text that is not JSON", "a manifest") from error
    raise ConfigError(name, 1, "another kind of file", f'"schema": "{SCHEMA}"')


def _refuse_twice(data: bytes, name: str) -> None:
    # Two readers may believe two different values of a key that is given twice.
    try:
        json.loads(data, object_pairs_hook=_unique, parse_float=_no_float)
    except (ValueError, RecursionError) as error:
        raise ConfigError(name, None, str(error), "each key once, whole numbers") from error


def compare(manifest: Manifest, current: Iterable[ManifestEntry]) -> Comparison:
    """Return how the files that are there differ from a manifest."""
    stated = {entry.path: entry for entry in manifest.entries}
    changed, added, unverified = [], [], []
    for entry in current:
        known = stated.pop(entry.path, None)
        if known is None:
            added.append(entry.path)
        elif (known.size, known.link) != (entry.size, entry.link):
            changed.append(entry.path)
        elif not entry.digest:
            unverified.append(entry.path)
        elif known.digest != entry.digest:
            changed.append(entry.path)
    return Comparison(
        tuple(sorted(changed)),
        tuple(sorted(added)),
        tuple(sorted(stated)),
        tuple(sorted(unverified)),
    )


def manifest_fact(folder: str, manifest: Manifest, comparison: Comparison) -> DatasetManifest:
    """Return the fact for a manifest.

    Args:
        folder: The manifest's folder, relative to the project's root; "" for the root.
        manifest: What it states.
        comparison: How the folder differs from it.
    """

    def listed(paths: Sequence[str]) -> tuple[str, ...]:
        return tuple(f"{folder}/{path}" if folder else path for path in paths[:LISTED])

    return DatasetManifest(
        files=len(manifest.entries),
        changed=listed(comparison.changed),
        changed_count=len(comparison.changed),
        added=listed(comparison.added),
        added_count=len(comparison.added),
        removed=listed(comparison.removed),
        removed_count=len(comparison.removed),
        tree_digest=manifest.tree_digest,
        complete=not comparison.unverified,
    )


def _line(entry: ManifestEntry) -> bytes:
    if entry.link:
        return canonical_json({"path": entry.path, "link": entry.link})
    return canonical_json(
        {"path": entry.path, "size": entry.size, "sha256": entry.digest.removeprefix("sha256:")}
    )


def _tree_digest(entries: Iterable[ManifestEntry]) -> str:
    return digest_chunks(_line(entry) + b"\n" for entry in entries)


def _entry(row: _Row) -> ManifestEntry:
    if not _inside(row.path):
        raise ValueError("a path that is not inside the folder")
    digest = f"sha256:{row.sha256}"
    if row.link:
        if row.size is not None or row.sha256 is not None:
            raise ValueError("a link with a size or a digest")
        return link_entry(row.path, row.link)
    if row.link is not None or not _DIGEST.match(digest):
        raise ValueError("a file with other keys, or without a digest")
    if row.size is None or not 0 <= row.size < 2**53:
        raise ValueError("a size that is no number of bytes")
    return ManifestEntry(row.path, row.size, digest)


def _inside(path: str) -> bool:
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return bool(path) and not any(part in ("", ".", "..") for part in path.split("/"))


def _unique(pairs: Sequence[tuple[str, object]]) -> None:
    if len(dict(pairs)) != len(pairs):
        raise ValueError("a key that stands twice")


def _no_float(text: str) -> object:
    raise ValueError("a number that is no integer")


_MARK = re.compile(r'"(?:[^"\\]|\\.)*"|[\[{}\]]|\n')


def _line_of(data: bytes, place: int) -> int | None:
    """Return the 1-based line where an item of ``files`` starts."""
    text = data.decode("utf-8", "replace")
    return next((line for number, line in enumerate(_items(text)) if number == place), None)


def _items(text: str) -> Iterator[int]:
    line, depth = 1, 0
    for match in _MARK.finditer(text):
        mark = match.group()
        if mark == "\n":
            line += 1
        elif mark in "[{":
            if depth == 2:
                yield line
            depth += 1
        elif mark in "]}":
            depth -= 1
