"""What a rule is, and where rules are found."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from functools import cache

from muniment.core.severity import Severity

DOMAINS = (
    "archive",
    "array",
    "booster",
    "config",
    "document",
    "file",
    "graph",
    "hdf5",
    "keras",
    "name",
    "pickle",
    "program",
    "script",
    "skops",
    "template",
    "weights",
)
"""First parts of rule ids. Each is a module beside this one with a tuple ``RULES``."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Its page in the documentation is made from it.

    Attributes:
        id: Domain, dot, words joined with hyphens: ``archive.duplicate-member``.
        severity: By the written rule in ``docs/model-files.md``: critical runs code, or is a known
            way to; high may run code, reads, writes or fetches what the file names, or hides
            something from whoever looks; medium is for a person to look at; low is odd and harmless.
        title: A few words.
        message: What would happen on load, one or two sentences. ``{operand}`` stands for what it is
            about.
        why: A paragraph for the page: how the attack works, and what honest files have it.
        remediation: What to do.
        references: Advisories (CVE, GHSA), CWE, MITRE ATLAS technique ids.
    """

    id: str
    severity: Severity
    title: str
    message: str
    why: str
    remediation: str
    references: tuple[str, ...] = ()


@cache
def _domain(domain: str) -> dict[str, Rule]:
    module = importlib.import_module(f"muniment.engine.artifacts.rules.{domain}")
    rules: tuple[Rule, ...] = module.RULES
    return {rule.id: rule for rule in rules}


def rule(rule_id: str) -> Rule:
    """Return a rule.

    Raises:
        KeyError: There is none of this id.
    """
    return _domain(rule_id.partition(".")[0])[rule_id]


def all_rules() -> tuple[Rule, ...]:
    """Return every rule, by id."""
    return tuple(sorted((each for domain in DOMAINS for each in _domain(domain).values()), key=_id))


def _id(each: Rule) -> str:
    return each.id
