"""Django's view of this app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class LedgerConfig(AppConfig):
    """The ledger."""

    name = "muniment.web.apps.ledger"
    label = "ledger"

    def ready(self) -> None:
        """Find every app's plain words for its entries."""
        autodiscover_modules("sentences")
