"""What happens to tasks when somebody's access changes."""

from __future__ import annotations

from muniment.web.apps.access.events import AccountMoved
from muniment.web.apps.calendar.services.leaving import hand_on
from muniment.web.apps.ledger.events import reaction


@reaction(AccountMoved)
def leave(event: AccountMoved) -> None:
    """Give the tasks of somebody who cannot work on them any more to others, at once."""
    hand_on(event.person)
