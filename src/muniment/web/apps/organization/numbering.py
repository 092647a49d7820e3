"""Short references that people can say aloud: ``R-0012``. Never reused."""

from __future__ import annotations

from muniment.web.apps.organization.models import Numbering


def take_references(prefix: str, count: int) -> list[str]:
    """Return the next references of a kind; inside the transaction that uses them.

    Args:
        prefix: ``P`` project, ``A`` asset, ``F`` finding, ``R`` risk, ``S`` snapshot ...
        count: How many.
    """
    Numbering.objects.get_or_create(prefix=prefix)
    row = Numbering.objects.select_for_update().get(prefix=prefix)
    first = row.last + 1
    row.last += count
    row.save()
    return [f"{prefix}-{number:04d}" for number in range(first, first + count)]
