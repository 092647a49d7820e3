"""Controls that people decided about, and top management that approves what is said of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from tests.web.apps.appointments.appointed import appointed as appointed_to
from tests.web.apps.appointments.appointed import appointer
from tests.web.people import principal

from muniment.engine.risk.method import TOP_MANAGEMENT
from muniment.engine.soa.rows import Implementation, Necessity, ReasonKind
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.together import Wanted
from muniment.web.apps.appointments.services import ending
from muniment.web.apps.appointments.vocabulary import State
from muniment.web.apps.context.models import Obligation
from muniment.web.apps.context.registers import OBLIGATIONS
from muniment.web.apps.controls import deciding, freezing
from muniment.web.apps.controls.acts import Assertion, Assignment, Decision, Necessary
from muniment.web.apps.controls.models import CompanyControl, SoaVersion
from muniment.web.apps.controls.sources import Given
from muniment.web.apps.organization.queries import today
from muniment.web.apps.records.services import keeping

WORDS = (Given(ReasonKind.WORDS, words="Customers ask for it in every tender."),)
HONEST = "Nobody works at premises of ours; all equipment is the cloud provider's."


@contextmanager
def appointed(*people: Person) -> Iterator[None]:
    """Let these people be top management within the block: the first holds it, others stand in."""
    held = [appointed_to(TOP_MANAGEMENT, person, deputy=at > 0) for at, person in enumerate(people)]
    yield
    for row in held:
        row.refresh_from_db()
        if row.state == State.ACCEPTED:
            ending.end(principal(appointer()), row.pk, "It was for this alone.", row.row_version)


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
