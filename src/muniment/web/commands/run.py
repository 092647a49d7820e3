"""``muniment server run``: prepares the data folder and keeps web, worker and scheduler running."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import socket
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from muniment.core.errors import MunimentError, UsageError
from muniment.web.commands import demo
from muniment.web.commands.disks import refuse_network
from muniment.web.commands.django_ready import make_ready
from muniment.web.commands.hold import alone, instance, make_home
from muniment.web.commands.journal import FILE_NAME as JOURNAL_FILE
from muniment.web.commands.journal import Journal, Pipe
from muniment.web.commands.processes import fork, stop_on_signal
from muniment.web.commands.supervisor import Role, Supervisor
from muniment.web.commands.warming import warm
from muniment.web.config.address import HEALTH_PATH
from muniment.web.config.options import Options, forget_secrets, options_from_process

_ASK_SECONDS = 2.0


def run(*, without_backup: bool, samples: Sequence[Path] | None = None) -> bool:
    """Run the server until it is told to stop; True when it was, False when a fault ended it.

    Args:
        without_backup: Change an older database without backing it up first.
        samples: Make the data folder a demo's, and take in these bundles; None: a live server.

    Raises:
        UsageError: It cannot start: the port is taken, another server holds the data folder, the
            settings are wrong, or the database is newer than this version.
    """
    os.umask(0o077)
    options = options_from_process()
    if samples is not None:
        demo.refuse_shared_database(options)
    require_free_port(options)
    make_home(options.home)
    if not options.database_url:
        refuse_network(options.home)
    with alone(options.home):
        journal = Journal(options.home / "log")
        make_ready()
        forget_secrets(os.environ)
        prepared = _in_child("prepare", journal, lambda: _prepare(options, without_backup, samples))
        for line in prepared["notes"]:
            journal.write("server", line)
        warm()
        greeting = _Greeting(options, prepared["greeting"])
        return Supervisor(_roles(options), journal, greeting).run()


def _roles(options: Options) -> list[Role]:
    def web() -> int:
        from muniment.web.commands.serving import serve

        return serve(options)

    def worker() -> None:
        from muniment.web.apps.tasks.worker import Worker

        Worker(f"{name}:worker").run(stop_on_signal())

    def scheduler() -> None:
        from muniment.web.apps.tasks.scheduler import Scheduler

        Scheduler(f"{name}:scheduler").run(stop_on_signal())

    name = instance(options.home)
    return [Role("web", web, vital=True), Role("worker", worker), Role("scheduler", scheduler)]


def require_free_port(options: Options) -> None:
    """Accept an address that nothing listens on.

    Raises:
        UsageError: Something does, or it is none of this machine's.
    """
    family = socket.AF_INET6 if ":" in options.bind else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((options.bind, options.port))
        except OSError as error:
            raise UsageError(
                f"port {options.port} on {options.bind} cannot be used: {error.strerror}",
                hint="Stop what listens there, or choose another: MUNIMENT_PORT=8001",
            ) from None


def _prepare(
    options: Options, without_backup: bool, samples: Sequence[Path] | None
) -> dict[str, Any]:
    """Bring database and static files up to date; return notes, and lines that greet people."""
    from muniment.web.backup import nightly
    from muniment.web.commands import preparation

    notes = []
    found = preparation.schema()
    preparation.refuse_newer(found)
    if samples is not None and found.exists:
        demo.refuse_live()
    if found.pending and found.exists and not without_backup:
        made = nightly.back_up_before_migration()
        notes.append(f"the database was backed up to {made.path}")
    if found.pending:
        preparation.migrate()
        if found.exists:
            notes.append(f"the database is brought up to date: {', '.join(found.pending)}")
    preparation.collect_static()
    notes += preparation.clear_waiting_room()
    behind = preparation.why_read_only()
    if behind:
        notes.append(f"READ-ONLY: {behind}. Next: muniment server acknowledge-restore --reason ...")
    if samples is not None:
        done, doors = demo.furnish(options.address, samples)
        return {"notes": notes + done, "greeting": _demo_lines(doors)}
    secret = preparation.first_person_secret()
    return {"notes": notes, "greeting": _setup_lines(options, secret) if secret else []}


def _setup_lines(options: Options, secret: str) -> list[str]:
    return [
        "Nobody has an account yet. Open this link once, to set up the first:",
        f"  {options.address}/setup/{secret}/",
    ]


def _demo_lines(doors: Sequence[demo.Door]) -> list[str]:
    """Return how people come in; nobody has a password before they choose one."""
    if not doors:
        return ["A demo: both people have joined. Sign in as one of them."]
    lines = [
        "A demo: people and organisation are invented. Open each link once, in a browser or",
        "private window of its own, and choose a password and a second factor:",
    ]
    for door in doors:
        lines += [f"  {door.name}", f"    {door.link}"]
    return lines


def _in_child(name: str, journal: Journal, work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Do some work in a process of its own, so that none of its memory stays; return its result."""
    answer = os.memfd_create("answer")

    def report() -> int:
        try:
            try:
                said = work()
            finally:
                _close_connections()
        except MunimentError as error:
            usage = isinstance(error, UsageError)
            said = {"error": error.message, "hint": error.hint, "usage": usage}
        os.write(answer, json.dumps(said).encode())
        return 0

    pid, reading = fork(name, report)
    pipe = Pipe(name, reading, journal)
    os.set_blocking(reading, True)
    while pipe.pump():
        pass
    pipe.close()
    _, status = os.waitpid(pid, 0)
    with os.fdopen(answer, "rb") as stream:
        stream.seek(0)
        text = stream.read()
    if status or not text:
        raise MunimentError(
            "the server could not be prepared",
            hint=f"The lines above and log/{JOURNAL_FILE} say why.",
        )
    found: dict[str, Any] = json.loads(text)
    if "error" in found:
        kind = UsageError if found["usage"] else MunimentError
        raise kind(found["error"], hint=found["hint"])
    return found


def _close_connections() -> None:
    from django.db import connections

    connections.close_all()


class _Greeting:
    """Says where the server is, once it answers. One-time links go to stdout, into no log."""

    def __init__(self, options: Options, lines: list[str]) -> None:
        self._options = options
        self._lines = lines

    def __call__(self) -> bool:
        """Try once; True as long as the server does not answer."""
        host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self._options.bind, self._options.bind)  # noqa: S104
        connection = http.client.HTTPConnection(host, self._options.port, timeout=_ASK_SECONDS)
        try:
            connection.request("GET", HEALTH_PATH)
            connection.getresponse().read()
        except (OSError, http.client.HTTPException):
            return True
        finally:
            connection.close()
        lines = [f"Muniment is at {self._options.address}", *self._lines, "Stop with Ctrl-C."]
        with contextlib.suppress(OSError):  # Nobody reads it; the server runs all the same.
            print("\n".join(lines), flush=True)
        return False
