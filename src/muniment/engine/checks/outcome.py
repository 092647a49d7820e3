"""What a check found over its whole population, and the evidence of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from muniment.core.severity import Severity
from muniment.engine.checks.judgement import UnknownReason


class OutcomeState(Enum):
    """A check's result. Never a bare boolean; ``not_applicable`` is set by named people only."""

    PASSED = "passed"
    FAILED = "failed"
    UNKNOWN = "unknown"
    ERROR = "error"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Excluded:
    """A subject that the question does not concern, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Undetermined:
    """A subject that could not be judged, and why."""

    path: str
    reason: UnknownReason
    note: str


@dataclass(frozen=True, slots=True)
class Population:
    """What the question was asked of. ``passed + failed + unknown + excluded = size``.

    Attributes:
        size: How many subjects.
        passed: How many are right.
        failed: How many are wrong.
        unknown: How many could not be judged, errors included.
        excluded: Those the question does not concern, by name.
    """

    size: int
    passed: int
    failed: int
    unknown: int
    excluded: tuple[Excluded, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one check found.

    Attributes:
        check: Check id.
        version: Version of the check that judged.
        title: The check's title, for people.
        subjects: What the population is made of, in the plural.
        outcome: For a mixed population: failed, else error, else unknown, else passed.
        reason: Set when the outcome is unknown.
        detail: One line where the state needs explaining, else "".
        population: The numbers; they add up.
        undetermined: The subjects that could not be judged, at most 200 of them.
        controls: Annex A ids that the check speaks to.
        threats: Catalogue threat ids.
        evidence: Ids of the evidence records.
    """

    check: str
    version: str
    title: str
    subjects: str
    outcome: OutcomeState
    reason: UnknownReason | None
    detail: str
    population: Population
    undetermined: tuple[Undetermined, ...]
    controls: tuple[str, ...]
    threats: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was asked, of which population, when, by which version, from which facts.

    Attributes:
        id: Derived from everything below, so the same evidence has the same id.
        check: Check id.
        version: Version of the check.
        question: What was asked.
        outcome: What came out.
        population: Of which population.
        collected_at: When the facts were read, RFC 3339 UTC.
        parameters: Name to value, both as text.
        fact_kinds: Kinds of fact that were read.
        facts: How many facts.
        facts_digest: Digest over them.
        vouched_by: Who says that these are the facts of this project.
        replay: Command that computes the outcome again from the bundle.
        expires_at: When it is too old to count, RFC 3339 UTC.
    """

    id: str
    check: str
    version: str
    question: str
    outcome: OutcomeState
    population: Population
    collected_at: str
    parameters: Mapping[str, str]
    fact_kinds: tuple[str, ...]
    facts: int
    facts_digest: str
    vouched_by: str
    replay: str
    expires_at: str


@dataclass(frozen=True, slots=True)
class Location:
    """Where a finding is. Line is 1-based, cell 0-based; None where it has none."""

    path: str
    line: int | None
    cell: int | None
    function: str


@dataclass(frozen=True, slots=True)
class WaiverRequest:
    """A request, written in a file, to live with a finding. It changes the local exit code only."""

    requester: str
    approver: str
    reason: str
    expires: str
    in_force: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """A machine's statement that one thing is wrong with one asset.

    Attributes:
        fingerprint: ``v1:`` and 64 hex digits; the same thing has the same one tomorrow.
        check: Check id.
        rule: Rule within the check.
        severity: How bad.
        asset: Locator of the asset.
        location: Where.
        message: What is wrong and why it matters.
        remediation: What to do.
        controls: Annex A ids.
        threats: Catalogue threat ids.
        waiver: The request to live with it, or None.
    """

    fingerprint: str
    check: str
    rule: str
    severity: Severity
    asset: str
    location: Location
    message: str
    remediation: str
    controls: tuple[str, ...]
    threats: tuple[str, ...]
    waiver: WaiverRequest | None = None
