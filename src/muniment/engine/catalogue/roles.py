"""Roles of an ISMS, who does what, and which duties one person must not hold together."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class ConflictSeverity(Enum):
    """How bad it is when one person holds both duties."""

    HIGH = "high"
    MEDIUM = "medium"


class RoleNeed(Enum):
    """Whether an ISMS can do without a holder."""

    MANDATORY = "mandatory"
    """A clause cannot be met while nobody holds it."""

    EXPECTED = "expected"
    """Most companies that build machine learning want it; a clause does not."""

    EVERYBODY = "everybody"
    """All staff hold it; nobody is appointed to it."""


class KeptApart(Enum):
    """Where two duties are kept apart."""

    APPOINTMENTS = "appointments"
    """Roles carry them: nobody is appointed to both."""

    ACTS = "acts"
    """It depends on the single change, request or record."""

    SYSTEMS = "systems"
    """One role has both by its duty; only a system keeps them apart."""


@dataclass(frozen=True, slots=True)
class Role:
    """An appointment in the ISMS, ``role-...``; not an access role of the server.

    Attributes:
        need: Whether the ISMS can do without a holder.
        single: At most one person holds it at a time, unless the company says why not.
        need_reason: Why it is needed, in our words.
    """

    id: str
    title: str
    duty: str
    competence: str
    need: RoleNeed
    single: bool
    need_reason: str


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
        kept_apart_by: Where the two are kept apart.
        roles_a: Roles that carry ``duty_a``; none unless appointments keep them apart.
        roles_b: Roles that carry ``duty_b``.
        never_compensated: Of ``roles_a``, those for which no compensation will do.
        mapping: Why these roles, or why none.
    """

    id: str
    duty_a: str
    duty_b: str
    severity: ConflictSeverity
    compensation: str
    controls: tuple[str, ...]
    kept_apart_by: KeptApart
    roles_a: tuple[str, ...]
    roles_b: tuple[str, ...]
    never_compensated: tuple[str, ...]
    mapping: str


@dataclass(frozen=True, slots=True)
class RoleSet:
    """``roles.yaml``; ``small_team`` is the number of people from which it is no longer small."""

    schema: str
    roles: tuple[Role, ...]
    raci: tuple[Raci, ...]
    small_team_rule: str
    small_team: int
    sod_conflicts: tuple[DutyConflict, ...]
