"""An auditor's rules: each has a company that breaks it and one that does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from muniment.engine.catalogue import catalogue
from muniment.engine.readiness.lint.facts import (
    Assets,
    Context,
    Control,
    Facts,
    Kept,
    Obligation,
    Operation,
    Ref,
    Risk,
    Roles,
    Treatment,
    Version,
)
from muniment.engine.readiness.lint.run import RULES, lint, stage

TODAY = date(2026, 11, 23)
REF = Ref("X-0001", "something", "/x/")
APPROVED = Version(REF, approved=True)
TREATED = Treatment("modify", 1, "less of it")
GOOD_RISK = Risk(
    REF,
    has_residual=True,
    residual_below=True,
    treatments=(TREATED,),
    accepted=True,
    accepted_until=TODAY,
    review_due=TODAY,
)
GOOD_CONTROL = Control(
    REF, "yes", reasons=1, has_owner=True, asserted="implemented", state="evidenced"
)
GOOD = Facts(
    TODAY,
    Context(
        profile=True,
        external=1,
        internal=1,
        climate=True,
        parties=((REF, True),),
        obligations=(Obligation(REF, True, ("A.5.31",)),),
        scope_wording=True,
        scope=APPROVED,
    ),
    (Kept(REF, "party", review_by=TODAY),),
    Roles(),
    Assets(),
    APPROVED,
    0,
    (GOOD_RISK,),
    (GOOD_CONTROL, Control(REF, "no", exclusion_reason="we have no such thing")),
    APPROVED,
    Operation(frozenset({"audit", "meeting", "training"})),
)
LATE = TODAY - timedelta(days=1)


def _context(**more: object) -> Facts:
    return replace(GOOD, context=replace(GOOD.context, **more))


def _risk(**more: object) -> Facts:
    return replace(GOOD, risks=(replace(GOOD_RISK, **more),))


def _control(**more: object) -> Facts:
    return replace(GOOD, controls=(replace(GOOD_CONTROL, **more),))


def _operation(**more: object) -> Facts:
    return replace(GOOD, operation=replace(GOOD.operation, **more))


def _excluded(**more: object) -> Facts:
    return replace(GOOD, controls=(Control(REF, "no", **{"exclusion_reason": "x", **more}),))


BREAKS = {
    "context.profile": _context(profile=False),
    "context.external": _context(external=0),
    "context.internal": _context(internal=0),
    "context.climate": _context(climate=False),
    "context.parties": _context(parties=()),
    "context.party-needs": _context(parties=((REF, False),)),
    "context.obligations": _context(obligations=()),
    "context.obligation-controls": _context(obligations=(Obligation(REF, True, ()),)),
    "context.obligation-owner": _context(obligations=(Obligation(REF, False, ("A.5.1",)),)),
    "scope.wording": _context(scope_wording=False),
    "scope.approved": _context(scope=Version(REF, approved=False)),
    "scope.stale": _context(scope=replace(APPROVED, stale=True)),
    "scope.undecided": _context(scope_undecided=(REF,)),
    "scope.gap": _context(scope_gaps=(REF,)),
    "scope.uncovered": _context(scope_uncovered=(REF,)),
    "roles.vacant": replace(GOOD, roles=Roles(vacancies=((REF, "nobody"),))),
    "roles.unanswered": replace(GOOD, roles=Roles(unanswered=(REF,))),
    "roles.competence": replace(GOOD, roles=Roles(needs_unmet=((REF, "need"),))),
    "roles.duties": replace(GOOD, roles=Roles(conflicts=((REF, "both"),))),
    "roles.compensation-review": replace(GOOD, roles=Roles(compensations_due=(REF,))),
    "asset.incomplete": replace(GOOD, assets=Assets(incomplete=2)),
    "asset.owner-left": replace(GOOD, assets=Assets(owners_left=((REF, 3),))),
    "records.approved-by-author": replace(GOOD, method=replace(APPROVED, approved_by_author=True)),
    "records.review": replace(GOOD, kept=(Kept(REF, "party", review_by=LATE),)),
    "records.owner-left": replace(GOOD, kept=(Kept(REF, "party", owner_left=True),)),
    "risk.method": replace(GOOD, method=None),
    "risk.none": replace(GOOD, risks=()),
    "risk.old-method": _risk(old_method=True),
    "risk.untreated": _risk(treatments=(), residual_below=False),
    "risk.residual": _risk(has_residual=False, residual_below=False, accepted=False),
    "risk.residual-unexplained": _risk(treatments=(Treatment("modify", 1),)),
    "risk.modify-without-control": _risk(treatments=(Treatment("modify", 0, "x"),)),
    "risk.above-limit": _risk(above_limit=True),
    "risk.unaccepted": _risk(accepted=False),
    "risk.acceptance-over": _risk(accepted_until=LATE),
    "risk.plan": replace(GOOD, plan_waiting=None),
    "risk.treatment-late": _risk(treatments=(replace(TREATED, open_since_due=True),)),
    "risk.look-late": _risk(review_due=LATE),
    "soa.undecided": _control(necessity="undecided"),
    "soa.no-reason": _control(reasons=0),
    "soa.no-exclusion": _excluded(exclusion_reason=" "),
    "soa.excluded-used": _excluded(used_by=("R-0001",)),
    "soa.no-owner": _control(has_owner=False),
    "soa.approved": replace(GOOD, statement=None),
    "soa.stale": replace(GOOD, statement=replace(APPROVED, stale=True)),
    "control.contradicted": _control(asserted="partly", state="contradicted"),
    "control.said-otherwise": _control(state="contradicted"),
    "control.stale": _control(stale=True),
    "control.no-evidence": _control(state="no_evidence"),
    "finding.overdue": _operation(findings_overdue=(REF,)),
    "waiver.over": _operation(waivers_over=(REF,)),
    "audit.unplanned": _operation(kinds_planned=frozenset({"meeting", "training"})),
    "review.unplanned": _operation(kinds_planned=frozenset({"audit", "training"})),
    "training.unplanned": _operation(kinds_planned=frozenset({"audit", "meeting"})),
    "task.missed": _operation(missed=(REF,)),
}


def test_a_company_that_has_done_everything_breaks_no_rule() -> None:
    assert lint(GOOD) == ()


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_each_rule_is_broken_by_what_it_is_about_and_by_nothing_else(rule: str) -> None:
    assert [found.rule.id for found in lint(BREAKS[rule])] == [rule]


def test_rules_are_forty_and_more_and_each_names_a_clause_that_there_is() -> None:
    assert len(RULES) == len({rule.id for rule in RULES}) == len(BREAKS) >= 40
    known = {*catalogue().controls, *(one.clause for one in catalogue().clauses.values())}
    for rule in RULES:
        bare = rule.clause.split(" ")[0]
        assert any(one == bare or one.startswith(bare) for one in known), rule.clause
        assert rule.stage in (1, 2)


def test_an_empty_company_is_told_what_it_lacks_and_is_never_ready() -> None:
    found = lint(Facts(TODAY))
    assert {"context.profile", "risk.none", "soa.approved", "audit.unplanned"} <= {
        each.rule.id for each in found
    }
    assert set(stage(found, 1)) <= set(stage(found, 2)) == set(found)


def test_a_hit_names_its_record() -> None:
    (found,) = lint(BREAKS["scope.gap"])
    assert found.hits[0].record == REF


def test_the_last_day_still_counts() -> None:
    assert lint(replace(GOOD, kept=(Kept(REF, "party", review_by=TODAY),))) == ()
