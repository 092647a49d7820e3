"""A company's risk method: scales in its own words, matrix, limits, appetite. Pure data and laws.

A method is frozen once it is approved; whoever scores under the same method with the same numbers
gets the same level and band, at any time. A company that has approved none works under ``STARTER``,
which gives nobody a limit: nothing is accepted under a method that nobody approved.

Source: ISO/IEC 27001:2022 6.1.2 a) and b) (criteria, and results that can be compared).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from muniment.core.canonical import JSON, canonical_json
from muniment.core.digest import digest_bytes
from muniment.engine.risk import matrix
from muniment.engine.risk.matrix import Band, Step

SCHEMA: Final = "muniment.risk-method/1"
TOP_MANAGEMENT: Final = "role-ceo"
"""The one role whose limit no method lowers: somebody must be able to decide about the gravest."""
LONGEST_NAME: Final = 40
LONGEST_TEXT: Final = 1000
MOST_DAYS: Final = 1100

Cells = tuple[tuple[Band, ...], ...]


@dataclass(frozen=True, slots=True)
class Score:
    """What a method makes of two numbers.

    Attributes:
        likelihood: 1 to 5.
        impact: 1 to 5.
        level: Their product, 1 to 25: for order within a band.
        band: What the method's matrix says of the cell.
    """

    likelihood: int
    impact: int
    level: int
    band: Band


@dataclass(frozen=True, slots=True)
class Method:
    """One version of a method.

    Attributes:
        likelihood: Five steps, 1 to 5.
        impact: Five steps, 1 to 5.
        cells: The band of each cell: ``[likelihood - 1][impact - 1]``.
        limits: ISMS role to the highest band of residual risk that its holder may accept; a role
            without one accepts nothing.
        appetite: What the company is ready to live with, in its words.
        appetite_band: The highest band that asks for no treatment.
        days: For how many days at most a risk of each band is accepted.
        reassess_days: Days in which a risk is looked at again once that is asked for.
    """

    likelihood: tuple[Step, ...]
    impact: tuple[Step, ...]
    cells: Cells
    limits: Mapping[str, Band]
    appetite: str
    appetite_band: Band
    days: Mapping[Band, int]
    reassess_days: int = 14

    def __post_init__(self) -> None:
        object.__setattr__(self, "limits", MappingProxyType(dict(self.limits)))
        object.__setattr__(self, "days", MappingProxyType(dict(self.days)))

    def score(self, likelihood: int, impact: int) -> Score:
        """Return level and band of two numbers. A pure function of the method and the numbers.

        Raises:
            ValueError: Either is not 1 to 5.
        """
        level = matrix.level(likelihood, impact)
        return Score(likelihood, impact, level, self.cells[likelihood - 1][impact - 1])

    def limit_of(self, roles: frozenset[str]) -> Band | None:
        """Return the highest band that any of these roles may accept; None where none may."""
        held = [self.limits[role] for role in roles if role in self.limits]
        return max(held, key=lambda band: band.rank, default=None)

    @property
    def digest(self) -> str:
        """SHA-256 over its canonical JSON."""
        return str(digest_bytes(canonical_json(to_json(self))))


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that keeps a method from being used.

    Attributes:
        place: ``likelihood 3``, ``cell 2 4``, ``limit role-ceo`` ...
        why: What is wrong, the end of a sentence.
    """

    place: str
    why: str

    def __str__(self) -> str:
        return f"{self.place}: {self.why}"


class Unreadable(ValueError):
    """What should be a method's JSON is none."""


def faults(method: Method, roles: frozenset[str]) -> tuple[Fault, ...]:
    """Return everything that is wrong with a method; empty for one that can be used.

    Args:
        method: The method.
        roles: ISMS roles that exist.
    """
    return tuple(_faults(method, roles))


def _faults(method: Method, roles: frozenset[str]) -> Iterator[Fault]:
    for name, steps in (("likelihood", method.likelihood), ("impact", method.impact)):
        if tuple(step.value for step in steps) != tuple(range(1, matrix.STEPS + 1)):
            yield Fault(name, f"it has the steps 1 to {matrix.STEPS}, each once")
            continue
        for step in steps:
            for what, said, most in (
                ("name", step.name, LONGEST_NAME),
                ("meaning", step.meaning, LONGEST_TEXT),
            ):
                if not said.strip():
                    yield Fault(f"{name} {step.value}", f"it has no {what}")
                elif len(said) > most:
                    yield Fault(f"{name} {step.value}", f"its {what} is over {most} characters")
        if len({step.name.strip().lower() for step in steps}) < matrix.STEPS:
            yield Fault(name, "two steps have the same name")
    yield from _matrix_faults(method.cells)
    for role in method.limits:
        if role not in roles:
            yield Fault(f"limit {role}", "there is no such role")
    if method.limits.get(TOP_MANAGEMENT) is not Band.VERY_HIGH:
        yield Fault(f"limit {TOP_MANAGEMENT}", "top management decides about the gravest risks")
    if not method.appetite.strip():
        yield Fault("appetite", "it says nothing")
    elif len(method.appetite) > LONGEST_TEXT:
        yield Fault("appetite", f"it is over {LONGEST_TEXT} characters")
    for band in Band:
        if not 1 <= method.days.get(band, 0) <= MOST_DAYS:
            yield Fault(f"days {band.value}", f"from 1 to {MOST_DAYS}")
    ordered = [method.days.get(band, 0) for band in Band]
    if ordered != sorted(ordered, reverse=True):
        yield Fault("days", "a higher risk is not accepted for longer than a lower one")
    if not 1 <= method.reassess_days <= MOST_DAYS:
        yield Fault("reassessment", f"from 1 to {MOST_DAYS} days")


def _matrix_faults(cells: Cells) -> Iterator[Fault]:
    steps = range(matrix.STEPS)
    if len(cells) != matrix.STEPS or any(len(row) != matrix.STEPS for row in cells):
        yield Fault("matrix", f"it has {matrix.STEPS} times {matrix.STEPS} cells")
        return
    for row in steps:
        for column in steps:
            here = cells[row][column].rank
            if row and cells[row - 1][column].rank > here:
                yield Fault(f"cell {row + 1} {column + 1}", "less likely, yet a higher band")
            if column and cells[row][column - 1].rank > here:
                yield Fault(f"cell {row + 1} {column + 1}", "less impact, yet a higher band")
    if cells[0][0] is cells[-1][-1]:
        yield Fault("matrix", "the lowest and the highest cell are in one band")


def gains(new: Method, old: Method | None) -> frozenset[str]:
    """Return the roles that a new method lets accept more than the old one did.

    Top management is not among them: its limit is a method's fixed point, not something given.
    """
    before = old.limits if old else {}
    return frozenset(
        role
        for role, band in new.limits.items()
        if role != TOP_MANAGEMENT and (role not in before or band.rank > before[role].rank)
    )


def to_json(method: Method) -> dict[str, JSON]:
    """Return a method as JSON values, whose canonical form is its digest's."""
    return {
        "schema": SCHEMA,
        "likelihood": [_step(step) for step in method.likelihood],
        "impact": [_step(step) for step in method.impact],
        "cells": [[band.value for band in row] for row in method.cells],
        "limits": {role: band.value for role, band in sorted(method.limits.items())},
        "appetite": method.appetite,
        "appetite_band": method.appetite_band.value,
        "days": {band.value: method.days[band] for band in Band if band in method.days},
        "reassess_days": method.reassess_days,
    }


def from_json(data: Mapping[str, Any]) -> Method:
    """Return the method of what ``to_json`` gave.

    Raises:
        Unreadable: It is none.
    """
    if data.get("schema") != SCHEMA:
        raise Unreadable("not a risk method: schema")
    try:
        return Method(
            likelihood=tuple(_read(step) for step in data["likelihood"]),
            impact=tuple(_read(step) for step in data["impact"]),
            cells=tuple(tuple(Band(band) for band in row) for row in data["cells"]),
            limits={str(role): Band(band) for role, band in data["limits"].items()},
            appetite=str(data["appetite"]),
            appetite_band=Band(data["appetite_band"]),
            days={Band(band): int(days) for band, days in data["days"].items()},
            reassess_days=int(data["reassess_days"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Unreadable(f"not a risk method: {error}") from error


def _step(step: Step) -> JSON:
    return {"value": step.value, "name": step.name, "meaning": step.meaning}


def _read(data: Mapping[str, Any]) -> Step:
    return Step(int(data["value"]), str(data["name"]), str(data["meaning"]))


STARTER: Final = Method(
    likelihood=matrix.LIKELIHOOD,
    impact=matrix.IMPACT,
    cells=tuple(
        tuple(matrix.band(matrix.level(row, column)) for column in range(1, matrix.STEPS + 1))
        for row in range(1, matrix.STEPS + 1)
    ),
    limits={},
    appetite="",
    appetite_band=Band.LOW,
    days={Band.LOW: 730, Band.MODERATE: 365, Band.HIGH: 180, Band.VERY_HIGH: 90},
)
"""What a company works under until it approves a method of its own."""
