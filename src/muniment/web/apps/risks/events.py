"""What later apps are told when people change the register of risks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class RisksMoved:
    """Risks were adopted, judged anew or archived, in the same transaction."""

    risks: Sequence[UUID]
