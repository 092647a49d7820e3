"""Django's view of the look."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Templates, tags and static files."""

    name = "muniment.web.ui"
    label = "ui"
