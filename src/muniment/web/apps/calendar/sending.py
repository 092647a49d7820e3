"""Sends the reminders that are written down: nobody gets one twice, and none is lost.

What a person is reminded of on a day comes in one mail. Before it is handed over its reminders are
marked as being sent, in a transaction of its own. Whatever stands so after a crash may have
arrived: no program can know. It is not sent again; it is *in doubt*, shows so at the task, and the
next daily mail says it. What the mail server refuses before it has taken anything stays planned and
is tried again.
"""

from __future__ import annotations

import logging
import smtplib
from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from muniment.web.apps.access.models import Person
from muniment.web.apps.calendar.models import Delivery, Reminder
from muniment.web.apps.calendar.queries import waiting
from muniment.web.apps.calendar.reminding import ESCALATED
from muniment.web.apps.tasks.digest import NotSent
from muniment.web.clock import now
from muniment.web.mail import mail_is_set

_log = logging.getLogger("muniment.mail")


def send_reminders(day: date) -> int:
    """Send what is planned, one mail to each person; return how many mails were handed over.

    Raises:
        NotSent: The mail server refused some; those are tried again with the next run.
    """
    if not mail_is_set():
        return 0
    _doubt_interrupted()
    waits = Reminder.objects.filter(delivery=Delivery.PLANNED).order_by("person")
    count = refused = 0
    for person in list(waits.values_list("person", flat=True).distinct()):
        rows = _take(person)
        if not rows:
            continue
        reader = Person.objects.filter(pk=person, is_active=True).first()
        if reader is None:
            _settle(rows, Delivery.IN_DOUBT)
            continue
        delivery = _deliver(reader, rows, day)
        _settle(rows, delivery)
        count += delivery is Delivery.SENT
        refused += delivery is Delivery.PLANNED
    if refused:
        raise NotSent(
            f"{refused} mails could not be handed to the mail server",
            hint="Check smtp_url, and that the mail server can be reached.",
        )
    return count


def _doubt_interrupted() -> None:
    """Mark what a crash left half sent."""
    rows = Reminder.objects.filter(delivery=Delivery.SENDING)
    found = rows.update(delivery=Delivery.IN_DOUBT, ended_at=now())
    if found:
        _log.warning("%d reminders may or may not have arrived; the daily mail says them", found)


def _take(person: UUID) -> list[Reminder]:
    """Mark a person's reminders as being sent and return them; those that are moot go."""
    with transaction.atomic():
        rows = Reminder.objects.select_for_update(of=("self",)).filter(
            person=person, delivery=Delivery.PLANNED
        )
        found = list(rows.select_related("task").order_by("due_on", "pk"))
        open_tasks = set(
            type(found[0].task)
            ._default_manager.filter(waiting, pk__in=[row.task_id for row in found])
            .values_list("pk", "due_on")
            if found
            else ()
        )
        live = [row for row in found if (row.task_id, row.due_on) in open_tasks]
        Reminder.objects.filter(pk__in=[row.pk for row in found if row not in live]).delete()
        Reminder.objects.filter(pk__in=[row.pk for row in live]).update(delivery=Delivery.SENDING)
    return live


def _settle(rows: Sequence[Reminder], delivery: Delivery) -> None:
    found = Reminder.objects.filter(pk__in=[row.pk for row in rows])
    if delivery is Delivery.PLANNED:
        for row in rows:
            found.filter(pk=row.pk).update(delivery=delivery, tries=row.tries + 1)
        return
    found.update(delivery=delivery, ended_at=now())


def _deliver(person: Person, rows: Sequence[Reminder], day: date) -> Delivery:
    """Hand one mail over and return what is known of it."""
    connection = get_connection(fail_silently=False)
    try:
        connection.open()
    except (OSError, smtplib.SMTPException) as error:
        # The server's answer may repeat the address: only its kind is logged.
        _log.warning("reminder to person %s: %s", person.pk, type(error).__name__)
        return Delivery.PLANNED
    try:
        _mail(person, rows, day, connection).send()
    except (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused) as error:
        _log.warning("reminder to person %s: %s", person.pk, type(error).__name__)
        return Delivery.PLANNED
    except (OSError, smtplib.SMTPException) as error:
        # The line broke in the midst of it: the server may have it.
        _log.warning("reminder to person %s, in doubt: %s", person.pk, type(error).__name__)
        return Delivery.IN_DOUBT
    finally:
        _close(connection)
    return Delivery.SENT


def _close(connection: Any) -> None:
    try:
        connection.close()
    except (OSError, smtplib.SMTPException):
        _log.info("the mail server closed before we did")


def _mail(person: Person, rows: Sequence[Reminder], day: date, connection: Any) -> EmailMessage:
    subject = ngettext(
        "Muniment: %(count)d task wants doing", "Muniment: %(count)d tasks want doing", len(rows)
    ) % {"count": len(rows)}
    text = [_("Reminders from Muniment:"), ""]
    text += [f"- {line(row, day)}" for row in rows]
    text += ["", f"{settings.MUNIMENT.address}/work/", ""]
    return EmailMessage(
        subject=subject,
        body="\n".join(" ".join(each.splitlines()) for each in text),
        to=[person.email],
        headers={
            "Auto-Submitted": "auto-generated",
            # The same reminders have the same name: a mail server that knows it drops a double.
            "Message-ID": f"<reminder-{rows[0].pk}-{len(rows)}@{settings.MUNIMENT.host}>",
        },
        connection=connection,
    )


def line(row: Reminder, day: date) -> str:
    """Return one reminder as a line for people."""
    left = (row.due_on - day).days
    said = {
        "reference": row.task.reference,
        "title": row.task.title,
        "day": row.due_on.isoformat(),
        "count": abs(left),
    }
    if row.occasion == ESCALATED:
        return _("%(reference)s %(title)s: overdue by %(count)d days and not yours to do") % said
    if left < 0:
        return (
            ngettext(
                "%(reference)s %(title)s: overdue by %(count)d day",
                "%(reference)s %(title)s: overdue by %(count)d days",
                -left,
            )
            % said
        )
    if left == 0:
        return _("%(reference)s %(title)s: due today") % said
    return _("%(reference)s %(title)s: due on %(day)s") % said
