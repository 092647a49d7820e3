"""How many pushes at a time: each takes a thread while it uploads, and memory while it is replayed.

The server is one process, so semaphores in its memory are enough. Whoever finds no place is told
when to come back and loses nothing: a push is idempotent.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.conf import settings

from muniment.core.errors import MunimentError

_WAIT = 60.0


class Busy(MunimentError):
    """As many at a time as the server takes. The web answers 429."""

    status = 429


class Places:
    """A number of places, read from the settings whenever one is asked for."""

    def __init__(self, count: Callable[[], int], wait: float) -> None:
        self._count = count
        self._wait = wait
        self._condition = threading.Condition()
        self._taken = 0

    @contextmanager
    def place(self) -> Iterator[None]:
        """Hold one place for the block.

        Raises:
            Busy: None is free, nor became free while it was waited for.
        """
        with self._condition:
            if not self._condition.wait_for(lambda: self._taken < self._count(), self._wait):
                raise Busy("the server is busy with other pushes", hint="Come back in a moment.")
            self._taken += 1
        try:
            yield
        finally:
            with self._condition:
                self._taken -= 1
                self._condition.notify()


PUSHES = Places(lambda: max(1, settings.MUNIMENT.threads // 2), 0.0)
"""Half of the threads at most: people's pages are answered meanwhile."""
REPLAYS = Places(lambda: settings.MUNIMENT.replays, _WAIT)
