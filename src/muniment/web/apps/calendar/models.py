"""Templates of tasks that come again, the tasks themselves, and what reminds of them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from muniment.engine.calendar.keeping import WAITING, State
from muniment.engine.calendar.rules import LONGEST_TEXT
from muniment.web.apps.access.models import Person
from muniment.web.apps.blobs.models import Blob
from muniment.web.apps.calendar.vocabulary import LONGEST_TITLE, Fallen, TaskKind
from muniment.web.apps.ledger.models import Record
from muniment.web.apps.organization.models import Project

_KINDS = [(kind.value, kind.value) for kind in TaskKind]
_WAITING = [state.value for state in sorted(WAITING, key=lambda each: each.value)]


class Described(Record):
    """What a task and its template have in common.

    Attributes:
        reference: Short name for people.
        project: Whose it is; None: the organisation's as a whole.
        serves: Ids of clause items and controls that it works for.
        deputy: Who does it when the assignee cannot.
        proof: What is to be shown for it; "": nothing beside a note.
        about_type: Kind of the record that it is about; "": none.
        about_id: That record.
        about_url: Its page.
        about_label: What people called it when the task was made.
    """

    reference = models.CharField(max_length=16, unique=True)
    project = models.ForeignKey(Project, models.PROTECT, null=True, related_name="+")
    title = models.CharField(max_length=LONGEST_TITLE)
    kind = models.CharField(max_length=16, choices=_KINDS)
    serves = models.JSONField(default=list)
    deputy = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    proof = models.TextField(blank=True)
    about_type = models.CharField(max_length=64, blank=True)
    about_id = models.UUIDField(null=True, blank=True)
    about_url = models.CharField(max_length=300, blank=True)
    about_label = models.CharField(max_length=200, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.reference

    @property
    def ticket(self) -> str:
        """It and the version that somebody read, for a form."""
        return f"{self.reference}:{self.row_version}"


class TaskTemplate(Described):
    """A task that comes again by a rule.

    Attributes:
        note: What is to be done, for whoever does it.
        rule: RFC 5545, as ``engine.calendar.rules`` writes it.
        starts_on: The first day on which one may fall due.
        assignee: Who does it.
        lead_days: So many days before its due day a task is there to be done.
        planned_until: Up to this day every task of the rule exists; never a day before the one on
            which the rule was set, so that no change makes a task appear in the past.
        proposal: Id of the proposal that it was adopted from; "": none.
        archived_at: When it was put away; no more tasks come of it.
    """

    note = models.TextField(blank=True)
    rule = models.CharField(max_length=LONGEST_TEXT)
    starts_on = models.DateField()
    assignee = models.ForeignKey(Person, models.PROTECT, related_name="templates")
    lead_days = models.PositiveSmallIntegerField(default=14)
    planned_until = models.DateField()
    proposal = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField()
    archived_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["archived_at", "title"], name="template_live"),
            models.Index(fields=["assignee", "archived_at"], name="template_assignee"),
        ]


class Task(Described):
    """One thing to be done by a day: an occurrence of a template, or a single one.

    Attributes:
        template: What it comes from; None: it was asked for by itself. With ``due_on`` unique.
        note: What is to be done, or why it was asked for.
        key: With ``about_id``, what it was asked for: no second one while the first waits.
        due_on: The last day on which it is on time. Of a template's task it never changes.
        first_due_on: Of a single one, the day it was first due.
        closes_on: The day on which the next one is due: once it has ended, this one is missed.
            None: it stays late until it is done.
        planned_for: Who was to do it when it was made.
        assignee: Who is to do it now; None: the officers.
        fallen: Why somebody else does it, where nobody decided that.
        said: What was said of it last: of its doing, skipping or handing over.
        done_by: Who did it, or skipped it.
        done_at: When.
        done_on: Which day that was for the organisation.
        late_days: By how many days it was late when it was done.
    """

    template = models.ForeignKey(TaskTemplate, models.PROTECT, null=True, related_name="tasks")
    note = models.TextField(blank=True)
    key = models.CharField(max_length=40, blank=True)
    due_on = models.DateField()
    first_due_on = models.DateField()
    closes_on = models.DateField(null=True, blank=True)
    planned_for = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    assignee = models.ForeignKey(Person, models.PROTECT, null=True, related_name="tasks")
    fallen = models.CharField(
        max_length=16, blank=True, choices=[(each.value, each.value) for each in Fallen]
    )
    state = models.CharField(
        max_length=12,
        choices=[(state.value, state.value) for state in State],
        default=State.OPEN.value,
    )
    said = models.TextField(blank=True)
    asked_by = models.UUIDField()
    created_at = models.DateTimeField()
    done_by = models.UUIDField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    late_days = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["template", "due_on"], name="task_once"),
            models.UniqueConstraint(
                fields=["about_id", "key"],
                condition=models.Q(state__in=_WAITING) & ~models.Q(key=""),
                name="task_asked_once",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["due_on", "reference", "id"], name="task_due"),
            models.Index(
                fields=["due_on", "state", "closes_on", "late_days", "serves"], name="task_plan"
            ),
            models.Index(fields=["state", "due_on"], name="task_state"),
            models.Index(fields=["assignee", "state", "due_on"], name="task_assignee"),
            models.Index(fields=["assignee", "state", "done_on"], name="task_done"),
            models.Index(fields=["assignee", "due_on", "reference"], name="task_mine"),
            models.Index(fields=["deputy", "state", "due_on"], name="task_deputy"),
            models.Index(fields=["kind", "due_on"], name="task_kind"),
            models.Index(fields=["about_id", "state"], name="task_about"),
            models.Index(fields=["about_label"], name="task_about_label"),
            models.Index(fields=["project", "due_on"], name="task_project"),
            models.Index(
                fields=["closes_on"],
                name="task_closes",
                condition=models.Q(state__in=_WAITING),
            ),
        ]


class Served(models.Model):
    """A clause item or control that a task works for: ``Task.serves``, to be searched by."""

    id = models.BigAutoField(primary_key=True)
    task = models.ForeignKey(Task, models.CASCADE, related_name="served")
    item = models.CharField(max_length=20)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["item", "task"], name="served_once"),
        ]


class Proof(Record):
    """A file that shows that a task was done."""

    task = models.ForeignKey(Task, models.PROTECT, related_name="proofs")
    blob = models.ForeignKey(Blob, models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    size = models.PositiveBigIntegerField()
    added_by = models.UUIDField()
    added_at = models.DateTimeField()


class CalendarFeed(Record):
    """Somebody's calendar, for programs that show one. The address itself is not kept.

    Attributes:
        digest: SHA-256 of the secret in its address, hexadecimal.
        hint: The last four characters, so that people can tell two apart.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="feeds")
    digest = models.CharField(max_length=64, unique=True)
    hint = models.CharField(max_length=4)
    created_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["person"], condition=models.Q(revoked_at=None), name="feed_one_in_force"
            ),
        ]


class ReminderRules(Record):
    """When mails remind of tasks: one row for the organisation; without it, the defaults.

    Attributes:
        distances: Days before the due day, 0 for the day itself.
        overdue_every: Days from one mail to the next once it is overdue.
        escalate_after: Days overdue after which the assignee's manager is told.
    """

    only = models.BooleanField(default=True, unique=True)
    distances = models.JSONField(default=list)
    overdue_every = models.PositiveSmallIntegerField()
    escalate_after = models.PositiveSmallIntegerField()


class Delivery(models.TextChoices):
    """How far a reminder has come."""

    PLANNED = "planned"
    SENDING = "sending"
    """Being handed over. What stands so after a crash may have arrived: it is not sent again."""
    SENT = "sent"
    IN_DOUBT = "in_doubt"
    """Nobody knows whether it arrived; the next daily mail says it again."""


class Reminder(models.Model):
    """One reminder to one person. The machine's own memory, as jobs are: no record of the company.

    Attributes:
        occasion: ``before-7``, ``overdue-2``, ``escalated-0``: unique with task, day and person.
        due_on: The due day that it reminds of; a task that is moved reminds anew.
        tries: How often the mail server refused it.
    """

    id = models.BigAutoField(primary_key=True)
    task = models.ForeignKey(Task, models.CASCADE, related_name="reminders")
    occasion = models.CharField(max_length=24)
    due_on = models.DateField()
    person = models.UUIDField()
    delivery = models.CharField(max_length=8, choices=Delivery, default=Delivery.PLANNED)
    tries = models.PositiveIntegerField(default=0)
    planned_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["task", "occasion", "due_on", "person"], name="reminder_once"
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["person"],
                name="reminder_open",
                condition=models.Q(delivery__in=["planned", "sending"]),
            ),
            models.Index(fields=["person", "ended_at"], name="reminder_ended"),
        ]
