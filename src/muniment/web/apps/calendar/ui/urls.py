"""Addresses of tasks and the calendar."""

from __future__ import annotations

from django.urls import path

from muniment.web.apps.access.roles import Permission
from muniment.web.apps.calendar.imports import TEMPLATES
from muniment.web.apps.calendar.ui import (
    feeds,
    grids,
    reminders,
    talk,
    tasks,
    templates,
    together,
    work,
)
from muniment.web.apps.records.ui import importing

_TASK = "tasks/<str:reference>"
_TEMPLATE = "tasks/templates/<str:reference>"

urlpatterns = [
    path("work/", work.my_work, name="my_work"),
    path("me/calendar/", feeds.own_calendar, name="own_calendar"),
    path("me/calendar/end/", feeds.own_calendar_end, name="own_calendar_end"),
    path("calendar/<str:secret>/tasks.ics", feeds.calendar_feed, name="calendar_feed"),
    path("settings/reminders/", reminders.settings_reminders, name="settings_reminders"),
    path("tasks/", tasks.task_list, name="tasks"),
    path("tasks/together/", together.tasks_together, name="tasks_together"),
    path("tasks/ask/", tasks.task_ask, name="task_ask"),
    path("tasks/calendar/", grids.task_calendar, name="task_calendar"),
    path("tasks/plan/", grids.task_plan, name="task_plan"),
    path("tasks/templates/", templates.template_list, name="task_templates"),
    *importing.paths(TEMPLATES, Permission.EDIT_TASKS),
    path(
        "tasks/templates/together/",
        together.task_templates_together,
        name="task_templates_together",
    ),
    path("tasks/templates/new/", templates.template_new, name="task_template_new"),
    path("tasks/templates/preview/", templates.template_preview, name="task_template_preview"),
    path("tasks/templates/proposals/", templates.template_proposals, name="task_proposals"),
    path(f"{_TEMPLATE}/", templates.template, name="task_template"),
    path(f"{_TEMPLATE}/edit/", templates.template_edit, name="task_template_edit"),
    path(f"{_TEMPLATE}/archive/", templates.template_archive, name="task_template_archive"),
    path(f"{_TASK}/", tasks.task, name="task"),
    path(f"{_TASK}/edit/", tasks.task_edit, name="task_edit"),
    path(f"{_TASK}/done/", tasks.task_done, name="task_done"),
    path(f"{_TASK}/skip/", tasks.task_skip, name="task_skip"),
    path(f"{_TASK}/hand-over/", tasks.task_hand_over, name="task_hand_over"),
    path(f"{_TASK}/talk/", talk.task_talk, name="task_talk"),
    path(f"{_TASK}/proofs/<uuid:proof_id>/", tasks.task_proof, name="task_proof"),
]
