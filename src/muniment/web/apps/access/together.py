"""What acts on several records at once have in common: all of them or none, by the rules of one.

A service names each row by its reference and the version that somebody read, asks of each what it
would ask of one alone, and writes nothing where a rule stands in the way of any.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from muniment.core.canonical import JSON
from muniment.core.errors import MunimentError, UsageError
from muniment.web.apps.access.history import Pairs, changes_of
from muniment.web.apps.access.principals import Conflict, Denied, NotFound

MOST = 500
"""Most rows of one act, unless a service says otherwise."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A row of a register, and the version of it that somebody read."""

    reference: str
    version: int


class Refused(UsageError):
    """A rule stands in the way of some rows, so nothing was done to any.

    Attributes:
        rows: Reference to why, and what to do.
        status: That of the rows where they share one; else of a mistake.
    """

    def __init__(self, rows: Mapping[str, MunimentError]) -> None:
        first = next(iter(rows.values()))
        alone = len(rows) == 1
        name = next(iter(rows))
        said = f"{name}: {first.message}" if alone else f"{len(rows)} rows stand in the way"
        many = "Nothing was done. Each says why: mend it, or leave it out."
        super().__init__(said, hint=first.hint if alone else many)
        self.rows = dict(rows)
        kinds = {_status(error) for error in rows.values()}
        self.status = kinds.pop() if len(kinds) == 1 else 400


class Referenced(Protocol):
    """A row that people know by its reference."""

    reference: str


R = TypeVar("R", bound=Referenced)


def matched(rows: Iterable[R], wanted: Sequence[Wanted], most: int = MOST) -> dict[str, R]:
    """Return the rows that were found for what was named, in the order in which it was named.

    Raises:
        NotFound: One is not there.
        UsageError: None was named, one twice with two versions, or too many.
    """
    named = {one.reference: one.version for one in wanted}
    if not named:
        raise UsageError("no row is ticked", hint="Tick the rows first.")
    if any(named[one.reference] != one.version for one in wanted):
        raise UsageError("a row is named twice, with two versions")
    if len(named) > most:
        raise UsageError(f"at most {most} rows at once")
    found = {row.reference: row for row in rows}
    if len(found) < len(named):
        raise NotFound("one of these is not there")
    return {reference: found[reference] for reference in named}


def ask_each(rows: Mapping[str, R], rule: Callable[[R], None]) -> None:
    """Ask of every row what a rule asks of one.

    Raises:
        NotFound: A row is none that the principal may know of.
        Refused: The rule stands in the way of some; each says why.
    """
    refused: dict[str, MunimentError] = {}
    for reference, row in rows.items():
        try:
            rule(row)
        except NotFound:
            raise
        except MunimentError as error:
            refused[reference] = error
    if refused:
        raise Refused(refused)


def told(rows: Iterable[tuple[Referenced, Mapping[str, JSON]]], **more: JSON) -> dict[str, JSON]:
    """Return the payload of an entry about several rows.

    Args:
        rows: Each with its fields that changed, as ``[before, after]``.
        more: What holds for all.
    """
    said: list[JSON] = [
        {"reference": row.reference, "changes": dict(changes)} for row, changes in rows
    ]
    return {"count": len(said), **more, "rows": said}


def changes_for(reference: str) -> Callable[[Mapping[str, Any]], Pairs]:
    """Return what reads the changes of one record, also out of entries about several."""

    def read(payload: Mapping[str, Any]) -> Pairs:
        for row in payload.get("rows") or ():
            if isinstance(row, Mapping) and row.get("reference") == reference:
                return changes_of(row)
        return changes_of(payload)

    return read


def _status(error: MunimentError) -> int:
    own = getattr(error, "status", None)
    if own is not None:
        return int(own)
    if isinstance(error, Conflict):
        return 409
    return 403 if isinstance(error, Denied) else 400
