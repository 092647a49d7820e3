"""Says what is recorded about each clause item and document that certification asks for.

"Not recorded in Muniment" is all that software can know: the thing may exist elsewhere. Mandatory
items block, and documents of Annex A when a control they cover is proposed as necessary.

Source: ISO/IEC 27001:2022 clauses 4 to 10; decision 13.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from muniment.engine.catalogue import Catalogue
from muniment.engine.catalogue.documents import Basis, Document
from muniment.engine.catalogue.standard import Clause
from muniment.engine.checks.outcome import Outcome, OutcomeState
from muniment.engine.checks.spec import CheckSpec
from muniment.engine.report.assessment import Necessity, ReadinessItem, ReadinessState, SoaRow

NOT_RECORDED = "not recorded in Muniment"


def list_readiness(
    catalogue: Catalogue,
    specs: Iterable[CheckSpec],
    outcomes: Iterable[Outcome],
    soa: Iterable[SoaRow],
) -> tuple[ReadinessItem, ...]:
    """Return the 46 clause items, then the 51 documents, in catalogue order."""
    by_check = {outcome.check: outcome for outcome in outcomes}
    by_kind: dict[str, list[Outcome]] = {}
    for spec in specs:
        if spec.id in by_check:
            by_kind.setdefault(spec.kind, []).append(by_check[spec.id])
    necessary = {row.control for row in soa if row.necessity is Necessity.PROPOSED}
    return (
        *(_clause(clause, by_kind) for clause in catalogue.clauses.values()),
        *(_document(document, necessary) for document in catalogue.documents.values()),
    )


def _clause(clause: Clause, by_kind: Mapping[str, Iterable[Outcome]]) -> ReadinessItem:
    passing = [
        outcome
        for kind in clause.checks
        for outcome in by_kind.get(kind, ())
        if outcome.outcome is OutcomeState.PASSED
    ]
    mandatory = clause.documented_information_mandatory
    reason = NOT_RECORDED
    if passing:
        names = ", ".join(outcome.check for outcome in passing)
        reason = f"{names} passed for this project; the rest is {NOT_RECORDED}"
    return ReadinessItem(
        id=clause.id,
        kind="clause",
        title=clause.title,
        basis="mandatory_clause" if mandatory else "clause",
        state=ReadinessState.PARTLY_RECORDED if passing else ReadinessState.NOT_RECORDED,
        blocking=mandatory,
        reason=reason,
        evidence=tuple(identity for outcome in passing for identity in outcome.evidence),
    )


def _document(document: Document, necessary: set[str]) -> ReadinessItem:
    wanted = sorted(necessary.intersection(document.refs))
    blocking = document.basis is Basis.MANDATORY_CLAUSE
    reason = NOT_RECORDED
    if document.basis is Basis.ANNEX_A and wanted:
        blocking = True
        reason = f"{NOT_RECORDED}; asked for by {', '.join(wanted)}, proposed as necessary"
    return ReadinessItem(
        id=document.id,
        kind="document",
        title=document.title,
        basis=document.basis.value,
        state=ReadinessState.NOT_RECORDED,
        blocking=blocking,
        reason=reason,
    )
