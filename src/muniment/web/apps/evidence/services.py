"""Receives pushed bundles: replayed first, then written in one short transaction (decision 3).

Nothing that a bundle states is believed. Its bytes wait on the disk while a child process computes
the report again from the facts; what is refused leaves nothing behind. The same bytes twice are
one snapshot.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, transaction

from muniment.core.errors import BundleError
from muniment.engine.checks.bundle import BundleLimits
from muniment.runs.recompute import Recomputed, RecomputeLimits, recompute
from muniment.web.apps.access.archived import require_in_use
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.assets.sighting import take_assets
from muniment.web.apps.blobs import services as blobs
from muniment.web.apps.evidence.admission import PUSHES, REPLAYS
from muniment.web.apps.evidence.events import SnapshotReceived
from muniment.web.apps.evidence.models import Snapshot
from muniment.web.apps.evidence.plausibility import check_plausible
from muniment.web.apps.evidence.rows import add_outcomes, add_snapshot, payload_of
from muniment.web.apps.evidence.standing import decide, follow
from muniment.web.apps.ledger import anchor
from muniment.web.apps.ledger.events import emit
from muniment.web.apps.ledger.services import Change, record
from muniment.web.apps.organization.models import Project
from muniment.web.clock import now

ENTRY_TYPE = "snapshot.received"
_MIB = 1024 * 1024
_STORING = threading.Lock()
"""One push at a time is written. The database would let no two write either; and whoever cleans up
after a failure must know that nobody is keeping the same bytes."""


@dataclass(frozen=True, slots=True)
class Received:
    """A snapshot that is in the register.

    Attributes:
        snapshot: Its row.
        repeated: True when these very bytes were received before.
    """

    snapshot: Snapshot
    repeated: bool


def receive(
    principal: Principal, project: UUID, stream: blobs.Readable, length: int | None = None
) -> Received:
    """Take in a bundle. Outside any transaction: most of it is slow.

    Args:
        principal: Who pushes, and vouches for the facts.
        project: Whose bundle it is said to be.
        stream: The bundle's bytes.
        length: How many there should be, where that is known.

    Raises:
        Denied, NotFound: The principal may not push to this project, or there is none.
        Archived: The project takes no push.
        ReadOnly: The server takes no changes.
        Busy: Too many at once.
        TooLarge, BundleTooLarge: More than the settings allow.
        BundleError: No bundle, or not all of one.
        ReplayMismatch: Its report is not what its facts give.
        Implausible: Of another project, or from the future.
        OSError: The disk is full. As after every other error, nothing is stored.
    """
    anchor.require_writable()
    principal.require(Permission.PUSH, project)
    _takes_pushes(Project.objects.filter(pk=project).first())
    with PUSHES.place(), blobs.incoming(stream, settings.MUNIMENT.push_bytes) as waiting:
        if length is not None and waiting.size != length:
            raise BundleError(f"{waiting.size} of {length} bytes arrived", hint="Push it again.")
        before = _received_before(project, waiting.digest)
        if before is not None:
            return Received(before, True)
        with REPLAYS.place():
            recomputed = recompute(waiting.path, _limits(), folder=blobs.waiting_room())
        check_plausible(recomputed, str(project), now())
        return _store(principal, project, waiting, recomputed)


def _store(
    principal: Principal, project: UUID, waiting: blobs.Incoming, recomputed: Recomputed
) -> Received:
    """Keep the file and write the rows, or neither."""
    with _STORING:
        waiting.keep()
        try:
            return _write(principal, project, recomputed)
        except IntegrityError:
            # Another process, which shares no lock with this one, received the same meanwhile.
            before = _received_before(project, recomputed.digest)
            if before is None:
                blobs.discard(recomputed.digest)
                raise
            return Received(before, True)
        except BaseException:
            blobs.discard(recomputed.digest)
            raise


def _limits() -> RecomputeLimits:
    options = settings.MUNIMENT
    return RecomputeLimits(
        packed=options.push_bytes,
        bundle=BundleLimits(
            manifest=32 * _MIB,
            report=256 * _MIB,
            facts_bytes=1024 * _MIB,
            facts=options.push_facts,
            free=4 * _MIB,
            ratio=options.push_ratio,
        ),
        memory=options.push_memory,
        cpu=options.push_seconds,
        wall=2.0 * options.push_seconds,
    )


def _takes_pushes(project: Project | None) -> Project:
    if project is None:
        raise NotFound("there is no such project here")
    require_in_use(project)
    return project


def _received_before(project: UUID, digest: str) -> Snapshot | None:
    return Snapshot.objects.filter(project_id=project, bundle_id=digest).first()


def _write(principal: Principal, project: UUID, recomputed: Recomputed) -> Received:
    with transaction.atomic():
        # One push of a project at a time decides what moves its registers.
        locked = _takes_pushes(Project.objects.select_for_update().filter(pk=project).first())
        before = _received_before(project, recomputed.digest)
        if before is not None:
            return Received(before, True)
        decided = decide(locked, recomputed.snapshot, recomputed.assessment)
        follow(locked, recomputed.snapshot, decided)
        row = add_snapshot(principal, locked, recomputed, decided)
        assets = take_assets(
            project,
            row.id,
            recomputed.assessment.assets,
            recomputed.snapshot,
            decided.standing,
        )
        add_outcomes(row, recomputed)
        event = SnapshotReceived(
            principal=principal,
            snapshot=row,
            collected=recomputed.snapshot,
            register=decided.register,
            assessment=recomputed.assessment,
            unknown_checks=frozenset(item.check for item in recomputed.unknown_checks),
            touched=assets.touched,
            counts={"assets": assets.counts},
        )
        emit(event)
        row.counts = event.counts
        row.save(update_fields=["counts"])
        record(
            Change(
                ENTRY_TYPE,
                principal.id,
                "snapshot",
                row.id,
                payload_of(row, recomputed),
                event.touched,
            )
        )
    return Received(row, False)
