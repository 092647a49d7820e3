"""Counts over the rows of a statement: every number with the population that it is of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from muniment.engine.report.assessment import ControlState
from muniment.engine.soa.rows import Implementation, Necessity, Row
from muniment.engine.soa.rules import defects_of, difference_of

STATES = tuple(state.value for state in ControlState)
ATTRIBUTES = (
    "control_type",
    "security_properties",
    "cybersecurity_concepts",
    "operational_capabilities",
    "security_domains",
)


@dataclass(frozen=True, slots=True)
class Figures:
    """How many rows say what.

    Attributes:
        total: All rows.
        annex_a: Of the catalogue; the others are own controls.
        necessity: Value to count; adds up to ``total``.
        implementation: Value to count, of the necessary ones alone; adds up to their number.
        states: Computed state to count, of the necessary ones alone.
        differing: Rows in which assertion and evidence differ.
        lacking: Rows in which something is missing that a statement must say.
    """

    total: int
    annex_a: int
    necessity: Mapping[str, int]
    implementation: Mapping[str, int]
    states: Mapping[str, int]
    differing: int
    lacking: int

    @property
    def necessary(self) -> int:
        """How many are necessary: the population of ``implementation`` and ``states``."""
        return self.necessity[Necessity.YES.value]


def figures_of(rows: Sequence[Row]) -> Figures:
    """Return the counts over some rows."""
    wanted = [row for row in rows if row.necessity is Necessity.YES]
    return Figures(
        len(rows),
        sum(not row.is_own for row in rows),
        _counted((one.value for one in Necessity), (row.necessity.value for row in rows)),
        _counted(
            (one.value for one in Implementation), (row.implementation.value for row in wanted)
        ),
        _counted(STATES, (row.seen.state for row in wanted)),
        sum(difference_of(row) is not None for row in rows),
        sum(bool(defects_of(row)) for row in rows),
    )


@dataclass(frozen=True, slots=True)
class PivotLine:
    """One value of an attribute.

    Attributes:
        value: The value, as the catalogue gives it.
        counts: Column to how many controls with this value stand in it.
        total: How many controls have this value; the counts add up to it.
    """

    value: str
    counts: Mapping[str, int]
    total: int


def measures(row: Row) -> Mapping[str, str]:
    """Return what a pivot may count by, for one row."""
    return {
        "state": row.seen.state,
        "necessity": row.necessity.value,
        "implementation": row.implementation.value,
    }


COLUMNS: Mapping[str, tuple[str, ...]] = {
    "state": STATES,
    "necessity": tuple(one.value for one in Necessity),
    "implementation": tuple(one.value for one in Implementation),
}


def pivot(rows: Iterable[Row], attribute: str, measure: str) -> tuple[PivotLine, ...]:
    """Return how many controls of each attribute value stand in each column of a measure.

    A control that has several values of an attribute counts once in the line of each, so lines do
    not add up to the number of controls; each line adds up to its own total. Own controls have no
    attributes and stand in no line.
    """
    found: dict[str, Counter[str]] = {}
    for row in rows:
        for value in row.attributes.get(attribute, ()):
            found.setdefault(value, Counter())[measures(row)[measure]] += 1
    return tuple(
        PivotLine(
            value,
            {column: counts[column] for column in COLUMNS[measure]},
            counts.total(),
        )
        for value, counts in sorted(found.items())
    )


def _counted(values: Iterable[str], found: Iterable[str]) -> dict[str, int]:
    counts = Counter(found)
    return {value: counts[value] for value in values}
