"""A project of lamps, a server's register of its findings, and snapshots that arrive there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from tests.engine.checks.examples import LampCheck, lamp
from tests.engine.contract import PROJECT_ID, snapshot

from muniment.engine.assembly import assemble
from muniment.engine.catalogue import catalogue
from muniment.engine.checks.fact import Fact
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.snapshot import Exclusion, Snapshot
from muniment.engine.checks.spec import Check
from muniment.engine.findings.known import FindingState, KnownFinding, Register
from muniment.engine.findings.reconcile import reconcile
from muniment.engine.findings.transitions import Kind, Reconciliation, Standing, Transition
from muniment.engine.report.assessment import Assessment

LAMPS: Sequence[Check] = (LampCheck(),)
DARK = (lamp("src/hall", lit=False), lamp("src/stairs"), lamp("cellar"))
LIT = (lamp("src/hall"), lamp("src/stairs"), lamp("cellar"))


class OtherLampCheck(LampCheck):
    """The same check in another version."""

    def __init__(self, version: str) -> None:
        self.spec = replace(LampCheck.spec, version=version)


@dataclass(frozen=True, slots=True)
class Pushed:
    """What a client sends, and what the checks of the server make of it."""

    snapshot: Snapshot
    assessment: Assessment = field(repr=False)
    checks: Sequence[Check] = field(repr=False)
    unknown: tuple[str, ...] = ()


def pushed(
    facts: Iterable[Fact],
    day: int = 1,
    *,
    checks: Sequence[Check] = LAMPS,
    exclusions: Sequence[Exclusion] = (),
    files: int = 3,
    ref: str = "main",
    dirty: bool | None = False,
    unknown: tuple[str, ...] = (),
    project_id: str = PROJECT_ID,
    **frame: object,
) -> Pushed:
    """Return a snapshot collected on a day of March, with what a server makes of it."""
    plain = snapshot(
        ("test.lamp", "test.wire"),
        collected_at=f"2026-03-{day:02}T10:00:00Z",
        evaluated_at=f"2026-03-{day:02}T10:00:05Z",
        project_id=project_id,
    )
    whole = replace(
        plain,
        coverage=replace(plain.coverage, files=files, exclusions=tuple(exclusions)),
        project=replace(plain.project, ref=ref, dirty=dirty),
        **({"unnamed": (), "patterns": ()} | frame),  # type: ignore[arg-type]
    )
    with Facts(facts) as store:
        return Pushed(whole, assemble(whole, store, checks, catalogue()), checks, unknown)


@dataclass(slots=True)
class Server:
    """Holds a register and does to it what a reconciliation says, and nothing else."""

    register: Register = field(default_factory=lambda: Register(PROJECT_ID, "main"))
    known: dict[str, KnownFinding] = field(default_factory=dict)

    def weigh(self, push: Pushed) -> Reconciliation:
        """Return what a snapshot would do."""
        return reconcile(
            self.register,
            tuple(self.known.values()),
            push.snapshot,
            push.assessment,
            [check.spec for check in push.checks],
            push.unknown,
        )

    def receive(self, push: Pushed) -> Reconciliation:
        """Return what a snapshot does, and do it."""
        done = self.weigh(push)
        for item in done.transitions:
            if item.finding is not None:
                self.known[item.fingerprint] = _seen(item, push)
            elif item.kind in (Kind.FIXED, Kind.SUPERSEDED):
                state = FindingState(item.kind.value)
                self.known[item.fingerprint] = replace(self.known[item.fingerprint], state=state)
        if done.standing is not Standing.APART:
            self.register = replace(
                self.register,
                root=push.snapshot.root,
                newest=push.snapshot.collected_at,
                baseline=done.baseline,
            )
        return done

    def states(self) -> dict[str, str]:
        """Return path to state of each finding."""
        return {item.path: item.state.value for item in self.known.values()}


def _seen(item: Transition, push: Pushed) -> KnownFinding:
    finding = item.finding
    assert finding is not None
    versions = {outcome.check: outcome.version for outcome in push.assessment.outcomes}
    return KnownFinding(
        fingerprint=item.fingerprint,
        check=finding.check,
        version=versions.get(finding.check, "1.0.0"),
        state=FindingState.OPEN,
        path=finding.location.path,
        severity=finding.severity,
        message=finding.message,
        last_seen=push.snapshot.collected_at,
        line=finding.location.line,
        cell=finding.location.cell,
        parameters=push.snapshot.parameters.get(finding.check, {}),
        root=push.snapshot.root,
        source=push.snapshot.source,
    )


def with_dark_hall(**frame: object) -> Server:
    """Return a server that has one open finding: the hall is dark."""
    server = Server()
    server.receive(pushed(DARK, 1, **frame))  # type: ignore[arg-type]
    assert server.states() == {"src/hall": "open"}
    return server
