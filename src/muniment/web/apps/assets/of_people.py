"""What pages of people show of assets."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Count, IntegerField, OuterRef, Subquery
from django.db.models.expressions import Combinable
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.appointments.models import Staff
from muniment.web.apps.assets.models import Asset
from muniment.web.ui.contributions import Panel, contributes, counts


@counts("assets_of_staff")
def assets_of_staff() -> Combinable:
    """Return how many assets the account of the row owns."""
    rows = Asset.objects.filter(owner=OuterRef("account")).order_by().values("owner")
    return Subquery(rows.annotate(number=Count("pk")).values("number"), IntegerField())


@contributes("staff")
def of_staff(request: HttpRequest, row: Staff) -> Iterable[Panel]:
    """Yield how many assets somebody owns: they are handed over when they leave."""
    if row.account_id is None or not principal_of(request).everywhere(Permission.SEE_ASSETS):
        return
    count = getattr(row, "assets_n", None) or 0
    said = ngettext("%(n)d asset", "%(n)d assets", count) % {"n": count}
    url = f"/assets/?owner={row.account_id}"
    yield Panel(_("Assets owned"), "appointments/_owned.html", {"said": said, "url": url})
