"""The draft of the 93 rows, the risk proposals and readiness. None of it is a decision."""

from __future__ import annotations

from collections.abc import Sequence

from muniment.engine.report.assessment import (
    Assessment,
    Necessity,
    ReadinessItem,
    ReadinessState,
    RiskProposal,
    SoaPoint,
    SoaRow,
)
from muniment.engine.report.html.limits import Limits
from muniment.engine.report.html.markup import Child, Markup, clip, items, pill, table, tag
from muniment.engine.report.html.overview import CONTROL_LOOKS
from muniment.engine.report.summary import (
    HEATED,
    control_counts,
    heat,
    readiness_order,
    soa_by_theme,
)
from muniment.engine.report.wording import (
    BASIS_WORDS,
    CONTROL_WORDS,
    DRAFT,
    NECESSITY_WORDS,
    READINESS_WORDS,
    counted,
    kind_text,
    number,
    share,
)

_POINTS = 20
_RISK_HEADS = (
    "Risk",
    "Likelihood",
    "Impact",
    "Level",
    "Tested",
    "Findings",
    "Why",
    "Treated by",
)


def controls(assessment: Assessment, limits: Limits) -> Markup:
    """Return the draft of the Statement of Applicability, by theme."""
    counts = ", ".join(
        f"{number(count)} {CONTROL_WORDS[state]}" for state, count in control_counts(assessment)
    )
    themes = []
    for theme, rows in soa_by_theme(assessment):
        name = theme.replace("_", " ")
        themes.append(tag("h3", name[:1].upper() + name[1:]))
        themes.append(
            table(
                f"theme-{len(themes)}",
                f"{counted(len(rows), 'control')}; proposed is a suggestion, undecided means that "
                "nobody has decided",
                ("Control", "State", "Necessity", "Speaks for", "Speaks against", "Not covered"),
                (_row(row, limits) for row in limits.shown(rows)),
                look="soa",
            )
        )
        themes.append(limits.rest(rows, "controls"))
    return tag(
        "section",
        tag("h2", DRAFT),
        tag(
            "p",
            f"{counted(len(assessment.soa), 'Annex A control')}: {counts}. This is what one "
            "project's files can show, and no more. Whether a control is necessary, and why, is "
            "for named people to decide.",
        ),
        themes,
        id="controls",
    )


def _row(row: SoaRow, limits: Limits) -> list[Child]:
    reasons = _details(row.reasons, "reason", limits) if row.reasons else None
    look = "part" if row.necessity is Necessity.PROPOSED else "none"
    return [
        (tag("span", row.control, class_="id"), clip(row.title, limits.text)),
        pill(CONTROL_WORDS[row.state], CONTROL_LOOKS[row.state]),
        (pill(NECESSITY_WORDS[row.necessity], look), reasons),
        _points(row.for_, limits),
        _points(row.against, limits),
        _folded(row.uncovered, limits),
    ]


def _points(points: tuple[SoaPoint, ...], limits: Limits) -> Markup:
    shown: list[Child] = [
        (clip(point.text, limits.text), " ", tag("span", _source(point, limits), class_="meta"))
        for point in points[:_POINTS]
    ]
    if len(points) > _POINTS:
        shown.append(f"… and {number(len(points) - _POINTS)} more")
    return items(shown, "points") or tag("span", "nothing", class_="meta")


def _folded(points: tuple[SoaPoint, ...], limits: Limits) -> Markup:
    if not points:
        return _points(points, limits)
    return tag("details", tag("summary", counted(len(points), "aspect")), _points(points, limits))


def _details(lines: Sequence[str], noun: str, limits: Limits) -> Markup:
    """Return lines folded under their count: the tables stay readable, paper shows them all."""
    shown = items((clip(line, limits.text) for line in lines[:_POINTS]), "points")
    return tag("details", tag("summary", counted(len(lines), noun)), shown)


def _source(point: SoaPoint, limits: Limits) -> str:
    return clip(", ".join(part for part in (point.aspect, point.check) if part), limits.text)


def risks(assessment: Assessment, limits: Limits) -> Markup:
    """Return the risk proposals with a heat map that counts them."""
    rows = assessment.risks
    if not rows:
        body: Child = tag("p", "None proposed.")
    else:
        body = (
            _heat_map(assessment),
            table(
                "risks-caption",
                f"{counted(len(rows), 'risk')} proposed, the highest first",
                _RISK_HEADS,
                (_risk(risk, limits) for risk in limits.shown(rows)),
            ),
            limits.rest(rows, "risk proposals"),
        )
    return tag(
        "section",
        tag("h2", "Risks proposed"),
        tag("p", "Proposed by rules, adopted by nobody yet. A person adopts a risk and owns it."),
        body,
        id="risks",
    )


def _heat_map(assessment: Assessment) -> Markup:
    def cell(likelihood: int, impact: int, count: int) -> Child:
        level = likelihood * impact
        return tag(
            "span",
            tag("b", count),
            tag("small", f"level {level}"),
            class_=f"heat heat-{_band(level)}" + ("" if count else " nought"),
        )

    scale = range(1, HEATED + 1)
    rows = [
        [
            f"likelihood {likelihood}",
            *(cell(likelihood, impact, count) for impact, count in zip(scale, counts, strict=True)),
        ]
        for likelihood, counts in zip(reversed(scale), heat(assessment), strict=True)
    ]
    heads = ("Likelihood", *(f"impact {impact}" for impact in scale))
    return table(
        "heat-caption",
        "Proposals by likelihood and impact (number of proposals)",
        heads,
        rows,
        look="heatmap",
    )


def _band(level: int) -> int:
    """Return the colour band of a level of 1 to 25: 1 to 4. A look only; the level is written."""
    return 1 + sum(level >= edge for edge in (5, 10, 17))


def _risk(risk: RiskProposal, limits: Limits) -> list[Child]:
    return [
        (
            clip(risk.title, limits.text),
            tag(
                "span",
                f"{clip(risk.threat, limits.text)} · {clip(kind_text(risk.asset), limits.text)}",
                class_="meta",
            ),
        ),
        risk.likelihood,
        risk.impact,
        tag("b", risk.level),
        "tested" if risk.tested else pill("untested", "unknown"),
        len(risk.findings),
        _details((*risk.reasons, f"scored by {risk.method}"), "reason", limits),
        _details(risk.controls, "control", limits) if risk.controls else None,
    ]


def readiness(assessment: Assessment, limits: Limits) -> Markup:
    """Return what is recorded for certification, what blocks first."""
    rows = readiness_order(assessment)
    waiting = [r for r in rows if r.blocking and r.state is not ReadinessState.RECORDED]
    rest = [r for r in rows if not (r.blocking and r.state is not ReadinessState.RECORDED)]
    blocking = sum(item.blocking for item in rows)
    recorded = sum(item.state is ReadinessState.RECORDED for item in rows)
    return tag(
        "section",
        tag("h2", "Readiness"),
        tag(
            "p",
            f"{share(recorded, len(rows))} items recorded; {share(len(waiting), blocking)} that "
            "certification cannot do without are not, or only in part. An item that is not "
            "recorded in Muniment may well exist elsewhere.",
        ),
        _readiness_table("blocking", "Blocking, not or partly recorded", waiting, limits),
        tag(
            "details",
            tag("summary", f"{counted(len(rest), 'other item')}"),
            _readiness_table("others", "Not blocking, or recorded", rest, limits),
        )
        if rest
        else None,
        id="readiness",
    )


def _readiness_table(name: str, caption: str, rows: list[ReadinessItem], limits: Limits) -> Markup:
    looks = {
        ReadinessState.RECORDED: "good",
        ReadinessState.PARTLY_RECORDED: "part",
        ReadinessState.NOT_RECORDED: "none",
    }
    cells = (
        [
            (tag("span", item.id, class_="id"), clip(item.title, limits.text)),
            pill(READINESS_WORDS[item.state], looks[item.state]),
            BASIS_WORDS.get(item.basis, item.basis),
            # The state already says so in the same words.
            None if item.reason == READINESS_WORDS[item.state] else clip(item.reason, limits.text),
        ]
        for item in limits.shown(rows)
    )
    heads = ("Item", "State", "Why it is asked", "What was found")
    return Markup(
        table(f"readiness-{name}", f"{caption}: {number(len(rows))}", heads, cells)
        + limits.rest(rows, "items")
    )
