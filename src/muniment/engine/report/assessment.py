"""The assessment: one value that every writer renders. JSON schema ``muniment.assessment/1``.

Out of scope: deciding anything. Risks are proposals, the Statement of Applicability is a draft, and
readiness says what is recorded, not what exists.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from muniment.core.severity import Severity
from muniment.engine.checks.fact import Gap
from muniment.engine.checks.outcome import Evidence, Finding, Outcome, OutcomeState
from muniment.engine.checks.snapshot import Coverage, Project, Tool

SCHEMA = "muniment.assessment/1"


@dataclass(frozen=True, slots=True)
class LineageLink:
    """One asset that this one came from.

    Attributes:
        relation: ``derived_from`` (a model from a dataset), ``written_by`` (a model by a script),
            ``reads``, ``writes``, or ``served_by``.
        target: Path of the other end.
        basis: How it is known, for example ``src/train.py:41 joblib.dump``.
    """

    relation: str
    target: str
    basis: str


@dataclass(frozen=True, slots=True)
class Asset:
    """Something worth protecting that was seen.

    Attributes:
        id: Locator: project id, a slash, the path.
        kind: Catalogue asset kind.
        name: For people.
        path: POSIX path relative to the root; "" for the repository.
        format: What it was recognised as.
        vcs: ``tracked``, ``untracked``, ``ignored`` or ``none``.
        size: Bytes.
        digest: Digest of the content, or None where it was not computed.
        lineage: Links to other assets.
    """

    id: str
    kind: str
    name: str
    path: str
    format: str
    vcs: str
    size: int
    digest: str | None
    lineage: tuple[LineageLink, ...] = ()


@dataclass(frozen=True, slots=True)
class RiskProposal:
    """A risk that software proposes and nobody has adopted yet.

    Attributes:
        id: Derived from threat and asset group; stable between runs.
        threat: Catalogue threat id.
        title: The threat's name.
        asset: What it concerns: an asset kind, with the assets behind it in ``assets``.
        assets: Locators, at most 20.
        likelihood: Proposed current likelihood, 1 to 5.
        impact: Proposed impact, 1 to 5.
        level: likelihood x impact, 1 to 25, by the method in ``method``.
        method: Name and version of the scoring rule.
        tested: True when at least one check that speaks to this threat had facts to judge.
        reasons: Why it is proposed and why these numbers, in order.
        findings: Fingerprints of the findings that raised it.
        controls: Annex A ids that treat it.
    """

    id: str
    threat: str
    title: str
    asset: str
    assets: tuple[str, ...]
    likelihood: int
    impact: int
    level: int
    method: str
    tested: bool
    reasons: tuple[str, ...]
    findings: tuple[str, ...]
    controls: tuple[str, ...]


class Necessity(Enum):
    """What software may say about a control's necessity; never "not necessary"."""

    PROPOSED = "proposed"
    UNDECIDED = "undecided"


class ControlState(Enum):
    """What the evidence says about a control."""

    EVIDENCED = "evidenced"
    PARTLY = "partly"
    CONTRADICTED = "contradicted"
    NO_EVIDENCE = "no_evidence"


@dataclass(frozen=True, slots=True)
class SoaPoint:
    """One thing that speaks for or against a control, or an aspect nothing covers.

    Attributes:
        aspect: Catalogue aspect id (``chk-sast``, ``human-1``).
        text: One line for a person.
        check: Check id behind it, or "".
        evidence: Evidence id behind it, or "".
    """

    aspect: str
    text: str
    check: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class SoaRow:
    """One Annex A control in the draft. Software fills it; people decide.

    Attributes:
        control: Annex A id.
        title: Short title.
        theme: organizational, people, physical or technological.
        necessity: ``proposed`` or ``undecided``.
        reasons: Why proposed, in order; empty when undecided.
        state: What the evidence says.
        for_: What speaks for it (``for`` in JSON).
        against: What speaks against it.
        uncovered: Aspects that no fresh evidence covers.
    """

    control: str
    title: str
    theme: str
    necessity: Necessity
    reasons: tuple[str, ...]
    state: ControlState
    for_: tuple[SoaPoint, ...]
    against: tuple[SoaPoint, ...]
    uncovered: tuple[SoaPoint, ...]


class ReadinessState(Enum):
    """What is recorded about a clause item or a document."""

    RECORDED = "recorded"
    PARTLY_RECORDED = "partly_recorded"
    NOT_RECORDED = "not_recorded"


@dataclass(frozen=True, slots=True)
class ReadinessItem:
    """One clause item or document that certification asks about.

    Attributes:
        id: Catalogue id (``C.4.3-a``, ``doc-scope``).
        kind: ``clause`` or ``document``.
        title: Short title.
        basis: Why it is asked: ``mandatory_clause``, ``clause``, ``annex_a``, ``requirement`` or
            ``recommended``.
        state: What is recorded in Muniment.
        blocking: True when certification cannot go ahead without it.
        reason: One line: what was found, or "not recorded in Muniment".
        evidence: Evidence ids behind the state.
    """

    id: str
    kind: str
    title: str
    basis: str
    state: ReadinessState
    blocking: bool
    reason: str
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SnapshotSummary:
    """The snapshot as it stands in the report."""

    source: str
    complete: bool
    coverage: Coverage
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class Assessment:
    """Everything an assessment says. A function of the snapshot, the facts and the catalogue.

    Attributes:
        schema: ``muniment.assessment/1``.
        tool: What wrote it.
        project: What was looked at.
        collected_at: When the collection began, RFC 3339 UTC.
        evaluated_at: When the checks judged, RFC 3339 UTC.
        snapshot: Coverage and gaps.
        assets: Sorted by kind and path.
        outcomes: One per check, in registry order.
        evidence: One per check that had a population.
        findings: Worst first.
        risks: Highest first.
        soa: 93 rows in catalogue order: a draft, not a Statement of Applicability.
        readiness: 46 clause items, then 51 documents.
    """

    schema: str
    tool: Tool
    project: Project
    collected_at: str
    evaluated_at: str
    snapshot: SnapshotSummary
    assets: tuple[Asset, ...]
    outcomes: tuple[Outcome, ...]
    evidence: tuple[Evidence, ...]
    findings: tuple[Finding, ...]
    risks: tuple[RiskProposal, ...]
    soa: tuple[SoaRow, ...]
    readiness: tuple[ReadinessItem, ...]

    def worst(self) -> Severity | None:
        """Return the worst severity among findings without a waiver in force, or None."""
        live = [f.severity for f in self.findings if f.waiver is None or not f.waiver.in_force]
        return max(live, key=lambda severity: severity.rank, default=None)

    def incomplete(self) -> bool:
        """True when something that is present could not be judged (decision 6).

        Gaps, a collection cut short, errors, and unknowns for any reason but an empty population.
        """
        if not self.snapshot.complete or self.snapshot.gaps:
            return True
        return any(
            outcome.outcome is OutcomeState.ERROR or outcome.undetermined
            for outcome in self.outcomes
        )
