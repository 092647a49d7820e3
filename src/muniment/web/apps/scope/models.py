"""Lines of the scope, its wording, and frozen versions of both.

Source: ISO/IEC 27001:2022 4.3.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from muniment.web.apps.access.models import Person
from muniment.web.apps.records.models import Kept
from muniment.web.apps.records.versions import FrozenVersion


class ScopeItem(Kept):
    """One thing that is inside the scope, outside it, or not decided about.

    Attributes:
        kind: A value of ``engine.scope.gaps.ItemKind``.
        identifier: What a collector calls it: an account's number, a repository's address.
        place: ``inside``, ``outside`` or ``undecided``.
        outside_because: Why it is left out.
        data: Which data goes there, or is exchanged, and with which access.
        watched_by: The collector that looks at it, where it cannot be seen from what was found.
    """

    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=12)
    identifier = models.CharField(max_length=200, blank=True)
    place = models.CharField(max_length=10, default="undecided")
    outside_because = models.TextField(blank=True)
    purpose = models.CharField(max_length=16, blank=True)
    data = models.TextField(blank=True)
    dependency = models.TextField(blank=True)
    watched_by = models.CharField(max_length=200, blank=True)
    owner = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    review_by = models.DateField(null=True, blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["archived_at", "reference"], name="scope_item_kept"),
            models.Index(fields=["kind", "reference"], name="scope_item_kind"),
        ]


class ScopeText(Kept):
    """How the scope is worded. There is one; its frozen versions stand in ``ScopeVersion``."""

    title = models.CharField(max_length=200)
    certificate = models.TextField()
    boundaries = models.TextField(blank=True)
    interfaces = models.TextField(blank=True)
    remote_work = models.TextField(blank=True)


class ScopeVersion(FrozenVersion):
    """The wording and every line, as they were when somebody froze them."""
