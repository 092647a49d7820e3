"""How a service says no: which obstacle, in which row, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from muniment.core.errors import MunimentError, UsageError
from muniment.web.apps.access.principals import Conflict, Denied
from muniment.web.apps.findings.models import Decision, Finding
from muniment.web.apps.findings.policies import WHY, Obstacle, Obstacles

_STATE = {
    Obstacle.CLOSED,
    Obstacle.ARCHIVED,
    Obstacle.NOT_WAITING,
    Obstacle.NOT_IN_FORCE,
    Obstacle.STOOD_BEHIND,
    Obstacle.WAITING_ALREADY,
}
_FORM = {
    Obstacle.NO_REASON,
    Obstacle.PAST,
    Obstacle.TOO_LONG,
    Obstacle.LENGTHENED,
    Obstacle.NO_APPROVER,
    Obstacle.APPROVER_EXISTS,
    Obstacle.APPROVER_LEFT,
    Obstacle.APPROVER_NOT_ALLOWED,
    Obstacle.APPROVER_ASKS,
    Obstacle.NAMES_SELF,
    Obstacle.TWICE,
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a bulk action: what it is about, and what stands in its way."""

    reference: str
    obstacles: Obstacles

    def sentence(self) -> str:
        """Return the obstacles as text, "" where there are none."""
        return "; ".join(str(WHY[item]) for item in self.obstacles)


class Refused(MunimentError):
    """Something stands in the way. Nothing was written, for no row.

    Attributes:
        rows: Every row of the action, those without an obstacle too.
    """

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = tuple(rows)
        said = [row for row in rows if row.obstacles]
        message = "; ".join(f"{row.reference}: {row.sentence()}" for row in said[:5])
        super().__init__(message, hint="Nothing was changed.")


class RefusedAuthority(Refused, Denied):
    """The principal lacks the authority. The web answers 403."""


class RefusedForm(Refused, UsageError):
    """What was asked for cannot be had as asked. The web answers 400."""


class RefusedState(Refused, Conflict):
    """It is no longer what the person thinks it is. The web answers 409."""

    status = 409


class Changed(Conflict):
    """Somebody else changed the record meanwhile.

    Attributes:
        current: The record as it is now.
        expected_version: The version that the person had seen.
    """

    def __init__(self, current: Finding | Decision, expected_version: int) -> None:
        super().__init__(
            f"{current.reference} was changed meanwhile: you saw version {expected_version}, it is"
            f" version {current.row_version} now",
            hint="Look at what changed, and do it again if it still holds.",
        )
        self.current = current
        self.expected_version = expected_version


def refuse(rows: Sequence[Row]) -> None:
    """Return where no row has an obstacle.

    Raises:
        RefusedAuthority: Some row lacks authority.
        RefusedState: Else, some row is no longer as it was.
        RefusedForm: Else, something is filled in wrongly.
    """
    found = {item for row in rows for item in row.obstacles}
    if not found:
        return
    if found - _STATE - _FORM:
        raise RefusedAuthority(rows)
    if found & _STATE:
        raise RefusedState(rows)
    raise RefusedForm(rows)
