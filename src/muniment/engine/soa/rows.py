"""One row of a Statement of Applicability: what people decided, and what evidence says beside it.

Necessary, implemented, reason in, reason out are four fields, and none follows from another.

Source: ISO/IEC 27001:2022 6.1.3 d); ISO/IEC 27002:2022 annex A (attributes).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

OWN = "own-"
"""How the id of a control begins that the catalogue does not have (decision 27)."""


class Necessity(Enum):
    """Whether a control is necessary, as a person said."""

    YES = "yes"
    NO = "no"
    UNDECIDED = "undecided"


class Implementation(Enum):
    """How far a control is in place, as its owner asserts."""

    UNSAID = "unsaid"
    NOT_STARTED = "not_started"
    PLANNED = "planned"
    PARTLY = "partly"
    IMPLEMENTED = "implemented"


class ReasonKind(Enum):
    """Where a reason for inclusion comes from."""

    RISK = "risk"
    OBLIGATION = "obligation"
    CONTRACT = "contract"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a control is necessary.

    Attributes:
        kind: Where it comes from.
        id: Id of the record, or "".
        reference: How people name it, or "".
        title: What it is about; of own words, the words.
    """

    kind: ReasonKind
    id: str = ""
    reference: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """One piece of evidence that speaks for a control.

    Attributes:
        evidence: Its id.
        text: What was found.
        check: The check that found it.
        project: Name of the project.
        until: When it is too old to count, RFC 3339, or "".
    """

    evidence: str
    text: str
    check: str = ""
    project: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """What evidence says of a control, computed.

    Attributes:
        state: A value of ``engine.report.assessment.ControlState``.
        speaks_for: How many points speak for it.
        against: How many against it.
        stale: How many are too old to count.
        uncovered: How many aspects nothing covers.
        speaking: Projects with something fresh to say.
        projects: Of how many.
        since: Since when it is supported without a break, RFC 3339, or "".
    """

    state: str = "no_evidence"
    speaks_for: int = 0
    against: int = 0
    stale: int = 0
    uncovered: int = 0
    speaking: int = 0
    projects: int = 0
    since: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One control.

    Attributes:
        control: ``A.5.1`` to ``A.8.34``, or ``own-...``.
        title: Its short title.
        theme: One of the four of Annex A; "own" for an own control.
        description: Of an own control, in the company's words.
        references: Of an own control: what it follows.
        attributes: Attribute to values, as ISO/IEC 27002 gives them; empty for an own control.
        necessity: What a person decided.
        reasons: Why it is necessary.
        exclusion: Why it is not.
        shareable: The words of justification may leave the house.
        implementation: What its owner asserts.
        implementation_words: How, in the owner's words.
        implementation_on: The day that the assertion tells of, ISO 8601, or "".
        owner: Id of who answers for it, or "".
        procedure: Address or name of the document that says how it is done.
        seen: What evidence says.
        checkable: A check exists that can speak to it.
        proofs: What speaks for it.
    """

    control: str
    title: str
    theme: str
    description: str = ""
    references: str = ""
    attributes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    necessity: Necessity = Necessity.UNDECIDED
    reasons: tuple[Reason, ...] = ()
    exclusion: str = ""
    shareable: bool = False
    implementation: Implementation = Implementation.UNSAID
    implementation_words: str = ""
    implementation_on: str = ""
    owner: str = ""
    procedure: str = ""
    seen: Seen = field(default_factory=Seen)
    checkable: bool = False
    proofs: tuple[Proof, ...] = ()

    @property
    def is_own(self) -> bool:
        """True for a control that the company added."""
        return self.control.startswith(OWN)

    @property
    def own_words(self) -> str:
        """The words of justification: own reasons for inclusion, or the reason for exclusion."""
        if self.necessity is Necessity.NO:
            return self.exclusion
        return "; ".join(one.title for one in self.reasons if one.kind is ReasonKind.WORDS)
