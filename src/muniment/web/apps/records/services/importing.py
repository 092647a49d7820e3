"""Files on their way into a register: columns chosen, checked to the last row, then all or nothing.

Checking and writing are tasks of the queue, so a file of ten thousand rows holds no page. A task
may be killed at any line and is run again: checking writes nothing but its own figures, and writing
is one transaction that ends with the import marked as done.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, BinaryIO
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext
from django_tasks import task

from muniment.core.canonical import JSON
from muniment.core.errors import MunimentError, UsageError
from muniment.engine.sheets.cells import BadSheet, Cell, Formula, column_name
from muniment.engine.sheets.reading import BYTES, Sheet, read_sheet
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Conflict, Principal, person_principal
from muniment.web.apps.blobs import services as blobs
from muniment.web.apps.ledger.services import Touch
from muniment.web.apps.organization.numbering import take_references
from muniment.web.apps.organization.queries import organization_zone
from muniment.web.apps.records.models import Import, ImportState, Kept, Origin
from muniment.web.apps.records.registers.book import register_of
from muniment.web.apps.records.registers.definition import Register
from muniment.web.apps.records.registers.fields import Known
from muniment.web.apps.records.services import keeping
from muniment.web.apps.records.typed import Typing, Untyped
from muniment.web.clock import now

REFERENCE = "reference"
"""Column that names a record which is in the register already."""
ERRORS = 200
_STEP = 250
_OLDEST = timedelta(days=14)


@dataclass(slots=True)
class Result:
    """What a pass over the rows found.

    Attributes:
        fresh: Records to enter, with the row of the file that each came from.
        changed: Records that the file changes, with what becomes another.
        same: Rows that say what the register says already.
    """

    fresh: list[dict[str, Any]] = field(default_factory=list)
    changed: list[tuple[Kept, dict[str, JSON]]] = field(default_factory=list)
    same: int = 0
    rows: int = 0
    errors: list[dict[str, str]] = field(default_factory=list)
    error_count: int = 0

    def wrong(self, number: int, column: str, value: str, what: str) -> None:
        """Note an error of a cell, or of a row where ``column`` is ""."""
        self.error_count += 1
        if len(self.errors) < ERRORS:
            self.errors.append(
                {"row": str(number), "column": column, "value": value[:80], "what": what}
            )


def begin(register: Register, principal: Principal, stream: BinaryIO, name: str) -> Import:
    """Keep a file and read its headings.

    Raises:
        Denied: The principal may not write the register.
        BadSheet: It is no table.
    """
    keeping.require_edit(register, principal)
    if register.single:
        raise UsageError(gettext("there is one record of this kind; it is not imported"))
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


def guessed(register: Register, heads: Sequence[str]) -> dict[str, str]:
    """Return column to field, by label or name, each field once."""
    known = {"reference": REFERENCE, str(gettext("Reference")).casefold(): REFERENCE}
    for each in register.fields:
        known[each.name.casefold()] = each.name
        known[str(each.label).casefold()] = each.name
    mapping: dict[str, str] = {}
    for index, head in enumerate(heads):
        name = known.get(head.casefold().replace("_", " "), known.get(head.casefold(), ""))
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
    register = register_of(row.register)
    keeping.require_edit(register, principal)
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
    keeping.require_edit(register_of(row.register), principal)
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
        register = register_of(row.register)
        result = _pass(register, row, progress=True)
    except MunimentError as error:
        _refuse(row, error)
        return
    row.state, row.rows, row.read = ImportState.CHECKED, result.rows, result.rows
    row.fresh, row.changed, row.same = len(result.fresh), len(result.changed), result.same
    row.errors, row.error_count = result.errors, result.error_count
    row.save()


@task()
def run_write(key: str) -> None:
    """Write an import that was checked: one transaction, one entry in the ledger."""
    row = Import.objects.filter(pk=key, state=ImportState.WRITING).first()
    if row is None:
        return
    try:
        _write(row)
    except MunimentError as error:
        _refuse(row, error)


def forget_old() -> int:
    """Delete imports that nobody finished for two weeks, and finished ones; their entries stay."""
    count, _ = Import.objects.filter(made_at__lt=now() - _OLDEST).delete()
    return count


def _write(row: Import) -> None:
    register = register_of(row.register)
    person = Person.objects.get(pk=row.made_by_id)
    principal = person_principal(person, now(), organization_zone(), None)
    keeping.require_edit(register, principal)
    with transaction.atomic():
        # Read again inside: the register may say something else than when it was checked.
        result = _pass(register, row, progress=False)
        if result.error_count:
            row.errors, row.error_count = result.errors, result.error_count
            raise Conflict(
                gettext("the register changed since the file was checked, and it does not fit now"),
                hint=gettext("Check the file again."),
            )
        references = take_references(register.prefix, len(result.fresh))
        made = [
            keeping.made(register, values, reference, Origin.IMPORT)
            for values, reference in zip(result.fresh, references, strict=True)
        ]
        keeping.insert_made(made)
        keeping.save_all(register, [each for each, _ in result.changed])
        touched = [Touch(register.object_type, each.id, "recorded") for each in made]
        touched += [Touch(register.object_type, each.id, "edited") for each, _ in result.changed]
        row.state, row.finished_at = ImportState.DONE, now()
        row.fresh, row.changed, row.same = len(made), len(result.changed), result.same
        row.rows = row.read = result.rows
        row.save()
        payload: dict[str, JSON] = {
            "file": row.name,
            "digest": row.digest,
            "recorded": len(made),
            "edited": len(result.changed),
            "same": result.same,
        }
        keeping.imported(register, principal, row.pk, payload, touched)


def _pass(register: Register, row: Import, *, progress: bool) -> Result:
    """Go through the rows. Statements: one for each kind of thing that values point at."""
    with opened(row) as sheet:
        return _through(register, row, sheet, progress=progress)


def _through(register: Register, row: Import, sheet: Sheet, *, progress: bool) -> Result:
    columns = {int(index): name for index, name in row.mapping.items()}
    if columns and max(columns) >= len(sheet.heads):
        raise BadSheet("the file has fewer columns than were chosen", hint="Send it again.")
    known = Known.of(register.fields)
    typing = Typing.of(register, known)
    there = _there(register) if REFERENCE in columns.values() else {}
    titles: dict[str, int] = {}
    seen: dict[str, int] = {}
    result = Result()
    for found in sheet.rows:
        result.rows += 1
        if progress and result.rows % _STEP == 0:
            Import.objects.filter(pk=row.pk).update(read=result.rows)
        before = result.error_count
        plain = _plain(register, typing, columns, sheet.heads, found.cells, found.number, result)
        reference = str(plain.pop(REFERENCE, None) or "").upper()
        title = str(plain.get(register.title) or "").casefold()
        if reference:
            _once(seen, reference, found.number, gettext("Reference"), result)
        elif title:
            _once(titles, title, found.number, str(register.field(register.title).label), result)
        if result.error_count > before:
            continue
        try:
            _take(register, plain, reference, there, known, result)
        except keeping.Unfitting as error:
            for name, what in error.problems.items():
                label = str(register.field(name).label) if name else ""
                result.wrong(found.number, label, str(plain.get(name) or ""), what)
        except MunimentError as error:
            result.wrong(found.number, gettext("Reference"), reference, error.message)
    return result


def _take(
    register: Register,
    plain: dict[str, JSON],
    reference: str,
    there: Mapping[str, Kept],
    known: Known,
    result: Result,
) -> None:
    if not reference:
        result.fresh.append(keeping.values_of(register, plain, known))
        return
    row = there.get(reference)
    if row is None:
        raise UsageError(gettext("there is no such record; leave it empty for a new one"))
    differences = keeping.differences_of(register, row, plain, known)
    if differences:
        result.changed.append((row, differences))
    else:
        result.same += 1


def _plain(
    register: Register,
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
        try:
            plain[name] = typing.plain(name, cell)
        except Untyped as error:
            result.wrong(number, place, str(cell), str(error))
    return plain


def _once(seen: dict[str, int], key: str, number: int, column: str, result: Result) -> None:
    if key in seen:
        what = gettext("the same as in row %(row)d") % {"row": seen[key]}
        result.wrong(number, column, key, what)
    else:
        seen[key] = number


def _there(register: Register) -> dict[str, Kept]:
    rows: Iterator[Any] = register.model._default_manager.select_related(
        *register.related
    ).iterator(chunk_size=2000)
    return {row.reference: row for row in rows}


def _fitting(register: Register, mapping: Mapping[str, str]) -> None:
    names = [name for name in mapping.values() if name]
    known = {REFERENCE, *(each.name for each in register.fields)}
    strange = [name for name in names if name not in known]
    if strange:
        raise UsageError(f"there is no field {strange[0]}")
    double = [name for name in names if names.count(name) > 1]
    if double:
        label = double[0] if double[0] == REFERENCE else register.field(double[0]).label
        raise UsageError(
            gettext("two columns are to become “%(field)s”") % {"field": label},
            hint=gettext("Choose one of them, and “leave out” for the other."),
        )
    if REFERENCE in names:
        return
    lacking = [each.label for each in register.fields if each.required and each.name not in names]
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
