"""What the text that a template writes says about it.

Out of scope: whether a sentence is true or kind. Only what is written for machines or hidden from
people is looked for.
"""

from __future__ import annotations

import re
from typing import Final

from muniment.engine.artifacts.configs.wordlist import word_set

_LINK = re.compile(r"(?:https?|ftp)://[^\s'\"<>]{1,200}", re.IGNORECASE)
_HARMLESS_LINK = re.compile(
    r"https?://(?:json-schema\.org|(?:www\.)?w3\.org|schema\.org|example\.(?:com|org))\b",
    re.IGNORECASE,
)
_MARKUP = re.compile(
    r"<script\b|<iframe\b|javascript:|\bon(?:error|load|click)\s{0,4}=\s{0,4}[\"'\w]", re.IGNORECASE
)
_ORDER = re.compile(
    r"\b(?:ignore|disregard|forget)\s{1,3}(?:all\s{1,3})?(?:the\s{1,3}|your\s{1,3}|any\s{1,3})?"
    r"(?:previous|prior|above|earlier|system)\s{1,3}(?:instruction|prompt|rule|message)"
    r"|\bwithout\s{1,3}(?:telling|informing|notifying|mentioning\s{1,3}it\s{1,3}to)\s{1,3}the\s{1,3}user"
    r"|\bdo\s{1,3}not\s{1,3}(?:tell|inform|alert|warn)\s{1,3}the\s{1,3}user"
    r"|\bhide\s{1,3}this\s{1,3}from\s{1,3}the\s{1,3}user"
    r"|\b(?:curl|wget)\s[^\n|]{1,200}\|\s{0,4}(?:ba|z)?sh\b"
    r"|\bpowershell(?:\.exe)?\s{1,4}-(?:e|enc|w)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z]{2,}")
_INVISIBLE = re.compile("[\u200b\u2060\u2061-\u2064\ufeff\u180e\u00ad\u115f\u3164]")
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_TAGS = re.compile("[\U000e0001-\U000e007f\U000e0100-\U000e01ef]")
_TRIGGER = re.compile(r"[\w .,'!?-]{3,80}")
_LETTERS = re.compile(r"[^\W\d_]{3}")
_FIELDS: Final = word_set(
    """answer arguments assistant audio content document documents file files function functions
    image image_url images input json label message messages name none null output parameters
    reasoning reasoning_content refusal result results role source system text thinking thought
    title tool tool_call tool_call_id tool_calls tool_result tools type url user video videos
    true false string number integer boolean array object"""
)
"""Words that templates look for because messages have fields and types of these names."""
_SOME_WORDS: Final = 4


def link(words: str) -> str:
    """Return the first address in a text that is not one that schemas use, or ""."""
    if "://" not in words:
        return ""
    for found in _LINK.finditer(words):
        if not _HARMLESS_LINK.match(found[0]):
            return found[0]
    return ""


def markup(words: str) -> bool:
    """Return whether a text holds markup that runs where it is shown as a page."""
    return ("<" in words or ":" in words or "=" in words) and bool(_MARKUP.search(words))


def order(words: str) -> str:
    """Return an order that no honest prompt gives (to deceive, to run a download), or ""."""
    found = _ORDER.search(words)
    return found[0] if found else ""


def is_prose(words: str) -> bool:
    """Return whether a text says something, rather than marking where a part begins."""
    return (
        sum(1 for _ in zip(_WORD.finditer(words), range(_SOME_WORDS), strict=False)) >= _SOME_WORDS
    )


def invisible(words: str) -> str:
    """Return what is not seen in a text: ``direction``, ``tags``, ``zero-width``, or ""."""
    if words.isascii():
        return ""
    if _TAGS.search(words):
        return "tags"
    if _DIRECTION.search(words):
        return "direction"
    return "zero-width" if _INVISIBLE.search(words) else ""


def is_trigger(words: str) -> bool:
    """Return whether a constant looks like what somebody might say, not like a mark or a field."""
    words = words.strip()
    if words.lower() in _FIELDS or not _LETTERS.search(words):
        return False
    return bool(_TRIGGER.fullmatch(words))
