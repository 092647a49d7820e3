"""Due diligence on suppliers of data, labelling, models, software and GPU time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class VendorKind(Enum):
    """What a supplier delivers; ``ALL`` on questions for every kind."""

    ALL = "all"
    DATA_SOURCE = "data_source"
    LABELLING = "labelling"
    MODEL_API = "model_api"
    MODEL_SOURCE = "model_source"
    SOFTWARE = "software"
    GPU_CLOUD = "gpu_cloud"


@dataclass(frozen=True, slots=True)
class Tier:
    """How closely a supplier is watched, ``tier1`` (closest) to ``tier3``."""

    id: str
    rule: str
    review_months: int
    depth: str


@dataclass(frozen=True, slots=True)
class VendorQuestion:
    """A question to a supplier, ``vq-...``.

    Attributes:
        id: ``vq-...``.
        question: What is asked.
        kind: Which suppliers it is put to.
        weight: 2 or 3; 3 matters more.
        evidence: What a good answer comes with.
        controls: Annex A controls that it serves.
    """

    id: str
    question: str
    kind: VendorKind
    weight: int
    evidence: tuple[str, ...]
    controls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VendorSet:
    """``vendors.yaml``."""

    schema: str
    kinds: tuple[VendorKind, ...]
    tiers: tuple[Tier, ...]
    procedure: tuple[str, ...]
    contract_terms: tuple[str, ...]
    questions: tuple[VendorQuestion, ...]
    red_flags: tuple[str, ...]
