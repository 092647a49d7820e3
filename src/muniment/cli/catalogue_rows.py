"""Columns of ``muniment catalogue list``, per kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from muniment.engine.catalogue.kinds import Entry

CheckedBy = Mapping[str, Sequence[str]]
"""Checks of ours, by the catalogue's check kind that each names."""

_NAME = 26
"""Longest name of a check that leaves room for the title on a line of 80."""

Columns = Sequence[tuple[str, Callable[[Any], str]]]


def list_rows(
    kind: str, entries: Sequence[Entry], checked_by: CheckedBy
) -> tuple[list[str], list[list[str]]]:
    """Return headings and rows: the id first, the title last, between them what tells most."""
    columns = _COLUMNS.get(kind, ())
    if kind == "checks" and checked_by:
        columns = (("CHECKED BY", lambda check: _ours(check, checked_by)),)
    headings = ["ID", *(heading for heading, _ in columns), _LAST.get(kind, "TITLE")]
    rows = [
        [entry.id, *(give(entry.value) for _, give in columns), entry.title] for entry in entries
    ]
    return headings, rows


def _ours(check: Any, checked_by: CheckedBy) -> str:
    ours = checked_by.get(check.id, ())
    if not ours:
        return "-"
    name = ours[0] if len(ours[0]) <= _NAME else ours[0][: _NAME - 3] + "..."
    return name if len(ours) == 1 else f"{name} +{len(ours) - 1}"


def words(value: str) -> str:
    """Return a value of the catalogue as words: ``annex_a`` becomes ``annex a``."""
    return value.replace("_", " ")


def times(value: float) -> str:
    """Return a number without a needless ``.0``."""
    return f"{value:g}"


def limit(clock: Any) -> str:
    """Return a clock's limit in words."""
    if clock.immediate:
        return "at once"
    unit = clock.unit.value if clock.limit != 1 else clock.unit.value.removesuffix("s")
    return f"{clock.limit} {unit}"


def target_text(kpi: Any) -> str:
    """Return a measure's target with its unit, for people."""
    return f"{kpi.target} {kpi.unit}"


def span(minutes: int) -> str:
    """Return a time in minutes, or in hours where it is whole hours."""
    return f"{minutes} min" if minutes % 60 else f"{minutes // 60} h"


_COLUMNS: Mapping[str, Columns] = {
    "controls": (
        ("THEME", lambda control: control.theme.value),
        ("CHECKS", lambda control: f"{len(control.checks):>6}"),
        ("HUMAN", lambda control: f"{len(control.evidence.human):>5}"),
    ),
    "clauses": (
        (
            "DOCUMENTED",
            lambda clause: "mandatory" if clause.documented_information_mandatory else "-",
        ),
        ("CHECKS", lambda clause: f"{len(clause.checks):>6}"),
    ),
    "threats": (
        ("L", lambda threat: str(threat.default.likelihood)),
        ("I", lambda threat: str(threat.default.impact)),
    ),
    "documents": (
        ("TYPE", lambda document: document.type.value),
        ("BASIS", lambda document: words(document.basis.value).removesuffix(" clause")),
    ),
    "checks": (("ASKED ABOUT", lambda check: words(check.asset_kind)),),
    "requirements": (
        ("SECTION", lambda requirement: requirement.section),
        ("AUTOMATIC", lambda requirement: requirement.automation.value),
    ),
    "kpis": (
        (
            "TARGET",
            lambda kpi: f"{kpi.target_op.value} {times(kpi.target_value)} {kpi.unit}",
        ),
    ),
    "playbooks": (("STEPS", lambda book: f"{sum(len(phase.steps) for phase in book.phases):>5}"),),
    "clocks": (("LIMIT", limit),),
    "severities": (("TAKE WITHIN", lambda severity: span(severity.ack_minutes)),),
    "training": (
        ("MINUTES", lambda module: f"{module.minutes:>7}"),
        ("REPEAT", lambda module: f"{module.repeat_months:>3} mo"),
    ),
    "curricula": (("MODULES", lambda curriculum: f"{len(curriculum.modules):>7}"),),
    "vendors": (("PUT TO", lambda question: words(question.kind.value)),),
    "vendor-tiers": (("REVIEW", lambda tier: f"{tier.review_months:>3} mo"),),
    "cloud-services": (("COLUMN", lambda service: service.matrix_column.value),),
    "duty-conflicts": (("SEVERITY", lambda conflict: conflict.severity.value),),
    "bundles": (("DOCUMENTS", lambda bundle: f"{len(bundle.documents):>9}"),),
    "body-criteria": (("WEIGHT", lambda criterion: f"{criterion.weight:>6}"),),
}

_LAST: Mapping[str, str] = {
    "asset-kinds": "MEANING",
    "relations": "MEANING",
    "confidence": "MEANING",
    "severities": "MEANING",
    "vendors": "QUESTION",
    "quiz": "QUESTION",
    "vendor-tiers": "RULE",
    "duty-conflicts": "DUTIES TO KEEP APART",
    "clocks": "DUTY",
    "stages": "AIM",
    "body-criteria": "CRITERION",
    "requirements": "REQUIREMENT",
    "planner-examples": "STORY",
}
