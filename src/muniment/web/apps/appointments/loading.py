"""All of this app that readiness asks for, in two statements, however many people there are.

Home shows readiness, and a page asks the database twelve times at most; so five small tables come
as one union of texts, and are rows again here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import (
    Case,
    CharField,
    Count,
    DateField,
    F,
    IntegerField,
    Q,
    QuerySet,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce

from muniment.web.apps.appointments.models import (
    Appointment,
    CompanyRole,
    Compensation,
    CompetenceEvidence,
    CompetenceNeed,
    CompetencePlan,
    Staff,
)
from muniment.web.apps.appointments.presence import not_left, present

_FAR = date(1970, 1, 1)
_ASKED_FOR = (
    *("role", "title", "deputy", "state", "answer", "appointed_at", "answered_at"),
    *("from_on", "until_on", "ended_on", "reference"),
    *(
        f"staff__{name}"
        for name in ("reference", "name", "starts_on", "ends_on", "archived_at", "erased_at")
    ),
    *(f"staff__account__{name}" for name in ("name", "email", "left_at", "is_active")),
)
"""Of appointments and their people, what readiness looks at: it reads all of them."""
_COLUMNS = ("u_kind", "u_one", "u_two", "u_three", "u_four", "u_text", "u_more", "u_day", "u_flag")


@dataclass(slots=True)
class Loaded:
    """Rows of this app, without what only pages show.

    Attributes:
        appointments: The newest first, with their people.
        compensations: In use; of one whose second person left the review is overdue.
        team: How many people work here.
    """

    appointments: list[Appointment]
    roles: list[CompanyRole] = field(default_factory=list)
    needs: list[CompetenceNeed] = field(default_factory=list)
    evidence: list[CompetenceEvidence] = field(default_factory=list)
    plans: list[CompetencePlan] = field(default_factory=list)
    compensations: list[Compensation] = field(default_factory=list)
    team: int = 0


def load(day: date) -> Loaded:
    """Return everything as it stands on a day. Two statements."""
    rows = Appointment.objects.select_related("staff__account").only(*_ASKED_FOR)
    found = Loaded(list(rows.order_by("-appointed_at", "-pk")))
    first, *others = _parts(day)
    for kind, one, two, three, four, text, more, until, flag in first.union(*others, all=True):
        match kind:
            case "evidence":
                assessed = UUID(four) if flag else None
                found.evidence.append(
                    CompetenceEvidence(
                        role=one,
                        need=two,
                        staff_id=UUID(three),
                        valid_until=until,
                        assessed_by=assessed,
                    )
                )
            case "plan":
                found.plans.append(CompetencePlan(role=one, need=two, staff_id=UUID(three)))
            case "need":
                key = UUID(two)
                found.needs.append(CompetenceNeed(pk=key, role=one, reference=three, title=text))
            case "role":
                found.roles.append(
                    CompanyRole(
                        role=one,
                        title=two,
                        competence=text,
                        reason=more,
                        mandatory=flag in (1, 3),
                        single=flag in (2, 3),
                    )
                )
            case "compensation":
                found.compensations.append(
                    Compensation(
                        reference=text,
                        conflict=one,
                        role_a=two,
                        role_b=four,
                        staff_id=UUID(three),
                        review_on=until if flag else _FAR,
                    )
                )
            case "team":
                found.team = flag
    return found


def _parts(day: date) -> Iterable[QuerySet[Any, Any]]:
    seen = Q(second=None) | not_left(day, "second__")
    company = Case(
        When(mandatory=True, single=True, then=Value(3)),
        When(single=True, then=Value(2)),
        When(mandatory=True, then=Value(1)),
        default=Value(0),
    )
    # The first says what type each column has.
    yield _part(
        CompetenceEvidence.objects.filter(archived_at=None),
        "evidence",
        one=F("role"),
        two=F("need"),
        three=_key("staff_id"),
        four=Coalesce(_key("assessed_by"), Value("")),
        day=F("valid_until"),
        flag=Case(When(assessed_by=None, then=Value(0)), default=Value(1)),
    )
    yield _part(
        CompetencePlan.objects.filter(closed_at=None),
        "plan",
        one=F("role"),
        two=F("need"),
        three=_key("staff_id"),
    )
    yield _part(
        CompetenceNeed.objects.filter(archived_at=None),
        "need",
        one=F("role"),
        two=_key("id"),
        three=F("reference"),
        text=F("title"),
    )
    yield _part(
        CompanyRole.objects.filter(archived_at=None),
        "role",
        one=F("role"),
        two=F("title"),
        text=F("competence"),
        more=F("reason"),
        flag=company,
    )
    yield _part(
        Compensation.objects.filter(ended_at=None),
        "compensation",
        one=F("conflict"),
        two=F("role_a"),
        three=_key("staff_id"),
        four=F("role_b"),
        text=F("reference"),
        day=F("review_on"),
        flag=Case(When(seen, then=Value(1)), default=Value(0)),
    )
    everybody = Staff.objects.filter(present(day)).annotate(every=Value(1)).values("every")
    yield _part(everybody.annotate(number=Count("pk")), "team", flag=F("number"))


def _part(rows: Any, kind: str, **columns: Any) -> Any:
    """Return rows with the columns of the union; those that are not said are empty."""
    said = {
        "u_kind": Value(kind),
        **{f"u_{name}": columns.get(name, Value("")) for name in ("one", "two", "three", "four")},
        "u_text": columns.get("text", Value("")),
        "u_more": columns.get("more", Value("")),
    }
    typed: dict[str, Any] = {
        name: Cast(value, TextField() if name in ("u_text", "u_more") else CharField())
        for name, value in said.items()
    }
    typed["u_day"] = Cast(columns.get("day", Value(None)), DateField())
    typed["u_flag"] = Cast(columns.get("flag", Value(0)), IntegerField())
    return rows.order_by().annotate(**typed).values_list(*_COLUMNS)


def _key(column: str) -> Cast:
    """Return a key as a text of which ``UUID`` makes it again, whatever the database."""
    return Cast(column, CharField())
