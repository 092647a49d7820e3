"""What the templates of people and access need beside the product's own tags."""

from __future__ import annotations

import json
from collections.abc import Iterable

from django import template
from django.utils.functional import Promise
from django.utils.safestring import SafeString

from muniment.web.apps.access.models import Token
from muniment.web.apps.access.queries import Held, token_state
from muniment.web.apps.access.ui.held import tags
from muniment.web.apps.access.ui.tables import token_badge as badge
from muniment.web.apps.access.ui.words import FACTOR_NAMES

register = template.Library()


@register.filter
def as_json(value: object) -> str:
    """Return a value as JSON for a ``data-`` attribute; the template escapes it."""
    return json.dumps(value)


@register.simple_tag
def access_tags(grants: Iterable[Held]) -> SafeString:
    """Show access roles."""
    return tags(grants)


@register.filter
def factor_name(value: str) -> str | Promise:
    """Return what people call a way of signing in."""
    return FACTOR_NAMES.get(value, value)


@register.filter
def state_of(value: Token) -> str:
    """Return a token's state in one word."""
    return token_state(value)


@register.simple_tag
def token_badge(value: Token) -> SafeString:
    """Show a token's state."""
    return badge(token_state(value))
