"""Draws fields with many options: the same HTML as Django's templates, in a twentieth of the time.

Django renders two templates for every option of a field. A company of five hundred people has
fields with five hundred options on most of its pages, and waited longer for those than for the
database.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.forms.renderers import DjangoTemplates
from django.http import HttpRequest
from django.utils.formats import localize
from django.utils.html import conditional_escape, escape
from django.utils.safestring import SafeString

_SELECT = "django/forms/widgets/select.html"
_BOXES = ("django/forms/widgets/checkbox_select.html", "django/forms/widgets/radio.html")
_OPTION = "django/forms/widgets/select_option.html"
_BOX_OPTIONS = (
    "django/forms/widgets/checkbox_option.html",
    "django/forms/widgets/radio_option.html",
)
Groups = Iterable[tuple[Any, Sequence[Mapping[str, Any]], int]]


class Renderer(DjangoTemplates):
    """Renders forms as Django does, fields with options without a template."""

    def render(
        self, template_name: str, context: dict[str, Any], request: HttpRequest | None = None
    ) -> str:
        """Return a form, a field or a widget as HTML."""
        drawn = _DRAWN.get(template_name)
        if drawn is not None and _usual(context["widget"]["optgroups"], template_name):
            return SafeString(drawn(context["widget"]))
        return super().render(template_name, context, request)


def _usual(groups: Groups, template: str) -> bool:
    """True where each option is drawn by Django's own template, and not by one of a widget's."""
    known = (_OPTION,) if template == _SELECT else _BOX_OPTIONS
    return all(option["template_name"] in known for _, options, _ in groups for option in options)


def _select(widget: Mapping[str, Any]) -> str:
    parts = [f'<select name="{escape(widget["name"])}"{_attributes(widget["attrs"])}>']
    for group, options, _ in widget["optgroups"]:
        if group:
            parts.append(f'\n  <optgroup label="{_said(group)}">')
        parts += [
            f'\n  <option value="{escape(str(option["value"]))}"{_attributes(option["attrs"])}>'
            f"{_said(option['label'])}</option>\n"
            for option in options
        ]
        if group:
            parts.append("\n  </optgroup>")
    parts.append("\n</select>")
    return "".join(parts)


def _boxes(widget: Mapping[str, Any]) -> str:
    given = widget["attrs"]
    parts = ["<div"]
    parts += [f' {name}="{_said(given[name])}"' for name in ("id", "class") if given.get(name)]
    parts.append(">")
    for group, options, _ in widget["optgroups"]:
        if group:
            parts.append(f"\n  <div><label>{_said(group)}</label>")
        parts += [f"<div>\n    {_box(option)}</div>" for option in options]
        if group:
            parts.append("\n  </div>")
    parts.append("\n</div>")
    return "".join(parts)


def _box(option: Mapping[str, Any]) -> str:
    value = option["value"]
    told = "" if value is None else f' value="{escape(str(value))}"'
    drawn = (
        f'<input type="{escape(option["type"])}" name="{escape(option["name"])}"{told}'
        f"{_attributes(option['attrs'])}>"
    )
    if not option["wrap_label"]:
        return drawn
    own = option["attrs"].get("id")
    leads = f' for="{_said(own)}"' if own else ""
    return f"<label{leads}>{drawn}\n {_said(option['label'])}</label>\n"


def _attributes(given: Mapping[str, Any]) -> str:
    return "".join(
        f" {_said(name)}" if value is True else f' {_said(name)}="{escape(str(value))}"'
        for name, value in given.items()
        if value is not False
    )


def _said(value: Any) -> str:
    """Return a value as a template says it."""
    return conditional_escape(localize(value))


_DRAWN = {_SELECT: _select, **dict.fromkeys(_BOXES, _boxes)}
