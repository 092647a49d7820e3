"""The audit of the server's own log: the engine's, and the cross-check of what repeats it."""

from __future__ import annotations

import dataclasses

from muniment.core.errors import LedgerError
from muniment.engine.ledger.audit import audit_log
from muniment.engine.ledger.verdict import Standing, Trust, Verdict
from muniment.web.apps.ledger.checkpoints import verifier_key
from muniment.web.apps.ledger.crosscheck import first_difference
from muniment.web.apps.ledger.snapshot import snapshot
from muniment.web.apps.ledger.source import DatabaseSource


def verify(trust: Trust) -> Verdict:
    """Return what the whole log establishes, read in one snapshot beside running writers.

    Memory grows with the number of erasures only. About 10,000 entries a second.
    """
    with snapshot() as view:
        try:
            verdict = audit_log(DatabaseSource(view), trust)
        except LedgerError as error:
            verdict = Verdict.broken("log", "tables", error.message)
        if verdict.standing is Standing.BROKEN:
            return verdict
        difference = first_difference(view)
    if difference is not None:
        return Verdict("log", Standing.BROKEN, difference=difference)
    said = "columns, touched objects, nodes and head agree with the entries"
    return dataclasses.replace(verdict, statements=(*verdict.statements, said))


def verify_own() -> Verdict:
    """Return what the log establishes to the server itself: with its own key, if it has one."""
    key = verifier_key()
    return verify(Trust(() if key is None else (key,)))
