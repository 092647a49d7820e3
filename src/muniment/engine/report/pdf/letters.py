"""Texts that the carried fonts can draw, and that a narrow column can break.

Source: Unicode Standard Annex 14, class ZW: a zero-width space is a place to break a line.
"""

from __future__ import annotations

import re

from muniment.core.visible import escaped, visible

# Blocks for which the fonts inside Typst have every assigned letter; tests set each one.
_DRAWN = re.compile(
    "[^"
    " -~\u00a1-\u024f\u0300-\u0377\u037a-\u037f\u0384-\u03ff\u0400-\u04ff"
    "\u05d0-\u05ea\u1e00-\u1eff\u2010-\u2027\u2030-\u203a\u20a0-\u20bf\u2190-\u22ff"
    "]"
)
_BREAK = "\u200b"
_AFTER = re.compile(r"(?<=[/_.:@=,&?-])(?=[^\s/_.:@=,&?-])")
_LONG = re.compile(r"\S{20,}")
_STEP = 12
_ENDLESS = re.compile(r"\S{80,}")
_WIDE = 80
"""Letters of the fixed font that a line of the page holds, and some to spare."""


def drawn(text: str) -> str:
    """Return a text on one line in which every letter can be drawn."""
    return _DRAWN.sub(lambda match: escaped(match[0]), visible(text))


def prose(text: str, limit: int) -> str:
    """Return a text of at most so many letters in which endless words can break."""
    return _LONG.sub(lambda match: _chopped(match[0]), _drawn(text, limit))


def pasteable(text: str, limit: int) -> str:
    """Return a text as wide as the page, in which a command keeps no break that copying brings."""
    return _ENDLESS.sub(lambda match: _chopped(match[0], _WIDE), _drawn(text, limit))


def code(text: str, limit: int = 240) -> str:
    """Return a path or an id that can break after its separators."""
    return _LONG.sub(lambda match: _chopped(match[0]), _AFTER.sub(_BREAK, _drawn(text, limit)))


def _drawn(text: str, limit: int) -> str:
    # Cut before and after: one letter may become an escape of ten.
    shown = drawn(text[: limit + 1])
    return shown if len(shown) <= limit else shown[:limit] + "…"


def _chopped(word: str, step: int = _STEP) -> str:
    parts = word.split(_BREAK)
    return _BREAK.join(
        _BREAK.join(part[start : start + step] for start in range(0, len(part), step))
        for part in parts
    )
