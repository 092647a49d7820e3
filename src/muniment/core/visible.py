"""Shows text that somebody else wrote so that nothing in it can act on a terminal or hide.

Characters that draw nothing, reorder what stands around them, or end a line are shown as escapes,
so that a file's name can neither move a cursor nor pretend to be another one.

Source: CVE-2021-42574 ("Trojan Source").
"""

from __future__ import annotations

import unicodedata

_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_MARKS_IN_A_ROW = 3


def visible(text: str) -> str:
    r"""Return a text on one line in which every hidden character can be seen.

    Tabs and line breaks become spaces; other control, format, private and unassigned characters
    become ``\x1b`` or ``\u202e``; so does the fourth and any further mark stacked on one letter.
    """
    if text.isascii() and text.isprintable():
        return text
    out: list[str] = []
    marks = 0
    for character in text:
        category = unicodedata.category(character)
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if character in "\t\n\r":
            out.append(" ")
        elif category in _HIDDEN or marks > _MARKS_IN_A_ROW:
            out.append(escaped(character))
        else:
            out.append(character)
    return "".join(out)


def escaped(character: str) -> str:
    """Return the escape that stands for one character."""
    point = ord(character)
    if point < 0x100:
        return f"\\x{point:02x}"
    return f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"
