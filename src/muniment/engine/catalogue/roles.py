"""Roles of an ISMS, who does what, and which duties one person must not hold together."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class ConflictSeverity(Enum):
    """How bad it is when one person holds both duties."""

    HIGH = "high"
    MEDIUM = "medium"


@dataclass(frozen=True, slots=True)
class Role:
    """An appointment in the ISMS, ``role-...``; not an access role of the server."""

    id: str
    title: str
    duty: str
    competence: str


@dataclass(frozen=True, slots=True)
class Raci:
    """Who is responsible for an activity, who accountable, who consulted, who informed."""

    activity: str
    responsible: tuple[str, ...]
    accountable: str
    consulted: tuple[str, ...]
    informed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DutyConflict:
    """Two duties that one person must not hold together, ``sod-...``.

    Attributes:
        id: ``sod-...``.
        duty_a: One duty, as a verb: "train or change a model".
        duty_b: The other.
        severity: How bad it is.
        compensation: What to do where the team is too small to separate them.
        controls: Annex A controls that it touches.
    """

    id: str
    duty_a: str
    duty_b: str
    severity: ConflictSeverity
    compensation: str
    controls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoleSet:
    """``roles.yaml``."""

    schema: str
    roles: tuple[Role, ...]
    raci: tuple[Raci, ...]
    small_team_rule: str
    sod_conflicts: tuple[DutyConflict, ...]
