"""Measure every page and every way to ask its list; run by ``bench.server``.

Prints ``[{page, as, p50_ms, p95_ms, cpu_ms, cpu_p95_ms, queries}]``: wall time of the middle and of
the slowest twentieth of the requests, CPU time likewise, statements of one request.
"""

from __future__ import annotations

import hashlib
import io
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from bench.server_home import company_home, connect

REQUESTS = 30
MOST_SECONDS = 6.0
"""A page that takes far too long is measured less often, not for minutes."""


def main() -> None:
    size = tuple(int(number) for number in sys.argv[1:8])
    home = company_home(_key(size))
    connect(home)
    print(json.dumps(list(_measured(size))))


def _key(size: tuple[int, ...]) -> str:
    """Return a name that changes with everything that the company is made from."""
    root = Path(__file__).parents[1]
    made_of = [
        *sorted(root.glob("src/muniment/web/apps/*/migrations/*.py")),
        *root.glob("bench/company*.py"),
    ]
    told = hashlib.sha256(repr((size, time.strftime("%Y-%m-%d"))).encode())
    for path in made_of:
        told.update(path.read_bytes())
    return told.hexdigest()[:12]


def _measured(size: tuple[int, ...]) -> Iterator[dict[str, Any]]:
    from django.core.wsgi import get_wsgi_application
    from django.db import connection
    from tests.web.addresses import addresses, variants
    from tests.web.people import signed_in_client

    from bench.company import Size, build
    from muniment.web.apps.access.models import Person
    from muniment.web.commands.warming import warm

    officer = Person.objects.filter(name="Olga").first()
    if officer is None:
        names = ("assets", "findings", "projects", "people", "records", "risks", "tasks")
        build(Size(**dict(zip(names, size, strict=False))))
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("VACUUM ANALYZE")
    people = {"officer": Person.objects.get(name="Olga"), "member": Person.objects.get(name="Mia")}
    application = get_wsgi_application()
    warm()  # as the server does before it answers
    for role, person in people.items():
        cookie = signed_in_client(person).cookies["sessionid"].value
        for route, address in addresses():
            if route.name == "account_logout":
                continue
            page = Page(application, cookie, address)
            status, kind, body = page.ask()
            if status != 200 or not kind.startswith(("text/html", "application/json")):
                continue
            asked = [("", "")]
            # A member sees the same lists, narrowed: measured as they stand.
            if kind.startswith("text/html") and role == "officer":
                asked += variants(body.decode())
            for what, query in asked:
                name = f"/{route.pattern}{', ' if what else ''}{what}"
                yield {
                    "page": name,
                    "as": role,
                    **Page(application, cookie, address + query).figures(),
                }


class Page:
    """One address, asked of the application as a web server asks it."""

    def __init__(self, application: Callable[..., Any], cookie: str, address: str) -> None:
        self._application = application
        path, _, query = address.partition("?")
        self._environ = {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "8000",
            "HTTP_HOST": "localhost:8000",
            "HTTP_COOKIE": f"sessionid={cookie}",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "wsgi.url_scheme": "http",
            "wsgi.version": (1, 0),
            "wsgi.multithread": True,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
            "wsgi.errors": sys.stderr,
        }
        self._first = "format=csv" in query

    def ask(self) -> tuple[int, str, bytes]:
        """Return status, content type and body, of a CSV file the beginning."""
        told: list[Any] = []
        environ = {**self._environ, "wsgi.input": io.BytesIO()}
        with closing(self._application(environ, lambda *given: told.append(given))) as answer:
            body = next(iter(answer), b"") if self._first else b"".join(answer)
        status, headers = told[0][:2]
        kinds = [value for name, value in headers if name.lower() == "content-type"]
        return int(status.split()[0]), "".join(kinds), body

    def figures(self) -> dict[str, float]:
        """Return what it takes, after three requests that are not counted."""
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        with CaptureQueriesContext(connection) as found:
            status, _, _ = self.ask()
        queries = len(found)  # the next request empties the list
        if status != 200:
            raise SystemExit(
                f"{self._environ['PATH_INFO']}?{self._environ['QUERY_STRING']}: {status}"
            )
        for _ in range(2):
            self.ask()
        wall, cpu = list[float](), list[float]()
        while len(wall) < REQUESTS and (len(wall) < 5 or sum(wall) < MOST_SECONDS):
            began, worked = time.perf_counter(), time.process_time()
            self.ask()
            cpu.append(time.process_time() - worked)
            wall.append(time.perf_counter() - began)
        wall.sort()
        cpu.sort()
        slow = min(int(len(wall) * 0.95), len(wall) - 1)
        return {
            "p50_ms": round(1000 * statistics.median(wall), 1),
            "p95_ms": round(1000 * wall[slow], 1),
            "cpu_ms": round(1000 * statistics.median(cpu), 1),
            "cpu_p95_ms": round(1000 * cpu[slow], 1),
            "queries": queries,
        }


if __name__ == "__main__":
    main()
