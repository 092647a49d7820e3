"""Django's view of this app."""

from django.apps import AppConfig


class TasksConfig(AppConfig):
    """Jobs."""

    name = "muniment.web.apps.tasks"
    label = "tasks"
