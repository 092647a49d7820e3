"""What the daily mail says of risks and findings: plain lines, from the same reads as Home."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import ngettext

from muniment.web.apps.access.principals import Principal
from muniment.web.apps.organization.queries import today
from muniment.web.apps.readiness.home import numbers, waiting
from muniment.web.clock import now


def lines(principal: Principal) -> Sequence[str]:
    """Return what waits for one person beside decisions, which the findings' own lines count.

    Three statements.
    """
    day = today()
    counts = numbers(principal, day, now())
    if not counts.reviews and not counts.overdue_mine and not counts.appointments:
        return ()
    found = []
    if counts.appointments:
        found.append(
            ngettext(
                "%(count)d role waits for your yes or no: /people/",
                "%(count)d roles wait for your yes or no: /people/",
                counts.appointments,
            )
            % {"count": counts.appointments}
        )
    if counts.reviews:
        found.append(
            ngettext(
                "%(count)d risk of yours should be looked at: /risks/?owner=me&review=yes",
                "%(count)d risks of yours should be looked at: /risks/?owner=me&review=yes",
                counts.reviews,
            )
            % {"count": counts.reviews}
        )
    if counts.overdue_mine:
        found.append(
            ngettext(
                "%(count)d finding of your assets is past its day: /findings/?overdue=yes",
                "%(count)d findings of your assets are past their day: /findings/?overdue=yes",
                counts.overdue_mine,
            )
            % {"count": counts.overdue_mine}
        )
    for item in waiting(principal, day):
        if item.kind != "decision":
            due = f" ({item.due_on.isoformat()})" if item.due_on else ""
            found.append(f"{item.reference} {item.text}{due}")
    return found
