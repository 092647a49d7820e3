"""Django's view of this app."""

from django.apps import AppConfig, apps
from django.utils.module_loading import autodiscover_modules


class RecordsConfig(AppConfig):
    """Registers, comments, attachments, saved views, imports."""

    name = "muniment.web.apps.records"
    label = "records"

    def ready(self) -> None:
        """Find every app's registers, and lend the lists their saved views."""
        from muniment.web.apps.records import contributions  # noqa: F401

        if apps.models_ready:
            autodiscover_modules("registers", "imports")
