"""The page of one asset."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from muniment.web.apps.access.archived import is_archived
from muniment.web.apps.access.history import changes_of, history_of
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.assets import policies, queries
from muniment.web.apps.assets.causes import cause_of
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.assets.ui.forms import ReasonForm
from muniment.web.apps.assets.ui.shown import (
    LABELS,
    TOUCHES,
    drawn,
    may_change,
    near,
    readable,
    tabs_of,
    told,
)
from muniment.web.apps.assets.vocabulary import INHERITING, Vcs, class_word, kind_word
from muniment.web.apps.assets.walking import UP, details, lineage
from muniment.web.ui.contributions import panels


def shown(
    request: HttpRequest, row: Asset, form: ReasonForm | None = None, status: int = 200
) -> HttpResponse:
    """Return the page; ``form`` is one that was refused."""
    return render(request, "assets/asset.html", _context(request, row, form), status=status)


def _context(request: HttpRequest, row: Asset, form: ReasonForm | None) -> dict[str, Any]:
    principal = principal_of(request)
    projects = principal.projects(Permission.SEE_ASSETS)
    walks = lineage(row.pk, projects)
    nearby, cause = near(row, walks), cause_of(row, walks[UP])[:1]
    shown = details((*nearby.keys, *cause), (key for key, _, _ in nearby.steps))
    places = queries.places_of(row)
    named = {place.reference for place in places}
    history = history_of(
        row.id,
        principal,
        LABELS,
        TOUCHES,
        also=map(UUID, row.readers),
        # What an entry about another asset changed there is not what changed here.
        reads=lambda payload: (
            told(changes_of(payload)) if payload.get("reference") in named else {}
        ),
        others=[place.pk for place in places[1:]],
    )
    names = {str(key): name for key, name in history.names.items()}
    fields = {name: getattr(row, name) for name in LABELS}
    changes = may_change(principal, row)
    return {
        "asset": row,
        "tabs": tabs_of(row, "asset"),
        "kind": kind_word(row.kind),
        "vcs": dict(Vcs.choices).get(row.vcs, row.vcs),
        "said": readable(fields, names),
        "effective": class_word(row.effective),
        "raised": row.kind in INHERITING and row.effective > (row.confidentiality or 0),
        "cause": [shown.assets[key] for key in cause],
        "versions": queries.versions(places),
        "places": places[1:],
        "twins": queries.twins(row, projects),
        "drawing": drawn(row, nearby, shown),
        "walks": walks,
        "panels": panels("asset", request, row),
        "history": history.rows,
        "may_edit": changes,
        "survivor": _survivor(row, projects),
        "archive_form": form or ReasonForm(initial={"version": row.row_version}),
        "may_archive": (changes and not (row.seen and row.gone_at is None))
        or _may_restore(request, row),
        "lineage_url": reverse("asset_lineage", args=[row.reference]),
        "class_url": reverse("asset_class", args=[row.reference]),
    }


def _may_restore(request: HttpRequest, row: Asset) -> bool:
    return (
        row.archived_at is not None
        and row.survivor_id is None
        and not is_archived(row.project)
        and policies.allows(principal_of(request), Permission.EDIT_ASSETS, row.project_id)
    )


def _survivor(row: Asset, projects: queries.Projects) -> Asset | None:
    """Return what an asset was merged into, where the reader may see it."""
    found = row.survivor
    if found is None or (projects is not None and found.project_id not in projects):
        return None
    return found
