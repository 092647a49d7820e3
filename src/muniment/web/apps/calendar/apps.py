"""Django's view of this app."""

from django.apps import AppConfig


class CalendarConfig(AppConfig):
    """Tasks and the calendar."""

    name = "muniment.web.apps.calendar"
    label = "calendar"

    def ready(self) -> None:
        """Register what this app does when somebody leaves, and take comments."""
        from muniment.web.apps.calendar import reactions, subjects  # noqa: F401
