"""Home: what do I do next, how ready are we, what changed. And readiness, item by item."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from muniment.core.severity import Severity
from muniment.engine.report.assessment import ReadinessItem
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.organization.queries import today as today_of
from muniment.web.apps.readiness import home
from muniment.web.apps.readiness.home import Happened, Numbers, Waiting
from muniment.web.apps.readiness.items import Readiness, readiness, tally
from muniment.web.apps.readiness.ui.stages import looked, tabs_of
from muniment.web.clock import now
from muniment.web.ui.contributions import panels
from muniment.web.ui.frame import Frame

SEE = page(Permission.SEE_HOME)
_BASES = {
    "mandatory_clause": _("mandatory by a clause"),
    "clause": _("asked for by a clause"),
    "annex_a": _("asked for by Annex A"),
    "requirement": _("a requirement on this product"),
    "recommended": _("recommended"),
}


@dataclass(frozen=True, slots=True)
class SetupStep:
    """One thing to do on a new server."""

    text: str | Promise
    done: bool
    url: str


@dataclass(frozen=True, slots=True)
class Day:
    """What happened on one day."""

    day: date
    rows: list[Happened]


@SEE
@require_safe
def show_home(request: HttpRequest) -> HttpResponse:
    """Show a person what concerns them."""
    principal = principal_of(request)
    frame, moment = Frame(request), now()
    today = today_of()
    counts = home.numbers(principal, today, moment)
    waits = counts.decisions + counts.reviews + counts.appointments + counts.overdue_mine
    ready = readiness(moment, principal.projects(Permission.SEE_EVIDENCE))
    reads_log = principal.everywhere(Permission.SEE_LEDGER)
    context = {
        "panels": panels("home", request, counts),
        "today": today,
        "numbers": counts,
        "open_findings": sum(counts.open.values()),
        "grave": counts.open[Severity.CRITICAL.value] + counts.open[Severity.HIGH.value],
        "waiting": _by_kind(home.waiting(principal, today)) if waits else {},
        "steps": _steps(principal, counts),
        "alone": counts.people < 2 and principal.allows(Permission.MANAGE_PEOPLE),
        "days": list(_days(home.entries(), frame.zone)) if reads_log else [],
        "snapshots": [] if reads_log else home.snapshots(principal),
        "reads_log": reads_log,
        "may_edit_risks": principal.allows(Permission.EDIT_RISKS),
        **_ready(ready),
    }
    return render(request, "readiness/home.html", context)


@SEE
@require_safe
def show_readiness(request: HttpRequest) -> HttpResponse:
    """Show what is recorded about each thing that certification asks for."""
    found = readiness(now(), principal_of(request).projects(Permission.SEE_EVIDENCE))
    context = {
        **_ready(found),
        "clause_items": [_shown(item) for item in found.clauses],
        "document_items": [_shown(item) for item in found.documents],
        "tabs": tabs_of(None),
        "looked": looked(found.look),
    }
    return render(request, "readiness/readiness.html", context)


def _ready(found: Readiness) -> dict[str, object]:
    return {
        "clauses": tally(found.clauses),
        "documents": tally(found.documents),
        "blocking": [_shown(item) for item in found.blocking],
        "states": found.states,
        "controls": len(found.controls),
        "proposed": found.proposed,
        "necessary": found.necessary,
        "excluded": found.excluded,
        "look": found.look,
        "undecided": len(found.controls) - found.necessary - found.excluded,
    }


def _shown(item: ReadinessItem) -> dict[str, object]:
    return {
        "id": item.id,
        "title": item.title,
        "state": item.state.value,
        "basis": _BASES.get(item.basis, item.basis),
        "blocking": item.blocking,
        "reason": item.reason,
        "evidence": item.evidence[:1],
    }


def _by_kind(rows: Iterable[Waiting]) -> dict[str, list[Waiting]]:
    found: dict[str, list[Waiting]] = {}
    for row in rows:
        found.setdefault(row.kind, []).append(row)
    return found


def _steps(principal: Principal, counts: Numbers) -> list[SetupStep]:
    """Return what a new server still wants, to those who can do it; none once it is all done."""
    steps, pushed = [], counts.snapshots > 0
    if principal.everywhere(Permission.MANAGE_PROJECTS):
        steps = [
            SetupStep(_("Add a project"), counts.projects > 0, "/settings/projects/add/"),
            SetupStep(
                _("Make a token for its CI"), pushed or counts.tokens > 0, "/settings/projects/"
            ),
            SetupStep(_("Push the first bundle"), pushed, ""),
        ]
    if principal.allows(Permission.MANAGE_PEOPLE):
        steps.append(
            SetupStep(
                _("Invite a second person: nobody approves their own requests"),
                counts.people > 1,
                "/settings/people/invite/",
            )
        )
    return [] if all(step.done for step in steps) else steps


def _days(rows: Iterable[Happened], zone: ZoneInfo) -> Iterable[Day]:
    for day, found in groupby(rows, lambda row: row.at.astimezone(zone).date()):
        yield Day(day, list(found))
