"""What this app asks of apps that come after it.

The register of people (``appointments.managers``) knows who is whose manager::

    @manager_source
    def manager_of(person: UUID) -> UUID | None: ...

For people without a manager who works here and may see the task, the officers stand in.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias
from uuid import UUID

ManagerOf: TypeAlias = Callable[[UUID], UUID | None]

_SOURCES: list[ManagerOf] = []


def manager_source(function: ManagerOf) -> ManagerOf:
    """Ask the decorated function for a person's manager; the newest one registered is asked."""
    _SOURCES.append(function)
    return function


def manager_of(person: UUID) -> UUID | None:
    """Return somebody's manager; None where nobody knows of one."""
    return _SOURCES[-1](person) if _SOURCES else None
