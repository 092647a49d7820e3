"""Writes to the organisation and its projects."""

from __future__ import annotations

import secrets
from uuid import UUID

from django.db import transaction

from muniment.core.errors import UsageError
from muniment.web.apps.ledger.events import emit
from muniment.web.apps.ledger.models import new_id
from muniment.web.apps.ledger.services import Change, record
from muniment.web.apps.organization.events import OrganizationFounded
from muniment.web.apps.organization.models import Organization, Project
from muniment.web.apps.organization.numbering import take_references
from muniment.web.apps.organization.samples import SAMPLES
from muniment.web.clock import now
from muniment.web.sealing import seal, unseal

DIGEST_KEY_BYTES = 32
_DIGEST_KEY = "digest-key"


def found_organization(
    actor: UUID, name: str, time_zone: str, *, demo: bool = False
) -> Organization:
    """Make the server's one organisation; a demo's is marked as one for good.

    Raises:
        UsageError: There is one.
    """
    with transaction.atomic():
        if Organization.objects.exists():
            raise UsageError("this server has its organisation already")
        made = Organization.objects.create(name=name, time_zone=time_zone, demo=demo)
        emit(OrganizationFounded(made.id))
        record(
            Change(
                "organization.founded",
                actor,
                "organization",
                made.id,
                {"name": name, "time_zone": time_zone, "demo": demo},
            )
        )
    return made


def add_project(
    actor: UUID, name: str, default_ref: str = "", identity: UUID | None = None
) -> Project:
    """Make a project.

    Args:
        actor: Who does it.
        name: For people.
        default_ref: The branch that moves registers; "" for a project without version control.
        identity: The id in its ``muniment.toml``; a new one when None.

    Raises:
        UsageError: There is a project of that id, or it is a sample's and this is no demo.
    """
    with transaction.atomic():
        if identity in SAMPLES and not Organization.objects.filter(demo=True).exists():
            raise UsageError(
                "this is the id of a sample project, which a live server does not take",
                hint="`make demo` shows it. To try it here, give your copy an id of its own:"
                " delete its muniment.toml and run `muniment init`.",
            )
        if identity is not None and Project.objects.filter(pk=identity).exists():
            raise UsageError("there is a project with this id already")
        (reference,) = take_references("P", 1)
        project = Project.objects.create(
            id=identity or new_id(),
            reference=reference,
            name=name,
            default_ref=default_ref,
            digest_key=seal(secrets.token_bytes(DIGEST_KEY_BYTES), _DIGEST_KEY),
            created_at=now(),
        )
        record(
            Change(
                "project.added",
                actor,
                "project",
                project.id,
                {"reference": reference, "name": name, "default_ref": default_ref},
            )
        )
    return project


def digest_key(project: Project) -> bytes:
    """Return the key of this project's digests of secrets, 32 bytes."""
    return unseal(project.digest_key, _DIGEST_KEY)
