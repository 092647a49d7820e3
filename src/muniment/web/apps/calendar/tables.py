"""The lists of tasks and of templates, declared."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.engine.calendar.keeping import Standing, standing
from muniment.engine.calendar.rules import parse
from muniment.web.apps.access.choices import project_choices
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.calendar.models import Task
from muniment.web.apps.calendar.queries import occurrence, standing_is
from muniment.web.apps.calendar.responsible import workers
from muniment.web.apps.calendar.ui.words import KINDS, STANDINGS, kind_word, standing_badge
from muniment.web.apps.calendar.wording import rule_words
from muniment.web.apps.organization.queries import today
from muniment.web.ui.components import badges, names
from muniment.web.ui.listing import Cell, Choice, Column, Empty, Listing, Period, cells

_ME, _NOBODY = "me", "officers"


def _stands(row: Any) -> Standing:
    return standing(occurrence(row), today())


def _standing(value: Standing, cell: Cell) -> SafeString:
    badge = standing_badge(value)
    if value is Standing.LATE:
        late = gettext("%(days)d days") % {"days": cell.row.late_days}
        return format_html('{} <span class="quiet">{}</span>', badge, late)
    return badge


def _assignee(row: Task) -> str:
    return str(row.assignee) if row.assignee else gettext("the officers")


def _kind(value: str, cell: Cell) -> str:
    return kind_word(value)


def _rule(value: str, cell: Cell) -> str:
    return rule_words(parse(value))


def _able(value: bool, cell: Cell) -> SafeString | str:
    return badges.tag(gettext("Assignee gone"), "warn") if value else ""


def _narrowed(rows: Any, values: tuple[str, ...]) -> Any:
    return rows.filter(standing_is([Standing(value) for value in values], today()))


def _projects(request: HttpRequest) -> list[tuple[str, str]]:
    rows = project_choices(request, Permission.SEE_TASKS)
    return [(reference, f"{reference} {name}") for reference, name in rows]


def _people(request: HttpRequest) -> list[tuple[str, Any]]:
    found = [(str(person.pk), str(person)) for person in workers(None)]
    return [(_ME, _("Me")), (_NOBODY, _("The officers")), *found]


def _given_to(principal: Principal, rows: Any, values: tuple[str, ...]) -> Any:
    found = Q(pk__in=[])
    for value in values:
        if value == _NOBODY:
            found |= Q(assignee=None)
        else:
            found |= Q(assignee=principal.id if value == _ME else UUID(value))
    return rows.filter(found)


_KIND = Choice("kind", _("Kind"), [(kind.value, word) for kind, word in KINDS.items()])
_PROJECT = Choice("project", _("Project"), _projects, field="project__reference")


def tasks_of(principal: Principal) -> Listing:
    """Return the list of all tasks for somebody; "me" among the people is them."""
    return Listing(
        name="tasks",
        columns=(
            Column("reference", _("Task"), show=cells.reference, sort="reference", row_header=True),
            Column("title", _("What is to be done"), show=cells.text, wide=True),
            Column("kind", _("Kind"), show=_kind, sort=("kind", "due_on"), away=True),
            Column(
                "standing",
                _("State"),
                value=_stands,
                show=_standing,
                export=lambda value: value.value,
            ),
            Column("due_on", _("Due"), show=cells.day, sort=("due_on", "reference")),
            Column("assignee", _("Who"), value=_assignee, show=cells.text),
            Column("project", _("Project"), value="project.name", show=cells.text, away=True),
            Column("about", _("About"), value="about_label", show=_about, away=True),
            Column("late_days", _("Days late"), align="end", away=True),
        ),
        filters=(
            Choice(
                "state",
                _("State"),
                [
                    (each.value, word)
                    for each, (_tone, word) in STANDINGS.items()
                    if each is not Standing.PLANNED
                ],
                apply=_narrowed,
                default=(Standing.OVERDUE.value, Standing.DUE.value),
            ),
            Choice(
                "who",
                _("Who"),
                _people,
                apply=lambda rows, values: _given_to(principal, rows, values),
            ),
            _KIND,
            Period("due", _("Due"), field="due_on", days=True),
            Choice(
                "from",
                _("Comes"),
                [("template", _("again, by a template")), ("single", _("once"))],
                apply=_comes,
            ),
            _PROJECT,
        ),
        search=("title",),
        reference=_called,
        select="ticket" if principal.allows(Permission.WORK_TASKS) else "",
        sort="due_on",
        caption=str(_("Tasks")),
        empty=Empty(
            _("There is no task yet."),
            _("They come of templates, of other records, or an officer asks for one."),
            "/tasks/templates/",
            _("To the templates"),
        ),
    )


def _called(rows: Any, wanted: str) -> Any:
    """Return the task of a reference, a template's tasks, or those about a record."""
    if wanted.startswith("T-"):
        return rows.filter(reference=wanted)
    if wanted.startswith("K-"):
        return rows.filter(template__reference=wanted)
    return rows.filter(about_label=wanted)


def _comes(rows: Any, values: tuple[str, ...]) -> Any:
    return rows if len(values) != 1 else rows.filter(template__isnull=values[0] == "single")


def _about(value: str, cell: Cell) -> SafeString | str:
    return names.reference(value, cell.row.about_url) if value else ""


def _served(value: str, cell: Cell) -> SafeString:
    items = [(item,) for item in value.split(", ") if item]
    return format_html_join(" ", '<span class="reference">{}</span>', items)


def templates_of(principal: Principal) -> Listing:
    """Return the list of templates for somebody; who may change some can tick them."""
    return replace(TEMPLATES, select="ticket" if principal.allows(Permission.EDIT_TASKS) else "")


TEMPLATES = Listing(
    name="task-templates",
    columns=(
        Column("reference", _("Template"), show=cells.reference, sort="reference", row_header=True),
        Column("title", _("What is to be done"), show=cells.text, sort="title", wide=True),
        Column("kind", _("Kind"), show=_kind, sort="kind", away=True),
        Column("rule", _("When"), show=_rule, wide=True),
        Column("assignee", _("Who"), value=lambda row: str(row.assignee), show=cells.text),
        Column("unable", _("Warning"), show=_able),
        Column(
            "serves",
            _("Works for"),
            value=lambda row: ", ".join(row.serves),
            show=_served,
            away=True,
        ),
        Column("project", _("Project"), value="project.name", show=cells.text, away=True),
        Column("starts_on", _("First day"), listed=False),
        Column("deputy", _("Deputy"), listed=False),
        Column("lead_days", _("Lead time in days"), listed=False),
        Column("note", _("How"), listed=False),
        Column("proof", _("Proof wanted"), listed=False),
    ),
    filters=(_KIND, _PROJECT),
    search=("title", "reference"),
    reference="reference",
    sort="title",
    caption=str(_("Task templates")),
    empty=Empty(
        _("No template yet."),
        _("The catalogue knows what comes again in an ISMS: adopt what fits you."),
        "/tasks/templates/proposals/",
        _("Look at the proposals"),
    ),
)
