"""What the assessment comes to: counts and groups that the writers for people share.

Out of scope: words and layout.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from muniment.core.severity import Severity
from muniment.engine.checks.outcome import Finding, Outcome, OutcomeState
from muniment.engine.report.assessment import (
    Assessment,
    ControlState,
    ReadinessItem,
    ReadinessState,
    SoaRow,
)
from muniment.engine.report.wording import OUTCOME_WORDS, SEVERITIES, is_empty

HEATED = 5
"""Likelihood and impact run from 1 to this."""


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """Findings of the same rule and severity: one line in a list.

    Attributes:
        rule: ``<check id>/<rule>``.
        severity: Of each of them.
        findings: In the assessment's order, at least one.
        waived: How many have a waiver request in force.
    """

    rule: str
    severity: Severity
    findings: tuple[Finding, ...]
    waived: int

    @property
    def first(self) -> Finding:
        """The first finding, which speaks for the group."""
        return self.findings[0]


def finding_groups(assessment: Assessment) -> tuple[FindingGroup, ...]:
    """Return the findings grouped by rule and severity.

    Worst first; within a severity, groups with something that nobody asked to waive come first,
    then larger groups, then by rule.
    """
    found: dict[tuple[str, Severity], list[Finding]] = {}
    for finding in assessment.findings:
        found.setdefault((finding.rule, finding.severity), []).append(finding)
    groups = [
        FindingGroup(rule, severity, tuple(members), sum(map(is_waived, members)))
        for (rule, severity), members in found.items()
    ]
    return tuple(
        sorted(
            groups,
            key=lambda group: (
                -group.severity.rank,
                group.waived == len(group.findings),
                -len(group.findings),
                group.rule,
            ),
        )
    )


def is_waived(finding: Finding) -> bool:
    """True when a file asks to live with the finding and the request is in force."""
    return finding.waiver is not None and finding.waiver.in_force


def severity_counts(assessment: Assessment) -> tuple[tuple[Severity, int], ...]:
    """Return how many findings each severity has, worst first, noughts included."""
    counts = Counter(finding.severity for finding in assessment.findings)
    return tuple((severity, counts[severity]) for severity in SEVERITIES)


def waiver_requests(assessment: Assessment) -> tuple[Finding, ...]:
    """Return the findings that a file asks to live with, in the assessment's order."""
    return tuple(finding for finding in assessment.findings if finding.waiver is not None)


def asset_counts(assessment: Assessment) -> tuple[tuple[str, int], ...]:
    """Return how many assets there are of each kind, the most numerous first."""
    counts = Counter(asset.kind for asset in assessment.assets)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def control_counts(assessment: Assessment) -> tuple[tuple[ControlState, int], ...]:
    """Return how many rows of the draft are in each state, noughts included."""
    counts = Counter(row.state for row in assessment.soa)
    order = (
        ControlState.CONTRADICTED,
        ControlState.EVIDENCED,
        ControlState.PARTLY,
        ControlState.NO_EVIDENCE,
    )
    return tuple((state, counts[state]) for state in order)


def soa_by_theme(assessment: Assessment) -> tuple[tuple[str, tuple[SoaRow, ...]], ...]:
    """Return the draft's rows by theme, themes and rows in catalogue order."""
    themes: dict[str, list[SoaRow]] = {}
    for row in assessment.soa:
        themes.setdefault(row.theme, []).append(row)
    return tuple((theme, tuple(rows)) for theme, rows in themes.items())


_OUTCOME_ORDER = {
    OutcomeState.FAILED: 0,
    OutcomeState.ERROR: 1,
    OutcomeState.UNKNOWN: 2,
    OutcomeState.PASSED: 4,
    OutcomeState.NOT_APPLICABLE: 5,
}


def outcomes_worst_first(assessment: Assessment) -> tuple[Outcome, ...]:
    """Return the outcomes, failed first, then error, unknown, passed, nothing seen."""
    return tuple(
        sorted(
            assessment.outcomes,
            key=lambda outcome: 6 if is_empty(outcome) else _OUTCOME_ORDER[outcome.outcome],
        )
    )


def outcome_counts(assessment: Assessment) -> tuple[tuple[str, int], ...]:
    """Return how many checks ended how, worst first, noughts left out.

    A check that saw nothing of its kind is "saw nothing", neither passed nor unknown.
    """
    words = [
        "saw nothing" if is_empty(o) else OUTCOME_WORDS[o.outcome] for o in assessment.outcomes
    ]
    order = ("failed", "error", "unknown", "passed", "not applicable", "saw nothing")
    return tuple((word, words.count(word)) for word in order if word in words)


def unjudged(assessment: Assessment) -> int:
    """Return how many subjects are present and could not be judged, over all checks."""
    return sum(outcome.population.unknown for outcome in assessment.outcomes)


def errors(assessment: Assessment) -> int:
    """Return how many checks ended in an error."""
    return sum(outcome.outcome is OutcomeState.ERROR for outcome in assessment.outcomes)


def heat(assessment: Assessment) -> tuple[tuple[int, ...], ...]:
    """Return how many risk proposals stand at each likelihood and impact.

    Shape (5, 5): rows by likelihood 5 down to 1, columns by impact 1 up to 5. A proposal off the
    scale is in no cell; the table of proposals still lists it.
    """
    counts = Counter((risk.likelihood, risk.impact) for risk in assessment.risks)
    scale = range(1, HEATED + 1)
    return tuple(tuple(counts[row, column] for column in scale) for row in reversed(scale))


def readiness_order(assessment: Assessment) -> tuple[ReadinessItem, ...]:
    """Return the readiness items: blocking and not recorded first, else in catalogue order."""
    return tuple(
        sorted(
            assessment.readiness,
            key=lambda item: (
                item.state is ReadinessState.RECORDED,
                not item.blocking,
                item.state is ReadinessState.PARTLY_RECORDED,
            ),
        )
    )
