"""Writes to declared registers: every door - page, API, bulk, import - ends here.

One use case is one entry in the ledger. Nothing is deleted: a record is archived, and its words can
be erased after that.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.web.apps.access.principals import Conflict, Denied, NotFound, Principal
from muniment.web.apps.ledger.events import emit
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.apps.organization.numbering import take_references
from muniment.web.apps.records.events import RecordsMoved
from muniment.web.apps.records.models import Kept, Origin
from muniment.web.apps.records.registers.definition import Register
from muniment.web.apps.records.registers.fields import Field, Known, Unfit, plain_of, value_of
from muniment.web.bulk import insert_all, update_each
from muniment.web.clock import now

MOST_AT_ONCE = 200
LONGEST_REASON = 500
Plain = Mapping[str, JSON]


class Unfitting(UsageError):
    """Some values do not fit.

    Attributes:
        problems: Field to what is wrong; "" for the record as a whole.
    """

    def __init__(self, problems: Mapping[str, str]) -> None:
        said = "; ".join(f"{name}: {what}" if name else what for name, what in problems.items())
        super().__init__(said, hint=gettext("Nothing was saved. Mend these, and send it again."))
        self.problems = dict(problems)


def create(
    register: Register, principal: Principal, plain: Plain, origin: Origin = Origin.HAND
) -> Kept:
    """Enter a record.

    Raises:
        Denied: The principal may not write this register.
        Unfitting: A value does not fit.
    """
    require_edit(register, principal)
    with transaction.atomic():
        values = _values(register, plain, Known.of(register.fields))
        _require_room(register)
        row = _made(register, values, take_references(register.prefix, 1)[0], origin)
        row.save(force_insert=True)
        emit(RecordsMoved(register.slug))
        record(_entry(register, principal, "recorded", row, _first(register, row)))
    return row


def change(
    register: Register,
    principal: Principal,
    reference: str,
    expected_version: int,
    plain: Plain,
) -> Kept:
    """Change a record, unless somebody else did since it was read. Fields not given stay.

    Raises:
        Denied: The principal may read this register, not write it.
        NotFound: There is no such record.
        Conflict: It is of another version, archived, or closed to changes.
        Unfitting: A value does not fit.
    """
    require_edit(register, principal)
    with transaction.atomic():
        row = _taken(register, reference)
        require_version(row, expected_version)
        differences = _apply(register, row, plain, Known.of(_given(register, plain)))
        if differences:
            row.save()
            emit(RecordsMoved(register.slug))
            record(_entry(register, principal, "edited", row, {"changes": differences}))
    return row


def change_many(
    register: Register, principal: Principal, references: Sequence[str], plain: Plain
) -> int:
    """Change several records alike and return how many became others. All or none.

    Raises:
        Denied, NotFound, Conflict, Unfitting: As ``change``, for any of them.
        UsageError: None is named, too many, or a field that is not for several at once.
    """
    require_edit(register, principal)
    chosen = list(dict.fromkeys(references))
    if not chosen:
        raise UsageError("no row is ticked", hint="Tick the rows to change.")
    if len(chosen) > MOST_AT_ONCE:
        raise UsageError(f"at most {MOST_AT_ONCE} rows at once")
    for each in _given(register, plain):
        if not each.bulk:
            raise UsageError(f"{each.label} is not changed for several records at once")
    changed = []
    with transaction.atomic():
        known = Known.of(_given(register, plain))
        found = {
            row.reference: row
            for row in _rows(register).select_for_update(of=("self",)).filter(reference__in=chosen)
        }
        for reference in chosen:
            row = found.get(reference)
            if row is None:
                raise NotFound("there is no such record")
            _require_open(register, row)
            differences = _apply(register, row, plain, known)
            if differences:
                changed.append(
                    (row, _entry(register, principal, "edited", row, {"changes": differences}))
                )
        _save(register, [row for row, _ in changed])
        if changed:
            emit(RecordsMoved(register.slug))
        for _, entry in changed:
            record(entry)
    return len(changed)


def archive(
    register: Register, principal: Principal, reference: str, expected_version: int, reason: str
) -> Kept:
    """Take a record out of the register; it stays readable.

    Raises:
        Denied, NotFound, Conflict: As ``change``.
        UsageError: No reason is given.
    """
    require_edit(register, principal)
    why = reason_of(reason)
    with transaction.atomic():
        row = _taken(register, reference)
        require_version(row, expected_version)
        row.archived_at, row.archive_reason = now(), why
        row.row_version += 1
        row.save()
        emit(RecordsMoved(register.slug))
        record(_entry(register, principal, "archived", row, {"reason": why}))
    return row


def restore(
    register: Register, principal: Principal, reference: str, expected_version: int, reason: str
) -> Kept:
    """Take a record back into the register.

    Raises:
        Denied, NotFound, Conflict: As ``change``.
        UsageError: It is in the register, was erased, or no reason is given.
    """
    require_edit(register, principal)
    why = reason_of(reason)
    with transaction.atomic():
        row: Kept | None = (
            _rows(register).select_for_update(of=("self",)).filter(reference=reference).first()
        )
        if row is None:
            raise NotFound("there is no such record")
        require_version(row, expected_version)
        if row.archived_at is None:
            raise UsageError("it is in the register already")
        if register.name_of(row) == ERASED:
            raise UsageError("its words were erased", hint="Record it anew.")
        _require_room(register)
        row.archived_at, row.archive_reason = None, ""
        row.row_version += 1
        row.save()
        emit(RecordsMoved(register.slug))
        record(_entry(register, principal, "restored", row, {"reason": why}))
    return row


ERASED = "erased"
"""What stands for the name of a record whose words were erased."""


def require_edit(register: Register, principal: Principal) -> None:
    """Accept only who may write a register.

    Raises:
        Denied: The principal may not.
    """
    if not principal.everywhere(register.edit):
        raise Denied(
            f"you may not change {register.many}",
            hint="Security officers of the whole organisation may.",
        )


def require_see(register: Register, principal: Principal) -> None:
    """Accept only who may read a register.

    Raises:
        Denied: The principal may not.
    """
    if not principal.everywhere(register.see):
        raise Denied(
            f"you may not see {register.many}",
            hint="They are the whole organisation's. It takes a role in all projects.",
        )


def require_version(row: Kept, expected: int) -> None:
    """Accept only the version that the person read.

    Raises:
        Conflict: It is another by now.
    """
    if row.row_version != expected:
        raise Conflict(
            "somebody else changed this record meanwhile",
            hint="Look at what it says now, and change it again.",
        )


def reason_of(text: str) -> str:
    """Return a reason in one line.

    Raises:
        UsageError: There is none, or it is too long.
    """
    why = " ".join(text.split())
    if not why:
        raise UsageError("say why", hint="One sentence is enough; it stays in the history.")
    if len(why) > LONGEST_REASON:
        raise UsageError(f"a reason has at most {LONGEST_REASON} characters")
    return why


def values_of(register: Register, plain: Plain, known: Known) -> dict[str, Any]:
    """Return all of a new record's values as the model takes them.

    Raises:
        Unfitting: Some do not fit; all of them are named.
    """
    return _values(register, plain, known)


def differences_of(register: Register, row: Kept, plain: Plain, known: Known) -> dict[str, JSON]:
    """Set what is given on a row, unsaved, and return what became another.

    Raises:
        Unfitting: A value does not fit.
        Conflict: The record is archived, or closed to changes.
    """
    _require_open(register, row)
    return _apply(register, row, plain, known)


def made(register: Register, values: Mapping[str, Any], reference: str, origin: Origin) -> Kept:
    """Return a new record, unsaved."""
    return _made(register, values, reference, origin)


def insert_made(rows: Sequence[Kept]) -> None:
    """Write new records."""
    insert_all(rows)


def save_all(register: Register, rows: Sequence[Kept]) -> None:
    """Write changed rows, in steps that a database takes."""
    _save(register, rows)


def imported(
    register: Register,
    principal: Principal,
    source: UUID,
    payload: dict[str, JSON],
    touched: Iterable[Touch],
) -> None:
    """Enter an import in the ledger, with every record that it touched."""
    emit(RecordsMoved(register.slug))
    record(
        Change(
            f"{register.object_type}.imported",
            principal.id,
            "import",
            source,
            payload,
            tuple(touched),
        )
    )


def _made(register: Register, values: Mapping[str, Any], reference: str, origin: Origin) -> Kept:
    return register.model(reference=reference, origin=origin, created_at=now(), **values)


def _values(register: Register, plain: Plain, known: Known) -> dict[str, Any]:
    unknown = set(plain) - {each.name for each in register.fields}
    problems: dict[str, str] = {name: gettext("there is no such field") for name in unknown}
    values: dict[str, Any] = {}
    for each in register.fields:
        try:
            values[each.name] = value_of(each, plain.get(each.name), known)
        except Unfit as error:
            problems[each.name] = str(error)
    if not problems:
        problems = {name: str(what) for name, what in register.check(values).items()}
    if problems:
        raise Unfitting(problems)
    return values


def _apply(register: Register, row: Kept, plain: Plain, known: Known) -> dict[str, JSON]:
    given = _given(register, plain)
    problems: dict[str, str] = {}
    differences: dict[str, JSON] = {}
    for each in given:
        try:
            value = value_of(each, plain[each.name], known)
        except Unfit as error:
            problems[each.name] = str(error)
            continue
        before, after = plain_of(each, getattr(row, each.name)), plain_of(each, value)
        if before != after:
            setattr(row, each.name, value)
            differences[each.name] = [_told(before), _told(after)]
    if not problems:
        whole = {each.name: getattr(row, each.name) for each in register.fields}
        problems = {name: str(what) for name, what in register.check(whole).items()}
    if problems:
        raise Unfitting(problems)
    if differences:
        row.row_version += 1
    return differences


def _told(plain: JSON) -> JSON:
    """Return a value as histories tell it: a list in one line."""
    return ", ".join(map(str, plain)) if isinstance(plain, list) else plain


def _given(register: Register, plain: Plain) -> list[Field]:
    unknown = set(plain) - {each.name for each in register.fields}
    if unknown:
        raise Unfitting({name: gettext("there is no such field") for name in sorted(unknown)})
    return [each for each in register.fields if each.name in plain]


def _first(register: Register, row: Kept) -> dict[str, JSON]:
    values = {each.name: plain_of(each, getattr(row, each.name)) for each in register.fields}
    return {"values": {name: _told(value) for name, value in values.items() if value}}


def _entry(
    register: Register, principal: Principal, word: str, row: Kept, payload: dict[str, JSON]
) -> Change:
    name = register.object_type
    said: dict[str, JSON] = {"reference": row.reference, "title": register.name_of(row), **payload}
    return Change(f"{name}.{word}", principal.id, name, row.id, said)


def _rows(register: Register) -> Any:
    return register.model._default_manager.select_related(*register.related)


def _taken(register: Register, reference: str) -> Kept:
    row: Kept | None = (
        _rows(register).select_for_update(of=("self",)).filter(reference=reference).first()
    )
    if row is None:
        raise NotFound("there is no such record")
    _require_open(register, row)
    return row


def _require_open(register: Register, row: Kept) -> None:
    if row.archived_at is not None:
        raise Conflict(
            f"{row.reference} is archived", hint="Take it back into the register to change it."
        )
    require_open_to_changes(register, row)


def require_open_to_changes(register: Register, row: Kept) -> None:
    """Accept only a record that its register lets anybody change, archived or not.

    Raises:
        Conflict: It is closed: an approved version, for one.
    """
    why = register.seal(row)
    if why is not None:
        raise Conflict(str(why), hint=f"{row.reference} stays as it is.")


def _require_room(register: Register) -> None:
    if register.single and register.model._default_manager.filter(archived_at=None).exists():
        raise Conflict(
            f"there is one {register.one} already",
            hint="Change that one, or archive it first.",
        )


def _save(register: Register, rows: Sequence[Kept]) -> None:
    names = [each.name for each in register.fields]
    update_each(rows, [*names, "row_version"])
