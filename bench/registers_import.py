"""Measure imports of 10,000 rows, into a declared register and into that of assets.

Run by ``bench.registers``. The rows are sent three times: as new ones, with their references and
one field changed in each, and the same again.
"""

from __future__ import annotations

import io
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.server_home import connect

ROWS = 10_000
TARGET_S = 20


def main() -> None:
    # Not beside the company that pages are measured on, which is kept for a day.
    with TemporaryDirectory() as folder:
        connect(Path(folder))
        print(json.dumps(list(_measured())))


def _measured() -> Iterator[dict[str, Any]]:
    from tests.web.people import make_person, principal

    from bench.company_records import register_file
    from muniment.web.apps.access.roles import Role
    from muniment.web.apps.records.registers.book import register_of
    from muniment.web.apps.records.services import importing
    from muniment.web.apps.records.services.tabling import importable_of

    officer = principal(make_person(Role.OFFICER, name="Olga"))
    parties = register_file(register_of("parties"), ROWS).encode()
    assets = _assets().encode()

    def take(slug: str, text: bytes) -> None:
        row = importing.begin(importable_of(slug), officer, io.BytesIO(text), f"{slug}.csv")
        importing.check(officer, row, row.mapping)
        importing.run_check.func(str(row.pk))
        row = importing.import_by(row.pk)
        if row.error_count:
            raise SystemExit(row.errors[:3])
        if row.fresh + row.changed:
            importing.write(officer, row)
            importing.run_write.func(str(row.pk))

    for slug, text, prefix, change in (
        ("parties", parties, b"IP", (b"What there is", b"All there is")),
        ("assets", assets, b"A", (b"In rack", b"In cage")),
    ):
        head, _, rest = text.replace(*change).partition(b"\n")
        lines = [b"%s-%04d,%s" % (prefix, n, line) for n, line in enumerate(rest.splitlines(), 1)]
        again = b"\n".join([(b"asset," if prefix == b"A" else b"reference,") + head, *lines])
        for what, sent in (("new", text), ("changed", again), ("the same again", again)):
            yield {"what": f"import of {ROWS:,} {slug}, {what}", **_timed(take, slug, sent)}


def _timed(take: Callable[[str, bytes], None], slug: str, sent: bytes) -> dict[str, Any]:
    began, cpu = time.perf_counter(), time.process_time()
    take(slug, sent)
    return {
        "value": round(time.perf_counter() - began, 1),
        "cpu_s": round(time.process_time() - cpu, 1),
        "unit": "s",
        "target": TARGET_S,
    }


def _assets() -> str:
    """Return a table of vendors, laptops and accounts, each with an owner and a class."""
    kinds = ("vendor", "notebook_workstation", "cloud_account", "application")
    lines = ['name,kind,owner,class,location,personal_data,kept for,"Days, months or years"']
    lines += [
        f"Thing {at},{kinds[at % 4]},Olga,{at % 4 + 1},In rack {at % 40},no,{at % 9 + 1},years"
        for at in range(ROWS)
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
