"""What entries about assets say."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from muniment.web.apps.ledger.sentences import describe

describe({"asset.edited": _("Asset {reference} was changed")})
