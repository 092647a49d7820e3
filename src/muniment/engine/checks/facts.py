"""An index over facts: what checks read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from muniment.engine.checks.fact import Fact, FactBody

B = TypeVar("B", bound=FactBody)


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


class Facts:
    """Facts by kind and path, in a fixed order: by path, then as they stood in the file."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        by_kind: dict[str, dict[str, list[Fact]]] = {}
        for fact in facts:
            by_kind.setdefault(fact.kind, {}).setdefault(fact.path, []).append(fact)
        self._by_kind = {
            kind: {path: paths[path] for path in sorted(paths)} for kind, paths in by_kind.items()
        }

    def of(self, body: type[B]) -> Iterable[Seen[B]]:
        """Yield every fact of one kind."""
        for path in self._by_kind.get(body.KIND, {}):
            yield from self.at(body, path)

    def at(self, body: type[B], path: str) -> Sequence[Seen[B]]:
        """Return the facts of one kind that were read from one path."""
        found = self._by_kind.get(body.KIND, {}).get(path, ())
        return [Seen(fact.path, fact.digest, fact.body) for fact in found]  # type: ignore[arg-type]

    def paths(self, body: type[B]) -> Sequence[str]:
        """Return the paths that have a fact of one kind, sorted."""
        return list(self._by_kind.get(body.KIND, {}))

    def kinds(self) -> Sequence[str]:
        """Return the kinds present, sorted."""
        return sorted(self._by_kind)

    def of_kind(self, kind: str) -> Iterable[Fact]:
        """Yield the facts of one kind, by its name."""
        for facts in self._by_kind.get(kind, {}).values():
            yield from facts
