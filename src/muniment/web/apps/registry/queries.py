"""Reads scanned models. Each takes the projects that a person may see."""

from __future__ import annotations

from django.db.models import QuerySet

from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.assets.queries import Projects
from muniment.web.apps.organization.models import Project
from muniment.web.apps.registry.models import ModelScan

_MOST = 200


def scans(visible: Projects) -> QuerySet[ModelScan]:
    """Return the scans of visible projects; None is all of them."""
    rows = ModelScan.objects.select_related("project", "asset")
    return rows if visible is None else rows.filter(project__in=visible)


def scan(principal: Principal, reference: str) -> ModelScan:
    """Return one scan.

    Raises:
        NotFound: There is none, or not for this principal.
    """
    row = scans(principal.projects(Permission.SEE_ASSETS)).filter(reference=reference).first()
    if row is None:
        raise NotFound("there is no such scan here")
    return row


def same_content(principal: Principal, row: ModelScan) -> list[ModelScan]:
    """Return every visible conclusion about the same digest, newest first.

    Where there is no digest, those about the same asset.
    """
    rows = scans(principal.projects(Permission.SEE_ASSETS))
    if row.digest:
        rows = rows.filter(digest=row.digest)
    elif row.asset_id is not None:
        rows = rows.filter(asset=row.asset_id)
    else:
        rows = rows.filter(pk=row.pk)
    return list(rows.order_by("-last_at", "-reference")[:_MOST])


def projects_to_scan_for(principal: Principal) -> list[tuple[str, str]]:
    """Return id and name of the projects in use for which a person may scan files."""
    visible = principal.projects(Permission.SCAN_MODELS)
    rows = Project.objects.filter(archived_at=None)
    if visible is not None:
        rows = rows.filter(pk__in=visible)
    return [(str(key), name) for key, name in rows.order_by("name").values_list("pk", "name")]
