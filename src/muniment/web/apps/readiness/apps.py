"""Django's view of this app."""

from django.apps import AppConfig


class ReadinessConfig(AppConfig):
    """Home and readiness."""

    name = "muniment.web.apps.readiness"
    label = "readiness"
