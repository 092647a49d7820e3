"""HTML that cannot be injected into: text is escaped unless it was built here.

Only ``Markup`` passes as it is, and only this module makes it. Text goes through ``visible`` first,
so that no file name can hide or reorder what stands around it.

Source: HTML Living Standard, 13.1.2 (elements) and 13.3 (escaping).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import TypeAlias

from muniment.core.visible import visible
from muniment.engine.report.wording import visible_lines


class Markup(str):
    """HTML that is already safe."""

    __slots__ = ()


Child: TypeAlias = "Markup | str | int | Iterable[Child] | None"

_ELEMENT = re.compile(r"<[^>]*>")
_VOID = frozenset({"meta", "col", "wbr", "br"})
_ON_ITS_OWN_LINE = frozenset(
    {"tr", "section", "li", "table", "p", "h2", "h3", "article", "div", "details", "thead", "dt"}
)


def text(child: Child) -> Markup:
    """Return something as HTML: markup as it is, text escaped, None as nothing."""
    if child is None:
        return Markup()
    if isinstance(child, Markup):
        return child
    if isinstance(child, str):
        return Markup(escape(visible(child)))
    if isinstance(child, int):
        return Markup(f"{child:,}")
    return Markup("".join(text(each) for each in child))


def tag(name: str, /, *children: Child, **attributes: str | int | bool | None) -> Markup:
    """Return an element.

    Args:
        name: Element name; never from outside.
        children: Its content; text is escaped.
        attributes: ``class_`` stands for ``class``, ``aria_label`` for ``aria-label``. True gives a
            bare attribute; False and None leave it out.
    """
    opened = [name]
    for key, value in attributes.items():
        key = key.rstrip("_").replace("_", "-")
        if value is True:
            opened.append(key)
        elif value is not None and value is not False:
            opened.append(f'{key}="{escape(visible(str(value)))}"')
    start = f"<{' '.join(opened)}>"
    if name in _VOID:
        return Markup(start)
    end = f"</{name}>" + ("\n" if name in _ON_ITS_OWN_LINE else "")
    return Markup(start + text(children) + end)


def preformatted(lines: str, limit: int) -> Markup:
    """Return a text of several lines to copy, cut after so many characters."""
    shown = escape("\n".join(visible_lines(clip(lines, limit))))
    return Markup(f"<pre>{shown}</pre>\n")


def clip(words: str, limit: int) -> str:
    """Return a text of at most so many characters; what is cut is said."""
    return words if len(words) <= limit else f"{words[:limit]}… ({len(words) - limit:,} more)"


def code(words: str, limit: int) -> Markup:
    """Return a path, id or command: isolated, so that its direction stays its own."""
    return tag("code", tag("bdi", clip(words, limit)))


def pill(word: str, look: str) -> Markup:
    """Return a state as a word on a colour; the colour repeats the word, never replaces it."""
    return tag("span", word, class_=f"pill {look}")


def table(
    identity: str,
    caption: Child,
    heads: Iterable[str],
    rows: Iterable[Iterable[Child]],
    *,
    look: str = "",
) -> Markup:
    """Return a table that scrolls sideways by keyboard too; the first cell heads its row."""
    body = [
        tag("tr", tag("th", _named(first), scope="row"), (tag("td", cell) for cell in cells))
        for first, *cells in map(list, rows)
    ]
    inner = tag(
        "table",
        tag("caption", caption, id=identity),
        tag("thead", tag("tr", (tag("th", head, scope="col") for head in heads))),
        tag("tbody", body),
        class_=look or None,
    )
    return tag("div", inner, class_="scroll", tabindex="0", role="region", aria_labelledby=identity)


def _named(head: Child) -> Markup:
    # A row whose head says nothing cannot be found by ear.
    made = text(head)
    return made if _ELEMENT.sub("", made).strip() else Markup("(no name)")


def items(children: Iterable[Child], look: str = "") -> Markup:
    """Return a list, or nothing where it would be empty."""
    rows = [tag("li", child) for child in children]
    return tag("ul", rows, class_=look or None) if rows else Markup()
