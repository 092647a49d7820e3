"""What a client needs to collect for a project, and where it pushes to."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema, Status
from pydantic import Field

from muniment.web.api.operations import asks, principal
from muniment.web.api.problems import Problem
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.evidence import queries
from muniment.web.apps.evidence.api.bodies import body_length
from muniment.web.apps.evidence.replies import SCHEMA as PUSH_SCHEMA
from muniment.web.apps.evidence.replies import reply_to
from muniment.web.apps.evidence.services import receive
from muniment.web.apps.organization.services import digest_key

router = Router(tags=["projects"])

MEDIA = "application/vnd.muniment.bundle+zip"
_HELD = "Muniment-Checkpoint-Size"
_BODY: dict[str, Any] = {
    "parameters": [
        {
            "in": "header",
            "name": _HELD,
            "required": False,
            "description": "size of the checkpoint that the client holds",
            "schema": {"type": "integer", "minimum": 0},
        }
    ],
    "requestBody": {
        "description": "a bundle, as `muniment assess -b` writes it",
        "required": True,
        "content": {MEDIA: {"schema": {"type": "string", "format": "binary", "minLength": 1}}},
    },
}


class Collecting(Schema):
    """What a client needs to know before it collects."""

    schema_: str = Field("muniment.collecting/1", alias="schema")
    project: UUID
    name: str
    default_ref: str
    digest_key: str


class FindingCounts(Schema):
    """What became of findings."""

    opened: int
    reopened: int
    fixed: int
    superseded: int
    unchanged: int


class AssetCounts(Schema):
    """What became of assets."""

    new: int
    changed: int
    gone: int


class UnknownCheck(Schema):
    """A check in a version that the server lacks."""

    check: str
    version: str
    here: str


class Pushed(Schema):
    """What became of a push, with proofs that the client keeps and checks."""

    schema_: str = Field(PUSH_SCHEMA, alias="schema")
    snapshot: UUID
    project: UUID
    reference: str
    received_at: str
    repeated: bool
    moved_registers: bool
    reason: str
    findings: FindingCounts
    assets: AssetCounts
    unknown_checks: list[UnknownCheck]
    url: str
    origin: str
    key: str
    checkpoint: str
    inclusion: dict[str, Any]
    consistency: dict[str, Any] | None


@router.get("/{uuid:project_id}/collecting", response=Collecting, by_alias=True)
@asks(Permission.PUSH)
def get_collecting(request: HttpRequest, project_id: UUID) -> dict[str, Any]:
    """Return what a client needs to collect for a project: its name, ref and digests' key."""
    project = queries.pushable_project(principal(request), project_id)
    return {
        "schema": "muniment.collecting/1",
        "project": project.id,
        "name": project.name,
        "default_ref": project.default_ref,
        "digest_key": digest_key(project).hex(),
    }


@router.post(
    "/{uuid:project_id}/pushes",
    response={200: Pushed, 201: Pushed},
    by_alias=True,
    openapi_extra=_BODY,
)
@asks(Permission.PUSH)
def push(request: HttpRequest, project_id: UUID) -> Status[dict[str, Any]]:
    """Receive a bundle. The same bytes again give the same answer and change nothing."""
    if request.content_type != MEDIA:
        raise Problem(415, "the body is not said to be a bundle", f"Content-Type: {MEDIA}")
    length = body_length(request)
    held = _held(request)
    received = receive(principal(request), project_id, request, length)
    return Status(200 if received.repeated else 201, reply_to(received, held))


def _held(request: HttpRequest) -> int:
    given = request.headers.get(_HELD, "0")
    if not (given.isascii() and given.isdigit() and len(given) <= 15):
        raise Problem(400, f"{_HELD} is no number of entries")
    return int(given)
