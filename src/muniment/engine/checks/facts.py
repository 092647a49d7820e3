"""A store of facts: what checks read.

Facts are kept as encoded rows in a temporary SQLite database that spills to disk by itself, so
memory does not grow with the number of files. Order is fixed: by path, then as they stood in the
file, whatever the order of arrival.
"""

from __future__ import annotations

import functools
import hashlib
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar, cast
from weakref import WeakKeyDictionary

import msgspec

from muniment.core.digest import Digest
from muniment.engine.checks.fact import Fact, FactBody, encode_body

B = TypeVar("B", bound=FactBody)
R = TypeVar("R")

_CACHE_KIB = 4_096
_BATCH = 500


class Seen(NamedTuple, Generic[B]):
    """A fact's body with the place it was read from.

    Attributes:
        path: POSIX path relative to the root.
        digest: Digest of the bytes read, or None.
        body: The typed content.
    """

    path: str
    digest: str | None
    body: B


class EncodedFact(NamedTuple):
    """A fact as it is stored and as it travels between processes."""

    kind: str
    path: str
    digest: str | None
    body: bytes


def encode(fact: Fact) -> EncodedFact:
    """Return a fact in the form that the store keeps."""
    return EncodedFact(fact.kind, fact.path, fact.digest, encode_body(fact.body))


class Facts:
    """Facts by kind and path. Add first, then read; use as a context manager or close it."""

    def __init__(self, facts: Iterable[Fact] = ()) -> None:
        self._db = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._db.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        self._db.execute("PRAGMA journal_mode = OFF")
        self._db.execute("PRAGMA synchronous = OFF")
        self._db.execute(
            "CREATE TABLE fact (kind TEXT, path TEXT, seq INTEGER, digest TEXT, body BLOB,"
            " PRIMARY KEY (kind, path, seq)) WITHOUT ROWID"
        )
        self._db.execute("BEGIN")
        self._seq = 0
        # Counted while they arrive: asked for by every check, and a scan of the whole store else.
        self._counts: Counter[str] = Counter()
        self._decoders: dict[type[FactBody], msgspec.json.Decoder[FactBody]] = {}
        for fact in facts:
            self.add(fact)

    def __enter__(self) -> Facts:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Drop the store."""
        self.close()

    def close(self) -> None:
        """Drop the store. Safe to call twice."""
        self._db.close()

    def add(self, fact: Fact) -> None:
        """Add one fact."""
        self.add_encoded((encode(fact),))

    def add_encoded(self, facts: Iterable[EncodedFact]) -> None:
        """Add facts that are encoded already, in file order."""
        rows = []
        for fact in facts:
            self._seq += 1
            self._counts[fact.kind] += 1
            rows.append((fact.kind, fact.path, self._seq, fact.digest, fact.body))
        self._db.executemany("INSERT INTO fact VALUES (?, ?, ?, ?, ?)", rows)

    def of(self, body: type[B]) -> Iterator[Seen[B]]:
        """Yield every fact of one kind."""
        decode = self._decoder(body).decode
        for path, digest, raw in self._rows(
            "SELECT path, digest, body FROM fact WHERE kind = ? ORDER BY path, seq", (body.KIND,)
        ):
            yield Seen(path, digest, decode(raw))

    def at(self, body: type[B], path: str) -> Sequence[Seen[B]]:
        """Return the facts of one kind that were read from one path."""
        decode = self._decoder(body).decode
        rows = self._db.execute(
            "SELECT digest, body FROM fact WHERE kind = ? AND path = ? ORDER BY seq",
            (body.KIND, path),
        )
        return [Seen(path, digest, decode(raw)) for digest, raw in rows]

    def paths(self, body: type[B]) -> Iterator[str]:
        """Yield the paths that have a fact of one kind, sorted, each once."""
        for path, _, _ in self._rows(
            "SELECT DISTINCT path, 0, 0 FROM fact WHERE kind = ? ORDER BY path", (body.KIND,)
        ):
            yield path

    def counts(self) -> Mapping[str, int]:
        """Return kind to the number of facts, sorted by kind."""
        return dict(sorted(self._counts.items()))

    def count(self, kinds: Iterable[str]) -> int:
        """Return how many facts are of any of some kinds."""
        return sum(self._counts[kind] for kind in set(kinds))

    def lines(self, kinds: Iterable[str] | None = None) -> Iterator[bytes]:
        """Yield facts as canonical JSON lines with their line ends, by kind, path and order."""
        wanted = sorted(self.counts() if kinds is None else set(kinds))
        for kind in wanted:
            for path, digest, raw in self._rows(
                "SELECT path, digest, body FROM fact WHERE kind = ? ORDER BY path, seq", (kind,)
            ):
                yield b'{"body":%b,"digest":%b,"kind":%b,"path":%b}\n' % (
                    raw,
                    msgspec.json.encode(digest),
                    msgspec.json.encode(kind),
                    msgspec.json.encode(path),
                )

    def digest(self, kinds: Iterable[str]) -> Digest:
        """Return the digest over the canonical lines of some kinds."""
        state = hashlib.sha256()
        for line in self.lines(kinds):
            state.update(line)
        return Digest("sha256:" + state.hexdigest())

    def _rows(self, sql: str, values: Sequence[object]) -> Iterator[tuple[str, str | None, bytes]]:
        # Batches keep each cursor short, so a check may query while it iterates.
        cursor = self._db.execute(sql, values)
        while rows := cursor.fetchmany(_BATCH):
            yield from rows

    def _decoder(self, body: type[B]) -> msgspec.json.Decoder[B]:
        found = self._decoders.get(body)
        if found is None:
            found = self._decoders[body] = msgspec.json.Decoder(cast("type[FactBody]", body))
        return cast("msgspec.json.Decoder[B]", found)


def once_per_facts(compute: Callable[[Facts], R]) -> Callable[[Facts], R]:
    """Return a function that computes its value once for a store, and drops it with the store.

    A check is asked once for each subject; what it must go through all facts for would otherwise be
    quadratic. The value must not refer to the store, or neither is ever dropped.
    """
    known: WeakKeyDictionary[Facts, R] = WeakKeyDictionary()

    @functools.wraps(compute)
    def once(facts: Facts) -> R:
        if facts not in known:
            known[facts] = compute(facts)
        return known[facts]

    return once
