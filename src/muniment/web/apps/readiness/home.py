"""What Home says to one person: what waits for them, numbers, and what changed.

Four statements, whatever the size of the registers.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import (
    CharField,
    Count,
    F,
    IntegerField,
    Model,
    Q,
    QuerySet,
    Subquery,
    Sum,
    TextField,
    Value,
)
from django.db.models.fields.json import KeyTextTransform, KeyTransform
from django.db.models.functions import Cast

from muniment.core.severity import Severity
from muniment.web.apps.access.models import Person, Token
from muniment.web.apps.access.principals import HOST_PRINCIPAL, SYSTEM_PRINCIPAL, Principal
from muniment.web.apps.access.queries import called, named
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.appointments.models import Appointment
from muniment.web.apps.appointments.queries import waiting_for
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.evidence.models import Snapshot
from muniment.web.apps.findings.models import Decision, DecisionState, Finding
from muniment.web.apps.findings.queries import open_now
from muniment.web.apps.ledger.models import Entry
from muniment.web.apps.ledger.payloads import payload_of
from muniment.web.apps.ledger.sentences import sentence
from muniment.web.apps.organization.models import Organization, Project
from muniment.web.apps.risks.models import Risk
from muniment.web.apps.risks.queries import unadopted
from muniment.web.ui.contributions import counted

NAMED = 5
"""How many of each kind of thing that waits are named; all are counted."""
RECENT = timedelta(days=7)
_ENTRIES = 15
_NO_NEWS = (
    "person.factor_added",
    "person.recovery_codes_made",
    "person.invited_again",
    "evidence.facts-read",
    "snapshot.bundle-read",
    "ledger.exported",
)
"""Entries that change no register: reads, and what follows from joining. The ledger has them."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """Counts for one person, of the projects that they may see.

    Attributes:
        decisions: Requests that wait for this person's answer.
        reviews: Risks of theirs that should be looked at.
        appointments: Roles that they were appointed to and have not answered.
        overdue_mine: Open findings of their assets, past their day.
        open: Severity to open findings.
        overdue: Open findings past their day.
        opened: Findings that snapshots of a week opened, those that came back included.
        fixed: Findings that they found fixed.
        proposals: Proposed risks that nobody adopted.
        projects: Projects that are not archived.
        tokens: Tokens ever made.
        snapshots: Snapshots ever received.
        people: People who can sign in.
        steps: Steps of the first hour that were taken or skipped.
    """

    decisions: int
    reviews: int
    appointments: int
    overdue_mine: int
    open: dict[str, int]
    overdue: int
    opened: int
    fixed: int
    proposals: int
    projects: int
    tokens: int
    snapshots: int
    people: int
    steps: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits for somebody.

    Attributes:
        kind: ``decision``, ``review``, ``appointment`` or ``overdue``.
        reference: What people call it.
        text: What it is about.
        due_on: By when; None for no day.
        severity: Of the finding, or "".
    """

    kind: str
    reference: str
    text: str
    due_on: date | None
    severity: str


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that happened.

    Attributes:
        at: When.
        who: Who did it, by name.
        what: In a sentence.
        url: Where it is told.
        about: What people call what it was done to: a reference, a name; "" where it has none.
    """

    at: datetime
    who: str
    what: str
    url: str
    about: str = ""


def numbers(principal: Principal, day: date, moment: datetime) -> Numbers:
    """Return the counts for one person. Two statements.

    Args:
        principal: Who looks.
        day: Today, for the organisation.
        moment: Now.
    """
    wanted: dict[str, QuerySet[Any, Any]] = {
        "decisions": _decisions(principal, day),
        "reviews": _reviews(principal),
        "appointments": waiting_for(principal.id),
        "overdue_mine": _overdue(principal, day),
        "proposals": unadopted(principal.projects(Permission.SEE_RISKS)),
        "projects": Project.objects.filter(archived_at=None),
        "tokens": Token.objects.all(),
        "snapshots": Snapshot.objects.all(),
        "people": Person.objects.filter(is_active=True),
    }
    pushed = _seen(
        principal,
        Permission.SEE_FINDINGS,
        Snapshot.objects.filter(received_at__gte=moment - RECENT),
    )
    asked = {name: _count(rows) for name, rows in wanted.items()} | {
        "opened": _became(pushed, "opened"),
        "reopened": _became(pushed, "reopened"),
        "fixed": _became(pushed, "fixed"),
        "steps": counted("steps_of_the_first_hour"),
    }
    found = (
        Organization.objects.annotate(**{f"n_{name}": query for name, query in asked.items()})
        .values(*(f"n_{name}" for name in asked))
        .first()
    ) or {}
    counts = {name: int(found.get(f"n_{name}") or 0) for name in asked}
    counts["opened"] += counts.pop("reopened")
    # One walk of the index of what is open.
    still = _seen(principal, Permission.SEE_FINDINGS, Finding.objects.filter(open_now(day)))
    late = Count("pk", filter=Q(due_on__lt=day))
    rows = still.order_by().values_list("rank").annotate(number=Count("pk"), late=late)
    ranks = {rank: (number, overdue) for rank, number, overdue in rows}
    return Numbers(
        open={item.value: ranks.get(item.rank, (0, 0))[0] for item in Severity},
        overdue=sum(overdue for _, overdue in ranks.values()),
        **counts,
    )


def waiting(principal: Principal, day: date) -> list[Waiting]:
    """Return what waits for one person, the most urgent first. One statement."""
    decisions = _named(_decisions(principal, day).order_by("expires_on", "pk"), Decision)
    reviews = _named(_reviews(principal).order_by("review_due_on", "pk"), Risk)
    appointments = _named(waiting_for(principal.id).order_by("appointed_at", "pk"), Appointment)
    overdue = _named(_overdue(principal, day).order_by("due_on", "pk"), Finding)
    rows = decisions.values_list(
        _word("decision"),
        F("reference"),
        Cast("finding__message", TextField()),
        F("expires_on"),
        F("finding__severity"),
    ).union(
        reviews.values_list(
            _word("review"),
            F("reference"),
            Cast("title", TextField()),
            F("review_due_on"),
            Value("", CharField()),
        ),
        appointments.values_list(
            _word("appointment"),
            F("reference"),
            Cast("title", TextField()),
            F("from_on"),
            Value("", CharField()),
        ),
        overdue.values_list(
            _word("overdue"), F("reference"), F("message"), F("due_on"), F("severity")
        ),
        all=True,
    )
    return sorted(
        (Waiting(*row) for row in rows),
        key=lambda item: (item.due_on or date.max, item.kind, item.reference),
    )


def entries(limit: int = _ENTRIES) -> list[Happened]:
    """Return the newest entries of the log, for people who may read all of it. One statement."""
    rows = (
        Entry.objects.select_related("payload")
        .annotate(who=named("actor"), about=called("object"))
        .exclude(type__in=_NO_NEWS)
        .order_by("-index")[:limit]
    )
    own = {item.id: item.name for item in (HOST_PRINCIPAL, SYSTEM_PRINCIPAL)}
    return [
        Happened(
            row.time,
            own.get(row.actor) or str(row.who),
            sentence(row.type, payload_of(row)),
            f"/ledger/{row.index}/",
            row.about,
        )
        for row in rows
    ]


def snapshots(principal: Principal, limit: int = _ENTRIES) -> list[Snapshot]:
    """Return the newest snapshots of the projects that somebody may see. One statement."""
    rows = _seen(principal, Permission.SEE_EVIDENCE, Snapshot.objects.select_related("project"))
    return list(rows.order_by("-received_at", "-pk")[:limit])


def _seen(principal: Principal, permission: Permission, rows: Any) -> Any:
    held = principal.projects(permission)
    return rows if held is None else rows.filter(project__in=held)


def _decisions(principal: Principal, day: date) -> QuerySet[Decision, Decision]:
    rows = Decision.objects.filter(
        state=DecisionState.REQUESTED, approver=principal.id, expires_on__gte=day
    )
    held = principal.projects(Permission.DECIDE)
    return rows if held is None else rows.filter(finding__project__in=held)


def _reviews(principal: Principal) -> QuerySet[Risk, Risk]:
    rows = Risk.objects.filter(owner=principal.id, archived_at=None, review_asked_at__isnull=False)
    seen: QuerySet[Risk, Risk] = _seen(principal, Permission.SEE_RISKS, rows)
    return seen


def _overdue(principal: Principal, day: date) -> QuerySet[Finding, Finding]:
    rows = Finding.objects.filter(
        open_now(day),
        # Of a place that was merged, whoever owns the survivor answers.
        asset__in=Asset.objects.filter(
            Q(owner=principal.id, survivor=None) | Q(survivor__owner=principal.id)
        ),
        due_on__lt=day,
    )
    seen: QuerySet[Finding, Finding] = _seen(principal, Permission.SEE_FINDINGS, rows)
    return seen


def _named(rows: Any, model: type[Model]) -> Any:
    # Neither database takes a limit inside a union, both take one inside IN.
    return model._default_manager.filter(pk__in=Subquery(rows.values("pk")[:NAMED]))


def _word(word: str) -> Value:
    return Value(word, CharField())


def _count(rows: QuerySet[Any, Any]) -> Subquery:
    counted = rows.order_by().annotate(every=Value(1)).values("every")
    return Subquery(counted.annotate(number=Count("pk")).values("number"))


def _became(pushed: Any, word: str) -> Subquery:
    """Return how many findings came to this by some snapshots, as those counted them."""
    counted = KeyTextTransform(word, KeyTransform("findings", "counts"))
    rows = pushed.order_by().annotate(every=Value(1)).values("every")
    return Subquery(rows.annotate(number=Sum(Cast(counted, IntegerField()))).values("number"))
