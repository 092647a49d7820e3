"""Django's view of this app."""

from django.apps import AppConfig


class FindingsConfig(AppConfig):
    """Findings."""

    name = "muniment.web.apps.findings"
    label = "findings"
