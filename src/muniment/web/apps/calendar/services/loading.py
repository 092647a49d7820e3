"""What the services of tasks have in common: rows taken for a change, fields that hold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from muniment.core.errors import UsageError
from muniment.engine.calendar.rules import Rule, RuleError, parse
from muniment.engine.catalogue import catalogue
from muniment.web.apps.access.principals import Conflict, NotFound
from muniment.web.apps.calendar.models import Task, TaskTemplate
from muniment.web.apps.calendar.vocabulary import LONGEST_NOTE, LONGEST_TITLE, MOST_SERVED


def load(task_id: UUID) -> Task:
    """Return a task, taken for a change.

    Raises:
        NotFound: There is none.
    """
    rows = Task.objects.select_for_update(of=("self",)).select_related("project", "template")
    found = rows.filter(pk=task_id).first()
    if found is None:
        raise NotFound("there is no such task")
    return found


def load_template(template_id: UUID) -> TaskTemplate:
    """Return a template, taken for a change.

    Raises:
        NotFound: There is none.
    """
    rows = TaskTemplate.objects.select_for_update(of=("self",)).select_related("project")
    found = rows.filter(pk=template_id).first()
    if found is None:
        raise NotFound("there is no such template")
    return found


def expect(row: Task | TaskTemplate, version: int) -> None:
    """Accept only a row that still says what the person read.

    Raises:
        Conflict: It says something else by now.
    """
    if row.row_version != version:
        raise Conflict(
            "somebody else changed this meanwhile",
            hint="Look at what it says now, then decide again.",
        )


def named(title: str) -> str:
    """Return a title that holds.

    Raises:
        UsageError: It is empty or too long.
    """
    found = " ".join(title.split())
    if not found or len(found) > LONGEST_TITLE:
        raise UsageError(f"a title has 1 to {LONGEST_TITLE} characters")
    return found


def noted(text: str) -> str:
    """Return a free text that holds.

    Raises:
        UsageError: It is too long.
    """
    if len(text) > LONGEST_NOTE:
        raise UsageError(f"a text has at most {LONGEST_NOTE} characters")
    return text.strip()


def reasoned(text: str, what: str) -> str:
    """Return a reason.

    Raises:
        UsageError: There is none, or it is too long.
    """
    found = noted(text)
    if not found:
        raise UsageError(what)
    return found


def served(items: Iterable[str]) -> list[str]:
    """Return clause items and controls, each once, in the catalogue's order.

    Raises:
        UsageError: One is not in the catalogue, or there are too many.
    """
    wanted = set(items)
    known = [*catalogue().clauses, *catalogue().controls]
    unknown = sorted(item for item in wanted if item not in known and not item.startswith("own-"))
    if unknown:
        raise UsageError(
            f"the catalogue has no {unknown[0][:40]}", hint="For example C.9.2.1-a, or A.8.13."
        )
    if len(wanted) > MOST_SERVED:
        raise UsageError(f"a task works for at most {MOST_SERVED} items")
    own = sorted(item for item in wanted if item not in known)
    return [item for item in known if item in wanted] + own


def ruled(text: str) -> Rule:
    """Return the rule of a template, as it was accepted when it was set.

    Raises:
        RuleError: It is none any more.
    """
    try:
        return parse(text)
    except RuleError as error:
        raise RuleError(f"the rule no longer holds: {error.message}", hint=error.hint) from error


def told(task: Task) -> dict[str, Any]:
    """Return what every event says of a task."""
    return {
        "task": task.pk,
        "template": task.template_id,
        "about_type": task.about_type,
        "about": task.about_id,
        "key": task.key,
        "serves": tuple(task.serves),
    }
