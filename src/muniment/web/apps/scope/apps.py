"""Django's view of this app."""

from django.apps import AppConfig


class ScopeConfig(AppConfig):
    """Scope."""

    name = "muniment.web.apps.scope"
    label = "scope"

    def ready(self) -> None:
        """Learn what this server itself finds, and stand on the page of registers."""
        from muniment.web.apps.scope import contributions, sources  # noqa: F401
