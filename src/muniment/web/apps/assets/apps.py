"""Django's view of this app."""

from django.apps import AppConfig


class AssetsConfig(AppConfig):
    """Assets."""

    name = "muniment.web.apps.assets"
    label = "assets"

    def ready(self) -> None:
        """Register what this app shows on pages of others, and what stands beside assets."""
        from muniment.web.apps.assets import of_people, subjects  # noqa: F401
