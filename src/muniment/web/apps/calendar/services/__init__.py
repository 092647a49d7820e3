"""Writes to tasks, and what other apps use of them.

This stays as it is:

``ask(actor, Wanted(...)) -> Task``
    Ask for a single task: something to be done about a record by a day. Inside the caller's
    transaction. The actor is a person's id, or ``SYSTEM`` where an event asks. It never fails
    because somebody left: the task then goes to the deputy, else to the officers, and says so.
    With a ``key``, asking again while the first one waits returns that one, with the earlier of
    the two days. The caller has checked who may ask; people ask by ``ask_by``, which checks.

    ::

        ask(SYSTEM, Wanted(
            title="Look at R-0007 again", kind=TaskKind.REVIEW, due_on=day, assignee=owner,
            about=About("risk", risk.id, f"/risks/{risk.reference}/", risk.reference),
            key="risk-review", note="a snapshot found the model changed", project=project))

``close_for(actor, record, *, key="", note="", done=True) -> int``
    Close what waits about a record, as done, or as skipped where it is moot; return how many.
    Inside the caller's transaction. What is missed by then stays missed.

``agree(key, records, *, actor, done, note) -> list[Touch]``
    For records that have a day of their own: the app registers what is due of them
    (``calendar.dues``), and says here which of them moved. Tasks are made, moved, given to whom the
    record belongs to, and ended to match. Nobody ends or moves such a task by hand.

What happened is told by the events in ``calendar.events``; how controls were kept by
``queries.kept_for``; what needs an officer's eye by ``queries.warnings``; who is whose manager is
asked through ``calendar.ports``.
"""

from muniment.web.apps.calendar.dues import About
from muniment.web.apps.calendar.services.agreeing import agree
from muniment.web.apps.calendar.services.asking import Wanted, ask, ask_by
from muniment.web.apps.calendar.services.doing import close_for

__all__ = ["About", "Wanted", "agree", "ask", "ask_by", "close_for"]
