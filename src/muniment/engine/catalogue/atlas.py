"""Identifiers and names of MITRE ATLAS.

Source: mitre-atlas/atlas-data (Apache-2.0), The MITRE Corporation; descriptions are not carried.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tactic:
    """Why an adversary does something, ``AML.TA...``."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Technique:
    """How an adversary does it, ``AML.T...``; a sub-technique has a second number."""

    id: str
    name: str

    @property
    def parent(self) -> str | None:
        """Id of the technique that a sub-technique belongs to, or None."""
        head, _, tail = self.id.rpartition(".")
        return head if head.count(".") == 1 and tail.isdigit() else None


@dataclass(frozen=True, slots=True)
class Mitigation:
    """What helps against it, ``AML.M...``."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Atlas:
    """``atlas.yaml``."""

    schema: str
    version: str
    tactics: tuple[Tactic, ...]
    techniques: tuple[Technique, ...]
    mitigations: tuple[Mitigation, ...]
