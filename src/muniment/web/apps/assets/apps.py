"""Django's view of this app."""

from django.apps import AppConfig


class AssetsConfig(AppConfig):
    """Assets."""

    name = "muniment.web.apps.assets"
    label = "assets"

    def ready(self) -> None:
        """Let comments and files stand beside assets."""
        from muniment.web.apps.assets import subjects  # noqa: F401
