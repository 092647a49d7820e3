"""Who does what, per control, in clouds and hosted model services."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from muniment.engine.catalogue.frozen import freeze


class Responsibility(Enum):
    """Who operates a control."""

    PROVIDER = "P"
    SHARED = "S"
    CUSTOMER = "C"


class Column(Enum):
    """Columns of the matrix."""

    IAAS = "iaas"
    MANAGED_ML = "managed_ml"
    HOSTED_FINETUNE = "hosted_finetune"
    HOSTED_API = "hosted_api"


@dataclass(frozen=True, slots=True)
class CloudService:
    """A service, ``svc-...``.

    Attributes:
        id: ``svc-...``.
        name: As people call it.
        model: What it sells.
        matrix_column: Column of the matrix that fits it.
        customer_points: What the customer must see to.
    """

    id: str
    name: str
    model: str
    matrix_column: Column
    customer_points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ControlShare:
    """One control's row: who operates it in each kind of service, and what is left to us."""

    control: str
    iaas: Responsibility
    managed_ml: Responsibility
    hosted_finetune: Responsibility
    hosted_api: Responsibility
    customer_part: str


@dataclass(frozen=True, slots=True)
class CloudMatrix:
    """``cloud_responsibility.yaml``."""

    schema: str
    legend: Mapping[str, str]
    columns: Mapping[str, str]
    services: tuple[CloudService, ...]
    matrix: tuple[ControlShare, ...]
    evidence_rule: str

    def __post_init__(self) -> None:
        freeze(self, "legend")
        freeze(self, "columns")
