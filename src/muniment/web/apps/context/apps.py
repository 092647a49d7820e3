"""Django's view of this app."""

from django.apps import AppConfig


class ContextConfig(AppConfig):
    """Context."""

    name = "muniment.web.apps.context"
    label = "context"
