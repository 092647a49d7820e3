"""Staff follows accounts: whoever gets an account is in the register of people from then on."""

from __future__ import annotations

from muniment.web.apps.access.events import AccountMoved
from muniment.web.apps.appointments.services import following
from muniment.web.apps.ledger.events import reaction


@reaction(AccountMoved)
def follow(event: AccountMoved) -> None:
    """Take up an account, and draw the consequences of a return or an erasure."""
    following.follow(event.person, event.became)
