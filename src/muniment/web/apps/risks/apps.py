"""Django's view of this app."""

from django.apps import AppConfig


class RisksConfig(AppConfig):
    """Risks."""

    name = "muniment.web.apps.risks"
    label = "risks"
