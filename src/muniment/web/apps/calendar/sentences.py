"""Plain words for this app's entries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.ledger.sentences import describe

describe(
    {
        "task.asked": _("Task {reference}, {title}, was asked for, due on {due_on}"),
        "task.changed": _("Task {reference}, {title}, was changed"),
        "task.done": _("Task {reference}, {title}, was done on time"),
        "task.done-late": _("Task {reference}, {title}, was done, {late_days} days late"),
        "task.proof-added": _("Proof was added to task {reference}, {title}"),
        "task.skipped": _("Task {reference}, {title}, due on {due_on}, was skipped: {reason}"),
        "task.missed": _("Task {reference}, {title}, due on {due_on}, was missed"),
        "task.handed-over": _("Task {reference}, {title}, was handed over: {reason}"),
        "task.fell-to-deputy": _(
            "Task {reference}, {title}, went to the deputy: its assignee cannot work on it any more"
        ),
        "task.fell-to-officers": _(
            "Task {reference}, {title}, went to the officers: nobody it was given to can work on it"
        ),
        "tasks.handed-over": _("{count} tasks were handed over in one act: {reason}"),
        "tasks.deputised": _("{count} tasks were given another deputy in one act"),
        "tasks.moved": _("{count} tasks were moved to {due_on} in one act: {reason}"),
        "tasks.skipped": _("{count} tasks were skipped in one act: {reason}"),
        "tasks.agreed": _("Tasks were made to agree with the records they follow: {count}"),
        "tasktemplate.created": _("Task template {reference}, {title}, was made"),
        "tasktemplate.changed": _("Task template {reference}, {title}, was changed"),
        "tasktemplate.imported": _(
            "{file} was imported: {recorded} templates made, {edited} changed"
        ),
        "tasktemplate.archived": _("Task template {reference}, {title}, was put away: {reason}"),
        "tasktemplates.assigned": _(
            "{count} task templates were given to somebody else in one act"
        ),
        "tasktemplates.deputised": _("{count} task templates were given another deputy in one act"),
        "tasktemplates.archived": _("{count} task templates were put away in one act: {reason}"),
        "tasktemplate.planned": _(
            "Tasks of template {reference}, {title}, were planned up to {until}: {count}"
        ),
        "calendarfeed.created": _("A personal calendar address was made"),
        "calendarfeed.revoked": _("A personal calendar address was ended"),
        "reminderrules.changed": _("When mails remind of tasks was changed"),
    }
)

BECAME: Final[Mapping[str, Promise]] = {
    "planned": _("Planned by its template"),
    "left-out": _("Skipped: its template was put away"),
    "replanned": _("Its template was changed"),
    "asked": _("Asked for: what it is about has a day"),
    "moved": _("Changed with what it is about"),
    "done": _("Done: what it is about was seen to"),
    "moot": _("Skipped: what it is about no longer wants it"),
}
"""What became of a task that another record's entry touched."""
