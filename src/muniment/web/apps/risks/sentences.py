"""Plain words for this app's entries."""

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
