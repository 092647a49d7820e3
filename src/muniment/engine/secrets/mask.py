"""Masks: what of a credential may be shown, and how two are told to be the same."""

from __future__ import annotations

import hashlib
import hmac
import re

from muniment.engine.secrets.assignment import Style
from muniment.engine.secrets.finder import Found, find_secrets
from muniment.engine.secrets.texture import entropy_millibits, is_wordlike

_NAME = re.compile(r"[A-Za-z_][\w.\-]{0,60}\Z")
_ENDING_SHOWN = 20
_TAIL = 2


def mask_secrets(text: str) -> str:
    """Return a text with every credential in it replaced by its mask.

    For short texts that other parts want to state: an ``ENV`` value, a URL, a commit message, the
    text of an exception. Weak passwords are masked too, though no fact is made of them. Idempotent.
    """
    found = find_secrets(text, Style(suspicious=True))
    if not found:
        return text
    parts = []
    at = 0
    for one in found:
        parts += [text[at : one.start], mask_of(one, text[one.start : one.end])]
        at = one.end
    return "".join(parts) + text[at:]


def mask_of(found: Found, secret: str) -> str:
    """Return the provider's prefix, three stars, and the last two characters of a long secret.

    Passwords are short and their ends tell much; of them, of what stands in URLs and of PEM blocks
    no character is shown.
    """
    body = secret[len(found.prefix) :]
    shown = len(body) >= _ENDING_SHOWN and found.entropy > 0 and body[-_TAIL:].isalnum()
    if not found.shape.keeps_ending:
        shown = False
    return f"{found.prefix}***{body[-_TAIL:] if shown else ''}"


def keyed_digest(key: bytes, secret: str) -> str:
    """Return HMAC-SHA-256 of a secret under the project's key, cut to 128 bits.

    Source: RFC 2104; truncation as in its section 5.
    """
    code = hmac.new(key, secret.encode("utf-8", "surrogatepass"), hashlib.sha256)
    return "hmac-sha256:" + code.hexdigest()[:32]


def safe_name(name: str) -> str:
    """Return a name that may stand in a fact: "" where it may itself be a credential."""
    if not _NAME.match(name) or find_secrets(name):
        return ""
    if len(name) >= 16 and not is_wordlike(name) and entropy_millibits(name) >= 3300:
        return ""
    return name
