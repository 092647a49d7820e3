"""Measure an import of 10,000 rows into a register; run by ``bench.registers``."""

from __future__ import annotations

import io
import json
import time
from collections.abc import Iterator
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
    from muniment.web.apps.records.services.tabling import importable_from

    officer = principal(make_person(Role.OFFICER, name="Olga"))
    register = register_of("parties")
    text = register_file(register, ROWS).encode()
    for what in ("new", "changed", "the same again"):
        if what == "changed":
            text = text.replace(b"needs", b"needs").replace(b"What there is", b"All there is")
            head, _, rest = text.partition(b"\n")
            lines = [b"IP-%04d,%s" % (n, line) for n, line in enumerate(rest.splitlines(), 1)]
            text = b"\n".join([b"reference," + head, *lines])
        began, cpu = time.perf_counter(), time.process_time()
        row = importing.begin(importable_from(register), officer, io.BytesIO(text), "parties.csv")
        importing.check(officer, row, row.mapping)
        importing.run_check.func(str(row.pk))
        row = importing.import_by(row.pk)
        if row.error_count:
            raise SystemExit(row.errors[:3])
        if row.fresh + row.changed:
            importing.write(officer, row)
            importing.run_write.func(str(row.pk))
        yield {
            "what": f"import of {ROWS:,} rows, {what}: checked and written",
            "value": round(time.perf_counter() - began, 1),
            "cpu_s": round(time.process_time() - cpu, 1),
            "unit": "s",
            "target": TARGET_S,
        }


if __name__ == "__main__":
    main()
