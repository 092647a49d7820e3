"""Audits on request: a small log at once, a large one by the worker."""

from __future__ import annotations

from uuid import UUID

from django_tasks import task

from muniment.web.apps.ledger.audit import verify_own
from muniment.web.apps.ledger.models import Head, Verification
from muniment.web.clock import now

AT_ONCE = 10_000
"""Largest log that is audited while the person waits: a second or two."""


def ask(actor: UUID) -> Verification:
    """Ask for an audit and return its row, done or to be done."""
    size = Head.objects.values_list("size", flat=True).get(pk=1)
    row = Verification.objects.create(asked_by=actor, asked_at=now(), size=size)
    if size <= AT_ONCE:
        run(row.id)
        row.refresh_from_db()
    else:
        run_later.enqueue(str(row.id))
    return row


def run(key: UUID) -> None:
    """Do an audit and write down what it found; a second time changes nothing."""
    if not Verification.objects.filter(pk=key, finished_at=None).exists():
        return
    verdict = verify_own()
    difference = verdict.difference
    Verification.objects.filter(pk=key, finished_at=None).update(
        finished_at=now(),
        result={
            "standing": verdict.standing.value,
            "statements": list(verdict.statements),
            "remarks": list(verdict.remarks),
            "where": difference.where if difference else "",
            "what": difference.what if difference else "",
        },
    )


@task()
def run_later(key: str) -> None:
    """Do an audit in the worker."""
    run(UUID(key))
