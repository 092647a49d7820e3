"""Keeps the server's processes running, and ends them together (decision 24).

The web process is the server: when it ends, everything ends. Others are started again, after a
pause that grows while they keep dying. A second signal to stop does not wait.
"""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import socket
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from types import FrameType

from muniment.web.commands.journal import Journal, Pipe
from muniment.web.commands.processes import fork

_STOP_SECONDS = 20.0
PAUSES = (0.0, 0.5, 1.0, 2.0, 5.0, 15.0, 30.0)
"""Seconds before a role that died is started again, by how often it died in a row."""
_STEADY_SECONDS = 60.0
_TICK = 0.2


@dataclass(slots=True)
class Role:
    """One process of the server.

    Attributes:
        name: ``web``, ``worker`` or ``scheduler``.
        work: What the process does until it is told to stop.
        vital: When it ends, all end; otherwise it is started again.
    """

    name: str
    work: Callable[[], int | None]
    vital: bool = False
    pid: int = field(default=0, init=False)
    started: float = field(default=0.0, init=False)
    due: float = field(default=0.0, init=False)
    deaths: int = field(default=0, init=False)


class Supervisor:
    """Starts roles and stays until they are to end.

    Args:
        roles: What to run, in the order in which it is started.
        journal: Where their words go.
        on_tick: Called a few times a second, for as long as it returns True.
    """

    def __init__(
        self, roles: Iterable[Role], journal: Journal, on_tick: Callable[[], bool] = lambda: False
    ) -> None:
        self._roles = list(roles)
        self._journal = journal
        self._on_tick: Callable[[], bool] | None = on_tick
        self._selector = selectors.DefaultSelector()
        self._signals = 0
        self._failed = False
        self._stopping_since: float | None = None

    def run(self) -> bool:
        """Run until told to stop, or until a vital role ends. True when it was told to."""
        reading, writing = socket.socketpair()
        reading.setblocking(False)
        writing.setblocking(False)
        before = signal.set_wakeup_fd(writing.fileno())
        handlers = {
            number: signal.signal(number, self._take)
            for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
        }
        handlers[signal.SIGCHLD] = signal.signal(signal.SIGCHLD, lambda *_: None)
        self._selector.register(reading, selectors.EVENT_READ)
        try:
            while not self._step(reading):
                pass
        finally:
            self._kill_all()
            signal.set_wakeup_fd(before)
            for number, handler in handlers.items():
                signal.signal(number, handler)
            self._drain()
            self._selector.close()
            reading.close()
            writing.close()
        return not self._failed

    def _take(self, number: int, frame: FrameType | None) -> None:
        self._signals += 1

    def _step(self, waking: socket.socket) -> bool:
        """Do what is due; True when everything has ended."""
        for key, _ in self._selector.select(_TICK):
            if key.fileobj is waking:
                with contextlib.suppress(BlockingIOError):
                    waking.recv(4096)
            else:
                self._pump(key.data)
        self._reap()
        now = time.monotonic()
        if self._stopping_since is None:
            if self._signals or self._failed:
                self._stop(now)
                return not self._alive()
            for role in self._roles:
                if role.pid == 0 and now >= role.due:
                    self._start(role, now)
            if self._on_tick is not None and not self._on_tick():
                self._on_tick = None
            return False
        if self._signals > 1 or now - self._stopping_since > _STOP_SECONDS:
            self._kill_all()
        return not self._alive()

    def _start(self, role: Role, now: float) -> None:
        role.pid, number = fork(role.name, role.work)
        role.started = now
        pipe = Pipe(role.name, number, self._journal)
        self._selector.register(number, selectors.EVENT_READ, pipe)

    def _reap(self) -> None:
        for role in self._alive():
            found, status = os.waitpid(role.pid, os.WNOHANG)
            if found:
                self._ended(role, os.waitstatus_to_exitcode(status))

    def _ended(self, role: Role, code: int) -> None:
        # What it started itself, as the web process does, ends with it.
        with contextlib.suppress(OSError):
            os.killpg(role.pid, signal.SIGKILL)
        role.pid = 0
        if self._stopping_since is not None or self._signals:
            return
        how = f"was killed by signal {-code}" if code < 0 else f"ended with code {code}"
        if role.vital:
            self._failed = True
            self._journal.write("server", f"{role.name} {how}; stopping everything")
            return
        now = time.monotonic()
        role.deaths = 0 if now - role.started > _STEADY_SECONDS else role.deaths + 1
        pause = PAUSES[min(max(role.deaths - 1, 0), len(PAUSES) - 1)]
        role.due = now + pause
        self._journal.write("server", f"{role.name} {how}; starting it again in {pause:g} s")

    def _stop(self, now: float) -> None:
        self._stopping_since = now
        for role in self._alive():
            with contextlib.suppress(OSError):
                os.kill(role.pid, signal.SIGTERM)

    def _kill_all(self) -> None:
        for role in self._alive():
            with contextlib.suppress(OSError):
                os.killpg(role.pid, signal.SIGKILL)
            os.waitpid(role.pid, 0)
            role.pid = 0

    def _alive(self) -> list[Role]:
        return [role for role in self._roles if role.pid]

    def _pump(self, pipe: Pipe) -> None:
        if not pipe.pump():
            self._selector.unregister(pipe.number)
            pipe.close()

    def _drain(self) -> None:
        for key in list(self._selector.get_map().values()):
            if isinstance(key.data, Pipe):
                key.data.pump()
                key.data.close()
