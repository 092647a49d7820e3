"""What later apps are told when somebody's account comes, changes, goes or returns."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from uuid import UUID


class Became(Enum):
    """What became of an account."""

    MADE = "made"
    ALLOWED = "allowed"  # what it may do was changed
    LEFT = "left"
    RETURNED = "returned"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class AccountMoved:
    """An account was made, allowed other things, closed, opened or erased; same transaction."""

    person: UUID
    became: Became
