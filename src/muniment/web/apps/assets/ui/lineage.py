"""Pages of lineage: what an asset stands on, what stands on it, and links recorded by hand."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from muniment.core.errors import UsageError
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.principals import Conflict, NotFound
from muniment.web.apps.access.queries import names_of
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.assets import policies, queries
from muniment.web.apps.assets.linking import add_link, remove_link
from muniment.web.apps.assets.models import Asset, AssetVersion, Link
from muniment.web.apps.assets.ui.forms import LinkForm, RemovalForm
from muniment.web.apps.assets.ui.shown import drawn, may_change, near, relation_word, tabs_of
from muniment.web.apps.assets.vocabulary import Kind, class_word, kind_word
from muniment.web.apps.assets.walking import DOWN, UP, Details, Lineage, details, lineage
from muniment.web.clock import now
from muniment.web.ui.listing.export import escaped

SEE = page(Permission.SEE_ASSETS)
EDIT = page(Permission.EDIT_ASSETS)
PAGE_SIZE = 100
_MOST_KNOTS = 5
_MOST_IN_KNOT = 8


@dataclass(frozen=True, slots=True)
class Row:
    """One asset of a walk, as the table shows it."""

    asset: Asset
    depth: int
    link: Link | None
    circular: bool

    @property
    def kind(self) -> str:
        """Its kind, in words."""
        return kind_word(self.asset.kind)

    @property
    def classed(self) -> str:
        """Its class, in words."""
        return class_word(self.asset.effective)

    @property
    def relation(self) -> str:
        """How it is joined, in words."""
        return relation_word(self.link) if self.link else ""

    @property
    def basis(self) -> str:
        """How that is known."""
        return (self.link.basis or self.link.reason) if self.link else ""

    @property
    def url(self) -> str:
        """Its page."""
        return f"/assets/{self.asset.reference}/"


@SEE
@require_http_methods(["GET"])
def asset_lineage(request: HttpRequest, reference: str) -> HttpResponse:
    """Show what an asset stands on, or what stands on it."""
    row = queries.asset(principal_of(request), reference)
    if request.GET.get("format") == "csv":
        return _csv(request, row)
    return _page(request, row)


@EDIT
@require_http_methods(["POST"])
def asset_link(request: HttpRequest, reference: str) -> HttpResponse:
    """Record a link by hand."""
    principal = principal_of(request)
    row = queries.asset(principal, reference)
    policies.require(principal, Permission.EDIT_ASSETS, row.project_id)
    policies.require_standing(row)
    form = LinkForm(request.POST)
    if form.is_valid():
        given = form.cleaned_data
        try:
            add_link(principal, reference, given["relation"], given["other"], given["reason"])
        except (UsageError, Conflict, NotFound) as error:
            form.refuse(error)
        else:
            messages.success(request, gettext("The link is recorded."))
            return redirect("asset_lineage", reference)
    return _page(request, row, form, status=400)


@EDIT
@require_http_methods(["POST"])
def asset_unlink(request: HttpRequest, reference: str, link: int) -> HttpResponse:
    """Remove a link that one recorded oneself."""
    principal = principal_of(request)
    row = queries.asset(principal, reference)
    policies.require(principal, Permission.EDIT_ASSETS, row.project_id)
    policies.require_standing(row)
    form = RemovalForm(request.POST)
    if not form.is_valid():
        raise UsageError("a reason is missing", hint="Say why the link is wrong, and try again.")
    remove_link(principal, reference, link, form.cleaned_data["reason"])
    messages.success(request, gettext("The link is removed."))
    return redirect("asset_lineage", reference)


def _page(
    request: HttpRequest, row: Asset, form: LinkForm | None = None, status: int = 200
) -> HttpResponse:
    principal = principal_of(request)
    projects = principal.projects(Permission.SEE_ASSETS)
    way = UP if request.GET.get("way") == UP else DOWN
    kinds = [kind for kind in request.GET.getlist("kind") if kind in Kind.values]
    walks = lineage(row.pk, projects)
    found = walks[way]
    counts = Counter(point.kind for point in found.points.values())
    keys = _of_kinds(found, kinds)
    number, pages = _number(request, len(keys))
    knots = found.cycles()
    listed = keys[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    nearby, reached = near(row, {way: found}), _reached(found)
    shown = details(
        (*nearby.keys, *listed, *_named_in(knots)),
        (*(key for key, _, _ in nearby.steps), *(reached[key] for key in listed if key in reached)),
    )
    versions = queries.versions([row])
    version = _version(request, versions)
    own = queries.own_links(row, projects)
    names = names_of({link.made_by for link in own if link.made_by})
    context = {
        "asset": row,
        "tabs": tabs_of(row, "lineage"),
        "way": way,
        "walks": walks,
        "found": found,
        "drawing": drawn(row, nearby, shown),
        "rows": _rows(found, listed, knots, reached, shown),
        "shown": len(keys),
        "kinds": [
            (kind.value, kind.label, counts[kind.value], kind.value in kinds)
            for kind in Kind
            if counts[kind.value]
        ],
        "knots": _knots(knots, {**shown.assets, found.focus: row}),
        "number": number,
        "pages": pages,
        "previous": _query(way, kinds, page=number - 1) if number > 1 else "",
        "next": _query(way, kinds, page=number + 1) if number < pages else "",
        "csv": _query(way, kinds, format="csv"),
        "versions": versions,
        "version": version,
        "of_version": _of_version(version, way, projects) if version else (),
        "recorded": [
            (
                link,
                relation_word(link),
                names.get(link.made_by, "") if link.made_by else "",
                link.made_by == principal.id,
            )
            for link in own
        ],
        "link_form": form or LinkForm(),
        "removal_form": RemovalForm(auto_id=False),
        "may_edit": may_change(principal, row),
    }
    return render(request, "assets/lineage.html", context, status=status)


def _rows(
    found: Lineage,
    keys: Iterable[str],
    knots: Iterable[tuple[str, ...]],
    reached: Mapping[str, int],
    shown: Details,
) -> list[Row]:
    """Return some assets of a walk as the table shows them."""
    circular = {key for knot in knots for key in knot}
    return [
        Row(
            shown.assets[key],
            found.depths[key],
            shown.links.get(reached.get(key, 0)),
            key in circular,
        )
        for key in keys
        if key in shown.assets
    ]


def _of_kinds(found: Lineage, kinds: Iterable[str]) -> list[str]:
    wanted = set(kinds)
    if not wanted:
        return list(found.depths)
    return [key for key in found.depths if found.points[key].kind in wanted]


def _reached(found: Lineage) -> dict[str, int]:
    """Return for each asset the id of a link by which the nearest way comes to it."""
    depths = {**found.depths, found.focus: 0}
    reached: dict[str, int] = {}
    for key, upstream, downstream in found.steps:
        near, far = (downstream, upstream) if found.direction == UP else (upstream, downstream)
        if near is None or far is None or far in reached:
            continue
        if depths[near] + 1 == found.depths.get(far):
            reached[far] = key
    return reached


def _named_in(knots: list[tuple[str, ...]]) -> list[str]:
    """Return the keys of what is named of some circles."""
    return [key for knot in knots[:_MOST_KNOTS] for key in knot[:_MOST_IN_KNOT]]


def _knots(knots: list[tuple[str, ...]], named: Mapping[str, Asset]) -> list[list[tuple[str, str]]]:
    """Return a few circles, each as references with their pages, closed by its first."""
    shown = []
    for whole in knots[:_MOST_KNOTS]:
        knot = whole[:_MOST_IN_KNOT]
        references = [named[key].reference for key in knot if key in named]
        steps = [(one, f"/assets/{one}/") for one in references]
        if len(whole) > len(knot):
            steps.append(("\N{HORIZONTAL ELLIPSIS}", ""))
        shown.append([*steps, steps[0]])
    return shown


def _version(request: HttpRequest, versions: list[AssetVersion]) -> AssetVersion | None:
    asked = request.GET.get("version", "")
    return next((one for one in versions if str(one.pk) == asked), None)


def _of_version(
    version: AssetVersion, way: str, projects: frozenset[UUID] | None
) -> list[dict[str, Any]]:
    walked = queries.versions_upstream if way == UP else queries.versions_downstream
    return [
        {
            "version": step.version,
            "asset": step.version.asset.survivor or step.version.asset,
            "kind": kind_word(step.version.asset.kind),
            "depth": step.depth,
        }
        for step in walked(version, projects)
    ]


def _number(request: HttpRequest, total: int) -> tuple[int, int]:
    pages = max(-(-total // PAGE_SIZE), 1)
    text = request.GET.get("page", "1")
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 1
    return min(max(number, 1), pages), pages


def _query(way: str, kinds: list[str], **more: object) -> str:
    return "?" + urlencode([("way", way), *(("kind", kind) for kind in kinds), *more.items()])


def _csv(request: HttpRequest, row: Asset) -> HttpResponse:
    """Return the whole walk in both directions, or one, as a file for a spreadsheet."""
    asked = request.GET.get("way")
    ways = (asked,) if asked in (UP, DOWN) else (UP, DOWN)
    kinds = [kind for kind in request.GET.getlist("kind") if kind in Kind.values]
    projects = principal_of(request).projects(Permission.SEE_ASSETS)
    walks = lineage(row.pk, projects, ways)
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    heads = (
        "Direction",
        "Asset",
        "Kind",
        "Name or place",
        "Class",
        "Links away",
        "How",
        "Known by",
        "In a circle",
        "State",
    )
    writer.writerow([gettext(head) for head in heads])
    for way, found in walks.items():
        keys, reached = _of_kinds(found, kinds), _reached(found)
        shown = details(keys, (reached[key] for key in keys if key in reached))
        for one in _rows(found, keys, found.cycles(), reached, shown):
            cells = (
                way,
                one.asset.reference,
                one.asset.kind,
                one.asset.label,
                one.classed,
                one.depth,
                one.relation,
                one.basis,
                "yes" if one.circular else "no",
                one.asset.state,
            )
            writer.writerow([escaped(cell) for cell in cells])
        if found.left_out:
            said = gettext("Cut: %(shown)d of %(total)d.")
            writer.writerow([said % {"shown": len(found.depths), "total": found.total}])
    answer = HttpResponse(
        "\N{ZERO WIDTH NO-BREAK SPACE}" + text.getvalue(), content_type="text/csv; charset=utf-8"
    )
    name = f"lineage-{row.reference}-{now():%Y-%m-%d}.csv"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
