"""Plain words for this app's entries."""

from django.utils.translation import gettext_lazy as _

from muniment.web.apps.ledger.sentences import describe

describe(
    {
        "organization.founded": _("The organisation {name} was set up"),
        "project.added": _("Project {reference}, {name}, was added"),
    }
)
