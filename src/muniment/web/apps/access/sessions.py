"""What this server keeps in a session, and when a session ends.

A session says whose it is, when it began, when it was last used, when its person last proved who
they are, and whether a second factor was part of that. allauth keeps records of its own for its
own pages; the gate believes only this one, which is read by the server's clock.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta

from django.contrib.sessions.backends.base import SessionBase

from muniment.web.apps.access.models import Person

IDLE = timedelta(hours=2)
"""A session ends when nothing was asked for so long."""
LONGEST = timedelta(hours=12)
"""A session ends after this, used or not."""
_NOTED = timedelta(minutes=1)
_KEY = "muniment"


@dataclass(frozen=True, slots=True)
class Opened:
    """A session as it was opened. Times are seconds since 1970.

    Attributes:
        person: Whose it is.
        begun: When they signed in.
        seen: When it was last used, to the minute.
        proved: When they last proved who they are.
        factor: Whether a second factor was part of that.
        codes: Whether recovery codes were made in it that their owner has not confirmed yet.
    """

    person: str
    begun: float
    seen: float
    proved: float
    factor: bool = False
    codes: bool = False

    def ended(self, moment: datetime) -> bool:
        """True when it was idle for too long, or is too old."""
        at = moment.timestamp()
        return at - self.seen >= IDLE.total_seconds() or at - self.begun >= LONGEST.total_seconds()

    @property
    def proved_at(self) -> datetime:
        """When the person last proved who they are."""
        return datetime.fromtimestamp(self.proved, UTC)


def begin(store: SessionBase, person: Person, moment: datetime, *, factor: bool) -> Opened:
    """Note that a person signed in, and return what was noted."""
    at = moment.timestamp()
    return _keep(store, Opened(str(person.pk), at, at, at, factor))


def opened(store: SessionBase, person: Person) -> Opened | None:
    """Return what a session says of this person; None where it says nothing of them."""
    found = store.get(_KEY)
    if not isinstance(found, dict) or found.get("person") != str(person.pk):
        return None
    return Opened(**found)


def seen(store: SessionBase, state: Opened, moment: datetime) -> bool:
    """Note that a session is in use, at most once a minute; return whether it was noted."""
    at = moment.timestamp()
    if abs(at - state.seen) < _NOTED.total_seconds():
        return False
    _keep(store, replace(state, seen=at))
    return True


def proved(store: SessionBase, person: Person, moment: datetime, *, factor: bool = False) -> None:
    """Note that the person proved once more who they are, or enrolled a factor just now."""
    state = opened(store, person)
    if state is not None:
        _keep(store, replace(state, proved=moment.timestamp(), factor=state.factor or factor))


def codes_made(store: SessionBase, person: Person, *, unconfirmed: bool) -> None:
    """Note that recovery codes wait to be confirmed in this session, or no longer do."""
    state = opened(store, person)
    if state is not None:
        _keep(store, replace(state, codes=unconfirmed))


def _keep(store: SessionBase, state: Opened) -> Opened:
    store[_KEY] = asdict(state)
    return state
