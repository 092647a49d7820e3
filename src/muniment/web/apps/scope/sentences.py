"""What entries about versions of the scope say."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from muniment.web.apps.ledger.sentences import describe

describe(
    {
        "scopeversion.frozen": _("Version {reference} of the scope was frozen"),
        "scopeversion.approved": _("Version {reference} of the scope was approved"),
        "scopeversion.rejected": _("Version {reference} of the scope was rejected"),
    }
)
