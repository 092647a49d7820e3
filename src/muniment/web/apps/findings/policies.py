"""Who may ask to live with a finding, and who may say yes (rule 5: authority is enforced).

Pure functions over what a service has loaded inside its transaction. Each returns every obstacle,
so that a page can say all at once what stands in the way.

Whoever can write to a repository can write any two names into ``muniment.toml``, and whoever holds
a project's token can push it. A request that came in a file therefore proves neither of its names:
it cannot be granted until a signed-in person other than the approver stands behind it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from muniment.core.severity import Severity
from muniment.web.apps.access.archived import WHY as ARCHIVED
from muniment.web.apps.access.principals import Kind, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.findings.expiry import latest_day


class Obstacle(Enum):
    """One reason why something may not be done."""

    NOT_A_PERSON = "not_a_person"
    NOT_ALLOWED = "not_allowed"
    NOT_WAITING = "not_waiting"
    NOT_IN_FORCE = "not_in_force"
    CLOSED = "closed"
    ARCHIVED = "archived"
    NOT_NAMED = "not_named"
    OWN_REQUEST = "own_request"
    NOBODY_STANDS_BEHIND = "nobody_stands_behind"
    STOOD_BEHIND = "stood_behind"
    OTHER_REQUESTER = "other_requester"
    NO_LIMIT = "no_limit"
    ABOVE_LIMIT = "above_limit"
    PAST = "past"
    TOO_LONG = "too_long"
    LENGTHENED = "lengthened"
    APPROVER_LEFT = "approver_left"
    APPROVER_NOT_ALLOWED = "approver_not_allowed"
    APPROVER_ASKS = "approver_asks"
    NAMES_SELF = "names_self"
    NO_APPROVER = "no_approver"
    APPROVER_EXISTS = "approver_exists"
    NO_REASON = "no_reason"
    WAITING_ALREADY = "waiting_already"
    TWICE = "twice"
    NOT_YOURS = "not_yours"


WHY: Final[Mapping[Obstacle, Promise]] = {
    Obstacle.NOT_A_PERSON: _("only a person who is signed in may do this"),
    Obstacle.NOT_ALLOWED: _("your access roles do not allow it in this project"),
    Obstacle.NOT_WAITING: _("it is no longer waiting for an answer"),
    Obstacle.NOT_IN_FORCE: _("it is not in force"),
    Obstacle.CLOSED: _("the finding is closed"),
    Obstacle.ARCHIVED: ARCHIVED,
    Obstacle.NOT_NAMED: _("somebody else is asked to decide"),
    Obstacle.OWN_REQUEST: _("nobody decides about a request of their own"),
    Obstacle.NOBODY_STANDS_BEHIND: _(
        "it came in a file, and nobody who signed in stands behind it yet"
    ),
    Obstacle.STOOD_BEHIND: _("somebody stands behind it already"),
    Obstacle.OTHER_REQUESTER: _("the file names another requester"),
    Obstacle.NO_LIMIT: _("the approver has no acceptance limit"),
    Obstacle.ABOVE_LIMIT: _("the finding is more severe than the approver may accept"),
    Obstacle.PAST: _("the last day has passed"),
    Obstacle.TOO_LONG: _("the last day is later than this severity allows"),
    Obstacle.LENGTHENED: _("an approver may shorten the time, not lengthen it"),
    Obstacle.APPROVER_LEFT: _("the approver can no longer sign in"),
    Obstacle.APPROVER_NOT_ALLOWED: _("the approver may not decide in this project"),
    Obstacle.APPROVER_ASKS: _("the requester and the approver are the same person"),
    Obstacle.NAMES_SELF: _("nobody makes themselves the approver"),
    Obstacle.NO_APPROVER: _("it names no approver"),
    Obstacle.APPROVER_EXISTS: _("there is somebody who could decide: ask them"),
    Obstacle.NO_REASON: _("it says no reason"),
    Obstacle.WAITING_ALREADY: _("a request about it is waiting already"),
    Obstacle.TWICE: _("another row is about the same finding"),
    Obstacle.NOT_YOURS: _("only the requester, the approver or an officer may do this"),
}
"""Each obstacle as the end of a sentence."""


@dataclass(frozen=True, slots=True)
class Approver:
    """Somebody who is to decide, as they are now.

    Attributes:
        id: The person.
        active: Whether they can sign in.
        may_decide: Whether a role of theirs lets them decide in the project.
        limit: Worst severity that they may accept; None for none.
    """

    id: UUID
    active: bool
    may_decide: bool
    limit: Severity | None


@dataclass(frozen=True, slots=True)
class Asked:
    """A request and its finding, as far as policies look at them.

    Attributes:
        project: Of the finding.
        archived: True for a project in which nobody changes anything.
        severity: Of the finding now.
        finding_open: False once it closed.
        waiting: Whether the request waits for an answer.
        in_force: Whether it was granted and holds today.
        requested_by: Who stands behind it, signed in; None for nobody.
        requester: Whom a file names as requester; None where that is nobody known.
        approver: Who is asked.
        expires_on: Last day asked for.
    """

    project: UUID
    archived: bool
    severity: Severity
    finding_open: bool
    waiting: bool
    in_force: bool
    requested_by: UUID | None
    requester: UUID | None
    approver: UUID | None
    expires_on: date

    def asks(self, person: UUID | None) -> bool:
        """True for somebody who stands behind the request or is named as requester."""
        return person is not None and person in (self.requested_by, self.requester)


Obstacles = tuple[Obstacle, ...]


def to_asking(principal: Principal, asked: Asked, reason: str, today: date) -> Obstacles:
    """Return what keeps a principal from asking; the approver is looked at by ``to_naming``."""
    return _found(
        (Obstacle.NOT_A_PERSON, principal.kind is not Kind.PERSON),
        (
            Obstacle.NOT_ALLOWED,
            not principal.allows(Permission.REQUEST_DECISION, asked.project),
        ),
        (Obstacle.CLOSED, not asked.finding_open),
        (Obstacle.ARCHIVED, asked.archived),
        (Obstacle.NO_REASON, not reason.strip()),
        *_time(asked.severity, asked.expires_on, today),
    )


def to_naming(approver: Approver, asked: Asked) -> Obstacles:
    """Return what keeps somebody from being asked to decide."""
    return _found(
        (Obstacle.APPROVER_LEFT, not approver.active),
        (Obstacle.APPROVER_NOT_ALLOWED, not approver.may_decide),
        (Obstacle.APPROVER_ASKS, asked.asks(approver.id)),
        *_limit(approver.limit, asked.severity),
    )


def to_granting(principal: Principal, asked: Asked, until: date, today: date) -> Obstacles:
    """Return what keeps a principal from saying yes, up to a last day.

    Fresh proof of who they are is asked for by the service, which knows the time.
    """
    return (
        *to_refusing(principal, asked),
        *_found(
            (Obstacle.NOBODY_STANDS_BEHIND, asked.requested_by is None),
            (Obstacle.CLOSED, not asked.finding_open),
            (Obstacle.LENGTHENED, until > asked.expires_on),
            *_limit(principal.acceptance_limit, asked.severity),
            *_time(asked.severity, until, today),
        ),
    )


def to_refusing(principal: Principal, asked: Asked) -> Obstacles:
    """Return what keeps a principal from saying no."""
    return _found(
        (Obstacle.NOT_A_PERSON, principal.kind is not Kind.PERSON),
        (Obstacle.NOT_ALLOWED, not principal.allows(Permission.DECIDE, asked.project)),
        (Obstacle.NOT_WAITING, not asked.waiting),
        (Obstacle.ARCHIVED, asked.archived),
        (Obstacle.NO_APPROVER, asked.approver is None),
        (Obstacle.NOT_NAMED, asked.approver not in (None, principal.id)),
        (Obstacle.OWN_REQUEST, asked.asks(principal.id)),
    )


def to_standing_behind(principal: Principal, asked: Asked) -> Obstacles:
    """Return what keeps a principal from standing behind a request that came in a file."""
    return _found(
        (Obstacle.NOT_A_PERSON, principal.kind is not Kind.PERSON),
        (
            Obstacle.NOT_ALLOWED,
            not principal.allows(Permission.REQUEST_DECISION, asked.project),
        ),
        (Obstacle.NOT_WAITING, not asked.waiting),
        (Obstacle.ARCHIVED, asked.archived),
        (Obstacle.STOOD_BEHIND, asked.requested_by is not None),
        (Obstacle.OTHER_REQUESTER, asked.requester not in (None, principal.id)),
        (Obstacle.APPROVER_ASKS, asked.approver == principal.id),
    )


def to_rerouting(principal: Principal, approver: Approver, asked: Asked) -> Obstacles:
    """Return what keeps a principal from sending a request to another approver."""
    return (
        *_found(
            (Obstacle.NOT_A_PERSON, principal.kind is not Kind.PERSON),
            (Obstacle.NOT_WAITING, not asked.waiting),
            (Obstacle.ARCHIVED, asked.archived),
            (Obstacle.NOT_YOURS, not _concerns(principal, asked)),
            (Obstacle.NAMES_SELF, approver.id == principal.id),
        ),
        *to_naming(approver, asked),
    )


def to_withdrawing(principal: Principal, asked: Asked) -> Obstacles:
    """Return what keeps a principal from taking a request back."""
    return _found(
        (Obstacle.NOT_A_PERSON, principal.kind is not Kind.PERSON),
        (Obstacle.NOT_WAITING, not asked.waiting),
        (Obstacle.ARCHIVED, asked.archived),
        (Obstacle.NOT_YOURS, not asked.asks(principal.id)),
    )


def to_revoking(principal: Principal, asked: Asked, reason: str) -> Obstacles:
    """Return what keeps a principal from ending what was granted. It only makes things stricter."""
    return _found(
        (Obstacle.NOT_A_PERSON, principal.kind is not Kind.PERSON),
        (Obstacle.NOT_IN_FORCE, not asked.in_force),
        (Obstacle.ARCHIVED, asked.archived),
        (Obstacle.NOT_YOURS, not _concerns(principal, asked)),
        (Obstacle.NO_REASON, not reason.strip()),
    )


def _concerns(principal: Principal, asked: Asked) -> bool:
    """True for the requester, the named approver, and an officer of the project; no other."""
    return (
        principal.allows(Permission.OVERSEE_DECISIONS, asked.project)
        or principal.id == asked.approver
        or asked.asks(principal.id)
    )


def _limit(limit: Severity | None, severity: Severity) -> tuple[tuple[Obstacle, bool], ...]:
    return (
        (Obstacle.NO_LIMIT, limit is None),
        (Obstacle.ABOVE_LIMIT, limit is not None and not limit.at_least(severity)),
    )


def _time(severity: Severity, until: date, today: date) -> tuple[tuple[Obstacle, bool], ...]:
    return (
        (Obstacle.PAST, until < today),
        (Obstacle.TOO_LONG, until > latest_day(severity, today)),
    )


def _found(*pairs: tuple[Obstacle, bool]) -> Obstacles:
    return tuple(obstacle for obstacle, holds in pairs if holds)
