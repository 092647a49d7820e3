"""Reads of projects' snapshots, outcomes and evidence."""

from __future__ import annotations

from uuid import UUID

from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.organization.models import Project


def pushable_project(principal: Principal, project: UUID) -> Project:
    """Return a project to which the principal may push.

    Raises:
        Denied, NotFound: It may not, or there is none.
    """
    principal.require(Permission.PUSH, project)
    found = Project.objects.filter(pk=project, archived_at=None).first()
    if found is None:
        raise NotFound("there is no such project here")
    return found
