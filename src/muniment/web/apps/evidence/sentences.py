"""Plain words for the ledger's entries about snapshots and evidence."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from muniment.web.apps.ledger.sentences import describe

describe(
    {
        "snapshot.received": _("Snapshot {reference} was received"),
        "snapshot.bundle-read": _("The bundle of snapshot {reference} was downloaded"),
        "evidence.facts-read": _("Facts of snapshot {snapshot} were read"),
    }
)
