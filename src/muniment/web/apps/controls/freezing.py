"""Freezes versions of the Statement of Applicability, and has top management decide about them."""

from __future__ import annotations

from datetime import datetime

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.engine.soa.figures import Figures
from muniment.engine.soa.rules import Defect, defects_of
from muniment.engine.soa.statement import Standing as Kind
from muniment.engine.soa.statement import Statement, data_of
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.appointments import approval
from muniment.web.apps.controls import policies, statements
from muniment.web.apps.controls.models import SoaVersion
from muniment.web.apps.records import versions

_NAMED = 12
_STOPS = {
    Defect.UNDECIDED: "nobody has decided yet whether they are necessary",
    Defect.NO_REASON: "they are necessary without a reason",
    Defect.NO_EXCLUSION: "they are excluded without a reason",
    Defect.NO_IMPLEMENTATION: "nobody says how far they are in place",
}
"""What a statement must say of each control; an owner it need not name."""


def obstacle(principal: Principal, row: SoaVersion) -> versions.Obstacle | None:
    """Return why a principal may not approve or reject a version; None where they may."""
    return approval.obstacle(
        principal, row.author, "a Statement of Applicability", Permission.SEE_CONTROLS
    )


KIND = versions.Kind(SoaVersion, "SOA", obstacle)


def freeze(principal: Principal, words: str, *, draft: bool) -> SoaVersion:
    """Freeze what the registers say now, to be approved or as a draft.

    Args:
        principal: Its author.
        words: What changed and why, for who reads it.
        draft: It is a draft for good: nobody can approve it.

    Raises:
        Denied: The principal may not decide about controls.
        UsageError: Words are missing or too many; or the statement is not whole and it is no draft.
        OSError: The disk refuses; nothing is left behind.
    """
    policies.require_deciding(principal)
    policies.require_reading_statements(principal)

    def made(reference: str, moment: datetime) -> versions.Content:
        statement = statements.live(
            moment,
            kind=Kind.DRAFT if draft else Kind.VERSION,
            reference=reference,
            author=str(principal.id),
            words=words.strip(),
        )
        if not draft:
            _require_whole(statement)
        figures = statement.figures
        columns = {
            "rows": figures.total,
            "necessary": figures.necessary,
            "excluded": figures.necessity["no"],
            "undecided": figures.necessity["undecided"],
        }
        return versions.Content(data_of(statement), columns, {"figures": _figures(figures)})

    row: SoaVersion = versions.freeze(KIND, principal, words, made, draft=draft)
    return row


def decide(
    principal: Principal, reference: str, expected_version: int, words: str, *, approve: bool
) -> SoaVersion:
    """Approve or reject a version; see ``records.versions.decide``."""
    row: SoaVersion = versions.decide(
        KIND, principal, reference, expected_version, words, approve=approve
    )
    return row


def _require_whole(statement: Statement) -> None:
    """Accept only a statement that says of each control what it must.

    Raises:
        UsageError: It does not; what is missing, and where, is named.
    """
    missing: dict[Defect, list[str]] = {}
    for row in statement.rows:
        for defect in defects_of(row):
            if defect in _STOPS:
                missing.setdefault(defect, []).append(row.control)
    if not missing:
        return
    said = "; ".join(
        f"{len(controls)} of {len(statement.rows)}: {_STOPS[defect]} ({_some(controls)})"
        for defect, controls in missing.items()
    )
    raise UsageError(
        f"this is no Statement of Applicability yet: {said}",
        hint="Decide about them, or freeze it as a draft.",
    )


def _some(controls: list[str]) -> str:
    shown = ", ".join(controls[:_NAMED])
    more = len(controls) - _NAMED
    return f"{shown} and {more} more" if more > 0 else shown


def _figures(found: Figures) -> dict[str, JSON]:
    return {
        "total": found.total,
        "annex_a": found.annex_a,
        "necessity": dict(found.necessity),
        "implementation": dict(found.implementation),
        "states": dict(found.states),
        "differing": found.differing,
        "lacking": found.lacking,
    }
