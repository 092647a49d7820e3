"""Django's view of this app."""

from django.apps import AppConfig


class ControlsConfig(AppConfig):
    """Controls."""

    name = "muniment.web.apps.controls"
    label = "controls"
