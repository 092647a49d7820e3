"""Tasks and templates in the API's shape."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from ninja import Schema
from pydantic import Field

from muniment.engine.calendar.keeping import standing
from muniment.engine.calendar.rules import LONGEST_TEXT, parse
from muniment.web.api.bodies import WHOLE, Body, Day, Id
from muniment.web.apps.calendar.models import Task, TaskTemplate
from muniment.web.apps.calendar.queries import occurrence
from muniment.web.apps.calendar.services.asking import Wanted
from muniment.web.apps.calendar.services.templates import Planned
from muniment.web.apps.calendar.vocabulary import (
    LONGEST_LEAD,
    LONGEST_NOTE,
    LONGEST_TITLE,
    MOST_SERVED,
    TaskKind,
)
from muniment.web.apps.organization.queries import today

Title = Annotated[str, Field(min_length=1, max_length=LONGEST_TITLE, examples=["Review access"])]
Text = Annotated[str, Field(max_length=LONGEST_NOTE)]
Item = Annotated[str, Field(min_length=1, max_length=20, examples=["A.5.18"])]
KindIn = Annotated[TaskKind, Field(strict=False, examples=["review"])]


class TaskOut(Schema):
    """One task."""

    id: UUID
    row_version: int
    reference: str
    template: UUID | None
    project: UUID | None
    title: str
    kind: str
    note: str
    proof: str
    serves: list[str]
    about_type: str
    about: UUID | None
    about_url: str
    about_label: str
    due_on: date
    first_due_on: date
    closes_on: date | None = Field(
        description="once this day has ended a task that waits is missed; null: it stays late"
    )
    planned_for: UUID | None
    assignee: UUID | None = Field(description="null: the officers")
    deputy: UUID | None
    fallen: str
    state: str
    standing: str = Field(description="what it amounts to today: due, overdue, late, missed ...")
    said: str
    done_by: UUID | None
    done_at: datetime | None
    done_on: date | None
    late_days: int


class TemplateOut(Schema):
    """One template."""

    id: UUID
    row_version: int
    reference: str
    project: UUID | None
    title: str
    kind: str
    note: str
    proof: str
    serves: list[str]
    rule: str = Field(description="RFC 5545")
    starts_on: date
    lead_days: int
    assignee: UUID
    deputy: UUID | None
    planned_until: date
    archived_at: datetime | None


class TaskIn(Body):
    """A single task."""

    title: Title
    kind: KindIn
    due_on: Day = Field(examples=["2027-01-29"])
    assignee: Id = Field(description="who does it: a person's id")
    deputy: Id | None = Field(None, examples=[None])
    note: Text = Field("", examples=["Ask for the new certificate."])
    proof: Text = Field("", description="what is to be shown for it")
    serves: list[Item] = Field(default_factory=list, max_length=MOST_SERVED)

    def wanted(self, project: UUID | None) -> Wanted:
        """Return it as the services take it."""
        return Wanted(
            title=self.title,
            kind=self.kind,
            due_on=self.due_on,
            assignee=self.assignee,
            deputy=self.deputy,
            project=project,
            note=self.note,
            proof=self.proof,
            serves=tuple(self.serves),
        )


class AskingIn(TaskIn):
    """A single task that is asked for."""

    project: Id | None = Field(None, description="null: the organisation as a whole")


class TemplateIn(Body):
    """A task that comes again."""

    title: Title
    kind: KindIn
    rule: Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT)] = Field(
        description="RFC 5545; docs/calendar.md says which part of it",
        examples=["FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"],
    )
    starts_on: Day = Field(examples=["2027-01-29"])
    assignee: Id = Field(description="who does it: a person's id")
    deputy: Id | None = Field(None, examples=[None])
    lead_days: Annotated[int, Field(ge=0, le=LONGEST_LEAD), WHOLE] = 14
    note: Text = ""
    proof: Text = Field("", description="what is to be shown for it")
    serves: list[Item] = Field(default_factory=list, max_length=MOST_SERVED)

    def planned(self) -> Planned:
        """Return it as the services take it.

        Raises:
            RuleError: The rule is none that is accepted.
        """
        return Planned(
            title=self.title,
            kind=self.kind,
            rule=parse(self.rule),
            starts_on=self.starts_on,
            assignee=self.assignee,
            deputy=self.deputy,
            lead_days=self.lead_days,
            note=self.note,
            proof=self.proof,
            serves=tuple(self.serves),
        )


class PlanningIn(TemplateIn):
    """A template that is made."""

    project: Id | None = Field(None, description="null: the organisation as a whole")


class ReplanningIn(TemplateIn):
    """A template as it is to be."""

    reason: Text = Field("", description="needed where tasks that are planned already fall away")


class DoneIn(Body):
    """That a task is done, now."""

    note: Text = Field("", examples=["Two rights taken away."])


class TaskReasonIn(Body):
    """Why."""

    reason: Annotated[str, Field(min_length=1, max_length=LONGEST_NOTE, examples=["Sold."])]


class HandingOverIn(TaskReasonIn):
    """To whom, and why."""

    to: Id = Field(description="a person's id")


def task_out(row: Task) -> dict[str, Any]:
    """Return a task in the API's shape."""
    return {
        **{name: getattr(row, name) for name in _TASK},
        "template": row.template_id,
        "project": row.project_id,
        "about": row.about_id,
        "planned_for": row.planned_for_id,
        "assignee": row.assignee_id,
        "deputy": row.deputy_id,
        "standing": standing(occurrence(row), today()).value,
    }


def template_out(row: TaskTemplate) -> dict[str, Any]:
    """Return a template in the API's shape."""
    return {
        **{name: getattr(row, name) for name in _TEMPLATE},
        "project": row.project_id,
        "assignee": row.assignee_id,
        "deputy": row.deputy_id,
    }


_NAMED = {"template", "project", "about", "planned_for", "assignee", "deputy", "standing"}
_TASK = tuple(name for name in TaskOut.model_fields if name not in _NAMED)
_TEMPLATE = tuple(name for name in TemplateOut.model_fields if name not in _NAMED)
