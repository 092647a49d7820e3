"""What later apps are told when people change a declared register."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RecordsMoved:
    """Records of a register were made, changed, archived or restored, in the same transaction."""

    register: str
