"""Says what is recorded about each clause item and document that certification asks for.

"Not recorded in Muniment" is all that software can know: the thing may exist elsewhere. Mandatory
items block, and documents of Annex A when a control they cover is proposed as necessary.

Source: ISO/IEC 27001:2022 clauses 4 to 10; decision 13.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from muniment.engine.catalogue import Catalogue
from muniment.engine.catalogue.documents import Basis, Document
from muniment.engine.catalogue.standard import Clause
from muniment.engine.checks.outcome import Outcome, OutcomeState
from muniment.engine.checks.spec import CheckSpec
from muniment.engine.report.assessment import Necessity, ReadinessItem, ReadinessState, SoaRow

NOT_RECORDED = "not recorded in Muniment"


@dataclass(frozen=True, slots=True)
class Passing:
    """A check that passed, and speaks to what certification asks for.

    Attributes:
        check: Check id.
        where: Where it passed: "for this project", "in 2 of 4 projects".
        evidence: Ids of the evidence.
    """

    check: str
    where: str
    evidence: tuple[str, ...]


def list_readiness(
    catalogue: Catalogue,
    specs: Iterable[CheckSpec],
    outcomes: Iterable[Outcome],
    soa: Iterable[SoaRow],
) -> tuple[ReadinessItem, ...]:
    """Return the 46 clause items, then the 51 documents, of one project, in catalogue order."""
    return readiness_items(
        catalogue,
        specs,
        (
            Passing(outcome.check, "for this project", outcome.evidence)
            for outcome in outcomes
            if outcome.outcome is OutcomeState.PASSED
        ),
        {row.control for row in soa if row.necessity is Necessity.PROPOSED},
    )


def readiness_items(
    catalogue: Catalogue,
    specs: Iterable[CheckSpec],
    passing: Iterable[Passing],
    necessary: Collection[str],
    because: str = "proposed as necessary",
) -> tuple[ReadinessItem, ...]:
    """Return the 46 clause items, then the 51 documents, in catalogue order.

    Args:
        catalogue: The standard.
        specs: The checks here.
        passing: Those that passed, each check at most once, on evidence that is fresh.
        necessary: Annex A ids that count as necessary.
        because: Why they count so, for the reason of a document that they ask for.
    """
    by_check = {item.check: item for item in passing}
    by_kind: dict[str, list[Passing]] = {}
    for spec in specs:
        if spec.id in by_check:
            by_kind.setdefault(spec.kind, []).append(by_check[spec.id])
    wanted = set(necessary)
    return (
        *(_clause(clause, by_kind) for clause in catalogue.clauses.values()),
        *(_document(document, wanted, because) for document in catalogue.documents.values()),
    )


def _clause(clause: Clause, by_kind: Mapping[str, Iterable[Passing]]) -> ReadinessItem:
    passing = [item for kind in clause.checks for item in by_kind.get(kind, ())]
    mandatory = clause.documented_information_mandatory
    reason = NOT_RECORDED
    if passing:
        reason = f"{_said(passing)}; the rest is {NOT_RECORDED}"
    return ReadinessItem(
        id=clause.id,
        kind="clause",
        title=clause.title,
        basis="mandatory_clause" if mandatory else "clause",
        state=ReadinessState.PARTLY_RECORDED if passing else ReadinessState.NOT_RECORDED,
        blocking=mandatory,
        reason=reason,
        evidence=tuple(identity for item in passing for identity in item.evidence),
    )


def _said(passing: Iterable[Passing]) -> str:
    """Return what passed where: checks of the same extent are named together."""
    places: dict[str, list[str]] = {}
    for item in passing:
        places.setdefault(item.where, []).append(item.check)
    return ", ".join(f"{', '.join(names)} passed {where}" for where, names in places.items())


def _document(document: Document, necessary: set[str], because: str) -> ReadinessItem:
    wanted = sorted(necessary.intersection(document.refs))
    blocking = document.basis is Basis.MANDATORY_CLAUSE
    reason = NOT_RECORDED
    if document.basis is Basis.ANNEX_A and wanted:
        blocking = True
        reason = f"{NOT_RECORDED}; asked for by {', '.join(wanted)}, {because}"
    return ReadinessItem(
        id=document.id,
        kind="document",
        title=document.title,
        basis=document.basis.value,
        state=ReadinessState.NOT_RECORDED,
        blocking=blocking,
        reason=reason,
    )
