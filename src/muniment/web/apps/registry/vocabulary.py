"""Words of this app."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class VerdictWord(models.TextChoices):
    """What a scan concludes, in words; stored values are never translated."""

    MALICIOUS = "malicious", _("Malicious")
    INCONCLUSIVE = "inconclusive", _("Inconclusive")
    REVIEW = "review", _("To review")
    CLEAN = "clean", _("Clean")
    NOT_A_MODEL = "not_a_model", _("Not a model")


class Origin(models.TextChoices):
    """How a file came to be scanned."""

    PUSH = "push", _("A push")
    UPLOAD = "upload", _("A browser")
