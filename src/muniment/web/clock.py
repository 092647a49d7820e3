"""The server's clock: one port, so that tests can set the time (decision 25)."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings

from muniment.core.clock import Clock


def now() -> datetime:
    """Return the present moment, aware, in UTC, without microseconds, as the ledger writes it."""
    clock: Clock = settings.MUNIMENT_CLOCK
    return clock.now().replace(microsecond=0)
