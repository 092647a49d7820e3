"""Text in columns of a terminal: widths as it draws them, not as Python counts them.

Source: Unicode Standard Annex 11 (East Asian Width): wide and full-width characters take two
columns; marks that combine take none.
"""

from __future__ import annotations

import re
import unicodedata

_WORDS = re.compile(r"""(?:'[^']*'|"[^"]*"|[^ '"])+""")
"""Words of a command; what is quoted stays together."""


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
    """Return a text in at most so many lines, the last cut with an ellipsis where it must be.

    Lines break between words, and what stands between backticks to be pasted is not broken or cut,
    unless it alone is longer than a line.
    """
    out: list[str] = []
    rest = text.strip()
    while rest and len(out) < lines:
        if width(rest) <= columns:
            out.append(rest)
            return out
        if len(out) == lines - 1:
            out.append(rest[: _break(rest, columns - 1)].rstrip() + "…")
            return out
        cut = _break(rest, columns)
        out.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return out


def wrap_command(text: str, columns: int) -> list[str]:
    """Return a shell command on lines that a shell reads as one; a long word stays whole."""
    out: list[str] = []
    line = ""
    for word in _WORDS.findall(text):
        if line and width(f"{line} {word}") > columns - 2:
            out.append(f"{line} \\")
            line = f"  {word}"
        else:
            line = f"{line} {word}" if line else word
    return [*out, line]


def _break(text: str, columns: int) -> int:
    """Return where to break a text that is wider than the columns."""
    head = _head(text, columns)
    cut = len(head) if text[len(head)] == " " else head.rfind(" ")
    if text.count("`", 0, max(cut, 0)) % 2:
        # Inside code: break before it, where there is something before it.
        cut = text.rfind("`", 0, cut) if text.rfind("`", 0, cut) > 0 else cut
    return cut if cut > 0 else len(head)
