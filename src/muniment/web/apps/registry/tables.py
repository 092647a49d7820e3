"""The list of scanned models."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access.choices import project_choices
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.registry.vocabulary import Origin, VerdictWord
from muniment.web.ui.components.badges import severity_word, state
from muniment.web.ui.listing import cells
from muniment.web.ui.listing.columns import Cell, Column
from muniment.web.ui.listing.filters import Choice, Period
from muniment.web.ui.listing.listing import Empty, Listing


def _projects(request: HttpRequest) -> list[tuple[str, str]]:
    return project_choices(request, Permission.SEE_ASSETS, order="name")


def _verdict(value: Any, cell: Cell) -> SafeString:
    return state(value)


def _worst(value: Any, cell: Cell) -> SafeString | str:
    return cells.severity(value, cell) if value else ""


MODELS = Listing(
    name="models",
    columns=(
        Column("reference", _("Scan"), show=cells.reference, sort="reference", row_header=True),
        Column("name", _("File"), show=cells.path, wide=True),
        Column("verdict", _("Verdict"), show=_verdict, sort=("verdict", "reference")),
        Column("worst", _("Worst finding"), show=_worst),
        Column("digest", _("Digest"), show=cells.digest, away=True),
        Column("project", _("Project"), "project.name", cells.text, away=True),
        Column(
            "origin",
            _("From"),
            show=lambda value, cell: str(Origin(value).label),
            away=True,
        ),
        Column("last_at", _("Last"), show=cells.age, sort="last_at"),
    ),
    filters=(
        Choice("verdict", _("Verdict"), VerdictWord.choices),
        Choice(
            "worst",
            _("Worst finding"),
            [(each, severity_word(each)) for each in ("critical", "high", "medium", "low")],
        ),
        Choice("project", _("Project"), _projects, field="project__reference"),
        Choice("origin", _("From"), Origin.choices),
        Period("last", _("Last"), field="last_at"),
    ),
    search=("name", "digest"),
    reference="reference",
    sort="-last_at",
    caption=_("Scanned models"),
    empty=Empty(
        _("No model file has been scanned yet."),
        _("Scans come with each push of a project that has model files, or with a file sent here."),
        "/models/scan/",
        _("Scan a file"),
    ),
)
