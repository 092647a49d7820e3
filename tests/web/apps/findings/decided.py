"""Requests and answers, as tests of decisions make them."""

from __future__ import annotations

from datetime import date

import pytest
from tests.web.apps.findings.pushes import found, only, push, signed_in, waiver

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.findings import queries
from muniment.web.apps.findings.models import Decision
from muniment.web.apps.findings.policies import Obstacle
from muniment.web.apps.findings.services.asking import request_false_positive, request_waiver
from muniment.web.apps.findings.services.deciding import decide
from muniment.web.apps.findings.services.refusals import Refused
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.queries import today

UNTIL = date(2026, 12, 31)


def ask(
    who: Person, approver: Person | None, until: date = UNTIL, kind: str = "waiver"
) -> Decision:
    finding = only()
    asking = request_waiver if kind == "waiver" else request_false_positive
    return asking(
        signed_in(who),
        finding.pk,
        approver=approver.pk if approver else None,
        reason="Only our own files are read.",
        expires_on=until,
        expected_version=finding.row_version,
    )


def say(who: Person | Principal, decision: Decision, grant: bool = True) -> Decision:
    row = Decision.objects.get(pk=decision.pk)
    principal = signed_in(who) if isinstance(who, Person) else who
    return decide(principal, row.pk, grant=grant, note="", expected_version=row.row_version)


def obstacles(error: pytest.ExceptionInfo[Refused]) -> set[Obstacle]:
    return {item for row in error.value.rows for item in row.obstacles}


def state() -> str:
    return queries.state_on(only(), today()).value


def push_asking(project: Project, day: int = 1, **words: str) -> None:
    push(project, [found(project, waiver=waiver(**words))], day=day)
