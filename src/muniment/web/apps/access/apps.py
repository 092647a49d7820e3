"""Django's view of this app."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """People and access."""

    name = "muniment.web.apps.access"
    label = "access"
