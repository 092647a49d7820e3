"""Reads what risks cost: estimates, the newest drawing, and whether it still says what holds.

A drawing is compared by digests that stand in its rows and in the estimates, so that a page that
shows a thousand risks computes none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from muniment.engine.risk.simulation.inputs import METHOD
from muniment.engine.risk.simulation.outcome import Curve
from muniment.web.apps.access.principals import NotFound
from muniment.web.apps.risks import tolerating
from muniment.web.apps.risks.models import (
    Estimate,
    LossTolerance,
    MoneySettings,
    Risk,
    SimulatedRisk,
    Simulation,
)
from muniment.web.apps.risks.queries import Projects
from muniment.web.apps.risks.tolerating import Lines

FIGURES: Final = ("mean", "p50", "p90", "p95", "p99")
"""What is kept of a year's loss beside its curve."""
_LARGE: Final = ("scenarios", "digests", "inherent", "residual")
NAMED: Final = 5
"""Risks that are named where something changed; of more, how many."""


def counted(project: UUID | None) -> QuerySet[Risk, Risk]:
    """Return the risks of a portfolio: in the register, of a project in use; None: of any."""
    rows = Risk.objects.filter(
        Q(project=None) | Q(project__archived_at=None), archived_at__isnull=True
    )
    return rows if project is None else rows.filter(project_id=project)


def estimates(project: UUID | None) -> list[Estimate]:
    """Return the estimates of a portfolio, by reference. One statement."""
    rows = _counting(project).select_related("risk")
    return list(rows.order_by("risk__reference"))


def unestimated(project: UUID | None) -> int:
    """Return how many risks of a portfolio have no estimate. One statement."""
    return without(project).count()


def without(project: UUID | None) -> QuerySet[Risk, Risk]:
    """Return the risks of a portfolio that have no estimate."""
    there = Estimate.objects.filter(risk=OuterRef("pk"), withdrawn_at=None)
    return counted(project).filter(~Exists(there))


@dataclass(frozen=True, slots=True)
class Population:
    """The risks of a portfolio, and which of them count.

    Attributes:
        total: How many are in the register.
        digests: Digest of each estimate, by the risk's reference.
        without: Reference and title of the highest risks that have no estimate.
    """

    total: int
    digests: dict[str, str]
    without: tuple[tuple[str, str], ...]


def population(project: UUID | None) -> Population:
    """Return the risks of a portfolio. One statement."""
    rows = counted(project).order_by("-level", "reference")
    found = list(
        rows.values_list("reference", "title", "estimate__digest", "estimate__withdrawn_at")
    )
    live = {name: digest for name, _, digest, gone in found if digest and gone is None}
    bare = [(name, title) for name, title, _, _ in found if name not in live]
    return Population(len(found), live, tuple(bare[:NAMED]))


def settings() -> MoneySettings | None:
    """Return what somebody said of the currency; None: nobody did. One statement."""
    return MoneySettings.objects.first()


def currency() -> str:
    """Return the currency of all amounts; "" where nobody said. One statement."""
    row = settings()
    return row.currency if row else ""


def amounts() -> tuple[float, ...]:
    """Return the losses at which a drawing must have exact points. Two statements."""
    return amounts_of(tolerating.lines(), currency())


def amounts_of(lines: Lines, money: str) -> tuple[float, ...]:
    """Return the losses of the line that holds, or of the proposed one where none does."""
    row = line_in(lines, money)
    return row.line.losses if row else ()


def line_in(lines: Lines, money: str) -> LossTolerance | None:
    """Return the line that a drawing is held against: of the currency, in force if there is one."""
    rows = (lines.held, lines.proposed)
    return next((row for row in rows if row is not None and row.currency == money), None)


@dataclass(frozen=True, slots=True)
class Staleness:
    """What is another now than when a drawing was made. Nothing: it says what holds.

    Attributes:
        changed: References of risks with other numbers; at most ``NAMED``, as below.
        added: Of risks that have an estimate now.
        gone: Of risks that were archived, or whose estimate was taken back.
        others: How many more risks than are named.
        tolerance: The line has other amounts.
        currency: Amounts are in another currency.
        method: This version of Muniment draws otherwise.
    """

    changed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    others: int = 0
    tolerance: bool = False
    currency: bool = False
    method: bool = False

    @property
    def stale(self) -> bool:
        """Whether anything is."""
        risks = self.changed or self.added or self.gone
        return bool(risks or self.tolerance or self.currency or self.method)


def staleness(
    row: Simulation, money: str, lines: Lines, current: dict[str, str] | None = None
) -> Staleness:
    """Return what changed since a drawing. One statement, none where ``current`` is given.

    Args:
        row: The drawing; done.
        money: The currency now.
        lines: The tolerance now.
        current: Digest of each estimate of its portfolio, where it was read.
    """
    then: dict[str, str] = row.digests
    if current is None:
        current = digests(row)
    changed = sorted(name for name in then.keys() & current.keys() if then[name] != current[name])
    added, gone = sorted(current.keys() - then.keys()), sorted(then.keys() - current.keys())
    total = len(changed) + len(added) + len(gone)
    named = sum(len(names[:NAMED]) for names in (changed, added, gone))
    return Staleness(
        changed=tuple(changed[:NAMED]),
        added=tuple(added[:NAMED]),
        gone=tuple(gone[:NAMED]),
        others=total - named,
        tolerance=row.risk_id is None and set(row.at) != set(amounts_of(lines, money)),
        currency=row.currency != money,
        method=row.method != METHOD,
    )


def digests(row: Simulation) -> dict[str, str]:
    """Return the digest of each estimate that a drawing would be made of now. One statement."""
    if row.risk_id is None:
        rows = _counting(row.project_id)
    else:
        rows = _counting(None).filter(risk=row.risk_id)
    return dict(rows.values_list("risk__reference", "digest"))


def simulations(projects: Projects) -> QuerySet[Simulation, Simulation]:
    """Return the drawings that somebody may see: of their projects; of all risks, if of all."""
    rows = Simulation.objects.select_related("risk", "project", "asked_by")
    return rows if projects is None else rows.filter(project__in=projects)


def simulation(projects: Projects, reference: str) -> Simulation:
    """Return one drawing. One statement.

    Raises:
        NotFound: There is none of that reference among these projects.
    """
    found = simulations(projects).filter(reference=reference).first()
    if found is None:
        raise NotFound("there is no such simulation here")
    return found


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest drawing of a portfolio.

    Attributes:
        done: The newest that is done; None: none is.
        after: A newer one that waits or failed; None for none.
    """

    done: Simulation | None = None
    after: Simulation | None = None


def newest(project: UUID | None) -> Newest:
    """Return the newest drawings of a portfolio, without what went in. One statement."""
    rows = Simulation.objects.filter(risk=None, project=project).order_by("-id")
    done = rows.filter(state=Simulation.State.DONE)
    wanted = Q(pk=Subquery(rows.values("pk")[:1])) | Q(pk=Subquery(done.values("pk")[:1]))
    found = list(
        Simulation.objects.select_related("asked_by")
        .defer("scenarios")
        .filter(wanted)
        .order_by("-id")
    )
    ended = next((row for row in found if row.state == Simulation.State.DONE), None)
    return Newest(ended, found[0] if found and found[0] is not ended else None)


@dataclass(frozen=True, slots=True)
class Cost:
    """What is known of one risk in money.

    Attributes:
        estimate: None: nobody entered one, or it was taken back.
        currency: Of its amounts now.
        drawn: The newest figures; None: it was never drawn.
        waits: Whether a drawing of it alone waits.
        failed: Why the newest drawing of it alone failed; "" where it did not.
        stale: What is another now than when it was drawn.
    """

    estimate: Estimate | None
    currency: str
    drawn: SimulatedRisk | None = None
    waits: bool = False
    failed: str = ""
    stale: Staleness = field(default_factory=Staleness)


def cost_of(risk: Risk) -> Cost:
    """Return what is known of one risk in money. Two statements at most."""
    own = Simulation.objects.filter(risk=OuterRef("risk")).order_by("-id")
    row = (
        Estimate.objects.select_related("by")
        .annotate(
            money=Subquery(MoneySettings.objects.values("currency")[:1]),
            last_state=Subquery(own.values("state")[:1]),
            last_why=Subquery(own.values("why")[:1]),
        )
        .filter(risk=risk)
        .first()
    )
    if row is None:
        return Cost(None, "")
    money, drawn = row.money or "", newest_of(risk)
    live = row if row.withdrawn_at is None else None
    return Cost(
        live,
        money,
        drawn,
        row.last_state == Simulation.State.WAITING,
        row.last_why or "",
        _stale_row(risk, live, drawn, money),
    )


def newest_of(risk: Risk) -> SimulatedRisk | None:
    """Return the newest figures of one risk, with their drawing. One statement."""
    rows = SimulatedRisk.objects.select_related("simulation").filter(risk=risk)
    rows = rows.defer(*(f"simulation__{name}" for name in _LARGE))
    return rows.order_by("-id").first()


def _stale_row(
    risk: Risk, live: Estimate | None, drawn: SimulatedRisk | None, money: str
) -> Staleness:
    if drawn is None:
        return Staleness()
    out = live is None or risk.archived_at is not None
    changed = live is not None and live.digest != drawn.digest
    return Staleness(
        changed=(risk.reference,) if changed else (),
        gone=(risk.reference,) if out else (),
        currency=drawn.simulation.currency != money,
        method=drawn.simulation.method != METHOD,
    )


def curve_of(figures: dict[str, object]) -> Curve:
    """Return the curve that a drawing kept."""
    points: Sequence[Sequence[float]] = figures["curve"]  # type: ignore[assignment]
    return Curve(tuple(point[0] for point in points), tuple(point[1] for point in points))


def _counting(project: UUID | None) -> QuerySet[Estimate, Estimate]:
    rows = Estimate.objects.filter(
        Q(risk__project=None) | Q(risk__project__archived_at=None),
        withdrawn_at=None,
        risk__archived_at__isnull=True,
    )
    return rows if project is None else rows.filter(risk__project_id=project)
