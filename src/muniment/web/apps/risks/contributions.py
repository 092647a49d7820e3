"""What pages of earlier apps show of risks: the way back from what a risk names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Count, IntegerField, OuterRef, Q, Subquery
from django.db.models.expressions import Combinable
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.appointments.models import Staff
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.findings.models import Finding
from muniment.web.apps.organization.models import Project
from muniment.web.apps.risks import policies, queries
from muniment.web.apps.risks.models import Proposal, Risk
from muniment.web.apps.risks.ui.words import band_badge, level_badge
from muniment.web.ui.contributions import Panel, contributes, counts

_SHOWN = 8


@contributes("asset")
def of_asset(request: HttpRequest, row: Asset) -> Iterable[Panel]:
    """Yield the way to the risks that strike assets of this kind in the asset's project.

    No statement: an asset's page asks as many as a page may.
    """
    if policies.allows(principal_of(request), Permission.SEE_RISKS, row.project_id):
        where = {} if row.project is None else {"project": row.project.reference}
        narrowed = urlencode({**where, "kind": row.kind})
        yield Panel(_("Risks"), "risks/_ways.html", {"narrowed": narrowed})


@contributes("finding")
def of_finding(request: HttpRequest, row: Finding) -> Iterable[Panel]:
    """Yield the risks that a finding speaks to."""
    if row.threats:
        nothing = gettext("It speaks to no risk of this project.")
        yield from _panel(request, row.project, Q(threat__in=row.threats), nothing)


@contributes("project")
def of_project(request: HttpRequest, row: Project) -> Iterable[Panel]:
    """Yield a project's highest risks."""
    nothing = gettext("None is adopted and none is proposed yet: proposals come with a push.")
    yield from _panel(request, row, Q(), nothing)


@counts("risks_of_staff")
def risks_of_staff() -> Combinable:
    """Return how many risks in the register the account of the row owns."""
    rows = Risk.objects.filter(archived_at=None, owner=OuterRef("account")).order_by()
    counted = rows.values("owner").annotate(number=Count("pk")).values("number")
    return Subquery(counted, IntegerField())


@contributes("staff")
def of_staff(request: HttpRequest, row: Staff) -> Iterable[Panel]:
    """Yield how many risks somebody owns: they are handed over when they leave."""
    principal = principal_of(request)
    if row.account_id is None or not principal.everywhere(Permission.SEE_RISKS):
        return
    count = getattr(row, "risks_n", None) or 0
    url = f"/risks/?owner={row.account_id}"
    said = ngettext("%(n)d risk", "%(n)d risks", count) % {"n": count}
    yield Panel(_("Risks owned"), "appointments/_owned.html", {"said": said, "url": url})


def _panel(request: HttpRequest, project: Project, which: Q, nothing: str) -> Iterable[Panel]:
    """Yield risks in the register, then what is proposed, each the highest first. Two statements.

    Args:
        request: Who reads.
        project: Whose risks.
        which: Which of them; both tables have what it asks of.
        nothing: What to say where there is none.
    """
    principal = principal_of(request)
    if not principal.allows(Permission.SEE_RISKS, project.pk):
        return
    only = queries.only(project.pk)
    adopted = list(queries.risks(only).filter(which).order_by("-level", "reference")[:_SHOWN])
    proposed = list(
        queries.unadopted(only).filter(which).order_by("-level", "threat")[: _SHOWN + 1]
    )
    room = _SHOWN - len(adopted)
    yield Panel(
        _("Risks"),
        "risks/_panel.html",
        {
            "rows": [*map(_shown, adopted), *map(_shown, proposed[:room])],
            "nothing": nothing,
            "more": len(proposed) > room,
        },
        note=format_html(
            '<a href="/risks/proposals/?project={}">{}</a>',
            project.reference,
            gettext("All proposals"),
        ),
    )


def _shown(row: Risk | Proposal) -> dict[str, Any]:
    adopted = row if isinstance(row, Risk) else None
    return {
        "row": row,
        "reference": adopted.reference if adopted else "",
        "badge": band_badge(adopted.band, adopted.level) if adopted else level_badge(row.level),
        "owner": str(adopted.owner) if adopted else "",
    }
