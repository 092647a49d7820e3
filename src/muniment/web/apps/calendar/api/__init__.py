"""Routes of tasks and templates."""

from muniment.web.apps.calendar.api.tasks import router as tasks
from muniment.web.apps.calendar.api.templates import router as templates

ROUTERS = [("/tasks", tasks), ("/task-templates", templates)]
