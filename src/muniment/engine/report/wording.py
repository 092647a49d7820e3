"""Words and numbers as every writer puts them, so that the formats never disagree.

Out of scope: layout. Nothing here knows about columns, tags or pages.
"""

from __future__ import annotations

from collections.abc import Iterable

from muniment.core.severity import Severity
from muniment.core.visible import visible
from muniment.engine.checks.fact import GapReason
from muniment.engine.checks.judgement import UnknownReason
from muniment.engine.checks.outcome import Finding, Location, Outcome, OutcomeState, Population
from muniment.engine.report.assessment import (
    ControlState,
    Necessity,
    ReadinessState,
    SnapshotSummary,
)

SEVERITIES = tuple(sorted(Severity, key=lambda severity: -severity.rank))
"""Worst first."""

DRAFT = "Draft, not a Statement of Applicability"
NOTHING_SEEN = "nothing of this kind seen"
REMEDY_OF_FIRST = "What to do is shown for the first of these places."
UNNAMED = "project without a name"

OUTCOME_WORDS = {
    OutcomeState.PASSED: "passed",
    OutcomeState.FAILED: "failed",
    OutcomeState.UNKNOWN: "unknown",
    OutcomeState.ERROR: "error",
    OutcomeState.NOT_APPLICABLE: "not applicable",
}

UNKNOWN_WORDS = {
    UnknownReason.FACTS_MISSING: "facts missing",
    UnknownReason.STALE: "facts too old",
    UnknownReason.PARTIAL: "partly read",
    UnknownReason.EMPTY_POPULATION: NOTHING_SEEN,
    UnknownReason.UNSUPPORTED: "format not supported",
}

GAP_WORDS = {
    GapReason.UNREADABLE: "could not be read",
    GapReason.BROKEN: "broken",
    GapReason.UNSUPPORTED: "not supported",
    GapReason.TOO_LARGE: "too large",
    GapReason.BYTES_ABSENT: "content is elsewhere",
    GapReason.SPECIAL_FILE: "not a plain file",
    GapReason.INTERRUPTED: "interrupted",
}

CONTROL_WORDS = {
    ControlState.EVIDENCED: "evidenced",
    ControlState.PARTLY: "partly evidenced",
    ControlState.CONTRADICTED: "contradicted",
    ControlState.NO_EVIDENCE: "no evidence",
}

NECESSITY_WORDS = {Necessity.PROPOSED: "proposed", Necessity.UNDECIDED: "undecided"}

READINESS_WORDS = {
    ReadinessState.RECORDED: "recorded",
    ReadinessState.PARTLY_RECORDED: "partly recorded",
    ReadinessState.NOT_RECORDED: "not recorded in Muniment",
}

BASIS_WORDS = {
    "mandatory_clause": "a clause demands it in writing",
    "clause": "a clause asks for it",
    "annex_a": "a necessary Annex A control asks for it",
    "requirement": "named in the requirements",
    "recommended": "recommended",
}

_KINDS = {
    "repository": ("repository", "repositories"),
    "source_code": ("source tree", "source trees"),
    "dependency": ("dependency list", "dependency lists"),
}


def visible_lines(text: str) -> list[str]:
    """Return the lines of a text of several lines, each as ``visible`` shows it."""
    return [visible(line.expandtabs(4)).rstrip() for line in text.strip("\n").split("\n")]


def number(value: int) -> str:
    """Return a count with thousands separated, for example 12,345."""
    return f"{value:,}"


def counted(value: int, singular: str, plural: str = "") -> str:
    """Return a count with its noun: "1 finding", "3 findings"."""
    return f"{number(value)} {singular if value == 1 else plural or singular + 's'}"


def share(part: int, whole: int) -> str:
    """Return "41 of 43": the population always stands beside the part."""
    return f"{number(part)} of {number(whole)}"


def size_text(size: int) -> str:
    """Return a size in bytes for people, for example "38.2 MB" (powers of 1,000)."""
    if size < 1000:
        return counted(size, "byte")
    value, unit = size, "byte"
    for unit in ("kB", "MB", "GB", "TB", "PB"):
        if value < 1_000_000 or unit == "PB":
            break
        value //= 1000
    return f"{number(value // 1000)}.{value % 1000 // 100} {unit}"


def kind_text(kind: str, count: int = 1) -> str:
    """Return a catalogue asset kind in words, in the plural where the count asks for it."""
    if kind in _KINDS:
        return _KINDS[kind][count != 1]
    word = visible(kind).replace("_", " ")
    return word if count == 1 or word.endswith("s") else word + "s"


def kinds_text(counts: Iterable[tuple[str, int]]) -> str:
    """Return "2 datasets, 1 model" for kinds and their counts."""
    return ", ".join(f"{number(count)} {kind_text(kind, count)}" for kind, count in counts)


def moment_text(moment: str) -> str:
    """Return an RFC 3339 UTC time as people read it: 2026-01-31 12:00 UTC."""
    if len(moment) >= 17 and moment.endswith("Z") and moment[10] == "T":
        return f"{visible(moment[:10])} {visible(moment[11:16])} UTC"
    return visible(moment)


def severity_counts_text(counts: Iterable[tuple[Severity, int]]) -> str:
    """Return "2 critical, 9 high", leaving out severities that nothing has."""
    return ", ".join(f"{number(count)} {severity.value}" for severity, count in counts if count)


def place_text(location: Location, asset: str = "") -> str:
    """Return where a finding is: ``src/train.py:41``, ``explore.ipynb cell 3 line 2``.

    Cells are counted from 1 for people, from 0 in JSON.
    """
    text = visible(location.path) or visible(asset) or "the project"
    if location.cell is not None:
        text += f" cell {location.cell + 1}"
        return text + (f" line {location.line}" if location.line is not None else "")
    return text + (f":{location.line}" if location.line is not None else "")


def finding_place(finding: Finding) -> str:
    """Return where a finding is; findings about the project as a whole say so."""
    return place_text(finding.location)


def is_empty(outcome: Outcome) -> bool:
    """True when the check saw nothing of its kind: no evidence, and not shown as good."""
    return (
        outcome.outcome is OutcomeState.UNKNOWN and outcome.reason is UnknownReason.EMPTY_POPULATION
    )


def population_text(population: Population) -> str:
    """Return "41 of 43 passed, 2 excluded": all the numbers that are not nought."""
    passed, *rest = passed_text(population).split(", ") if population.size else (NOTHING_SEEN,)
    return ", ".join([f"{passed} passed" if population.size else passed, *rest])


def passed_text(population: Population) -> str:
    """Return "41 of 43, 2 excluded", for where the first number is known to be what passed."""
    if population.size == 0:
        return NOTHING_SEEN
    parts = [share(population.passed, population.size)]
    parts += [
        f"{number(count)} {word}"
        for count, word in (
            (population.failed, "failed"),
            (population.unknown, "unknown"),
            (len(population.excluded), "excluded"),
        )
        if count
    ]
    return ", ".join(parts)


def outcome_reason(outcome: Outcome) -> str:
    """Return why an outcome is what it is, or "" where the numbers say it."""
    words = [UNKNOWN_WORDS[outcome.reason]] if outcome.reason is not None else []
    if outcome.detail:
        words.append(visible(outcome.detail))
    return ": ".join(words)


def incomplete_text(snapshot: SnapshotSummary, unjudged: int, errors: int) -> str:
    """Return what an incomplete assessment lacks, or "" where nothing is lacking.

    Args:
        snapshot: Coverage and gaps.
        unjudged: How many subjects are present and could not be judged.
        errors: How many checks ended in an error.
    """
    parts = []
    if not snapshot.complete:
        parts.append("the collection was cut short")
    if snapshot.gaps:
        parts.append(f"{counted(len(snapshot.gaps), 'thing')} could not be read")
    if unjudged:
        parts.append(f"{counted(unjudged, 'subject')} could not be judged")
    if errors:
        parts.append(f"{counted(errors, 'check')} ended in an error")
    return "; ".join(parts)
