"""What later apps are told when somebody's access changes."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class PersonMoved:
    """Somebody's access was given, changed, taken away or given back, in the same transaction."""

    person: UUID
