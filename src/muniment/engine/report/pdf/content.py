"""What the PDF says: plain strings and numbers under fixed names, which the template lays out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from muniment.engine.report.assessment import Assessment, ReadinessState
from muniment.engine.report.next_steps import next_steps
from muniment.engine.report.pdf.letters import code, drawn, pasteable, prose
from muniment.engine.report.pdf.rows import (
    CONTROL_LOOKS,
    LOOKS,
    REMEDY,
    TEXT,
    Content,
    asset_row,
    control_row,
    evidence_row,
    group_row,
    outcome_row,
    readiness_row,
    risk_row,
)
from muniment.engine.report.summary import (
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
    CONTROL_WORDS,
    DRAFT,
    GAP_WORDS,
    UNNAMED,
    counted,
    incomplete_text,
    is_empty,
    kind_text,
    kinds_text,
    moment_text,
    number,
    severity_counts_text,
    share,
    size_text,
)

ROWS = 200

Row = TypeVar("Row")


def content(assessment: Assessment, path: str) -> Content:
    """Return everything that the template needs."""
    groups = finding_groups(assessment)
    outcomes = outcomes_worst_first(assessment)
    snapshot = assessment.snapshot
    return {
        "title": f"Assessment of {prose(assessment.project.name, 120) or UNNAMED}",
        "foot": " · ".join(
            word
            for word in (
                drawn(assessment.project.commit[:12]),
                moment_text(assessment.collected_at),
            )
            if word
        ),
        "facts": _facts(assessment),
        "lacking": _lacking(assessment),
        "tiles": _tiles(assessment),
        "steps": [
            {
                "what": prose(step.what, TEXT),
                "why": prose(step.why, TEXT),
                "how": pasteable(step.how, REMEDY),
            }
            for step in next_steps(assessment, path)
        ],
        "findings_said": _findings_said(assessment),
        "groups": [group_row(group) for group in groups[:ROWS]],
        "groups_rest": _rest(groups, "kinds of finding"),
        "checks": [outcome_row(outcome) for outcome in outcomes[:ROWS]],
        "checks_rest": _rest(outcomes, "checks"),
        "draft": DRAFT,
        "controls_said": ", ".join(
            f"{number(count)} {CONTROL_WORDS[state]}" for state, count in control_counts(assessment)
        ),
        "controls": len(assessment.soa),
        "themes": [
            {
                "name": prose(theme.capitalize(), 80),
                "rows": [control_row(row) for row in rows[:ROWS]],
            }
            for theme, rows in soa_by_theme(assessment)
        ],
        "heat": [list(row) for row in heat(assessment)],
        "risks": [risk_row(risk) for risk in assessment.risks[:ROWS]],
        "risks_rest": _rest(assessment.risks, "risk proposals"),
        "readiness_said": _readiness_said(assessment),
        "readiness": [readiness_row(item) for item in readiness_order(assessment)[:ROWS]],
        "readiness_rest": _rest(assessment.readiness, "items"),
        "assets_said": kinds_text(asset_counts(assessment)[:12]),
        "assets": [asset_row(asset) for asset in assessment.assets[:ROWS]],
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
        "evidence": [evidence_row(one) for one in assessment.evidence[:ROWS]],
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
            [(count, word, LOOKS.get(word, "none")) for word, count in outcome_counts(assessment)],
        ),
        _tile(
            "Annex A, draft",
            len(assessment.soa),
            [
                (count, CONTROL_WORDS[state], CONTROL_LOOKS[state])
                for state, count in control_counts(assessment)
            ],
        ),
        _tile(
            "Assets",
            len(assessment.assets),
            [
                (count, prose(kind_text(kind, count), 60), "")
                for kind, count in asset_counts(assessment)[:9]
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
