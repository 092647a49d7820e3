"""Who top management is: whoever holds that ISMS role, appointed and accepted."""

from __future__ import annotations

from collections.abc import Sequence

from muniment.web.apps.access.models import Person
from muniment.web.apps.appointments.queries import holders

ROLE = "role-ceo"


def top_management() -> Sequence[Person]:
    """Return who holds the role today. One statement."""
    return holders(ROLE)
