"""Kinds of task. The words are stored: they are never translated."""

from __future__ import annotations

from enum import Enum


class TaskKind(Enum):
    """What a task is."""

    REVIEW = "review"
    CHECK = "check"
    AUDIT = "audit"
    TRAINING = "training"
    SUPPLIER = "supplier"
    MEETING = "meeting"
    BACKUP_TEST = "backup_test"
    TREATMENT = "treatment"
    OTHER = "other"


class Fallen(Enum):
    """Why a task is with somebody else than was planned, where nobody handed it over."""

    NOT = ""
    TO_DEPUTY = "to_deputy"
    """Who should do it cannot work on it any more; the deputy can."""
    TO_OFFICERS = "to_officers"
    """Neither can."""


LONGEST_TITLE = 200
LONGEST_NOTE = 4000
LONGEST_LEAD = 90
"""Days before the due day at which a task may open, at most."""
MOST_SERVED = 40
