"""The fact that something worth protecting was seen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from muniment.engine.checks.extractor import Vcs
from muniment.engine.checks.formats import Format


class AssetKind(Enum):
    """Kinds of asset, as the catalogue's vocabulary names them (the part a folder can show)."""

    DATASET = "dataset"
    MODEL = "model"
    TRAINING_PIPELINE = "training_pipeline"
    INFERENCE_SERVICE = "inference_service"
    NOTEBOOK_WORKSTATION = "notebook_workstation"
    CONTAINER_IMAGE = "container_image"
    DEPENDENCY = "dependency"
    CLOUD_ACCOUNT = "cloud_account"
    SOURCE_CODE = "source_code"


@dataclass(frozen=True, slots=True)
class AssetSeen:
    """A file or folder that is an asset.

    Attributes:
        kind: What kind of asset.
        format: Its format; for an image folder, ``image``.
        size: Bytes; of a folder, of the files in it.
        files: How many files it stands for; 1 for a file.
        vcs: How version control sees it.
        bytes_present: False for a DVC or LFS pointer whose content is elsewhere.
    """

    KIND: ClassVar[str] = "asset.seen"

    kind: AssetKind
    format: Format
    size: int
    files: int
    vcs: Vcs
    bytes_present: bool = True
