"""Django's view of this app."""

from django.apps import AppConfig


class GuideConfig(AppConfig):
    """The guided path."""

    name = "muniment.web.apps.guide"
    label = "guide"
