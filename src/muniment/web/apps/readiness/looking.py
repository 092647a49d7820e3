"""Looks at the registers with an auditor's rules, keeps what was found, and tells who may see what.

A look reads everything once, in some thirty statements however much there is; pages show the newest
and say whether the registers have moved since.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from django.db import transaction

from muniment.engine.readiness.from_registers import recorded
from muniment.engine.readiness.lint.facts import Facts, Operation, Ref
from muniment.engine.readiness.lint.rule import Broken, Hit, Rule
from muniment.engine.readiness.lint.run import RULES, lint
from muniment.engine.readiness.recorded import Recorded
from muniment.engine.report.assessment import ReadinessState
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.appointments import lint as people
from muniment.web.apps.appointments import readiness as roles
from muniment.web.apps.assets import lint as assets
from muniment.web.apps.calendar import lint as tasks
from muniment.web.apps.controls import lint as controls
from muniment.web.apps.findings import lint as findings
from muniment.web.apps.ledger.models import Head
from muniment.web.apps.organization.queries import organization_kept, today
from muniment.web.apps.readiness.models import Look
from muniment.web.apps.records import lint as records
from muniment.web.apps.risks import lint as risks
from muniment.web.apps.risks.methods import in_force
from muniment.web.apps.scope import lint as scope
from muniment.web.clock import now

NAMED: Final = 200
"""Points of one rule that are named; all are counted."""
STAGES: Final = (1, 2)
_KEPT: Final = timedelta(days=400)
_SEEN_WITH: Final[Mapping[str, Permission]] = {
    "context": Permission.SEE_REGISTERS,
    "scope": Permission.SEE_REGISTERS,
    "records": Permission.SEE_REGISTERS,
    "roles": Permission.SEE_STAFF,
    "asset": Permission.SEE_ASSETS,
    "risk": Permission.SEE_RISKS,
    "soa": Permission.SEE_CONTROLS,
    "control": Permission.SEE_CONTROLS,
    "finding": Permission.SEE_FINDINGS,
    "waiver": Permission.SEE_FINDINGS,
    "audit": Permission.SEE_TASKS,
    "review": Permission.SEE_TASKS,
    "training": Permission.SEE_TASKS,
    "task": Permission.SEE_TASKS,
}
"""What somebody must hold to read the points of a rule, by the word before its id's point."""


@dataclass(frozen=True, slots=True)
class Points:
    """What breaks one rule, as one person may see it.

    Attributes:
        hits: Those that are named and that the person may read.
        count: How many there are in all.
        hidden: How many of the named ones are of places that the person may not see.
    """

    rule: Rule
    hits: Sequence[Hit]
    count: int
    hidden: int = 0

    @property
    def unnamed(self) -> int:
        """How many more there are than are named."""
        return self.count - len(self.hits) - self.hidden


def facts(moment: datetime, day: date) -> Facts:
    """Return everything that the rules look at, as it is."""
    held = in_force()
    return Facts(
        day,
        context=scope.facts(),
        kept=records.kept(day),
        roles=people.facts(day),
        assets=assets.facts(),
        method=risks.method(held),
        plan_waiting=risks.plan_waiting(),
        risks=risks.risks(day, held),
        controls=controls.controls(moment),
        statement=controls.statement(moment),
        operation=Operation(
            kinds_planned=tasks.kinds_planned(day),
            missed=tasks.missed(day),
            findings_overdue=findings.overdue(day),
            waivers_over=findings.waivers_over(day),
        ),
    )


def look() -> Look:
    """Look with every rule and keep what was found; unless nothing has moved since the last."""
    newest = newest_look()
    if newest is not None and not moved_since(newest):
        return newest
    with organization_kept():
        moment, day, size = now(), today(), ledger_size()
        known = facts(moment, day)
        found, items = lint(known), {**recorded(known), **roles.recorded(day)}
    with transaction.atomic():
        Look.objects.exclude(day=day).exclude(found={}).update(found={}, recorded={})
        Look.objects.filter(day__lt=day - _KEPT).delete()
        row, _created = Look.objects.update_or_create(
            day=day,
            defaults={
                "looked_at": moment,
                "size": size,
                "counts": {each.rule.id: len(each.hits) for each in found},
                "found": {each.rule.id: _stored(each) for each in found},
                "recorded": {
                    item: {"state": one.state.value, "reason": one.reason, "blocking": one.blocking}
                    for item, one in items.items()
                },
            },
        )
    return row


def newest_look() -> Look | None:
    """Return the newest look; None where nobody has looked yet. One statement."""
    return Look.objects.order_by("-looked_at").first()


def moved_since(row: Look) -> bool:
    """True when something may have changed since a look: the ledger grew, or the day is over."""
    return row.size != ledger_size() or row.day != today()


def ledger_size() -> int:
    """Return how many entries the ledger has. One statement."""
    found = Head.objects.values_list("size", flat=True).first()
    return found or 0


def said(row: Look) -> dict[str, Recorded]:
    """Return what registers say of clause items and documents, by id, as of a look."""
    return {
        item: Recorded(ReadinessState(one["state"]), one["reason"], one["blocking"])
        for item, one in row.recorded.items()
    }


def points(row: Look, principal: Principal, stage: int) -> list[Points]:
    """Return what stands in the way of a stage, as a person may see it; stage 2 holds stage 1."""
    return [
        _points(rule, row, principal)
        for rule in RULES
        if rule.stage <= stage and row.counts.get(rule.id)
    ]


def holding(row: Look, stage: int) -> list[Rule]:
    """Return the rules of a stage that nothing breaks."""
    return [rule for rule in RULES if rule.stage <= stage and not row.counts.get(rule.id)]


def count(counts: Mapping[str, int], stage: int) -> int:
    """Return how many points of a look stand in the way of a stage."""
    return sum(counts.get(rule.id, 0) for rule in RULES if rule.stage <= stage)


def before(row: Look, days: int) -> Look | None:
    """Return the look of so many days before one, or the last before that. One statement."""
    rows = Look.objects.filter(day__lte=row.day - timedelta(days=days))
    return rows.order_by("-day").first()


def _points(rule: Rule, row: Look, principal: Principal) -> Points:
    permission = _SEEN_WITH[rule.id.partition(".")[0]]
    named = row.found.get(rule.id, [])
    projects = principal.projects(permission)
    seen = [
        each
        for each in named
        if not each["title"] or _sees(principal, permission, projects, each["project"])
    ]
    hits = [_hit(each) for each in seen]
    return Points(rule, hits, row.counts[rule.id], len(named) - len(seen))


def _sees(
    principal: Principal, permission: Permission, projects: Iterable[Any] | None, project: str
) -> bool:
    if projects is None:
        return principal.allows(permission)
    if not project:
        return principal.everywhere(permission)
    return project in {str(each) for each in projects}


def _stored(broken: Broken) -> list[dict[str, str]]:
    return [
        {
            "said": hit.said,
            "reference": hit.record.reference if hit.record else "",
            "title": (hit.record.title or hit.record.reference) if hit.record else "",
            "url": hit.record.url if hit.record else "",
            "project": hit.record.project if hit.record else "",
        }
        for hit in broken.hits[:NAMED]
    ]


def _hit(stored: Mapping[str, str]) -> Hit:
    ref = Ref(stored["reference"], stored["title"], stored["url"], stored["project"])
    return Hit(stored["said"], ref if ref.title else None)
