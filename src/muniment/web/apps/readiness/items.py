"""How ready the organisation is: what is recorded about each thing that certification asks for.

"Not recorded in Muniment" is all that software can know: a thing may exist elsewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from muniment.engine.builtin import checks
from muniment.engine.catalogue import catalogue
from muniment.engine.checks.outcome import OutcomeState
from muniment.engine.readiness.items import Passing, readiness_items
from muniment.engine.readiness.recorded import with_registers
from muniment.engine.report.assessment import Necessity, ReadinessItem, ReadinessState
from muniment.engine.soa.rows import Necessity as Decided
from muniment.web.apps.controls import queries as controls
from muniment.web.apps.controls.models import Standing
from muniment.web.apps.evidence.models import Outcome
from muniment.web.apps.readiness import looking
from muniment.web.apps.readiness.models import Look

_BECAUSE = "necessary, or proposed to be while nobody has decided"


@dataclass(frozen=True, slots=True)
class Tally:
    """Items of one kind in numbers that add up.

    Attributes:
        total: How many are asked for.
        recorded: Of which so many are recorded.
        partly: So many in part.
        missing: And so many are not recorded in Muniment.
        blocking: Of all, those without which certification cannot go ahead and that are not
            recorded in whole.
    """

    total: int
    recorded: int
    partly: int
    missing: int
    blocking: int


@dataclass(frozen=True, slots=True)
class Readiness:
    """How ready the organisation is, at one moment.

    Attributes:
        items: Clause items, then documents, in the catalogue's order.
        controls: Where each control stands.
        states: How many controls stand in each state.
        proposed: How many of those that nobody decided about are proposed as necessary.
        necessary: How many a person decided to be necessary.
        excluded: How many a person decided not to be.
        look: The look at the registers that the items come from; None where nobody has looked.
    """

    items: Sequence[ReadinessItem]
    controls: Sequence[Standing]
    states: dict[str, int]
    proposed: int
    necessary: int = 0
    excluded: int = 0
    look: Look | None = None

    @property
    def clauses(self) -> Sequence[ReadinessItem]:
        """The clause items."""
        return [item for item in self.items if item.kind == "clause"]

    @property
    def documents(self) -> Sequence[ReadinessItem]:
        """The documents."""
        return [item for item in self.items if item.kind == "document"]

    @property
    def blocking(self) -> Sequence[ReadinessItem]:
        """What stands in the way of certification, by what is recorded here."""
        return [item for item in self.items if _blocks(item)]


def readiness(moment: datetime, projects: frozenset[UUID] | None = None) -> Readiness:
    """Return how ready the organisation is. Three statements; more where time overtook controls.

    Args:
        moment: Now.
        projects: Those whose evidence is named, None for all; states are of all projects.
    """
    # Own controls are asked for by no clause, and stand nowhere.
    rows, said = controls.all_decided(moment)
    proposed = {row.control for row in rows if row.necessity == Necessity.PROPOSED.value}
    decided, excluded = said[Decided.YES], said[Decided.NO]
    # Nobody's proposal outweighs what a person decided.
    necessary = decided | (proposed - excluded)
    specs = [check.spec for check in checks()]
    look = looking.newest_look()
    found = with_registers(
        readiness_items(catalogue(), specs, _passing(moment, projects), necessary, _BECAUSE),
        looking.said(look) if look else {},
    )
    return Readiness(
        found,
        rows,
        controls.counts(rows),
        len(proposed - decided - excluded),
        len(decided),
        len(excluded),
        look,
    )


def tally(items: Iterable[ReadinessItem]) -> Tally:
    """Return items in numbers."""
    found = list(items)
    states = [item.state for item in found]
    return Tally(
        len(found),
        states.count(ReadinessState.RECORDED),
        states.count(ReadinessState.PARTLY_RECORDED),
        states.count(ReadinessState.NOT_RECORDED),
        sum(map(_blocks, found)),
    )


def _blocks(item: ReadinessItem) -> bool:
    return item.blocking and item.state is not ReadinessState.RECORDED


def _passing(moment: datetime, projects: frozenset[UUID] | None) -> list[Passing]:
    """Return the checks that pass somewhere, on fresh evidence. One statement."""
    spoken, passed = Counter[str](), Counter[str]()
    named: dict[str, list[str]] = {}
    rows = Outcome.objects.filter(
        newest=True, project__archived_at=None, evidence__expires_at__gt=moment
    ).order_by("check_id", "project_id")
    columns = ("check_id", "state", "evidence__pk", "project_id")
    for check, state, evidence, project in rows.values_list(*columns):
        spoken[check] += 1
        if state == OutcomeState.PASSED.value:
            passed[check] += 1
            if projects is None or project in projects:
                named.setdefault(check, []).append(str(evidence))
    return [
        Passing(check, _where(number, spoken[check]), tuple(named.get(check, ())))
        for check, number in passed.items()
    ]


def _where(passed: int, asked: int) -> str:
    noun = "project" if asked == 1 else "projects"
    return f"in {passed} of {asked} {noun} with something to judge"
