"""What registers say of clause items: whole only where nothing is missing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.engine.readiness.test_lint import GOOD, GOOD_CONTROL, GOOD_RISK, LATE, REF, TODAY

from muniment.engine.catalogue import catalogue
from muniment.engine.readiness.from_registers import ITEMS, recorded
from muniment.engine.readiness.lint.facts import Facts, Version
from muniment.engine.report.assessment import ReadinessState

WHOLE, PART = ReadinessState.RECORDED, ReadinessState.PARTLY_RECORDED
PLANNED_ONLY = {"C.7.3-a", "C.8.1-a", "C.9.2.2-a", "doc-audit-programme"}
DONE = replace(
    GOOD, risks=(replace(GOOD_RISK, treatments=(replace(GOOD_RISK.treatments[0], done=True),)),)
)

UNDECIDED = replace(GOOD_CONTROL, necessity="undecided")


def _context(**more: object) -> Facts:
    return replace(DONE, context=replace(DONE.context, **more))


def _risks(**more: object) -> Facts:
    return replace(DONE, risks=(*DONE.risks, replace(GOOD_RISK, **more)))


def test_items_are_the_catalogues() -> None:
    assert set(catalogue().clauses) | set(catalogue().documents) >= ITEMS


def test_of_an_empty_company_nothing_is_recorded() -> None:
    assert recorded(Facts(TODAY)) == {}


def test_of_a_company_that_breaks_no_rule_everything_is_recorded() -> None:
    found = recorded(DONE)
    assert set(found) == ITEMS
    assert {item for item, said in found.items() if said.state is PART} == PLANNED_ONLY


@pytest.mark.parametrize(
    ("item", "facts"),
    [
        ("C.4.1-a", _context(external=0)),
        ("doc-context", _context(parties=())),
        ("C.4.2-b", _context(parties=((REF, True), (REF, False)))),
        ("C.4.3-a", _context(scope=None)),
        ("C.4.3-a", _context(scope=Version(REF, approved=False))),
        ("doc-scope", _context(scope=Version(REF, approved=True, stale=True))),
        ("doc-legal", _context(obligations=(replace(DONE.context.obligations[0], controls=()),))),
        ("C.6.1.2-a", replace(DONE, method=Version(REF, approved=False))),
        ("C.6.1.2-b", _risks(old_method=True)),
        ("C.6.1.2-c", _risks(owner_left=True)),
        ("C.6.1.2-d", _risks(assessed=False)),
        ("doc-risk-register", _risks(assessed=False)),
        ("C.6.1.3-a", _risks(treatments=())),
        ("C.6.1.3-b", _risks(treatments=(replace(GOOD_RISK.treatments[0], controls=0),))),
        ("C.6.1.3-c", replace(DONE, controls=(GOOD_CONTROL, UNDECIDED))),
        ("doc-soa", replace(DONE, statement=Version(REF, approved=True, stale=True))),
        ("doc-rtp", replace(DONE, plan_waiting=3)),
        ("C.6.1.3-f", _risks(accepted=False)),
        ("C.6.1.3-f", _risks(accepted_until=LATE)),
        ("C.8.2-a", _risks(review_due=LATE)),
        ("C.8.3-a", _risks(treatments=GOOD_RISK.treatments)),
    ],
)  # fmt: skip
def test_what_is_missing_makes_an_item_partly_recorded(item: str, facts: Facts) -> None:
    said = recorded(facts)[item]
    assert said.state is PART
    assert said.reason


def test_what_is_gone_leaves_the_item() -> None:
    facts = replace(
        DONE, method=None, plan_waiting=None, statement=None, risks=(), controls=(), kept=()
    )
    left = set(recorded(facts))
    assert left == {
        "C.4.1-a", "C.4.1-b", "C.4.2-a", "C.4.2-b", "C.4.3-a",
        "doc-context", "doc-scope", "doc-legal", *PLANNED_ONLY,
    }  # fmt: skip
