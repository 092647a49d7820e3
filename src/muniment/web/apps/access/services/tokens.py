"""Tokens of projects: made, revoked, and used to sign in by machines."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from muniment.core.errors import UsageError
from muniment.web.apps.access.archived import require_in_use
from muniment.web.apps.access.models import Token
from muniment.web.apps.access.principals import NotFound, Principal, token_principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.secrets_once import TOKEN_PREFIX, digest_of, new_secret
from muniment.web.apps.ledger.services import Change, record
from muniment.web.apps.organization.models import Project
from muniment.web.clock import now

SCOPES = frozenset({"push"})
LONGEST = timedelta(days=366)
"""A year, and a day for leap years."""
_USE_NOTED = timedelta(minutes=5)
_LONGEST_SECRET = 100


def create_token(
    principal: Principal,
    project: Project,
    name: str,
    expires_at: datetime,
    scopes: Iterable[str] = ("push",),
) -> tuple[Token, str]:
    """Make a token of a project and return it with its secret, which is not kept.

    Raises:
        Denied: The principal does not manage this project.
        NotFound: It may not know of the project.
        Archived: The project is archived.
        UsageError: No name, an unknown scope, or more than a year.
    """
    moment, chosen = now(), sorted(set(scopes))
    with transaction.atomic():
        project = Project.objects.select_for_update().get(pk=project.pk)
        principal.require(Permission.MANAGE_PROJECTS, project.id)
        require_in_use(project)
        if not name.strip():
            raise UsageError("a token needs a name", hint="Say where it is used, for example CI.")
        if not chosen or not set(chosen) <= SCOPES:
            raise UsageError(f"a token's scopes are {', '.join(sorted(SCOPES))}")
        if not moment < expires_at <= moment + LONGEST:
            raise UsageError("a token ends within a year, and not in the past")
        secret = new_secret(TOKEN_PREFIX)
        token = Token.objects.create(
            project=project,
            name=name.strip(),
            digest=digest_of(secret),
            hint=secret[-4:],
            scopes=chosen,
            created_by=principal.id,
            created_at=moment,
            expires_at=expires_at,
        )
        record(
            Change(
                "token.created",
                principal.id,
                "token",
                token.id,
                {
                    "project": str(project.id),
                    "scopes": list(chosen),
                    "expires_at": expires_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
                },
            )
        )
    return token, secret


def revoke_token(principal: Principal, token: UUID, project: UUID | None = None) -> Token:
    """End a token at once. Revoking twice changes nothing.

    Raises:
        Denied: The principal does not manage the token's project.
        NotFound: There is no such token, or none that it may know of.
    """
    with transaction.atomic():
        found = Token.objects.select_for_update().filter(pk=token).first()
        if found is None or project not in (None, found.project_id):
            raise NotFound("there is no such token")
        principal.require(Permission.MANAGE_PROJECTS, found.project_id)
        if found.revoked_at is None:
            found.revoked_at = now()
            found.row_version += 1
            found.save(update_fields=["revoked_at", "row_version"])
            record(
                Change(
                    "token.revoked",
                    principal.id,
                    "token",
                    found.id,
                    {"project": str(found.project_id)},
                )
            )
    return found


def authenticate_token(secret: str) -> Principal | None:
    """Return who a token's secret stands for; None where it opens nothing.

    Nothing is said about why: unknown, expired, revoked, or of an archived project.
    """
    if not secret.startswith(TOKEN_PREFIX) or len(secret) > _LONGEST_SECRET:
        return None
    moment = now()
    token = Token.objects.select_related("project").filter(digest=digest_of(secret)).first()
    if (
        token is None
        or token.revoked_at is not None
        or token.expires_at <= moment
        or token.project.archived_at is not None
    ):
        return None
    if token.last_used_at is None or moment - token.last_used_at >= _USE_NOTED:
        Token.objects.filter(pk=token.pk).update(last_used_at=moment)
    return token_principal(token)
