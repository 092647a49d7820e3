"""What pages of earlier apps show of findings."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.expressions import Combinable
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.assets.queries import at_any_place
from muniment.web.apps.evidence.models import Evidence
from muniment.web.apps.findings import queries
from muniment.web.apps.findings.models import Finding
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.queries import today
from muniment.web.ui.contributions import Panel, contributes, counts

_SHOWN = 20


@counts("open_findings_of_project")
def open_findings_of_project() -> Combinable:
    """Return how many findings of the row's project are open today."""
    rows = Finding.objects.filter(queries.open_now(today()), project=OuterRef("pk")).order_by()
    counted = rows.values("project").annotate(number=Count("pk")).values("number")
    return Subquery(counted, output_field=IntegerField())


@contributes("asset")
def of_asset(request: HttpRequest, row: Asset) -> Iterable[Panel]:
    """Yield the findings about an asset, the open ones and the worst first."""
    if row.project_id is None or not principal_of(request).allows(
        Permission.SEE_FINDINGS, row.project_id
    ):
        return
    found = queries.findings(frozenset({row.project_id})).filter(at_any_place(row))
    yield _panel(_("Findings"), found, gettext("No check has found anything wrong with it."))


@contributes("project")
def of_project(request: HttpRequest, row: Project) -> Iterable[Panel]:
    """Yield a project's worst open findings."""
    if not principal_of(request).allows(Permission.SEE_FINDINGS, row.id):
        return
    found = queries.findings(frozenset({row.id})).filter(queries.open_now(today()))
    yield Panel(
        _("Worst open findings"),
        "findings/_panel.html",
        {
            "findings": list(found.order_by("-rank", "pk")[:5]),
            "more": False,
            "nothing": gettext("No finding is open."),
        },
        note=format_html(
            '<a href="/findings/?state=open&amp;project={}">{}</a>',
            row.reference,
            gettext("All open findings"),
        ),
    )


@contributes("evidence")
def of_evidence(request: HttpRequest, row: Evidence) -> Iterable[Panel]:
    """Yield what the check of an evidence has found in its project, as it stands today."""
    if not principal_of(request).allows(Permission.SEE_FINDINGS, row.project_id):
        return
    check = row.outcome.check_id
    found = queries.findings(frozenset({row.project_id})).filter(check_id=check)
    nothing = gettext("It has found nothing wrong in this project.")
    link = format_html(
        '<a href="/findings/?check={}&amp;project={}">{}</a>',
        check,
        row.project.reference,
        gettext("In the list"),
    )
    yield _panel(_("Findings of this check"), found, nothing, link)


def _panel(
    title: str | Promise, found: QuerySet[Finding, Finding], nothing: str, note: str = ""
) -> Panel:
    """Return findings, the open ones and the worst first. One statement beside those of rows."""
    rows = list(found.order_by("closed_at", "-rank", "pk")[: _SHOWN + 1])
    context = {"findings": rows[:_SHOWN], "more": len(rows) > _SHOWN, "nothing": nothing}
    return Panel(title, "findings/_panel.html", context, note=note)
