"""The rows of the lists under Settings: people, projects and tokens, with what each list shows.

All are querysets without an order of their own: the list pages narrow, order and cut them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.db.models import (
    Case,
    Count,
    DateTimeField,
    Exists,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Lower

from muniment.web.apps.access.backends import FACTORS
from muniment.web.apps.access.models import Grant, Person, Token
from muniment.web.apps.access.queries import Held
from muniment.web.apps.access.roles import Role
from muniment.web.apps.organization.models import Project
from muniment.web.clock import now

NAMED_WITHOUT = 5
"""So many people without a second factor are named; the others are counted."""
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands for "not yet" where rows are put in order: databases differ on where nothing sorts."""
STANDINGS = {
    "active": Q(erased_at=None, is_active=True),
    "invited": Q(erased_at=None, is_active=False, left_at=None),
    "left": Q(erased_at=None, is_active=False, left_at__isnull=False),
    "erased": Q(erased_at__isnull=False),
}
"""``Person.standing`` as conditions, in the order of the list."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far second factors reach among those who are active.

    Attributes:
        active: How many people are active.
        enrolled: How many of them have a second factor.
        without: The first few of those who lack one.
    """

    active: int
    enrolled: int
    without: tuple[Person, ...]

    @property
    def unnamed(self) -> int:
        """How many more lack one than are named."""
        return self.active - self.enrolled - len(self.without)


def people(today: date) -> QuerySet[Person, Person]:
    """Return everybody, with access roles and second factors. Three statements a page."""
    # The seeds and keys of factors stand in ``data``: no list has any business with them.
    factors = Authenticator.objects.filter(type__in=FACTORS).only("pk", "user_id", "type")
    over = Case(When(until__lt=today, then=Value(True)), default=Value(False))
    grants = Grant.objects.select_related("project").annotate(over=over)
    return Person.objects.annotate(
        rank=_rank(STANDINGS),
        called=Lower("name"),
        seen=Coalesce("last_login", Value(NEVER), output_field=DateTimeField()),
        has_factor=_has_factor(),
    ).prefetch_related(
        Prefetch("authenticator_set", factors.order_by("type", "pk"), to_attr="factors"),
        Prefetch("grants", grants.order_by("role", "project__reference"), to_attr="held"),
    )


def held_by(row: Any) -> list[Held]:
    """Return the access roles of a row of ``people``. No statement."""
    return [
        Held(Role(each.role), each.project.reference if each.project else "", each.until, each.over)
        for each in row.held
    ]


def holding(roles: tuple[str, ...], today: date) -> Exists:
    """Return the condition that somebody holds one of these access roles today."""
    still = Q(until=None) | Q(until__gte=today)
    rows = Grant.objects.filter(still, person=OuterRef("pk"))
    return Exists(rows.filter(role__in=roles) if roles else rows)


def coverage() -> Coverage:
    """Return how far second factors reach among those who are active. Two statements."""
    active = Person.objects.filter(STANDINGS["active"]).annotate(has_factor=_has_factor())
    counted = active.aggregate(all=Count("pk"), enrolled=Count("pk", filter=Q(has_factor=True)))
    without: tuple[Person, ...] = ()
    if counted["enrolled"] < counted["all"]:
        rows = active.filter(has_factor=False).order_by(Lower("name"), "pk")
        without = tuple(rows[:NAMED_WITHOUT])
    return Coverage(counted["all"], counted["enrolled"], without)


def projects(visible: frozenset[UUID] | None) -> QuerySet[Project, Project]:
    """Return projects (None: all) with the number of their tokens in force."""
    found = Project.objects.annotate(
        rank=Case(When(archived_at=None, then=Value(0)), default=Value(1)),
        called=Lower("name"),
        tokens_active=Count("tokens", filter=_in_force("tokens__") & Q(archived_at=None)),
    )
    return found if visible is None else found.filter(pk__in=visible)


def tokens(visible: frozenset[UUID] | None) -> QuerySet[Token, Token]:
    """Return the tokens of projects (None: all), each with its project."""
    found = Token.objects.select_related("project").annotate(
        rank=_rank(token_states()),
        called=Lower("name"),
        used=Coalesce("last_used_at", Value(NEVER), output_field=DateTimeField()),
    )
    return found if visible is None else found.filter(project_id__in=visible)


def token_states() -> dict[str, Q]:
    """Return ``queries.token_state`` as conditions that hold now, in the order of the list."""
    return {
        "active": _in_force() & Q(project__archived_at=None),
        "archived": _in_force() & Q(project__archived_at__isnull=False),
        "expired": Q(revoked_at=None, expires_at__lte=now()),
        "revoked": Q(revoked_at__isnull=False),
    }


def _in_force(prefix: str = "") -> Q:
    return Q(**{f"{prefix}revoked_at": None, f"{prefix}expires_at__gt": now()})


def _has_factor() -> Exists:
    return Exists(Authenticator.objects.filter(user=OuterRef("pk"), type__in=FACTORS))


def _rank(states: dict[str, Q]) -> Case:
    return Case(
        *(When(condition, then=Value(at)) for at, condition in enumerate(states.values())),
        default=Value(len(states)),
    )
