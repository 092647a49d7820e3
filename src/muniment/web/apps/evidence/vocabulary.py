"""Words for people: what a snapshot did, how fresh an evidence is, who vouches."""

from __future__ import annotations

from datetime import datetime

from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.evidence.models import Evidence, Snapshot
from muniment.web.ui.components import badges

STANDINGS = {
    "moves": (_("Counted"), "good"),
    "adds": (_("Only added"), "warn"),
    "apart": (_("Apart"), "grey"),
}

VOUCHERS = {
    "token": _("a token of the project"),
    "person": _("a person"),
    "host": _("whoever runs this server"),
}


def standing(value: object) -> SafeString:
    """Return the badge of what a snapshot did to the registers."""
    word, tone = STANDINGS.get(str(value), (str(value), "grey"))
    return badges.state(value, word, tone)


def freshness(row: Evidence, moment: datetime) -> str:
    """Return ``apart``, ``superseded``, ``stale`` or ``fresh``."""
    if row.superseded_at is not None:
        return "superseded" if row.snapshot.moved else "apart"
    return "stale" if row.expires_at <= moment else "fresh"


def freshness_badge(value: str) -> SafeString:
    """Return the badge of a freshness."""
    if value == "apart":
        return badges.state(value, gettext("Apart"), "grey")
    return badges.state(value)


def tree(row: Snapshot) -> str:
    """Return the state of the working tree: ``clean``, ``dirty`` or ""."""
    if row.dirty is None:
        return ""
    return "dirty" if row.dirty else "clean"
