"""Leases that no change of the clock can end or keep; see ``models.Lease``."""

from __future__ import annotations

import time
from collections.abc import Callable

from django.db import IntegrityError, transaction
from django.db.models import F

from muniment.web.apps.tasks.models import Lease

BEAT_SECONDS = 10.0
PATIENCE_SECONDS = 40.0
"""A holder that shows no sign of life for so long is taken for dead."""


class Watch:
    """Remembers since when each lease has not moved.

    Args:
        patience: Seconds without a beat after which a holder is dead.
        monotonic: A clock in seconds that nobody can set.
    """

    def __init__(
        self,
        patience: float = PATIENCE_SECONDS,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._patience = patience
        self._monotonic = monotonic
        self._seen: dict[str, tuple[str, int, float]] = {}

    def is_silent(self, lease: Lease) -> bool:
        """Note a lease as it is now; True when it has not moved for too long."""
        moment = self._monotonic()
        holder, beat, since = self._seen.get(lease.name, ("", -1, moment))
        if (holder, beat) != (lease.holder, lease.beat):
            self._seen[lease.name] = (lease.holder, lease.beat, moment)
            return False
        return moment - since > self._patience


class Held:
    """A lease that one process wants for itself.

    Args:
        name: What is held.
        holder: Who wants it; the same after a restart, so that it need not wait for itself.
        watch: Watches whoever else holds it.
        beat: Seconds between two signs of life.
        monotonic: A clock in seconds that nobody can set.
    """

    def __init__(
        self,
        name: str,
        holder: str,
        watch: Watch,
        beat: float = BEAT_SECONDS,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._name = name
        self._holder = holder
        self._watch = watch
        self._beat = beat
        self._monotonic = monotonic
        self._last: float | None = None

    def take(self) -> bool:
        """Take the lease or keep it; True while it is held."""
        moment = self._monotonic()
        if self._last is not None and moment - self._last < self._beat:
            return True
        self._last = moment if self._take() else None
        return self._last is not None

    def _take(self) -> bool:
        rows = Lease.objects.filter(name=self._name)
        if rows.filter(holder=self._holder).update(beat=F("beat") + 1):
            return True
        found = rows.first()
        if found is None:
            return _create(self._name, self._holder)
        if not self._watch.is_silent(found):
            return False
        stale = rows.filter(holder=found.holder, beat=found.beat)
        return stale.update(holder=self._holder, beat=F("beat") + 1) == 1


def _create(name: str, holder: str) -> bool:
    try:
        with transaction.atomic():
            Lease.objects.create(name=name, holder=holder)
    except IntegrityError:
        return False
    return True
