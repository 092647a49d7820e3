"""How severities, paths and texts are written in SARIF 2.1.0, whatever the log is about.

Source: OASIS SARIF Version 2.1.0, sections 3.11 (message), 3.27.10 (level), 3.27.25 (rank); RFC
3986 section 4.2 (relative references).
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote, unquote_to_bytes

from muniment.core.severity import Severity
from muniment.core.visible import visible

SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
FINGERPRINT: Final = "munimentFingerprint/v1"
ROOT: Final = "SRCROOT"

_PLACEHOLDER = re.compile(r"\{(\d+)\}")

LEVELS: Final = {
    Severity.CRITICAL: "error",
    Severity.HIGH: "error",
    Severity.MEDIUM: "warning",
    Severity.LOW: "note",
    Severity.INFO: "none",
}
# Code hosts read security-severity as a CVSS-like number and cut it into the same four words.
SECURITY: Final = {
    Severity.CRITICAL: "9.5",
    Severity.HIGH: "8.0",
    Severity.MEDIUM: "5.5",
    Severity.LOW: "2.5",
    Severity.INFO: "0.1",
}
RANKS: Final = {
    Severity.CRITICAL: 95.0,
    Severity.HIGH: 80.0,
    Severity.MEDIUM: 55.0,
    Severity.LOW: 25.0,
    Severity.INFO: 1.0,
}


def escaped(text: str) -> str:
    """Return a message's text in which nothing reads as a link or a placeholder (3.11.5, 3.11.6).

    Other brackets and braces stay as they are: few readers undo the escapes.
    """
    shown = _PLACEHOLDER.sub(r"{{\1}}", visible(text))
    if "](" in shown:
        shown = shown.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return shown


def plain(text: str) -> str:
    """Return a text in which no Markdown sign is left."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]<>()#+-.!|~&" else sign for sign in text)


def fenced(text: str) -> str:
    """Return a text as a code block that nothing in it can close."""
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}\n{text}\n{fence}"


def uri(path: str) -> str:
    """Return a path as a relative reference; the project itself is the base, ".".

    Paths hold undecodable bytes percent-encoded already; every other byte is encoded here, the
    colon too, so that no first segment looks like a scheme.
    """
    return quote(unquote_to_bytes(path.encode("utf-8", "replace")), safe="/-._~!$&'()*+,;=@") or "."
