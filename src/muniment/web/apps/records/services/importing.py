"""Files on their way into a register: columns chosen, checked to the last row, then all or nothing.

Checking and writing are tasks of the queue, so a file of ten thousand rows holds no page. A task
may be killed at any line and is run again: checking writes nothing but its own figures, and writing
is one transaction that ends with the import marked as done.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import BinaryIO
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext
from django_tasks import task

from muniment.core.canonical import JSON
from muniment.core.errors import MunimentError, UsageError
from muniment.engine.sheets.cells import BadSheet, Cell, Formula, column_name, text_of
from muniment.engine.sheets.reading import BYTES, Sheet, read_sheet
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Conflict, Principal, person_principal
from muniment.web.apps.blobs import services as blobs
from muniment.web.apps.blobs.models import Blob
from muniment.web.apps.organization.queries import organization_kept, organization_zone
from muniment.web.apps.records.importables import (
    REFERENCE,
    Became,
    Importable,
    Pass,
    Reading,
    Source,
)
from muniment.web.apps.records.models import Attachment, Import, ImportState
from muniment.web.apps.records.registers.fields import Known
from muniment.web.apps.records.services.keeping import Unfitting
from muniment.web.apps.records.services.tabling import importable_of
from muniment.web.apps.records.typed import Typing, Untyped
from muniment.web.clock import now

ERRORS = 200
_STEP = 250
_NAMED = 12
_OLDEST = timedelta(days=14)


@dataclass(slots=True)
class Result:
    """What a pass over the rows found.

    Attributes:
        became: How many rows are new, change what is there, or say what is there already.
        errors: The first of them.
        seen: Version of each record that the file names: what somebody writes after the check is
            not written over unseen.
    """

    became: Counter[Became] = field(default_factory=Counter)
    rows: int = 0
    errors: list[dict[str, str]] = field(default_factory=list)
    error_count: int = 0
    seen: dict[str, int] = field(default_factory=dict)

    def wrong(self, number: int, column: str, value: str, what: str) -> None:
        """Note an error of a cell, or of a row where ``column`` is ""."""
        self.error_count += 1
        if len(self.errors) < ERRORS:
            self.errors.append(
                {"row": str(number), "column": column, "value": value[:80], "what": what}
            )


def begin(register: Importable, principal: Principal, stream: BinaryIO, name: str) -> Import:
    """Keep a file and read its headings.

    Raises:
        Denied: The principal may not write the register.
        UsageError: The register takes no table.
        BadSheet: It is no table.
    """
    register.require(principal)
    sheet = read_sheet(stream)
    mapping = guessed(register, sheet.heads)
    stream.seek(0)
    digest, size = blobs.keep(stream, BYTES)
    with transaction.atomic():
        blobs.register(digest, size)
        return Import.objects.create(
            register=register.slug,
            made_by_id=principal.id,
            made_at=now(),
            name=" ".join(name.split())[:200] or "file",
            digest=digest,
            mapping=mapping,
        )


@contextmanager
def opened(row: Import) -> Iterator[Sheet]:
    """Yield the table of an import's file.

    Raises:
        BadSheet: It breaks a limit, or is not on the server's disk any more.
    """
    path = blobs.path_of(row.digest)
    if not path.is_file():
        raise BadSheet("the file is no longer kept", hint="Send it again.")
    with open(path, "rb") as stream:
        yield read_sheet(stream)


def guessed(register: Importable, heads: Sequence[str]) -> dict[str, str]:
    """Return column to field, by label or name, each field once."""
    known: dict[str, str] = {
        head: name for name, heads in register.headings.items() for head in heads
    }
    for each in (register.key_field, *register.fields):
        known[each.name.casefold()] = each.name
        known[str(each.label).casefold()] = each.name
    mapping: dict[str, str] = {}
    for index, head in enumerate(heads):
        bare = " ".join(head.casefold().replace("_", " ").rstrip("?").split())
        name = known.get(bare, known.get(head.casefold(), ""))
        if name and name not in mapping.values():
            mapping[str(index)] = name
    return mapping


def check(principal: Principal, row: Import, mapping: Mapping[str, str]) -> None:
    """Set the mapping and have every row checked; nothing is written to the register.

    Raises:
        Denied: The principal may not write the register.
        Conflict: The import is written, or being written.
        UsageError: The mapping names a field twice, one that there is not, or lacks a needed one.
    """
    register = importable_of(row.register)
    register.require(principal)
    _fitting(register, mapping)
    with transaction.atomic():
        found = _taken(row, (ImportState.MAPPING, ImportState.CHECKED, ImportState.REFUSED))
        found.mapping, found.state = dict(mapping), ImportState.CHECKING
        found.read = found.rows = found.error_count = 0
        found.errors, found.why = [], ""
        found.save()
        run_check.enqueue(str(row.pk))


def write(principal: Principal, row: Import) -> None:
    """Have a checked file written into the register, all of it or nothing.

    Raises:
        Denied: The principal may not write the register.
        Conflict: It was not checked, has errors, or is written already.
    """
    importable_of(row.register).require(principal)
    with transaction.atomic():
        found = _taken(row, (ImportState.CHECKED,))
        if found.error_count:
            raise Conflict(
                gettext("the file has errors"),
                hint=gettext("Mend them in the file and send it again."),
            )
        found.state = ImportState.WRITING
        found.save(update_fields=["state"])
        run_write.enqueue(str(row.pk))


@task()
def run_check(key: str) -> None:
    """Check every row of an import."""
    row = Import.objects.filter(pk=key, state=ImportState.CHECKING).first()
    if row is None:
        return
    try:
        with organization_kept():
            _, result = _pass(importable_of(row.register), row, _maker(row), progress=True)
    except MunimentError as error:
        _refuse(row, error)
        return
    row.state, row.rows, row.read = ImportState.CHECKED, result.rows, result.rows
    row.errors, row.error_count = result.errors, result.error_count
    row.seen = result.seen
    _count(row, result)
    row.save()


@task()
def run_write(key: str) -> None:
    """Write an import that was checked: one transaction, one entry in the ledger."""
    row = Import.objects.filter(pk=key, state=ImportState.WRITING).first()
    if row is None:
        return
    try:
        with organization_kept():
            _write(row)
    except MunimentError as error:
        _refuse(row, error)


def forget_old() -> int:
    """Delete imports of more than two weeks ago, with their files; their entries stay.

    A file may be full of names, which nobody could erase from it.
    """
    with transaction.atomic():
        old = Import.objects.filter(made_at__lt=now() - _OLDEST)
        digests = set(old.values_list("digest", flat=True))
        count, _ = old.delete()
        for digest in sorted(digests):
            # Taken first: whoever keeps the same file now waits, or is seen.
            Blob.objects.select_for_update().filter(pk=digest).first()
            named = Import.objects.filter(digest=digest).exists()
            if not named and not Attachment.objects.filter(digest=digest).exists():
                blobs.forget(digest)
    return count


def _write(row: Import) -> None:
    register, principal = importable_of(row.register), _maker(row)
    register.require(principal)
    with transaction.atomic():
        # Read again inside: the register may say something else than when it was checked.
        reading, result = _pass(register, row, principal, progress=False)
        _require_unmoved(row, result)
        if result.error_count:
            row.errors, row.error_count = result.errors, result.error_count
            raise Conflict(
                gettext("the register changed since the file was checked, and it does not fit now"),
                hint=gettext("Check the file again."),
            )
        row.state, row.finished_at = ImportState.DONE, now()
        row.rows = row.read = result.rows
        _count(row, result)
        row.save()
        payload: dict[str, JSON] = {
            "file": row.name,
            "digest": row.digest,
            "recorded": row.fresh,
            "edited": row.changed,
            "same": row.same,
        }
        reading.write(principal, Source(row.pk, payload))


def _require_unmoved(row: Import, result: Result) -> None:
    moved = sorted(
        name
        for name in row.seen.keys() | result.seen.keys()
        if row.seen.get(name) != result.seen.get(name)
    )
    if moved:
        named = ", ".join(moved[:_NAMED]) + (" …" if len(moved) > _NAMED else "")
        raise Conflict(
            gettext("somebody changed %(named)s since the file was checked") % {"named": named},
            hint=gettext("Check the file again, and look at what it would change now."),
        )


def _maker(row: Import) -> Principal:
    """Return who imports, as they are now."""
    person = Person.objects.get(pk=row.made_by_id)
    return person_principal(person, now(), organization_zone(), None)


def _count(row: Import, result: Result) -> None:
    row.fresh = result.became[Became.FRESH]
    row.changed = result.became[Became.CHANGED]
    row.same = result.became[Became.SAME]


def _pass(
    register: Importable, row: Import, principal: Principal, *, progress: bool
) -> tuple[Reading, Result]:
    """Go through the rows. Statements: one for each kind of thing that values point at."""
    with opened(row) as sheet:
        return _through(register, row, sheet, principal, progress=progress)


def _through(
    register: Importable, row: Import, sheet: Sheet, principal: Principal, *, progress: bool
) -> tuple[Reading, Result]:
    columns = {int(index): name for index, name in row.mapping.items()}
    if columns and max(columns) >= len(sheet.heads):
        raise BadSheet("the file has fewer columns than were chosen", hint="Send it again.")
    known = Known.of(register.fields)
    typing = Typing.of((register.key_field, *register.fields), known)
    ahead = _ahead(register, row, columns)
    named = {each[REFERENCE] for each in ahead if each.get(REFERENCE)}
    asked = Pass(principal, known, named, writing=not progress, rows=ahead)
    reading = register.reading(asked)
    titles: dict[str, int] = {}
    seen: dict[str, int] = {}
    shared: dict[str, dict[str, int]] = {name: {} for name in register.unshared}
    result = Result(seen=asked.seen)
    for found in sheet.rows:
        result.rows += 1
        if progress and result.rows % _STEP == 0:
            Import.objects.filter(pk=row.pk).update(read=result.rows)
        before = result.error_count
        plain = _plain(register, typing, columns, sheet.heads, found.cells, found.number, result)
        reference = str(plain.pop(REFERENCE, None) or "")
        title = str(plain.get(register.title) or "").casefold()
        if reference:
            _once(seen, reference, found.number, str(register.key), result)
        elif register.key_needed:
            if result.error_count == before:
                result.wrong(found.number, str(register.key), "", gettext("this is needed"))
        elif title:
            _once(titles, title, found.number, str(register.field(register.title).label), result)
        for name, values in shared.items():
            if value := str(plain.get(name) or "").casefold():
                _once(values, value, found.number, str(register.field(name).label), result)
        if result.error_count > before:
            continue
        try:
            result.became[reading.take(reference, plain)] += 1
        except Unfitting as error:
            for name, what in error.problems.items():
                label = str(register.field(name).label) if name else ""
                result.wrong(found.number, label, str(plain.get(name) or ""), what)
        except MunimentError as error:
            column = str(register.key) if reference else ""
            result.wrong(found.number, column, reference, error.message)
    return reading, result


def _ahead(register: Importable, row: Import, columns: Mapping[int, str]) -> list[dict[str, str]]:
    """Return of each row what names a record, so that only those are read, and what rows foretell.

    Nothing where no such column was chosen.
    """
    wanted = {
        index: name
        for index, name in columns.items()
        if name == REFERENCE or name in register.ahead
    }
    if not wanted:
        return []
    with opened(row) as sheet:
        return [
            {name: _bare(register, name, each.cells[index]) for index, name in wanted.items()}
            for each in sheet.rows
        ]


def _bare(register: Importable, name: str, cell: Cell) -> str:
    """Return the text of a cell; "" for a formula, and for what names no record."""
    text = "" if isinstance(cell, Formula) else text_of(cell).strip()
    if text and name == REFERENCE:
        try:
            return register.named(text)
        except Untyped:
            return ""
    return text


def _plain(
    register: Importable,
    typing: Typing,
    columns: Mapping[int, str],
    heads: Sequence[str],
    cells: Sequence[Cell],
    number: int,
    result: Result,
) -> dict[str, JSON]:
    plain: dict[str, JSON] = {}
    for index, name in columns.items():
        cell = cells[index]
        place = f"{column_name(index)} ({heads[index]})"
        if isinstance(cell, Formula):
            result.wrong(
                number,
                place,
                cell.text,
                gettext("this is a formula or an error; paste what it comes to"),
            )
            continue
        if name == REFERENCE and register.key_is_text and isinstance(cell, float):
            result.wrong(
                number,
                place,
                text_of(cell),
                gettext(
                    "the spreadsheet keeps this as a number, in which 5.10 is 5.1: make the column"
                    " text, and write it again"
                ),
            )
            continue
        try:
            plain[name] = typing.plain(name, cell)
            if name == REFERENCE and plain[name]:
                plain[name] = register.named(str(plain[name]))
        except Untyped as error:
            result.wrong(number, place, str(cell), str(error))
    return plain


def _once(seen: dict[str, int], key: str, number: int, column: str, result: Result) -> None:
    if key in seen:
        what = gettext("the same as in row %(row)d") % {"row": seen[key]}
        result.wrong(number, column, key, what)
    else:
        seen[key] = number


def _fitting(register: Importable, mapping: Mapping[str, str]) -> None:
    names = [name for name in mapping.values() if name]
    fields = (register.key_field, *register.fields)
    known = {each.name for each in fields}
    strange = [name for name in names if name not in known]
    if strange:
        raise UsageError(f"there is no field {strange[0]}")
    double = [name for name in names if names.count(name) > 1]
    if double:
        raise UsageError(
            gettext("two columns are to become “%(field)s”")
            % {"field": register.field(double[0]).label},
            hint=gettext("Choose one of them, and “leave out” for the other."),
        )
    if REFERENCE in names:
        return
    lacking = [each.label for each in fields if each.required and each.name not in names]
    if lacking:
        raise UsageError(
            gettext("no column was chosen for “%(field)s”, which every record needs")
            % {"field": lacking[0]}
        )


def _taken(row: Import, states: Sequence[str]) -> Import:
    found = Import.objects.select_for_update().get(pk=row.pk)
    if found.state not in states:
        raise Conflict(
            gettext("this import is %(state)s") % {"state": ImportState(found.state).label}
        )
    return found


def _refuse(row: Import, error: MunimentError) -> None:
    row.state, row.finished_at = ImportState.REFUSED, now()
    row.why = f"{error.message}. {error.hint}".strip() if error.hint else error.message
    row.save(update_fields=["state", "finished_at", "why", "errors", "error_count"])


def import_by(key: UUID) -> Import:
    """Return an import as it stands."""
    return Import.objects.get(pk=key)
