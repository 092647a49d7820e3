"""Asks for another look at risks: one open ask per risk and kind, with a day; steps of services.

While an ask is open, what happens again is counted and told in its newest words; no day moves and
no second ask is made: twenty thousand findings of a push are one ask for each risk they speak to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from django.db.models import Q

from muniment.web.apps.access.principals import Kind, Principal
from muniment.web.apps.calendar.services import agree
from muniment.web.apps.ledger.services import SYSTEM, Touch
from muniment.web.apps.organization.queries import today
from muniment.web.apps.risks.dues import LOOK, LOOK_FOR_NEW
from muniment.web.apps.risks.methods import in_force
from muniment.web.apps.risks.models import Ask, AskKind, Risk
from muniment.web.bulk import insert_all, update_each
from muniment.web.clock import now

ABOUT_KINDS: Final = {
    "model": AskKind.MODEL,
    "dataset": AskKind.DATASET,
    "vendor": AskKind.SUPPLIER,
}
"""Kinds of asset that ask for a look when they are new, seen or entered."""
SUMMARY = ("review_asked_at", "review_reason", "review_due_on", "row_version")
_RISK_LIMIT = 500


@dataclass(frozen=True, slots=True)
class Wanted:
    """One look that is asked for.

    Attributes:
        risk: At which risk; None: at the project.
        project: The risk's, or the one to look at; None: the organisation's.
        kind: What asks.
        reason: Why, the end of a sentence.
        subject: Reference of what asks, "" for none.
        due_on: By when, where a person says so; an open ask is brought forward to it. None: within
            the days of ``ask_all``.
    """

    risk: Risk | None
    project: UUID | None
    kind: AskKind
    reason: str
    subject: str = ""
    due_on: date | None = None


def ask_all(wanted: Sequence[Wanted], days: int | None = None, actor: UUID = SYSTEM) -> list[Touch]:
    """Ask for looks, tell the risks, and whose work it is; return what was touched.

    Three statements that read, at most, and three that write, however many there are; and as many
    again for the tasks of every 200 risks.

    Args:
        wanted: What; risks are rows the caller holds locked, their summary is written here.
        days: Days until it is due; None: as the method says.
        actor: Who asks.
    """
    if not wanted:
        return []
    if days is None:
        days = in_force().method.reassess_days
    moment, due_on = now(), today() + timedelta(days=days)
    known = {
        (row.risk_id, row.project_id if row.risk_id is None else None, row.kind): row
        for row in _open(wanted)
    }
    made, told, touched = dict[UUID, Ask](), dict[UUID, Ask](), list[Touch]()
    risks: dict[UUID, Risk] = {}
    for item in wanted:
        place = (item.risk.pk, None) if item.risk else (None, item.project)
        row = known.get((*place, item.kind.value))
        last = item.due_on or due_on
        sooner = row is not None and item.due_on is not None and last < row.due_on
        said = row is not None and (row.reason, row.subject) == (item.reason, item.subject)
        if said and not sooner:
            continue
        if row is None:
            row = Ask(
                risk=item.risk,
                project_id=item.project,
                kind=item.kind,
                reason=item.reason,
                subject=item.subject,
                asked_at=moment,
                due_on=last,
            )
            known[(*place, item.kind.value)] = row
            made[row.pk] = row
        elif row.pk not in made:
            row.reason, row.subject = item.reason, item.subject
            row.times, row.row_version = row.times + 1, row.row_version + 1
            row.due_on = last if sooner else row.due_on
            told[row.pk] = row
        if item.risk is None:
            touched.append(Touch("ask", row.pk, "asked"))
            continue
        _summarise(item.risk, row)
        risks[item.risk.pk] = item.risk
    insert_all(list(made.values()))
    update_each(list(told.values()), ("reason", "subject", "times", "due_on", "row_version"))
    for risk in risks.values():
        risk.row_version += 1
    update_each(list(risks.values()), SUMMARY)
    at_large = {key for key, row in (*made.items(), *told.items()) if row.risk_id is None}
    return [
        *touched,
        *(Touch("risk", key, "review_asked") for key in risks),
        *agree(LOOK, risks.keys(), actor=actor),
        *agree(LOOK_FOR_NEW, at_large, actor=actor),
    ]


def answer(risks: Sequence[Risk], principal: Principal, said: str) -> list[Touch]:
    """Answer every open ask about risks that a person looked at; the caller saves the risks."""
    for risk in risks:
        risk.review_asked_at, risk.review_reason, risk.review_due_on = None, "", None
    rows = list(Ask.objects.filter(risk__in=risks, answered_at=None))
    if not rows:
        return []
    touched = _answer(rows, principal, said)
    looked = [row.risk_id for row in rows if row.risk_id is not None]
    return touched + agree(LOOK, looked, actor=principal.id)


def _answer(rows: Sequence[Ask], principal: Principal, said: str) -> list[Touch]:
    for row in rows:
        row.answered_at, row.answer = now(), said
        row.answered_by_id = principal.id if principal.kind is Kind.PERSON else None
        row.row_version += 1
    update_each(rows, ("answered_at", "answered_by", "answer", "row_version"))
    return [Touch("ask", row.pk, "answered") for row in rows]


def _open(wanted: Sequence[Wanted]) -> Sequence[Ask]:
    risks = {item.risk.pk for item in wanted if item.risk}
    projects = {item.project for item in wanted if item.risk is None}
    rows = Ask.objects.filter(answered_at=None)
    if len(risks) <= _RISK_LIMIT:
        of_projects = Q(risk=None, project__in=[key for key in projects if key])
        if None in projects:
            of_projects |= Q(risk=None, project=None)
        rows = rows.filter(Q(risk__in=list(risks)) | of_projects)
    return list(rows)


def _summarise(risk: Risk, row: Ask) -> None:
    risk.review_asked_at = risk.review_asked_at or row.asked_at
    risk.review_reason = row.reason
    risk.review_due_on = min(risk.review_due_on or row.due_on, row.due_on)
