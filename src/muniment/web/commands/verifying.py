"""``muniment server verify``: the audit of the server's own ledger."""

from __future__ import annotations

from muniment.engine.ledger.verdict import Trust, Verdict
from muniment.web.commands.host import open_database


def verify(trust: Trust) -> Verdict:
    """Return what the ledger in the database establishes.

    Raises:
        UsageError: There is no database, or it is of another version.
    """
    open_database()
    from muniment.web.apps.ledger.audit import verify as verify_ledger

    return verify_ledger(trust)
