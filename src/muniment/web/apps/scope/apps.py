"""Django's view of this app."""

from django.apps import AppConfig


class ScopeConfig(AppConfig):
    """Scope."""

    name = "muniment.web.apps.scope"
    label = "scope"

    def ready(self) -> None:
        """Learn what this server itself finds."""
        from muniment.web.apps.scope import sources  # noqa: F401
