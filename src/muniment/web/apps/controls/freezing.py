"""Freezes versions of the Statement of Applicability, and has top management decide about them.

What is frozen is a file under its digest; the ledger has the digest. A person other than the author
approves, or rejects with words; an approved version is superseded by the next.
"""

from __future__ import annotations

import io

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.core.clock import to_rfc3339
from muniment.core.errors import UsageError
from muniment.engine.soa.figures import Figures
from muniment.engine.soa.rules import Defect, defects_of
from muniment.engine.soa.statement import Standing as Kind
from muniment.engine.soa.statement import Statement, data_of
from muniment.web.apps.access.principals import Conflict, Denied, NotFound, Principal
from muniment.web.apps.blobs import services as blobs
from muniment.web.apps.controls import approving, policies, statements
from muniment.web.apps.controls.models import SoaVersion, VersionState
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.apps.organization.numbering import take_references
from muniment.web.clock import now

LONGEST_WORDS = 4000
_NAMED = 12
_STOPS = {
    Defect.UNDECIDED: "nobody has decided yet whether they are necessary",
    Defect.NO_REASON: "they are necessary without a reason",
    Defect.NO_EXCLUSION: "they are excluded without a reason",
    Defect.NO_IMPLEMENTATION: "nobody says how far they are in place",
}
"""What a statement must say of each control; an owner it need not name."""


class Decided(Conflict):
    """Somebody decided about the version already, or a newer one is in force."""

    status = 409


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
    said = words.strip()
    if not said or len(said) > LONGEST_WORDS:
        raise UsageError(f"say in at most {LONGEST_WORDS} characters what this version is for")
    moment = now()
    with transaction.atomic():
        (reference,) = take_references("SOA", 1)
        statement = statements.live(
            moment,
            kind=Kind.DRAFT if draft else Kind.VERSION,
            reference=reference,
            author=str(principal.id),
            words=said,
        )
        if not draft:
            # What is refused takes no number.
            _require_whole(statement)
    digest, size = blobs.keep(io.BytesIO(data_of(statement)))
    try:
        with transaction.atomic():
            figures = statement.figures
            row = SoaVersion.objects.create(
                reference=reference,
                number=int(reference.removeprefix("SOA-")),
                state=VersionState.DRAFT if draft else VersionState.WAITING,
                blob=blobs.register(digest, size),
                as_of=moment,
                author=principal.id,
                words=said,
                rows=figures.total,
                necessary=figures.necessary,
                excluded=figures.necessity["no"],
                undecided=figures.necessity["undecided"],
            )
            record(
                Change(
                    "soa.drafted" if draft else "soa.frozen",
                    principal.id,
                    "soaversion",
                    row.pk,
                    {
                        "reference": reference,
                        "digest": digest,
                        "bytes": size,
                        "as_of": to_rfc3339(moment),
                        "note": said,
                        "figures": _figures(figures),
                    },
                )
            )
    except BaseException:
        blobs.discard(digest)
        raise
    return row


def approve(principal: Principal, reference: str, words: str, expected_version: int) -> SoaVersion:
    """Put a version into force; the one that was is superseded.

    Raises:
        NotFound: There is no such version.
        Denied: The principal is not top management, or is its author; the hint says who could.
        FreshProofNeeded: It is too long since they proved who they are.
        Conflict: Somebody else changed it meanwhile.
        Decided: It was decided about, is a draft, or a newer one is in force.
        Altered: Its file is not what was frozen.
    """
    with transaction.atomic():
        row = _waiting(principal, reference, expected_version)
        # Nobody approves bytes that are not the ones that were frozen.
        statements.content(row)
        moment = now()
        before = list(
            SoaVersion.objects.select_for_update()
            .filter(state__in=(VersionState.APPROVED, VersionState.WAITING), number__lt=row.number)
            .order_by("number")
        )
        for other in before:
            other.state, other.superseded_by = VersionState.SUPERSEDED, row
            other.superseded_at = moment
            other.row_version += 1
            other.save()
        _decide(row, principal, words, VersionState.APPROVED)
        _enter("soa.approved", principal, row, before)
    return row


def reject(principal: Principal, reference: str, words: str, expected_version: int) -> SoaVersion:
    """Say no to a version, and why.

    Raises:
        UsageError: No words were given.
        NotFound, Denied, FreshProofNeeded, Conflict, Decided: As for ``approve``.
    """
    with transaction.atomic():
        row = _waiting(principal, reference, expected_version)
        if not words.strip():
            raise UsageError(
                "say why the version is rejected", hint="Its author works on from these words."
            )
        _decide(row, principal, words, VersionState.REJECTED)
        _enter("soa.rejected", principal, row, [])
    return row


def _waiting(principal: Principal, reference: str, expected_version: int) -> SoaVersion:
    """Return a version that this principal may decide about, locked.

    Raises:
        NotFound, Denied, FreshProofNeeded, Conflict, Decided: As for ``approve``.
    """
    row = SoaVersion.objects.select_for_update().filter(reference=reference).first()
    if row is None:
        raise NotFound("there is no such version of the statement")
    require_decidable(principal, row)
    if row.row_version != expected_version:
        raise Conflict(
            "somebody else changed this version meanwhile", hint="Read it again, then decide."
        )
    principal.require_fresh(now())
    return row


def require_decidable(principal: Principal, row: SoaVersion) -> None:
    """Accept only somebody who may decide about a version, and one that waits for it.

    Raises:
        Denied: The principal is not top management, or is its author; the hint says who could.
        Decided: It was decided about, is a draft, or a newer one is in force.
    """
    if (reason := approving.may_approve_soa(principal, row)) is not None:
        raise Denied(reason.message, hint=reason.hint)
    if row.state == VersionState.DRAFT:
        raise Decided("a draft is never approved", hint="Freeze a version that is to be approved.")
    newer = SoaVersion.objects.filter(state=VersionState.APPROVED, number__gt=row.number).first()
    if newer is not None:
        raise Decided(f"{newer.reference} is newer, and in force", hint="Freeze a new version.")
    if row.state != VersionState.WAITING:
        raise Decided(f"{row.reference} was decided about already: {row.get_state_display()}")


def _decide(row: SoaVersion, principal: Principal, words: str, state: VersionState) -> None:
    said = words.strip()
    if len(said) > LONGEST_WORDS:
        raise UsageError(f"the words are more than {LONGEST_WORDS} characters")
    row.state, row.decided_by, row.decided_at = state, principal.id, now()
    row.decided_words = said
    row.row_version += 1
    row.save()


def _enter(word: str, principal: Principal, row: SoaVersion, superseded: list[SoaVersion]) -> None:
    payload: dict[str, JSON] = {
        "reference": row.reference,
        "digest": row.blob_id,
        "note": row.decided_words,
        "superseded": ", ".join(other.reference for other in superseded),
    }
    touched = [Touch("soaversion", other.pk, "superseded") for other in superseded]
    record(Change(word, principal.id, "soaversion", row.pk, payload, touched))


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
