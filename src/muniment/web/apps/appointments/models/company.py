"""What the company says of roles and activities, beside the catalogue (decision 27)."""

from __future__ import annotations

from django.db import models

from muniment.web.apps.ledger.models import Record


class CompanyRole(Record):
    """A role of the company's own, or what it says of one of the catalogue's.

    Attributes:
        role: ``own-...``, or a catalogue id.
        title: Of an own role; "" for the catalogue's, as are ``duty`` and ``competence``.
        mandatory: The company cannot do without a holder. It adds to the catalogue, never lowers.
        single: At most one holder at a time; of an own role.
        reason: Why the company says so.
        catalogue: Version of the catalogue that was read.
    """

    role = models.CharField(max_length=64, unique=True)
    title = models.CharField(max_length=200, blank=True)
    duty = models.TextField(blank=True)
    competence = models.TextField(blank=True)
    mandatory = models.BooleanField(default=False)
    single = models.BooleanField(default=False)
    reason = models.TextField()
    catalogue = models.CharField(max_length=64)
    archived_at = models.DateTimeField(null=True, blank=True)


class CompanyActivity(Record):
    """An activity of the company's own, or its change of who does what in one of the catalogue's.

    Attributes:
        activity: ``own-...``, or the catalogue's activity as a slug.
        title: Of an own activity; "" for the catalogue's.
        responsible: Role ids, as are ``consulted`` and ``informed``.
        accountable: One role id.
        reason: Why it differs from the catalogue.
        archived_at: When the company went back to the catalogue, or dropped an own activity.
    """

    activity = models.CharField(max_length=80, unique=True)
    title = models.CharField(max_length=200, blank=True)
    responsible = models.JSONField(default=list)
    accountable = models.CharField(max_length=64)
    consulted = models.JSONField(default=list)
    informed = models.JSONField(default=list)
    reason = models.TextField()
    catalogue = models.CharField(max_length=64)
    archived_at = models.DateTimeField(null=True, blank=True)
