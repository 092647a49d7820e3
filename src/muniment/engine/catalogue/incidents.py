"""Incident playbooks, and the clocks that laws and contracts start. Not legal advice."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class ClockUnit(Enum):
    """Unit of a clock's limit."""

    HOURS = "hours"
    DAYS = "days"
    MONTHS = "months"


class PhaseName(Enum):
    """Phases of an incident, in order."""

    DETECT = "detect"
    TRIAGE = "triage"
    CONTAIN = "contain"
    ERADICATE = "eradicate"
    RECOVER = "recover"
    NOTIFY = "notify"
    LEARN = "learn"


@dataclass(frozen=True, slots=True)
class Clock:
    """A duty to tell somebody within a time, ``clk-...``.

    Attributes:
        id: ``clk-...``.
        source: Law or contract.
        duty: Who tells whom.
        starts_at: The moment from which the limit counts.
        unit: Unit of the limit.
        limit: Outer limit; 0 where ``immediate``.
        immediate: True when no number is given and it is due as soon as possible.
        note: What to mind.
    """

    id: str
    source: str
    duty: str
    starts_at: str
    unit: ClockUnit
    limit: int
    immediate: bool
    note: str


@dataclass(frozen=True, slots=True)
class IncidentSeverity:
    """How bad an incident is, ``sev1`` (worst) to ``sev4``.

    Attributes:
        id: ``sev1`` to ``sev4``.
        meaning: When it applies.
        ack_minutes: Minutes within which somebody must take it.
    """

    id: str
    meaning: str
    ack_minutes: int


@dataclass(frozen=True, slots=True)
class Phase:
    """Steps of one phase, each an instruction to a person."""

    phase: PhaseName
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Playbook:
    """What to do when something of a kind happens, ``pb-...``.

    Attributes:
        id: ``pb-...``.
        title: What has happened.
        requirement: Requirement of the product that it serves, or None.
        threats: Threats that it answers.
        signs: How one notices.
        phases: Steps, detect to learn.
        evidence: What to secure.
        clocks: Clocks that may run.
        controls: Annex A controls that it serves.
    """

    id: str
    title: str
    requirement: str | None
    threats: tuple[str, ...]
    signs: tuple[str, ...]
    phases: tuple[Phase, ...]
    evidence: tuple[str, ...]
    clocks: tuple[str, ...]
    controls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IncidentSet:
    """``incident_playbooks.yaml``."""

    schema: str
    clocks: tuple[Clock, ...]
    clock_rules: tuple[str, ...]
    severities: tuple[IncidentSeverity, ...]
    playbooks: tuple[Playbook, ...]
