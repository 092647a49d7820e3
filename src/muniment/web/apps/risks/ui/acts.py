"""What the short forms of this app have in common: one button, one service."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext

from muniment.core.errors import UsageError
from muniment.web.apps.access.ui.forms import PlainForm


def said(form: PlainForm) -> dict[str, Any]:
    """Return what a short form says.

    Raises:
        UsageError: A field is missing or wrong; the message names it.
    """
    if form.is_valid():
        found: dict[str, Any] = form.cleaned_data
        return found
    wrong = [
        f"{form.fields[name].label if name in form.fields else ''}: {errors[0]}".strip(": ")
        for name, errors in form.errors.items()
    ]
    raise UsageError("; ".join(wrong), hint=gettext("Go back, and fill it in."))
