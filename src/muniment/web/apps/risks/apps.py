"""Django's view of this app."""

from django.apps import AppConfig


class RisksConfig(AppConfig):
    """Risks."""

    name = "muniment.web.apps.risks"
    label = "risks"

    def ready(self) -> None:
        """Register what this app does when a snapshot arrives."""
        from muniment.web.apps.risks import reactions  # noqa: F401
