"""Django's view of this app."""

from django.apps import AppConfig


class RegistryConfig(AppConfig):
    """Models."""

    name = "muniment.web.apps.registry"
    label = "registry"

    def ready(self) -> None:
        """Register what this app does when a snapshot arrives, and what it shows elsewhere."""
        from muniment.web.apps.registry import contributions, reactions  # noqa: F401
