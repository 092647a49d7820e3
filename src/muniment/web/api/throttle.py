"""How many requests one caller may send: a bucket for each, in this process's memory.

The server is one process (decision 21), so no store is shared, and no request costs a write.
"""

from __future__ import annotations

import math
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from uuid import UUID

from django.conf import settings

from muniment.web.api.problems import Problem

_CALLERS = 10_000


class Throttle:
    """Buckets that refill steadily; the one used longest ago is forgotten when there are many.

    Args:
        clock: Seconds, on a clock that nobody can set.
        limit: Requests a minute.
    """

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        limit: Callable[[], int] = lambda: settings.MUNIMENT.requests_per_minute,
    ) -> None:
        self._clock = clock
        self._limit = limit
        self._lock = threading.Lock()
        self._buckets: OrderedDict[UUID, tuple[float, float]] = OrderedDict()

    def admit(self, caller: UUID) -> None:
        """Take one request out of a caller's bucket.

        Raises:
            Problem: The bucket is empty; says when to come back.
        """
        minute = self._limit()
        with self._lock:
            moment = self._clock()
            left, since = self._buckets.pop(caller, (float(minute), moment))
            left = min(float(minute), left + (moment - since) * minute / 60)
            admitted = left >= 1
            self._buckets[caller] = (left - 1 if admitted else left, moment)
            if len(self._buckets) > _CALLERS:
                self._buckets.popitem(last=False)
        if not admitted:
            wait = max(1, math.ceil((1 - left) * 60 / minute))
            raise Problem(
                429,
                f"more than {minute} requests a minute",
                f"Wait {wait} s.",
                headers={"Retry-After": str(wait)},
            )


THROTTLE = Throttle()
