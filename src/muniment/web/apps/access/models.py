"""People, what they may do, invitations, and projects' tokens.

Names and addresses of people live in ``Person`` only (decision 15); all else names them by id.
"""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.crypto import salted_hmac

from muniment.core.severity import Severity
from muniment.web.apps.access.roles import Role
from muniment.web.apps.ledger.models import Record
from muniment.web.apps.organization.models import Project


class People(BaseUserManager["Person"]):
    """How Django finds a person by what they sign in with."""

    def get_by_natural_key(self, username: str | None) -> Person:
        """Return the person with this address, in any case of letters."""
        return self.get(email__iexact=username or "")


class Person(Record, AbstractBaseUser):
    """Somebody who signs in.

    Attributes:
        email: What they sign in with; lower case.
        name: For other people.
        acceptance_limit: Worst severity that this person may waive; "" for none.
        time_zone: In which times are shown; "" for the organisation's.
        is_active: False: cannot sign in; invited and not yet here, or gone.
        joined_at: When they followed their invitation.
        left_at: When they were made inactive.
        session_epoch: Counts up to end every session of this person at once.
        erased_at: When name and address were erased; the row stays, because the ledger names it.
    """

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200)
    acceptance_limit = models.CharField(
        max_length=8, blank=True, choices=[(item.value, item.value) for item in Severity]
    )
    time_zone = models.CharField(max_length=64, blank=True)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField()
    joined_at = models.DateTimeField(null=True, blank=True)
    left_at = models.DateTimeField(null=True, blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)
    session_epoch = models.PositiveIntegerField(default=0)

    objects = People()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return self.name or self.email

    def get_session_auth_hash(self) -> str:
        """Return what a session must match: it ends with the password, and with the epoch."""
        return salted_hmac(
            "muniment.session", f"{self.session_epoch}:{self.password}", algorithm="sha256"
        ).hexdigest()

    @property
    def standing(self) -> str:
        """One word: ``active``, ``invited``, ``left`` or ``erased``."""
        if self.erased_at:
            return "erased"
        if self.is_active:
            return "active"
        return "left" if self.left_at else "invited"


class Grant(Record):
    """One access role of one person.

    Attributes:
        project: None: every project.
        until: Last day on which it holds; None: without end. An auditor's always ends.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="grants")
    role = models.CharField(max_length=16, choices=[(role.value, role.value) for role in Role])
    project = models.ForeignKey(Project, models.CASCADE, null=True, blank=True)
    until = models.DateField(null=True, blank=True)


class LinkKind(models.TextChoices):
    """What a one-time link is for. The words are stored: they are never translated."""

    SETUP = "setup"
    INVITATION = "invitation"
    RESET = "reset"


class Invitation(Record):
    """A one-time link: to set the server up, to join it, or to choose a new password.

    Its secret is not kept, only its digest; whom it is for is named by id alone.

    Attributes:
        kind: What it is for.
        person: Whom it is for; None for the first person of all, who is not known yet.
        digest: SHA-256 of the link's secret, hexadecimal.
        invited_by: Who made it: a person or the host.
    """

    kind = models.CharField(max_length=16, choices=[(kind.value, kind.value) for kind in LinkKind])
    person = models.ForeignKey(
        Person, models.CASCADE, null=True, blank=True, related_name="invitations"
    )
    digest = models.CharField(max_length=64, unique=True)
    invited_by = models.UUIDField()
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)


class Token(Record):
    """A project's token, for CI and laptops. The token itself is shown once and not kept.

    Attributes:
        digest: SHA-256 of the token, hexadecimal. It has 256 random bits: no slow hash is needed.
        hint: Its last four characters, so that people can tell tokens apart.
        scopes: For example ``["push"]``.
    """

    project = models.ForeignKey(Project, models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=200)
    digest = models.CharField(max_length=64, unique=True)
    hint = models.CharField(max_length=4)
    scopes = models.JSONField(default=list)
    created_by = models.UUIDField()
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
