"""How a page's form asks a service, and shows why it refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from muniment.core.errors import UsageError
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.principals import Conflict
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.forms import PlainForm

SEE = page(Permission.SEE_ROLES)
READ = page(Permission.SEE_STAFF)
APPOINT = page(Permission.APPOINT)
EDIT = page(Permission.EDIT_STAFF)


def tried(form: PlainForm, act: Callable[[], Any]) -> tuple[Any, int]:
    """Ask a service; return what it gave and 200, or None and the status of its refusal.

    The form then says why.
    """
    try:
        return act(), 200
    except (UsageError, Conflict) as error:
        form.refuse(error)
        return None, 409 if isinstance(error, Conflict) else 400


def done(request: HttpRequest, said: str, to: str, *arguments: object) -> HttpResponse:
    """Say that it was done, and go to a page."""
    messages.success(request, said)
    return redirect(to, *arguments)


def complete(form: PlainForm) -> dict[str, Any]:
    """Return the fields of a form that is only a button with a reason.

    Raises:
        UsageError: A field is missing: its page was changed or is old.
    """
    if not form.is_valid():
        first = next(iter(form.errors.values()))[0]
        raise UsageError(f"the form was not complete: {first}", hint="Go back and try again.")
    return form.cleaned_data
