"""Where reasons for inclusion come from: registers that a reason links to, and own words.

A reason names a record that exists and is in force; what left its register is no reason any more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from muniment.core.errors import UsageError
from muniment.engine.soa.rows import ReasonKind
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.controls.inputs import binding
from muniment.web.apps.organization.queries import today
from muniment.web.apps.risks.models import Risk

MOST_REASONS = 30
LONGEST_REFERENCE = 16
LONGEST_WORDS = 1000


@dataclass(frozen=True, slots=True)
class Named:
    """A record that a reason links to.

    Attributes:
        kind: What kind of reason it is.
        project: Whose it is; None for the organisation's.
    """

    kind: ReasonKind
    id: UUID
    reference: str
    title: str
    project: UUID | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """A reason as a person gives it: the reference of a record, or own words.

    Whether an obligation is a contract its record says.
    """

    kind: ReasonKind
    reference: str = ""
    words: str = ""


Find = Callable[[Principal, Iterable[str]], Mapping[str, Named]]
"""Returns the records of some references that somebody may see and that are in force."""


def resolved(
    principal: Principal, given: Iterable[Given], known: Mapping[str, Named] | None = None
) -> list[tuple[Given, Named | None]]:
    """Return reasons with the records that they link to, each once. A statement for each register.

    Args:
        principal: Who gives them.
        given: The reasons.
        known: What ``records_of`` returned, of these reasons at least; then no statement.

    Raises:
        UsageError: A record that does not exist or is no longer in force; or words are missing, too
            long, or too many.
    """
    wanted = list(dict.fromkeys(_cleaned(one) for one in given))
    if len(wanted) > MOST_REASONS:
        raise UsageError(
            f"a control has at most {MOST_REASONS} reasons", hint="Keep those that weigh most."
        )
    if known is None:
        known = records_of(principal, wanted)
    made = []
    for one in wanted:
        record = known.get(one.reference)
        if one.kind is not ReasonKind.WORDS and record is None:
            raise UsageError(
                f"there is no {one.kind.value} {one.reference} in force",
                hint="Name it by its reference; what left its register is no reason any more.",
            )
        made.append((one, record))
    return made


def records_of(principal: Principal, given: Iterable[Given]) -> dict[str, Named]:
    """Return the records that reasons link to, by reference. A statement for each register."""
    wanted = list(given)
    found: dict[str, Named] = {}
    for find, kinds in _SOURCES:
        asked = {one.reference for one in wanted if one.kind in kinds}
        if asked:
            found |= find(principal, asked)
    return found


def _risks(principal: Principal, references: Iterable[str]) -> Mapping[str, Named]:
    rows = Risk.objects.filter(reference__in=list(references), archived_at=None)
    held = principal.projects(Permission.SEE_RISKS)
    if held is not None:
        rows = rows.filter(project__in=held)
    return {
        row.reference: Named(ReasonKind.RISK, row.pk, row.reference, row.title, row.project_id)
        for row in rows
    }


def _obligations(principal: Principal, references: Iterable[str]) -> Mapping[str, Named]:
    if not principal.everywhere(Permission.SEE_REGISTERS):
        return {}
    return {
        row.reference: Named(
            ReasonKind.CONTRACT if row.kind == "contract" else ReasonKind.OBLIGATION,
            row.pk,
            row.reference,
            row.title,
        )
        for row in binding(today()).filter(reference__in=list(references))
    }


_SOURCES: tuple[tuple[Find, frozenset[ReasonKind]], ...] = (
    (_risks, frozenset({ReasonKind.RISK})),
    (_obligations, frozenset({ReasonKind.OBLIGATION, ReasonKind.CONTRACT})),
)


def _cleaned(one: Given) -> Given:
    if one.kind is ReasonKind.WORDS:
        words = one.words.strip()
        if not words:
            raise UsageError("a reason says nothing", hint="Name a record, or say it in words.")
        if len(words) > LONGEST_WORDS:
            raise UsageError(f"a reason has more than {LONGEST_WORDS} characters")
        return Given(one.kind, words=words)
    reference = one.reference.strip().upper()
    if not reference or len(reference) > LONGEST_REFERENCE:
        raise UsageError(
            f"a reason of the kind {one.kind.value} names its record",
            hint="By its reference: R-0003, OB-0001.",
        )
    # A contract is an obligation; its record says which.
    kind = ReasonKind.OBLIGATION if one.kind is ReasonKind.CONTRACT else one.kind
    return Given(kind, reference)
