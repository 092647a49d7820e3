"""Snapshots of assets that arrive, made by hand: what is where, and what came of what."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.db import transaction
from tests.engine.contract import snapshot

from muniment.core.clock import to_rfc3339
from muniment.engine.checks.asset import AssetSeen
from muniment.engine.findings.transitions import Standing
from muniment.engine.report.assessment import Asset as Seen
from muniment.engine.report.assessment import LineageLink
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.assets.sighting import Taken, take_assets
from muniment.web.apps.ledger.models import new_id
from muniment.web.apps.ledger.services import HOST, Change, record
from muniment.web.apps.organization.models import Project

START = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)
Links = Mapping[str, Iterable[tuple[str, str]]]
"""Path to pairs of relation and other path."""


def digest(content: str) -> str:
    """Return the digest of a content."""
    return "sha256:" + hashlib.sha256(content.encode()).hexdigest()


def kind_of(path: str) -> str:
    """Return the kind of asset that a path of a test stands for, by its first folder."""
    return {
        "models": "model",
        "src": "source_code",
        "services": "inference_service",
        "pipelines": "training_pipeline",
    }.get(path.split("/", maxsplit=1)[0], "dataset")


def push(
    project: Project,
    contents: Mapping[str, str],
    links: Links | None = None,
    *,
    hour: int = 0,
    standing: Standing = Standing.MOVES,
) -> Taken:
    """Take in a snapshot that saw these contents at these paths, and nothing else."""
    at = to_rfc3339(START + timedelta(hours=hour))
    seen = [_seen(project.id, path, content, links or {}) for path, content in contents.items()]
    collected = replace(
        snapshot([AssetSeen.KIND], project_id=str(project.id)), collected_at=at, evaluated_at=at
    )
    with transaction.atomic():
        key = new_id()
        taken = take_assets(project.id, key, seen, collected, standing)
        record(Change("snapshot.received", HOST, "snapshot", key, {}, taken.touched))
    return taken


def at(path: str) -> Asset:
    """Return what stands for what is at a path."""
    row = Asset.objects.get(path=path)
    return row if row.survivor is None else row.survivor


def _seen(project: UUID, path: str, content: str, links: Links) -> Seen:
    return Seen(
        id=f"{project}/{path}",
        kind=kind_of(path),
        name=path.rpartition("/")[2],
        path=path,
        format="csv",
        vcs="tracked",
        size=len(content),
        digest=digest(content),
        lineage=tuple(
            LineageLink(relation, other, "test") for relation, other in links.get(path, ())
        ),
    )
