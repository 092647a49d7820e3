"""Who may approve a Statement of Applicability: top management, and never its author.

Top management is whoever holds the ISMS role ``role-ceo`` (an appointment, accepted by the person;
no access role stands in for it, decision 20). Who holds it is asked of the register of
appointments; a test may answer instead (``ask``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from muniment.engine.catalogue import catalogue
from muniment.web.apps.access.principals import Kind, Principal
from muniment.web.apps.appointments.queries import signers
from muniment.web.apps.controls import policies
from muniment.web.apps.controls.models import SoaVersion
from muniment.web.clock import now

TOP_MANAGEMENT = "role-ceo"


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who holds an ISMS role now, having accepted it."""

    id: UUID
    name: str


class Appointments(Protocol):
    """Who holds which ISMS role."""

    def holders(self, role: str, moment: datetime) -> Sequence[Holder]:
        """Return who holds a role at a moment, deputies in force included."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why somebody may not approve, and what would mend it."""

    message: str
    hint: str


class _Register:
    def holders(self, role: str, moment: datetime) -> Sequence[Holder]:
        # Of now, as every caller means it: whose account is closed signs nothing.
        return [Holder(person.pk, str(person)) for person in signers(role)]


_ASKED: list[Appointments] = [_Register()]


def ask(appointments: Appointments) -> Appointments:
    """Ask this register from now on, and return the one asked before."""
    before = _ASKED[-1]
    _ASKED[:] = [appointments]
    return before


def top_management() -> Sequence[Holder]:
    """Return who may approve statements, the author of one excepted."""
    return _ASKED[-1].holders(TOP_MANAGEMENT, now())


def may_approve_soa(principal: Principal, version: SoaVersion) -> Reason | None:
    """Return why a principal may not approve or reject a version; None where they may."""
    title = catalogue().roles[TOP_MANAGEMENT].title
    holders = top_management()
    others = [holder.name for holder in holders if holder.id != version.author]
    if others:
        could = f"{', '.join(others)} could: they hold the role {title}."
    else:
        could = (
            f"Appoint somebody other than the author to the role {title}, under People. In a"
            " company of one, invite a person from outside, such as a board member, to hold it."
        )
    if principal.kind is not Kind.PERSON:
        return Reason("a person approves a statement, not a program", could)
    if not holders:
        return Reason("nobody holds the role of top management", could)
    if all(holder.id != principal.id for holder in holders):
        return Reason("only top management approves a Statement of Applicability", could)
    if version.author == principal.id:
        return Reason("nobody approves what they wrote: you froze this version", could)
    if not policies.may_read_statements(principal):
        return Reason(
            "you may see some projects, and the statement tells of all",
            "An administrator can give you access to every project.",
        )
    return None
