"""Django's view of this app."""

from django.apps import AppConfig


class AppointmentsConfig(AppConfig):
    """People and roles."""

    name = "muniment.web.apps.appointments"
    label = "appointments"

    def ready(self) -> None:
        """Follow accounts as they come and go."""
        from muniment.web.apps.appointments import reactions  # noqa: F401
