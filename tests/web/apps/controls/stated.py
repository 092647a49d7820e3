"""Controls that people decided about, and a register of appointments to ask in tests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import cast

from tests.web.people import principal

from muniment.engine.soa.rows import Implementation, Necessity, ReasonKind
from muniment.web.apps.access.models import Person
from muniment.web.apps.context.models import Obligation
from muniment.web.apps.context.registers import OBLIGATIONS
from muniment.web.apps.controls import approving, deciding, freezing
from muniment.web.apps.controls.acts import Assertion, Assignment, Decision, Necessary
from muniment.web.apps.controls.deciding import Wanted
from muniment.web.apps.controls.models import CompanyControl, SoaVersion
from muniment.web.apps.controls.sources import Given
from muniment.web.apps.organization.queries import today
from muniment.web.apps.records.services import keeping

WORDS = (Given(ReasonKind.WORDS, words="Customers ask for it in every tender."),)
HONEST = "Nobody works at premises of ours; all equipment is the cloud provider's."


class Appointed:
    """A register of appointments that holds what a test says, and nothing else."""

    def __init__(self, *people: Person) -> None:
        self._people = people

    def holders(self, role: str, moment: datetime) -> Sequence[approving.Holder]:
        if role != approving.TOP_MANAGEMENT:
            return ()
        return [approving.Holder(person.pk, str(person)) for person in self._people]


@contextmanager
def appointed(*people: Person) -> Iterator[None]:
    """Let these people hold the role of top management within the block."""
    before = approving.ask(Appointed(*people))
    try:
        yield
    finally:
        approving.ask(before)


def binding(officer: Person, kind: str, *controls: str, **more: str) -> Obligation:
    """Return a law or a contract of the register that some controls meet."""
    said = {"title": "Nordbank, clause 12.3", "kind": kind, "controls": list(controls), **more}
    return cast("Obligation", keeping.create(OBLIGATIONS, principal(officer), said))


def row(control: str) -> CompanyControl:
    """Return a control as it is now."""
    return CompanyControl.objects.get(control=control)


def wanted(*controls: str) -> list[Wanted]:
    """Return controls with their versions of now; all where none is named."""
    rows = CompanyControl.objects.filter(archived_at=None).order_by("position")
    if controls:
        rows = rows.filter(control__in=controls)
    return [Wanted(each.control, each.row_version) for each in rows]


def necessary(person: Person, control: str, *reasons: Given, **more: object) -> CompanyControl:
    """Decide that a control is necessary."""
    decision = Decision(Necessity.YES, reasons or WORDS, **more)  # type: ignore[arg-type]
    return deciding.decide(principal(person), control, decision, None, row(control).row_version)


def exclude(person: Person, control: str, words: str = HONEST) -> CompanyControl:
    """Decide that a control is not necessary."""
    decision = Decision(Necessity.NO, exclusion=words)
    return deciding.decide(principal(person), control, decision, None, row(control).row_version)


def decide_all(officer: Person) -> None:
    """Decide about every control, and assert each: enough for a statement."""
    who = principal(officer)
    deciding.change_many(who, wanted(), Necessary(proposed=False, words="It is good practice."))
    deciding.change_many(who, wanted(), Assignment(owner=officer.pk))
    said = Assertion(Implementation.PARTLY, "Begun in both teams.", today())
    deciding.change_many(who, wanted(), said)


def frozen(officer: Person, words: str = "First.") -> SoaVersion:
    """Return a version that waits to be approved."""
    return freezing.freeze(principal(officer), words, draft=False)
