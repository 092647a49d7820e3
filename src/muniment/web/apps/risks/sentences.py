"""Plain words for this app's entries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.ledger.sentences import describe

describe(
    {
        "risk.adopted": _(
            "Risk {reference} was adopted at likelihood {likelihood}, impact {impact}"
        ),
        "risk.entered": _(
            "Risk {reference} was entered by hand at likelihood {likelihood}, impact {impact}"
        ),
        "risk.judged": _("Risk {reference} was set to likelihood {likelihood}, impact {impact}"),
        "risk.reviewed": _(
            "Risk {reference} was reviewed: likelihood {likelihood}, impact {impact}"
        ),
        "risk.archived": _("Risk {reference} was taken out of the register: {reason}"),
    }
)

BECAME: Final[Mapping[str, Promise]] = {
    "proposed": _("Proposed: a snapshot gave reason to"),
    "changed": _("Proposed with other numbers or reasons: a newer snapshot arrived"),
    "gone": _("No longer proposed: a newer snapshot gives no reason to"),
    "returned": _("Proposed again: a newer snapshot gives reason to"),
    "adopted": _("Adopted into the register"),
}
"""What became of a proposal that an entry touched."""
