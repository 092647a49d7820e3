"""Django's view of this app."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """People and access."""

    name = "muniment.web.apps.access"
    label = "access"

    def ready(self) -> None:
        """Begin to listen to sign-ins."""
        from muniment.web.apps.access import signals  # noqa: F401
