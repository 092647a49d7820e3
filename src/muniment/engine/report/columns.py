"""Text in columns of a terminal: widths as it draws them, not as Python counts them.

Source: Unicode Standard Annex 11 (East Asian Width): wide and full-width characters take two
columns; marks that combine take none.
"""

from __future__ import annotations

import unicodedata


def width(text: str) -> int:
    """Return how many columns a text takes."""
    if text.isascii():
        return len(text)
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def fit(text: str, columns: int) -> str:
    """Return a text that takes at most so many columns, cut at its end with an ellipsis."""
    if width(text) <= columns:
        return text
    return _head(text, columns - 1).rstrip() + "…"


def fit_end(text: str, columns: int) -> str:
    """Return a text that takes at most so many columns, cut at its start.

    For paths: the file's name and line say more than the first folder.
    """
    if width(text) <= columns:
        return text
    return "…" + _head(text[::-1], columns - 1)[::-1].lstrip()


def _head(text: str, columns: int) -> str:
    taken = 0
    for index, character in enumerate(text):
        taken += _width(character)
        if taken > columns:
            return text[:index]
    return text


def pad(text: str, columns: int) -> str:
    """Return a text that takes exactly so many columns: cut or filled with spaces."""
    fitted = fit(text, columns)
    return fitted + " " * (columns - width(fitted))


def wrap(text: str, columns: int, lines: int) -> list[str]:
    """Return a text in at most so many lines, the last cut with an ellipsis where it must be."""
    out: list[str] = []
    rest = text.strip()
    while rest and len(out) < lines:
        if width(rest) <= columns:
            out.append(rest)
            return out
        if len(out) == lines - 1:
            out.append(fit(rest, columns))
            return out
        head = _head(rest, columns)
        # Break at a space, unless the word alone is longer than the line.
        cut = len(head) if rest[len(head)] == " " else head.rfind(" ")
        cut = cut if cut > 0 else len(head)
        out.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return out
