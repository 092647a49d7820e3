"""Assets that a push sees for the first time, made by hand."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from tests.engine.contract import snapshot
from tests.web.apps.risks.company import People

from muniment.core.clock import to_rfc3339
from muniment.engine.findings.transitions import Standing
from muniment.engine.report.assessment import Asset as Seen
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.assets.sighting import take_assets
from muniment.web.apps.ledger.models import new_id
from muniment.web.apps.ledger.services import HOST, Change, Touch, record
from muniment.web.apps.risks import reassessing
from muniment.web.clock import now


def see(people: People, kind: str, names: Sequence[str]) -> list[Touch]:
    """See assets of a kind for the first time, as a push does."""
    collected = snapshot((), collected_at=to_rfc3339(now()), project_id=str(people.project.pk))
    seen = [
        Seen(
            id=f"{people.project.pk}/{name}",
            kind=kind,
            name=name,
            path=name,
            format="",
            vcs="untracked",
            size=1,
            digest=None,
        )
        for name in names
    ]
    with transaction.atomic():
        taken = take_assets(people.project.pk, new_id(), seen, collected, Standing.ADDS)
        touched = list(taken.touched)
        reassessing.ask_for_new_assets(
            people.project.pk, Asset.objects.latest("reference").first_seen_at, touched
        )
        record(Change("snapshot.received", HOST, "project", people.project.pk, {}, touched))
    return touched
