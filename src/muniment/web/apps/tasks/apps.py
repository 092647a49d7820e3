"""Django's view of this app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class TasksConfig(AppConfig):
    """Jobs."""

    name = "muniment.web.apps.tasks"
    label = "tasks"

    def ready(self) -> None:
        """Let every app register its jobs."""
        autodiscover_modules("tasks")
