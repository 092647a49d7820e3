"""What somebody's row and its history say, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access.history import Pairs, changes_of
from muniment.web.apps.appointments.models import Staff
from muniment.web.apps.appointments.ui.words import ENGAGEMENTS

LABELS: Mapping[str, str | Promise] = {
    "job": _("Job"),
    "engagement": _("Works as"),
    "location": _("Place"),
    "remote": _("Remote"),
    "manager": _("Manager"),
    "starts_on": _("First day"),
    "ends_on": _("Last day"),
}
"""Fields of a row, but for name and address."""


def says(staff: Staff) -> list[tuple[str | Promise, str | Promise]]:
    """Return what is recorded of somebody: label and value, what is empty left out.

    Account and manager, with theirs, must have been selected.
    """
    values: dict[str, str | Promise] = {
        "job": staff.job,
        "engagement": ENGAGEMENTS[staff.engagement],
        "location": staff.location,
        "remote": gettext("yes") if staff.remote else "",
        "manager": str(staff.manager) if staff.manager else "",
        "starts_on": date_format(staff.starts_on, "j M Y") if staff.starts_on else "",
        "ends_on": date_format(staff.ends_on, "j M Y") if staff.ends_on else "",
    }
    return [(LABELS[name], value) for name, value in values.items() if value]


def told_of(staff: Staff) -> Callable[[Mapping[str, Any]], Pairs]:
    """Return how to find in a payload what changed of somebody, also in one about several."""

    def reads(payload: Mapping[str, Any]) -> Pairs:
        before, after = payload.get("was"), payload.get("now")
        if isinstance(before, Mapping) and isinstance(after, Mapping):
            own = staff.reference
            return changes_of({"before": before.get(own, {}), "after": after.get(own, {})})
        return changes_of(payload)

    return reads
