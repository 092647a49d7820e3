"""The product's own requirements: what must work, and the test that would prove it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Automation(Enum):
    """How much of a requirement a machine can do."""

    YES = "yes"
    PARTLY = "partly"


@dataclass(frozen=True, slots=True)
class Requirement:
    """One requirement of the product, ``S-...``.

    Attributes:
        id: ``S-1`` ...
        section: Part of the list that it stands in.
        requirement: What must work.
        behaviour: What makes it work.
        automation: How much of it a machine can do.
        proof_by_test: The test that would prove it.
        checks: Check kinds that serve it.
    """

    id: str
    section: str
    requirement: str
    behaviour: str
    automation: Automation
    proof_by_test: str
    checks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RequirementSet:
    """``requirements.yaml``."""

    schema: str
    requirements: tuple[Requirement, ...]
