"""Names of things: references, paths, digests, and how to copy them.

Paths come from what was inspected: they are shown with every hidden character visible.
"""

from __future__ import annotations

import re

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from muniment.core.visible import visible
from muniment.web.ui.components.badges import icon

_PLACES = {
    "A": "assets",
    "M": "models",
    "D": "decisions",
    "F": "findings",
    "K": "tasks/templates",
    "P": "projects",
    "R": "risks",
    "S": "snapshots",
    "T": "tasks",
}
_REFERENCE = re.compile(r"([A-Z]{1,3})-\d{1,12}\Z")
_CONTROL = re.compile(r"(?:A\.\d\.\d{1,2}|own-[a-z0-9-]{1,44})\Z")
_ENTRY = re.compile(r"#(\d{1,18})\Z")


def place(prefix: str, path: str) -> None:
    """Let references with a prefix lead to pages below a path."""
    _PLACES[prefix] = path


def address(reference: str) -> str:
    """Return the address of the page of ``F-0001``, ``A.8.28`` or entry ``#12``; "" if none."""
    if (match := _REFERENCE.match(reference)) and match[1] in _PLACES:
        return f"/{_PLACES[match[1]]}/{reference}/"
    if _CONTROL.match(reference):
        return f"/controls/{reference}/"
    if match := _ENTRY.match(reference):
        return f"/ledger/{match[1]}/"
    return ""


def reference(value: object, url: str = "", text: object = "") -> SafeString:
    """Return a link to a record by its reference; ``text`` follows inside the link."""
    shown = visible(str(value))
    target = url or address(shown)
    label = format_html('<span class="reference">{}</span>', shown)
    if text:
        label = format_html("{} {}", label, text)
    return format_html('<a href="{}">{}</a>', target, label) if target else label


def about(value: object) -> SafeString:
    """Return what something is about: a link where it is a reference, else its name."""
    shown = visible(str(value))
    return reference(shown) if address(shown) else format_html("{}", shown)


def path(value: object, url: str = "") -> SafeString:
    """Return a path that gives way in its middle when there is no room; the title has it whole."""
    text = visible(str(value))
    cut = text.rfind("/") + 1
    return _middle(text, min(cut, max(len(text) - 8, 0)) if cut else max(len(text) - 12, 0), url)


def digest(value: object, *, copied: bool = False) -> SafeString:
    """Return a digest, its middle left out; the title, and the copy button, have it whole."""
    text = visible(str(value))
    algorithm, colon, hexadecimal = text.rpartition(":")
    if len(hexadecimal) > 20:
        short = f"{algorithm}{colon}{hexadecimal[:8]}\N{HORIZONTAL ELLIPSIS}{hexadecimal[-6:]}"
    else:
        short = text
    shown = format_html('<span class="mono" title="{}">{}</span>', text, short)
    return format_html("{}{}", shown, copy(text)) if copied else shown


def copy(text: object, label: str = "") -> SafeString:
    """Return a button that copies a text. Without JavaScript it is not there."""
    return format_html(
        '<button type="button" class="copy" data-copy="{}" data-done="{}" aria-label="{}" hidden>'
        '{}<span data-said aria-live="polite"></span></button>',
        text,
        gettext("Copied"),
        label or gettext("Copy"),
        icon("copy"),
    )


def _middle(text: str, cut: int, url: str) -> SafeString:
    head = format_html('<span class="middle-head">{}</span>', text[:cut]) if cut else ""
    tail = format_html('<span class="middle-tail">{}</span>', text[cut:])
    if url:
        return format_html('<a class="middle" href="{}" title="{}">{}{}</a>', url, text, head, tail)
    return format_html('<span class="middle" title="{}">{}{}</span>', text, head, tail)
