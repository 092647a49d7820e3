"""Writes where controls stand: only rows that moved, and a line of their history for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from muniment.web.apps.controls.computation import SUPPORTED, Stood, compute
from muniment.web.apps.controls.models import Cause, Standing, StandingChange
from muniment.web.bulk import update_each

_KEPT = ("operated_since", "lapses_at", "lapses_into", "turns_at", "as_of")


@dataclass(frozen=True, slots=True)
class Moved:
    """A control whose state became another."""

    control: str
    before: str
    after: str


def recompute(moment: datetime, cause: Cause, reference: str = "") -> list[Moved]:
    """Bring every control up to date and return those whose state moved.

    Inside the transaction of what caused it. Seven statements that read or lock, three at most that
    write. Doing it twice changes nothing the second time.

    Args:
        moment: Now.
        cause: What may have moved them.
        reference: The snapshot that did, or "".
    """
    rows = {row.control: row for row in Standing.objects.select_for_update()}
    found = compute(moment)
    made, edited = list[Standing](), list[Standing]()
    changes, moved = list[StandingChange](), list[Moved]()
    for control, stood in found.items():
        row = rows.pop(control, None)
        if row is None:
            # A newer catalogue brought it.
            row = Standing(control=control, as_of=moment)
            made.append(row)
        elif _same(row, stood):
            continue
        else:
            edited.append(row)
        before = row.state
        changes.extend(follow(row, stood, moment, cause, reference))
        if row.state != before and before:
            moved.append(Moved(control, before, row.state))
    Standing.objects.bulk_create(made)
    names = [*next(iter(found.values())).values, *_KEPT]
    update_each(edited, names)
    StandingChange.objects.bulk_create(changes)
    Standing.objects.filter(control__in=rows).delete()
    return moved


def _same(row: Standing, stood: Stood) -> bool:
    return (row.lapses_at, row.lapses_into, row.turns_at) == (
        stood.lapses_at,
        stood.lapses_into,
        stood.turns_at,
    ) and all(getattr(row, name) == value for name, value in stood.values.items())


def follow(
    row: Standing, stood: Stood, moment: datetime, cause: Cause, reference: str
) -> list[StandingChange]:
    """Write into a row where its control stands, and return the lines of its history.

    In memory only; nothing is saved.
    """
    lines = list[StandingChange]()
    if row.lapses_at is not None and row.lapses_at <= moment:
        # Nobody was there to see it: its support ended before whatever happened now.
        lines.append(
            StandingChange(
                control=row.control,
                at=row.lapses_at,
                state=row.lapses_into,
                for_count=0 if row.lapses_into != "contradicted" else row.for_count,
                against_count=row.against_count,
                cause=Cause.TIME,
            )
        )
        row.operated_since = None
        row.state = row.lapses_into
    before = _shown(row)
    _write(row, stood.values)
    row.lapses_at, row.lapses_into = stood.lapses_at, stood.lapses_into
    row.turns_at, row.as_of = stood.turns_at, moment
    if row.state not in SUPPORTED:
        row.operated_since = None
    elif row.operated_since is None:
        row.operated_since = moment
    if _shown(row) != before and not (lines and row.state == lines[-1].state):
        lines.append(
            StandingChange(
                control=row.control,
                at=moment,
                state=row.state,
                for_count=row.for_count,
                against_count=row.against_count,
                cause=cause,
                reference=reference,
            )
        )
    return lines


def _shown(row: Standing) -> tuple[str, int, int]:
    return row.state, row.for_count, row.against_count


def _write(row: Standing, values: Mapping[str, object]) -> None:
    for name, value in values.items():
        setattr(row, name, value)
