"""What a received snapshot does to the register of findings (decision 4)."""

from __future__ import annotations

from dataclasses import replace

from muniment.core.clock import from_rfc3339
from muniment.engine.builtin import checks
from muniment.engine.findings.coverage import baseline_of
from muniment.engine.findings.reconcile import reconcile
from muniment.engine.findings.transitions import Kind, Standing
from muniment.web.apps.assets.events import PlacesMoved
from muniment.web.apps.evidence.events import SnapshotReceived
from muniment.web.apps.findings import file_requests, normal, register
from muniment.web.apps.findings.models import Finding
from muniment.web.apps.findings.register import Judged, Writing
from muniment.web.apps.ledger.events import reaction
from muniment.web.apps.organization.queries import organization_zone


@reaction(SnapshotReceived)
def receive(event: SnapshotReceived) -> None:
    """Open, see again, close or keep the project's findings, and take up requests in the file."""
    project = event.snapshot.project
    specs = {check.spec.id: check.spec for check in checks()}
    before = replace(event.register, baseline=normal.load(project))
    rows = register.load(project.id)
    done = reconcile(
        before,
        [row.known(before.root) for row in rows.values()],
        event.collected,
        event.assessment,
        specs.values(),
        event.unknown_checks,
    )
    # Whoever received it decided under the project's lock, and may be stricter; never laxer.
    decided = Standing(event.snapshot.standing)
    if Standing.APART in (done.standing, decided) or (
        done.standing is Standing.MOVES and decided is not Standing.MOVES
    ):
        event.counts["findings"] = dict.fromkeys((kind.value for kind in Kind), 0)
        return
    writing = Writing(
        project=project,
        judged=Judged.by(event.collected, event.assessment, event.snapshot.id),
        collected_at=from_rfc3339(event.collected.collected_at),
        zone=organization_zone(),
        rows=rows,
        touched=event.touched,
    )
    writing.write(done.transitions)
    requests = file_requests.take_up(writing, event.assessment.findings)
    normal.save(
        project,
        done.baseline,
        baseline_of(event.collected) if done.standing is Standing.MOVES else None,
    )
    event.counts["findings"] = {
        **{kind.value: count for kind, count in done.counts().items()},
        "requests": requests,
    }


@reaction(PlacesMoved)
def follow(event: PlacesMoved) -> None:
    """Point findings at the asset that stands at their place now."""
    for locator, asset in event.locators.items():
        rows = Finding.objects.filter(asset__in=event.rows, locator=locator)
        rows.exclude(asset=asset).update(asset=asset)
