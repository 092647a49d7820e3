"""What only the database can get wrong: columns that repeat an entry, touched rows, nodes, head.

The engine's audit looks at what is hashed. Pages and histories are drawn from the columns beside
it, so these are compared as well: somebody who changes ``Entry.actor`` or a ``Touched`` row would
otherwise change what people see without changing the log.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from typing import Any

from muniment.core.clock import from_rfc3339
from muniment.core.errors import LedgerError
from muniment.engine.ledger.entry import parse_entry
from muniment.engine.ledger.tree import RightEdge, leaf_hash
from muniment.engine.ledger.verdict import Difference
from muniment.web.apps.ledger.services import Touch, touched_digest
from muniment.web.apps.ledger.snapshot import (
    CHUNK_LARGE_ROWS,
    Snapshot,
    as_bytes,
    as_moment,
    as_uuid,
)

_BATCH = 2000
_COLUMNS = "data, type, time, actor, object_type, object"


def first_difference(view: Snapshot) -> Difference | None:
    """Return the first thing beside the tree that does not agree with it, or None."""
    return _entries_and_tree(view) or _touched(view)


def _entries_and_tree(view: Snapshot) -> Difference | None:
    """Compare each entry's columns with its data, the nodes and the head with the entries."""
    edge, time, batch = RightEdge(), "1970-01-01T00:00:00Z", list[bytes]()
    nodes = view.by_key("ledger_node", "hash", "position")
    place = itertools.count()
    rows = view.by_key("ledger_entry", _COLUMNS, '"index"')
    for expected, (index, *columns) in enumerate(rows):
        where = f"entry {expected}"
        if index != expected:
            return Difference(where, f"missing; the next one there is {index}")
        try:
            difference, entry_time = _columns(where, columns)
        except LedgerError as error:
            return Difference(where, error.message)
        if difference is not None:
            return difference
        if entry_time < time:
            return Difference(where, f"its time {entry_time} is before the entry before it")
        time = entry_time
        batch.append(leaf_hash(as_bytes(columns[0])))
        if len(batch) == _BATCH:
            edge, stored = edge.append(batch)
            batch.clear()
            if (difference := _nodes(nodes, place, stored)) is not None:
                return difference
    edge, stored = edge.append(batch)
    if (difference := _nodes(nodes, place, stored)) is not None:
        return difference
    if (extra := next(nodes, None)) is not None:
        return Difference(f"node {extra[0]}", "belongs to no entry")
    return _head(view, edge, time)


def _columns(where: str, columns: list[Any]) -> tuple[Difference | None, str]:
    data, kind, time, actor, object_type, target = columns
    entry = parse_entry(as_bytes(data))
    pairs = {
        "type": (kind, entry.type),
        "time": (as_moment(time), from_rfc3339(entry.time)),
        "actor": (as_uuid(actor), entry.actor),
        "object_type": (object_type, entry.object_type),
        "object": (as_uuid(target), entry.object),
    }
    for name, (column, said) in pairs.items():
        if column != said:
            return Difference(where, f"column {name} is {column}, the entry says {said}"), ""
    return None, entry.time


def _nodes(
    rows: Iterator[tuple[Any, ...]], place: Iterator[int], computed: list[bytes]
) -> Difference | None:
    for value, expected in zip(computed, place, strict=False):
        found = next(rows, (None, b""))
        if found[0] != expected or as_bytes(found[1]) != value:
            return Difference(f"node {expected}", "is not what the entries lead to")
    return None


def _head(view: Snapshot, edge: RightEdge, time: str) -> Difference | None:
    rows = view.rows("SELECT size, edge, time FROM ledger_head WHERE id = 1")
    if not rows:
        return Difference("head", "missing")
    size, stored, head_time = rows[0]
    if size != edge.size:
        return Difference("head", f"counts {size} entries; there are {edge.size}")
    if as_bytes(stored) != b"".join(edge.hashes):
        return Difference("head", "its edge is not what the entries lead to")
    if head_time != time:
        return Difference("head", f"its time is {head_time}, the last entry's {time}")
    return None


def _touched(view: Snapshot) -> Difference | None:
    """Compare each entry's touched rows with the digest in its payload, where that is kept."""
    groups = itertools.groupby(_touched_rows(view), key=lambda row: row[0])
    group = next(groups, None)
    for index, payload in view.by_key("ledger_payload", "payload", '"index"', CHUNK_LARGE_ROWS):
        while group is not None and group[0] < index:
            group = next(groups, None)  # of an entry whose payload was erased: nothing to compare
        touches: list[Touch] = []
        if group is not None and group[0] == index:
            touches = [Touch(kind, as_uuid(target), change) for _, kind, target, change in group[1]]
            group = next(groups, None)
        raw = as_bytes(payload)
        if not touches and b'"touched"' not in raw:
            continue
        said = _said(raw)
        if touches and said != touched_digest(touches):
            what = f"{len(touches)} touched objects are not what its payload committed to"
            return Difference(f"entry {index}", what)
        if not touches and said is not None:
            return Difference(f"entry {index}", "the objects that it touched are missing")
    return None


def _said(payload: bytes) -> str | None:
    try:
        value = json.loads(payload)
        digest = value["touched"]["digest"]
    except (ValueError, RecursionError, TypeError, KeyError):
        return None
    return digest if isinstance(digest, str) else None


def _touched_rows(view: Snapshot) -> Iterator[tuple[Any, ...]]:
    """Yield touched rows by entry."""
    last = (-1, -1)
    while rows := view.rows(
        "SELECT entry_id, id, object_type, object, change FROM ledger_touched"
        " WHERE (entry_id, id) > (%s, %s) ORDER BY entry_id, id LIMIT 2000",
        last,
    ):
        for entry, _, kind, target, change in rows:
            yield entry, kind, target, change
        last = rows[-1][:2]
