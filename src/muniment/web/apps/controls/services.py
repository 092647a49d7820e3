"""Writes of controls that nobody asks for: as time passes, and as the catalogue grows."""

from __future__ import annotations

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.web.apps.access.principals import SYSTEM_PRINCIPAL
from muniment.web.apps.controls.models import Cause
from muniment.web.apps.controls.opening import open_rows
from muniment.web.apps.controls.recomputation import Moved, recompute
from muniment.web.apps.ledger.services import Change, record
from muniment.web.apps.organization.models import Organization
from muniment.web.clock import now

OPENED = "controls.rows-opened"
MOVED = "controls.standing-changed"


def follow_time() -> list[Moved]:
    """Weaken controls whose evidence ran out, and return those whose state moved.

    Idempotent. An entry is made only where a state moved.
    """
    with transaction.atomic():
        organization = Organization.objects.only("pk").first()
        moved = recompute(now(), Cause.TIME)
        if moved and organization is not None:
            controls: list[JSON] = [
                {"control": item.control, "before": item.before, "after": item.after}
                for item in moved
            ]
            record(
                Change(
                    MOVED,
                    SYSTEM_PRINCIPAL.id,
                    "organization",
                    organization.pk,
                    {
                        "count": len(moved),
                        "controls": controls,
                        "named": ", ".join(item.control for item in moved),
                    },
                )
            )
    return moved


def follow_catalogue() -> int:
    """Give controls that a newer catalogue brought their rows, and return how many.

    Idempotent. No decision changes; a control that the catalogue no longer has keeps its row.
    """
    with transaction.atomic():
        organization = Organization.objects.only("pk").first()
        if organization is None:
            return 0
        made = open_rows()
        if made:
            record(
                Change(
                    OPENED,
                    SYSTEM_PRINCIPAL.id,
                    "organization",
                    organization.pk,
                    {"count": len(made), "named": ", ".join(made)},
                )
            )
    return len(made)
