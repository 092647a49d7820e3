"""What an auditor would ask about at each stage of certification, and the button to look again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from muniment.engine.readiness.lint.facts import Ref
from muniment.engine.readiness.lint.run import RULES
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.readiness import looking
from muniment.web.apps.readiness.models import Look
from muniment.web.ui.components.rows import Tab

SEE = page(Permission.SEE_HOME)
SHOWN = 25
"""Points of one rule on a page."""
_ABOUT = {
    1: _("Stage 1 reads documents: is the ISMS designed, decided and approved?"),
    2: _(
        "Stage 2 looks at practice: does it work, and does evidence show it? "
        "All of stage 1 is asked again."
    ),
}  # fmt: skip
_DAYS = (7, 30)


@SEE
@require_safe
def show_stage(request: HttpRequest, stage: int) -> HttpResponse:
    """Show what stands in the way of a stage, rule by rule, with what to do."""
    if stage not in looking.STAGES:
        raise Http404
    principal, row = principal_of(request), looking.newest_look()
    broken = looking.points(row, principal, stage) if row else []
    context = {
        "tabs": tabs_of(stage),
        "stage": stage,
        "about": _ABOUT[stage],
        "look": row,
        "moved": row is not None and looking.moved_since(row),
        "count": looking.count(row.counts, stage) if row else 0,
        "broken": [_shown(each) for each in broken],
        "holding": looking.holding(row, stage) if row else [],
        "earlier": _earlier(row, stage) if row else [],
    }
    return render(request, "readiness/stage.html", context)


@SEE
@require_POST
def look_again(request: HttpRequest) -> HttpResponse:
    """Look with every rule, now."""
    looking.look()
    messages.success(request, gettext("Every rule was asked again."))
    stage = request.POST.get("stage", "")
    return redirect("readiness_stage", int(stage) if stage in ("1", "2") else 1)


def tabs_of(stage: int | None) -> list[Tab]:
    """Return the tabs of readiness; ``stage`` is the one that is open, None for the items."""
    return [
        Tab(gettext("Clause items and documents"), "/readiness/", stage is None),
        *(
            Tab(
                gettext("Stage %(number)s") % {"number": number},
                f"/readiness/stages/{number}/",
                stage == number,
            )
            for number in looking.STAGES
        ),
    ]


def looked(row: Look | None) -> Mapping[str, Any]:
    """Return a look in numbers, for the page of readiness. One statement."""
    if row is None:
        return {}
    return {
        "at": row.looked_at,
        "moved": looking.moved_since(row),
        "stages": [
            (
                stage,
                _ABOUT[stage],
                looking.count(row.counts, stage),
                sum(rule.stage <= stage for rule in RULES),
                len(looking.holding(row, stage)),
            )
            for stage in looking.STAGES
        ],
    }


def _earlier(row: Look, stage: int) -> list[tuple[int, int]]:
    """Return how many points there were some days before, the shortest time first."""
    found = []
    for days in _DAYS:
        old = looking.before(row, days)
        if old is not None:
            found.append((days, looking.count(old.counts, stage)))
    return found


def _shown(each: looking.Points) -> dict[str, Any]:
    said: dict[str, list[Ref]] = {}
    for hit in each.hits[:SHOWN]:
        named = said.setdefault(hit.said, [])
        if hit.record is not None:
            named.append(hit.record)
    return {
        "rule": each.rule,
        "said": said,
        "count": each.count,
        "more": each.count - each.hidden - min(len(each.hits), SHOWN),
        "hidden": each.hidden,
    }
