"""What may stand in an asset's fields, with the words for people. Stored values are stable."""

from __future__ import annotations

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Confidentiality(models.IntegerChoices):
    """How confidential an asset is; the usual four steps."""

    PUBLIC = 1, _("Public")
    INTERNAL = 2, _("Internal")
    CONFIDENTIAL = 3, _("Confidential")
    RESTRICTED = 4, _("Restricted")


class Need(models.IntegerChoices):
    """How much it matters that an asset is right, or there: integrity and availability."""

    LOW = 1, _("Low")
    MEDIUM = 2, _("Medium")
    HIGH = 3, _("High")
    VITAL = 4, _("Vital")


class Kind(models.TextChoices):
    """Kinds of asset, by the catalogue's ids and in its order."""

    DATASET = "dataset", _("Dataset")
    MODEL = "model", _("Model")
    TRAINING_PIPELINE = "training_pipeline", _("Training pipeline")
    INFERENCE_SERVICE = "inference_service", _("Inference service")
    NOTEBOOK_WORKSTATION = "notebook_workstation", _("Notebook, workstation")
    CONTAINER_IMAGE = "container_image", _("Container image")
    DEPENDENCY = "dependency", _("Dependency")
    CLOUD_ACCOUNT = "cloud_account", _("Cloud account")
    SOURCE_CODE = "source_code", _("Source code")
    IDENTITY = "identity", _("Account, key")
    PEOPLE = "people", _("People")
    VENDOR = "vendor", _("Vendor")
    APPLICATION = "application", _("Application")
    RECORD = "record", _("Record")
    FACILITY = "facility", _("Place of work")


class Vcs(models.TextChoices):
    """How version control sees a file."""

    TRACKED = "tracked", _("Tracked")
    UNTRACKED = "untracked", _("Untracked")
    IGNORED = "ignored", _("Ignored")
    NONE = "none", _("None")


class PersonalData(models.TextChoices):
    """Whether an asset holds data about people."""

    UNKNOWN = "unknown", _("Not known")
    NO = "no", _("No")
    YES = "yes", _("Yes")
    SPECIAL = "special", _("Yes, of special categories")


class Unit(models.TextChoices):
    """What a retention period is counted in."""

    DAYS = "days", _("days")
    MONTHS = "months", _("months")
    YEARS = "years", _("years")


class ExportRule(models.TextChoices):
    """Whether an asset may leave the company."""

    UNSET = "", _("Not set")
    NEVER = "never", _("It never leaves the company")
    APPROVAL = "approval", _("Only with approval")
    FREE = "free", _("It may leave the company")


class State(models.TextChoices):
    """Where an asset is, by what collectors saw and people did."""

    PRESENT = "present", _("Present")
    GONE = "gone", _("Gone")
    ARCHIVED = "archived", _("Archived")
    MERGED = "merged", _("Merged into another")


class Standing(models.TextChoices):
    """What collectors saw beside what people registered; each asset stands in exactly one."""

    SEEN = "seen", _("Registered and seen")
    BY_HAND = "by_hand", _("Registered, never seen")
    TO_COMPLETE = "to_complete", _("Seen, to complete")
    GONE = "gone", _("Registered and gone")
    UNCLAIMED = "unclaimed", _("Gone, never accepted")
    ARCHIVED = "archived", _("Archived")
    MERGED = "merged", _("Merged into another")


STANDING_MEANS: dict[str, str | Promise] = {
    "seen": _("Collectors see it, and somebody answers for it: it has an owner and a class."),
    "by_hand": _("A person entered it; no collector looks at such things, or none has seen it."),
    "to_complete": _("Collectors see it, and nobody accepted it yet: no owner, or no class."),
    "gone": _("It has an owner or a class, and collectors no longer find it. Archive or move it."),
    "unclaimed": _("Collectors saw it once; it went before anybody accepted it."),
    "archived": _("A person took it out of the register."),
    "merged": _("It is another place of an asset that is counted above."),
}

DATA_KINDS = ("dataset", "model", "record")
"""Kinds whose class goes on to what is made of them."""

INHERITING = ("dataset", "model")
"""Kinds that have at least the class of the data they were made of."""

RELATIONS = {
    "derived_from": _("source of"),
    "written_by": _("writes"),
    "writes": _("writes"),
    "reads": _("read by"),
    "served_by": _("served by"),
    "stands_on": _("carries"),
}
"""Relation to its words, read along the arrow: from what was first to what came of it."""

FORWARD = frozenset({"writes", "served_by"})
"""Relations whose arrow leads from the asset to the other end; the others lead to the asset."""

BY_HAND = {
    "derived_from": _("was made from, or learned from"),
    "written_by": _("is written by"),
    "reads": _("reads"),
    "served_by": _("is served by"),
    "stands_on": _("stands on, or runs on"),
}
"""Relations that people record, read from the asset to the other end."""


OWN = "own:"
"""What a locator begins with where an asset has no place; its id follows."""


def kind_word(value: object) -> str:
    """Return what people call a kind of asset; the kind itself where it is not known here."""
    return str(_KINDS.get(str(value), str(value).replace("_", " ").capitalize()))


def class_word(value: int | None) -> str:
    """Return the word for a class; "" for none."""
    return str(Confidentiality(value).label) if value else ""


_KINDS = dict(Kind.choices)
