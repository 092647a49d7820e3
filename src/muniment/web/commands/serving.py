"""The web process: granian serves the WSGI application, one process and some threads."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

from muniment.web.commands.processes import die_with_parent, set_name
from muniment.web.config.options import Options

_WAITING = 256
_KILL_SECONDS = 15


def serve(options: Options) -> int:
    """Answer requests until told to stop; return 0, or 3 when granian's worker died."""
    server = Server(
        "muniment",
        address=options.bind,
        port=options.port,
        interface=Interfaces.WSGI,
        blocking_threads=options.threads,
        backpressure=_WAITING,
        websockets=False,
        log_level=LogLevels.error,
        workers_kill_timeout=_KILL_SECONDS,
    )
    server.serve(target_loader=_Loader(os.getpid()), wrap_loader=False)
    return 3 if server.interrupt_children else 0


class _Loader:
    """Gives granian's worker the application, and ties its life to granian's."""

    def __init__(self, parent: int) -> None:
        self._parent = parent

    def __call__(self) -> Callable[..., Any]:
        die_with_parent(self._parent)
        set_name("muniment-web")
        from muniment.web.config.wsgi import application

        return application
