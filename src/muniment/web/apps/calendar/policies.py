"""Who may do what with tasks. Pure functions over what a service has loaded.

A task of no project is the organisation's. Whoever is to do a task sees it and may do it, wherever
it belongs; officers may do and change any of their projects.
"""

from __future__ import annotations

from uuid import UUID

from muniment.web.apps.access.principals import Denied, NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.calendar.models import Task

_HINT = "Officers may, and whoever a task is given to may do it."


def allows(principal: Principal, permission: Permission, project: UUID | None) -> bool:
    """True when a principal holds a permission for tasks of this project, None for at large."""
    if project is None:
        return principal.everywhere(permission)
    return principal.allows(permission, project)


def may_work(principal: Principal, project: UUID | None) -> bool:
    """True for somebody who can be given a task: of the organisation, anybody who works here."""
    return principal.allows(Permission.WORK_TASKS, project)


def is_theirs(principal: Principal, task: Task) -> bool:
    """True for whoever is to do a task, and for their deputy."""
    return principal.id in (task.assignee_id, task.deputy_id)


def may_see(principal: Principal, task: Task) -> bool:
    """True for who may read a task."""
    if not principal.allows(Permission.SEE_TASKS):
        return False
    return is_theirs(principal, task) or allows(principal, Permission.SEE_TASKS, task.project_id)


def may_edit(principal: Principal, project: UUID | None) -> bool:
    """True for who may make, change, skip and give away tasks."""
    return allows(principal, Permission.EDIT_TASKS, project)


def may_do(principal: Principal, task: Task) -> bool:
    """True for who may say that a task is done, or hand it over."""
    if may_edit(principal, task.project_id):
        return True
    return is_theirs(principal, task) and may_work(principal, task.project_id)


def require_editing(principal: Principal, project: UUID | None) -> None:
    """Accept only who may make and change tasks of a project.

    Raises:
        NotFound: The principal may not see its tasks.
        Denied: They may see them, but not do this.
    """
    if may_edit(principal, project):
        return
    if project is not None and not principal.allows(Permission.SEE_TASKS, project):
        raise NotFound("there is no such task here")
    raise Denied("you may not do this", hint=_HINT)


def require_editing_task(principal: Principal, task: Task) -> None:
    """Accept only who may change a task.

    Raises:
        NotFound: The principal may not see it.
        Denied: They may see it, but not do this.
    """
    _require(principal, task, may_edit(principal, task.project_id))


def require_doing(principal: Principal, task: Task) -> None:
    """Accept only who may say that a task is done, or hand it over.

    Raises:
        NotFound: The principal may not see it.
        Denied: They may see it, but not do this.
    """
    _require(principal, task, may_do(principal, task))


def _require(principal: Principal, task: Task, allowed: bool) -> None:
    if allowed:
        return
    if not may_see(principal, task):
        raise NotFound("there is no such task here")
    raise Denied("you may not do this", hint=_HINT)
