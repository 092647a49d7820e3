"""The standard itself: 46 clause items, 93 Annex A controls, and the rule for the SoA.

Source: ISO/IEC 27001:2022 and Amd 1:2024 (identifiers and short titles); the words are our own.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Theme(Enum):
    """The four themes of Annex A."""

    ORGANIZATIONAL = "organizational"
    PEOPLE = "people"
    PHYSICAL = "physical"
    TECHNOLOGICAL = "technological"


class AspectKind(Enum):
    """Who can show an aspect of a control: a check, or only a person."""

    AUTOMATED = "automated"
    HUMAN = "human"


@dataclass(frozen=True, slots=True)
class Aspect:
    """One thing that must be shown before a control counts as evidenced.

    Attributes:
        id: Check kind (``chk-sast``) of an automated aspect; ``human-1``, ``human-2`` ... of a
            human one, in the catalogue's order. Unique within its control only.
        kind: Who can show it.
        text: What has to be shown, one sentence.
    """

    id: str
    kind: AspectKind
    text: str


@dataclass(frozen=True, slots=True)
class Attributes:
    """Attribute values of a control, as ISO/IEC 27002:2022 table A.1 gives them."""

    control_type: tuple[str, ...]
    security_properties: tuple[str, ...]
    cybersecurity_concepts: tuple[str, ...]
    operational_capabilities: tuple[str, ...]
    security_domains: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EvidenceNeeded:
    """What an auditor would want to see for a control.

    Attributes:
        human: What people hold or say, one line each.
        automated: What checks can show; paired by position with the control's ``checks``.
    """

    human: tuple[str, ...]
    automated: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Control:
    """One Annex A control.

    Attributes:
        id: ``A.5.1`` to ``A.8.34``.
        title: Its short title in the standard.
        theme: One of four.
        new_in_2022: Whether the 2022 edition brought it.
        attributes: Attribute values.
        purpose: What it is for.
        ml_interpretation: What it means in a company that builds machine learning.
        evidence: What shows that it works.
        checks: Check kinds that speak to it, paired with ``evidence.automated``.
    """

    id: str
    title: str
    theme: Theme
    new_in_2022: bool
    attributes: Attributes
    purpose: str
    ml_interpretation: str
    evidence: EvidenceNeeded
    checks: tuple[str, ...]

    @property
    def aspects(self) -> tuple[Aspect, ...]:
        """Everything that fresh passing evidence must cover, automated aspects first."""
        automated = zip(self.checks, self.evidence.automated, strict=True)
        human = enumerate(self.evidence.human, start=1)
        return (
            *(Aspect(kind, AspectKind.AUTOMATED, text) for kind, text in automated),
            *(Aspect(f"human-{number}", AspectKind.HUMAN, text) for number, text in human),
        )


@dataclass(frozen=True, slots=True)
class Clause:
    """One requirement item of clauses 4 to 10.

    Attributes:
        id: ``C.<clause>-<letter>``, for example ``C.6.1.2-a``. The letter is ours.
        clause: Number of the clause in the standard.
        title: What it is about.
        summary: What it asks for.
        auditor_evidence: What an auditor would want to see.
        documented_information_mandatory: Whether this very item demands documented information.
        capabilities: Capabilities of the product that serve it.
        checks: Check kinds that speak to it.
        amendment: Amendment that brought it, or None.
    """

    id: str
    clause: str
    title: str
    summary: str
    auditor_evidence: tuple[str, ...]
    documented_information_mandatory: bool
    capabilities: tuple[str, ...]
    checks: tuple[str, ...]
    amendment: str | None


@dataclass(frozen=True, slots=True)
class SoaRule:
    """What a Statement of Applicability must say about each control."""

    clause: str
    per_control_fields: tuple[str, ...]
    additional_controls_allowed: bool
    notes: str


@dataclass(frozen=True, slots=True)
class Standard:
    """``iso27001-2022.yaml``."""

    schema: str
    standard: str
    amendments: tuple[str, ...]
    soa_rule: SoaRule
    clauses: tuple[Clause, ...]
    annex_a: tuple[Control, ...]
