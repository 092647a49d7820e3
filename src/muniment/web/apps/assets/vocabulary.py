"""What may stand in an asset's fields, with the words for people. Stored values are stable."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Classification(models.TextChoices):
    """How confidential an asset is; the usual four steps."""

    PUBLIC = "public", _("Public")
    INTERNAL = "internal", _("Internal")
    CONFIDENTIAL = "confidential", _("Confidential")
    RESTRICTED = "restricted", _("Restricted")


class Kind(models.TextChoices):
    """Kinds of asset that collectors see, by the catalogue's ids."""

    DATASET = "dataset", _("Dataset")
    MODEL = "model", _("Model")
    TRAINING_PIPELINE = "training_pipeline", _("Training pipeline")
    INFERENCE_SERVICE = "inference_service", _("Inference service")
    NOTEBOOK_WORKSTATION = "notebook_workstation", _("Notebook")
    CONTAINER_IMAGE = "container_image", _("Container image")
    DEPENDENCY = "dependency", _("Dependency")
    CLOUD_ACCOUNT = "cloud_account", _("Cloud account")
    SOURCE_CODE = "source_code", _("Source code")


class Vcs(models.TextChoices):
    """How version control sees a file."""

    TRACKED = "tracked", _("Tracked")
    UNTRACKED = "untracked", _("Untracked")
    IGNORED = "ignored", _("Ignored")
    NONE = "none", _("None")


RELATIONS = {
    "derived_from": _("source of"),
    "written_by": _("writes"),
    "writes": _("writes"),
    "reads": _("read by"),
    "served_by": _("served by"),
}
"""Relation to its words, read along the arrow: from what was first to what came of it."""


def kind_word(value: object) -> str:
    """Return what people call a kind of asset; the kind itself where it is not known here."""
    return str(dict(Kind.choices).get(str(value), str(value).replace("_", " ").capitalize()))
