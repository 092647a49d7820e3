"""One row of each list of the PDF: plain strings and numbers under fixed names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from muniment.engine.checks.outcome import Evidence, Outcome
from muniment.engine.report.assessment import (
    Asset,
    ControlState,
    Necessity,
    ReadinessItem,
    RiskProposal,
    SoaPoint,
    SoaRow,
)
from muniment.engine.report.pdf.letters import code, drawn, pasteable, prose
from muniment.engine.report.summary import (
    FindingGroup,
)
from muniment.engine.report.wording import (
    BASIS_WORDS,
    CONTROL_WORDS,
    NECESSITY_WORDS,
    NOTHING_SEEN,
    OUTCOME_WORDS,
    READINESS_WORDS,
    REMEDY_OF_FIRST,
    counted,
    finding_place,
    is_empty,
    kind_text,
    moment_text,
    number,
    outcome_reason,
    population_text,
    size_text,
    visible_lines,
)

PLACES = 12
POINTS = 6
TEXT = 400
REMEDY = 1_200
POINT = 160
"""Letters of one point: six of them in a narrow column still fit on a page."""

Content: TypeAlias = "dict[str, object]"

CONTROL_LOOKS = {
    ControlState.EVIDENCED: "good",
    ControlState.PARTLY: "part",
    ControlState.CONTRADICTED: "bad",
    ControlState.NO_EVIDENCE: "none",
}
LOOKS = {"passed": "good", "failed": "bad", "error": "bad", "unknown": "unsure"}


def group_row(group: FindingGroup) -> Content:
    """Return findings of one rule with their places and remedy."""
    first = group.first
    alike = len({finding.message for finding in group.findings}) == 1
    places = []
    for finding in group.findings[:PLACES]:
        said = "" if alike else prose(finding.message, TEXT)
        asked = ""
        if (waiver := finding.waiver) is not None:
            state = "until" if waiver.in_force else "not in force, until"
            asked = prose(
                f"Waiver asked for: {waiver.requester} asks {waiver.approver}, {state} "
                f"{waiver.expires}: {waiver.reason}",
                TEXT,
            )
        places.append([code(finding_place(finding)), said, asked])
    left = len(group.findings) - PLACES
    remedy = [_indented(line) for line in visible_lines(first.remediation[:REMEDY])][:12]
    return {
        "severity": group.severity.value,
        "long": sum(len(part) for place in places for part in place) + 100 * len(remedy) > 2_500,
        "title": prose(first.message, TEXT),
        "others": "" if alike else f"and {number(len(group.findings) - 1)} more of this kind",
        "meta": f"{code(first.rule)} · {prose(', '.join((*first.controls, *first.threats)), TEXT)}",
        "places": places,
        "rest": f"… and {number(left)} more places; the JSON report holds each. " * (left > 0)
        + REMEDY_OF_FIRST * (len({finding.remediation for finding in group.findings}) > 1),
        "remedy": remedy if any(remedy) else [],
    }


def _indented(line: str) -> str:
    """Return one line of a remedy with its indentation kept."""
    bare = line.lstrip(" ")
    return "\u00a0" * min(len(line) - len(bare), 24) + pasteable(bare, REMEDY)


def outcome_row(outcome: Outcome) -> Content:
    """Return what a check found of which population."""
    word = NOTHING_SEEN if is_empty(outcome) else OUTCOME_WORDS[outcome.outcome]
    population = outcome.population
    parts = (
        ("bad", population.failed),
        ("unsure", population.unknown),
        ("none", len(population.excluded)),
        ("good", population.passed),
    )
    return {
        "title": prose(outcome.title, TEXT),
        "id": code(f"{outcome.check} {outcome.version}"),
        "state": word,
        "look": "none" if is_empty(outcome) else LOOKS.get(word, "none"),
        "reason": "" if is_empty(outcome) else prose(outcome_reason(outcome), TEXT),
        # One of a hundred thousand that failed must still be seen.
        "bar": [
            [look, max(count * 1000 // population.size, 12)]
            for look, count in parts
            if count and population.size
        ],
        "words": f"{population_text(population)} ({prose(outcome.subjects, 80)})"
        if population.size
        else f"no {prose(outcome.subjects, 80)}",
        "speaks": prose(", ".join((*outcome.controls, *outcome.threats)), TEXT),
    }


def _points(points: tuple[SoaPoint, ...]) -> list[str]:
    shown = [prose(point.text, POINT) for point in points[:POINTS]]
    if len(points) > POINTS:
        shown.append(f"… and {number(len(points) - POINTS)} more")
    return shown


def control_row(row: SoaRow) -> Content:
    """Return one row of the draft."""
    return {
        "id": drawn(row.control),
        "title": prose(row.title, 160),
        "state": CONTROL_WORDS[row.state],
        "look": CONTROL_LOOKS[row.state],
        "necessity": NECESSITY_WORDS[row.necessity],
        "proposed": row.necessity is Necessity.PROPOSED,
        "reasons": _first_and_count(row.reasons),
        "for": _points(row.for_),
        "against": _points(row.against),
        "uncovered": prose(", ".join(point.aspect for point in row.uncovered), TEXT),
    }


def _first_and_count(reasons: Sequence[str]) -> list[str]:
    """Return the first reason and how many more there are; the column is narrow."""
    first = [prose(reason, POINT) for reason in reasons[:1]]
    return [*first, f"and {number(len(reasons) - 1)} more"] if len(reasons) > 1 else first


def risk_row(risk: RiskProposal) -> Content:
    """Return a risk proposal."""
    return {
        "title": prose(risk.title, 160),
        "about": f"{code(risk.threat)} · {prose(kind_text(risk.asset), 120)}",
        "likelihood": risk.likelihood,
        "impact": risk.impact,
        "level": risk.level,
        "tested": "tested" if risk.tested else "untested",
        # The first reason, that such an asset was seen, stands under the title already.
        "why": [prose(reason, POINT) for reason in risk.reasons[1:POINTS]],
        "findings": counted(len(risk.findings), "finding"),
        "controls": prose(", ".join(risk.controls), TEXT),
    }


def readiness_row(item: ReadinessItem) -> list[str]:
    """Return a readiness item: id, title, state, basis, and whether it blocks."""
    state = READINESS_WORDS[item.state]
    return [
        drawn(item.id),
        prose(item.title, 160),
        state if item.reason == state else f"{state}: {prose(item.reason, TEXT)}",
        BASIS_WORDS.get(item.basis, prose(item.basis, 80)),
        "blocks" if item.blocking else "",
    ]


def asset_row(asset: Asset) -> list[str]:
    """Return an asset: path, kind, format, size, version control, lineage."""
    links = [
        f"{prose(link.relation, 60).replace('_', ' ')} {code(link.target)}"
        for link in asset.lineage[:POINTS]
    ]
    return [
        code(asset.path) or "the project",
        prose(kind_text(asset.kind), 80),
        prose(asset.format, 60),
        size_text(asset.size),
        prose(asset.vcs, 40),
        "; ".join(links) or "none seen",
    ]


def evidence_row(one: Evidence) -> list[str]:
    """Return a record of evidence: id, check, question, outcome, facts, who vouches."""
    return [
        code(one.id),
        code(f"{one.check} {one.version}"),
        prose(one.question, TEXT),
        f"{OUTCOME_WORDS[one.outcome]}: {population_text(one.population)}",
        f"{counted(one.facts, 'fact')}, {code(one.facts_digest)}",
        f"{prose(one.vouched_by, 120) or 'nobody named'}; expires {moment_text(one.expires_at)}",
    ]
