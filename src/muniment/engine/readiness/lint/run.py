"""Looks with every rule; the same facts give the same answer."""

from __future__ import annotations

from typing import Final

from muniment.engine.readiness.lint import rules_context, rules_risk
from muniment.engine.readiness.lint.facts import Facts
from muniment.engine.readiness.lint.rule import Broken, Rule

RULES: Final[tuple[Rule, ...]] = (*rules_context.RULES, *rules_risk.RULES)


def lint(facts: Facts) -> tuple[Broken, ...]:
    """Return the rules that something breaks, in the order of the clauses' rules."""
    found = ((rule, tuple(rule.look(facts))) for rule in RULES)
    return tuple(Broken(rule, hits) for rule, hits in found if hits)


def stage(found: tuple[Broken, ...], number: int) -> tuple[Broken, ...]:
    """Return what stands in the way of a stage: 2 includes what stage 1 asks for."""
    return tuple(each for each in found if each.rule.stage <= number)
