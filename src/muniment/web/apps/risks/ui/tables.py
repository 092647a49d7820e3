"""The lists of risks and of proposals, declared."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.db.models import F
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from muniment.core.visible import visible
from muniment.engine.risk.matrix import Band
from muniment.web.apps.access.choices import project_choices
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.queries import choices_of
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.assets.vocabulary import kind_word
from muniment.web.apps.risks.models import Proposal, Risk
from muniment.web.apps.risks.queries import adopted_as, asset_kinds, in_bands
from muniment.web.apps.risks.ui.words import (
    BANDS,
    OPTIONS,
    STAGES,
    STANDINGS,
    band_badge,
    level_badge,
    shown,
    tested,
    untested,
)
from muniment.web.ui.components import badges, moments, names
from muniment.web.ui.listing import Cell, Choice, Column, Empty, Listing, cells

_STEPS = [(str(step), str(step)) for step in range(1, 6)]
_ME = "me"


def _level(value: Any, cell: Cell) -> SafeString:
    return level_badge(value)


def _stage(prefix: str) -> Any:
    def shown(value: Any, cell: Cell) -> SafeString | str:
        if value is None:
            return ""
        return band_badge(getattr(cell.row, f"{prefix}band"), value)

    return shown


def _residual(value: Any, cell: Cell) -> SafeString | str:
    """Show the level, and until when it is accepted."""
    badge = _stage("residual_")(value, cell)
    if not cell.row.accepted_until:
        return str(badge)
    day = moments.day_of(cell.row.accepted_until, cell.zone)
    told = format_html(gettext("accepted until {}"), day)
    return format_html('{}<div class="quiet">{}</div>', badge, told)


def _accepted(value: Any, cell: Cell) -> SafeString | str:
    return moments.day_of(value, cell.zone) if value else ""


def _option(value: Any, cell: Cell) -> str:
    return str(OPTIONS[value])


def _standing(value: Any, cell: Cell) -> SafeString:
    return shown(STANDINGS, value)


def _treatment(value: Any, cell: Cell) -> SafeString:
    return names.reference(value, reverse("treatment", args=[value]))


def _controls(value: Any, cell: Cell) -> SafeString | str:
    if not value:
        return badges.tag(gettext("none"), "bad") if cell.row.option == "modify" else ""
    return format_html_join(" ", "{}", ((names.about(name),) for name in value))


def _review(row: Any, cell: Cell) -> SafeString | str:
    return "" if row.review_asked_at is None else moments.day_of(row.review_due_on, cell.zone)


def _proposal(value: Any, cell: Cell) -> SafeString:
    return format_html('<a href="{}">{}</a>', proposal_url(cell.row), visible(value))


def _tested(value: Any, cell: Cell) -> SafeString:
    return tested() if value else untested()


def _adopted(value: Any, cell: Cell) -> SafeString:
    return names.reference(value) if value else badges.state("proposed")


def proposal_url(row: Proposal) -> str:
    """Return the address of a proposal."""
    return reverse("proposal", args=[row.pk])


def _bands(rows: Any, values: tuple[str, ...]) -> Any:
    return rows.filter(in_bands(Band(value) for value in values))


def _ranked(field: str) -> Any:
    def apply(rows: Any, values: tuple[str, ...]) -> Any:
        return rows.filter(**{f"{field}__in": [Band(value).rank for value in values]})

    return apply


def _placed(rows: Any, values: tuple[str, ...]) -> Any:
    stage, likelihood, impact = values[0].split("-")
    return rows.filter(**{f"{stage}_likelihood": int(likelihood), f"{stage}_impact": int(impact)})


def _held(rows: Any, values: tuple[str, ...]) -> Any:
    return rows if len(values) != 1 else rows.filter(accepted_until__isnull=values[0] == "no")


def _places() -> list[tuple[str, str]]:
    return [
        (f"{stage}-{row}-{column}", f"{STAGES[stage]} {row} × {column}")
        for stage in ("inherent", "residual")
        for row in range(5, 0, -1)
        for column in range(1, 6)
    ]


def _asked(rows: Any, values: tuple[str, ...]) -> Any:
    if len(values) != 1:
        return rows
    return rows.filter(review_asked_at__isnull=values[0] == "no")


def _taken(rows: Any, values: tuple[str, ...]) -> Any:
    return rows if len(values) != 1 else rows.filter(adopted__isnull=values[0] == "open")


def _above(rows: Any, values: tuple[str, ...]) -> Any:
    return rows.filter(proposed_likelihood__gt=F("likelihood")) if values else rows


def _projects(request: HttpRequest) -> list[tuple[str, str]]:
    rows = project_choices(request, Permission.SEE_RISKS)
    return [(reference, f"{reference} {name}") for reference, name in rows]


def _owners(request: HttpRequest) -> list[tuple[str, Any]]:
    principal: Principal = request.principal  # type: ignore[attr-defined]
    risks = Risk.objects.filter(archived_at=None)
    held = principal.projects(Permission.SEE_RISKS)
    if held is not None:
        risks = risks.filter(project__in=held)
    people = Person.objects.filter(pk__in=risks.values("owner")).order_by("name", "pk")
    return [(_ME, _("Me")), *choices_of(people)]


def listing_of(principal: Principal) -> Listing:
    """Return the register's list for somebody; "me" among the owners is them."""

    def owned(rows: Any, values: tuple[str, ...]) -> Any:
        wanted = [principal.id if value == _ME else UUID(value) for value in values]
        return rows.filter(owner__in=wanted)

    return Listing(
        name="risks",
        columns=_RISK_COLUMNS,
        filters=(
            _CURRENT,
            Choice(
                "residual",
                _("Residual"),
                [(band.value, word) for band, word in BANDS.items()],
                apply=_ranked("residual_band"),
            ),
            Choice(
                "accepted",
                _("Accepted"),
                [("yes", _("Accepted")), ("no", _("Not accepted"))],
                apply=_held,
            ),
            Choice("owner", _("Owner"), _owners, apply=owned),
            Choice(
                "review",
                _("Review"),
                [("yes", _("Asked for")), ("no", _("Not asked for"))],
                apply=_asked,
            ),
            Choice("proposed", _("Proposal"), [("above", _("Above the register"))], apply=_above),
            _KIND,
            *_STEPPED,
            Choice("place", _("Place on a map"), _places(), apply=_placed, single=True),
            PROJECT,
        ),
        search=("title", "reference", "threat", "note"),
        reference="reference",
        select="ticket" if principal.allows(Permission.EDIT_RISKS) else "",
        sort="-level",
        caption=str(_("Risks in the register")),
        empty=Empty(
            _("No risk is in the register yet."),
            _("Software proposes risks with reasons; a person adopts them with an owner."),
            "/risks/proposals/",
            _("Look at the proposals"),
        ),
    )


PROJECT = Choice("project", _("Project"), _projects, field="project__reference")
_CURRENT = Choice(
    "band",
    _("Current"),
    [(band.value, word) for band, word in BANDS.items()],
    apply=_ranked("band"),
)
_BAND = Choice(
    "band", _("Level"), [(band.value, word) for band, word in BANDS.items()], apply=_bands
)
_KIND = Choice(
    "kind",
    _("Asset"),
    [(kind, kind_word(kind)) for kind in asset_kinds()],
    field="asset_kind",
)
_STEPPED = (
    Choice("likelihood", _("Likelihood"), _STEPS),
    Choice("impact", _("Impact"), _STEPS),
)

_RISK_COLUMNS = (
    Column(
        "reference",
        _("Risk"),
        show=cells.reference,
        sort="reference",
        row_header=True,
    ),
    Column("title", _("What could happen"), show=cells.text, sort="title", wide=True),
    Column(
        "inherent",
        _("Inherent"),
        value="inherent_level",
        show=_stage("inherent_"),
        away=True,
        sort="inherent_level",
    ),
    Column("level", _("Current"), show=_stage(""), sort="level"),
    Column(
        "residual",
        _("Residual"),
        value="residual_level",
        show=_residual,
        sort="residual_level",
    ),
    Column("accepted_until", _("Accepted until"), listed=False),
    Column("project", _("Project"), value="project.name", show=cells.text, away=True),
    Column("owner", _("Owner"), value=lambda row: str(row.owner), show=cells.text),
    Column(
        "review",
        _("Review by"),
        value=lambda row: row,
        show=_review,
        sort="review_due_on",
        export=lambda row: row.review_due_on.isoformat() if row.review_due_on else "",
    ),
    # In files alone, headed as an import knows it.
    *(
        Column(key, label, listed=False)
        for key, label in (
            ("asset_kind", _("Asset")),
            ("scenario", _("Scenario")),
            ("vulnerability", _("Cause")),
            ("likelihood", _("Likelihood")),
            ("impact", _("Impact")),
            ("note", _("Note")),
            ("inherent_likelihood", _("Inherent likelihood")),
            ("inherent_impact", _("Inherent impact")),
            ("residual_likelihood", _("Residual likelihood")),
            ("residual_impact", _("Residual impact")),
        )
    ),
)

PROPOSALS = Listing(
    name="proposals",
    columns=(
        Column(
            "title",
            _("What could happen"),
            show=_proposal,
            sort="title",
            wide=True,
            row_header=True,
        ),
        Column("level", _("Level"), show=_level, sort="level"),
        Column("likelihood", _("Likelihood"), sort="likelihood", align="end", away=True),
        Column("impact", _("Impact"), sort="impact", align="end", away=True),
        Column("tested", pgettext_lazy("risk", "Tested"), show=_tested, sort="tested"),
        Column(
            "finding_count", _("Findings"), show=cells.number, sort="finding_count", align="end"
        ),
        Column("project", _("Project"), value="project.name", show=cells.text),
        Column("adopted", _("In the register"), value=adopted_as, show=_adopted),
    ),
    filters=(
        _BAND,
        Choice(
            "register",
            _("Register"),
            [("open", _("Not adopted")), ("adopted", _("Adopted"))],
            apply=_taken,
            default=("open",),
        ),
        Choice(
            "tested",
            pgettext_lazy("risk", "Tested"),
            [("True", _("Tested")), ("False", _("Untested"))],
        ),
        _KIND,
        *_STEPPED,
        PROJECT,
    ),
    search=("title", "threat"),
    sort="-level",
    caption=str(_("Proposed risks")),
    empty=Empty(
        _("Nothing is proposed."),
        _("Proposals come with a push: they follow from the assets seen and from findings."),
        "/projects/",
        _("To the projects"),
    ),
)


def treatments_of(principal: Principal) -> Listing:
    """Return the list of treatments for somebody; who may see to some can tick them."""
    ticked = principal.allows(Permission.REQUEST_DECISION)
    return replace(TREATMENTS, select="ticket" if ticked else "")


TREATMENTS = Listing(
    name="treatments",
    columns=(
        Column("reference", _("Treatment"), show=_treatment, sort="reference", row_header=True),
        Column("risk", _("Risk"), value="risk.reference", show=cells.reference),
        Column("option", _("Option"), show=_option, sort="option"),
        Column("description", _("How"), show=cells.text, wide=True),
        Column("controls", _("Controls"), show=_controls, export=lambda value: " ".join(value)),
        Column("owner", _("Who"), value=lambda row: str(row.owner), show=cells.text, away=True),
        Column("due_on", _("Until"), show=_accepted, sort="due_on"),
        Column("cost", _("Cost a year"), show=cells.number, align="end", away=True),
        Column("state", _("State"), show=_standing, sort="state"),
    ),
    filters=(
        Choice("option", _("Option"), list(OPTIONS.items())),
        Choice(
            "state",
            _("State"),
            [(name, STANDINGS[name][1]) for name in ("planned", "in_progress", "done", "dropped")],
            default=("planned", "in_progress", "done"),
        ),
        Choice("project", _("Project"), _projects, field="risk__project__reference"),
    ),
    search=("reference", "description", "risk__reference", "risk__title"),
    sort="reference",
    caption=str(_("Treatments of risks")),
    empty=Empty(
        _("No risk is treated yet."),
        _("A treatment is entered on its risk's page."),
        "/risks/",
        _("To the register"),
    ),
)
