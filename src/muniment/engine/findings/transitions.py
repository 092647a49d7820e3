"""The words for what becomes of a finding, and why one is kept open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from muniment.engine.checks.outcome import Finding
from muniment.engine.findings.known import Baseline


class Standing(Enum):
    """What a snapshot may do to the registers.

    ``MOVES`` opens and closes; ``ADDS`` opens and closes nothing; ``APART`` is only shown.
    """

    MOVES = "moves"
    ADDS = "adds"
    APART = "apart"


class Kind(Enum):
    """What becomes of one finding. ``RESTING`` was closed and still does not occur."""

    OPENED = "opened"
    REOPENED = "reopened"
    SEEN = "seen"
    FIXED = "fixed"
    SUPERSEDED = "superseded"
    KEPT = "kept"
    RESTING = "resting"


class Kept(Enum):
    """Why a finding that does not occur could not close."""

    OTHER_PROJECT = "other_project"
    OTHER_SOURCE = "other_source"
    OTHER_REF = "other_ref"
    OTHER_ROOT = "other_root"
    OLDER = "older"
    INCOMPLETE = "incomplete"
    DIRTY = "dirty"
    CHECK_UNKNOWN_HERE = "check_unknown_here"
    CHECK_NOT_RUN = "check_not_run"
    NOTHING_TO_JUDGE = "nothing_to_judge"
    NOT_JUDGED = "not_judged"
    EXCLUDED = "excluded"
    GAP = "gap"
    LAXER = "laxer"


WHY: Final[Mapping[Kept, str]] = {
    Kept.OTHER_PROJECT: "the snapshot is of another project",
    Kept.OTHER_SOURCE: "the snapshot comes from another source",
    Kept.OTHER_REF: "the snapshot is not of the default branch",
    Kept.OTHER_ROOT: "another folder of the repository was looked at",
    Kept.OLDER: "it is not newer than the newest snapshot that counted",
    Kept.INCOMPLETE: "the collection was cut short",
    Kept.DIRTY: "files differed from the commit",
    Kept.CHECK_UNKNOWN_HERE: "the check was run in a version that this server does not have",
    Kept.CHECK_NOT_RUN: "the check was not run",
    Kept.NOTHING_TO_JUDGE: "the check set aside all that it saw, which is no proof",
    Kept.NOT_JUDGED: "the check came to no result",
    Kept.EXCLUDED: "its file was not looked at",
    Kept.GAP: "its file could not be read",
    Kept.LAXER: "the check was run with laxer parameters",
}
"""Each reason as the end of a sentence: "It stays open: ..."."""


@dataclass(frozen=True, slots=True)
class Transition:
    """What becomes of one finding.

    Attributes:
        fingerprint: Which.
        kind: What becomes of it.
        finding: As the snapshot shows it; None where it does not occur.
        changes: Names of what differs from the register: ``version``, ``severity``, ``message``,
            ``line``, ``cell``; empty unless seen or reopened.
        kept: Why it could not close; set exactly when ``kind`` is ``KEPT``.
        detail: More about why, for example which pattern or parameter; "" where nothing is.
    """

    fingerprint: str
    kind: Kind
    finding: Finding | None = None
    changes: tuple[str, ...] = ()
    kept: Kept | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """What a snapshot does to a project's findings.

    Attributes:
        standing: What it may do.
        why: Why it may not do all; None when it moves the registers.
        reason: The same as one sentence, or "".
        transitions: One for each known finding, in the order given, then those that opened.
        baseline: What to compare the next snapshot's coverage with; None while there is none.
    """

    standing: Standing
    why: Kept | None
    reason: str
    transitions: tuple[Transition, ...]
    baseline: Baseline | None

    def counts(self) -> Mapping[Kind, int]:
        """Return how many findings each kind has, zeros included."""
        counts = dict.fromkeys(Kind, 0)
        for item in self.transitions:
            counts[item.kind] += 1
        return counts
