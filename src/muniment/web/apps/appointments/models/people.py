"""Staff and appointments.

A person's name stands in one place: in the account where there is one, else in ``Staff``; nothing
else in this app names anybody but by id (decision 15, ADR 8).
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from muniment.web.apps.access.models import Person
from muniment.web.apps.appointments.vocabulary import Answer, Engagement, State
from muniment.web.apps.blobs.models import Blob
from muniment.web.apps.ledger.models import Record

ERASED = "erased person"


class Staff(Record):
    """Somebody who works for the organisation, with or without an account.

    Attributes:
        reference: Short name for people, ``ST-0001``.
        account: With which they sign in; None: they have none.
        name: Only without an account; the account has it otherwise.
        mail: Likewise, and optional.
        job: What they do, in the company's words; not a role of the ISMS.
        starts_on: First day; None: not recorded.
        ends_on: Last day; None: no end is known.
        merged_into: Who this row turned out to be; it is then archived.
        archived_at: When it was put away, for example because it was entered twice.
        erased_at: When it was erased; the row stays, because the ledger names it.
    """

    reference = models.CharField(max_length=16, unique=True)
    account = models.OneToOneField(
        Person, models.PROTECT, null=True, blank=True, related_name="staff"
    )
    name = models.CharField(max_length=200, blank=True)
    mail = models.EmailField(blank=True)
    job = models.CharField(max_length=200, blank=True)
    location = models.CharField(max_length=200, blank=True)
    engagement = models.CharField(
        max_length=16, choices=Engagement.choices, default=Engagement.EMPLOYEE
    )
    remote = models.BooleanField(default=False)
    manager = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="reports"
    )
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged"
    )
    created_at = models.DateTimeField()
    archived_at = models.DateTimeField(null=True, blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(account=None) | models.Q(name="", mail=""),
                name="staff_named_once",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["ends_on"], name="staff_ends"),
            models.Index(fields=["mail"], name="staff_mail"),
        ]

    def __str__(self) -> str:
        if self.account is not None:
            return str(self.account)
        return self.name or self.reference

    @property
    def ticket(self) -> str:
        """What stands for a ticked row: nobody changes what they have not read."""
        return f"{self.reference}:{self.row_version}"


class Appointment(Record):
    """A role given to somebody. What it says never changes: it is answered, ended, made anew.

    Attributes:
        reference: Short name for people, ``AP-0001``.
        role: Catalogue id, or ``own-...``.
        title: What the role was called then.
        catalogue: Version of the catalogue then.
        deputy: They stand in for whoever holds the role.
        from_on: First day.
        until_on: Last day; None: no end is set.
        letter: What the person is told and accepts.
        shared_reason: Why more than one person holds a role that one holds; "" otherwise.
        appointed_by: A person, or the host.
        confirmed_by: The second person, where somebody appointed themself.
        answered_by: Who accepted or refused; for ``vouched`` who vouches.
        answer: How an acceptance is known; "" before.
        document: What shows an acceptance that somebody vouches for.
        ended_on: First day on which it no longer holds.
        said: Why it was refused, withdrawn or ended.
    """

    reference = models.CharField(max_length=16, unique=True)
    role = models.CharField(max_length=64)
    title = models.CharField(max_length=200)
    catalogue = models.CharField(max_length=64)
    staff = models.ForeignKey(Staff, models.PROTECT, related_name="appointments")
    deputy = models.BooleanField(default=False)
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    letter = models.TextField(blank=True)
    shared_reason = models.TextField(blank=True)
    state = models.CharField(max_length=16, choices=State.choices)
    appointed_by = models.UUIDField()
    appointed_at = models.DateTimeField()
    confirmed_by = models.UUIDField(null=True, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.UUIDField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(max_length=16, blank=True, choices=Answer.choices)
    document = models.ForeignKey(Blob, models.PROTECT, null=True, blank=True, related_name="+")
    document_name = models.CharField(max_length=200, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    ended_by = models.UUIDField(null=True, blank=True)
    said = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=~models.Q(state=State.ACCEPTED)
                | models.Q(answered_by__isnull=False, answer__in=Answer.values),
                name="appointment_accepted_by_somebody",
            ),
            models.CheckConstraint(
                condition=~models.Q(answer=Answer.VOUCHED) | models.Q(document_name__gt=""),
                name="appointment_vouched_with_document",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["role", "state"], name="appointment_role"),
            models.Index(fields=["staff", "state"], name="appointment_staff"),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def ticket(self) -> str:
        """What stands for a ticked row: nobody ends what they have not read."""
        return f"{self.reference}:{self.row_version}"
