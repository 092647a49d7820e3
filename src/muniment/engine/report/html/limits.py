"""How much of a large assessment one HTML file shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from muniment.engine.report.html.markup import Markup, tag
from muniment.engine.report.wording import number

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Limits:
    """Rows of each list, places of each finding, and characters of each text that are shown."""

    rows: int = 1_000
    places: int = 25
    text: int = 1_200

    def tighter(self) -> Limits:
        """Return limits of half the size."""
        return Limits(max(self.rows // 2, 1), max(self.places // 2, 1), max(self.text // 2, 40))

    def shown(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Return the rows that are shown: the first ones."""
        return rows[: self.rows]

    def rest(self, rows: Sequence[object], what: str) -> Markup:
        """Return a line that counts what is not shown and says where it stands, or nothing."""
        left = len(rows) - self.rows
        if left <= 0:
            return Markup()
        return tag(
            "p",
            f"… and {number(left)} more {what}, {number(len(rows))} in all. ",
            "The JSON report holds every one: ",
            tag("code", "--format json -o report.json"),
            ".",
            class_="rest",
        )
