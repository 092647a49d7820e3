"""Django's view of this app."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """The ledger."""

    name = "muniment.web.apps.ledger"
    label = "ledger"
