"""What happens to assets that later apps follow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from muniment.web.apps.assets.models import Asset
from muniment.web.apps.ledger.services import Touch


@dataclass(slots=True)
class AssetsRegistered:
    """People entered assets, in the same transaction.

    Attributes:
        rows: Those that are new.
        touched: Reactions append what they touched; the entry of the act commits to all.
    """

    rows: Sequence[Asset]
    touched: list[Touch] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PlacesMoved:
    """Places stand in other rows than before: later apps point what they know of them there.

    Attributes:
        rows: The rows between which they moved.
        locators: Locator to the row that it stands in now.
        paths: Path to the row; those that have one.
    """

    rows: tuple[UUID, ...]
    locators: Mapping[str, UUID]
    paths: Mapping[str, UUID]

    @classmethod
    def between(cls, *rows: Asset) -> PlacesMoved:
        """Return what happened to rows, as they are now."""
        return cls(
            tuple(row.pk for row in rows),
            {row.locator: row.pk for row in rows},
            {row.path: row.pk for row in rows if row.path},
        )
