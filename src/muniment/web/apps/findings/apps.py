"""Django's view of this app."""

from django.apps import AppConfig


class FindingsConfig(AppConfig):
    """Findings."""

    name = "muniment.web.apps.findings"
    label = "findings"

    def ready(self) -> None:
        """Register what this app does when a snapshot arrives."""
        from muniment.web.apps.findings import contributions, reactions  # noqa: F401
