"""Says different things of many controls at once, under the rules of one (``acts``).

All of it is written or nothing, as one entry in the ledger, in a bounded number of statements.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from muniment.core.canonical import JSON, canonical_json
from muniment.core.errors import MunimentError
from muniment.engine.soa.rows import Implementation, Necessity, ReasonKind
from muniment.web.apps.access.archived import Archived
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Denied, Principal
from muniment.web.apps.controls import acts, owning, policies
from muniment.web.apps.controls.acts import Act, Assertion, Assignment, Decision, Moment, Pairs
from muniment.web.apps.controls.models import CompanyControl, InclusionReason
from muniment.web.apps.controls.sources import Given, records_of
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.apps.organization.queries import today
from muniment.web.apps.records.services.keeping import Unfitting
from muniment.web.clock import now

STATED = "controls.imported"
TOUCH = "stated"
_ROOM = 900_000
"""Bytes that an entry's account of what changed may have; an entry has 1 MiB at most."""
_SHORTER = (4000, 400, 20)


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of one control; None and "" leave things as they are.

    Attributes:
        necessity: Whether it is necessary.
        justification: Why it is, or why it is not.
        exclusion: Why it is not, where the two stand apart.
        owner: Who answers for it.
        procedure: Where it is written how.
        implementation: How far it is in place; only its owner says so.
        how: How, in words; what ``procedure`` says where there are none.
        on: The day that it tells of; today where there is none.
        title: Of an own control. Those of Annex A keep the catalogue's.
    """

    necessity: Necessity | None = None
    justification: str = ""
    exclusion: str = ""
    owner: UUID | None = None
    procedure: str = ""
    implementation: Implementation | None = None
    how: str = ""
    on: date | None = None
    title: str = ""


class Stating:
    """Collects what is said of controls, and writes all of it or nothing."""

    def __init__(
        self,
        principal: Principal,
        rows: Collection[CompanyControl],
        people: Mapping[UUID, Person],
    ) -> None:
        """Read what the rows point at. A statement for each register that reasons link to.

        Args:
            principal: Who says it.
            rows: Controls that may be named, with standing, owner and reasons; locked to be saved.
            people: Who is active.

        Raises:
            Denied: The principal may not decide about controls.
        """
        policies.require_deciding(principal)
        self._principal, self._moment = principal, Moment(now(), today())
        given = [one for row in rows for one in acts.given_of(row)]
        self._known = acts.Known(people, records_of(principal, given))
        self._rows: list[CompanyControl] = []
        self._fresh: list[CompanyControl] = []
        self._changes: dict[str, Pairs] = {}

    def change(self, row: CompanyControl, said: Said) -> bool:
        """Say something of a control, and return whether that changes anything. No statement.

        Raises:
            Archived: The control was put away.
            Unfitting: A rule stands in the way; each field is named by its name in ``Said``.
        """
        if row.archived_at is not None:
            raise Archived(f"{row.control} was put away: nothing in it changes")
        changes = self._titled(row, said) | self._acted(row, said)
        if changes:
            self._rows.append(row)
            self._changes[row.control] = changes
        return bool(changes)

    def add(self, control: str, said: Said) -> None:
        """Add an own control, and say something of it. No statement.

        Raises:
            Unfitting: The id does not allow it, the title is missing, or a rule stands in the way.
        """
        try:
            row = owning.fresh(control, owning.Description(said.title, "", ""))
        except MunimentError as error:
            raise Unfitting({"title": _why(error)}) from error
        # It is in no table yet, so nobody needs to ask for its reasons.
        row.__dict__["_prefetched_objects_cache"] = {"reasons": InclusionReason.objects.none()}
        self._changes[control] = {"title": ["", row.title], **self._acted(row, said)}
        self._fresh.append(row)

    def save(self, about: tuple[str, UUID], payload: Mapping[str, JSON]) -> None:
        """Write everything, in a transaction: one entry, which says of each control what changed.

        Args:
            about: Type and id of what the entry is about.
            payload: What else it says.

        Raises:
            UsageError: There would be too many own controls.
        """
        if self._fresh:
            owning.place(self._fresh)
        acts.save_all(self._rows, self._fresh)
        every = [*self._rows, *self._fresh]
        record(
            Change(
                STATED,
                self._principal.id,
                *about,
                {
                    **payload,
                    "named": ", ".join(row.control for row in every),
                    "controls": _fitting(self._changes),
                },
                [Touch("companycontrol", row.pk, TOUCH) for row in every],
            )
        )

    def _titled(self, row: CompanyControl, said: Said) -> Pairs:
        title = " ".join(said.title.split())
        if not title or row.theme != "own" or title == row.title:
            return {}
        try:
            cleaned = owning.cleaned_of(owning.Description(title, row.description, row.references))
        except MunimentError as error:
            raise Unfitting({"title": _why(error)}) from error
        before, row.title = row.title, cleaned.title
        return {"title": [before, row.title]}

    def _acted(self, row: CompanyControl, said: Said) -> Pairs:
        """Decide, then assign, then assert: only the owner of then asserts, and of what is kept."""
        changes: Pairs = {}
        changes |= self._done(row, _decision(row, said), _decided_in(said))
        changes |= self._done(row, _assignment(row, said), "owner" if said.owner else "procedure")
        changes |= self._done(row, self._assertion(row, said), "implementation")
        return changes

    def _done(self, row: CompanyControl, act: Act | None, field: str) -> Pairs:
        if act is None:
            return {}
        try:
            return acts.apply(self._principal, row, act, self._moment, self._known)
        except Denied as error:
            raise Unfitting({field: _who_may(row, error)}) from error
        except MunimentError as error:
            raise Unfitting({field: _why(error)}) from error

    def _assertion(self, row: CompanyControl, said: Said) -> Assertion | None:
        if said.implementation is None and not said.how and said.on is None:
            return None
        how_far = said.implementation or Implementation(row.implementation)
        same = how_far.value == row.implementation
        words = said.how or (row.implementation_words if same else said.procedure)
        if same and words == row.implementation_words and said.on in (None, row.implementation_on):
            return None
        return Assertion(how_far, words, said.on or self._moment.today)


def of_control(payload: Mapping[str, Any], control: str) -> dict[str, Any]:
    """Return what an entry about many controls says of one, as entries about one say it."""
    found = payload.get("controls")
    changes = found.get(control) if isinstance(found, Mapping) else None
    return {"changes": changes} if isinstance(changes, Mapping) else {}


def _decision(row: CompanyControl, said: Said) -> Decision | None:
    """Return what is decided; None where the row says it already.

    Reasons that link to records stay; own words are replaced.
    """
    if said.necessity is None and not said.justification and not said.exclusion:
        return None
    before = Necessity(row.necessity)
    necessity, there = said.necessity or before, acts.given_of(row)
    own = tuple(one.words for one in there if one.kind is ReasonKind.WORDS)
    exclusion, words = said.exclusion, said.justification
    reasons: tuple[Given, ...]
    if necessity is Necessity.NO:
        if not exclusion or exclusion == words:
            exclusion, words = exclusion or words or row.exclusion, ""
        reasons = (Given(ReasonKind.WORDS, words=words),) if words else ()
    elif words in ("", "; ".join(own)):
        reasons = there
    else:
        linked = tuple(one for one in there if one.kind is not ReasonKind.WORDS)
        reasons = (*linked, Given(ReasonKind.WORDS, words=words))
    if (necessity, reasons, exclusion) == (before, there, row.exclusion):
        return None
    kept = necessity is before and exclusion == row.exclusion and set(there) <= set(reasons)
    return Decision(necessity, reasons, exclusion, row.shareable and kept)


def _decided_in(said: Said) -> str:
    """Return the field in which a decision stands, for what is wrong with it."""
    if said.exclusion:
        return "exclusion"
    return "necessity" if said.necessity is not None else "justification"


def _assignment(row: CompanyControl, said: Said) -> Assignment | None:
    owner = said.owner if said.owner != row.owner_id else None
    procedure = said.procedure if said.procedure not in ("", row.procedure) else None
    return Assignment(owner, procedure) if owner or procedure else None


def _who_may(row: CompanyControl, error: Denied) -> str:
    """Return why somebody may not assert, and who may."""
    if row.owner is None:
        return f"{error.message}: name an owner first, or leave this cell empty"
    return f"{error.message}, {row.owner}: leave this cell empty, or let them say so"


def _why(error: MunimentError) -> str:
    return f"{error.message}. {error.hint}" if error.hint else error.message


def _fitting(changes: Mapping[str, Pairs]) -> dict[str, JSON]:
    """Return what changed, in full where an entry has room for it; else long texts are cut."""
    found: dict[str, JSON] = {}
    for length in _SHORTER:
        found = {
            control: {name: _cut(pair, length) for name, pair in pairs.items()}
            for control, pairs in changes.items()
        }
        if len(canonical_json(found)) <= _ROOM:
            break
    return found


def _cut(pair: JSON, length: int) -> JSON:
    if not isinstance(pair, list):
        return pair
    return [
        f"{value[:length]}…" if isinstance(value, str) and len(value) > length else value
        for value in pair
    ]
