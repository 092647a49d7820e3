"""Fields with options are drawn as Django draws them, letter by letter but for empty lines."""

from __future__ import annotations

from typing import Any

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates, get_default_renderer
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from muniment.web.ui.choosing import Renderer

CHOICES: list[Any] = [
    ("", _("Choose")),
    ("a", 'He said "<b>"'),
    ("b&c", mark_safe("<i>plain</i>")),
    (1234567, 1234567),
    ("None", None),
    ("Group <1>", [("x", "X & Y"), ("y", "Y")]),
    (None, "nothing"),
]
WIDGETS = (forms.Select, forms.SelectMultiple, forms.RadioSelect, forms.CheckboxSelectMultiple)
ATTRIBUTES: list[dict[str, Any]] = [
    {},
    {"id": "who", "class": "form-select one", "disabled": True, "hidden": False},
    {"data-words": '"><script>', "size": 12000},
]


def lines(html: str) -> list[str]:
    return [line.strip() for line in html.splitlines() if line.strip()]


@pytest.mark.parametrize("attributes", ATTRIBUTES)
@pytest.mark.parametrize("kind", WIDGETS)
def test_it_is_what_the_templates_draw(
    kind: type[forms.Select], attributes: dict[str, Any]
) -> None:
    for chosen in (None, "", "a", ["b&c", "x"], 1234567):
        widget = kind(choices=CHOICES)
        ours = widget.render("who<", chosen, attributes, Renderer())
        theirs = widget.render("who<", chosen, attributes, DjangoTemplates())
        assert lines(ours) == lines(theirs)
        assert hasattr(ours, "__html__")


def test_a_widget_with_options_of_its_own_keeps_its_template() -> None:
    class Own(forms.Select):
        option_template_name = "django/forms/widgets/input.html"

    context = Own(choices=[("a", "A")]).get_context("who", None, {})
    option = context["widget"]["optgroups"][0][1][0]
    option["type"] = "radio"
    assert '<input type="radio"' in Renderer().render("django/forms/widgets/select.html", context)


def test_forms_of_the_server_are_drawn_by_it() -> None:
    assert isinstance(get_default_renderer(), Renderer)
