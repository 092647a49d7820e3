"""The lists of controls, of versions of the statement, and of reports, declared."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.engine.catalogue import catalogue
from muniment.engine.soa.figures import ATTRIBUTES as NAMES
from muniment.engine.soa.rows import ReasonKind
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.controls import queries
from muniment.web.apps.controls.models import CompanyControl, SoaVersion, Standing
from muniment.web.apps.controls.queries import Now
from muniment.web.apps.controls.ui import words
from muniment.web.ui.components import badges, names
from muniment.web.ui.listing import Cell, Choice, Column, Empty, Listing, Period, cells

_ME = "me"


def listing_of(now: Now, principal: Principal, *, ticked: bool) -> Listing:
    """Return the list of all controls as they stand now.

    Args:
        now: What time has overtaken.
        principal: Who reads; "me" among the owners is them.
        ticked: Rows can be ticked.
    """

    def at(row: CompanyControl) -> Standing | None:
        return now.rows.get(row.control, row.standing)

    def count(name: str) -> Any:
        return lambda row: getattr(standing, name) if (standing := at(row)) else 0

    def fresh(row: CompanyControl) -> str:
        standing = at(row)
        return words.speaking(standing) if standing else ""

    def differing(rows: Any, values: tuple[str, ...]) -> Any:
        found = [row.pk for row in rows if (queries.difference(row, row.state_now) is not None)]
        if len(values) != 1:
            return rows
        return rows.filter(pk__in=found) if values[0] == "yes" else rows.exclude(pk__in=found)

    def owned(rows: Any, values: tuple[str, ...]) -> Any:
        wanted = [principal.id if value == _ME else UUID(value) for value in values]
        return rows.filter(owner__in=wanted)

    return Listing(
        name="controls",
        columns=(
            Column("control", _("Control"), show=_control, sort="position", row_header=True),
            Column("title", _("Title"), sort="title", wide=True),
            Column("necessity", _("Necessary"), show=_necessity, sort="necessity"),
            Column("implementation", _("Asserted"), show=_implementation, sort="implementation"),
            Column("state", _("Evidence says"), value="state_now", show=_state, sort="state_now"),
            Column(
                "difference",
                _("Difference"),
                value=lambda row: queries.difference(row, row.state_now),
                show=lambda value, cell: words.differing(value),
                export=lambda value: value.value if value else "",
            ),
            Column("owner", _("Owner"), show=cells.text, sort="owner__name", away=True),
            Column("for", _("For"), value=count("for_count"), listed=False),
            Column("against", _("Against"), value=count("against_count"), listed=False),
            Column("uncovered", _("Not covered"), value=count("uncovered_count"), listed=False),
            Column("speaking", _("Fresh from"), value=fresh, listed=False),
            Column("procedure", _("Procedure"), listed=False),
            Column("exclusion", _("Reason for exclusion"), listed=False),
            # As an import knows them: what was sent out can be filled in and sent back.
            Column("justification", _("Justification"), value=_own_words, listed=False),
            Column("how", _("How"), value="implementation_words", listed=False),
            Column("on", _("As of"), value="implementation_on", listed=False),
        ),
        filters=(
            Choice("necessity", _("Necessary"), list(words.NECESSITY.items())),
            Choice(
                "proposed",
                _("Proposal"),
                [("proposed", _("Proposed as necessary"))],
                field="standing__necessity",
            ),
            Choice("implementation", _("Asserted"), list(words.IMPLEMENTATION.items())),
            Choice("state", _("Evidence says"), list(words.STATES.items()), field="state_now"),
            Choice(
                "differs",
                _("Difference"),
                [("yes", _("They differ")), ("no", _("They go together"))],
                apply=differing,
            ),
            Choice("owner", _("Owner"), _owners, apply=owned),
            Choice("theme", _("Theme"), list(words.THEMES.items())),
            Choice("attribute", _("Attribute"), attribute_options(), apply=with_attributes),
        ),
        search=("control", "title", "procedure"),
        sort="control",
        page_size=100,
        select="ticket" if ticked else "",
        caption=str(_("Controls")),
        empty=Empty(_("No controls."), _("The catalogue is missing.")),
    )


def attribute_options() -> list[tuple[str, str]]:
    """Return each value of each attribute: ``control_type:Preventive`` and its words."""
    found: dict[str, None] = {}
    for name in NAMES:
        values = {
            value
            for control in catalogue().controls.values()
            for value in getattr(control.attributes, name)
        }
        found.update(dict.fromkeys(f"{name}:{value}" for value in sorted(values)))
    return [
        (key, f"{words.ATTRIBUTES[name]}: {words.attribute_value(value)}")
        for key in found
        for name, _colon, value in [key.partition(":")]
    ]


def controls_with(values: tuple[str, ...]) -> frozenset[str]:
    """Return the controls that have, of each attribute named, one of the values named."""
    wanted: dict[str, set[str]] = {}
    for one in values:
        name, _colon, value = one.partition(":")
        wanted.setdefault(name, set()).add(value)
    return frozenset(
        control.id
        for control in catalogue().controls.values()
        if all(
            found.intersection(getattr(control.attributes, name)) for name, found in wanted.items()
        )
    )


def with_attributes(rows: Any, values: tuple[str, ...]) -> Any:
    """Narrow controls to those with some attribute values; own controls have none."""
    return rows.filter(control__in=controls_with(values)) if values else rows


def control_link(control: str, text: object = "") -> SafeString:
    """Return a link to a control, of Annex A or an own one."""
    return names.reference(control, reverse("control", args=[control]), text)


def _control(value: Any, cell: Cell) -> SafeString:
    return control_link(value)


def _necessity(value: Any, cell: Cell) -> SafeString:
    standing = cell.row.standing
    return words.necessity(value, proposed=bool(standing) and standing.necessity == "proposed")


def _own_words(row: CompanyControl) -> str:
    return "; ".join(one.title for one in row.reasons.all() if one.kind == ReasonKind.WORDS.value)


def _implementation(value: Any, cell: Cell) -> SafeString:
    return words.implementation(value)


def _state(value: Any, cell: Cell) -> SafeString:
    return badges.state(value)


def _owners(request: HttpRequest) -> list[tuple[str, Any]]:
    people = Person.objects.filter(controls__isnull=False).distinct().order_by("name", "pk")
    return [(_ME, _("Me")), *((str(row.pk), str(row)) for row in people)]


def _version(value: Any, cell: Cell) -> SafeString:
    return names.reference(value, reverse("soa_version", args=[value]))


def _became(value: Any, cell: Cell) -> SafeString:
    return words.version_badge(value)


VERSIONS = Listing(
    name="versions",
    columns=(
        Column("reference", _("Version"), show=_version, sort="number", row_header=True),
        Column("state", _("Became"), show=_became, sort="state"),
        Column("frozen_at", _("As of"), show=cells.moment, sort="frozen_at"),
        Column("author_name", _("Author"), show=cells.text, away=True),
        Column("decider_name", _("Decided by"), show=cells.text, away=True),
        Column("necessary", _("Necessary"), value=lambda row: _share(row), away=True),
        Column("words", _("For"), show=cells.text, wide=True, away=True),
    ),
    filters=(
        Choice(
            "state", _("Became"), [(key, word) for key, (_tone, word) in words.VERSIONS.items()]
        ),
        Period("made", _("As of"), field="frozen_at"),
    ),
    search=("reference", "words"),
    sort="-reference",
    caption=_("Versions of the statement"),
    empty=Empty(
        _("Nothing is frozen yet."),
        _("When every control is decided about, freeze a version; top management approves it."),
        "/controls/soa/",
        _("Look at the draft"),
    ),
)


def _share(row: SoaVersion) -> str:
    return gettext("%(count)d of %(total)d") % {"count": row.necessary, "total": row.rows}


def _download(value: Any, cell: Cell) -> Any:
    url = reverse("control_report", args=[value])
    return format_html('<a href="{}">{}</a>', url, gettext("Report and proof"))


REPORTS = Listing(
    name="reports",
    columns=(
        Column("reference", _("Report"), row_header=True),
        Column("as_of", _("As of"), show=cells.moment, sort="as_of"),
        Column("maker", _("Made by"), show=cells.text, away=True),
        Column("digest", _("Digest"), value="blob_id", show=cells.digest, away=True),
        Column("download", _("Download"), value="reference", show=_download, export=False),
    ),
    filters=(Period("made", _("As of"), field="as_of"),),
    search=("reference", "maker"),
    sort="-as_of",
    caption=_("Reports"),
    empty=Empty(
        _("No report yet."),
        _(
            "An auditor may ask for one: a file that says where every control stood, and that "
            "nobody can change unseen."
        ),
    ),
)
