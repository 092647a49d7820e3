"""Django's view of this app."""

from django.apps import AppConfig


class AssetsConfig(AppConfig):
    """Assets."""

    name = "muniment.web.apps.assets"
    label = "assets"

    def ready(self) -> None:
        """Register what this app shows on pages of others."""
        from muniment.web.apps.assets import of_people  # noqa: F401
