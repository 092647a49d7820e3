"""Words that every part shares: capabilities, asset kinds, check kinds, evidence grades."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Capability:
    """Something that the product can do, ``cap-...``."""

    id: str
    name: str
    description: str


@dataclass(frozen=True, slots=True)
class AssetKind:
    """A kind of thing worth protecting: ``dataset``, ``model`` ..."""

    id: str
    description: str


@dataclass(frozen=True, slots=True)
class CheckKind:
    """A question that a machine can ask, ``chk-...``. Checks of ours each name one.

    Attributes:
        id: ``chk-...``.
        name: In a few words.
        asset_kind: Kind of thing it is asked about.
        assertion: What holds when it passes.
        cadence: How often it should be asked.
    """

    id: str
    name: str
    asset_kind: str
    assertion: str
    cadence: str


@dataclass(frozen=True, slots=True)
class EvidenceGrade:
    """How much a piece of evidence is worth, ``E0`` (somebody says so) to ``E4``."""

    id: str
    name: str
    description: str


@dataclass(frozen=True, slots=True)
class Relation:
    """How an ISO item relates to an item of another framework."""

    id: str
    description: str


@dataclass(frozen=True, slots=True)
class Confidence:
    """How sure a mapping is."""

    id: str
    description: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """``vocab.yaml``."""

    schema: str
    capabilities: tuple[Capability, ...]
    asset_kinds: tuple[AssetKind, ...]
    checks: tuple[CheckKind, ...]
    evidence_grades: tuple[EvidenceGrade, ...]
    relations: tuple[Relation, ...]
    confidence: tuple[Confidence, ...]
