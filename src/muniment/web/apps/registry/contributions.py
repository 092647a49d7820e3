"""What pages of earlier apps show of scans."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from muniment.engine.checks.asset import AssetKind
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.assets.queries import at_any_place
from muniment.web.apps.registry import queries
from muniment.web.ui.contributions import Panel, contributes

_SHOWN = 20


@contributes("asset")
def of_asset(request: HttpRequest, row: Asset) -> Iterable[Panel]:
    """Yield what scans concluded of a model, newest first."""
    if row.kind != AssetKind.MODEL.value or row.project_id is None:
        return
    if not principal_of(request).allows(Permission.SEE_ASSETS, row.project_id):
        return
    found = queries.scans(frozenset({row.project_id})).filter(at_any_place(row))
    yield Panel(
        _("Scans"),
        "registry/_scans.html",
        {"scans": list(found.order_by("-last_at", "-reference")[:_SHOWN])},
    )
