"""Mail, when an SMTP server is set; else nothing is sent, and the callers say so."""

from __future__ import annotations

import logging
from urllib.parse import parse_qs, unquote, urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.smtp import EmailBackend

_LOG = logging.getLogger(__name__)
_PORTS = {"starttls": 587, "tls": 465, "none": 25}
_TIMEOUT_SECONDS = 10


def mail_is_set() -> bool:
    """True when mail can be sent at all."""
    return bool(settings.MUNIMENT.smtp_url and settings.MUNIMENT.mail_from)


def send_mail(address: str, subject: str, text: str) -> bool:
    """Send one mail of plain text and return whether the server took it.

    Never inside a transaction: a slow mail server would hold everybody else up. What goes wrong is
    logged without the text or the address, because a mail may hold a link that opens something.
    """
    if not mail_is_set():
        return False
    try:
        message = EmailMessage(
            subject, text, settings.MUNIMENT.mail_from, [address], connection=_connection()
        )
        return message.send() == 1
    except (OSError, ValueError) as error:  # smtplib's errors are OSErrors
        _LOG.error("a mail could not be sent: %s", type(error).__name__)
        return False


def _connection() -> EmailBackend:
    """Return the way to the mail server that ``smtp_url`` names."""
    found = urlsplit(settings.MUNIMENT.smtp_url)
    mode = parse_qs(found.query).get("tls", ["starttls"])[0]
    return EmailBackend(
        host=found.hostname or "localhost",
        port=found.port or _PORTS.get(mode, 587),
        username=unquote(found.username or ""),
        password=unquote(found.password or ""),
        use_tls=mode == "starttls",
        use_ssl=mode == "tls",
        timeout=_TIMEOUT_SECONDS,
    )
