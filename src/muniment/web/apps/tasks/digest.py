"""The daily mail: what waits for a person, in lines that other apps supply.

Each person gets one mail for an occurrence, at most: it is noted before the mail is handed over, so
a crash between the two loses a mail rather than sending two. One that the mail server refuses is
tried again with the job.
"""

from __future__ import annotations

import logging
import smtplib
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeAlias

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from muniment.core.errors import MunimentError
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Principal, person_principal
from muniment.web.apps.organization.queries import organization_zone
from muniment.web.apps.tasks.models import Occurrence, Sent
from muniment.web.clock import now

Section: TypeAlias = Callable[[Principal], Sequence[str]]
"""Returns lines for one person, by what they may see; none where there is nothing to say."""

_SECTIONS: list[Section] = []
_MOST_LINES = 200
_log = logging.getLogger("muniment.mail")


class NotSent(MunimentError):
    """Some mail could not be handed over."""


def digest_section(section: Section) -> Section:
    """Add the decorated function's lines to the daily mail, after those of earlier apps."""
    _SECTIONS.append(section)
    return section


def send_digests(occurrence: Occurrence) -> int:
    """Send each person what waits for them and return how many mails were handed over.

    Raises:
        NotSent: The mail server refused some; those are tried again with the next run.
    """
    if not settings.MUNIMENT.smtp_url:
        return 0
    count, refused = 0, 0
    zone, moment = organization_zone(), now()
    for person in Person.objects.filter(is_active=True).order_by("id"):
        principal = person_principal(person, moment, zone, None)
        lines = [line for section in _SECTIONS for line in section(principal)][:_MOST_LINES]
        if not lines or not _note(occurrence, person):
            continue
        try:
            _send(person, lines, moment)
            count += 1
        except (OSError, smtplib.SMTPException) as error:
            Sent.objects.filter(occurrence=occurrence, person=person.id).delete()
            # The server's answer may repeat the address: only its kind is logged.
            _log.warning("mail to person %s: %s", person.id, type(error).__name__)
            refused += 1
    if refused:
        raise NotSent(
            f"{refused} mails could not be handed to the mail server",
            hint="Check smtp_url, and that the mail server can be reached.",
        )
    return count


def _note(occurrence: Occurrence, person: Person) -> bool:
    try:
        with transaction.atomic():
            Sent.objects.create(occurrence=occurrence, person=person.id)
    except IntegrityError:
        return False
    return True


def _send(person: Person, lines: Sequence[str], moment: datetime) -> None:
    text = [_("This waits for you in Muniment:"), "", *(f"- {line}" for line in lines)]
    text += ["", settings.MUNIMENT.address, ""]
    EmailMessage(
        subject=_("Muniment: what waits for you, %(day)s") % {"day": moment.date().isoformat()},
        body="\n".join(" ".join(line.splitlines()) for line in text),
        to=[person.email],
        headers={"Auto-Submitted": "auto-generated"},
        connection=get_connection(fail_silently=False),
    ).send()
