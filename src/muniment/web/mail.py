"""Mail, where a server for it is set; else nothing is sent, and the callers say so."""

from __future__ import annotations

import logging

from django.conf import settings
from django.core.mail import EmailMessage

_LOG = logging.getLogger(__name__)


def mail_is_set() -> bool:
    """True when mail can be sent at all."""
    return bool(settings.MUNIMENT.smtp_url)


def send_mail(address: str, subject: str, text: str) -> bool:
    """Send one mail of plain text and return whether the server took it.

    Never inside a transaction: a slow mail server would hold everybody else up. What goes wrong is
    logged without the text or the address, because a mail may hold a link that opens something.
    """
    if not mail_is_set():
        return False
    try:
        return EmailMessage(subject, text, settings.MUNIMENT.mail_from, [address]).send() == 1
    except (OSError, ValueError) as error:  # smtplib's errors are OSErrors
        _LOG.error("a mail could not be sent: %s", type(error).__name__)
        return False
