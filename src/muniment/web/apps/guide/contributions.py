"""What pages of earlier apps show of the guided path."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.context.registers import PROFILE
from muniment.web.apps.guide import services
from muniment.web.ui.contributions import Panel, contributes


@contributes("home")
@contributes("registers")
def where_to_begin(request: HttpRequest, _row: None) -> Iterable[Panel]:
    """Yield the next step of the first hour, to who may take it, until all are taken or skipped."""
    if not principal_of(request).everywhere(PROFILE.edit):
        return
    steps = services.progress()
    ahead = [step for step, state in steps if state == "ahead"]
    if ahead:
        context = {"next": ahead[0], "total": len(steps), "done": len(steps) - len(ahead)}
        yield Panel(_("The first hour"), "guide/_panel.html", context)
