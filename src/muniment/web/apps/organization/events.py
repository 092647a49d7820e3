"""What later apps are told when a project is put away or taken back into use."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ProjectMoved:
    """A project was archived or unarchived, in the same transaction."""

    project: UUID
