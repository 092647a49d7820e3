"""What the rules look at: the registers, reduced to what an auditor would ask."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Ref:
    """A record: what people call it, its name, and where it is.

    Attributes:
        project: Id of the project whose it is; "": the organisation's as a whole.
    """

    reference: str
    title: str
    url: str
    project: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """A record that somebody keeps true.

    Attributes:
        what: Its kind, in a word or two.
        owner_left: Its owner is no longer active.
        review_by: When it was to be read again; None where nobody said.
    """

    ref: Ref
    what: str
    owner_left: bool = False
    review_by: date | None = None


@dataclass(frozen=True, slots=True)
class Obligation:
    """A law, contract or licence."""

    ref: Ref
    has_owner: bool
    controls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """A frozen version of something that top management approves.

    Attributes:
        approved_by_author: The same person wrote and approved it.
        stale: The register says something else by now.
    """

    ref: Ref
    approved: bool
    approved_by_author: bool = False
    stale: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """Clause 4."""

    profile: bool = False
    external: int = 0
    internal: int = 0
    climate: bool = False
    parties: tuple[tuple[Ref, bool], ...] = ()
    obligations: tuple[Obligation, ...] = ()
    scope_wording: bool = False
    scope_gaps: tuple[Ref, ...] = ()
    scope_undecided: tuple[Ref, ...] = ()
    scope_uncovered: tuple[Ref, ...] = ()
    scope: Version | None = None


@dataclass(frozen=True, slots=True)
class Roles:
    """Clauses 5.3 and 7.2, and segregation of duties.

    Attributes:
        vacancies: A mandatory role, and why nobody holds it.
        unanswered: Appointments that wait for an answer.
        needs_unmet: Role, and the need that nobody shows evidence for.
        conflicts: Appointments that meet in one person without compensation.
        compensations_due: Compensations whose review is overdue.
    """

    vacancies: tuple[tuple[Ref, str], ...] = ()
    unanswered: tuple[Ref, ...] = ()
    needs_unmet: tuple[tuple[Ref, str], ...] = ()
    conflicts: tuple[tuple[Ref, str], ...] = ()
    compensations_due: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Treatment:
    """How a risk is answered.

    Attributes:
        option: ``modify``, ``retain``, ``avoid`` or ``share``.
        why: What it changes, in words; "" for none.
        open_since_due: It is not done, and its day is past.
        done: A person says that it is done.
    """

    option: str
    controls: int
    why: str = ""
    open_since_due: bool = False
    done: bool = False


@dataclass(frozen=True, slots=True)
class Risk:
    """A risk of the register.

    Attributes:
        assessed: Its current level was set by a person.
        old_method: It was assessed under a method that is no longer in force.
        residual_below: Its residual level is below the current one.
        accepted: Somebody accepted the residual.
        accepted_until: Last day on which that holds.
        above_limit: It was accepted above the limit of who did.
        review_due: A look was asked for by then, and nobody looked.
    """

    ref: Ref
    owner_left: bool = False
    assessed: bool = True
    old_method: bool = False
    has_residual: bool = False
    residual_below: bool = False
    treatments: tuple[Treatment, ...] = ()
    accepted: bool = False
    accepted_until: date | None = None
    above_limit: bool = False
    review_due: date | None = None


@dataclass(frozen=True, slots=True)
class Control:
    """A row of the Statement of Applicability.

    Attributes:
        necessity: ``yes``, ``no`` or ``undecided``.
        asserted: What its owner says: ``implemented``, ``partly``, ``planned``, ``not_started``.
        state: What the evidence says: ``evidenced``, ``partly``, ``contradicted``, ``no_evidence``.
        used_by: Treatments and obligations that name it.
        stale: It had evidence, and that ran out.
    """

    ref: Ref
    necessity: str
    reasons: int = 0
    exclusion_reason: str = ""
    used_by: tuple[str, ...] = ()
    has_owner: bool = False
    asserted: str = ""
    state: str = "no_evidence"
    stale: bool = False


@dataclass(frozen=True, slots=True)
class Assets:
    """The register of assets, in numbers: there may be very many.

    Attributes:
        incomplete: How many that were found lack an owner or a class.
        owners_left: People who have left and still own some, each with how many.
    """

    incomplete: int = 0
    owners_left: tuple[tuple[Ref, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Operation:
    """What has to happen on time.

    Attributes:
        kinds_planned: Kinds of recurring tasks that somebody planned.
        missed: Occurrences that nobody did in time.
        findings_overdue: Findings of severity high or critical past their deadline.
        waivers_over: Waivers past their last day that still stand.
    """

    kinds_planned: frozenset[str] = frozenset()
    missed: tuple[Ref, ...] = ()
    findings_overdue: tuple[Ref, ...] = ()
    waivers_over: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything, on one day."""

    today: date
    context: Context = field(default_factory=Context)
    kept: tuple[Kept, ...] = ()
    roles: Roles = field(default_factory=Roles)
    assets: Assets = field(default_factory=Assets)
    method: Version | None = None
    plan_waiting: int | None = None
    """Rows of the newest treatment plan that nobody answered; None where there is no plan."""
    risks: tuple[Risk, ...] = ()
    controls: tuple[Control, ...] = ()
    statement: Version | None = None
    operation: Operation = field(default_factory=Operation)
