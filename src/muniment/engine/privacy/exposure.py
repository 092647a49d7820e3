"""What a table as a whole says about people: which of its columns' matches count.

One column ``sex`` is in every table about penguins. So columns that many tables have count only
together, and a name with other meanings counts only beside columns that are about people.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from muniment.engine.privacy.categories import Basis, Category, Tier
from muniment.engine.privacy.recognisers import Match

QUASI_TOGETHER: Final = 3
"""Different quasi-identifiers that by themselves make a table one about people.

Birth date, sex and postcode single out most people of a country.
Source: L. Sweeney, Simple Demographics Often Identify People Uniquely (2000).
"""
QUASI_BESIDE: Final = 2
"""Different quasi-identifiers that make a name with other meanings count."""


@dataclass(frozen=True, slots=True)
class Exposed:
    """One column that counts as personal data, with the match that says so."""

    column: str
    match: Match


def exposure(columns: Iterable[tuple[str, Sequence[Match]]]) -> tuple[Exposed, ...]:
    """Return the columns of a table that count as personal data, in the table's order.

    Free text is never among them: that a person wrote it says nothing about whom.
    """
    found = [
        Exposed(name, match)
        for name, matches in columns
        for match in matches
        if match.category.tier is not Tier.CONTEXT
    ]
    sure = [item for item in found if item.match.basis is not Basis.HINT]
    quasi = {item.match.category for item in sure if _needs_company(item.match.category)}
    certain = any(not _needs_company(item.match.category) for item in sure)
    if certain or len(quasi) >= QUASI_TOGETHER:
        return tuple(found)
    hints = any(item.match.basis is Basis.HINT for item in found)
    return tuple(found) if hints and len(quasi) >= QUASI_BESIDE else ()


def _needs_company(category: Category) -> bool:
    # A birth date is a person's; an age, a sex or a postcode may be anything's.
    return category.tier is Tier.QUASI and category is not Category.BIRTH_DATE
