"""Ctrl-C and SIGTERM as a question that the work asks itself, not as an exception in its midst."""

from __future__ import annotations

import os
import signal
import threading
from types import FrameType, TracebackType

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_WORDS = b"\nStopping: what was read is judged. Again to stop at once.\n"
_STDERR = 2


class Interruption:
    """While it is open, the first signal sets ``stop`` and a second raises KeyboardInterrupt.

    An exception at any place would leave facts half stored or stored twice.
    """

    def __init__(self) -> None:
        self.stop = False
        self._before: dict[signal.Signals, object] = {}

    def __enter__(self) -> Interruption:
        """Return itself, listening."""
        if threading.current_thread() is threading.main_thread():
            for number in _SIGNALS:
                self._before[number] = signal.signal(number, self._take)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Give the signals back."""
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]

    def _take(self, number: int, frame: FrameType | None) -> None:
        if self.stop:
            raise KeyboardInterrupt
        self.stop = True
        # Not through a stream of Python's: the signal may have come while that one is writing.
        os.write(_STDERR, _WORDS)
