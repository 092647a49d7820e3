"""Threats to machine learning and to start-ups in general, with the classes of other libraries.

Likelihood and impact are prompts for a discussion with a risk owner, never a result.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from muniment.engine.catalogue.frozen import freeze


class SecurityProperty(Enum):
    """What a threat harms."""

    CONFIDENTIALITY = "confidentiality"
    INTEGRITY = "integrity"
    AVAILABILITY = "availability"


@dataclass(frozen=True, slots=True)
class SourceVersions:
    """Editions of the outside lists that threats refer to."""

    mitre_atlas: str
    owasp_ml: str
    owasp_llm: tuple[str, ...]
    nist_ai_100_2: str


@dataclass(frozen=True, slots=True)
class HeadlineRisk:
    """One of the eight risks that people name first, ``HR-...``."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class OwaspName:
    """Title of a class in the 2026 list for applications of language models."""

    name: str


@dataclass(frozen=True, slots=True)
class AtlasLink:
    """A technique of MITRE ATLAS that a threat uses; the name as ATLAS shows it, parent first."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class DefaultScore:
    """Where a discussion of a threat may start.

    Attributes:
        likelihood: 1 to 5.
        impact: 1 to 5.
        reason: Why.
    """

    likelihood: int
    impact: int
    reason: str


@dataclass(frozen=True, slots=True)
class Threat:
    """One way in which things go wrong.

    Attributes:
        id: ``T-...``.
        name: In a few words.
        description: What happens.
        asset_kinds: Kinds of thing that it strikes.
        impact: What it harms.
        mitre_atlas: ATLAS techniques.
        owasp_ml_2023: Classes ``ML01`` to ``ML10``.
        owasp_llm_2025: Classes ``LLM01`` to ``LLM10`` of the 2025 list.
        owasp_llm_2026: The same of the 2026 list.
        nist_ai_100_2: Class of NIST AI 100-2, our short word.
        enisa: Theme of ENISA, our short word.
        vulnerabilities: What lets it happen.
        controls: Annex A controls that work against it.
        checks: Check kinds that would show it, or show that it is held off.
        default: Where a discussion may start.
        headline_risks: Headline risks that it belongs to.
    """

    id: str
    name: str
    description: str
    asset_kinds: tuple[str, ...]
    impact: tuple[SecurityProperty, ...]
    mitre_atlas: tuple[AtlasLink, ...]
    owasp_ml_2023: tuple[str, ...]
    owasp_llm_2025: tuple[str, ...]
    owasp_llm_2026: tuple[str, ...]
    nist_ai_100_2: str
    enisa: str
    vulnerabilities: tuple[str, ...]
    controls: tuple[str, ...]
    checks: tuple[str, ...]
    default: DefaultScore
    headline_risks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ThreatLibrary:
    """``threats.yaml``."""

    schema: str
    versions: SourceVersions
    headline_risks: tuple[HeadlineRisk, ...]
    owasp_ml_2023: Mapping[str, str]
    owasp_llm_2025: Mapping[str, str]
    owasp_llm_2026: Mapping[str, OwaspName]
    nist_classes: Mapping[str, str]
    threats: tuple[Threat, ...]

    def __post_init__(self) -> None:
        for field in ("owasp_ml_2023", "owasp_llm_2025", "owasp_llm_2026", "nist_classes"):
            freeze(self, field)


@dataclass(frozen=True, slots=True)
class OwaspClass:
    """One class of an OWASP list, under the id that OWASP writes: ``LLM01:2025``."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class NistClass:
    """One class of NIST AI 100-2, under our short word."""

    id: str
    name: str


def owasp_classes(library: ThreatLibrary) -> tuple[OwaspClass, ...]:
    """Return the classes of the three OWASP lists, each under its id with the edition."""
    return (
        *(OwaspClass(f"{code}:2023", name) for code, name in library.owasp_ml_2023.items()),
        *(OwaspClass(f"{code}:2025", name) for code, name in library.owasp_llm_2025.items()),
        *(OwaspClass(f"{code}:2026", item.name) for code, item in library.owasp_llm_2026.items()),
    )


def nist_classes(library: ThreatLibrary) -> tuple[NistClass, ...]:
    """Return the classes of NIST AI 100-2."""
    return tuple(NistClass(code, name) for code, name in library.nist_classes.items())
