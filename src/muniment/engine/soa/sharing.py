"""The form of a statement that may leave the house: what a customer asks for, and no more.

Number, short title, applicable or not, how far in place, and the words of justification that an
officer marked as shareable. No owner, risk, evidence, procedure, finding or own description.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from muniment.engine.report.wording import moment_text
from muniment.engine.soa import wording
from muniment.engine.soa.rows import Necessity, Row
from muniment.engine.soa.statement import Presented

_APPLICABLE = {
    Necessity.YES: "applicable",
    Necessity.NO: "not applicable",
    Necessity.UNDECIDED: "undecided",
}


@dataclass(frozen=True, slots=True)
class SharedRow:
    """What others are told of one control."""

    control: str
    title: str
    applicable: str
    implementation: str
    justification: str


def shared_rows(presented: Presented) -> Sequence[SharedRow]:
    """Return what others may be told, in the statement's order."""
    return [_shared(row) for row in presented.statement.rows]


def shared_facts(presented: Presented) -> list[tuple[str, str]]:
    """Return where it comes from, without a person's name and without a digest of internals."""
    statement, decided = presented.statement, presented.decided
    status = wording.watermark(presented) or f"approved by top management, {decided.on}"
    found = statement.figures
    excluded = found.necessity[Necessity.NO.value]
    return [
        ("Organisation", statement.organization_name),
        ("Standard", wording.STANDARD),
        ("Status", status),
        ("As of", moment_text(statement.as_of)),
        (
            "Controls",
            f"{found.necessary} of {found.total} applicable, {excluded} not applicable",
        ),
    ]


def _shared(row: Row) -> SharedRow:
    wanted = row.necessity is Necessity.YES
    return SharedRow(
        row.control,
        row.title,
        _APPLICABLE[row.necessity],
        wording.IN_SHORT[row.implementation] if wanted else "",
        row.own_words if row.shareable else "",
    )
