"""Tables on their way into registers: begun, checked and written as the pages do it."""

from __future__ import annotations

import io

from django.test import Client
from django_tasks_db.models import DBTaskResult

from muniment.web.apps.access.principals import Principal
from muniment.web.apps.records.importables import others
from muniment.web.apps.records.models import Import, ImportState
from muniment.web.apps.records.services import importing
from muniment.web.apps.records.services.tabling import importable_of
from muniment.web.apps.tasks.worker import Worker


def work() -> None:
    """Run every task that waits; none may fail."""
    worker = Worker("test")
    while worker.step():
        pass
    assert not DBTaskResult.objects.failed().exists()


def begun(slug: str, who: Principal, content: str | bytes, name: str = "table.csv") -> Import:
    """Return an import whose columns are guessed."""
    data = content.encode() if isinstance(content, str) else content
    return importing.begin(importable_of(slug), who, io.BytesIO(data), name)


def checked(slug: str, who: Principal, content: str | bytes, name: str = "table.csv") -> Import:
    """Return an import of which every row was checked."""
    row = begun(slug, who, content, name)
    importing.check(who, row, row.mapping)
    work()
    row.refresh_from_db()
    assert row.state == ImportState.CHECKED, row.why
    return row


def written(slug: str, who: Principal, content: str | bytes, name: str = "table.csv") -> Import:
    """Return an import that is in the register."""
    row = checked(slug, who, content, name)
    assert row.errors == [], row.errors
    importing.write(who, row)
    work()
    row.refresh_from_db()
    assert row.state == ImportState.DONE, (row.why, row.errors)
    return row


def wrong(row: Import) -> list[tuple[str, str, str]]:
    """Return row, column and what is wrong, of each error."""
    return [(each["row"], each["column"], each["what"]) for each in row.errors]


def refused(row: Import, who: Principal) -> str:
    """Write what was checked, which is refused; return why."""
    importing.write(who, row)
    work()
    row.refresh_from_db()
    assert row.state == ImportState.REFUSED
    return row.why


def exported(client: Client, path: str, kind: str = "csv", query: str = "") -> bytes:
    """Return a list as its page gives it out."""
    answer = client.get(f"{path}?format={kind}{query}")
    return b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]


def begin_each(who: Principal) -> None:
    """Begin an import of each register that is no declared one."""
    for slug, found in others().items():
        heads = ";".join(str(each.label) for each in (found.key_field, *found.fields))
        begun(slug, who, heads + "\n")


def slug_of(route: str) -> str:
    """Return whose imports ``import_SLUG_page`` shows; "parties" for declared registers."""
    found = route.removeprefix("import_").removesuffix("page").strip("_")
    return found.replace("_", "-") or "parties"
