"""The days that compensations for clashing duties have: somebody looks whether they work.

Each is a task in "My work" that follows the record (``calendar.dues``). It is given to who recorded
or reviewed it last, an officer and never whoever holds the duties.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access.models import Person
from muniment.web.apps.appointments.duties import in_use
from muniment.web.apps.appointments.presence import not_left
from muniment.web.apps.calendar.dues import About, Due, due_source
from muniment.web.apps.calendar.vocabulary import TaskKind
from muniment.web.apps.organization.queries import today

COMPENSATION: Final = "compensation"


@due_source(COMPENSATION, ends=_("It ends when the compensation is reviewed, or ended."))
def compensations(records: Collection[UUID] | None) -> Iterable[Due]:
    """Yield the compensations that somebody is to look at by a day. Two statements.

    Args:
        records: Ids of compensations.
    """
    rows = in_use().filter(not_left(today(), "staff__"))
    if records is not None:
        rows = rows.filter(pk__in=records)
    found = [(row, row.reviewed_by or row.recorded_by) for row in rows.order_by("review_on", "pk")]
    # The host records for people, too: it has no work of its own.
    people = set(
        Person.objects.filter(pk__in={who for _row, who in found}).values_list("pk", flat=True)
    )
    for row, who in found:
        yield Due(
            About(
                "compensation", row.pk, reverse("compensation", args=[row.reference]), row.reference
            ),
            f"Review {row.reference}: what makes up for duties in one hand",
            TaskKind.REVIEW,
            row.review_on,
            who if who in people else None,
            None,
            row.what,
        )
