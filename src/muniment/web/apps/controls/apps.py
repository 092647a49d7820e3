"""Django's view of this app."""

from django.apps import AppConfig


class ControlsConfig(AppConfig):
    """Controls."""

    name = "muniment.web.apps.controls"
    label = "controls"

    def ready(self) -> None:
        """Register what this app does when a snapshot arrives, and when people decide."""
        from muniment.web.apps.controls import (  # noqa: F401
            contributions,
            reactions,
            talk,
            treated,
        )
        from muniment.web.ui.components.names import place

        place("SOA", "controls/soa/versions")
