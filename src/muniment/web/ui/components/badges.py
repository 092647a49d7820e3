"""Severities and states as words in colour. The word always stands there; colour only helps."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import lru_cache

from django.templatetags.static import static
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

TONES = ("good", "bad", "warn", "note", "grey", "unknown")
"""What a state means for the reader; each has its colour and its icon."""

_ICONS = {
    "good": "circle-check",
    "bad": "circle-x",
    "warn": "alert-triangle",
    "note": "circle",
    "grey": "circle-minus",
    "unknown": "help-circle",
}

_SEVERITIES: Mapping[str, str | Promise] = {
    "critical": _("Critical"),
    "high": _("High"),
    "medium": _("Medium"),
    "low": _("Low"),
    "info": _("Info"),
}

_STATES: Mapping[str, tuple[str, str | Promise]] = {
    # Outcomes of checks
    "passed": ("good", _("Passed")),
    "failed": ("bad", _("Failed")),
    "unknown": ("unknown", _("Unknown")),
    "error": ("warn", _("Error")),
    "not_applicable": ("grey", _("Not applicable")),
    # Findings
    "open": ("bad", pgettext_lazy("state", "Open")),
    "waived": ("warn", _("Waived")),
    "false_positive": ("grey", _("False positive")),
    "fixed": ("good", _("Fixed")),
    "superseded": ("grey", _("Superseded")),
    # Decisions and proposals
    "requested": ("note", _("Requested")),
    "granted": ("good", _("Granted")),
    "refused": ("bad", _("Refused")),
    "ended": ("grey", _("Ended")),
    "withdrawn": ("grey", _("Withdrawn")),
    "proposed": ("note", _("Proposed")),
    "adopted": ("good", _("Adopted")),
    "dismissed": ("grey", _("Dismissed")),
    "undecided": ("unknown", _("Undecided")),
    # Controls and readiness
    "evidenced": ("good", _("Evidenced")),
    "partly": ("warn", _("Partly evidenced")),
    "contradicted": ("bad", _("Contradicted")),
    "no_evidence": ("unknown", _("No evidence")),
    "recorded": ("good", _("Recorded")),
    "partly_recorded": ("warn", _("Partly recorded")),
    "not_recorded": ("unknown", _("Not recorded")),
    # Evidence and snapshots
    "fresh": ("good", _("Fresh")),
    "stale": ("warn", _("Stale")),
    "complete": ("good", _("Complete")),
    "incomplete": ("warn", _("Incomplete")),
    "partial": ("warn", _("Partial")),
    "clean": ("good", _("Clean")),
    "dirty": ("warn", _("Uncommitted changes")),
    # Scans of model files
    "malicious": ("bad", _("Malicious")),
    "review": ("warn", _("To review")),
    "inconclusive": ("unknown", _("Inconclusive")),
    "not_a_model": ("grey", _("Not a model")),
    # People, tokens, projects, assets, jobs
    "active": ("good", _("Active")),
    "inactive": ("grey", _("Inactive")),
    "valid": ("good", _("Valid")),
    "expired": ("warn", _("Expired")),
    "revoked": ("grey", _("Revoked")),
    "used": ("grey", _("Used")),
    "pending": ("note", _("Pending")),
    "archived": ("grey", _("Archived")),
    "kept": ("good", _("In the register")),
    # Scope
    "scope_gap": ("bad", _("Not in the scope's list")),
    "scope_uncovered": ("bad", _("Uncovered")),
    "scope_covered": ("good", _("Inside, looked at")),
    "scope_listed": ("note", _("Inside")),
    "scope_outside": ("grey", _("Outside")),
    # Steps of the first hour
    "taken": ("good", _("Taken")),
    "skipped": ("grey", _("Skipped")),
    "ahead": ("note", _("Ahead")),
    "present": ("note", _("Present")),
    "gone": ("grey", _("Gone")),
    "erased": ("grey", _("Erased")),
    "verified": ("good", _("Verified")),
    "running": ("note", _("Running")),
    "succeeded": ("good", _("Succeeded")),
}


def icon(name: str) -> SafeString:
    """Return an icon of the shipped sheet; it says nothing to a screen reader."""
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        static("vendor/icons.svg"),
        name,
    )


def tag(word: object, tone: str, *, mark: bool = True) -> SafeString:
    """Return a word in the colour of a tone, with the tone's icon."""
    return _tag(word if isinstance(word, str) else str(word), tone, mark)


# Few words, in hundreds of cells of a list; typed, since a word may be safe HTML.
@lru_cache(maxsize=512, typed=True)
def _tag(word: str, tone: str, mark: bool) -> SafeString:
    drawn = icon(_ICONS[tone]) if mark and tone in _ICONS else ""
    return format_html('<span class="tag tag-{}">{}{}</span>', tone, drawn, word)


def severity(value: object) -> SafeString:
    """Return the badge of a severity, given as text or as ``core.severity.Severity``."""
    key = _key(value)
    return tag(severity_word(key), key if key in _SEVERITIES else "grey", mark=False)


def severity_word(value: object) -> str:
    """Return what people call a severity."""
    key = _key(value)
    return str(_SEVERITIES.get(key, key))


def state(value: object, word: object = None, tone: str = "") -> SafeString:
    """Return the badge of a state, given as text or as an enumeration's member.

    A state that is not known here is shown grey, in its own word; ``word`` and ``tone`` (one of
    ``TONES``) say otherwise.
    """
    return tag(state_word(value) if word is None else word, tone or state_tone(value))


def state_word(value: object) -> str:
    """Return what people call a state."""
    key = _key(value)
    known = _STATES.get(key)
    return str(known[1]) if known else key.replace("_", " ").capitalize()


def state_tone(value: object) -> str:
    """Return the tone of a state: one of ``TONES``."""
    known = _STATES.get(_key(value))
    return known[0] if known else "grey"


def _key(value: object) -> str:
    return str(value.value if isinstance(value, Enum) else value)
