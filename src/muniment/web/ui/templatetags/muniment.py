"""Tags that every template has, without a ``load``.

Values: ``{% icon "home" %}``, ``{% severity x %}``, ``{% state x %}`` (word=, tone=),
``{% reference "F-0001" %}`` (url=, text=), ``{% about x %}``, ``{% path x %}`` (url=),
``{% digest x %}`` (copied=True), ``{% copy x %}``, ``{% moment x %}``, ``{% day x %}``,
``{% age x %}``, ``{% population x %}`` (drawn=True),
``{% bar value maximum %}``, ``{{ x|visible }}``,
``{{ x|prose }}``.

Blocks, each closed by ``end...``: ``card``, ``definitions`` with ``definition``, ``empty``,
``confirm``. Whole parts: ``trail``, ``tabs``, ``settings_tabs``, ``history``, ``command``,
``codeblock``, ``field``, ``fields``, ``lineage``, ``timeline``.

Addresses: ``{% nav_url "name" ... as x %}``, ``{% nav_path "/me/" as x %}``: "" where no such page
exists.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import template
from django.middleware.csrf import get_token
from django.template import Context
from django.template.loader import render_to_string
from django.urls import NoReverseMatch, get_urlconf, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from muniment.core.visible import visible as made_visible
from muniment.web.ui.components import badges, fields, moments, names, populations
from muniment.web.ui.components.rows import HistoryRow, Tab
from muniment.web.ui.drawing import Lineage, Timeline
from muniment.web.ui.frame import exists

register = template.Library()

register.simple_tag(badges.icon, name="icon")
register.simple_tag(badges.severity, name="severity")
register.simple_tag(badges.state, name="state")
register.simple_tag(badges.state_tone, name="tone")
register.simple_tag(names.reference, name="reference")
register.simple_tag(names.about, name="about")
register.simple_tag(names.path, name="path")
register.simple_tag(names.digest, name="digest")
register.simple_tag(names.copy, name="copy")
register.simple_tag(populations.population, name="population")
register.simple_tag(populations.bar, name="bar")
register.simple_tag(fields.field, name="field")
register.simple_tag(fields.fields, name="fields")


@register.filter
def visible(value: object) -> str:
    """Return a text in which every hidden character can be seen."""
    return made_visible(str(value))


@register.filter
def prose(value: object) -> SafeString:
    """Return a text of ours, escaped; what stands between backticks is shown as code."""
    parts = made_visible(str(value)).split("`")
    if len(parts) % 2 == 0:  # One that nothing closes is a character like any other.
        parts[-2:] = ["`".join(parts[-2:])]
    forms = ("<code>{}</code>" if at % 2 else "{}" for at in range(len(parts)))
    shown = (format_html(form, part) for form, part in zip(forms, parts, strict=True))
    return format_html_join("", "{}", ((part,) for part in shown))


@register.filter
def word(value: object) -> str:
    """Return what people call a state, without its badge."""
    return badges.state_word(value)


@register.simple_tag(takes_context=True)
def moment(context: Context, value: datetime | None) -> SafeString:
    """Return a time to the minute, in the person's zone."""
    return moments.moment(value, _zone(context))


@register.simple_tag(takes_context=True)
def day(context: Context, value: datetime | date | None) -> SafeString:
    """Return a day, in the person's zone."""
    return moments.day_of(value, _zone(context))


@register.simple_tag(takes_context=True)
def age(context: Context, value: datetime | None) -> SafeString:
    """Return how long ago a time was."""
    return moments.age(value, _zone(context))


@register.simple_tag
def nav_url(name: str, *args: Any) -> str:
    """Return the address of a route; "" where there is none of this name."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""


@register.simple_tag
def nav_path(path: str) -> str:
    """Return a path at which some page answers; "" where none does."""
    return path if exists(path, get_urlconf()) else ""


@register.simple_tag
def trail(*steps: object) -> SafeString:
    """Return breadcrumbs from pairs of label and address; the last label stands alone."""
    pairs = [(steps[at], steps[at + 1]) for at in range(0, len(steps) - 1, 2)]
    links = format_html_join("", '<li><a href="{1}">{0}</a></li>', pairs)
    last = format_html('<li aria-current="page">{}</li>', steps[-1]) if len(steps) % 2 else ""
    return format_html(
        '<nav class="trail" aria-label="{}"><ol>{}{}</ol></nav>', gettext("Path"), links, last
    )


@register.inclusion_tag("muniment/_tabs.html")
def tabs(items: Sequence[Tab], label: str) -> dict[str, Any]:
    """Show a row of tabs; each is a page of its own."""
    return {"items": items, "label": label}


@register.inclusion_tag("muniment/_tabs.html", takes_context=True)
def settings_tabs(context: Context) -> dict[str, Any]:
    """Show the pages of Settings that the person may see."""
    return {"items": context["frame"].settings, "label": gettext("Settings")}


@register.inclusion_tag("muniment/_history.html", takes_context=True)
def history(context: Context, rows: Sequence[HistoryRow]) -> dict[str, Any]:
    """Show what happened to a record, newest first as given."""
    return {"rows": rows, "frame": context.get("frame")}


@register.inclusion_tag("muniment/_codeblock.html")
def codeblock(text: str, label: str = "", id: str = "code") -> dict[str, Any]:  # noqa: A002
    """Show a text as code with a copy button; ``id`` must be unique on the page."""
    return {"text": text, "label": label, "id": id}


@register.inclusion_tag("muniment/_codeblock.html")
def command(text: str, label: str = "", id: str = "command") -> dict[str, Any]:  # noqa: A002
    """Show a command to run in a terminal: "replay this"."""
    return {"text": text, "label": label or gettext("In a terminal"), "id": id}


@register.simple_block_tag
def card(
    content: str, title: object = "", *, flush: bool = False, note: object = "", anchor: str = ""
) -> SafeString:
    """Return a card; ``flush`` for tables, ``note`` at the right of its title."""
    return SafeString(
        render_to_string(
            "muniment/_card.html",
            {"content": content, "title": title, "flush": flush, "note": note, "anchor": anchor},
        )
    )


@register.simple_block_tag
def definitions(content: str) -> SafeString:
    """Return a list of names and values; each in ``{% definition "Name" %}``."""
    return format_html('<dl class="definitions">{}</dl>', content)


@register.simple_block_tag
def definition(content: str, label: object) -> SafeString:
    """Return one name with its value; "not set" where the value is empty."""
    value: object = content if content.strip() else _nothing()
    return format_html("<div><dt>{}</dt><dd>{}</dd></div>", label, value)


@register.simple_block_tag
def empty(content: str, title: object, *, icon: str = "circle-dashed") -> SafeString:
    """Return what stands where there is nothing; the content says what to do next."""
    return format_html(
        '<div class="empty">{}<p class="empty-title">{}</p><div class="empty-text">{}</div></div>',
        badges.icon(icon),
        title,
        content,
    )


@register.simple_block_tag(takes_context=True)
def confirm(
    context: Context,
    content: str,
    button: object,
    action: str,
    *,
    danger: bool = True,
    sure: object = "",
) -> SafeString:
    """Return a button that opens a POST form; the content is its question and its fields."""
    return SafeString(
        render_to_string(
            "muniment/_confirm.html",
            {
                "content": content,
                "button": button,
                "sure": sure or button,
                "action": action,
                "danger": danger,
                "token": get_token(context["request"]),
            },
        )
    )


@register.inclusion_tag("muniment/_lineage.html")
def lineage(drawing: Lineage) -> dict[str, Any]:
    """Show a drawing of ``drawing.lineage(...)`` and its table."""
    return {"drawing": drawing}


@register.inclusion_tag("muniment/_timeline.html", takes_context=True)
def timeline(context: Context, drawing: Timeline) -> dict[str, Any]:
    """Show a drawing of ``drawing.timeline(...)`` and its table."""
    return {"drawing": drawing, "frame": context.get("frame")}


def _nothing() -> SafeString:
    return format_html('<span class="quiet">{}</span>', gettext("not set"))


def _zone(context: Context) -> ZoneInfo:
    frame = context.get("frame")
    return frame.zone if frame is not None else ZoneInfo("UTC")
