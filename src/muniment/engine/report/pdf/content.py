"""What the PDF says: plain strings and numbers under fixed names, which the template lays out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias, TypeVar

from muniment.engine.checks.outcome import Evidence, Outcome
from muniment.engine.report.assessment import (
    Assessment,
    Asset,
    ControlState,
    Necessity,
    ReadinessItem,
    ReadinessState,
    RiskProposal,
    SoaPoint,
    SoaRow,
)
from muniment.engine.report.next_steps import next_steps
from muniment.engine.report.pdf.letters import code, drawn, prose
from muniment.engine.report.summary import (
    FindingGroup,
    asset_counts,
    control_counts,
    errors,
    finding_groups,
    heat,
    outcome_counts,
    outcomes_worst_first,
    readiness_order,
    severity_counts,
    soa_by_theme,
    unjudged,
    waiver_requests,
)
from muniment.engine.report.wording import (
    BASIS_WORDS,
    CONTROL_WORDS,
    DRAFT,
    GAP_WORDS,
    NECESSITY_WORDS,
    NOTHING_SEEN,
    OUTCOME_WORDS,
    READINESS_WORDS,
    UNNAMED,
    counted,
    finding_place,
    incomplete_text,
    is_empty,
    kind_text,
    kinds_text,
    moment_text,
    number,
    outcome_reason,
    population_text,
    severity_counts_text,
    share,
    size_text,
    visible_lines,
)

ROWS = 200
PLACES = 12
POINTS = 6
TEXT = 400
POINT = 160
"""Letters of one point: six of them in a narrow column still fit on a page."""

Content: TypeAlias = "dict[str, object]"
Row = TypeVar("Row")

_CONTROL_LOOKS = {
    ControlState.EVIDENCED: "good",
    ControlState.PARTLY: "part",
    ControlState.CONTRADICTED: "bad",
    ControlState.NO_EVIDENCE: "none",
}
_LOOKS = {"passed": "good", "failed": "bad", "error": "bad", "unknown": "unsure"}


def content(assessment: Assessment, path: str) -> Content:
    """Return everything that the template needs."""
    groups = finding_groups(assessment)
    outcomes = outcomes_worst_first(assessment)
    snapshot = assessment.snapshot
    return {
        "title": f"Assessment of {prose(assessment.project.name, 120) or UNNAMED}",
        "foot": f"{drawn(assessment.project.commit[:12])} · {moment_text(assessment.collected_at)}",
        "facts": _facts(assessment),
        "lacking": _lacking(assessment),
        "tiles": _tiles(assessment),
        "steps": [
            {
                "what": prose(step.what, TEXT),
                "why": prose(step.why, TEXT),
                "how": prose(step.how, TEXT),
            }
            for step in next_steps(assessment, path)
        ],
        "findings_said": _findings_said(assessment),
        "groups": [_group(group) for group in groups[:ROWS]],
        "groups_rest": _rest(groups, "kinds of finding"),
        "checks": [_outcome(outcome) for outcome in outcomes[:ROWS]],
        "checks_rest": _rest(outcomes, "checks"),
        "draft": DRAFT,
        "controls_said": ", ".join(
            f"{number(count)} {CONTROL_WORDS[state]}" for state, count in control_counts(assessment)
        ),
        "controls": len(assessment.soa),
        "themes": [
            {
                "name": prose(theme.capitalize(), 80),
                "rows": [_row(row) for row in rows[:ROWS]],
            }
            for theme, rows in soa_by_theme(assessment)
        ],
        "heat": [list(row) for row in heat(assessment)],
        "risks": [_risk(risk) for risk in assessment.risks[:ROWS]],
        "risks_rest": _rest(assessment.risks, "risk proposals"),
        "readiness_said": _readiness_said(assessment),
        "readiness": [_readiness(item) for item in readiness_order(assessment)[:ROWS]],
        "readiness_rest": _rest(assessment.readiness, "items"),
        "assets_said": kinds_text(asset_counts(assessment)[:12]),
        "assets": [_asset(asset) for asset in assessment.assets[:ROWS]],
        "assets_rest": _rest(assessment.assets, "assets"),
        "gaps": [
            [code(gap.path) or "the project", GAP_WORDS[gap.reason], prose(gap.detail, TEXT)]
            for gap in snapshot.gaps[:ROWS]
        ],
        "gaps_rest": _rest(snapshot.gaps, "gaps"),
        "exclusions": [
            [code(one.path), prose(one.reason, TEXT), number(one.files)]
            for one in snapshot.coverage.exclusions[:ROWS]
        ],
        "exclusions_rest": _rest(snapshot.coverage.exclusions, "exclusions"),
        "evidence": [_evidence(one) for one in assessment.evidence[:ROWS]],
        "evidence_rest": _rest(assessment.evidence, "records of evidence"),
        "replay": [prose(c, TEXT) for c in sorted({one.replay for one in assessment.evidence})[:3]]
        or ["muniment replay FILE.mun"],
    }


def _rest(rows: Sequence[Row], what: str) -> str:
    left = len(rows) - ROWS
    if left <= 0:
        return ""
    return f"… and {number(left)} more {what}; the JSON report holds each."


def _facts(assessment: Assessment) -> list[list[str]]:
    project, coverage = assessment.project, assessment.snapshot.coverage
    left_out = sum(exclusion.files for exclusion in coverage.exclusions)
    version = "not under version control"
    if project.commit:
        version = f"{code(project.ref, 80) or 'detached'} at {drawn(project.commit[:12])}"
        version += ", with uncommitted changes" if project.dirty else ""
    facts = [
        ("Owner", prose(project.owner, 120)),
        ("Environment", prose(project.environment, 120)),
        ("Version", version),
        ("Collected", moment_text(assessment.collected_at)),
        ("Seen", f"{counted(coverage.files, 'file')}, {size_text(coverage.bytes)}"),
        ("Left out", f"{counted(len(coverage.exclusions), 'place')}, {counted(left_out, 'file')}"),
        ("By", f"{drawn(assessment.tool.name)} {drawn(assessment.tool.version)}"),
        ("Catalogue", drawn(assessment.tool.catalogue)),
    ]
    return [[name, value] for name, value in facts if value]


def _lacking(assessment: Assessment) -> str:
    if not assessment.incomplete():
        return ""
    return incomplete_text(assessment.snapshot, unjudged(assessment), errors(assessment))


def _tiles(assessment: Assessment) -> list[Content]:
    asked = len(waiver_requests(assessment))
    gaps = len(assessment.snapshot.gaps)
    return [
        _tile(
            "Findings",
            len(assessment.findings),
            [(count, one.value, one.value) for one, count in severity_counts(assessment)],
        ),
        _tile(
            "Checks",
            len(assessment.outcomes),
            [(count, word, _LOOKS.get(word, "none")) for word, count in outcome_counts(assessment)],
        ),
        _tile(
            "Annex A, draft",
            len(assessment.soa),
            [
                (count, CONTROL_WORDS[state], _CONTROL_LOOKS[state])
                for state, count in control_counts(assessment)
            ],
        ),
        _tile(
            "Assets",
            len(assessment.assets),
            [
                (count, prose(kind_text(kind, count), 60), "")
                for kind, count in asset_counts(assessment)[:6]
            ],
        ),
        _tile(
            "Not settled",
            gaps + asked,
            [(gaps, "could not be read", ""), (asked, "waivers asked for", "")],
        ),
    ]


def _tile(title: str, total: int, figures: list[tuple[int, str, str]]) -> Content:
    return {
        "title": title,
        "total": number(total),
        "figures": [[number(count), word, look] for count, word, look in figures],
    }


def _findings_said(assessment: Assessment) -> str:
    if assessment.findings:
        counts = severity_counts_text(severity_counts(assessment))
        return f"{counted(len(assessment.findings), 'finding')}: {counts}. The worst first."
    if all(is_empty(outcome) for outcome in assessment.outcomes):
        return "None, because nothing was judged."
    return "None in what was judged. That is no proof of safety."


def _group(group: FindingGroup) -> Content:
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
    remedy = [prose_line(line) for line in visible_lines(first.remediation[:1200])][:12]
    return {
        "severity": group.severity.value,
        "long": sum(len(part) for place in places for part in place) + 100 * len(remedy) > 2_500,
        "title": prose(first.message, TEXT),
        "others": "" if alike else f"and {number(len(group.findings) - 1)} more of this kind",
        "meta": f"{code(first.rule)} · {prose(', '.join((*first.controls, *first.threats)), TEXT)}",
        "places": places,
        "rest": f"… and {number(left)} more places; the JSON report holds each."
        if left > 0
        else "",
        "remedy": remedy if any(remedy) else [],
    }


def prose_line(line: str) -> str:
    """Return one line of a remedy with its indentation kept."""
    bare = line.lstrip(" ")
    return "\u00a0" * min(len(line) - len(bare), 24) + prose(bare, TEXT)


def _outcome(outcome: Outcome) -> Content:
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
        "look": "none" if is_empty(outcome) else _LOOKS.get(word, "none"),
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


def _row(row: SoaRow) -> Content:
    return {
        "id": drawn(row.control),
        "title": prose(row.title, 160),
        "state": CONTROL_WORDS[row.state],
        "look": _CONTROL_LOOKS[row.state],
        "necessity": NECESSITY_WORDS[row.necessity],
        "proposed": row.necessity is Necessity.PROPOSED,
        "reasons": [prose(reason, POINT) for reason in row.reasons[:POINTS]],
        "for": _points(row.for_),
        "against": _points(row.against),
        "uncovered": prose(", ".join(point.aspect for point in row.uncovered), TEXT),
    }


def _risk(risk: RiskProposal) -> Content:
    return {
        "title": prose(risk.title, 160),
        "about": f"{code(risk.threat)} · {prose(kind_text(risk.asset), 120)}",
        "likelihood": risk.likelihood,
        "impact": risk.impact,
        "level": risk.level,
        "tested": "tested" if risk.tested else "untested",
        "why": [prose(reason, POINT) for reason in risk.reasons[:POINTS]],
        "findings": counted(len(risk.findings), "finding"),
        "controls": prose(", ".join(risk.controls), TEXT),
    }


def _readiness_said(assessment: Assessment) -> str:
    items = assessment.readiness
    recorded = sum(item.state is ReadinessState.RECORDED for item in items)
    blocking = [item for item in items if item.blocking]
    waiting = sum(item.state is not ReadinessState.RECORDED for item in blocking)
    return (
        f"{share(recorded, len(items))} items recorded; {share(waiting, len(blocking))} that "
        "certification cannot do without are not, or only in part. An item that is not recorded "
        "in Muniment may well exist elsewhere."
    )


def _readiness(item: ReadinessItem) -> list[str]:
    state = READINESS_WORDS[item.state]
    return [
        drawn(item.id),
        prose(item.title, 160),
        state if item.reason == state else f"{state}: {prose(item.reason, TEXT)}",
        BASIS_WORDS.get(item.basis, prose(item.basis, 80)),
        "blocks" if item.blocking else "",
    ]


def _asset(asset: Asset) -> list[str]:
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


def _evidence(one: Evidence) -> list[str]:
    return [
        code(one.id),
        code(f"{one.check} {one.version}"),
        prose(one.question, TEXT),
        f"{OUTCOME_WORDS[one.outcome]}: {population_text(one.population)}",
        f"{counted(one.facts, 'fact')}, {code(one.facts_digest)}",
        f"{prose(one.vouched_by, 120) or 'nobody named'}; expires {moment_text(one.expires_at)}",
    ]
