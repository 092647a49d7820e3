"""Plain words for this app's entries."""

from django.utils.translation import gettext_lazy as _

from muniment.web.apps.ledger.sentences import describe

describe(
    {
        "controls.standing-changed": _("As time passed, controls came into another state: {named}"),
        "file.recorded": _("The digest of a file was recorded: {name}"),
    }
)
