"""Plain text at 80 columns: definitions, bullets, tables."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

WIDTH = 80
_LABEL = 32


def paragraph(text: str, indent: int = 0) -> list[str]:
    """Return a text wrapped at the page's width."""
    return hanging("", text, indent)


def hanging(first: str, text: str, indent: int) -> list[str]:
    """Return a text wrapped, with something before its first line, which starts at column 1.

    Args:
        first: What stands before; shorter than the indent, or it gets a line of its own.
        text: What is wrapped.
        indent: Columns before each line of the text.
    """
    wrapped = textwrap.wrap(
        text, WIDTH - indent, break_long_words=False, break_on_hyphens=False
    ) or [""]
    lines = [" " * indent + line for line in wrapped]
    if len(first) >= indent > 0:
        return [first, *lines]
    return [(first.ljust(indent) + wrapped[0]).rstrip(), *lines[1:]]


def definitions(pairs: Sequence[tuple[str, str]], margin: int = 0) -> list[str]:
    """Return labels on the left and wrapped texts on the right."""
    if not pairs:
        return []
    column = margin + min(_LABEL, max(len(label) for label, _ in pairs)) + 2
    lines: list[str] = []
    for label, text in pairs:
        lines += hanging(" " * margin + label, text, column)
    return lines


def bullets(items: Iterable[str]) -> list[str]:
    """Return items, each behind a dash."""
    return [line for item in items for line in hanging("  -", item, 4)]


def numbered(items: Iterable[str], start: int = 1) -> list[str]:
    """Return items, each behind its number."""
    return [
        line
        for number, item in enumerate(items, start)
        for line in hanging(f"{number:>3}.", item, 5)
    ]


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return rows under headings; the last column is cut, with three dots, at the page's width."""
    widths = [
        max(len(line[column]) for line in (headings, *rows)) for column in range(len(headings) - 1)
    ]
    room = max(20, WIDTH - sum(widths) - 2 * len(widths))
    lines = []
    for row in (headings, *rows):
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        lines.append("  ".join((*cells, cut(row[-1], room))).rstrip())
    return lines


def cut(text: str, room: int) -> str:
    """Return a text, cut at a word and ended by three dots where it is longer than the room."""
    if len(text) <= room:
        return text
    head = text[: room - 3]
    return head[: head.rfind(" ")].rstrip(" ,;:") + "..." if " " in head else head + "..."
