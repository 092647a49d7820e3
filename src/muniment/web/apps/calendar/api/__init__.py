"""Routes of tasks and templates."""

from muniment.web.apps.calendar.api.tasks import router as tasks
from muniment.web.apps.calendar.api.templates import router as templates
from muniment.web.apps.calendar.api.together import of_tasks, of_templates

# What has a word of its own comes before what has a reference.
ROUTERS = [
    ("/tasks", of_tasks),
    ("/tasks", tasks),
    ("/task-templates", of_templates),
    ("/task-templates", templates),
]
