"""Task templates from a table: a plan for the year, as companies keep it in a spreadsheet.

Each row is made or changed by ``services.templates``, with an entry of its own in the ledger, and
all of them or none.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.engine.calendar.rules import parse
from muniment.engine.calendar.spoken import spoken_rule
from muniment.web.apps.access.principals import Denied, NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.calendar.dues import About
from muniment.web.apps.calendar.models import TaskTemplate
from muniment.web.apps.calendar.policies import allows
from muniment.web.apps.calendar.services.templates import (
    Planned,
    change,
    create,
    differs,
    drafted,
)
from muniment.web.apps.calendar.ui.words import KINDS
from muniment.web.apps.calendar.vocabulary import TaskKind
from muniment.web.apps.ledger.services import Change, record
from muniment.web.apps.records.importables import Became, Importable, Pass, Source, importable
from muniment.web.apps.records.named_projects import NamedProjects
from muniment.web.apps.records.registers.fields import Field, Form
from muniment.web.apps.records.services.keeping import Unfitting

MOST: Final = 1000
"""Rows of one file: each may make tasks of its own."""
_FIELDS = (
    Field("title", _("What is to be done"), Form.LINE, required=True),
    Field("kind", _("Kind"), Form.CHOICE, choices=lambda: _kinds()),
    Field(
        "rule",
        _("When"),
        Form.LINE,
        _("monthly, quarterly, yearly, every 6 weeks; or a rule of RFC 5545"),
        required=True,
    ),
    Field("starts_on", _("First day"), Form.DAY, required=True),
    Field("assignee", _("Who"), Form.PERSON, required=True),
    Field("deputy", _("Deputy"), Form.PERSON),
    Field("lead_days", _("Lead time in days"), Form.WHOLE),
    Field("project", _("Project"), Form.LINE, _("name of a project; empty: the organisation's")),
    Field("note", _("How"), Form.TEXT),
    Field("proof", _("Proof wanted"), Form.TEXT),
    Field("serves", _("Works for"), Form.LINE, _("clause items and controls, with ; between")),
)


def _kinds() -> list[tuple[str, str]]:
    return [(kind.value, str(word)) for kind, word in KINDS.items()]


def _require(principal: Principal) -> None:
    if not principal.allows(Permission.EDIT_TASKS):
        raise Denied(
            gettext("you may not plan tasks"),
            hint=gettext("Security officers may."),
        )


class _Reading:
    """Rows of a file on their way into the plan."""

    def __init__(self, asked: Pass) -> None:
        self._principal = asked.principal
        self._projects = NamedProjects(asked.principal, Permission.SEE_TASKS)
        self._there = asked.there(TaskTemplate.objects.select_related("project"))
        self._fresh: list[tuple[UUID | None, Planned]] = []
        self._changed: list[tuple[TaskTemplate, Planned]] = []
        self._rows = 0

    def take(self, reference: str, plain: dict[str, JSON]) -> Became:
        self._rows += 1
        if self._rows > MOST:
            raise UsageError(gettext("a file has at most %(most)d templates") % {"most": MOST})
        if reference:
            return self._change(reference, plain)
        project = self._projects.find(plain.get("project"))
        planned = _planned(plain, None)
        drafted(self._principal, project, planned)
        self._fresh.append((project, planned))
        return Became.FRESH

    def write(self, principal: Principal, source: Source) -> None:
        why = gettext("import of %(file)s") % {"file": source.payload["file"]}
        for project, planned in self._fresh:
            create(principal, project, planned)
        for row, planned in self._changed:
            change(principal, row.pk, planned, row.row_version, why)
        record(Change("tasktemplate.imported", principal.id, "import", source.id, source.payload))

    def _change(self, reference: str, plain: dict[str, JSON]) -> Became:
        row = self._there.get(reference)
        if row is None or not allows(self._principal, Permission.SEE_TASKS, row.project_id):
            raise NotFound(gettext("there is no such template; leave it empty for a new one"))
        if plain.get("project") and self._projects.find(plain.get("project")) != row.project_id:
            raise UsageError(gettext("a template stays in its project; make another"))
        planned = _planned(plain, row)
        if not differs(self._principal, row, planned):
            return Became.SAME
        self._changed.append((row, planned))
        return Became.CHANGED


def _planned(plain: dict[str, JSON], row: TaskTemplate | None) -> Planned:
    """Return what a row plans; where a template is there, a column left out changes nothing.

    Raises:
        Unfitting: Something that every template needs is missing.
        RuleError: Nobody can tell how often it comes.
    """
    missing = [
        each.name
        for each in _FIELDS
        if each.required and not plain.get(each.name) and (row is None or each.name in plain)
    ]
    if missing:
        raise Unfitting(dict.fromkeys(missing, gettext("this is needed")))
    given: dict[str, Any] = {}
    for name in ("title", "note", "proof"):
        if name in plain:
            given[name] = str(plain[name] or "")
    for name in ("assignee", "deputy"):
        if name in plain:
            given[name] = UUID(str(plain[name])) if plain[name] else None
    if "starts_on" in plain:
        given["starts_on"] = date.fromisoformat(str(plain["starts_on"]))
    if plain.get("kind"):
        given["kind"] = TaskKind(plain["kind"])
    if plain.get("lead_days") is not None:
        given["lead_days"] = plain["lead_days"]
    if "serves" in plain:
        parts = str(plain["serves"] or "").replace(",", ";").split(";")
        given["serves"] = tuple(part.strip() for part in parts if part.strip())
    start = given.get("starts_on") or (row.starts_on if row is not None else None)
    if "rule" in plain and start is not None:
        given["rule"] = spoken_rule(str(plain["rule"]), start)
    if row is None:
        return Planned(**{"kind": TaskKind.OTHER, **given})
    return replace(_as_planned(row), **given)


def _as_planned(row: TaskTemplate) -> Planned:
    about = None
    if row.about_id is not None:
        about = About(row.about_type, row.about_id, row.about_url, row.about_label)
    return Planned(
        title=row.title,
        kind=TaskKind(row.kind),
        rule=parse(row.rule),
        starts_on=row.starts_on,
        assignee=row.assignee_id,
        deputy=row.deputy_id,
        lead_days=row.lead_days,
        note=row.note,
        proof=row.proof,
        serves=tuple(row.serves),
        about=about,
    )


TEMPLATES = importable(
    Importable(
        slug="task-templates",
        many=_("Task templates"),
        path="/tasks/templates/",
        fields=_FIELDS,
        require=_require,
        reading=_Reading,
        key=_("Template"),
    )
)
