"""Addresses of the log."""

from __future__ import annotations

from django.urls import path, register_converter

from muniment.web.apps.ledger.ui import views


class Index:
    """A place in the log; longer numbers than any place has are no address."""

    regex = "[0-9]{1,16}"

    def to_python(self, value: str) -> int:
        """Return the number."""
        return int(value)

    def to_url(self, value: int) -> str:
        """Return the address's part."""
        return str(value)


register_converter(Index, "index")

urlpatterns = [
    path("ledger/", views.ledger, name="ledger"),
    path("ledger/export/", views.ledger_export, name="ledger_export"),
    path("ledger/verify/", views.ledger_verify, name="ledger_verify"),
    path("ledger/verify/<uuid:key>/", views.verification, name="ledger_verification"),
    path("ledger/checkpoints/", views.ledger_checkpoints, name="ledger_checkpoints"),
    path("ledger/checkpoints/sign/", views.ledger_sign, name="ledger_sign"),
    path("ledger/checkpoints/<index:size>/", views.checkpoint, name="ledger_checkpoint"),
    path(
        "ledger/checkpoints/<index:size>/proof/",
        views.checkpoint_proof,
        name="ledger_checkpoint_proof",
    ),
    path("ledger/<index:index>/", views.entry, name="ledger_entry"),
    path("ledger/<index:index>/proof/", views.entry_proof, name="ledger_entry_proof"),
    path("ledger/<index:index>/erase/", views.entry_erase, name="ledger_entry_erase"),
]
