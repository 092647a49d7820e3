"""What later apps are told when somebody's account comes, goes or returns."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from uuid import UUID


class Became(Enum):
    """What became of an account."""

    MADE = "made"
    LEFT = "left"
    RETURNED = "returned"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class AccountMoved:
    """An account was made, closed, opened again or erased, in the same transaction."""

    person: UUID
    became: Became
