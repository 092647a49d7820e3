"""What pages of earlier apps show of the scope."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from muniment.engine.scope.gaps import OPEN, counts
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.scope import queries
from muniment.web.apps.scope.registers import ITEMS
from muniment.web.ui.contributions import Panel, contributes


@contributes("registers")
def of_registers(request: HttpRequest, _row: None) -> Iterable[Panel]:
    """Yield how the scope stands against what was found."""
    if not principal_of(request).everywhere(ITEMS.see):
        return
    tally = counts(queries.matches())
    context = {
        "total": sum(tally.values()),
        "open": sum(tally[state] for state in OPEN),
        "current": queries.current(),
    }
    yield Panel(_("The scope, against what was found"), "scope/_panel.html", context)
