"""Django's view of this app."""

from django.apps import AppConfig


class GuideConfig(AppConfig):
    """The guided path."""

    name = "muniment.web.apps.guide"
    label = "guide"

    def ready(self) -> None:
        """Stand on the pages that say where to go on."""
        from muniment.web.apps.guide import contributions  # noqa: F401
