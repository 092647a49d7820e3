"""Pages of the scope: what is open against what was found, and its versions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from muniment.core.errors import UsageError
from muniment.engine.scope.gaps import OPEN, Match, counts
from muniment.web.apps.access.history import history_of
from muniment.web.apps.access.policies import own_page, page
from muniment.web.apps.access.queries import names_of
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.records.services.keeping import require_see
from muniment.web.apps.records.versions import Altered, State, content_of
from muniment.web.apps.scope import queries, versions
from muniment.web.apps.scope.models import ScopeVersion
from muniment.web.apps.scope.registers import ITEMS, KINDS, TEXT
from muniment.web.apps.scope.ui.words import STATES
from muniment.web.ui.paging import part_of

SEE = page(Permission.SEE_REGISTERS)
EDIT = page(Permission.EDIT_REGISTERS)
_KINDS = dict(KINDS)
_ON_A_PAGE = 200


@SEE
@require_http_methods(["GET"])
def scope(request: HttpRequest) -> HttpResponse:
    """Show the scope against what was found, what is open first."""
    principal = principal_of(request)
    require_see(ITEMS, principal)
    items = queries.items()
    matches = queries.matches(items)
    tally = counts(matches)
    rows = queries.versions(principal)
    current = next((row for row in rows if row.state == State.APPROVED), None)
    names = names_of({row.author for row in rows})
    context = {
        "tally": [(STATES[state], tally[state]) for state in STATES],
        "total": len(matches),
        "open": [_shown(match) for match in matches if match.state in OPEN][:500],
        "open_count": sum(tally[state] for state in OPEN),
        "current": current,
        "stale": current is not None and _is_stale(current, items),
        "versions": [(row, names.get(row.author, str(row.author))) for row in rows],
        "wording": TEXT.path,
        "lines": ITEMS.path,
        "may_edit": principal.everywhere(ITEMS.edit),
    }
    return render(request, "scope/scope.html", context)


@EDIT
@require_POST
def scope_freeze(request: HttpRequest) -> HttpResponse:
    """Freeze the scope, to be approved."""
    row = versions.freeze(principal_of(request), request.POST.get("words", ""))
    messages.success(
        request, gettext("%(reference)s waits for approval.") % {"reference": row.reference}
    )
    return redirect("scope_version", row.reference)


@SEE
@require_http_methods(["GET"])
def scope_version(request: HttpRequest, reference: str) -> HttpResponse:
    """Show a version, as it was frozen."""
    principal = principal_of(request)
    row = queries.version(principal, reference)
    found: Any = content_of(row)
    part = part_of(request, found["items"], _ON_A_PAGE)
    context = {
        "version": row,
        "author": names_of({row.author}).get(row.author, str(row.author)),
        "wording": [(each.label, (found["wording"] or {}).get(each.name)) for each in TEXT.fields],
        "items": [
            {**item, "kind_word": _KINDS.get(item["kind"], item["kind"])} for item in part.rows
        ],
        "part": part,
        "stale": queries.stale(found),
        "obstacle": versions.obstacle(principal, row),
        "history": history_of(row.pk, principal, changes=_TOUCHES).rows,
    }
    return render(request, "scope/version.html", context)


@own_page
@require_POST
def scope_decide(request: HttpRequest, reference: str) -> HttpResponse:
    """Approve or reject a version."""
    principal = principal_of(request)
    queries.version(principal, reference)
    act, version = request.POST.get("act", ""), request.POST.get("version", "")
    if act not in ("approve", "reject") or not version.isdigit():
        raise UsageError("the form makes no sense", hint="Reload the page and try again.")
    words = request.POST.get("words", "")
    row = versions.decide(principal, reference, int(version), words, approve=act == "approve")
    messages.success(request, gettext("%(reference)s: saved.") % {"reference": row.reference})
    return redirect("scope_version", reference)


_TOUCHES = {"superseded": _("Superseded by a newer version")}


def _shown(match: Match) -> dict[str, Any]:
    found, line = match.found[0] if match.found else None, match.line
    new = ""
    if line is None and found is not None:
        given = {"title": found.title, "kind": found.kind.value, "identifier": found.identifier}
        new = f"{ITEMS.path}new/?{urlencode(given)}"
    return {
        "state": STATES[match.state],
        "kind": _KINDS[match.kind.value],
        "title": line.title if line is not None else found.title if found else "",
        "line": line.reference if line is not None else "",
        "found": found,
        "more": max(len(match.found) - 1, 0),
        "new": new,
    }


def _is_stale(row: ScopeVersion, items: Iterable[queries.Item]) -> bool:
    try:
        return queries.stale(content_of(row), items)
    except Altered:
        return True
