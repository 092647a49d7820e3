"""What pages of earlier apps show of controls: those for which a record is the reason."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.controls.models import CompanyControl
from muniment.web.ui.contributions import Panel, contributes

_SHOWN = 100


@contributes("obligations")
@contributes("risk")
def reason_for(request: HttpRequest, row: Any) -> Iterable[Panel]:
    """Yield the controls that are necessary because of a risk or an obligation. One statement."""
    if not principal_of(request).allows(Permission.SEE_CONTROLS):
        return
    found = CompanyControl.objects.filter(reasons__target=row.pk, archived_at=None)
    rows = list(found.order_by("position").values_list("control", "title", "necessity")[:_SHOWN])
    if rows:
        yield Panel(
            _("Controls that are necessary because of it"), "controls/_panel.html", {"rows": rows}
        )
