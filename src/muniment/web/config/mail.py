"""How mail is sent: one address says server, account and protection.

``smtp://user:password@host:587?tls=starttls`` (the default for ``smtp``), ``smtps://host:465`` for
TLS from the first byte, ``tls=none`` on the loopback alone. Certificates are always checked.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from muniment.core.errors import UsageError
from muniment.web.config.options import LOOPBACK, Options

_PORTS = {"smtp": 587, "smtps": 465}
_TIMEOUT_SECONDS = 20
_HINT = "Expected smtp://user:password@host:587, or smtps://user:password@host:465."


def mail(options: Options) -> dict[str, Any]:
    """Return Django's settings for mail; none is sent where no server is set.

    Raises:
        UsageError: The address is none of a mail server, or would send mail unprotected.
    """
    if not options.smtp_url:
        return {"EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend"}
    try:
        found = urlsplit(options.smtp_url)
        port = found.port or _PORTS.get(found.scheme, 0)
    except ValueError:
        raise UsageError("smtp_url is no address", hint=_HINT) from None
    query = dict(parse_qsl(found.query))
    tls = query.pop("tls", "starttls" if found.scheme == "smtp" else "")
    known = found.scheme in _PORTS and found.hostname and not query and not found.path.strip("/")
    if not known or tls not in (("starttls", "none") if found.scheme == "smtp" else ("",)):
        raise UsageError("smtp_url is no address of a mail server", hint=_HINT)
    if tls == "none" and found.hostname not in LOOPBACK:
        raise UsageError("smtp_url would send mail without protection to another machine")
    if "@" not in options.mail_from:
        raise UsageError("mail_from is missing", hint="Set the address that mail comes from.")
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": found.hostname,
        "EMAIL_PORT": port,
        "EMAIL_HOST_USER": unquote(found.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(found.password or ""),
        "EMAIL_USE_TLS": tls == "starttls",
        "EMAIL_USE_SSL": found.scheme == "smtps",
        "EMAIL_TIMEOUT": _TIMEOUT_SECONDS,
        "DEFAULT_FROM_EMAIL": options.mail_from,
    }
