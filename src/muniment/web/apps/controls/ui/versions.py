"""Pages of frozen versions: all, one, its files, how two differ, and what top management says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from muniment.core.clock import from_rfc3339
from muniment.core.errors import UsageError
from muniment.engine.soa.comparison import Comparison, FieldChange, compared
from muniment.engine.soa.rows import Proof, Reason, Row, Seen
from muniment.engine.soa.rules import difference_of
from muniment.engine.soa.statement import Statement
from muniment.web.apps.access.history import history_of
from muniment.web.apps.access.principals import Conflict, NotFound
from muniment.web.apps.access.queries import names_of
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.controls import freezing, policies, statements
from muniment.web.apps.controls.models import SoaVersion
from muniment.web.apps.controls.sentences import TOUCHED
from muniment.web.apps.controls.ui import words
from muniment.web.apps.controls.ui.forms import DecisionForm
from muniment.web.apps.controls.ui.statement import (
    figures_shown,
    file_response,
    files_of,
    kind_of,
)
from muniment.web.apps.controls.ui.tables import VERSIONS
from muniment.web.apps.controls.ui.views import SEE, tabs
from muniment.web.apps.records.versions import Decided, State, require_decidable
from muniment.web.clock import now
from muniment.web.ui.pages import status_of

NOW = "now"
_SHOWN = 500


@SEE
@require_safe
def soa_versions(request: HttpRequest) -> HttpResponseBase:
    """List the frozen versions."""
    principal = principal_of(request)
    policies.require_reading_statements(principal)
    context = {"tabs": tabs("versions", principal)}
    return VERSIONS.respond(request, statements.versions(), "controls/versions.html", context)


@SEE
@require_safe
def soa_version(request: HttpRequest, reference: str) -> HttpResponse:
    """Show a frozen version: what it says, and what has moved since."""
    principal = principal_of(request)
    policies.require_reading_statements(principal)
    row = statements.version(reference)
    statement = statements.content(row)
    moved = statements.moved_since(statement, now())
    owners = {UUID(one.owner) for one in statement.rows if one.owner}
    history = history_of(row.pk, principal, words.FIELDS, TOUCHED, also=owners)
    names = {str(key): name for key, name in history.names.items()}
    stale = bool(moved) and row.state in (State.WAITING, State.APPROVED)
    context = {
        "tabs": tabs("versions", principal),
        "version": row,
        "badge": words.version_badge(row.state),
        "figures": figures_shown(statement.figures),
        "rows": [_line(one, names) for one in statement.rows],
        "moved": moved,
        "stale": stale,
        "files": files_of(f"/controls/soa/versions/{row.reference}/files/"),
        "waits": row.state == State.WAITING,
        "obstacle": freezing.obstacle(principal, row) if row.state == State.WAITING else None,
        "history": history.rows,
    }
    return render(request, "controls/version.html", context)


@SEE
@require_safe
def soa_file(request: HttpRequest, reference: str, form: str) -> HttpResponse:
    """Send a frozen version as a file."""
    policies.require_reading_statements(principal_of(request))
    found = kind_of(form)
    row = statements.version(reference)
    presented = statements.presented(statements.content(row), row)
    return file_response(found, presented, f"{row.reference.lower()}-{row.frozen_at.date()}")


@SEE
@require_safe
def soa_compare(request: HttpRequest) -> HttpResponse:
    """Show how two versions differ; "now" is what the registers say this moment."""
    principal = principal_of(request)
    policies.require_reading_statements(principal)
    rows = list(statements.versions()[:_SHOWN])
    known = {row.reference: row for row in rows}
    before, after = request.GET.get("before", ""), request.GET.get("after", NOW)
    if not before and rows:
        force = next((row for row in rows if row.state == State.APPROVED), rows[0])
        before = force.reference
    context: dict[str, Any] = {
        "tabs": tabs("versions", principal),
        "before": before,
        "after": after,
        "choices": [
            (NOW, gettext("now, as the registers stand")),
            *((row.reference, f"{row.reference}, {words.VERSIONS[row.state][1]}") for row in rows),
        ],
    }
    if before:
        one = _statement(before, known)
        other = one if after == before else _statement(after, known)
        found = compared(one, other)
        names = _names(one, other)
        context |= {"difference": found, "said": _told(found, names), "moved": len(found.moved)}
    return render(request, "controls/compare.html", context)


@SEE
@require_http_methods(["GET", "POST"])
def soa_approve(request: HttpRequest, reference: str) -> HttpResponse:
    """Let top management approve or reject a version; whoever may not is told who could."""
    principal = principal_of(request)
    policies.require_reading_statements(principal)
    row = statements.version(reference)
    obstacle = freezing.obstacle(principal, row)
    form = DecisionForm(request.POST or None, initial={"version": row.row_version})
    status = 200
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        approve = said["answer"] == "approve"
        try:
            freezing.decide(principal, reference, said["version"], said["words"], approve=approve)
        except Decided:
            raise
        except Conflict as error:
            row = statements.version(reference)
            form = DecisionForm({**request.POST.dict(), "version": row.row_version})
            form.refuse(error)
            status = status_of(error)
        except UsageError as error:
            form.refuse(error)
            status = status_of(error)
        else:
            messages.success(request, gettext("Your decision is recorded."))
            return redirect("soa_version", reference)
    elif request.method == "POST":
        require_decidable(freezing.KIND, principal, row)
        status = 422
    statement = statements.content(row)
    force = statements.in_force()
    changed = compared(statements.content(force), statement) if force else None
    context = {
        "version": row,
        "badge": words.version_badge(row.state),
        "obstacle": obstacle,
        "waits": row.state == State.WAITING,
        "figures": figures_shown(statement.figures),
        "excluded": [one for one in statement.rows if one.necessity.value == "no"],
        "differing": [
            (one, words.DIFFERENCES[found])
            for one in statement.rows
            if (found := difference_of(one)) is not None
        ],
        "force": force,
        "changed": changed,
        "moved": statements.moved_since(statement, now()),
        "form": None if obstacle or row.state != State.WAITING else form,
    }
    return render(request, "controls/approve.html", context, status=status)


def _statement(reference: str, known: Mapping[str, SoaVersion]) -> Statement:
    if reference == NOW:
        return statements.live(now())
    if reference not in known:
        raise NotFound("there is no such version of the statement")
    return statements.content(known[reference])


def _names(*found: Statement) -> dict[str, str]:
    """Return the names of owners and authors. One statement."""
    ids = {UUID(row.owner) for one in found for row in one.rows if row.owner}
    ids |= {UUID(one.author) for one in found if one.author}
    return {str(key): name for key, name in names_of(ids).items()}


def _line(row: Row, names: Mapping[str, str]) -> dict[str, Any]:
    found = difference_of(row)
    return {
        "row": row,
        "necessity": words.necessity(row.necessity.value),
        "implementation": words.implementation(row.implementation.value),
        "state": row.seen.state,
        "difference": words.differing(found),
        "owner": names.get(row.owner, _("somebody erased")) if row.owner else "",
        "why": row.exclusion or _value(row.reasons, names),
    }


def _told(found: Comparison, names: Mapping[str, str]) -> dict[str, Any]:
    """Return a difference in words: of each field what it said before and after."""
    return {
        "head": [
            (_HEAD.get(one.name, label), before, after)
            for one in found.head
            for label, before, after in [_change(one, names)]
        ],
        "added": found.added,
        "removed": found.removed,
        "changed": [
            (row, [_change(one, names) for one in row.fields if one.moves or not row.moves])
            for row in found.changed
            if row.moves
        ],
        "numbers": [row.control for row in found.changed if not row.moves],
    }


def _change(one: FieldChange, names: Mapping[str, str]) -> tuple[object, str, str]:
    label = words.FIELDS.get(one.name, one.name)
    return label, _value(one.before, names, one.name), _value(one.after, names, one.name)


_HEAD: Mapping[str, object] = {"words": _("For"), "standing": _("Kind")}
_KINDS: Mapping[str, str | Promise] = {
    "live": _("computed live"),
    "draft": _("frozen as a draft"),
    "version": _("frozen to be approved"),
}


def _value(value: Any, names: Mapping[str, str], field: str = "") -> str:
    """Return a field's value as people read it."""
    if isinstance(value, Seen):
        return str(words.STATES.get(value.state, value.state))
    if isinstance(value, Reason):
        head = " ".join(filter(None, (str(words.REASONS[value.kind.value]), value.reference)))
        return f"{head}: {value.title}" if value.title else head
    if isinstance(value, Proof):
        return value.text
    if isinstance(value, Mapping):
        return "; ".join(_value(one, names) for one in value.values())
    if isinstance(value, tuple):
        return "; ".join(_value(one, names) for one in value)
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    text = str(getattr(value, "value", value))
    if field in ("owner", "author"):
        return names.get(text, gettext("somebody erased")) if text else ""
    if field == "as_of":
        return from_rfc3339(text).strftime("%Y-%m-%d %H:%M UTC")
    known = {
        "necessity": words.NECESSITY,
        "implementation": words.IMPLEMENTATION,
        "standing": _KINDS,
    }.get(field, {})
    return str(known.get(text, text))
