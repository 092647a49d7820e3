"""Form fields: label, control, help and errors, tied together for screen readers."""

from __future__ import annotations

from django import forms
from django.forms import BoundField
from django.template.loader import render_to_string
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

_CHECKS = (forms.CheckboxInput,)
_GROUPS = (forms.RadioSelect, forms.CheckboxSelectMultiple)


def fields(form: forms.BaseForm) -> SafeString:
    """Return every field of a form, and the errors that belong to none of them.

    The ``<form>`` element, its token and its buttons are the page's.
    """
    hidden = format_html_join("", "{}{}", ((one, one.errors) for one in form.hidden_fields()))
    shown = format_html_join("", "{}", ((field(one),) for one in form.visible_fields()))
    context = {"errors": form.non_field_errors(), "hidden": hidden, "shown": shown}
    return SafeString(render_to_string("muniment/_fields.html", context))


def field(bound: BoundField) -> SafeString:
    """Return one field with its label, help and errors."""
    widget = bound.field.widget
    identity = bound.auto_id
    described = [f"{identity}_help"] if bound.help_text else []
    if bound.errors:
        described.append(f"{identity}_errors")
    group, check = isinstance(widget, _GROUPS), isinstance(widget, _CHECKS)
    attributes: dict[str, str | bool] = {}
    if described:
        attributes["aria-describedby"] = " ".join(described)
    if bound.errors:
        attributes["aria-invalid"] = "true"
    if not (group or check or widget.is_hidden):
        kind = "form-select" if isinstance(widget, forms.Select) else "form-control"
        attributes["class"] = f"{widget.attrs.get('class', '')} {kind}".strip()
    context = {
        "field": bound,
        "widget": bound.as_widget(attrs=attributes),
        "group": group,
        "check": check,
        "id": identity,
    }
    return SafeString(render_to_string("muniment/_field.html", context))
