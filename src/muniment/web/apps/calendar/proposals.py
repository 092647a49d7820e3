"""What the catalogue says comes again in an ISMS: offered, and made only when a person adopts it.

Cadences are the catalogue's: months between reviews of each document and record, and the weekly,
monthly and quarterly checks that people do. Three things it gives no cadence for are named here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from muniment.engine.calendar.easy import Anchor, Easy
from muniment.engine.calendar.rules import Frequency
from muniment.engine.catalogue import catalogue
from muniment.web.apps.calendar.vocabulary import MOST_SERVED, TaskKind


@dataclass(frozen=True, slots=True)
class Proposal:
    """A template that somebody may adopt.

    Attributes:
        id: Stable: a template remembers what it was adopted from.
        title: What is to be done.
        kind: What it is.
        easy: How often.
        serves: Clause items and controls that it works for.
        note: How.
        proof: What is to be shown for it.
        source: Where the catalogue says so: an id, or a clause.
    """

    id: str
    title: str
    kind: TaskKind
    easy: Easy
    serves: tuple[str, ...]
    note: str
    proof: str
    source: str


_CADENCES: Final[Mapping[str, Easy]] = {
    "weekly": Easy(Frequency.WEEKLY, 1),
    "monthly": Easy(Frequency.MONTHLY, 1, Anchor.LAST_WORKING_DAY),
    "quarterly": Easy(Frequency.MONTHLY, 3, Anchor.LAST_WORKING_DAY),
}
_CHECKS: Final[Mapping[str, tuple[TaskKind, str]]] = {
    "chk-restore": (TaskKind.BACKUP_TEST, "Test a restore"),
    "chk-legal": (TaskKind.REVIEW, "Review laws, contracts and other obligations"),
    "chk-contacts": (TaskKind.CHECK, "Try the contacts for authorities and emergencies"),
    "chk-threat-intel": (TaskKind.CHECK, "Read threat intelligence and decide on it"),
    "chk-physical": (TaskKind.REVIEW, "Review physical access"),
    "chk-shared-resp": (TaskKind.REVIEW, "Review what cloud providers do and what we do"),
    "chk-label-access": (TaskKind.SUPPLIER, "Review the access of labelling suppliers"),
    "chk-competence": (TaskKind.TRAINING, "Review competence of those who hold ISMS roles"),
    "chk-objective": (TaskKind.CHECK, "Measure the security objectives"),
    "chk-dpia": (TaskKind.CHECK, "Look for processing that wants an impact assessment"),
    "chk-ropa": (TaskKind.CHECK, "Bring the register of processing up to date"),
}
"""Checks of the catalogue that people do, with the kind and title of the task."""
_NAMED: Final = (
    Proposal(
        "cal-internal-audit",
        "Internal audit",
        TaskKind.AUDIT,
        Easy(Frequency.YEARLY, 1, Anchor.LAST_WORKING_DAY),
        ("C.9.2.1-a", "C.9.2.2-a", "A.5.35"),
        "By somebody who did none of the work that is audited.",
        "The report, with what was sampled and found.",
        "9.2",
    ),
    Proposal(
        "cal-access-review",
        "Review access rights",
        TaskKind.REVIEW,
        Easy(Frequency.MONTHLY, 3, Anchor.LAST_WORKING_DAY),
        ("A.5.15", "A.5.18", "A.8.2", "A.8.3"),
        "The owner of each system goes through who may do what, and takes away what is not needed.",
        "The list that was reviewed, with each decision.",
        "A.5.18",
    ),
    Proposal(
        "cal-supplier-review",
        "Review suppliers",
        TaskKind.SUPPLIER,
        Easy(Frequency.YEARLY, 1, Anchor.LAST_WORKING_DAY),
        ("A.5.19", "A.5.22", "A.5.23"),
        "Service, incidents, certificates, changes; then decide whether to go on.",
        "The decision for each supplier, with its reason.",
        "A.5.22",
    ),
)


@lru_cache(maxsize=1)
def proposals() -> tuple[Proposal, ...]:
    """Return everything that can be adopted: what is named, checks, reviews of documents."""
    return (*_NAMED, *_of_checks(), *_of_documents())


def proposal(wanted: str) -> Proposal | None:
    """Return one proposal; None where there is no such one."""
    return next((each for each in proposals() if each.id == wanted), None)


def _of_checks() -> list[Proposal]:
    serving: dict[str, list[str]] = {}
    asked = {item.id: item.checks for item in catalogue().clauses.values()}
    asked |= {item.id: item.checks for item in catalogue().controls.values()}
    for item_id, checks in asked.items():
        for check in checks:
            serving.setdefault(check, []).append(item_id)
    found = []
    for check, (kind, title) in _CHECKS.items():
        spec = catalogue().check_kinds.get(check)
        if spec is None or spec.cadence not in _CADENCES:
            continue
        found.append(
            Proposal(
                f"cal-{check}",
                title,
                kind,
                _CADENCES[spec.cadence],
                tuple(serving.get(check, ())[:MOST_SERVED]),
                f"What is to hold: {spec.assertion}.",
                "",
                check,
            )
        )
    return found


def _of_documents() -> list[Proposal]:
    known = {*catalogue().clauses, *catalogue().controls}
    return [
        Proposal(
            f"cal-{document.id}",
            f"Management review: {document.title}"
            if document.id == "doc-mgmt-review"
            else f"Review: {document.title}",
            TaskKind.MEETING if document.id == "doc-mgmt-review" else TaskKind.REVIEW,
            _months(document.review_months),
            tuple(item for item in document.refs if item in known)[:MOST_SERVED],
            "",
            "",
            document.id,
        )
        for document in catalogue().documents.values()
    ]


def _months(months: int) -> Easy:
    if months % 12 == 0:
        return Easy(Frequency.YEARLY, months // 12, Anchor.LAST_WORKING_DAY)
    return Easy(Frequency.MONTHLY, months, Anchor.LAST_WORKING_DAY)
