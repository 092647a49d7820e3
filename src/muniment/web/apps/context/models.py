"""What the organisation is, what bears on it, who relies on it, and what binds it.

Source: ISO/IEC 27001:2022 4.1, 4.2 with Amendment 1:2024, 5.31 of Annex A for obligations.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from muniment.web.apps.access.models import Person
from muniment.web.apps.records.models import Kept


class Profile(Kept):
    """What the organisation is. There is one.

    Attributes:
        sells: What customers buy.
        people: How many work there, contractors included.
        certify_by: When the certificate is wanted.
    """

    title = models.CharField(max_length=200)
    legal_form = models.CharField(max_length=200, blank=True)
    seat = models.CharField(max_length=200, blank=True)
    sector = models.CharField(max_length=200, blank=True)
    sells = models.TextField(blank=True)
    learns_from = models.TextField(blank=True)
    people = models.IntegerField(null=True, blank=True)
    sites = models.TextField(blank=True)
    website = models.CharField(max_length=200, blank=True)
    certify_by = models.DateField(null=True, blank=True)
    contact = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")


class ContextIssue(Kept):
    """Something outside or inside that bears on what the ISMS is to achieve.

    Attributes:
        kind: ``external`` or ``internal``.
        effect: What it does to information security here.
    """

    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=12)
    area = models.CharField(max_length=24, blank=True)
    effect = models.TextField(blank=True)
    answer = models.TextField(blank=True)
    owner = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    review_by = models.DateField(null=True, blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["archived_at", "reference"], name="context_issue_kept"),
        ]


class Climate(Kept):
    """Whether climate change is relevant, as a person decided. There is one that holds.

    Attributes:
        relevant: The decision.
        why: What it stands on; "no" needs reasons as "yes" does.
    """

    title = models.CharField(max_length=200)
    relevant = models.BooleanField(null=True)
    why = models.TextField()
    consequences = models.TextField(blank=True)
    parties = models.TextField(blank=True)
    decided_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    decided_on = models.DateField(null=True, blank=True)
    review_by = models.DateField(null=True, blank=True)


class Party(Kept):
    """Somebody with an interest in the organisation's information security.

    Attributes:
        needs: What they need or expect.
        addressed: Which of it the ISMS addresses; "" while undecided.
        climate: True where their needs have to do with climate change.
    """

    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=24)
    needs = models.TextField(blank=True)
    addressed = models.CharField(max_length=12, blank=True)
    how = models.TextField(blank=True)
    climate = models.BooleanField(null=True, blank=True)
    owner = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    review_by = models.DateField(null=True, blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["archived_at", "reference"], name="party_kept"),
        ]


class Obligation(Kept):
    """A law, contract or the like that binds, and the controls that meet it.

    Attributes:
        source: Where it stands: an article, a clause of a contract.
        controls: Ids of controls of Annex A, or of one's own.
    """

    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=24)
    source = models.CharField(max_length=200, blank=True)
    jurisdiction = models.CharField(max_length=200, blank=True)
    party = models.ForeignKey(
        Party, models.PROTECT, null=True, blank=True, related_name="obligations"
    )
    asks = models.TextField(blank=True)
    controls = models.JSONField(default=list, blank=True)
    how = models.TextField(blank=True)
    owner = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    from_on = models.DateField(null=True, blank=True)
    until_on = models.DateField(null=True, blank=True)
    link = models.CharField(max_length=200, blank=True)
    review_by = models.DateField(null=True, blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["archived_at", "reference"], name="obligation_kept"),
        ]
