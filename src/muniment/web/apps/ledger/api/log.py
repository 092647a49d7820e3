"""The log: entries, proofs, checkpoints."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router, Schema
from pydantic import Field

from muniment.engine.ledger.tree import MAX_SIZE
from muniment.web.api.operations import asks, principal
from muniment.web.api.pagination import Page, Paging, page_of
from muniment.web.api.plain import DIGITS, Flag
from muniment.web.apps.access.principals import NotFound
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.ledger import acts, checkpoints, proofs
from muniment.web.apps.ledger.models import Entry
from muniment.web.apps.ledger.queries import HistoryRow, rows_of

router = Router(tags=["ledger"])
Index = Annotated[int, Field(ge=0, le=MAX_SIZE), DIGITS]


class ErasedOut(Schema):
    """Who erased a payload, when and why."""

    time: datetime
    actor: UUID
    reason: str | None
    entry: int


class EntryOut(Schema):
    """One entry. ``payload`` is null where it was erased; ``erased`` then says by whom."""

    index: int
    time: datetime
    type: str
    actor: UUID
    object_type: str
    object: UUID
    payload: dict[str, Any] | None
    erased: ErasedOut | None


class CheckpointOut(Schema):
    """The newest checkpoint, and the proof that it begins with an older one."""

    checkpoint: str
    size: int
    key: str
    consistency: dict[str, Any] | None


class Wanted(Schema):
    """Which entries."""

    type: Annotated[str, Field(max_length=64)] = Field("", description="of this type")
    object: UUID | None = Field(None, description="about this record")
    actor: UUID | None = Field(None, description="by this person, token or process")


@router.get("/entries", response=Page[EntryOut])
@asks(Permission.SEE_LEDGER)
def list_entries(
    request: HttpRequest, wanted: Query[Wanted], paging: Query[Paging]
) -> dict[str, Any]:
    """Return entries, the newest first."""
    acts.require_log(principal(request))
    rows = Entry.objects.select_related("payload").order_by("-index")
    given = {name: value for name, value in wanted.dict().items() if value}
    found = page_of(rows.filter(**given), paging, lambda row: row)
    found["items"] = [_out(row) for row in rows_of(found["items"])]
    return found


@router.get("/entries/{index}", response=EntryOut)
@asks(Permission.SEE_LEDGER)
def get_entry(request: HttpRequest, index: Index) -> dict[str, Any]:
    """Return one entry."""
    acts.require_log(principal(request))
    (row,) = rows_of([_entry(index)])
    return _out(row)


@router.get("/entries/{index}/proof", response=dict[str, Any])
@asks(Permission.SEE_LEDGER)
def get_entry_proof(request: HttpRequest, index: Index, payload: Flag = False) -> dict[str, Any]:
    """Return the proof that an entry is in the log of the newest checkpoint.

    It is a file that `muniment verify` reads. With `payload` it shows the entry's content too.
    """
    acts.require_log(principal(request))
    _entry(index)
    return _json(proofs.inclusion(index, with_payload=payload).data())


@router.get("/checkpoint", response=CheckpointOut)
@asks(None)
def get_checkpoint(request: HttpRequest, since: Index | None = None) -> dict[str, Any]:
    """Return the newest checkpoint; with `since` also the proof that the log only grew from there.

    `since` is the size of a checkpoint that this server signed. Any token and any person may ask:
    a checkpoint holds no record, and the more machines keep one the better.
    """
    row = checkpoints.newest()
    if row is None:
        raise NotFound("nothing is signed yet")
    return {
        "checkpoint": row.note,
        "size": row.size,
        "key": str(checkpoints.verifier_key() or ""),
        "consistency": None if since is None else _json(proofs.consistency(since).data()),
    }


def _entry(index: int) -> Entry:
    found = Entry.objects.select_related("payload").filter(pk=index).first()
    if found is None:
        raise NotFound("there is no entry of this number")
    return found


def _out(row: HistoryRow) -> dict[str, Any]:
    erased = row.erased
    return {
        "index": row.index,
        "time": row.when,
        "type": row.type,
        "actor": row.actor,
        "object_type": row.object_type,
        "object": row.object,
        "payload": row.payload,
        "erased": erased
        and {
            "time": erased.when,
            "actor": erased.by,
            "reason": erased.reason,
            "entry": erased.index,
        },
    }


def _json(data: bytes) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(data)
    return found
