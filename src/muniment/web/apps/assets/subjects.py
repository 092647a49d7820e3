"""Assets, as comments and files stand beside them."""

from __future__ import annotations

from uuid import UUID

from django.urls import reverse

from muniment.web.apps.access.archived import is_archived
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.assets import policies
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.records.subjects import Subject, subject


@subject("asset")
def asset_of(principal: Principal, key: UUID) -> Subject:
    """Return an asset that the principal may see.

    Raises:
        NotFound: There is none, or none that the principal may know of.
    """
    row = Asset.objects.select_related("project").filter(pk=key).first()
    if row is None or not policies.allows(principal, Permission.SEE_ASSETS, row.project_id):
        raise NotFound("there is no such asset")
    return Subject(
        "asset",
        row.pk,
        row.reference,
        row.label,
        reverse("asset_talk", args=[row.reference]),
        row.archived_at is None and not is_archived(row.project),
    )
