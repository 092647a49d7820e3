"""Gives every control of the catalogue a row that a person can decide about.

Nobody enters 93 controls by hand: rows are made when the organisation is founded, undecided and
with nothing said, and for what a newer catalogue brings (decision 27).
"""

from __future__ import annotations

from muniment.engine.catalogue import catalogue
from muniment.web.apps.controls.models import CompanyControl, Standing

OWN_FROM = 10_000
"""Position of the first own control: behind every catalogue."""


def open_rows() -> list[str]:
    """Make the rows that are missing and return their controls; inside a transaction.

    Two statements where none is missing.
    """
    known = set(CompanyControl.objects.values_list("control", flat=True))
    standing = set(Standing.objects.values_list("control", flat=True))
    found = catalogue()
    made = [
        CompanyControl(
            control=control.id,
            position=position,
            standing_id=control.id if control.id in standing else None,
            catalogue_version=found.version,
            title=control.title,
            theme=control.theme.value,
        )
        for position, control in enumerate(found.controls.values())
        if control.id not in known
    ]
    CompanyControl.objects.bulk_create(made)
    return [row.control for row in made]
