"""Django's view of this app."""

from django.apps import AppConfig


class AssetsConfig(AppConfig):
    """Assets."""

    name = "muniment.web.apps.assets"
    label = "assets"
