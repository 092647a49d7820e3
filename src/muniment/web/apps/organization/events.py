"""What later apps are told of the organisation and its projects."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class OrganizationFounded:
    """The organisation was founded, in the same transaction; its entry covers what follows."""

    organization: UUID


@dataclass(frozen=True, slots=True)
class ProjectMoved:
    """A project was archived or unarchived, in the same transaction."""

    project: UUID
