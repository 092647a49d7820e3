"""Reads of the scope: each a bounded number of statements."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from django.db.models import Q, QuerySet

from muniment.core.canonical import JSON
from muniment.engine.scope.gaps import ItemKind, Line, Match, Place, compare, counts
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.records.registers.fields import Field, Form, plain_of
from muniment.web.apps.records.services.keeping import require_see
from muniment.web.apps.records.versions import State, in_force
from muniment.web.apps.scope.models import ScopeItem, ScopeText, ScopeVersion
from muniment.web.apps.scope.registers import ITEMS, TEXT
from muniment.web.apps.scope.sources import found

Item = Mapping[str, JSON]
"""A line of the scope in its plain form: its reference, and its fields."""
_MOST = 200


def items() -> list[Item]:
    """Return the lines of the scope that are in use, as a version freezes them. One statement."""
    rows = ScopeItem.objects.filter(archived_at=None).order_by("reference")
    # No records are made of them: there may be thousands, and a page compares them all.
    return [
        {name: _KEPT[name](value) if value is not None else None for name, value in row.items()}
        for row in rows.values(*_KEPT)
    ]


def matches(rows: Iterable[Item] | None = None) -> tuple[Match, ...]:
    """Return the scope against what was found. Four statements, and those of further sources.

    Args:
        rows: What ``items`` returned; None: asked here.
    """
    return compare(lines(rows), found())


def lines(rows: Iterable[Item] | None = None) -> list[Line]:
    """Return the lines of the scope that are in use. At most one statement."""
    return [
        Line(
            ItemKind(row["kind"]),
            str(row["reference"]),
            str(row["title"]),
            str(row["identifier"]),
            Place(row["place"]),
            str(row["watched_by"]),
        )
        for row in (items() if rows is None else rows)
    ]


def versions(principal: Principal) -> Sequence[ScopeVersion]:
    """Return the versions, the newest first, and the one in force among them. One statement.

    Raises:
        Denied: The principal may not see the scope.
    """
    rows = every_version(principal)
    newest = ScopeVersion.objects.order_by("-number").values("pk")[:_MOST]
    return list(rows.filter(Q(pk__in=newest) | Q(state=State.APPROVED)))


def every_version(principal: Principal) -> QuerySet[ScopeVersion, ScopeVersion]:
    """Return all versions, the newest first, each with what took its place.

    Raises:
        Denied: The principal may not see the scope.
    """
    require_see(ITEMS, principal)
    return ScopeVersion.objects.select_related("superseded_by").order_by("-number")


def version(principal: Principal, reference: str) -> ScopeVersion:
    """Return a version.

    Raises:
        Denied: The principal may not see the scope.
        NotFound: There is no such version.
    """
    row = every_version(principal).filter(reference=reference).first()
    if row is None:
        raise NotFound("there is no such version of the scope")
    return row


def content() -> dict[str, JSON]:
    """Return what would be frozen now: the wording, every line, and what is open."""
    rows = items()
    tally = counts(matches(rows))
    return {
        "schema": "muniment.scope/1",
        **_kept(rows),
        "counts": {state.value: count for state, count in tally.items()},
    }


def stale(frozen: JSON, rows: Iterable[Item] | None = None) -> bool:
    """True when the register says something else than a frozen version. At most two statements.

    What was found since does not matter.
    """
    return not isinstance(frozen, dict) or any(
        frozen.get(name) != value
        for name, value in _kept(items() if rows is None else rows).items()
    )


def current() -> ScopeVersion | None:
    """Return the approved version; None where there is none."""
    row: ScopeVersion | None = in_force(ScopeVersion)
    return row


def _kept(rows: Iterable[Item]) -> dict[str, JSON]:
    text = ScopeText.objects.filter(archived_at=None).first()
    return {
        "wording": _plain(text) if text is not None else None,
        "items": list(rows),
    }


def _plain(text: ScopeText) -> dict[str, JSON]:
    values: dict[str, JSON] = {"reference": text.reference}
    for each in TEXT.fields:
        values[each.name] = plain_of(each, getattr(text, each.name))
    return values


def _plainly(each: Field) -> Callable[[Any], JSON]:
    """Return what makes a column of a line plain: of a person the column is their key."""
    return str if each.form is Form.PERSON else partial(plain_of, each)


_KEPT: dict[str, Callable[[Any], JSON]] = {
    "reference": str,
    **{each.name: _plainly(each) for each in ITEMS.fields},
}
