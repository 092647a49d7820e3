"""How two statements differ: rows that came, rows that went, and what changed in the others.

Laws: a statement does not differ from itself; ``applied(a, compared(a, b)) == b``.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

from muniment.engine.soa.rows import Row
from muniment.engine.soa.statement import Statement, statement_of

_FIGURES = frozenset({"proofs", "seen"})
"""Fields that follow evidence; a number that moves in them moves no statement."""
_HEAD = tuple(
    one.name for one in fields(Statement) if one.name not in {"schema", "rows", "figures"}
)
_ROW = tuple(one.name for one in fields(Row) if one.name != "control")


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field with what it said before and what it says after."""

    name: str
    before: Any
    after: Any

    @property
    def moves(self) -> bool:
        """True where a reader of the older one would be told something that no longer holds.

        Decisions always do; of the evidence its state does, and its numbers do not.
        """
        if self.name == "seen":
            return bool(self.before.state != self.after.state)
        return self.name not in _FIGURES


@dataclass(frozen=True, slots=True)
class RowChange:
    """A control that stands in both, with every field that differs."""

    before: Row
    after: Row
    fields: tuple[FieldChange, ...]

    @property
    def control(self) -> str:
        """Its id."""
        return self.after.control

    @property
    def moves(self) -> bool:
        """True where one of its fields does."""
        return any(one.moves for one in self.fields)


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a later statement differs from an earlier one.

    Attributes:
        head: What differs outside the rows: moment, author, catalogue.
        added: Rows that only the later one has.
        removed: Rows that only the earlier one has.
        changed: Rows that differ.
    """

    head: tuple[FieldChange, ...] = ()
    added: tuple[Row, ...] = ()
    removed: tuple[Row, ...] = ()
    changed: tuple[RowChange, ...] = ()

    @property
    def is_empty(self) -> bool:
        """True where nothing differs at all."""
        return not (self.head or self.added or self.removed or self.changed)

    @property
    def moved(self) -> tuple[str, ...]:
        """Controls of which a reader of the earlier one would be told something untrue."""
        return (
            *(row.control for row in self.removed),
            *(row.control for row in self.added),
            *(row.control for row in self.changed if row.moves),
        )


def compared(before: Statement, after: Statement) -> Comparison:
    """Return how one statement differs from another."""
    had = {row.control: row for row in before.rows}
    has = {row.control: row for row in after.rows}
    return Comparison(
        _differing(before, after, _HEAD),
        tuple(row for row in after.rows if row.control not in had),
        tuple(row for row in before.rows if row.control not in has),
        tuple(
            RowChange(had[row.control], row, _differing(had[row.control], row, _ROW))
            for row in after.rows
            if row.control in had and had[row.control] != row
        ),
    )


def applied(before: Statement, difference: Comparison) -> Statement:
    """Return the later statement from the earlier one and how they differ.

    Raises:
        UsageError: The difference belongs to other statements.
    """
    gone = {row.control for row in difference.removed}
    changed = {one.control: one for one in difference.changed}
    rows = [
        _changed(row, changed[row.control].fields) if row.control in changed else row
        for row in before.rows
        if row.control not in gone
    ]
    head = {name: getattr(before, name) for name in _HEAD}
    head.update((one.name, one.after) for one in difference.head)
    return statement_of([*rows, *difference.added], **head)


def _changed(row: Row, found: tuple[FieldChange, ...]) -> Row:
    values: dict[str, Any] = {one.name: one.after for one in found}
    return replace(row, **values)


def _differing(
    before: Statement | Row, after: Statement | Row, names: tuple[str, ...]
) -> tuple[FieldChange, ...]:
    pairs = ((name, getattr(before, name), getattr(after, name)) for name in names)
    return tuple(FieldChange(name, one, other) for name, one, other in pairs if one != other)
