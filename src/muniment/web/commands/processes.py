"""A child process: forked, in a group of its own, dead when its parent dies, heard by a pipe.

Forking from a process that has imported everything shares that memory between all children, and a
restart costs milliseconds. The parent must have no thread and no open connection to a database.
"""

from __future__ import annotations

import contextlib
import ctypes
import logging
import os
import signal
import sys
import threading
from collections.abc import Callable
from types import FrameType
from typing import NoReturn

_PR_SET_PDEATHSIG = 1
_PR_SET_NAME = 15
_CAUGHT = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGCHLD)
EXIT_FAULT = 70
"""A child's own code for an exception that nobody caught."""


def die_with_parent(parent: int) -> None:
    """Have the kernel kill this process when the one that forked it dies, however it dies.

    Args:
        parent: The parent's id, as known before the fork.
    """
    _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(EXIT_FAULT)  # It died between the fork and the line above.


def set_name(name: str) -> None:
    """Give this process a name, at most 15 bytes, that ``ps`` and ``top`` show."""
    _prctl(_PR_SET_NAME, ctypes.c_char_p(name.encode()))


def fork(name: str, work: Callable[[], int | None]) -> tuple[int, int]:
    """Start a child and return its id and the reading end of a pipe of all that it prints.

    Args:
        name: What it is called.
        work: What it does; its result is the exit code.
    """
    parent = os.getpid()
    reading, writing = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid == 0:
        _be_child(parent, name, writing, work)
    os.close(writing)
    with contextlib.suppress(OSError):
        os.setpgid(pid, pid)  # The child does so as well; whoever comes first.
    return pid, reading


def stop_on_signal() -> threading.Event:
    """Return an event that SIGTERM or SIGINT sets; for a child that ends its work in order."""
    stop = threading.Event()

    def take(number: int, frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, take)
    signal.signal(signal.SIGINT, take)
    return stop


def _be_child(parent: int, name: str, pipe: int, work: Callable[[], int | None]) -> NoReturn:
    code = EXIT_FAULT
    try:
        signal.set_wakeup_fd(-1)
        for number in _CAUGHT:
            signal.signal(number, signal.SIG_DFL)
        die_with_parent(parent)
        # Ctrl-C on the terminal reaches the supervisor alone, which tells each child once.
        with contextlib.suppress(OSError):
            os.setpgid(0, 0)
        null = os.open(os.devnull, os.O_RDONLY)
        os.dup2(null, 0)
        os.dup2(pipe, 1)
        os.dup2(pipe, 2)
        set_name(f"muniment-{name}")
        code = work() or 0
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    except BaseException:
        logging.getLogger(f"muniment.{name}").exception("%s has failed", name)
    finally:
        with contextlib.suppress(BaseException):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)


def _prctl(option: int, value: object) -> None:
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(option, value, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl")
