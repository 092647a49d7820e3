"""Ready renderers for ``Column.show``; ``linked`` puts a link round one of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.humanize.templatetags.humanize import intcomma
from django.utils.html import format_html
from django.utils.safestring import SafeString

from muniment.core.visible import visible
from muniment.web.ui.components import badges, moments, names, populations
from muniment.web.ui.listing.columns import Cell, Show


def text(value: Any, cell: Cell) -> str:
    """Show text of other people, hidden characters visible."""
    return "" if value is None else visible(str(value))


def number(value: Any, cell: Cell) -> str:
    """Show a number with its thousands apart; use ``align="end"``."""
    return "" if value is None else str(intcomma(value))


def severity(value: Any, cell: Cell) -> SafeString:
    """Show a severity's badge."""
    return badges.severity(value)


def state(value: Any, cell: Cell) -> SafeString:
    """Show a state's badge."""
    return badges.state(value)


def reference(value: Any, cell: Cell) -> SafeString:
    """Show a link to ``F-0001``, ``A-0001``, ``A.8.28`` ..."""
    return names.reference(value) if value else SafeString("")


def path(value: Any, cell: Cell) -> SafeString:
    """Show a path, cut in its middle when there is no room."""
    return names.path(value) if value else SafeString("")


def digest(value: Any, cell: Cell) -> SafeString:
    """Show a digest, cut in its middle."""
    return names.digest(value) if value else SafeString("")


def moment(value: Any, cell: Cell) -> SafeString:
    """Show a time to the minute, in the person's zone."""
    return moments.moment(value, cell.zone)


def day(value: Any, cell: Cell) -> SafeString:
    """Show a day."""
    return moments.day_of(value, cell.zone)


def age(value: Any, cell: Cell) -> SafeString:
    """Show how long ago a time was."""
    return moments.age(value, cell.zone)


def population(value: Any, cell: Cell) -> SafeString:
    """Show a population in words with its bar; the column's value is the outcome itself."""
    return populations.population(value, drawn=True)


def linked(url: Callable[[Any], str], show: Show = text) -> Show:
    """Return a renderer that puts a link round another's; ``url`` takes the row, "" for none."""

    def shown(value: Any, cell: Cell) -> SafeString | str:
        inner, address = show(value, cell), url(cell.row)
        return format_html('<a href="{}">{}</a>', address, inner) if address and inner else inner

    return shown
