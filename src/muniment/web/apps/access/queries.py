"""Reads of people and access. Each is a bounded number of statements."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db.models import Case, F, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import gettext

from muniment.web.apps.access.models import Grant, Invitation, Person, Token
from muniment.web.apps.access.principals import HOST_PRINCIPAL, SYSTEM_PRINCIPAL, NotFound
from muniment.web.apps.access.roles import Role
from muniment.web.apps.ledger.objects import reference_of
from muniment.web.apps.organization.models import Project
from muniment.web.clock import now


@dataclass(frozen=True, slots=True)
class Method:
    """One way of signing in, as its owner and administrators see it.

    Attributes:
        kind: ``totp``, ``webauthn`` or ``recovery_codes``.
        name: What the owner called a passkey; "" otherwise.
        left: Recovery codes that are not used yet; None for others.
    """

    id: int
    kind: str
    name: str
    created_at: datetime
    last_used_at: datetime | None
    left: int | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """One session that is open."""

    id: int
    ip: str
    browser: str
    begun_at: datetime
    seen_at: datetime
    current: bool


@dataclass(frozen=True, slots=True)
class Held:
    """One access role as a page shows it."""

    role: Role
    project: str
    until: date | None
    over: bool


def methods_of(person: Person) -> list[Method]:
    """Return somebody's ways of signing in beside the password, oldest first. One statement."""
    return [
        Method(
            row.pk,
            row.type,
            str(row.data.get("name", "")) if row.type == "webauthn" else "",
            row.created_at,
            row.last_used_at,
            len(row.wrap().get_unused_codes()) if row.type == "recovery_codes" else None,
        )
        for row in Authenticator.objects.filter(user=person).order_by("pk")
    ]


def sessions_of(person: Person, current: str | None = None) -> list[Session]:
    """Return somebody's open sessions, the newest first. One statement."""
    return [
        Session(
            row.pk,
            row.ip,
            browser_name(row.user_agent),
            row.created_at,
            row.last_seen_at,
            row.session_key == current,
        )
        for row in UserSession.objects.filter(user_id=person.pk).order_by("-last_seen_at")
    ]


def person_by_id(person: UUID) -> Person:
    """Return a person.

    Raises:
        NotFound: There is nobody of this id.
    """
    found = Person.objects.filter(pk=person).first()
    if found is None:
        raise NotFound("there is no such person")
    return found


def grants_of(person: Person, today: date) -> list[Held]:
    """Return what somebody may do. One statement."""
    rows = person.grants.select_related("project").order_by("role", "project__reference")
    return [_held(row, today) for row in rows]


def _held(grant: Grant, today: date) -> Held:
    return Held(
        Role(grant.role),
        grant.project.reference if grant.project else "",
        grant.until,
        grant.until is not None and grant.until < today,
    )


def open_invitation(person: Person) -> Invitation | None:
    """Return the link that is open for somebody, to join or to choose a password."""
    return (
        person.invitations.filter(used_at=None, revoked_at=None, expires_at__gt=now())
        .order_by("-created_at")
        .first()
    )


def tokens_of(project: UUID) -> list[Token]:
    """Return a project's tokens, those in force first. One statement."""
    found = Token.objects.select_related("project").filter(project_id=project)
    return sorted(found.order_by("-created_at"), key=lambda each: token_state(each) != "active")


def token_of(project: UUID, token: UUID) -> Token:
    """Return a token of a project. One statement.

    Raises:
        NotFound: The project has no such token.
    """
    found = Token.objects.select_related("project").filter(pk=token, project_id=project).first()
    if found is None:
        raise NotFound("there is no such token")
    return found


def token_state(token: Token) -> str:
    """Return one word: ``active``, ``expired``, ``revoked`` or ``archived``."""
    if token.revoked_at is not None:
        return "revoked"
    if token.expires_at <= now():
        return "expired"
    return "archived" if token.project.archived_at is not None else "active"


def choices_of(rows: QuerySet[Person, Person]) -> list[tuple[str, str]]:
    """Return id and name of people, in the order of the rows. One statement."""
    # Without their other columns: in a large company this is on most pages, and most of its people.
    found = rows.values_list("pk", "name", "email")
    return [(str(key), name or email) for key, name, email in found]


def active_people() -> int:
    """Return how many people are active. With one, nothing that needs two can be decided."""
    return Person.objects.filter(is_active=True).count()


def browser_name(agent: str) -> str:
    """Return a browser and a system in two words, from what the browser says of itself."""
    browsers = (
        ("Edg/", "Edge"),
        ("Firefox/", "Firefox"),
        ("Chrom", "Chrome"),
        ("Safari", "Safari"),
    )
    systems = (
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    )
    browser = next((name for mark, name in browsers if mark in agent), "")
    system = next((name for mark, name in systems if mark in agent), "")
    return ", ".join(filter(None, (browser, system))) or agent[:40]


def named(column: str) -> Coalesce:
    """Return an expression for the name, today, of the person or token in a column; "" for none."""
    person = Person.objects.filter(pk=OuterRef(column)).values("name")[:1]
    token = Token.objects.filter(pk=OuterRef(column)).values("name")[:1]
    return Coalesce(Subquery(person), Subquery(token), Value(""))


def called(column: str) -> Coalesce:
    """Return an expression for what people call the object that a column names, "" for none.

    A reference where it has one, else the name of the person or token today.
    """
    return Coalesce(NullIf(reference_of(column), Value("")), named(column))


def names_of(ids: Iterable[UUID]) -> dict[UUID, str]:
    """Return who the ids in the ledger are, for people: names of people, tokens and the server.

    A project is named by its reference. An id that nobody has is left out. One statement.
    """
    wanted = set(ids)
    found = {who.id: who.name for who in (HOST_PRINCIPAL, SYSTEM_PRINCIPAL) if who.id in wanted}
    wanted -= found.keys()
    if wanted:
        people = Person.objects.filter(pk__in=wanted).annotate(
            shown=Case(When(name="", then=F("email")), default=F("name")), machine=Value(0)
        )
        tokens = Token.objects.filter(pk__in=wanted).annotate(shown=F("name"), machine=Value(1))
        projects = Project.objects.filter(pk__in=wanted).order_by()
        projects = projects.annotate(shown=F("reference"), machine=Value(0))
        columns = ("id", "shown", "machine")
        rows = people.values_list(*columns)
        for one, name, machine in rows.union(
            tokens.values_list(*columns), projects.values_list(*columns)
        ):
            found[one] = gettext("token %(name)s") % {"name": name} if machine else name
    return found
