"""When a job is due: a pure function of the last time, the clock, and a clock that nobody can set.

After a pause a job is due once, not as often as it was missed. Where the machine's clock was set
back, times that have run do not run again; where it stays behind, the other clock makes sure that a
job does not wait until the old time is reached again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo

_DAY = timedelta(days=1)
_SAME_DAY = timedelta(hours=12)
"""Two daily times closer than this are one day's, seen from two time zones."""
_SLACK = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Every:
    """Due again after a span of time."""

    span: timedelta

    def due(self, last: datetime | None, now: datetime, zone: ZoneInfo) -> datetime | None:
        """Return the newest time that is due, or None."""
        if last is None:
            return now
        steps = (now - last) // self.span
        return last + steps * self.span if steps >= 1 else None

    def after(self, last: datetime, now: datetime, zone: ZoneInfo) -> datetime:
        """Return when it is next due, for people to read."""
        return max(last + self.span, now) if last <= now else now + self.span

    def longest(self) -> timedelta:
        """Return how long it can take, at most, from one time to the next."""
        return self.span


@dataclass(frozen=True, slots=True)
class Daily:
    """Due once a day, at a time on the organisation's clock."""

    hour: int
    minute: int = 0

    def due(self, last: datetime | None, now: datetime, zone: ZoneInfo) -> datetime | None:
        """Return the newest time that is due, or None."""
        newest = self._on(now, zone, 0)
        if newest > now:
            newest = self._on(now, zone, -1)
        if last is None or newest - last > _SAME_DAY:
            return newest
        return None

    def after(self, last: datetime, now: datetime, zone: ZoneInfo) -> datetime:
        """Return when it is next due, for people to read."""
        today = self._on(now, zone, 0)
        return today if today > now else self._on(now, zone, 1)

    def longest(self) -> timedelta:
        """Return how long it can take, at most, from one time to the next."""
        return _DAY + timedelta(hours=1)

    def _on(self, now: datetime, zone: ZoneInfo, days: int) -> datetime:
        day = now.astimezone(zone).date() + timedelta(days=days)
        local = datetime.combine(day, time(self.hour, self.minute), zone)
        return local.astimezone(now.tzinfo)


Schedule: TypeAlias = Every | Daily


def next_due(
    schedule: Schedule,
    last: datetime | None,
    now: datetime,
    zone: ZoneInfo,
    waited: timedelta,
) -> datetime | None:
    """Return the time for which a job is to run now, or None.

    Args:
        schedule: When it runs.
        last: The time for which it was last planned; None: never.
        now: The machine's clock.
        zone: The organisation's zone.
        waited: For how long, on a clock that cannot be set, ``last`` has been the last.
    """
    found = schedule.due(last, now, zone)
    if found is not None:
        return found
    longest = schedule.longest()
    return now if waited > longest + longest / 10 + _SLACK else None
