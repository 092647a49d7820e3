"""What the templates of people and access need beside the product's own tags."""

from __future__ import annotations

import json

from django import template
from django.utils.functional import Promise

from muniment.web.apps.access.models import Token
from muniment.web.apps.access.queries import token_state
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.ui.forms import ROLE_NAMES
from muniment.web.apps.access.ui.words import FACTOR_NAMES

register = template.Library()


@register.filter
def as_json(value: object) -> str:
    """Return a value as JSON for a ``data-`` attribute; the template escapes it."""
    return json.dumps(value)


@register.filter
def role_name(value: Role) -> str | Promise:
    """Return what people call a role."""
    return ROLE_NAMES[value]


@register.filter
def factor_name(value: str) -> str | Promise:
    """Return what people call a way of signing in."""
    return FACTOR_NAMES.get(value, value)


@register.filter
def state_of(value: Token) -> str:
    """Return a token's state in one word."""
    return token_state(value)
