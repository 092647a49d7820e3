"""What later apps are told when a person's decision changes which findings count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class FindingsMoved:
    """Findings came under a decision, or out of one, in the same transaction."""

    findings: Sequence[UUID]
