"""The lists of findings and of decisions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from muniment.core.severity import Severity
from muniment.core.visible import visible
from muniment.web.apps.access.choices import once, project_choices
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.assets.queries import owner_choices
from muniment.web.apps.findings import options, queries
from muniment.web.apps.findings.models import FindingState
from muniment.web.apps.findings.sentences import ENDINGS
from muniment.web.ui.components import badges, names
from muniment.web.ui.listing import Cell, Choice, Column, Empty, Listing, cells

Rows = QuerySet[Any, Any]


def _projects(request: HttpRequest) -> list[tuple[str, str]]:
    return project_choices(request, Permission.SEE_FINDINGS)


def _owners(request: HttpRequest) -> list[tuple[str, str]]:
    seen = principal_of(request).projects(Permission.SEE_FINDINGS)
    return once(request, "owners", lambda: owner_choices(seen))


def _severities(request: HttpRequest) -> list[tuple[str, str]]:
    return [(item.value, badges.severity_word(item)) for item in options.WORST_FIRST]


def _worst(rows: Rows, severities: tuple[str, ...]) -> Rows:
    return rows.filter(rank__in=[Severity(item).rank for item in severities])


def _speaks_to(rows: Rows, controls: tuple[str, ...]) -> Rows:
    spoken = options.checks_by_control()
    wanted = {check for control in controls for check in spoken[control]}
    return rows.filter(check_id__in=sorted(wanted))


def _ending(value: Any, cell: Cell) -> SafeString:
    """Show a decision's state, and beneath it why it ended."""
    reason = cell.row.ended_reason or ("expired" if value == "ended" else "")
    why = format_html('<div class="quiet">{}</div>', ENDINGS[reason]) if reason else ""
    return format_html("{}{}", badges.state(value), why)


def _kind(value: Any, cell: Cell) -> str:
    return str(KINDS.get(value, value))


def _what(value: Any, cell: Cell) -> SafeString:
    where = names.path(cell.row.path) if cell.row.path else ""
    line = f":{cell.row.line}" if cell.row.path and cell.row.line else ""
    return format_html(
        '{}<div class="quiet">{}<span class="mono">{}</span></div>', visible(value), where, line
    )


def _standing(value: Any, cell: Cell) -> SafeString:
    return badges.state(value)


KINDS = {"waiver": _("Waiver"), "false_positive": _("False positive")}

STATES = (
    (FindingState.OPEN.value, _("Open")),
    (FindingState.WAIVED.value, _("Waived")),
    (FindingState.FALSE_POSITIVE.value, _("False positive")),
    (FindingState.FIXED.value, _("Fixed")),
    (FindingState.SUPERSEDED.value, _("Superseded")),
)


_REFERENCE = Column("reference", _("Finding"), show=cells.reference, sort="id", row_header=True)
_SEVERITY = Column("severity", _("Severity"), show=cells.severity, sort="rank")
_STATE = Column("standing", _("State"), show=_standing)
_PROJECT = Column("project", _("Project"), value="project.name", show=cells.text, away=True)
_DUE = Column("due", _("Due"), value="due_on", show=cells.day, sort="due_on")
_SEEN = Column(
    "seen", _("Last seen"), value="last_seen_at", show=cells.age, sort="last_seen_at", away=True
)


@lru_cache(maxsize=4)
def findings(day: date) -> Listing:
    """Return the list of findings as it is on a day: what is open, and what is overdue."""

    def in_state(rows: Rows, states: tuple[str, ...]) -> Rows:
        if set(states) >= set(FindingState.values):
            return rows
        return rows.filter(queries.in_state(states, day))

    def overdue(rows: Rows, values: tuple[str, ...]) -> Rows:
        return rows.filter(queries.open_now(day), due_on__lt=day)

    return Listing(
        name="findings",
        columns=(
            _REFERENCE,
            _SEVERITY,
            Column("message", _("What is wrong"), show=_what, wide=True),
            _STATE,
            _PROJECT,
            _DUE,
            _SEEN,
        ),
        filters=(
            Choice("state", _("State"), STATES, default=("open",), apply=in_state),
            Choice("severity", _("Severity"), _severities, apply=_worst),
            Choice("project", _("Project"), _projects, field="project__reference"),
            Choice(
                "check",
                _("Check"),
                lambda request: tuple(options.titles().items()),
                field="check_id",
            ),
            Choice(
                "control",
                _("Control"),
                lambda request: tuple(
                    (name, f"{name} {options.control_title(name)}")
                    for name in options.checks_by_control()
                ),
                apply=_speaks_to,
            ),
            Choice("overdue", _("Overdue"), (("yes", _("Past its day, and open")),), apply=overdue),
            Choice("owner", _("Owner"), _owners, field="asset__owner"),
        ),
        search=("message", "path"),
        reference="reference",
        sort="-severity",
        select="reference",
        caption=_("Findings"),
        empty=Empty(
            _("No findings yet."),
            _("They come with the first snapshot that a project pushes."),
            "/projects/",
            _("How to push"),
        ),
    )


def findings_csv(day: date) -> Listing:
    """Return the same list as a file, with what a screen has no room for."""
    return replace(findings(day), columns=_FILE)


_FILE = (
    _REFERENCE,
    _SEVERITY,
    _STATE,
    Column("until", _("Until")),
    Column("check_id", _("Check")),
    Column("rule", _("Rule")),
    Column("message", _("What is wrong")),
    Column("remediation", _("What to do")),
    _PROJECT,
    Column("path", _("File")),
    Column("line", _("Line")),
    Column("cell", _("Notebook cell")),
    Column("function", _("Function")),
    Column("owner", _("Owner"), value="asset.owner"),
    Column("controls", _("Controls"), value=lambda row: " ".join(row.controls)),
    _DUE,
    Column("first_seen_at", _("First seen")),
    _SEEN,
    Column("closed_at", _("Closed")),
    Column("fingerprint", _("Fingerprint")),
)


def _decisions(
    caption: Any, empty: Empty, *, select: str = "", without: tuple[str, ...] = ("standing",)
) -> Listing:
    """Return a list of decisions without the columns that say the same in every row."""
    whole = Listing(
        name="decisions",
        columns=(
            Column(
                "reference",
                _("Request"),
                show=cells.linked(lambda row: f"/decisions/{row.reference}/"),
                sort="id",
                row_header=True,
            ),
            Column("kind", _("Asks for"), show=_kind),
            Column("finding", _("Finding"), value="finding.reference", show=cells.reference),
            Column(
                "severity",
                _("Severity"),
                value="finding.severity",
                show=cells.severity,
                sort="finding__rank",
            ),
            Column("reason", _("Reason"), show=cells.text, wide=True),
            Column("standing", _("State"), show=_ending),
            Column("requester", _("Asked by"), value="requester_name", show=cells.text, away=True),
            Column("approver", _("Decides"), value="approver_name", show=cells.text, away=True),
            Column("expires", _("Last day"), value="expires_on", show=cells.day, sort="expires_on"),
        ),
        filters=(
            Choice("kind", _("Asks for"), tuple(KINDS.items())),
            Choice("project", _("Project"), _projects, field="finding__project__reference"),
        ),
        search=("reason", "finding__message"),
        reference="reference",
        sort="-reference",
        select=select,
        caption=caption,
        empty=empty,
    )
    return replace(whole, columns=tuple(c for c in whole.columns if c.key not in without))


MINE = _decisions(
    _("Requests that wait for you"),
    Empty(_("Nothing waits for you."), _("Requests that name you as approver stand here.")),
    select="reference",
    without=("standing", "approver"),
)
OTHERS = _decisions(
    _("Requests that wait for others"),
    Empty(
        _("Nothing waits for anybody else."),
        _("Requests come from the page of a finding, or from muniment.toml."),
        "/findings/",
        _("See findings"),
    ),
)
IN_FORCE = _decisions(
    _("In force"),
    Empty(_("Nothing is in force."), _("Every open finding counts.")),
)
ENDED = _decisions(
    _("Ended"),
    Empty(_("Nothing has ended yet."), _("What was refused, revoked or ran out stands here.")),
    without=(),
)
