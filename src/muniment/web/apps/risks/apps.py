"""Django's view of this app."""

from django.apps import AppConfig


class RisksConfig(AppConfig):
    """Risks."""

    name = "muniment.web.apps.risks"
    label = "risks"

    def ready(self) -> None:
        """Register what this app does when a snapshot arrives, and what others show of it."""
        from muniment.web.apps.risks import contributions, dues, reactions, subjects  # noqa: F401
        from muniment.web.ui.components.names import place

        place("TR", "risks/treatments")
        place("TP", "risks/plans")
        place("SR", "risks/money/runs")
