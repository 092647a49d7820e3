"""Mail goes out protected or not at all; logs hold no secret."""

from __future__ import annotations

import logging

import pytest

from muniment.core.errors import UsageError
from muniment.web.config.mail import mail
from muniment.web.config.options import Options
from muniment.web.config.redaction import RedactingFormatter, redact


def options(url: str, sender: str = "muniment@example.org") -> Options:
    return Options(smtp_url=url, mail_from=sender)


def test_without_a_server_no_mail_is_sent() -> None:
    assert mail(Options())["EMAIL_BACKEND"].endswith("dummy.EmailBackend")


@pytest.mark.parametrize(
    ("url", "port", "start", "first"),
    [
        ("smtp://mail.example", 587, True, False),
        ("smtp://mail.example:25?tls=starttls", 25, True, False),
        ("smtps://mail.example", 465, False, True),
        ("smtp://localhost:2525?tls=none", 2525, False, False),
    ],
)
def test_how_mail_is_protected(url: str, port: int, start: bool, first: bool) -> None:
    found = mail(options(url))
    assert (found["EMAIL_PORT"], found["EMAIL_USE_TLS"], found["EMAIL_USE_SSL"]) == (
        port,
        start,
        first,
    )


def test_account_and_password_are_decoded() -> None:
    found = mail(options("smtp://me%40example.org:p%3Aw%2F@mail.example"))
    assert (found["EMAIL_HOST_USER"], found["EMAIL_HOST_PASSWORD"]) == ("me@example.org", "p:w/")


@pytest.mark.parametrize(
    "url",
    [
        "mail.example",
        "http://mail.example",
        "smtp://",
        "smtp://mail.example:port",
        "smtp://mail.example?tls=maybe",
        "smtp://mail.example?tls=none",
        "smtps://mail.example?tls=none",
        "smtp://mail.example/path",
        "smtp://mail.example?verify=no",
    ],
)
def test_what_is_no_server_or_no_protection_is_refused(url: str) -> None:
    with pytest.raises(UsageError):
        mail(options(url))


def test_mail_has_a_sender() -> None:
    with pytest.raises(UsageError, match="mail_from"):
        mail(options("smtp://mail.example", ""))


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Not Found: /setup/abc-DEF_1/", "Not Found: /setup/[hidden]/"),
        ("/invitation/secret?x=1", "/invitation/[hidden]?x=1"),
        ("/password/secret/", "/password/[hidden]/"),
        ("token mun_abcDEF-123 refused", "token mun_[hidden] refused"),
        ("postgresql://u:pw@db/m failed", "postgresql://[hidden]@db/m failed"),
        ("smtp://u:pw@h:587", "smtp://[hidden]@h:587"),
        ("https://example.org/setup", "https://example.org/setup"),
        ("see http://localhost:8000/assets/A-0001/", "see http://localhost:8000/assets/A-0001/"),
    ],
)
def test_secrets_are_hidden_in_lines(line: str, shown: str) -> None:
    assert redact(line) == shown


def test_secrets_are_hidden_in_tracebacks() -> None:
    try:
        raise ValueError("postgresql://u:hunter2@db/m")
    except ValueError as error:
        record = logging.LogRecord(
            "x", logging.ERROR, "", 1, "no %s", ("/setup/hunter2/",), (type(error), error, None)
        )
    text = RedactingFormatter("%(message)s").format(record)
    assert "hunter2" not in text
    assert "ValueError" in text
