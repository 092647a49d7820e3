"""Plain words for the ledger's entries about scanned models."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from muniment.web.apps.ledger.sentences import describe

describe({"model.scanned": _("{name} was scanned as {reference}: {verdict}")})
