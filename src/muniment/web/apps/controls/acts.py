"""What a person may say of a control, and what a row becomes by it. Rules; nothing is saved here.

One control or many, a form, the API or an import: all go through these functions, so no way round
a rule exists.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias
from uuid import UUID

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.engine.catalogue import catalogue
from muniment.engine.soa.rows import Implementation, Necessity, ReasonKind
from muniment.engine.soa.rules import EXCLUSION_HINT, exclusion_obstacle
from muniment.web.apps.access.archived import Archived
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.controls import policies
from muniment.web.apps.controls.models import CompanyControl, InclusionReason
from muniment.web.apps.controls.sources import Given, Named, resolved
from muniment.web.bulk import insert_all, update_each

LONGEST_EXCLUSION = 4000
LONGEST_WORDS = 4000
LONGEST_PROCEDURE = 500

_WRITTEN = (
    *("row_version", "title", "necessity", "exclusion", "shareable", "catalogue_version"),
    *("decided_by", "decided_at", "owner", "procedure"),
    *("implementation", "implementation_words", "implementation_on", "asserted_by", "asserted_at"),
)
"""What ``apply`` changes, and the title of an own control."""
_LINKED = frozenset(kind.value for kind in ReasonKind if kind is not ReasonKind.WORDS)

Pairs: TypeAlias = "dict[str, JSON]"


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether a control is necessary, and why.

    Attributes:
        necessity: What is decided.
        reasons: Why it is necessary; of one that is undecided, what speaks for it so far.
        exclusion: Why it is not.
        shareable: These very words may leave the house.
    """

    necessity: Necessity
    reasons: tuple[Given, ...] = ()
    exclusion: str = ""
    shareable: bool = False


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who answers for a control, and where it is written how. None leaves a field as it is."""

    owner: UUID | None = None
    procedure: str | None = None
    nobody: bool = False


@dataclass(frozen=True, slots=True)
class Assertion:
    """How far a control is in place, as its owner says.

    Attributes:
        implementation: How far.
        words: How.
        on: The day that it tells of; not in the future.
    """

    implementation: Implementation
    words: str
    on: date


@dataclass(frozen=True, slots=True)
class Necessary:
    """Many controls at once: necessary, for what is proposed, and for words that hold for all.

    Attributes:
        proposed: Risks of the register whose treatment uses a control, and obligations that it
            meets, become its reasons.
        words: One more reason, or "".
    """

    proposed: bool
    words: str


Act: TypeAlias = "Decision | Assignment | Assertion | Necessary"


@dataclass(frozen=True, slots=True)
class Moment:
    """When something is done: the instant, and which day it is for the organisation."""

    now: datetime
    today: date


@dataclass(frozen=True, slots=True)
class Known:
    """What acts may point at, read once for many rows.

    Attributes:
        people: Active people by id.
        records: Records that reasons link to, by reference.
    """

    people: Mapping[UUID, Person]
    records: Mapping[str, Named]


def apply(
    principal: Principal,
    row: CompanyControl,
    act: Act,
    moment: Moment,
    known: Known | None = None,
) -> Pairs:
    """Change a row in memory as an act says, and return what changed: field to before and after.

    Reasons that a row gets stand in ``row.__dict__["given"]`` until ``save`` writes them.

    Args:
        principal: Who does it.
        row: To which control.
        act: What.
        moment: When.
        known: What the act may point at; then no statement. None: asked here.

    Raises:
        Denied: The principal may not do this.
        Archived: The control was put away.
        UsageError: A rule stands in the way.
    """
    require(principal, row, act)
    if row.archived_at is not None:
        raise Archived(f"{row.control} was put away: nothing in it changes")
    if isinstance(act, Assertion):
        return _assert(principal, row, act, moment)
    if isinstance(act, Assignment):
        return _assign(row, act, known)
    if isinstance(act, Necessary):
        act = _necessary(row, act)
    return _decide(principal, row, act, moment, known)


def require(principal: Principal, row: CompanyControl, act: Act) -> None:
    """Accept only who may do this to a row.

    Raises:
        Denied: The principal may not.
    """
    if isinstance(act, Assertion):
        policies.require_asserting(principal, row.owner_id)
    else:
        policies.require_deciding(principal)


def save(row: CompanyControl) -> None:
    """Write a row that ``apply`` changed, with its reasons."""
    row.row_version += 1
    row.save()
    _save_reasons([row])


def save_all(rows: Sequence[CompanyControl], fresh: Sequence[CompanyControl] = ()) -> None:
    """Write rows that ``apply`` changed, with their reasons. Four statements.

    Args:
        rows: Rows that are in the database.
        fresh: New ones.
    """
    for row in rows:
        row.row_version += 1
    update_each(rows, _WRITTEN)
    insert_all(fresh)
    _save_reasons([*rows, *fresh])


def _save_reasons(rows: Iterable[CompanyControl]) -> None:
    """Write the reasons that rows were given. Two statements where any were."""
    decided = [row for row in rows if "given" in row.__dict__]
    if not decided:
        return
    InclusionReason.objects.filter(control__in=[row.pk for row in decided]).delete()
    for row in decided:
        # What was read before is not what stands there now.
        row.__dict__.get("_prefetched_objects_cache", {}).pop("reasons", None)
    insert_all([one for row in decided for one in row.__dict__.pop("given")])


def offered_of(row: CompanyControl) -> list[tuple[ReasonKind, str, str]]:
    """Return what software proposes as reasons: kind, reference and title. Adopted risks alone."""
    if row.standing is None:
        return []
    return [
        (ReasonKind(item["kind"]), item["reference"], item["title"])
        for item in row.standing.reasons
        if item["kind"] in _LINKED
    ]


def given_of(row: CompanyControl) -> tuple[Given, ...]:
    """Return the reasons of a row as a person would give them again."""
    return tuple(_given(one) for one in row.reasons.all())


def _given(one: InclusionReason) -> Given:
    kind = ReasonKind(one.kind)
    if kind is ReasonKind.WORDS:
        return Given(kind, words=one.title)
    return Given(ReasonKind.OBLIGATION if kind is ReasonKind.CONTRACT else kind, one.reference)


def _decide(
    principal: Principal,
    row: CompanyControl,
    act: Decision,
    moment: Moment,
    known: Known | None,
) -> Pairs:
    excluded = act.exclusion.strip()
    if act.necessity is Necessity.NO:
        if act.reasons:
            raise UsageError(
                f"{row.control} cannot be excluded for what asks for it",
                hint="Take the reasons for inclusion away, or keep it necessary.",
            )
        if obstacle := exclusion_obstacle(excluded):
            raise UsageError(f"{row.control} cannot be excluded: {obstacle}", hint=EXCLUSION_HINT)
        if len(excluded) > LONGEST_EXCLUSION:
            raise UsageError(f"the reason has more than {LONGEST_EXCLUSION} characters")
    elif excluded:
        raise UsageError(
            f"{row.control} has a reason for exclusion and is not excluded",
            hint="Leave that field empty, or decide that the control is not necessary.",
        )
    elif act.necessity is Necessity.YES and not act.reasons:
        raise UsageError(
            f"{row.control} wants a reason why it is necessary",
            hint="Name a risk that it treats, an obligation or a contract, or say it in words.",
        )
    found = resolved(principal, act.reasons, known.records if known else None)
    before: Pairs = _said(row)
    row.__dict__["given"] = made = [
        InclusionReason(
            control=row,
            place=place,
            kind=(record.kind if record else given.kind).value,
            target=record.id if record else None,
            project=record.project if record else None,
            reference=record.reference if record else "",
            title=record.title if record else given.words,
        )
        for place, (given, record) in enumerate(found)
    ]
    row.necessity, row.exclusion = act.necessity.value, excluded
    row.shareable = act.shareable
    row.decided_by, row.decided_at = principal.id, moment.now
    row.catalogue_version = catalogue().version
    return _changed(before, _said(row, made))


def _necessary(row: CompanyControl, act: Necessary) -> Decision:
    """Return the decision for one of many rows: what it has, what is proposed, what was said."""
    found = [] if row.necessity == Necessity.NO.value else list(given_of(row))
    if act.proposed and row.standing is not None:
        found += [
            Given(ReasonKind.OBLIGATION if kind is ReasonKind.CONTRACT else kind, reference)
            for kind, reference, _title in offered_of(row)
        ]
    words = act.words.strip()
    if words:
        found.append(Given(ReasonKind.WORDS, words=words))
    marked = row.shareable and row.necessity == Necessity.YES.value and not words
    return Decision(Necessity.YES, tuple(dict.fromkeys(found)), shareable=marked)


def _assign(row: CompanyControl, act: Assignment, known: Known | None) -> Pairs:
    before: Pairs = {"owner": _owner(row), "procedure": row.procedure}
    if act.nobody:
        row.owner = None
    elif act.owner is not None:
        row.owner = _person(act.owner, known)
    if act.procedure is not None:
        said = act.procedure.strip()
        if len(said) > LONGEST_PROCEDURE:
            raise UsageError(f"the procedure has more than {LONGEST_PROCEDURE} characters")
        row.procedure = said
    return _changed(before, {"owner": _owner(row), "procedure": row.procedure})


def _assert(principal: Principal, row: CompanyControl, act: Assertion, moment: Moment) -> Pairs:
    if act.implementation is Implementation.UNSAID:
        raise UsageError("say how far it is in place")
    if act.on > moment.today:
        raise UsageError(
            "an assertion tells of a day that was", hint="What is to come is planned, not done."
        )
    words = act.words.strip()
    if len(words) > LONGEST_WORDS:
        raise UsageError(f"the words are more than {LONGEST_WORDS} characters")
    if act.implementation is not Implementation.NOT_STARTED and not words:
        raise UsageError(
            f"say in words how {row.control} is done, or will be",
            hint="A sentence is enough: an auditor asks for it first.",
        )
    if row.necessity == Necessity.NO.value:
        raise UsageError(
            f"{row.control} is excluded: nothing is asserted of it",
            hint="If it is in place after all, an officer decides that it is necessary.",
        )
    before: Pairs = {
        "implementation": row.implementation,
        "words": row.implementation_words,
        "on": row.implementation_on.isoformat() if row.implementation_on else None,
    }
    row.implementation, row.implementation_words = act.implementation.value, words
    row.implementation_on = act.on
    row.asserted_by, row.asserted_at = principal.id, moment.now
    after: Pairs = {
        "implementation": row.implementation,
        "words": words,
        "on": act.on.isoformat(),
    }
    return _changed(before, after)


def _person(identity: UUID, known: Known | None) -> Person:
    if known is not None:
        found = known.people.get(identity)
    else:
        found = Person.objects.filter(pk=identity, is_active=True).first()
    if found is None:
        raise UsageError("a control wants an owner who is active here")
    return found


def _owner(row: CompanyControl) -> str | None:
    return str(row.owner_id) if row.owner_id else None


def _said(row: CompanyControl, reasons: list[InclusionReason] | None = None) -> Pairs:
    found = row.reasons.all() if reasons is None else reasons
    return {
        "necessity": row.necessity,
        "reasons": "; ".join(" ".join(filter(None, (one.reference, one.title))) for one in found),
        "exclusion": row.exclusion,
        "shareable": row.shareable,
    }


def _changed(before: Pairs, after: Pairs) -> Pairs:
    return {name: [before[name], value] for name, value in after.items() if before[name] != value}
