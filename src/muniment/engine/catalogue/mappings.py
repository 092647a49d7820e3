"""ISO items beside SOC 2, GDPR, NIST CSF 2.0, ISO/IEC 42001, the EU AI Act and NIST AI RMF.

A relation reads: the ISO item is <relation> the target. Equal never means that one certificate
proves the other; lines on law are pointers for counsel.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from muniment.engine.catalogue.frozen import freeze


@dataclass(frozen=True, slots=True)
class Target:
    """One item of another framework.

    Attributes:
        framework: Id of the framework, ``soc2_tsc``.
        ref: The item's own number there, ``CC6.1``.
        relation: How the ISO item relates to it.
        confidence: How sure that is.
        agrees_with: Public mappings in which the same pair was found.
        note: What to mind, or an empty string.
    """

    framework: str
    ref: str
    relation: str
    confidence: str
    agrees_with: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class ItemMapping:
    """All targets of one ISO item."""

    iso: str
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Framework:
    """Another framework and its edition."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class MappingSet:
    """``mappings.yaml``."""

    schema: str
    frameworks: Mapping[str, str]
    mappings: tuple[ItemMapping, ...]

    def __post_init__(self) -> None:
        freeze(self, "frameworks")


def frameworks(mappings: MappingSet) -> tuple[Framework, ...]:
    """Return the frameworks, each with its edition."""
    return tuple(Framework(code, title) for code, title in mappings.frameworks.items())
