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
_SAID = 10


@dataclass(frozen=True, slots=True)
class Wanted:
    """A row of a register, and the version of it that somebody read."""

    reference: str
    version: int


class Refused(MunimentError):
    """A rule stands in the way of some rows, so nothing was done to any.

    Attributes:
        rows: Reference to why, and what to do.
        status: What the web answers.
    """

    status = 400

    def __init__(self, rows: Mapping[str, MunimentError]) -> None:
        told = "; ".join(f"{name}: {why.message}" for name, why in list(rows.items())[:_SAID])
        if len(rows) == 1:
            (only,) = rows.values()
            super().__init__(told, hint=only.hint)
        else:
            more = f"; and {len(rows) - _SAID} more" if len(rows) > _SAID else ""
            super().__init__(
                f"{len(rows)} rows stand in the way: {told}{more}",
                hint="Nothing was done. Each says why: mend it, or leave it out.",
            )
        self.rows = dict(rows)


class RefusedRule(Refused, UsageError):
    """What was asked for cannot be had for some rows, or each has a reason of its own."""


class RefusedState(Refused, Conflict):
    """Some rows are no longer as they were read, or are put away."""

    status = 409


class RefusedAuthority(Refused, Denied):
    """Whoever asked may see some rows, and not do this to them."""

    status = 403


class Referenced(Protocol):
    """A row that people know by its reference."""

    reference: str


R = TypeVar("R", bound=Referenced)
Row = TypeVar("Row")
Given = TypeVar("Given")


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
    if missing := named.keys() - found.keys():
        raise _absent(min(missing))
    return {reference: found[reference] for reference in named}


def ask_each(rows: Mapping[str, Row], rule: Callable[[Row], Given]) -> list[Given]:
    """Ask of every row what a rule asks of one, and return what it gave for each.

    Raises:
        NotFound: A row is none that the principal may know of.
        Refused: The rule stands in the way of some; each says why.
    """
    given: list[Given] = []
    refused: dict[str, MunimentError] = {}
    for reference, row in rows.items():
        try:
            given.append(rule(row))
        except NotFound as error:
            # In the words of one that is not there at all.
            raise _absent(reference) from error
        except MunimentError as error:
            refused[reference] = error
    if refused:
        raise _refusal(refused)
    return given


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


def _absent(reference: str) -> NotFound:
    return NotFound(f"there is no {reference[:16]} here")


def _refusal(rows: Mapping[str, MunimentError]) -> Refused:
    """Return the refusal of the kind that all rows share; of a rule where they share none."""
    if all(isinstance(why, Conflict) for why in rows.values()):
        return RefusedState(rows)
    if all(isinstance(why, Denied) for why in rows.values()):
        return RefusedAuthority(rows)
    return RefusedRule(rows)
