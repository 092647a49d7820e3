"""Pages that show findings and decisions."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from muniment.core.severity import Severity
from muniment.web.apps.access.archived import is_archived
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.queries import active_people
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.evidence.models import Evidence
from muniment.web.apps.findings import options, policies, queries, tables
from muniment.web.apps.findings.models import Decision, Finding, FindingState
from muniment.web.apps.findings.sentences import ENDINGS, KEPT
from muniment.web.apps.findings.services.loading import asked_of
from muniment.web.apps.findings.ui.forms import AnswerForm, ApproverForm, ReasonForm
from muniment.web.apps.findings.ui.shown import history, visible
from muniment.web.apps.organization.queries import today
from muniment.web.clock import now
from muniment.web.ui.components.rows import Tab
from muniment.web.ui.contributions import panels
from muniment.web.ui.listing import Listing

_SEE = page(Permission.SEE_FINDINGS)
_CLOSED = (FindingState.FIXED, FindingState.SUPERSEDED)


@_SEE
@require_http_methods(["GET"])
def findings(request: HttpRequest) -> HttpResponseBase:
    """List findings; the open ones, worst first, unless the address says otherwise."""
    day = today()
    rows = queries.findings(visible(request), day)
    context = {"may_ask": principal_of(request).allows(Permission.REQUEST_DECISION)}
    exported = request.GET.get("format") == "csv"
    listing = tables.findings_csv(day) if exported else tables.findings(day)
    if not exported:
        rows = rows.defer("remediation", "judged", "controls", "threats", "locator")
    return listing.respond(request, rows, "findings/findings.html", context)


@_SEE
@require_http_methods(["GET"])
def finding(request: HttpRequest, reference: str) -> HttpResponse:
    """Show one finding: what, where, what to do, its life and the decisions about it."""
    principal, day = principal_of(request), today()
    row = queries.finding(visible(request), reference, day)
    standing = queries.state_on(row, day)
    closed = standing in _CLOSED
    about = queries.decisions_about(row, day)
    waiting = [item for item in about if item.state == "requested" and item.requested_by]
    context = {
        "finding": row,
        "standing": standing,
        "closed": closed,
        "overdue": not closed and row.due_on is not None and row.due_on < day,
        "check_title": options.titles().get(row.check_id, row.check_id),
        "controls": [(name, options.control_title(name)) for name in row.controls],
        "threats": [options.threat_title(name) for name in row.threats],
        "kept": KEPT.get(row.kept_reason, "") if not closed else "",
        "evidence": _evidence(row),
        "may_see_evidence": principal.allows(Permission.SEE_EVIDENCE, row.project_id),
        "panels": panels("finding", request, row),
        "decisions": about,
        "waiting": waiting[0] if waiting else None,
        "kinds": tables.KINDS,
        "history": history(request, row.pk),
        "may_ask": not closed
        and not is_archived(row.project)
        and principal.allows(Permission.REQUEST_DECISION, row.project_id),
    }
    return render(request, "findings/finding.html", context)


def _evidence(row: Finding) -> Evidence | None:
    """Return the evidence of the check that last judged a finding. One statement."""
    return (
        Evidence.objects.select_related("snapshot")
        .filter(outcome__snapshot=row.judged["snapshot"], outcome__check_id=row.check_id)
        .first()
    )


@_SEE
@require_http_methods(["GET"])
def decisions(request: HttpRequest, tab: str) -> HttpResponseBase:
    """List requests and decisions: those that wait for me, for others, in force, ended."""
    principal, day = principal_of(request), today()
    rows = queries.decisions(visible(request), day)
    waiting = queries.waiting(day)
    found: dict[str, tuple[Listing, Any]] = {
        "mine": (tables.MINE, rows.filter(waiting, approver=principal.id)),
        "others": (tables.OTHERS, rows.filter(waiting).exclude(approver=principal.id)),
        "in_force": (tables.IN_FORCE, rows.filter(queries.in_force(day))),
        "ended": (tables.ENDED, rows.filter(queries.ended(day))),
    }
    listing, listed = found[tab]
    labels = {
        "mine": gettext("Waiting for me"),
        "others": gettext("Waiting for others"),
        "in_force": gettext("In force"),
        "ended": gettext("Ended"),
    }
    context = {
        "tabs": [Tab(labels[name], reverse(f"decisions_{name}"), name == tab) for name in found],
        "alone": active_people() < 2,
        "may_invite": principal.allows(Permission.MANAGE_PEOPLE),
    }
    return listing.respond(request, listed, "findings/decisions.html", context)


@_SEE
@require_http_methods(["GET"])
def decision(request: HttpRequest, reference: str) -> HttpResponse:
    """Show one request and everything that the person may do with it."""
    day = today()
    return decision_page(request, queries.decision(visible(request), reference, day), day=day)


def decision_page(
    request: HttpRequest,
    row: Decision,
    status: int = 200,
    *,
    day: date | None = None,
    **forms: Any,
) -> HttpResponse:
    """Return the page of one request; ``forms`` are those that were filled in wrongly."""
    principal, day = principal_of(request), day or today()
    asked = asked_of(row, day)
    approvers = _others(row, principal.id, day) if asked.waiting else []
    granting = policies.to_granting(principal, asked, row.expires_on, day)
    context = {
        "decision": row,
        "finding": row.finding,
        "kind": tables.KINDS[row.kind],
        "ended_because": _ended_because(row),
        "changed_since": _changed_since(row),
        "asked_me": row.approver == principal.id and asked.waiting,
        "obstacles": [policies.WHY[item] for item in granting],
        "may_answer": not policies.to_refusing(principal, asked),
        "may_grant": not granting,
        "fresh": principal.fresh(now()),
        "may_stand_behind": not policies.to_standing_behind(principal, asked),
        "may_withdraw": not policies.to_withdrawing(principal, asked),
        "may_revoke": not policies.to_revoking(principal, asked, "."),
        "may_reroute": any(
            not policies.to_rerouting(
                principal, policies.Approver(other.pk, True, True, Severity.CRITICAL), asked
            )
            for other in approvers
        ),
        "alone": asked.waiting and not approvers and row.approver is None,
        "may_invite": principal.allows(Permission.MANAGE_PEOPLE),
        "answer_form": AnswerForm(),
        "reroute_form": ApproverForm(approvers=approvers),
        "revoke_form": ReasonForm(),
        "history": history(request, row.pk),
    }
    return render(request, "findings/decision.html", context | forms, status=status)


def _others(row: Decision, asking: UUID, day: date) -> list[Any]:
    """Return who else could be asked."""
    people = queries.eligible_approvers(
        row.finding.project_id, Severity(row.finding.severity), asking, day
    )
    taken = {row.approver, row.requested_by, row.requester}
    return [person for person in people if person.pk not in taken]


def _ended_because(row: Decision) -> Any:
    over = getattr(row, "standing", row.state) == "ended" and not row.ended_reason
    return ENDINGS["expired"] if over else ENDINGS.get(row.ended_reason, "")


def _changed_since(row: Decision) -> list[tuple[str, str, str]]:
    """Return what of the finding changed since it was asked for: label, before, now."""
    if row.state != "requested":
        return []
    pairs = [
        (gettext("Severity"), row.severity, row.finding.severity),
        (gettext("Version of the check"), row.check_version, row.finding.judged["check_version"]),
    ]
    changed = [pair for pair in pairs if pair[1] != pair[2]]
    if row.content != row.finding.content and not changed:
        changed = [(gettext("Content"), gettext("as asked"), gettext("changed since"))]
    return changed
